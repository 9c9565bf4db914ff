"""Packets tell what is around a text: its neighbours, its page and slide, its terms with notes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from documents import blueprint, write

DOCUMENT = """\
blueprint: 1
document: {title: 海濱計劃, publisher: 規劃署, published: 2024-03-01}
locales:
  zh-Hant: {strategy: source}
  en: {strategy: translate}
editions:
  short: {title: 摘要}
sections:
  - kind: prose
    id: shore
    title: 海濱
    text: |
      開放**海岸**。

      加設長椅。
  - {kind: closing, id: end, title: 結語, text: 共創未來。}
"""
TERMS = 'terms: [{id: bench, source: 長椅, targets: {en: bench}, note: "One with a back."}]\n'


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return write(tmp_path, {"blueprint.yaml": DOCUMENT, "locales/terms.yaml": TERMS})


def notes(place: Path, *more: str) -> dict[str, list[str]]:
    """Give the notes of each text of a PO packet, by its source."""
    run = blueprint(place, "locale", "export", "en", "--to", "po", "--output", "out.po", *more)
    assert run.status == 0, run.output
    entries = (place / "out.po").read_text("utf-8").split("\n\n")[1:]
    said = {}
    for entry in entries:
        source = re.search(r'^msgid "(.*)"$', entry, re.MULTILINE)
        assert source
        said[source[1]] = re.findall(r"^#\. (.*)$", entry, re.MULTILINE)
    return said


def test_neighbours_are_those_of_the_document(place: Path) -> None:
    said = notes(place)
    assert "Before it: 開放海岸。" in said["加設長椅。"]
    assert "After it: 結語" in said["加設長椅。"]
    assert not any(each.startswith("Before it") for each in said["海濱計劃"])
    assert not any(each.startswith("After it") for each in said["共創未來。"])


def test_neighbours_of_what_is_left_are_there_though_they_are_not_sent(place: Path) -> None:
    catalog = 'msgctxt "shore.title"\nmsgid "海濱"\nmsgstr "The shore"\n'
    write(place, {"locales/en.po": catalog})
    said = notes(place, "--left")
    assert "海濱" not in said
    assert "Before it: 海濱" in said["開放**海岸**。"]


def test_page_and_slide_are_named_by_the_address_that_the_build_gives_them(place: Path) -> None:
    said = notes(place)
    assert (
        blueprint(place, "build", "--jobs", "0", "--format", "html", "--locale", "en").status == 0
    )
    page = (place / "out/en/blueprint.html").read_text("utf-8")
    for source, own in said.items():
        (shown,) = (each for each in own if each.startswith("Once built: "))
        addresses = shown.removeprefix("Once built: ").split(", ")
        file, _, anchor = addresses[0].partition("#")
        assert file == "en/blueprint.html" or source == "摘要"
        if anchor and source != "摘要":
            assert f'id="{anchor}"' in page, source


def test_terms_come_with_their_notes(place: Path) -> None:
    assert "長椅 = bench (One with a back.)" in notes(place)["加設長椅。"]


def test_notes_are_said_in_the_language_of_the_desk(place: Path) -> None:
    assert "上文：開放海岸。" in notes(place, "--lang", "zh-Hant")["加設長椅。"]
