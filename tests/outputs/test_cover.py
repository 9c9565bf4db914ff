"""Titles of any usual length on the cover of the publication on paper."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest

from documents import SMALL_PROSE, blueprint, write

TITLES = {
    "zh-Hant": (
        "冊",
        "海濱長廊計劃",
        "香港海濱長廊發展計劃二〇二五至二〇三五年度公眾參與及交通基建",
    ),
    "en": (
        "Plan",
        "Harbourfront Development Plan",
        "A Plan for the Harbourfront and for Transport",
    ),
}


@pytest.mark.parametrize("times", [1, 3])
@pytest.mark.parametrize("size", range(3))
@pytest.mark.parametrize("tag", TITLES)
def test_a_title_stands_on_one_page_with_publisher_and_date(
    tag: str, size: int, times: int, tmp_path: Path
) -> None:
    title = ("，" if tag != "en" else " ").join([TITLES[tag][size]] * times)
    document = SMALL_PROSE.replace("title: 香港創新科技發展藍圖", f"title: {title}")
    write(tmp_path, {"blueprint.yaml": document.replace("zh-Hant", tag)})
    blueprint(tmp_path, "build", "--jobs", "0", "--format", "pdf")
    cover = pypdfium2.PdfDocument(tmp_path / f"out/{tag}/blueprint.pdf")[0].get_textpage()
    text = "".join(cover.get_text_range().split())
    assert "".join(title.split()) in text
    assert "創新科技及工業局" in text
    assert "2022" in text


LONG = "香港特別行政區政府關於推動維港兩岸海濱長廊高質量發展及加強水陸聯運的五年行動綱領暨實施細則"


def test_titles_and_running_heads_keep_their_places(tmp_path: Path) -> None:
    chapter = "就公共空間、步行網絡、古蹟保育、社區參與和綠色交通提出的發展方向及目標"
    document = SMALL_PROSE.replace("title: 香港創新科技發展藍圖", f"title: {LONG * 2}")
    document = document.replace("  publisher:", f"  subtitle: {LONG}\n  publisher:")
    document = document.replace("title: 序言", f"title: {chapter}")
    write(tmp_path, {"blueprint.yaml": document})
    formats = ("--format", "pdf", "--format", "slides")
    run = blueprint(tmp_path, "build", "--jobs", "0", *formats)
    assert run.status == 0, run.stderr
    with pypdfium2.PdfDocument(tmp_path / "out/zh-Hant/blueprint.pdf") as pdf:
        cover, page = (pdf[at].get_textpage() for at in (0, 2))
        text = cover.get_text_range()
        last = len(text[: text.index("暨實施細則", text.rindex("香港特別"))])
        drawing = pdf[0].get_height() - 180 / 25.4 * 72  # where its lines in colour begin
        assert cover.get_charbox(last)[1] > drawing
        heads = re.findall(r"(\S+)…", page.get_text_range())
        assert [LONG.startswith(heads[0]), chapter.startswith(heads[1])] == [True, True]
    with pypdfium2.PdfDocument(tmp_path / "out/zh-Hant/slides.pdf") as pdf:
        lines = pdf[1].get_textpage().get_text_range().split("\r\n")
        assert any(line.startswith(LONG) and "…" in line for line in lines)


def test_the_running_head_of_a_long_strategy_keeps_to_two_lines(tmp_path: Path) -> None:
    plan = "".join(
        f"      - {{id: plan-{at}, title: {LONG * 3},"
        f" goals: [{{id: goal-{at}, text: 目標, actions: ["
        + ", ".join(f"{{id: action-{at}-{each}, text: 工作{each}}}" for each in range(14))
        + "]}]}\n"
        for at in range(2)
    )
    document = SMALL_PROSE + "  - {kind: strategies, id: plan, title: 策略}\ndirections:\n"
    document += f"  - id: way\n    title: 方向\n    strategies:\n{plan}"
    write(tmp_path, {"blueprint.yaml": document})
    run = blueprint(tmp_path, "build", "--jobs", "0", "--format", "pdf")
    assert run.status == 0, run.stderr
    with pypdfium2.PdfDocument(tmp_path / "out/zh-Hant/blueprint.pdf") as pdf:
        texts = [page.get_textpage().get_text_range() for page in pdf]
    heads = [each for text in texts for each in re.findall(r"策略 ?2 (\S+\s*\S+)…", text)]
    assert heads
    assert (LONG * 2).startswith("".join(heads[0].split()))
