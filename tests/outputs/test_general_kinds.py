"""The general kinds of section (prose, table, figure, quotation, callout) in every format."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from .chromium import Opened, opened
from .paper import Paper
from .publication import PAGES, PAPERS, TAGS, Edition, Publication, missing
from .verapdf import validate

if TYPE_CHECKING:
    from playwright.sync_api import Browser

KINDS = ("prose", "table", "figure", "quotation", "callout")
#: Messages that are heard or that the speaker alone sees.
UNSEEN = re.compile(r"\.(alternative|notes)$")


@pytest.fixture(scope="module", params=TAGS)
def edition(request: pytest.FixtureRequest, general: Publication) -> Edition:
    return general.edition(request.param)


@pytest.fixture(scope="module", params=PAGES)
def page(request: pytest.FixtureRequest, edition: Edition, browser: Browser) -> Iterator[Opened]:
    """Each page of the example in turn."""
    with opened(browser, edition.folder / request.param) as found:
        yield found


@pytest.fixture(scope="module", params=PAPERS)
def file(request: pytest.FixtureRequest, edition: Edition, paper: Callable[[Path], Paper]) -> Paper:
    """Each PDF file of the example in turn."""
    return paper(edition.folder / request.param)


def seen(edition: Edition) -> dict[str, str]:
    """Give the messages that a reader sees, a line of a list or paragraph at a time."""
    return {
        f"{name} {number}": line
        for name, text in edition.texts.items()
        if not UNSEEN.search(name)
        for number, line in enumerate(text.splitlines())
    }


def section(edition: Edition, kind: str) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in edition.data["sections"] if each["kind"] == kind)
    return found


def test_the_example_has_every_kind(edition: Edition) -> None:
    assert set(KINDS) <= {each["kind"] for each in edition.data["sections"]}


def test_pages_show_every_message(edition: Edition, page: Opened) -> None:
    assert not missing(seen(edition), page.page.inner_text("body"))


def test_paper_shows_every_message(edition: Edition, file: Paper) -> None:
    assert not missing(seen(edition), file.text)
    assert not missing(seen(edition), file.spoken)


def test_placeholders_are_filled_in(edition: Edition) -> None:
    numbers = list(edition.data["totals"].values())
    text = section(edition, "prose")["text"]
    assert not re.search(r"[{}]", text)
    assert re.findall(r"\d+|one|two", text)
    assert numbers == [1, 2, 2, 4]


def test_a_table_names_itself_and_its_cells(edition: Edition, page: Opened) -> None:
    expected = section(edition, "table")
    table = page.page.locator("table").first
    assert expected["caption"] in table.locator("caption").inner_text()
    columns = table.locator("thead th[scope=col]").all_inner_texts()
    assert [each.strip() for each in columns] == [each["title"] for each in expected["columns"]]
    rows = table.locator("tbody th[scope=row]").all_inner_texts()
    first = expected["columns"][0]["id"]
    assert [each.strip() for each in rows] == [each["cells"][first] for each in expected["rows"]]
    cells = (len(expected["columns"]) - 1) * len(expected["rows"])
    assert table.locator("tbody td").count() == cells


def test_a_table_on_paper_has_header_cells(edition: Edition, file: Paper) -> None:
    expected = section(edition, "table")
    headers = [each for each in file.elements if each.S == "/TH"]
    scopes = [str(each.A.Scope) for each in headers]
    assert scopes.count("/Column") == len(expected["columns"])
    assert scopes.count("/Row") == len(expected["rows"])


def test_a_figure_has_its_alternative(edition: Edition, page: Opened) -> None:
    expected = section(edition, "figure")
    picture = page.page.get_by_role("img", name=expected["alternative"]).first
    assert picture.is_visible()
    assert picture.evaluate("image => image.complete && image.naturalWidth > 0")
    assert expected["caption"] in page.page.locator("figcaption").first.inner_text()


def test_a_figure_on_paper_has_its_alternative(edition: Edition, file: Paper) -> None:
    alternatives = [str(each.get("/Alt")) for each in file.elements if each.S == "/Figure"]
    assert section(edition, "figure")["alternative"] in alternatives


def test_a_quotation_is_one(edition: Edition, page: Opened) -> None:
    expected = section(edition, "quotation")
    assert expected["text"] in page.page.locator("blockquote").first.inner_text()
    assert expected["attribution"] in page.page.inner_text("body")


def test_prose_keeps_its_markup(page: Opened) -> None:
    main = page.page.locator("main")
    assert main.locator("ol > li").count() >= 4
    assert main.locator("code", has_text="1.1.2").first.is_visible()
    assert main.locator("em").first.is_visible()


def test_links_in_prose_work(edition: Edition, page: Opened) -> None:
    inside = page.page.locator("main a[href='#sample-plan']").first
    assert inside.is_visible()
    inside.click()
    assert page.page.locator("#sample-plan").first.bounding_box() is not None
    mail = page.page.locator("main a[href='mailto:guide@example.org']")
    assert mail.first.inner_text() == "guide@example.org"
    assert edition.texts["website.label"] in page.page.inner_text("body")


def test_pages_are_whole(page: Opened) -> None:
    assert not page.complaints
    assert not page.measure("wide()")
    assert not page.measure("clipped()")
    assert not page.measure("overlapping()")


@pytest.mark.tools
def test_papers_conform(general: Publication) -> None:
    files = [general.folder / path for path in general.papers]
    reports = validate("PDFUA-1", files)
    assert len(reports) == 6
    assert not {file.name: report.broken for file, report in reports.items() if report.broken}


def test_no_glyph_is_missing(file: Paper) -> None:
    assert not file.missing_glyphs()
