"""A review of a document: every message, what each locale says, and what is found about it."""

from __future__ import annotations

import pytest

from blueprint_cli.diff.review.rows import Review
from blueprint_cli.model.states import State, seal
from places import ROOT
from reviewed import HEAD, catalog, entry, prose, reviewed, row, side

OLD, NEW = "訂立未來十年的目標。", "訂立未來五年的目標。"
SOUND = ("推動創新。", "Promote innovation.")
TEXTS = {
    "first": NEW,
    "second": SOUND[0],
    "third": "培育人才。",
    "fourth": "支持 100 間初創企業。",
    "fifth": "建設國際人才高地。",
}


@pytest.fixture(scope="module")
def made() -> Review:
    """A document with one stale, one reviewed, one missing and one draft text, and one at fault."""
    signed = f"# reviewed: A. Reader, 2026-11-24, {seal(*SOUND)}"
    english = catalog(
        entry("first.text", OLD, "Set goals for the next 10 years."),
        entry("second.text", *SOUND, signed),
        entry("fourth.text", TEXTS["fourth"], "Support 200 start-ups."),
        entry("fifth.text", TEXTS["fifth"], "Build a talent hub.", "#, fuzzy"),
        entry("nothing.text", "沒有。", "Nothing."),
    )
    return reviewed(prose(TEXTS), {"locales/en.po": english})


def test_the_source_comes_first(made: Review) -> None:
    assert next(iter(made.names.items())) == ("zh-Hant", "繁體中文")
    assert {each.source.tag for each in made.rows} == {"zh-Hant"}


def test_the_source_comes_first_wherever_it_stands() -> None:
    moved = HEAD.replace("  zh-Hant: {strategy: source, lang: zh-Hant-HK}\n", "").replace(
        "sections:", "  zh-Hant: {strategy: source, lang: zh-Hant-HK}\nsections:"
    )
    document = moved + "  - {kind: prose, id: first, title: 序言, text: 推動創科。}\n"
    assert list(reviewed(document, {}).names) == ["zh-Hant", "zh-Hans", "en"]


def test_every_message_has_a_row_in_the_order_of_the_document(made: Review) -> None:
    names = [each.id for each in made.rows]
    assert names[:4] == ["document.title", "document.publisher", "first.title", "first.text"]
    assert len(names) == len(set(names)) == 3 + len(TEXTS)


def test_a_stale_text_tells_for_which_source_it_was_made(made: Review) -> None:
    found = side(made, "first.text")
    assert (found.stale, found.previous, found.needs_work) == (True, OLD, True)
    assert not found.is_draft


def test_states(made: Review) -> None:
    assert side(made, "second.text").state is State.REVIEWED
    assert side(made, "second.text").signed[0].who == "A. Reader"
    assert side(made, "third.text").is_missing
    assert side(made, "third.text").text == ""
    assert side(made, "fifth.text").is_draft
    assert not side(made, "second.text").needs_work
    assert not side(made, "second.text", "zh-Hans").is_signed


def test_findings_belong_to_the_text_that_they_are_about(made: Review) -> None:
    assert [each.code for each in side(made, "fourth.text").faults] == ["BP320"]
    others = [each for each in made.rows if each.id != "fourth.text"]
    assert not [one for each in others for one in each.sides if one.faults]


def test_what_a_state_tells_is_no_finding(made: Review) -> None:
    told = {each.code for row_ in made.rows for one in row_.sides for each in one.found}
    assert {"BP301", "BP302", "BP309"} < told


def test_what_belongs_to_no_message_is_kept(made: Review) -> None:
    assert [each.code for each in made.others] == ["BP303"]


def test_places(made: Review) -> None:
    assert row(made, "first.text").place == "blueprint.yaml:11"
    assert side(made, "second.text", "zh-Hans").place == "blueprint.yaml:12"
    assert side(made, "second.text").place.startswith("locales/en.po:")


def test_a_fault_of_the_source_is_told_of_the_source_alone() -> None:
    document = prose({"first": "推動创科。"})
    made = reviewed(document, {"locales/en.po": catalog()})
    assert [each.code for each in side(made, "first.text", "zh-Hant").faults] == ["BP210"]
    assert not side(made, "first.text", "zh-Hans").faults


def test_an_override_without_a_reason_is_told_of_its_locale() -> None:
    override = entry("first.text", "推動創科。", "推进创科。")
    made = reviewed(prose({"first": "推動創科。"}), {"locales/zh-Hans.po": override})
    assert "BP305" in [each.code for each in side(made, "first.text", "zh-Hans").faults]


def test_a_review_is_possible_where_errors_stand() -> None:
    lost = entry("first.text", "全部 {actions} 項。", "All of them.")
    made = reviewed(prose({"first": "全部 {actions} 項。"}), {"locales/en.po": catalog(lost)})
    assert "BP304" in [each.code for each in side(made, "first.text").faults]


def test_headings_numbers_and_fragments_of_the_plan() -> None:
    document = (ROOT / "blueprint.yaml").read_text(encoding="utf-8")
    made = reviewed(document, {})
    action = row(made, "school-education.text")
    assert (action.number, action.anchor) == ("5.1.2", "school-education")
    assert action.section.endswith("充實創科人才資源 建設國際人才高地")
    assert row(made, "document.title").section == ""
    assert row(made, "talent-pool.title").number == "2"
    assert row(made, "five-year-plan.event").section == "制訂藍圖背景"


def test_a_section_without_a_title_is_under_the_one_above() -> None:
    made = reviewed(prose(TEXTS), {})
    assert {row(made, f"{name}.text").section for name in TEXTS} == {"序言"}
