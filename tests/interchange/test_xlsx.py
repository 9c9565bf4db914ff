"""Workbooks as they go out: to the letter, harmless, protected, and fit to work in."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from blueprint_cli.interchange import xlsx
from blueprint_cli.interchange.packet import Unit
from blueprint_cli.interchange.xlsx.escapes import decode, encode
from blueprint_cli.model.states import State
from blueprint_cli.syntax.forbidden import FORBIDDEN
from workbooks import FIRST, SECOND, SHEET, UNITS, opened, packet, part, returned, written

#: What a document can say: no carriage return, which is read as a line break.
_CHARACTERS = st.characters(exclude_characters="\r").filter(
    lambda character: not FORBIDDEN.match(character)
)
_PIECES = st.sampled_from(
    (
        *("=1+1", "+", "-", "@SUM(A1)", "'", '"', "\t", "\n", "  ", "\u3000", "\u0301", "\ufffd"),
        *("_x000D_", "_x005F_", "_x005f_x", "x005F_", "_x", "_", "<&>", "]]>", "&#13;"),
        *("🇭🇰", "𠮷", "**重點**", "[連結](#a)", "{n}"),
    )
)
TEXTS = st.lists(_PIECES | st.text(_CHARACTERS, max_size=8), max_size=8).map("".join)


@settings(deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS, st.sampled_from(State)), max_size=4))
@example([("=1", "'=1", State.DRAFT), ("_x000D_", "_x005F_x000D_", State.MISSING)])
@example([(" a ", "\n", State.REVIEWED), ("\ta\x85\u2028", "2024", State.APPROVED)])
def test_what_goes_out_comes_back_to_the_letter(texts: list[tuple[str, str, State]]) -> None:
    units = [Unit(f"m{at}.text", *each) for at, each in enumerate(texts)]
    back = returned(written(*units) if units else xlsx.write(packet()).value or b"")
    assert [(each.id, each.source, each.target) for each in back.units] == [
        (each.id, each.source, each.target) for each in units
    ]
    # Where the translation of a missing message is there, nobody has said what it is.
    states = [None if each.target and not each.state else each.state for each in units]
    expected = [
        State.MISSING if not each.target and state is None else state
        for each, state in zip(units, states, strict=True)
    ]
    assert [each.state for each in back.units] == expected


@given(st.text(st.characters(exclude_characters="\r")))
def test_escapes_hold_every_character(text: str) -> None:
    assert decode(encode(text)) == text
    assert not re.search("[\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]", encode(text))


def test_returned_units_know_their_cells() -> None:
    back = returned(written())
    assert (back.tag, back.edition) == ("en", "0f" * 32)
    for row, (unit, sent) in enumerate(zip(back.units, UNITS, strict=True), FIRST):
        assert unit.span.text == sent.id
        assert unit.base == sent.base
        assert unit.span.position == (row, 1)
        for key, text in (("source", sent.source), ("target", sent.target)):
            assert unit.parts[key].text == text.replace("\n", "⏎")
            assert unit.parts[key].position.line == row


def test_bytes_are_always_the_same() -> None:
    assert written() == written()
    with ZipFile(BytesIO(written())) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@A1",
    "\t=1",
    "=HYPERLINK(A1)",
    "=\n",
    "'=1",
    "2024",
    "1/2",
    "TRUE",
]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_becomes_a_formula_or_a_number(text: str) -> None:
    unit = Unit(text, text, text, previous=text, notes=(text,), place=text)
    tree = etree.fromstring(part(SHEET, written(unit)).encode())
    cells = tree.findall(f".//{{*}}row[@r='{FIRST}']/{{*}}c")
    assert tree.findall(".//{*}f") == []
    assert {cell.get("t") for cell in cells if len(cell)} == {"inlineStr"}
    styles = opened(written(unit))["Messages"][FIRST]
    assert {cell.number_format for cell in styles} == {"@"}
    quoted = {cell.quotePrefix for cell in styles if cell.value and cell.value[0] == text[0]}
    assert quoted == {text[0] in "=+-@\t'"}


def test_only_translation_state_and_remarks_can_be_written_in() -> None:
    sheet = opened(written())["Messages"]
    assert sheet.protection.sheet
    assert opened(written())["About"].protection.sheet
    for row in sheet.iter_rows():
        unlocked = [cell.column_letter for cell in row if not cell.protection.locked]
        assert unlocked == (["D", "E", "F"] if row[0].row >= FIRST else [])
    (rule,) = sheet.data_validations.dataValidation
    assert (rule.type, str(rule.sqref)) == ("list", "E4:E7")
    assert rule.formula1 == '"draft,translated,reviewed,approved"'


def test_table_can_be_worked_in_and_heard() -> None:
    book = opened(written())
    sheet = book["Messages"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B4", "A3:K7")
    assert sheet.print_title_rows == "$3:$3"
    assert not sheet.merged_cells.ranges
    assert not sheet.protection.autoFilter  # which it would forbid
    assert (book.properties.title, book.properties.language) == ("創科發展藍圖", "en")
    headers = [str(cell.value).split("\n") for cell in sheet[3]]
    assert [each[0] for each in headers[:4]] == [
        "ID",
        "Notes",
        "Source (zh-Hant-HK)",
        "Translation (en)",
    ]
    assert all(len(each) == 2 and re.search("[一-鿿]", each[1]) for each in headers)


def test_what_is_to_be_done_is_said_and_not_only_coloured() -> None:
    sheet = opened(written())["Messages"]
    tasks = [str(sheet.cell(row, 7).value or "").split("\n")[0] for row in range(4, 8)]
    assert tasks == ["", "Translate", "Source changed: revise", ""]
    colours = [sheet.cell(row, 4).fill.fgColor.rgb for row in range(4, 8)]
    assert len(set(colours)) == 3
    assert sheet["H6"].value == "研發開支升至 **1.2%**"
    assert sheet["I6"].value == "研發開支 = R&D expenditure"
    assert sheet["B5"].value == "目標 2.1\n120 characters"
    # Rows show all of their text, and still grow with it.
    assert re.search(r'<row r="7" ht="38">', part(SHEET))


def test_second_sheet_says_what_the_first_is() -> None:
    sheet = opened(written())["About"]
    said = {str(row[0].value).split()[0]: row[1].value for row in sheet.iter_rows(max_row=6)}
    assert said["Locale"] == "en"
    assert said["Document"] == "創科發展藍圖"
    assert "Alt+Enter" in part(SECOND)


@pytest.mark.parametrize("text", ["字" * 32_768, "𠮷" * 16_384, "\x01" * 5_000])
def test_text_that_no_cell_holds_is_told_and_not_cut(text: str) -> None:
    made = xlsx.write(packet(Unit("long.text", text), *UNITS))
    assert made.value is None
    (fault,) = made.diagnostics
    assert (fault.code, fault.place) == ("BP506", "a.yaml:1:1")
    assert "long.text" in fault.message
    assert fault.hints


def test_longest_text_is_not_told() -> None:
    assert returned(written(Unit("long.text", "字" * 32_767))).units[0].source == "字" * 32_767
