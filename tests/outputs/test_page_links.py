"""Ways through the pages: contents, anchors, and the switch to the same passage elsewhere."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urldefrag, urlparse

import pytest

from .chromium import opened
from .publication import TAGS, Publication

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LINKS = """() => [...document.querySelectorAll("a[href], link[rel=alternate]")].map(link => ({
    rel: link.rel, href: link.href, hreflang: link.hreflang,
    lang: (link.firstElementChild ?? link).closest("[lang]").lang,
    text: link.textContent.trim() }))"""
IDS = "() => [...document.querySelectorAll('[id]')].map(element => element.id)"


@pytest.fixture(scope="module")
def read(publication: Publication, browser: Browser) -> dict[str, tuple[Any, list[str]]]:
    """The links and the ids of every page, which is opened once."""
    found = {}
    for path in publication.pages:
        with opened(browser, publication.folder / path, script=False) as page:
            found[path] = page.evaluate(LINKS), page.evaluate(IDS)
    return found


@pytest.fixture(scope="module")
def links(read: dict[str, tuple[Any, list[str]]]) -> dict[str, list[dict[str, Any]]]:
    """Every link of every page, its address made absolute by the browser."""
    return {path: links for path, (links, _) in read.items()}


@pytest.fixture(scope="module")
def ids(publication: Publication, read: dict[str, tuple[Any, list[str]]]) -> dict[Path, list[str]]:
    """The ids on every page."""
    return {publication.folder / path: ids for path, (_, ids) in read.items()}


def test_every_link_leads_to_something(
    publication: Publication, links: dict[str, list[dict[str, Any]]], ids: dict[Path, list[str]]
) -> None:
    broken = []
    for path, found in links.items():
        for link in found:
            address, fragment = urldefrag(link["href"])
            if urlparse(address).scheme != "file":
                continue
            target = Path(unquote(urlparse(address).path))
            inside = target.is_relative_to(publication.folder) and target.is_file()
            if not inside or (fragment and unquote(fragment) not in ids[target]):
                broken.append(f"{path}: {link['href']}")
    assert not broken
    assert any("#" in link["href"] for link in links["en/blueprint.html"])


def test_an_id_stands_once_on_a_page(ids: dict[Path, list[str]]) -> None:
    assert not [file for file, found in ids.items() if len(found) != len(set(found))]


@pytest.mark.parametrize("tag", TAGS)
def test_everything_in_the_plan_has_its_address(
    publication: Publication, ids: dict[Path, list[str]], tag: str
) -> None:
    edition = publication.edition(tag)
    assert set(edition.plan_ids) <= set(ids[edition.folder / "blueprint.html"])


@pytest.mark.parametrize(("tag", "other"), [*permutations(TAGS, 2)])
def test_the_switch_leads_to_the_same_passage(
    publication: Publication, links: dict[str, list[dict[str, Any]]], tag: str, other: str
) -> None:
    page = publication.folder / other / "blueprint.html"
    hreflang = publication.edition(other).data["locale"]["lang"]
    there = {
        link["href"] for link in links[f"{tag}/blueprint.html"] if link["hreflang"] == hreflang
    }
    edition = publication.edition(tag)
    passages = [*edition.strategies, *edition.goals, *edition.actions]
    addresses = [f"{page.as_uri()}#{each['id']}" for each in passages]
    assert not [address for address in addresses if address not in there]


@pytest.mark.parametrize("script", [True, False])
def test_a_click_on_the_switch_lands_on_the_same_action(
    publication: Publication, browser: Browser, *, script: bool
) -> None:
    action = publication.edition("zh-Hant").actions[-1]
    english = publication.edition("en").actions[-1]
    start = publication.folder / "zh-Hant" / "blueprint.html"
    with opened(browser, start, script=script, fragment=f"#{action['id']}") as found:
        found.page.locator(f"#{action['id']} a[hreflang=en-HK]").click()
        found.page.wait_for_url(f"**/en/blueprint.html#{english['id']}")
        landed = found.page.locator(":target")
        assert english["text"] in " ".join(landed.inner_text().split())
        box = landed.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 720


@pytest.mark.parametrize("path", [f"{tag}/blueprint.html" for tag in TAGS])
def test_the_page_says_its_language_and_its_siblings(
    publication: Publication, browser: Browser, path: str
) -> None:
    tag = path.split("/", maxsplit=1)[0]
    locales = {each: publication.edition(each).data["locale"]["lang"] for each in TAGS}
    with opened(browser, publication.folder / path, script=False) as found:
        lang = found.evaluate("() => document.documentElement.lang")
        alternates = found.evaluate(
            "() => [...document.querySelectorAll('link[rel=alternate]')]"
            ".map(link => [link.hreflang, link.getAttribute('href')])"
        )
    expected = {f"../{each}/blueprint.html": lang for each, lang in locales.items()}
    assert lang == locales[tag]
    assert {href: hreflang for hreflang, href in alternates}.items() <= expected.items()
    assert {locales[each] for each in TAGS if each != tag} <= {each[0] for each in alternates}


def test_names_of_languages_are_in_their_language(
    links: dict[str, list[dict[str, Any]]],
) -> None:
    names = {"繁體中文": "zh-Hant", "简体中文": "zh-Hans", "English": "en"}
    named = [
        (path, link) for path, found in links.items() for link in found if link["text"] in names
    ]
    assert not [each for each in named if not each[1]["lang"].startswith(names[each[1]["text"]])]
    assert {link["text"] for path, link in named if path == "index.html"} <= names.keys()
    assert {path for path, _ in named} >= {f"{tag}/blueprint.html" for tag in TAGS}


@pytest.mark.parametrize("tag", TAGS)
def test_the_index_leads_to_every_file(
    links: dict[str, list[dict[str, Any]]], publication: Publication, tag: str
) -> None:
    there = {link["href"] for link in links["index.html"]}
    folder = publication.folder / tag
    assert {each.as_uri() for each in folder.iterdir()} <= there
