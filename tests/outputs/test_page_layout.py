"""The pages on screens of three sizes, and on paper: nothing is cut, covered or left alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .chromium import Opened, opened
from .publication import TAGS, Publication, missing

if TYPE_CHECKING:
    from playwright.sync_api import Browser

READ_PAGES = (*(f"{tag}/blueprint.html" for tag in TAGS), "index.html")
SIZES = {"phone": (320, 640), "tablet": (768, 1024), "desktop": (1280, 800)}
CONTRAST = """() => {
    const canvas = document.createElement("canvas").getContext("2d");
    const lightness = colour => {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return canvas.getImageData(0, 0, 1, 1).data.slice(0, 3).reduce((sum, each) => sum + each);
    };
    const style = getComputedStyle(document.querySelector("main p, main li"));
    return lightness(style.color);
}"""


@pytest.fixture(scope="module", params=READ_PAGES)
def path(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module", params=SIZES)
def screen(
    request: pytest.FixtureRequest, publication: Publication, browser: Browser, path: str
) -> Iterator[Opened]:
    """A page on a screen of one size."""
    with opened(browser, publication.folder / path, size=SIZES[request.param]) as found:
        yield found


def test_the_page_does_not_scroll_sideways(screen: Opened) -> None:
    assert not screen.measure("wide()")


def test_no_text_is_cut(screen: Opened) -> None:
    assert not screen.measure("clipped()")


def test_no_text_stands_on_another(screen: Opened) -> None:
    assert not screen.measure("overlapping()")


def test_no_character_is_left_alone(screen: Opened) -> None:
    assert not screen.measure("lonely()")


@pytest.mark.parametrize("tag", TAGS)
def test_print_shows_every_message(publication: Publication, browser: Browser, tag: str) -> None:
    edition = publication.edition(tag)
    with opened(browser, edition.folder / "blueprint.html", script=False) as found:
        found.page.emulate_media(media="print")
        assert not missing(edition.texts, found.page.inner_text("body"))


@pytest.mark.parametrize("tag", TAGS)
def test_print_leaves_out_what_one_clicks(
    publication: Publication, browser: Browser, tag: str
) -> None:
    with opened(browser, publication.folder / tag / "blueprint.html") as found:
        switches = found.page.locator("main a[hreflang]")
        assert switches.count() >= 2 * 42
        found.page.emulate_media(media="print")
        assert not any(each.is_visible() for each in switches.all())


def test_print_fits_paper(publication: Publication, browser: Browser, path: str) -> None:
    a4_at_96_dpi = (794 - 2 * 75, 1123)
    with opened(browser, publication.folder / path, size=a4_at_96_dpi) as found:
        found.page.emulate_media(media="print")
        assert not found.measure("wide()")
        assert not found.measure("clipped()")


def test_print_is_dark_on_light_in_dark_mode_too(
    publication: Publication, browser: Browser
) -> None:
    with opened(browser, publication.folder / "en" / "blueprint.html", dark=True) as found:
        on_screen = found.evaluate(CONTRAST)
        found.page.emulate_media(media="print")
        on_paper = found.evaluate(CONTRAST)
    assert on_screen > 3 * 128 > on_paper


def test_pictograms_have_alternatives(
    publication: Publication, browser: Browser, visible: Callable[[Path], str]
) -> None:
    file = publication.folder / "zh-Hant" / "blueprint.html"
    with opened(browser, file) as found:
        images = found.page.locator("#missions").get_by_role("img").all()
        names = [each.get_attribute("alt") or each.get_attribute("aria-label") for each in images]
    assert len(names) == 8
    assert all(names)
    assert len(set(names)) == 6
    assert not set("📈💰👤🏢🏠💡") & set(visible(file))
