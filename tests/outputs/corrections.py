"""The faults of the source text's dump, corrected line by line.

`source.zh-Hant.txt` came out of a slide deck as it is; its line numbers are those used here. A line
that is not named below reads as it stands, without `**` (emphasis) and a leading `- ` (a bullet),
which are markup.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).with_name("source.zh-Hant.txt")


@dataclass(frozen=True)
class Correction:
    """What the lines from `first` to `last` ought to read, and what is wrong with them."""

    first: int
    last: int
    text: str
    fault: str


CORRECTIONS = (
    Correction(3, 3, "香港創新科技發展藍圖", "spaces of the slide's layout"),
    Correction(46, 47, "訂立未來五至十年的發展目標", "one sentence on two lines"),
    Correction(55, 55, "發展多元經濟", "pictograms, shown as icons"),
    Correction(57, 57, "創造優質職位", "pictograms, shown as icons"),
    Correction(59, 59, "提升生活質素", "pictograms, shown as icons"),
    Correction(61, 61, "貢獻國家所需", "pictograms, shown as icons"),
    Correction(67, 67, "方向 1", "the number of a direction, fallen off its title"),
    Correction(69, 71, "完善創科生態圈，推進香港「新型工業化」", "one title on three lines"),
    Correction(73, 74, "壯大創科人才庫，增強發展動能", "one title on two lines"),
    Correction(76, 76, "方向 2", "the number of a direction, fallen off its title"),
    Correction(78, 78, "方向 3", "the number of a direction, fallen off its title"),
    Correction(80, 81, "推動數字經濟發展，建設智慧香港", "one title on two lines"),
    Correction(
        83, 85, "積極融入國家發展大局，做好連通內地與世界的橋樑", "one title on three lines"
    ),
    Correction(87, 87, "方向 4", "the number of a direction, fallen off its title"),
    Correction(89, 89, "四大發展方向及八大重點策略：", "a space of the slide's layout"),
    Correction(93, 95, "完善創科生態圈，推進香港「新型工業化」", "one title on three lines"),
    Correction(123, 124, "推動數字經濟發展，建設智慧香港", "one title on two lines"),
    Correction(
        137, 139, "積極融入國家發展大局，做好連通內地與世界的橋樑", "one title on three lines"
    ),
    Correction(176, 176, "豐富創投融資渠道 支持初創和產業發展", "the Simplified character 资"),
    Correction(
        290,
        294,
        "未來五到十年是香港創科發展的關鍵期，《藍圖》清晰勾畫出香港創科未來的發展方向和重點策略，"
        "我們希望繼續聆聽社會各界的意見，幫助政府制訂下一步具體的執行方案，"
        "共同帶領香港建設國際創新科技中心。",
        "one paragraph on five lines",
    ),
)


@dataclass(frozen=True)
class SourceText:
    """A corrected text of the source, with the lines that it comes from."""

    lines: range
    text: str

    def __str__(self) -> str:
        numbers = "–".join(map(str, dict.fromkeys((self.lines[0], self.lines[-1]))))
        return f"line {numbers}: {self.text}"


def corrected() -> Iterator[SourceText]:
    """Give every text of the source, in order, with its faults corrected."""
    starts = {each.first: each for each in CORRECTIONS}
    done = 0
    for number, line in enumerate(SOURCE.read_text(encoding="utf-8").splitlines(), 1):
        if number <= done:
            continue
        if correction := starts.get(number):
            done = correction.last
            yield SourceText(range(number, done + 1), correction.text)
        elif text := line.strip().removeprefix("- ").replace("**", ""):
            yield SourceText(range(number, number + 1), text)
