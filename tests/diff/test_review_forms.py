"""A review for people at a terminal, for a pull request, and for programs."""

from __future__ import annotations

import json

import pytest

from blueprint_cli.cli.diff.review import Context, render
from blueprint_cli.diff.review.rows import Review
from reviewed import catalog, entry, prose, reviewed

HOSTILE = "<script>alert(1)</script> **stress** [x](https://evil.example) @someone #12 \u202eabc"
SOURCES = {"first": "訂立未來五年的目標。", "second": "支持 100 間企業。", "third": HOSTILE}
CONTEXT = Context(("en",))


@pytest.fixture(scope="module")
def made() -> Review:
    """One text of each kind: stale, at fault, missing."""
    english = catalog(
        entry("first.text", "訂立未來十年的目標。", "Set goals for 10 years."),
        entry("second.text", SOURCES["second"], "Support 200 companies."),
    )
    return reviewed(prose(SOURCES), {"locales/en.po": english})


@pytest.fixture(scope="module")
def english() -> Review:
    """A plan that is written in English, with a stale Chinese text."""
    document = prose({"first": "Train 20 people in Hong Kong."})
    document = document.replace("zh-Hant: {strategy: source", "zh-Hant: {strategy: translate")
    document = document.replace("en: {strategy: translate", "en: {strategy: source")
    document = document.replace("  zh-Hans: {strategy: convert, lang: zh-Hans-HK}\n", "")
    chinese = entry("first.text", "Train 10 people in Hong Kong.", "在香港培訓10人。")
    return reviewed(document, {"locales/zh-Hant.po": chinese})


def test_marks_are_by_character_in_chinese(made: Review) -> None:
    assert "訂立未來-[十]-+{五}+年的目標。" in render("text", made, CONTEXT)


def test_marks_are_by_word_in_english(english: Review) -> None:
    assert "Train -[10]-+{20}+ people" in render("text", english, Context(("zh-Hant",)))


def test_colour_takes_the_place_of_brackets(made: Review) -> None:
    shown = render("text", made, Context(("en",), colour=True))
    assert "\x1b[" in shown
    assert "-[" not in shown


def test_text_tells_what_is_left(made: Review) -> None:
    shown = render("text", made, CONTEXT)
    assert "first.text  stale  locales/en.po:" in shown
    assert "BP320" in shown
    assert shown.endswith("en: 1 missing, 1 stale, 1 with findings")
    assert "second.text" in shown
    assert "first.title" not in shown


def test_text_moves_no_cursor_and_turns_no_direction(made: Review) -> None:
    assert "\u202e" not in render("text", made, CONTEXT)


def test_markdown_is_text_where_the_document_speaks(made: Review) -> None:
    from markdown_it import MarkdownIt

    html = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(
        render("markdown", made, CONTEXT)
    )
    assert "<script" not in html
    assert "<a " not in html
    assert "**stress**" in html
    assert "訂立未來<del>十</del><ins>五</ins>年的目標。" in html


@pytest.mark.parametrize("live", ["@someone", "#12", "https://", "\u202e"])
def test_markdown_makes_no_mention_and_no_link(made: Review, live: str) -> None:
    shown = render("markdown", made, CONTEXT).replace("\\", "")
    assert live not in shown


def test_json_has_all_that_is_left(made: Review) -> None:
    told = json.loads(render("json", made, CONTEXT))
    found = {each["id"]: each for each in told["locales"]["en"]}
    assert list(found) == ["first.text", "second.text", "third.text"]
    assert [each["state"] for each in found.values()] == ["stale", "translated", "missing"]
    assert found["first.text"]["previous"] == "訂立未來十年的目標。"
    assert {"kind": "added", "text": "五"} in found["first.text"]["changes"]
    assert [each["code"] for each in found["second.text"]["findings"]] == ["BP320"]
    assert found["third.text"]["source"]["text"] == HOSTILE
    assert found["third.text"]["target"] is None


def test_words_are_chinese_where_the_reader_is(made: Review) -> None:
    shown = render("text", made, Context(("en",), lang="zh-Hant"))
    assert "過時" in shown
    assert "stale" not in shown
