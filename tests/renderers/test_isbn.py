"""ISBNs of languages and formats, each in the file that it belongs to."""

from __future__ import annotations

import json
import re
from io import BytesIO

import pikepdf
import pytest

from back_matter import FILES, PUBLISHED, published
from blueprint_cli.renderers.formats import data, html, pdf, slides
from blueprint_cli.world import MemoryWorld
from documents import found_in

_ONE = "    isbn: 978-962-02-0000-7"
#: Under languages and formats in either order, with hyphens or as a bare number.
EACH = """\
    isbn:
      zh-Hant: {pdf: 978-0-00-000001-9, html: 978-0-00-000002-6}
      en: 9780000000033
      pdf: {zh-Hans: 978-0-00-000004-0}"""
TEXT = PUBLISHED.replace(_ONE, EACH)
_NUMBER = re.compile(r"(?:urn:isbn:)?97[89](?:-\d+){4}|(?:urn:isbn:)?\b97[89]\d{10}\b")
WORLD = MemoryWorld(FILES)


@pytest.mark.parametrize(
    ("tag", "page", "paper"),
    [
        ("zh-Hant", "978-0-00-000002-6", "978-0-00-000001-9"),
        ("en", "9780000000033", "9780000000033"),
        ("zh-Hans", "", "978-0-00-000004-0"),
    ],
)
def test_a_file_shows_its_own_number_and_no_other(tag: str, page: str, paper: str) -> None:
    document = published(tag, text=TEXT)
    shown = html.render(document, WORLD)[0].decode()
    told = f"urn:isbn:{page.replace('-', '')}", page
    assert _NUMBER.findall(shown) == [each for each in told if page]
    with (
        pikepdf.open(BytesIO(pdf.render(document, WORLD)[0])) as file,
        file.open_metadata() as metadata,
    ):
        assert metadata["dc:identifier"] == f"urn:isbn:{paper.replace('-', '')}"
    deck = slides.render(document, WORLD)[0].decode()
    assert ("urn:isbn:9780000000033" in deck) == (tag == "en")


def test_data_have_the_numbers_of_the_locale() -> None:
    said = json.loads(data.render(published("zh-Hant", text=TEXT), WORLD)[0])
    own = {"html": "978-0-00-000002-6", "pdf": "978-0-00-000001-9"}
    assert said["document"]["imprint"]["isbn"] == own
    lines = [line["text"] for line in said["imprint"] if "ISBN" in line.get("label", "")]
    assert lines == ["978-0-00-000002-6 · 網頁", "978-0-00-000001-9 · PDF文件"]
    said = json.loads(data.render(published("en", text=TEXT), WORLD)[0])
    assert said["document"]["imprint"]["isbn"] == "9780000000033"


@pytest.mark.parametrize(
    ("isbn", "code", "place"),
    [
        ("{en: 978-0-00-000001-8}", "BP156", "978-0-00-000001-8"),
        ("{en: {pdf: 1234}}", "BP156", "1234"),
        ("{em: 978-0-00-000001-9}", "BP143", "em"),
        ("{epub: 978-0-00-000001-9}", "BP143", "epub"),
        ("{en: {zh-Hant: 978-0-00-000001-9}}", "BP143", "zh-Hant"),
        ("{en: 978-0-00-000001-9, pdf: {zh-Hant: 9780000000019}}", "BP143", "9780000000019"),
        ("{2020: 9780000000019}", "BP143", "2020"),
        ("[978-0-00-000001-9]", "BP022", "[978-0-00-000001-9]"),
        ("{en: {pdf: {x: 978-0-00-000001-9}}}", "BP022", "{x: 978-0-00-000001-9}"),
        ("{en: ''}", "BP023", "''"),
        ("{en: }", "BP022", ""),
    ],
)
def test_a_wrong_number_or_name_is_told_where_it_stands(isbn: str, code: str, place: str) -> None:
    found = found_in(PUBLISHED.replace(_ONE, f"    isbn: {isbn}"), FILES)
    (fault,) = [each for each in found if each.code == code]
    assert fault.span is not None
    assert place in fault.span.text
