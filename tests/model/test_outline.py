"""Sections in sections: where each stands, at which level, under which number."""

from __future__ import annotations

from blueprint_cli.model.constraints import Month
from blueprint_cli.model.structure.formwords import needed
from blueprint_cli.model.structure.numbering import letter
from blueprint_cli.model.structure.outline import every, section_at, written
from blueprint_cli.model.walk import to_data
from documents import SMALL, localized
from structured import structured

DEEP = """
  - {kind: prose, id: part, title: 部分, text: 甲部分。, sections: [
      {kind: prose, id: bare, text: 這一段沒有標題。, sections: [
        {kind: prose, id: headed, title: 有標題, text: 這一段有標題。}]},
      {kind: prose, id: second, title: 第二, text: 第二段。, sections: [
        {kind: prose, id: third, title: 第三, text: 第三段。}]},
      {kind: prose, id: after, text: 接着第二。}]}
"""


def test_sections_are_given_in_reading_order_and_in_written_order() -> None:
    own = structured().document
    read = [each.section.id for each in every(own)]
    assert read[:3] == ["foreword", "talent", "today"]
    assert read[-3:] == ["plan", "method", "sampling"]
    assert [each.section.id for each in written(own)][:2] == ["method", "sampling"]
    assert sorted(read) == sorted(each.section.id for each in written(own))


def test_every_path_leads_to_its_section() -> None:
    own = structured().document
    for placed in every(own):
        assert section_at(own, (*placed.path, "text")) is placed.section
    assert section_at(own, ("directions", 0, "title")) is None


def test_no_level_of_heading_is_skipped() -> None:
    own = localized(SMALL + DEEP).documents[0]
    levels = {name: heading.level for name, heading in own.headings.items()}
    assert levels == {
        "preface": 2,
        "part": 2,
        "bare": 2,
        "headed": 3,
        "second": 3,
        "third": 4,
        "after": 3,
    }
    heading = own.headings["after"].section
    assert heading is not None
    assert heading.id == "second"


def test_numbers_follow_the_reading_order() -> None:
    labels = structured().labels
    assert {(label.kind, label.number) for label in labels.values()} == {
        ("annex", "A"),
        ("table", "1"),
        ("figure", "1"),
        ("direction", "1"),
        ("strategy", "1"),
        ("goal", "1.1"),
        ("action", "1.1.1"),
    }


def test_annexes_go_on_after_the_last_letter() -> None:
    assert [letter(number) for number in (1, 26, 27, 52, 53, 702, 703)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]


def test_what_a_signature_says_has_ids_of_its_own() -> None:
    names = structured().messages
    assert names["foreword.signed-name"].target == "陳大文"
    assert "foreword.signed-office" in names
    assert len(names) == len(structured().located)


def test_a_title_comes_before_the_sections_below_it() -> None:
    names = list(structured().messages)
    assert names.index("talent.title") < names.index("today.title") < names.index("case.title")
    assert names.index("voice.text") < names.index("case.title")


def test_a_month_is_as_precise_as_it_is_written() -> None:
    signed = structured().document.sections[1].signed
    assert signed is not None
    assert signed.date == Month(2026, 2, 1)
    assert to_data(signed)["date"] == "2026-02"


def test_keys_that_are_left_out_say_nothing() -> None:
    own = localized(SMALL).documents[0].document
    assert not {"sections", "role", "remarks", "signed"} & to_data(own.sections[0]).keys()


def test_words_for_forms_are_not_those_of_a_plain_document() -> None:
    own, plain = structured(), localized(SMALL).documents[0]
    assert "annex" in needed(own.words, own.document)
    assert "annex" not in needed(plain.words, plain.document)
    assert "contents" in needed(plain.words, plain.document)
