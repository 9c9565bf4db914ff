"""Pagination: what holds for every PDF, whatever it shows."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from documents import SMALL, blueprint_process, write


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Give the pages and decks of a document with both a bullet and a middle dot."""
    place = tmp_path_factory.mktemp("paginate")
    locales = "  zh-Hans: {strategy: convert}\nsections:"
    text = SMALL.replace("sections:", locales).replace("序言", "約翰·史密斯 • 序言")
    write(place, {"blueprint.yaml": text})
    run = blueprint_process(place, "build", "--format", "pdf", "--format", "slides", "--force")
    assert run.status == 0, run.output
    return sorted((place / "out").rglob("*.pdf"))


def test_every_pdf_has_an_identifier_of_its_own(made: list[Path]) -> None:
    identifiers = set()
    for each in made:
        with pikepdf.open(each) as pdf:
            identifiers.add(bytes(pdf.trailer["/ID"][0]))
    assert len(identifiers) == len(made) == 4


def test_a_bullet_and_a_middle_dot_are_copied_as_what_they_are(made: list[Path]) -> None:
    for each in made:
        with pypdfium2.PdfDocument(each) as pdf:
            text = "".join(page.get_textpage().get_text_range() for page in pdf)
        assert "約翰·史密斯 • 序言" in text or "约翰·史密斯 • 序言" in text, each
