"""Every line of the source text, its faults corrected, is in the Traditional Chinese edition."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from .corrections import CORRECTIONS, SOURCE, Correction, SourceText, corrected
from .paper import Paper
from .publication import PAPERS, Publication, squeeze

TEXTS = tuple(corrected())


def not_in(shown: str) -> list[str]:
    squeezed = squeeze(shown)
    return [str(each) for each in TEXTS if squeeze(each.text) not in squeezed]


def test_the_source_is_whole() -> None:
    lines = SOURCE.read_text(encoding="utf-8").splitlines()
    read = {number for each in TEXTS for number in each.lines}
    assert {number for number, line in enumerate(lines, 1) if line.strip()} <= read
    assert len(lines) == 294
    assert TEXTS[0] == SourceText(range(3, 4), "香港創新科技發展藍圖")


@pytest.mark.parametrize("correction", CORRECTIONS, ids=lambda each: f"line-{each.first}")
def test_a_correction_is_of_lines_that_have_the_fault(correction: Correction) -> None:
    lines = SOURCE.read_text(encoding="utf-8").splitlines()[correction.first - 1 : correction.last]
    assert lines != [correction.text]
    assert all(line.strip() for line in lines)


def test_every_line_is_on_the_page(
    publication: Publication, visible: Callable[[Path], str]
) -> None:
    assert not not_in(visible(publication.folder / "zh-Hant" / "blueprint.html"))


@pytest.mark.parametrize("name", PAPERS)
def test_pdfium_reads_every_line(
    publication: Publication, paper: Callable[[Path], Paper], name: str
) -> None:
    assert not not_in(paper(publication.folder / "zh-Hant" / name).text)


@pytest.mark.parametrize("name", PAPERS)
def test_poppler_reads_every_line(
    publication: Publication, paper: Callable[[Path], Paper], name: str
) -> None:
    assert not not_in(paper(publication.folder / "zh-Hant" / name).poppler_text)
