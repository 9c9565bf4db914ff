"""The pages under axe, the Nu HTML checker, and without script, network or mouse."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from .chromium import Opened, opened
from .machine import html_checker, java
from .publication import FILES, PAGES, TAGS, Publication, squeeze

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ALL_PAGES = (*(f"{tag}/{name}" for tag in TAGS for name in PAGES), "index.html")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
HEADINGS = (
    "() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]"
    ".map(heading => [Number(heading.tagName[1]), heading.textContent.trim()])"
)


@pytest.fixture(scope="module", params=ALL_PAGES)
def page(
    request: pytest.FixtureRequest, publication: Publication, browser: Browser
) -> Iterator[Opened]:
    """Each page in turn."""
    with opened(browser, publication.folder / request.param) as found:
        yield found


def test_nothing_is_wrong_on_the_console(page: Opened) -> None:
    assert not page.complaints


def test_the_page_is_all_there_is(page: Opened) -> None:
    others = [url for url in page.requests[1:] if not url.startswith("data:")]
    assert page.requests
    assert not others


def test_fonts_are_in_the_page(page: Opened) -> None:
    page.evaluate("() => document.fonts.ready.then(() => true)")
    loaded = page.evaluate("() => [...document.fonts].map(font => font.status)")
    assert loaded
    assert "loaded" in loaded
    assert "error" not in loaded


def test_headings_never_skip_a_level(page: Opened) -> None:
    headings = page.evaluate(HEADINGS)
    levels = [level for level, _ in headings]
    assert levels.count(1) == 1
    assert all(text for _, text in headings)
    assert not [(before, after) for before, after in pairwise(headings) if after[0] > before[0] + 1]


def test_the_keyboard_goes_to_the_content_first(page: Opened) -> None:
    page.page.keyboard.press("Tab")
    focused = page.evaluate(
        "() => { const box = document.activeElement.getBoundingClientRect();"
        " return [document.activeElement.matches('a[href], button'), box.width > 1,"
        " box.left >= 0, box.top >= 0]; }"
    )
    assert focused == [True, True, True, True]


def violations(found: Opened) -> list[str]:
    """Give what axe finds."""
    options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    results = Axe().run(found.page, options=options).response
    assert {"document-title", "html-has-lang"} <= {each["id"] for each in results["passes"]}
    return [
        f"{each['id']}: {each['help']}: {node['html'][:160]}: {node['failureSummary'][:300]}"
        for each in results["violations"]
        for node in each["nodes"][:3]
    ]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("path", ALL_PAGES)
def test_axe_finds_nothing(
    publication: Publication, browser: Browser, path: str, *, dark: bool
) -> None:
    with opened(browser, publication.folder / path, dark=dark) as found:
        assert not violations(found)


@pytest.mark.tools
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_in_what_is_drawn_and_counted(
    charted: Path, browser: Browser, width: int, *, dark: bool
) -> None:
    with opened(browser, charted, size=(width, 720), dark=dark) as found:
        found.evaluate(
            "() => document.querySelectorAll('details').forEach(each => each.open = true)"
        )
        assert not violations(found)
        for call in ("wide()", "clipped()", "overlapping()"):
            assert not found.measure(call)


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("tag", TAGS)
def test_script_adds_no_text(
    publication: Publication, browser: Browser, tag: str, name: str
) -> None:
    shown = []
    for script in (False, True):
        with opened(browser, publication.folder / tag / name, script=script) as found:
            shown.append(squeeze(found.page.inner_text("main")))
    assert shown[0]
    assert shown[0] == shown[1]


@pytest.mark.parametrize("tag", TAGS)
def test_the_page_needs_no_script(publication: Publication, tag: str) -> None:
    assert "<script" not in (publication.folder / tag / FILES[0]).read_text(encoding="utf-8")


@pytest.mark.tools
def test_the_html_is_valid(publication: Publication) -> None:
    files = [str(publication.folder / path) for path in ALL_PAGES]
    command = java("-jar", str(html_checker()), "--format", "gnu", *files)
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert not done.stderr.splitlines()
    assert done.returncode == 0
