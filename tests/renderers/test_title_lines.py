"""Titles whose writers say where their lines end, per locale (CommonMark 0.31, 6.7)."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from documents import blueprint_process, write

_SOURCE = """blueprint: 1
document:
  title: |-
    海濱長廊發展\\
    五年藍圖
  publisher: 海濱事務處
  published: 2026-03-02
locales:
  zh-Hant: {strategy: source, lang: zh-Hant-HK}
  zh-Hans: {strategy: convert}
  en: {strategy: translate}
sections:
  - kind: prose
    id: opening
    title: |-
      由東至西\\
      走到海邊
    text: 海濱屬於每一個人。
"""
_ENGLISH = {
    "document.title": r"The Harbour Promenade\\\nin Five Years",
    "document.publisher": "Harbour Office",
    "opening.title": "From east to west",
    "opening.text": "It is ours.",
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("lines")
    write(place, {"blueprint.yaml": _SOURCE})
    assert blueprint_process(place, "locale", "sync").status == 0
    catalog = place / "locales/en.po"
    text = catalog.read_text("utf-8")
    for name, said in _ENGLISH.items():
        entry = re.compile(rf'(msgctxt "{name}[^"]*"\nmsgid .*?\nmsgstr )""', re.DOTALL)
        text, count = entry.subn(lambda found: f'{found[1]}"{said}"', text, count=1)  # noqa: B023
        assert count
    catalog.write_text(text, "utf-8")
    run = blueprint_process(place, "build", "--strict")
    assert run.status == 0, run.output
    return place / "out"


def drawn(path: Path, page: int) -> str:
    with pypdfium2.PdfDocument(path) as pdf:
        return str(pdf[page].get_textpage().get_text_range()).replace("\r", "")


@pytest.mark.parametrize(
    ("tag", "first", "second", "joined"),
    [
        ("zh-Hant", "海濱長廊發展", "五年藍圖", "海濱長廊發展五年藍圖"),
        ("zh-Hans", "海滨长廊发展", "五年蓝图", "海滨长廊发展五年蓝图"),
        ("en", "The Harbour Promenade", "in Five Years", "The Harbour Promenade in Five Years"),
    ],
)
def test_a_title_breaks_where_it_is_set_large_and_nowhere_else(
    place: Path, tag: str, first: str, second: str, joined: str
) -> None:
    own = place / tag
    for file in ("blueprint.pdf", "slides.pdf"):
        assert f"{first}\n{second}" in drawn(own / file, 0), file
        with pikepdf.open(own / file) as pdf:
            assert str(pdf.docinfo["/Title"]).startswith(joined)
    assert f"\n{joined}\n" in drawn(own / "blueprint.pdf", 1)  # the running head
    page = (own / "blueprint.html").read_text("utf-8")
    heading = re.search(r"<h1.*?</h1>", page, re.DOTALL)
    assert heading
    assert re.sub(r"<(?!br)[^>]*>|\n", "", heading[0]) == f"{first}<br>{second}"
    assert f"<title>{joined}" in page
    assert json.loads((own / "blueprint.json").read_bytes())["document"]["title"] == joined


def test_lists_of_titles_have_each_on_one_line(place: Path) -> None:
    contents = drawn(place / "zh-Hant/blueprint.pdf", 1)
    assert "由東至西走到海邊" in contents
    with pikepdf.open(place / "zh-Hant/blueprint.pdf") as pdf, pdf.open_outline() as outline:
        [publication] = outline.root
        assert "由東至西走到海邊" in [each.title for each in publication.children]


def test_a_translation_breaks_as_its_own_language_wants(place: Path) -> None:
    assert "From east to west" in drawn(place / "en/blueprint.pdf", 2)
