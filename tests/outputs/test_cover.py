"""Titles of any usual length on the cover of the publication on paper."""

from __future__ import annotations

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
