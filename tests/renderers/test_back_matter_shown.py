"""Parties, imprint and listings, in pages, on paper, on slides and in data."""

from __future__ import annotations

import base64
import json
import re
from io import BytesIO
from types import ModuleType
from typing import Any

import pikepdf
import pytest

from back_matter import FILES, PUBLISHED, published
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.renderers import colophon
from blueprint_cli.renderers.deck import outline
from blueprint_cli.renderers.formats import data, html, pdf, slides
from blueprint_cli.renderers.hypertext import templating
from blueprint_cli.renderers.hypertext.footnotes import Notes
from blueprint_cli.world import MemoryWorld
from documents import untied

CARRIERS = ("page", "print", "deck")


def made_by(renderer: ModuleType, document: LocalizedDocument) -> str:
    return str(renderer.render(document, MemoryWorld(FILES))[0].decode())


def on_paper(document: LocalizedDocument) -> str:
    notes = Notes(document, paper=True)
    return templating.render("print.html.jinja", document, MemoryWorld(FILES), notes=notes)


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    english = published("en")
    return {
        "page": made_by(html, english),
        "print": on_paper(english),
        "deck": made_by(slides, english),
    }


@pytest.fixture(scope="module")
def said() -> Any:
    return json.loads(made_by(data, published("en")))


def bare(page: str) -> str:
    """Give what readers see, blanks made one."""
    page = re.sub('<span class="(?:long|tie)">|</span>|<wbr>', "", page)
    shown = re.sub(r"<(style|script).*?</\1>|<[^>]*>", " ", page, flags=re.DOTALL)
    return " ".join(shown.split())


@pytest.mark.parametrize("carrier", CARRIERS)
def test_every_carrier_says_who_publishes_and_on_which_terms(
    made: dict[str, str], carrier: str
) -> None:
    seen = bare(made[carrier])
    for line in (
        "Government of Sample City",
        "978-962-02-0000-7",
        "2049-3630",
        "TO 12/2026",
        "© 2026",
        "Creative Commons Attribution 4.0 International licence",
        "https://creativecommons.org/licenses/by/4.0/deed.en",
        "the Chinese version prevails",
    ):
        assert line in seen


@pytest.mark.parametrize("carrier", CARRIERS)
def test_every_carrier_has_the_listings(made: dict[str, str], carrier: str) -> None:
    seen = bare(made[carrier])
    for title in ("Glossary", "Abbreviations", "References", "Changes and corrections"):
        assert title in seen
    for line in ("business start-up", "(R&amp;D)", "[2]", "Correction", "Figure 1", "Table 1"):
        assert line in seen


@pytest.mark.parametrize("carrier", CARRIERS)
def test_a_logo_has_the_name_of_its_party_as_its_alternative(
    made: dict[str, str], carrier: str
) -> None:
    assert 'alt="Logo of Government of Sample City"' in made[carrier]
    assert 'alt="科學園的三角標誌"' in made[carrier]


@pytest.mark.parametrize("carrier", CARRIERS)
def test_every_id_stands_once(made: dict[str, str], carrier: str) -> None:
    ids = re.findall(r' id="([^"]+)"', made[carrier])
    assert len(ids) == len(set(ids))
    assert {"research", "census", "unit-fix", "website"} <= set(ids)


def test_the_last_page_on_paper_has_contacts_and_imprint(made: dict[str, str]) -> None:
    last = bare(made["print"].partition('<div class="back">')[2])
    assert last.index("https://talent.example.org/") < last.index("978-962-02-0000-7")


def test_the_page_has_the_imprint_as_metadata(made: dict[str, str]) -> None:
    assert '<meta name="dcterms.identifier" content="urn:isbn:9789620200007">' in made["page"]
    assert '<meta name="dcterms.rightsHolder" content="Government of Sample City">' in made["page"]


def test_the_last_slides_are_those_of_the_imprint() -> None:
    deck = outline.compose(published())
    assert [slide.kind for slide in deck][-2:].count("imprint") >= 1
    lines = [line for slide in deck if slide.kind == "imprint" for line in slide.items]
    assert lines == colophon.lines(published())


def test_data_have_the_lists_and_the_lines_of_the_imprint(said: Any) -> None:
    assert [each["id"] for each in said["parties"]] == [
        "government",
        "talent-office",
        "science-park",
    ]
    assert said["document"]["publisher"] == "Government of Sample City"
    assert said["document"]["imprint"]["licence"] == "CC-BY-4.0"
    assert said["references"][0]["number"] == "1"
    assert said["terms"][0]["short"] == "R&D"
    assert said["history"][0]["correction"] is True
    assert any("prevails" in line.get("text", "") for line in said["imprint"])


def test_contacts_that_a_section_lists_stand_there_alone() -> None:
    text = PUBLISHED.replace("of: figures", "of: contacts")
    for renderer in (html, slides):
        page = made_by(renderer, published(text=text))
        assert page.count('id="enquiries"') == 1


@pytest.mark.parametrize("address", ["talent@example.org", "mailto:talent@example.org"])
@pytest.mark.parametrize("listed", ["figures", "contacts"])
def test_mail_is_shown_and_addressed_alike_however_it_is_written(address: str, listed: str) -> None:
    text = PUBLISHED.replace("2123 4567", address).replace("of: figures", f"of: {listed}")
    page = untied(made_by(html, published(text=text)))
    assert '<a href="mailto:talent@example.org">talent@example.org</a>' in page
    assert ">talent@example.org<" in untied(made_by(slides, published(text=text)))


@pytest.mark.parametrize(
    ("tag", "sentence"),
    [
        ("zh-Hant", "本刊物各語文版本如有歧異，以中文版本為準。"),
        ("zh-Hans", "本刊物各语言版本如有歧义，以中文版本为准。"),
        (
            "en",
            "If the language versions of this publication differ, the Chinese version prevails.",
        ),
    ],
)
def test_every_language_says_which_one_prevails(tag: str, sentence: str) -> None:
    assert colophon.lines(published(tag))[-1]["text"] == sentence


def test_a_holder_who_has_the_sign_is_not_given_another() -> None:
    text = PUBLISHED.replace("copyright: government", "copyright: 版權屬示例市政府所有")
    assert not any("©" in line["label"] for line in colophon.lines(published(text=text)))


def test_a_pdf_file_tells_its_rights_and_its_number() -> None:
    content, _ = pdf.render(published("en"), MemoryWorld(FILES))
    with pikepdf.open(BytesIO(content)) as file, file.open_metadata() as metadata:
        assert metadata["dc:identifier"] == "urn:isbn:9789620200007"
        assert "© 2026 Government of Sample City" in str(metadata["dc:rights"])
        statement = "{http://ns.adobe.com/xap/1.0/rights/}WebStatement"
        assert metadata[statement] == "https://creativecommons.org/licenses/by/4.0/deed.en"


@pytest.mark.parametrize("name", ["picture.en.svg", "picture.en.png"])
def test_a_locale_shows_its_own_version_of_a_picture(name: str) -> None:
    own = b"its own picture"
    world = MemoryWorld({**FILES, f"images/{name}": own})
    shown = base64.b64encode(own).decode()
    for tag, count in {"en": 3, "zh-Hans": 0}.items():
        page = html.render(published(tag), world)[0].decode()
        assert page.count(shown) >= count
        assert (shown in page) == bool(count)


def test_more_contacts_than_a_slide_holds_go_on_the_next() -> None:
    more = "".join(
        f"    - {{id: c{at}, label: 查詢, address: 2123 45{at:02}}}\n" for at in range(24)
    )
    text = PUBLISHED.replace("  contacts:\n", f"  contacts:\n{more}")
    parts = [slide for slide in outline.compose(published(text=text)) if slide.kind == "contacts"]
    assert len(parts) > 1
    assert sum(len(slide.items) for slide in parts) == 26
    assert made_by(slides, published(text=text)).count('id="c23"') == 1
