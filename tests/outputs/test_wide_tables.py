"""Tables of many columns, read back from finished files by a reader that is not WeasyPrint."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from documents import SMALL_PROSE, blueprint, write

WORDS = {
    "en": ["Responsibility", "Infrastructure", "Coordination", "Neighbourhood", "Accessibility"],
    "zh-Hant": ["負責部門", "資料來源", "合作機構", "每年增長率", "步道長度"],
}
TOKEN = "https://example.org/" + "harbour" * 25
SIZES = (3, 8, 12, 20)


def document(tag: str) -> str:
    """Give a document with a table of each size, and a long address in each."""
    return SMALL_PROSE.replace("zh-Hant", tag) + "".join(_table(tag, size) for size in SIZES)


def _table(tag: str, size: int) -> str:
    names = [f"t{size}-c{at}" for at in range(size)]
    words = [WORDS[tag][at % 5] for at in range(size)]
    columns = [
        {"id": name, "title": word, "align": "end" if at % 3 == 2 else "start"}
        for at, (name, word) in enumerate(zip(names, words, strict=True))
    ]
    cells = [f"{word}{size}x{at}" if at % 3 < 2 else "98 765 432" for at, word in enumerate(words)]
    rows = [
        {"id": f"t{size}-r{at}", "cells": dict(zip(names, [*cells[:-1], last], strict=True))}
        for at, last in enumerate((cells[-1], TOKEN))
    ]
    section = {"kind": "table", "id": f"t{size}", "title": f"T{size}", "caption": f"Numbers {size}"}
    return f"  - {json.dumps({**section, 'columns': columns, 'rows': rows})}\n"


@pytest.fixture(scope="module", params=WORDS)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("tables")
    write(place, {"blueprint.yaml": document(request.param)})
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(place / "cache"))
        run = blueprint(place, "build", "--jobs", "0", "--format", "pdf", "--format", "slides")
    assert run.status == 0, run.stderr
    return place.joinpath("out", str(request.param))


def boxes(file: Path) -> Iterator[tuple[tuple[float, ...], tuple[float, float]]]:
    """Give the box of every letter that PDFium finds, and the size of its page."""
    for page in pypdfium2.PdfDocument(file):
        reader = page.get_textpage()
        for at, character in enumerate(reader.get_text_range()):
            if not character.isspace():
                yield reader.get_charbox(at), page.get_size()


@pytest.mark.parametrize("name", ["blueprint.pdf", "slides.pdf"])
def test_every_letter_is_on_its_page(folder: Path, name: str) -> None:
    outside = [
        box
        for box, (width, height) in boxes(folder / name)
        if min(box) < 0 or box[2] > width or box[3] > height
    ]
    assert outside == []


@pytest.mark.parametrize("name", ["blueprint.pdf", "slides.pdf"])
def test_every_cell_is_there_and_no_word_is_broken(folder: Path, name: str) -> None:
    pages = pypdfium2.PdfDocument(folder / name)
    words = " ".join(page.get_textpage().get_text_range() for page in pages).split()
    text = "".join(words)
    for size in SIZES:
        for at in (at for at in range(size - 1) if at % 3 < 2):
            assert f"{size}x{at}" in text
    if folder.name == "en":
        assert {*WORDS["en"]} <= {*words}
        assert sum(word.startswith("Responsibilit") for word in words) == sum(
            word.startswith("Responsibility") for word in words
        )


def test_an_id_stands_once_in_the_deck(folder: Path) -> None:
    ids = re.findall(r' id="([^"]+)"', (folder / "slides.html").read_text("utf-8"))
    assert len(ids) == len(set(ids))


def test_a_long_table_begins_under_its_title(tmp_path: Path) -> None:
    rows = [{"id": f"r{at}", "cells": {"a": f"第{at}年", "b": f"第{at}段"}} for at in range(40)]
    columns = [{"id": "a", "title": "時間"}, {"id": "b", "title": "事項"}]
    table = {"kind": "table", "id": "miles", "title": "里程碑", "caption": "每年的里程碑"}
    section = json.dumps({**table, "columns": columns, "rows": rows})
    write(tmp_path, {"blueprint.yaml": f"{SMALL_PROSE}  - {section}\n"})
    run = blueprint(tmp_path, "build", "--jobs", "0", "--format", "pdf", "--strict")
    assert run.status == 0, run.stderr
    pages = pypdfium2.PdfDocument(tmp_path / "out/zh-Hant/blueprint.pdf")
    texts = [page.get_textpage().get_text_range() for page in pages]
    begun = next(text for text in texts if "每年的里程碑" in text)
    assert "序言" in begun
    assert "第10段" in begun
    assert all("事項" in text for text in texts[2:])  # the head is on every page of the table
