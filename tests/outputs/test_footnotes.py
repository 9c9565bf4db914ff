"""Footnotes in every output: numbered, at their place, linked there and back, and tagged."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe

from blueprint_cli.model.structure.footnotes import numbers
from documents import blueprint, found_in, localized, write

from .chromium import opened
from .machine import html_checker, java
from .test_accessibility import RULES
from .verapdf import validate

if TYPE_CHECKING:
    from playwright.sync_api import Browser

DOCUMENT = """
blueprint: 1
document:
  title: 海濱長廊計劃
  publisher: 海濱事務處
  published: 2026-03-02
locales:
  zh-Hant: {strategy: source, lang: zh-Hant-HK}
  en: {strategy: translate, lang: en-HK}
sections:
  - kind: prose
    id: opening
    title: 開端[^head]
    text: 長廊由東岸[^east]伸延至西岸[^west]。 {#shores}
    footnotes:
      - {id: west, text: 西岸指碼頭以西。}
      - {id: east, text: "東岸指**碼頭**以東，見[條例](https://www.elegislation.gov.hk)。"}
      - {id: head, text: 首期工程。}
  - kind: qualities
    id: how
    title: 特點
    qualities: [{id: green, text: "綠色[^carbon]"}, {id: near, text: 就近}]
    footnotes: [{id: carbon, text: 綠色指減碳。}]
  - kind: table
    id: works
    caption: 各期工程[^stages]
    columns: [{id: part, title: 期}, {id: size, title: "長度[^metres]"}]
    rows: [{id: first, cells: {size: "8[^about]", part: 首期}}]
    sections:
      - {kind: chart, id: lengths, caption: 各期的長度, of: works, shape: bars, columns: [size]}
    footnotes:
      - {id: stages, text: 截至三月。}
      - {id: metres, text: 以公里計。}
      - {id: about, text: "約數。"}
"""
ENGLISH = {
    "document.title": "Promenade Plan",
    "document.publisher": "Harbour Office",
    "opening.title": "Opening[^head]",
    "shores.text": "To the west shore[^west], the promenade runs from the east.[^east]",
    "west.text": "West of the pier.",
    "east.text": "East of the **pier**, see the [Ordinance](https://www.elegislation.gov.hk).",
    "head.text": "The first stage.",
    "how.title": "Qualities",
    "green.text": "Green[^carbon]",
    "near.text": "Near",
    "carbon.text": "Green is low in carbon.",
    "works.caption": "Works[^stages]",
    "lengths.caption": "Length of each stage",
    "part.title": "Stage",
    "size.title": "Length[^metres]",
    "first.part": "First",
    "stages.text": "Up to March.",
    "metres.text": "In kilometres.",
    "about.text": "About.",
}
FILES = {
    "blueprint.yaml": DOCUMENT,
    "locales/en.po": 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n',
}
MARK = re.compile(r'<a id="([a-z]+)\.mark" href="#([a-z]+)" role="doc-noteref"[^>]*>(\d+)</a>')
BACK = re.compile(r'<p class="footnote" id="([a-z]+)"[^>]*><sup[^>]*><a href="#([a-z]+)\.mark"')


def catalog() -> str:
    own = localized(DOCUMENT.replace("  en: {strategy: translate, lang: en-HK}\n", ""))
    sources = own.documents[0].messages
    entries = (
        f"msgctxt {json.dumps(name)}\n"
        f"msgid {json.dumps(sources[name].source, ensure_ascii=False)}\n"
        f"msgstr {json.dumps(text)}\n"
        for name, text in ENGLISH.items()
    )
    return "\n".join([FILES["locales/en.po"], *entries])


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write(tmp_path_factory.mktemp("notes"), {**FILES, "locales/en.po": catalog()})
    run = blueprint(folder, "build")
    assert run.status == 0, run.output
    return folder / "out"


def test_document_is_sound() -> None:
    assert [each.code for each in found_in(DOCUMENT, {"locales/en.po": catalog()})] == []


def test_marks_are_numbered_as_each_locale_reads_them() -> None:
    chinese, english = localized(DOCUMENT, {"locales/en.po": catalog()}).documents
    assert list(chinese.notes) == [
        *("head", "east", "west", "carbon"),
        *("stages", "metres", "about"),
    ]
    assert list(english.notes)[:3] == ["head", "west", "east"]
    assert list(chinese.notes.values()) == [str(number) for number in range(1, 8)]
    untitled = numbers(chinese.document, shows=lambda message: message.id != "opening.title")
    assert next(iter(untitled)) == "east"


@pytest.mark.parametrize("tag", ["zh-Hant", "en"])
def test_page_links_each_mark_with_its_note_and_back(out: Path, tag: str) -> None:
    page = (out / tag / "blueprint.html").read_text("utf-8")
    marks, backs = MARK.findall(page), BACK.findall(page)
    assert [number for *_, number in marks] == [str(number) for number in range(1, 8)]
    assert [name for name, *_ in marks] == [name for name, _ in backs]
    assert all(name == other for name, other, _ in marks)
    assert all(name == other for name, other in backs)
    contents = page.partition('id="ui.contents"')[2].partition("</nav>")[0]
    assert "noteref" not in contents
    assert re.search(r">(開端|Opening)</a>", contents)


def test_title_of_a_slide_has_no_mark_and_other_texts_have(out: Path) -> None:
    deck = (out / "zh-Hant" / "slides.html").read_text("utf-8")
    marks = MARK.findall(deck)
    assert [(name, number) for name, _, number in marks][:2] == [("east", "1"), ("west", "2")]
    assert "head" not in {name for name, *_ in marks}
    assert [name for name, _ in BACK.findall(deck)] == [name for name, *_ in marks]
    notes = deck.partition('id="opening"')[2].partition("</section>")[0].partition("notes-foot")[2]
    assert "東岸指" in notes


def test_data_has_the_notes_and_their_marks(out: Path) -> None:
    data = json.loads((out / "zh-Hant" / "blueprint.json").read_text("utf-8"))
    section = data["sections"][0]
    assert section["text"] == "長廊由東岸[2]伸延至西岸[3]。"
    assert [(each["id"], each["number"]) for each in section["footnotes"]] == [
        *(("west", "3"), ("east", "2"), ("head", "1")),
    ]


def test_pdf_has_each_note_once_tagged_with_an_id_and_no_mark_in_its_outline(out: Path) -> None:
    with pikepdf.open(out / "zh-Hant" / "blueprint.pdf") as pdf:
        elements = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary)]
        kinds = [(each.get("/S"), each.get("/ID")) for each in elements if "/S" in each]
        with pdf.open_outline() as outline:
            titles = [each.title for root in outline.root for each in (root, *root.children)]
    ids = {str(name) for kind, name in kinds if kind == "/Note"}
    assert ids == {"head", "east", "west", "carbon", "stages", "metres", "about"}
    assert sum(kind == "/Reference" for kind, _ in kinds) == len(ids)
    assert "開端" in titles


def test_notes_stand_at_the_foot_of_the_page_in_order(out: Path) -> None:
    with pypdfium2.PdfDocument(out / "en" / "blueprint.pdf") as pdf:
        text = "".join(page.get_textpage().get_text_range() for page in pdf)
    places = [text.index(ENGLISH[f"{name}.text"][:8]) for name in ("head", "west", "east")]
    assert places == sorted(places)


def test_every_file_keeps_its_standard(out: Path, browser: Browser) -> None:
    pdfs = [
        out / tag / name for tag in ("zh-Hant", "en") for name in ("blueprint.pdf", "slides.pdf")
    ]
    reports = validate("PDFUA-1", pdfs)
    assert {file.name: report.broken for file, report in reports.items() if report.broken} == {}
    pages = [out / "en" / name for name in ("blueprint.html", "slides.html")]
    command = java("-jar", str(html_checker()), "--format", "gnu", *map(str, pages))
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.stderr.splitlines() == []
    options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    for page in pages:
        with opened(browser, page) as found:
            results = Axe().run(found.page, options=options).response
        assert [(each["id"], each["nodes"][0]["html"]) for each in results["violations"]] == []


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("東岸[^east]", "東岸[^aest]", "BP130"),
        ("東岸[^east]", "東岸", "BP131"),
        ("西岸[^west]", "西岸[^east]", "BP132"),
        ("title: 海濱長廊計劃", "title: 海濱長廊計劃[^east]", "BP133"),
        ("約數。", "約數[^east]。", "BP133"),
    ],
)
def test_what_does_not_belong_together_is_told(before: str, after: str, code: str) -> None:
    assert code in {each.code for each in found_in(DOCUMENT.replace(before, after))}


def test_translation_keeps_the_marks_of_its_source() -> None:
    without = catalog().replace("the east.[^east]", "the east.")
    found = found_in(DOCUMENT, {"locales/en.po": without})
    assert [(each.code, "[^east]" in each.message) for each in found] == [("BP304", True)]
