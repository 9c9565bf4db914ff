"""The review page in a browser, from the disk: keys, filters, search, links, and hostile texts."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from shutil import copyfile
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urldefrag, urlparse

import pytest
from axe_playwright_python.sync_playwright import Axe

from documents import blueprint, write
from places import ROOT
from reviewed import catalog, entry, prose

from .chromium import Opened, opened
from .machine import html_checker, java
from .publication import Publication
from .test_accessibility import RULES

if TYPE_CHECKING:
    from playwright.sync_api import Browser

#: 200 texts: one stale, one missing, one in draft, far from each other; the rest are sound.
TEXTS = {f"goal-{number}": f"建設第{number}個國際人才高地。" for number in range(1, 201)}
STALE, MISSING, DRAFT = "goal-137", "goal-20", "goal-180"
HOSTILE = (
    '<script>document.title="run"</script><img src=x onerror="document.title=\'run\'">'
    "\"'></td></table><style>*{display:none}</style>{{ 7*7 }}\u202e\u2066 &amp; </script>"
)
TITLE = "<b>序言</b> &amp; {{ title }}"
SHOWN = """() => [...document.querySelectorAll("tbody > tr")]
  .filter(row => row.checkVisibility()).map(row => row.id)"""
FOCUSED = "() => document.activeElement.id"
IN_VIEW = """() => {
  const box = document.activeElement.getBoundingClientRect();
  const tools = document.querySelector("#ui-tools").getBoundingClientRect();
  return box.top >= tools.bottom && box.bottom <= innerHeight;
}"""


def review(folder: Path, *arguments: str) -> Path:
    """Make the page of a document, through the command line."""
    done = blueprint(folder, "diff", "--format", "html", "--output", "review.html", *arguments)
    assert done.status == 0, done.output
    return folder / "review.html"


def translations() -> list[str]:
    entries = []
    for name, source in TEXTS.items():
        number = name.partition("-")[2]
        old = source.replace("國際", "環球") if name == STALE else source
        comments = ["#, fuzzy"] if name == DRAFT else []
        if name != MISSING:
            entries.append(
                entry(f"{name}.text", old, f"Build international talent hub {number}.", *comments)
            )
    return entries


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The review of 200 texts."""
    folder = tmp_path_factory.mktemp("many")
    files = {
        "blueprint.yaml": prose(TEXTS),
        "locales/en.po": catalog(*translations(), first="goal-1"),
    }
    return review(write(folder, files))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The review of a document that wants to be more than text."""
    folder = tmp_path_factory.mktemp("hostile")
    document = prose({"first": HOSTILE.replace("\u202e\u2066", ""), "second": "推動創新。"})
    document = document.replace("title: 序言", f"title: '{TITLE}'")
    reason = "# reason: " + HOSTILE
    english = catalog(
        entry("first.text", "舊。", HOSTILE),
        entry("second.text", "推動創新。", HOSTILE, f"# reviewed: {HOSTILE}, 2026-11-24"),
    )
    chinese = entry("second.text", "推動創新。", "推进创新。", reason)
    files = {"blueprint.yaml": document, "locales/en.po": english, "locales/zh-Hans.po": chinese}
    return review(write(folder, files))


@pytest.fixture
def found(page: Path, browser: Browser) -> Iterator[Opened]:
    """The review, opened."""
    with opened(browser, page) as shown:
        yield shown


def press(found: Opened, *keys: str) -> None:
    for key in keys:
        found.page.keyboard.press(key)


def test_two_keys_lead_to_the_one_stale_text(found: Opened) -> None:
    press(found, "4", "n")
    assert found.evaluate(FOCUSED) == f"{STALE}.text"
    assert found.evaluate(IN_VIEW)
    assert found.evaluate(SHOWN) == [f"{STALE}.text"]
    assert not found.complaints


def test_keys_go_round_what_needs_work(found: Opened) -> None:
    visited = []
    for key in ("n", "n", "n", "n", "p", "p"):
        press(found, key)
        visited.append(found.evaluate(FOCUSED))
        assert found.evaluate(IN_VIEW)
    order = [f"{name}.text" for name in (MISSING, STALE, DRAFT)]
    assert visited == [*order, order[0], order[2], order[1]]


def test_keys_go_from_message_to_message(found: Opened) -> None:
    press(found, "j", "j", "k")
    assert found.evaluate(FOCUSED) == "document.title"


def test_focus_is_seen(found: Opened) -> None:
    press(found, "n")
    style = "() => getComputedStyle(document.activeElement).outlineStyle"
    assert found.evaluate(style) == "solid"


@pytest.mark.parametrize(
    ("key", "count"),
    [("1", 203), ("2", 3), ("3", 1), ("4", 1), ("5", 1), ("6", 0), ("7", 0), ("8", 203)],
)
def test_filters_show_as_many_as_they_say(found: Opened, key: str, count: int) -> None:
    press(found, key)
    chosen = found.page.locator("input[name=show]:checked + span .count").inner_text()
    assert len(found.evaluate(SHOWN)) == count == int(chosen)
    assert found.page.locator("#ui-status").inner_text() == f"{count} of 203 messages"


def test_filters_follow_the_locale(found: Opened) -> None:
    found.page.select_option("#ui-locale", "zh-Hans")
    press(found, "Tab")
    count = found.page.locator("input[value=stale] + span .count").inner_text()
    assert count == "0"


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        ("hub 42.", ["goal-42.text"]),
        ("HUB 42.", ["goal-42.text"]),
        ("第42個國際", ["goal-42.text"]),
        ("goal-42.t", ["goal-42.text"]),
        ("第137個國際", ["goal-137.text"]),
        ("环球", []),
    ],
)
def test_search_reads_texts_and_ids(found: Opened, wanted: str, shown: list[str]) -> None:
    press(found, "/")
    found.page.keyboard.insert_text(wanted)
    assert found.evaluate(SHOWN) == shown
    assert found.page.locator("#ui-none").is_visible() == (not shown)


def test_keys_do_nothing_in_the_search_field(found: Opened) -> None:
    press(found, "/")
    found.page.keyboard.type("np4?")
    assert found.page.input_value("#ui-find") == "np4?"
    assert found.evaluate(FOCUSED) == "ui-find"


def test_escape_leaves_the_search_and_shows_all(found: Opened) -> None:
    press(found, "/")
    found.page.keyboard.type("hub 42.")
    press(found, "Escape", "Escape")
    assert found.evaluate(FOCUSED) != "ui-find"
    assert len(found.evaluate(SHOWN)) == 203


def test_keys_can_be_switched_off(found: Opened) -> None:
    press(found, "?")
    assert found.page.locator("#ui-keys").is_visible()
    found.page.uncheck("#ui-use-keys")
    press(found, "Escape", "4", "n", "/", "?")
    assert not found.page.locator("#ui-keys").is_visible()
    assert len(found.evaluate(SHOWN)) == 203
    assert found.evaluate(FOCUSED) not in ("ui-find", f"{STALE}.text")


def test_help_gives_the_focus_back(found: Opened) -> None:
    press(found, "n", "?", "Escape")
    assert found.evaluate(FOCUSED) == f"{MISSING}.text"


def test_tab_goes_on_past_the_row(found: Opened) -> None:
    press(found, "n", "Tab")
    assert found.evaluate("() => document.activeElement.closest('tr').id") == f"{MISSING}.text"
    press(found, *["Tab"] * 3)
    assert found.evaluate("() => document.activeElement.closest('tr').id") != f"{MISSING}.text"


def test_the_address_says_what_is_shown(page: Path, browser: Browser, found: Opened) -> None:
    press(found, "4", "n")
    fragment = found.evaluate("() => location.hash")
    with opened(browser, page, fragment=fragment) as sent:
        assert sent.evaluate(SHOWN) == [f"{STALE}.text"]
        assert sent.evaluate(FOCUSED) == f"{STALE}.text"


def test_a_message_has_an_address(page: Path, browser: Browser) -> None:
    with opened(browser, page, fragment=f"#{DRAFT}.text") as sent:
        assert sent.evaluate(FOCUSED) == f"{DRAFT}.text"
        assert sent.evaluate(IN_VIEW)


@pytest.mark.parametrize("fragment", ["#%", "#show=nothing&at=nowhere&locale=x", "#=", "#<b>"])
def test_an_address_of_nothing_shows_all(page: Path, browser: Browser, fragment: str) -> None:
    with opened(browser, page, fragment=fragment) as sent:
        assert len(sent.evaluate(SHOWN)) == 203
        assert not sent.complaints


def test_changes_are_marked_in_elements(found: Opened) -> None:
    row = found.page.locator(f"[id='{STALE}.text']")
    row.scroll_into_view_if_needed()  # what is out of sight is not laid out, and has no text yet
    assert row.locator("del").all_inner_texts() == ["環球"]
    assert row.locator("ins").all_inner_texts() == ["國際"]


def test_without_script_it_is_a_table(page: Path, browser: Browser) -> None:
    with opened(browser, page, script=False) as plain:
        assert len(plain.page.locator("tbody > tr").all()) == 203
        assert not plain.page.locator("#ui-controls").is_visible()
        assert plain.page.locator(f"[id='{STALE}.text'] .stale").inner_text() == "stale"


def test_the_page_is_all_there_is(found: Opened) -> None:
    assert len(found.requests) == 1


@pytest.mark.parametrize("width", [320, 375, 900, 1440])
def test_the_page_does_not_scroll_sideways(page: Path, browser: Browser, width: int) -> None:
    with opened(browser, page, size=(width, 800)) as shown:
        assert shown.measure("wide()") == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", [(1440, 900), (375, 800)], ids=["wide", "narrow"])
def test_axe_finds_nothing(
    hostile: Path, browser: Browser, size: tuple[int, int], *, dark: bool
) -> None:
    options: dict[str, Any] = {"runOnly": {"type": "tag", "values": RULES}}
    with opened(browser, hostile, dark=dark, size=size) as shown:
        press(shown, "n")
        results = Axe().run(shown.page, options=options).response
    assert [(each["id"], each["nodes"][0]["html"]) for each in results["violations"]] == []


@pytest.mark.tools
def test_the_html_is_valid(hostile: Path, tmp_path: Path) -> None:
    files = [
        copyfile(review(hostile.parent, "--lang", lang), tmp_path / f"{lang}.html")
        for lang in ("zh-Hant", "en")
    ]
    command = java("-jar", str(html_checker()), "--format", "gnu", *map(str, files))
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    # It does not compute the hashes by which the policy knows the style sheet and the script.
    told = [line for line in done.stderr.splitlines() if "missing “‘unsafe-inline’”" not in line]
    assert not told
    assert done.returncode == 0


@pytest.mark.parametrize("script", [False, True])
def test_hostile_text_stays_text(hostile: Path, browser: Browser, *, script: bool) -> None:
    with opened(browser, hostile, script=script) as shown:
        assert shown.page.title().endswith("香港創新科技發展藍圖")
        assert not shown.complaints
        assert len(shown.requests) == 1
        assert shown.page.locator("h2").all_inner_texts()[1] == unescape(TITLE)
        texts = shown.page.locator("[id='second.text'] .text").all_inner_texts()
        assert texts[2] == HOSTILE.replace("\u202e", "\ufffd").replace("\u2066", "\ufffd")
        assert not shown.page.locator("main img, main style, main script").all()


def test_every_link_leads_to_something(
    publication: Publication, general: Publication, browser: Browser, tmp_path: Path
) -> None:
    sources = {publication.folder: ROOT, general.folder: ROOT / "examples" / "general"}
    for out, folder in sources.items():
        file = tmp_path / f"{folder.name}.html"
        done = blueprint(
            folder, "diff", "--format", "html", "--output", str(file), "--out", str(out)
        )
        assert done.status == 0, done.output
        with opened(browser, file, script=False) as shown:
            links = shown.evaluate(
                "() => [...document.querySelectorAll('.foot a')].map(a => a.href)"
            )
        assert len(links) > 100
        assert broken(set(links), browser) == []


def broken(links: set[str], browser: Browser) -> list[str]:
    ids: dict[Path, set[str]] = {}
    dead = []
    for link in sorted(links):
        address, fragment = urldefrag(link)
        target = Path(unquote(urlparse(address).path))
        if target not in ids:
            with opened(browser, target, script=False) as shown:
                ids[target] = set(
                    shown.evaluate("() => [...document.querySelectorAll('[id]')].map(e => e.id)")
                )
        if fragment and unquote(fragment) not in ids[target]:
            dead.append(link)
    return dead


def test_pages_that_were_not_built_have_no_links(found: Opened) -> None:
    assert not found.page.locator(".foot a").all()


def test_a_long_plan_is_ready_soon(tmp_path: Path, browser: Browser) -> None:
    texts = {f"goal-{number}": f"建設第{number}個。" for number in range(4_000)}
    files = {"blueprint.yaml": prose(texts), "locales/en.po": catalog()}
    file = review(write(tmp_path, files))
    with opened(browser, file) as shown:
        press(shown, "2", "n")
        assert shown.evaluate(FOCUSED) == "goal-0.title"
        assert len(shown.evaluate(SHOWN)) > 3_600
