"""What a PDF file tells programs: language, tags, bookmarks, links and fonts."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from .paper import Paper
from .publication import PAPERS, TAGS, Edition, Publication, squeeze

#: ISO 32000-1, 12.5.3: the annotation is printed.
PRINT = 4


@pytest.fixture(scope="module", params=TAGS)
def edition(request: pytest.FixtureRequest, publication: Publication) -> Edition:
    return publication.edition(request.param)


@pytest.fixture(scope="module", params=PAPERS)
def file(request: pytest.FixtureRequest, edition: Edition, paper: Callable[[Path], Paper]) -> Paper:
    """Each PDF file in turn."""
    return paper(edition.folder / request.param)


@pytest.fixture(scope="module")
def report(edition: Edition, paper: Callable[[Path], Paper]) -> Paper:
    """Each publication on paper in turn."""
    return paper(edition.folder / "blueprint.pdf")


def test_it_is_tagged_and_says_its_language(file: Paper, edition: Edition) -> None:
    root: Any = file.pdf.Root
    assert root.MarkInfo.Marked is True
    assert str(root.Lang) == edition.data["locale"]["lang"]
    assert [str(each.S) for each in root.StructTreeRoot.K] == ["/Document"]


def test_its_title_is_shown(file: Paper, edition: Edition) -> None:
    title = edition.data["document"]["title"]
    assert title in str(file.pdf.docinfo["/Title"])
    root: Any = file.pdf.Root
    assert root.ViewerPreferences.DisplayDocTitle is True
    with file.pdf.open_metadata() as metadata:
        assert title in metadata["dc:title"]
        assert metadata["pdfuaid:part"] == "1"


def test_its_metadata_tell_what_it_is(file: Paper, edition: Edition) -> None:
    with file.pdf.open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
        assert metadata["dc:language"] == {edition.data["locale"]["lang"]}
        assert metadata["dc:description"] == str(file.pdf.docinfo["/Subject"])
        assert squeeze(metadata["dc:description"]) in squeeze(file.text)


def test_pages_are_labelled_as_they_are_printed(file: Paper) -> None:
    printed = re.compile(r"(?:Page|Slide|第)\s*(\d+)")
    for sheet, page in zip(file.sheets, file.pdf.pages, strict=True):
        found = printed.findall("".join(line.text for line in sheet.lines if line.bottom < 60))
        assert found in ([page.label], [])


def test_it_names_no_day_but_the_document_s(file: Paper) -> None:
    about = file.pdf.docinfo.items()
    days = {str(value)[2:10] for name, value in about if name.endswith("Date")}
    assert days <= {"20221222"}


def test_headings_never_skip_a_level(file: Paper) -> None:
    levels = [level for level, _ in file.headings]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert max(levels) > 1
    assert not [each for each in pairwise(levels) if each[1] > each[0] + 1]
    assert all(text.strip() for _, text in file.headings)


def test_nothing_is_tagged_twice(file: Paper) -> None:
    once = [node for node in file.structure if re.fullmatch("H[1-6]|Link|Figure", node.role)]
    assert not [node for node in once if node.role in node.inside]


def test_leaders_are_not_read_out(file: Paper) -> None:
    assert not re.findall(r"\.[. ]{3,}", file.spoken)


def test_every_title_is_a_heading(file: Paper, edition: Edition) -> None:
    headings = squeeze("\n".join(text for _, text in file.headings))
    titled = [*edition.data["sections"], *edition.directions, *edition.strategies]
    titles = [each["title"] for each in titled if "title" in each]
    if file.file.name == "blueprint.pdf":
        titles = [title for title in titles if title not in _directions(edition)]
    assert not [title for title in titles if squeeze(title) not in headings]


def test_header_cells_say_what_they_head(file: Paper) -> None:
    headers = [each for each in file.elements if each.S == "/TH"]
    for each in headers:
        attributes = each.A if isinstance(each.A, pikepdf.Array) else [each.A]
        assert any(
            isinstance(part, pikepdf.Dictionary) and part.get("/Scope") in ("/Row", "/Column")
            for part in attributes
        )


def test_pictures_have_alternatives(file: Paper) -> None:
    figures = [each for each in file.elements if each.S == "/Figure"]
    assert len(figures) == 8
    assert all(str(each.get("/Alt", "")).strip() for each in figures)


def test_links_are_printed_and_described(file: Paper, edition: Edition) -> None:
    found = list(file.links)
    assert not [link for _, link in found if not int(link.get("/F", 0)) & PRINT]
    described = {str(link.get("/Contents", "")) for _, link in found}
    assert "" not in described
    assert not described & {*edition.plan_ids, *(each["id"] for each in edition.data["sections"])}
    assert found or file.file.name == "slides.pdf"


def test_bookmarks_are_the_document_s_parts(file: Paper, edition: Edition) -> None:
    marked = iter(squeeze(each.title) for each in file.bookmarks)
    expected = [each["title"] for each in edition.data["sections"] if "title" in each]
    titles = [squeeze(title) for title in expected]
    assert not [title for title in titles if not any(title in each for each in marked)]
    marked = iter(squeeze(each.title) for each in file.bookmarks)
    strategies = [squeeze(each["title"]) for each in edition.strategies]
    assert not [title for title in strategies if not any(title in each for each in marked)]


def test_bookmarks_lead_to_their_pages(file: Paper) -> None:
    pages = [each.page for each in file.bookmarks]
    assert pages == sorted(pages)
    for mark in file.bookmarks:
        assert squeeze(mark.title) in squeeze(file.sheets[mark.page].text), mark


def test_bookmarks_name_the_headings_that_they_lead_to(file: Paper) -> None:
    def roles(item: Any) -> list[str]:
        below = [*roles(item.First)] if "/First" in item else []
        beside = [*roles(item.Next)] if "/Next" in item else []
        return [str(item.SE.S), *below, *beside]

    root: Any = file.pdf.Root
    found = roles(root.Outlines.First)
    assert len(found) == len(file.bookmarks)
    assert {*found} <= {"/H1", "/H2", "/H3", "/H4"}


def test_bookmarks_never_skip_a_level(file: Paper) -> None:
    depths = [each.depth for each in file.bookmarks]
    assert depths[0] == 0
    assert not [each for each in pairwise(depths) if each[1] > each[0] + 1]


def test_fonts_are_embedded_and_pinned(file: Paper, publication: Publication) -> None:
    pinned = {name.split("_")[0] for name in publication.manifest["fonts"]}
    assert file.fonts
    for name, font in file.fonts.items():
        subset = re.fullmatch(r"[A-Z]{6}\+([A-Za-z-]+)", name)
        assert subset, name
        family = re.sub("-(Bold|Italic|Oblique|Regular|Medium|-)*$", "", subset[1])
        assert family.replace("-", "") in pinned, name
        for part in font.get("/DescendantFonts", [font]):
            embedded = {"/FontFile", "/FontFile2", "/FontFile3"} & set(part.FontDescriptor.keys())
            assert embedded, name


def test_chinese_is_set_in_its_own_font(file: Paper, edition: Edition) -> None:
    family = {"zh-Hant": "Noto-Sans-HK", "zh-Hans": "Noto-Sans-SC", "en": "Inter"}[edition.tag]
    assert {name.split("+")[1].replace("-Bold", "") for name in file.fonts} == {family}


def test_no_glyph_is_missing(file: Paper) -> None:
    assert not file.missing_glyphs()
    assert "\N{REPLACEMENT CHARACTER}" not in file.text


def test_nothing_is_run_and_what_lies_in_it_is_the_document(file: Paper) -> None:
    assert not {"/OpenAction", "/AA", "/AcroForm"} & set(file.pdf.Root.keys())
    assert "/JavaScript" not in file.pdf.Root.Names
    assert sorted(file.pdf.attachments) == ["blueprint.json", "blueprint.yaml"]


def test_other_readers_find_no_fault_in_it(file: Paper) -> None:
    assert file.pdf.check_pdf_syntax() == []
    assert squeeze(file.text)
    # What veraPDF forgives leaves poppler with empty pages.
    assert len(squeeze(file.poppler_text)) >= 0.9 * len(squeeze(file.text))
    assert len(squeeze(file.poppler_text)) > 1000


def _directions(edition: Edition) -> list[str]:
    return [each["title"] for each in edition.directions]
