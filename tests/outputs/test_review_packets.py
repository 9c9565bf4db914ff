"""The review page at work: a review is made by keyboard, saved from the page, and taken back."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from blueprint_cli.catalogs import pofile
from blueprint_cli.cli.diff.review import Context, render
from blueprint_cli.diff.review.rows import Review, Row, Side
from blueprint_cli.model.message import Origin
from blueprint_cli.model.queries import Query, Remark
from blueprint_cli.model.states import State
from documents import Run, blueprint
from places import TESTS

from .chromium import Opened, opened
from .test_accessibility import RULES

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TOOLS = TESTS / "tools"
NAME = "ramps.text"
ASKED = "Is a ramp for wheelchairs meant?"
HOSTILE = "<b>\"'&]]></note></trans-unit> \u202e\u0007 斜道？"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give a document with texts in every state, and its review page."""
    own = Path(shutil.copytree(TOOLS / "harbour", tmp_path / "harbour"))
    shutil.copytree(TOOLS / "round/locales", own / "locales", dirs_exist_ok=True)
    make(own)
    return own


def make(place: Path) -> Path:
    run(place, "diff", "--format", "html", "--output", "review.html")
    return place / "review.html"


def run(place: Path, *arguments: str, status: int = 0) -> Run:
    done = blueprint(place, *arguments)
    assert done.status == status, done.output
    return done


@pytest.fixture
def found(place: Path, browser: Browser) -> Iterator[Opened]:
    with opened(browser, place / "review.html") as shown:
        yield shown


def press(found: Opened, *keys: str) -> None:
    for key in keys:
        found.page.keyboard.press(key)


def go(found: Opened, name: str = NAME) -> None:
    """Go to a message by its id, as a reader does: by the search."""
    press(found, "/")
    found.page.keyboard.insert_text(name)
    press(found, "Escape", "Escape", "/")
    found.page.keyboard.insert_text(name)
    found.page.evaluate("() => document.activeElement.blur()")
    press(found, "j")
    assert found.evaluate("() => document.activeElement.id") == name


def type_into(found: Opened, field: str, text: str) -> None:
    """Walk to a field by Tab alone, and write."""
    for _ in range(30):
        if found.evaluate(f"() => document.activeElement.matches({json.dumps(field)})"):
            press(found, "Control+a")
            found.page.keyboard.insert_text(text)
            return
        press(found, "Tab")
    raise AssertionError(f"no key leads to {field}")


def save(found: Opened, place: Path, who: str = "Ben Lee") -> str:
    press(found, "s", "Control+a")
    found.page.keyboard.insert_text(who)
    with found.page.expect_download() as download:
        press(found, "Enter")
    name = download.value.suggested_filename
    download.value.save_as(place / name)
    return name


def entry_of(place: Path, name: str = NAME) -> pofile.Entry:
    text = (place / "locales/en.po").read_text("utf-8")
    return next(each for each in pofile.parse(text).entries if each.id == name)


def queries(place: Path) -> list[dict[str, Any]]:
    told = json.loads(run(place, "locale", "status", "en", "--format", "json").stdout)
    asked: list[dict[str, Any]] = told["locales"]["en"]["queries"]
    return asked


def test_a_query_is_raised_answered_and_closed_by_keyboard(place: Path, browser: Browser) -> None:
    for field, text in (
        ("#ui-mark-remark", ASKED),
        ("[data-reply=answer]", "Yes, of one in twelve."),
        ("[data-reply=reason]", "the text says so now"),
    ):
        with opened(browser, make(place)) as shown:
            go(shown)
            press(shown, "r")
            type_into(shown, field, text)
            press(shown, "Control+Enter")
            assert shown.evaluate("() => document.activeElement.id") == NAME
            file = save(shown, place)
            assert not shown.complaints
            assert len(shown.requests) == 1
        for again in (False, True):
            told = run(place, "locale", "import", file, "--by", "Desk").stdout
            assert ("nothing new" in told) == again, told
        (query,) = queries(place) or [{}]
        if field == "#ui-mark-remark":
            assert (query["text"], query["who"], query["answer"]) == (ASKED, "Ben Lee", None)
        elif field == "[data-reply=answer]":
            assert query["answer"]["text"] == text
        else:
            assert not query


def test_marks_and_proposals_come_back(place: Path, found: Opened) -> None:
    go(found)
    press(found, "r", "ArrowDown", "ArrowDown")
    type_into(found, "#ui-mark-text", "Add ramps at every entrance")
    press(found, "Control+Enter")
    go(found, "joined.text")
    press(found, "w")
    go(found, "plan.title")
    press(found, "a")
    go(found, "opening.title")
    press(found, "a", "a")  # and back
    file = save(found, place)
    assert file == "blueprint-en-review.xlf"
    run(place, "locale", "import", file, "--by", "Head")
    own = entry_of(place)
    assert own.target == "Add ramps at every entrance"
    assert own.comments[-1].startswith("approved: Head, ")
    assert entry_of(place, "joined.text").is_fuzzy
    assert entry_of(place, "plan.title").comments[-1].startswith("approved: Head, ")
    assert entry_of(place, "opening.title").comments == ()


def test_hostile_words_come_back_as_words(place: Path, found: Opened) -> None:
    go(found)
    press(found, "r")
    type_into(found, "#ui-mark-remark", HOSTILE)
    press(found, "Control+Enter")
    file = save(found, place, who='Ben "</phase>" <Lee>')
    run(place, "locale", "import", file, "--by", "Desk")
    said = entry_of(place).comments[-1]
    assert "<b>\"'&]]></note></trans-unit>" in said
    assert "斜道？" in said
    assert said.startswith('remark (Ben "</phase>" <Lee>, ')
    assert not re.search("[\x00-\x08]", said)


def test_a_review_of_a_text_that_has_changed_is_told(place: Path, found: Opened) -> None:
    go(found, "joined.text")
    press(found, "a")
    go(found)
    press(found, "r")
    type_into(found, "#ui-mark-text", "Add ramps")
    press(found, "Control+Enter")
    file = save(found, place)
    document = place / "blueprint.yaml"
    text = document.read_text("utf-8")
    text = text.replace("五年內接通", "四年內接通").replace("加設斜道", "加設兩條斜道")
    document.write_text(text, "utf-8")
    told = run(place, "locale", "import", file, "--by", "Head")
    assert [each.code for each in told.shown].count("BP509") == 2
    assert "what was signed for in joined.text had another source" in told.stderr
    own = entry_of(place)
    assert (own.target, own.is_fuzzy) == ("Add ramps", True)
    assert not [each for each in entry_of(place, "joined.text").comments if "approved" in each]


def test_a_review_is_kept_until_the_tab_is_closed(place: Path, found: Opened) -> None:
    go(found)
    press(found, "w")
    found.page.reload()
    assert found.page.locator(f"[id='{NAME}'] .noted").inner_text().endswith("needs work")
    save(found, place)
    assert "needs-review-translation" in (place / "blueprint-en-review.xlf").read_text("utf-8")


def test_escape_leaves_a_message_as_it_was(found: Opened) -> None:
    go(found)
    press(found, "r")
    type_into(found, "#ui-mark-remark", ASKED)
    press(found, "Escape")
    assert not found.page.locator("#ui-mark").is_visible()
    assert not found.page.locator("#ui-packet").is_visible()
    assert not found.page.locator(".noted").all()


def test_texts_that_nobody_sends_back_have_no_review(found: Opened) -> None:
    tags = found.evaluate(
        "() => [...document.querySelectorAll('button.review')]"
        ".map(each => each.closest('td').dataset.tag)"
    )
    assert {*tags} == {"en"}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", [(1440, 900), (375, 800)], ids=["wide", "narrow"])
def test_axe_finds_nothing_in_a_review(
    place: Path, browser: Browser, size: tuple[int, int], *, dark: bool
) -> None:
    options: dict[str, Any] = {"runOnly": {"type": "tag", "values": RULES}}
    file = place / "locales/en.po"
    name = f'msgctxt "{NAME}"'
    file.write_text(file.read_text("utf-8").replace(name, f"# remark (Ada): {ASKED}\n{name}"))
    run(place, "locale", "answer", NAME, "Yes.", "--by", "Desk")
    with opened(browser, make(place), dark=dark, size=size) as shown:
        found = []
        for keys in (("/",), ("r",), ("Escape", "w", "s")):
            if keys == ("/",):
                go(shown)
            press(shown, *keys)
            results = Axe().run(shown.page, options=options).response
            found += [(each["id"], each["nodes"][0]["html"]) for each in results["violations"]]
        assert shown.measure("wide()") == []
    assert found == []


def long_review(count: int) -> Review:
    """Give a review of so many messages, each in three locales, some of them asked about."""
    rows = []
    for number in range(count):
        name, source = f"goal-{number}.text", f"建設第{number}個國際人才高地，匯聚各地人才。"
        asked = Query(name, Remark(f"Which hub, {number}?", "Ada"), ("en",))
        sides = (
            Side("zh-Hant", "zh-Hant-HK", source, Origin.SOURCE, State.TRANSLATED),
            Side("zh-Hans", "zh-Hans-HK", source, Origin.CONVERTED, State.TRANSLATED),
            Side(
                *("en", "en-HK", f"Build talent hub {number}, for all."),
                Origin.TRANSLATED,
                State.TRANSLATED,
                place=f"locales/en.po:{number}",
                queries=() if number % 10 else (asked,),
            ),
        )
        rows.append(Row(name, f"{number}", f"第{number // 20}節", "", "a.yaml:1", sides))
    names = {"zh-Hant": "繁體中文", "zh-Hans": "简体中文", "en": "English"}
    return Review("藍圖", "0" * 64, names, tuple(rows), {name: name for name in names})


def test_ten_thousand_messages_are_ready_soon(tmp_path: Path, browser: Browser) -> None:
    """On a quiet machine it takes a second; nothing here may grow faster than the page."""
    file = tmp_path / "review.html"
    file.write_text(render("html", long_review(10_000), Context(("en",))), "utf-8")
    with opened(browser, file) as shown:
        press(shown, "n", "r")
        assert shown.page.locator("#ui-mark").is_visible()
        press(shown, "Escape", "a", "n", "w")
        assert shown.page.locator("#ui-packet-status").inner_text() == "2 messages in your review"
        ready = "() => performance.getEntriesByType('navigation')[0].domComplete"
        assert shown.evaluate(ready) < 10_000  # in milliseconds; three times what is wanted


def test_what_the_page_cannot_show_to_the_letter_is_not_sent_back(
    place: Path, browser: Browser
) -> None:
    file = place / "locales/en.po"
    file.write_text(file.read_text("utf-8").replace("Open the shore", "Open \u202ethe shore"))
    with opened(browser, make(place)) as shown:
        rows = shown.evaluate(
            "() => [...document.querySelectorAll('button.review')]"
            ".map(each => each.closest('tr').id)"
        )
    assert NAME in rows
    assert "open-shore.title" not in rows
