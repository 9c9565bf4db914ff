"""Workbooks as they come back: what programs change is taken, what people break is told."""

from __future__ import annotations

from typing import Any

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from blueprint_cli.cli.reports.text import format_diagnostic
from blueprint_cli.model.states import State
from workbooks import (
    FIRST,
    SHEET,
    UNITS,
    edited,
    opened,
    part,
    read,
    repacked,
    replaced,
    returned,
    targets,
    told,
    written,
)

SENT = [unit.target for unit in UNITS]


def test_columns_may_stand_in_another_order_with_others_among_them() -> None:
    def edit(sheet: Any) -> None:
        sheet.move_range("A3:A7", cols=25)
        sheet.insert_cols(4)
        sheet["D3"], sheet["D5"] = "Remarks", "to be discussed"
        sheet["P4"] = "=1+1"

    back = returned(edited(edit))
    assert [unit.id for unit in back.units] == [unit.id for unit in UNITS]
    assert [unit.target for unit in back.units] == SENT


@pytest.mark.parametrize(
    "header", ["譯文", "TRANSLATION", " Translation (en) ", "譯文\nTranslation"]
)
def test_headers_are_known_in_both_languages(header: str) -> None:
    assert targets(edited(lambda sheet: sheet.__setitem__("D3", header))) == SENT


def test_blank_rows_rows_above_and_no_second_sheet_do_no_harm() -> None:
    def edit(sheet: Any) -> None:
        sheet.insert_rows(1, 5)
        sheet["B400"] = "the end"
        sheet["D300"] = ""
        del sheet.parent["About"]

    back = returned(edited(edit))
    assert [unit.target for unit in back.units] == SENT
    assert (back.tag, back.edition) == ("", "")


def test_rich_text_and_line_breaks_of_every_system_are_text() -> None:
    rich = CellRichText("Raise ", TextBlock(InlineFont(b=True), "R&D "), "expenditure")
    assert targets(edited(lambda sheet: sheet.__setitem__("D5", rich)))[1] == str(rich)
    broken = replaced("- One\n- Two", "- One_x000D_\n- Two&#13;\n- Three&#13;- Four")
    assert targets(broken)[3] == "- One\n- Two\n- Three\n- Four"


def test_how_a_word_is_pronounced_is_no_part_of_it() -> None:
    spoken = "Development</t><rPh sb='0' eb='1'><t>di-ve-lop</t></rPh><t> Blue"
    assert targets(replaced("Development Blue", spoken)) == SENT


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        ("2024", "2024"),
        ("2024.0", "2024"),
        ("-7", "-7"),
        ("0.97", "0.97"),
        ("123456789012345",) * 2,
    ],
)
def test_plain_number_is_taken_as_its_text(stored: str, text: str) -> None:
    assert targets(_stored(stored))[1] == text


@pytest.mark.parametrize(
    "stored", ["1E+20", "0.10000000000000001", "1234567890123456", "x", "1..2"]
)
def test_number_that_was_not_written_so_is_told(stored: str) -> None:
    assert told(_stored(stored)) == [("en.xlsx:5:43", "BP506")]


@pytest.mark.parametrize(("kind", "value"), [("b", "1"), ("e", "#NAME?"), ("d", "2024-11-24")])
def test_value_that_is_no_text_is_told(kind: str, value: str) -> None:
    assert [code for _, code in told(_stored(value, kind))] == ["BP506"]


def _stored(value: str, kind: str = "n") -> bytes:
    """Give a workbook with a value in D5, which is empty as it goes out."""
    empty = next(each for each in part(SHEET).split("<c ") if each.startswith('r="D5"'))
    style = empty.split('s="')[1].split('"')[0]
    return replaced(f"<c {empty}", f'<c r="D5" s="{style}" t="{kind}"><v>{value}</v></c>')


def test_date_is_told() -> None:
    def edit(sheet: Any) -> None:
        sheet["D5"] = 45_000
        sheet["D5"].number_format = "yyyy-mm-dd"

    assert [code for _, code in told(edited(edit))] == ["BP506"]


@pytest.mark.parametrize("cell", ["A5", "C5", "D5", "E5"])
@pytest.mark.parametrize("formula", ["=1+1", "=HYPERLINK(A1)"])
def test_formula_is_told_where_its_cell_is_read(cell: str, formula: str) -> None:
    found = read(edited(lambda sheet: sheet.__setitem__(cell, formula)))
    (fault,) = found.diagnostics
    assert (fault.code, fault.message) == ("BP505", f"{cell} holds a formula")
    assert fault.place.startswith("en.xlsx:5:")
    assert found.value is not None
    assert len(found.value.units) == 3


def test_columns_that_are_missing_or_twice_are_told() -> None:
    def headers(at: str, text: str) -> list[tuple[str, str]]:
        return told(edited(lambda sheet: sheet.__setitem__(at, text)))

    assert headers("A3", "Key") == [("en.xlsx:3:1", "BP506")]
    assert headers("D3", "Target") == [("en.xlsx:3:1", "BP506")]
    assert [code for _, code in headers("B3", "Translation")] == ["BP506"]
    assert told(edited(lambda sheet: sheet.delete_rows(3))) == [("en.xlsx:1:1", "BP506")]
    assert told(edited(lambda sheet: sheet.delete_rows(1, 100))) == [("en.xlsx:1:1", "BP506")]


def test_state_may_be_missing_and_is_read_as_it_is_said() -> None:
    def states(edit: Any) -> list[State | None]:
        return [unit.state for unit in returned(edited(edit)).units]

    written_as = [State.APPROVED, State.MISSING, State.DRAFT, State.REVIEWED]
    assert [unit.state for unit in returned(written()).units] == written_as
    assert states(lambda sheet: sheet.delete_cols(5)) == [None, State.MISSING, None, None]
    assert states(lambda sheet: sheet.__setitem__("E4", " Draft "))[0] == State.DRAFT
    assert states(lambda sheet: sheet.__setitem__("D5", "Promote I&T"))[1] is None
    (fault,) = read(edited(lambda sheet: sheet.__setitem__("E4", "aproved"))).diagnostics
    assert (fault.code, fault.hints) == ("BP506", ("Did you mean “approved”?",))


def test_rows_that_belong_to_no_message_are_told() -> None:
    def edit(sheet: Any) -> None:
        sheet["A4"] = None
        sheet["A6"] = " \n"
        sheet["D9"] = "A text of its own"

    assert [place.split(":")[1] for place, _ in told(edited(edit))] == ["4", "6", "9"]


@pytest.mark.parametrize(
    ("merged", "count"), [("C4:D4", 1), ("A5:A6", 2), ("A1:I2", 0), ("F4:I9", 0)]
)
def test_merged_cells_are_told_where_they_are_read(merged: str, count: int) -> None:
    assert len(told(edited(lambda sheet: sheet.merge_cells(merged)))) == count


def test_character_that_no_text_can_hold_is_told_where_it_is() -> None:
    (fault,) = read(replaced("Development Blueprint", "Dev_x0000_ Blueprint")).diagnostics
    assert (fault.code, fault.span and fault.span.text) == ("BP005", "\ufffd")
    assert read(replaced("Development", "_xD83D_")).diagnostics[0].code == "BP005"


def test_all_faults_are_told_at_once_and_shown_with_their_cells() -> None:
    def edit(sheet: Any) -> None:
        sheet["D4"], sheet["D5"] = "=C4", True
        sheet["E6"] = "done"
        sheet["A7"] = None

    found = read(edited(edit)).diagnostics
    assert [each.place.split(":")[1] for each in found] == ["4", "5", "6", "7"]
    assert [str(each.message).split()[0] for each in found[:2]] == ["D4", "D5"]
    shown = format_diagnostic(found[0])
    assert "title␣創科發展藍圖␣" in shown
    assert shown.splitlines()[2].count("^") == len("=C4")


def test_sheet_may_be_under_another_name_or_after_another() -> None:
    def edit(sheet: Any) -> None:
        sheet.title = "工作表1"
        sheet.parent.move_sheet(sheet, 1)

    assert targets(edited(edit)) == SENT


def test_cells_without_a_place_follow_one_another() -> None:
    text = part(SHEET)
    for row in range(1, FIRST + len(UNITS)):
        text = text.replace(f'<row r="{row}"', "<row")
        for column in "ABCDEFGHIJ":
            text = text.replace(f' r="{column}{row}"', "")
    assert targets(repacked({SHEET: text.encode()})) == SENT


def test_texts_may_be_shared_among_cells() -> None:
    other, rich = "<si><t>I&amp;T</t></si>", "<si><r><t>A </t></r><r><t>B</t></r></si>"
    shared = f"<sst xmlns='x'>{other * 2}{rich}</sst>"
    relation = (
        '<Relationship Id="s" Type="x/sharedStrings" Target="/xl/Shared.xml"/></Relationships>'
    )
    cell = _stored("2", "s")
    relations = "xl/_rels/workbook.xml.rels"
    changed = part(relations).replace("</Relationships>", relation)
    packed = repacked({relations: changed.encode(), "xl/shared.xml": shared.encode()}, cell)
    assert targets(packed)[1] == "A B"
    assert targets(repacked({}, _stored("9", "s")))[1] == ""


def test_it_is_read_in_every_edition_of_the_standard_and_encoding() -> None:
    strict = {"http://schemas.openxmlformats.org/spreadsheetml/2006/main": "urn:another"}
    text = part(SHEET)
    for old, new in strict.items():
        text = text.replace(old, new)
    assert targets(repacked({SHEET: text.encode()})) == SENT
    assert targets(repacked({SHEET: text.encode("utf-16")})) == SENT
    assert opened(written())["Messages"]["A4"].value == "title"
