"""Numbers that headings and captions carry: 策略一, 第三章, 2.1, Table 4, Annex B."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from blueprint_cli.language.numbering.ordinals import HAN, letter, number, roman

_HAN: Final = f"[{HAN[3:]}]{{1,3}}"
_CHINESE_LABELS: Final = (
    "策略|方向|目標|目标|行動|行动|措施|建議|建议|步驟|步骤|附件|附錄|附录|附表|附圖|附图|圖表|图表|圖|图|表"
    "|專題|专题|專欄|专栏|方案|主題|主题|支柱|重點|重点|使命|章|部分|單元|单元"
)
_ENGLISH_LABELS: Final = (
    "Strategy|Direction|Goal|Action|Objective|Target|Recommendation|Measure|Initiative|Chapter|Part"
    "|Section|Step|Stage|Pillar|Priority|Theme|Annex|Appendix|Figure|Fig\\.?|Table|Chart|Box|Exhibit"
    "|Schedule|Mission|Module"
)
#: 第三期 and 第三屆 are names: the second may be over.
_PARTS: Final = "章|節|节|部分|部|篇|項|项|步|點|点|課|课|階段|阶段"
#: Before one of these a number with a point is a quantity.
_UNIT: Final = "[億亿萬万千百元倍米公度成厘%°]|[mb]illion|per ?cent|km|times"
_NUMBER: Final = r"\d{1,3}(?:[.-]\d{1,3}){0,3}"
_END: Final = r"(?=[\s:：.．,，、)）–—-]|$)"
_LABEL: Final = re.compile(
    rf"(?P<part>第(?P<ordinal>\d{{1,3}}|{_HAN})(?P<of>{_PARTS}))"
    rf"|(?P<zh>{_CHINESE_LABELS}) ?(?P<zhn>{_NUMBER}|{_HAN}){_END}"
    rf"|(?P<en>{_ENGLISH_LABELS}) (?P<enn>{_NUMBER}|[IVX]{{1,6}}|[A-Z]){_END}"
    rf"|(?P<dotted>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})(?:[.．]?\s+|[、．])(?=\S)(?!\d|{_UNIT})"
    r"|(?P<plain>\d{1,3})(?P<after>[.)）、．])\s*(?=\S)(?!\d)"
    rf"|(?P<han>{_HAN})、(?![{HAN}])"
    rf"|[（(](?P<inner>\d{{1,3}}|{_HAN})[）)]"
)


@dataclass(frozen=True)
class Label:
    """A number at the start of a text, from `start` up to `end`, and the series it belongs to."""

    series: str
    numbers: tuple[int, ...]
    start: int
    end: int


def label(text: str, start: int = 0) -> Label | None:
    """Read the number that a heading, a caption or a line starts with."""
    found = _LABEL.match(text, start)
    if found is None:
        return None
    series, written = _series(found)
    numbers = tuple(_read(part) for part in re.split("[.-]", written))
    known = tuple(value for value in numbers if value)
    if len(known) < len(numbers):
        return None
    return Label(series, known, found.start(), found.start() + len(found[0].rstrip()))


def _series(found: re.Match[str]) -> tuple[str, str]:
    if found["part"]:
        return f"第…{found['of']}", found["ordinal"]
    if found["zh"]:
        return found["zh"], found["zhn"]
    if found["en"]:
        return found["en"].rstrip("."), found["enn"]
    if found["dotted"]:
        return "1.", found["dotted"]
    if found["plain"]:
        return f"1{found['after']}", found["plain"]
    return ("一、", found["han"]) if found["han"] else ("（一）", found["inner"])


def _read(written: str) -> int | None:
    return number(written) or roman(written) or letter(written)


def follows(before: tuple[int, ...], after: tuple[int, ...]) -> bool:
    """Tell whether a number is the next one: 3 after 2, 2.1 after 2 or 1.4, 3 after 2.4."""
    if len(after) > len(before) and after[: len(before)] == before:
        return all(value == 1 for value in after[len(before) :])
    for at, (one, other) in enumerate(zip(before, after, strict=False)):
        if one != other:
            return other == one + 1 and all(value == 1 for value in after[at + 1 :])
    return False
