"""The deck: one idea a slide, nothing beyond its frame, moved by keys or by scrolling."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .chromium import Opened, opened
from .paper import Paper
from .publication import TAGS, Publication, missing, squeeze

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SLIDE = "main > section.slide"
SCREENS = {"hd": (1280, 720), "full-hd": (1920, 1080), "projector": (1024, 768)}
CURRENT = f"""() => [...document.querySelectorAll("{SLIDE}")].findIndex(slide => {{
    const box = slide.getBoundingClientRect();
    return box.top <= innerHeight / 2 && box.bottom > innerHeight / 2
        && box.left <= innerWidth / 2 && box.right > innerWidth / 2;
}})"""


@pytest.fixture(scope="module", params=TAGS)
def tag(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module", params=SCREENS)
def screen(
    request: pytest.FixtureRequest, publication: Publication, browser: Browser, tag: str
) -> Iterator[Opened]:
    """A deck on a screen of one size."""
    file = publication.folder / tag / "slides.html"
    with opened(browser, file, size=SCREENS[request.param]) as found:
        yield found


@pytest.fixture
def deck(publication: Publication, browser: Browser) -> Iterator[Opened]:
    """A deck to move in."""
    with opened(browser, publication.folder / "en" / "slides.html") as found:
        yield found


def wait_for(deck: Opened, index: int) -> None:
    """Wait until a slide is the one in the middle of the screen and has its hash."""
    here = f"() => ({CURRENT})() === {index}"
    deck.page.wait_for_function(here, timeout=3000)
    slide = deck.page.locator(SLIDE).nth(index).get_attribute("id")
    deck.page.wait_for_function("id => location.hash === `#${id}`", arg=slide, timeout=3000)


def test_nothing_goes_beyond_its_slide(screen: Opened) -> None:
    assert screen.page.locator(SLIDE).count() > 20
    assert not screen.measure(f"overflowing('{SLIDE}')")


def test_no_text_is_cut(screen: Opened) -> None:
    assert not screen.measure("clipped(document.querySelector('main'))")
    assert not screen.measure("wide()")


def test_no_text_stands_on_another(screen: Opened) -> None:
    assert not screen.measure("overlapping(document.querySelector('main'))")


def test_no_character_is_left_alone(screen: Opened) -> None:
    assert not screen.measure("lonely(document.querySelector('main'))")


def test_the_bar_covers_no_text(deck: Opened) -> None:
    for index in range(deck.page.locator(SLIDE).count()):
        slide = deck.page.locator(SLIDE).nth(index)
        slide.evaluate("slide => slide.scrollIntoView()")
        assert not deck.measure(f"covered(document.querySelectorAll('{SLIDE}')[{index}])"), index


def test_every_strategy_has_its_slide(publication: Publication, screen: Opened, tag: str) -> None:
    titles = [squeeze(each) for each in screen.page.locator(f"{SLIDE} h2").all_inner_texts()]
    for strategy in publication.edition(tag).strategies:
        assert any(squeeze(strategy["title"]) in title for title in titles), strategy["id"]


def test_paper_has_a_page_for_every_slide(
    publication: Publication, browser: Browser, paper: Callable[[Path], Paper], tag: str
) -> None:
    folder = publication.folder / tag
    with opened(browser, folder / "slides.html", script=False) as found:
        on_screen = found.page.locator(SLIDE).all_inner_texts()
    on_paper = [sheet.text for sheet in paper(folder / "slides.pdf").sheets]
    assert len(on_paper) == len(on_screen)
    edition = publication.edition(tag)
    foot = squeeze(edition.data["document"]["title"])  # of every page
    texts = {name: text for name, text in edition.texts.items() if squeeze(text) not in foot}
    for index, slides in enumerate(zip(on_screen, on_paper, strict=True), 1):
        there, here = (missing(texts, slide).keys() for slide in slides)
        assert there == here, index


def test_paper_is_16_to_9(
    publication: Publication, paper: Callable[[Path], Paper], tag: str
) -> None:
    for sheet in paper(publication.folder / tag / "slides.pdf").sheets:
        assert sheet.width / sheet.height == pytest.approx(16 / 9, rel=0.001)


def test_paper_keeps_text_inside_the_slide(
    publication: Publication, paper: Callable[[Path], Paper], tag: str
) -> None:
    for index, sheet in enumerate(paper(publication.folder / tag / "slides.pdf").sheets, 1):
        for line in sheet.lines:
            assert 0 < line.left < line.right < sheet.width, (index, line)
            assert 0 < line.bottom < line.top < sheet.height, (index, line)


def test_arrows_move_one_slide(deck: Opened) -> None:
    wait_for(deck, 0)
    for index in (1, 2, 3):
        deck.page.keyboard.press("ArrowRight")
        wait_for(deck, index)
    for index in (2, 1):
        deck.page.keyboard.press("ArrowLeft")
        wait_for(deck, index)


def test_home_and_end_go_to_the_first_and_the_last(deck: Opened) -> None:
    last = deck.page.locator(SLIDE).count() - 1
    deck.page.keyboard.press("End")
    wait_for(deck, last)
    deck.page.keyboard.press("ArrowRight")
    wait_for(deck, last)
    deck.page.keyboard.press("Home")
    wait_for(deck, 0)
    deck.page.keyboard.press("ArrowLeft")
    wait_for(deck, 0)


def test_an_address_opens_its_slide(publication: Publication, browser: Browser) -> None:
    file = publication.folder / "en" / "slides.html"
    action = publication.edition("en").actions[20]
    with opened(browser, file, fragment=f"#{action['id']}") as found:
        target = found.page.locator(f"#{action['id']}")
        assert squeeze(action["text"]) in squeeze(target.inner_text())
        assert target.evaluate(
            "element => { const box = element.getBoundingClientRect();"
            " return box.top >= 0 && box.bottom <= innerHeight; }"
        )


def test_the_notes_come_and_go(general: Publication, browser: Browser) -> None:
    note = general.edition("en").texts["four-levels.notes"]
    with opened(browser, general.folder / "en" / "slides.html", fragment="#four-levels") as found:
        notes = found.page.get_by_text(note[:30]).first
        assert not notes.is_visible()
        found.page.keyboard.press("n")
        assert notes.is_visible()
        found.page.keyboard.press("n")
        assert not notes.is_visible()


def test_slides_work_by_scrolling_without_script(
    publication: Publication, browser: Browser
) -> None:
    with opened(browser, publication.folder / "en" / "slides.html", script=False) as found:
        count = found.page.locator(SLIDE).count()
        seen = set()
        for index in range(count):
            found.page.locator(SLIDE).nth(index).scroll_into_view_if_needed()
            seen.add(found.evaluate(CURRENT))
        assert seen == set(range(count))
