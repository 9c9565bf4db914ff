"""What is filled in about actions goes out as a table, and comes back into the document."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from blueprint_cli.desk.tracking.as_typed import moments
from documents import blueprint, small, write
from trackers import COLUMNS, FIRST, ROWS, office

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


def test_the_sheet_says_what_each_action_is_and_lets_its_progress_be_filled_in(
    tmp_path: Path,
) -> None:
    own = office(tmp_path)
    sheet = load_workbook(tmp_path / own.file).worksheets[0]
    headers = [cell.value for cell in sheet[FIRST - 1]]
    assert headers[:5] == ["編號", "序號", "行動（繁體中文）", "負責單位", "狀態"]
    assert [cell.value for cell in sheet[FIRST]][:5] == [
        *("lifts", "1.1.1", "興建三部升降機", "示例市工務處", "進行中")
    ]
    assert "兴建三部升降机" in [cell.value for cell in sheet[FIRST]]
    unlocked = {cell.column for cell in sheet[FIRST] if not cell.protection.locked}
    assert unlocked == set(COLUMNS.values())
    assert sheet.protection.sheet
    assert sheet.freeze_panes == f"C{FIRST}"
    assert sheet.column_dimensions["N"].hidden
    (choice,) = sheet.data_validations.dataValidation
    assert choice.formula1 == '"未開始,進行中,已完成,延誤,已取消"'
    assert str(choice.sqref) == f"E{FIRST}:E{FIRST + 3}"
    table = (office(tmp_path, "actions.csv").folder / "actions.csv").read_bytes()
    assert table.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline="")))
    assert lines[0] == headers
    assert lines[3][2] == "'=在街道種樹", "no spreadsheet runs what a document says"


def test_a_document_that_says_nothing_of_its_actions_has_no_tracker(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": small()})
    assert blueprint(tmp_path, "build", "--format", "json").status == 0
    assert not list((tmp_path / "out").glob("actions.*"))


def test_what_is_filled_in_moves_and_all_else_stays(tmp_path: Path) -> None:
    own = office(tmp_path)
    before = own.document()
    own.fill(
        lifts={"status": "已完成", "progress": "三部升降機：全部啟用。", "as-of": "2026年9月1日"},
        benches={"status": "Under way", "progress": "已裝六十張, 其餘待裝", "remarks": "請核實"},
        trees={"start": "Q3 2026", "status": "delayed", "progress": "樹苗短缺。"},
        signs={"status": "planned"},
    )
    tried = own.bring("--dry-run")
    assert (tried.status, own.document()) == (0, before)
    run = own.bring()
    assert run.status == 0, run.output
    assert "lifts  status: under-way → done" in run.output
    assert "benches  remark: 請核實" in run.output
    assert "values changed: 9; actions: 4 of 4" in run.output
    progress = "                progress: >-\n                  首部已經啟用，\n"
    expected = before
    for old, new in (
        ("status: under-way", "status: done"),
        (progress, "                progress: 三部升降機：全部啟用。\n"),
        ("                  其餘兩部正在施工。\n", ""),
        ("as-of: 2026-03-31", "as-of: 2026-09-01"),
        ("due: 2028}", 'due: 2028, status: under-way, progress: "已裝六十張, 其餘待裝"}'),
        ("與地區合作\n", "與地區合作\n                start: 2026-Q3\n"),
        ("status: planned\n", "status: delayed\n                progress: 樹苗短缺。\n"),
        ("due: 2026-12\n", "due: 2026-12\n  status: planned\n"),
    ):
        assert expected.count(old) == 1
        expected = expected.replace(old, new)
    assert own.document() == expected
    again = own.bring()
    assert (again.status, own.document()) == (0, expected), "a file may be taken twice"


def test_who_has_saved_the_workbook_is_told(tmp_path: Path) -> None:
    own = office(tmp_path)

    def sign(sheet: Worksheet) -> None:
        assert sheet.parent is not None
        sheet.parent.properties.lastModifiedBy = "Works Office"

    own.edit(sign)
    assert own.bring().output.startswith("actions.xlsx, last saved by Works Office:")


def test_rows_may_be_sorted_and_dates_be_days_where_nothing_was_meant_by_it(tmp_path: Path) -> None:
    own = office(tmp_path)

    def rework(sheet: Worksheet) -> None:
        rows = [[cell.value for cell in sheet[row]] for row in ROWS.values()]
        for row, values in zip(ROWS.values(), reversed(rows), strict=True):
            for at, value in enumerate(values, 1):
                sheet.cell(row, at).value = value
                sheet.cell(row, at).data_type = "s"
        sheet.cell(ROWS["signs"], COLUMNS["due"]).value = date(2027, 6, 1)

    own.edit(rework)
    run = own.bring()
    assert "nothing new" in run.output, run.output


def test_two_offices_fill_in_copies_of_one_file(tmp_path: Path) -> None:
    own = office(tmp_path)
    copy = (tmp_path / own.file).read_bytes()
    own.fill(lifts={"status": "done"})
    assert own.bring().status == 0
    (tmp_path / own.file).write_bytes(copy)
    own.fill(trees={"status": "under-way"})
    run = own.bring()
    assert run.status == 0, run.output
    assert "trees  status: planned → under-way" in run.output
    assert "lifts" not in run.output, "what one of them left alone stays as the other has it"


def test_lines_in_a_cell_are_one_paragraph(tmp_path: Path) -> None:
    own = office(tmp_path)
    own.fill(
        benches={"progress": "已裝六十張。\n\n其餘待裝。"},
        signs={"progress": "Six done.\n Two\tleft."},
    )
    run = own.bring()
    assert "progress: 已裝六十張。其餘待裝。}" in own.document(), run.output
    assert "progress: Six done. Two left.\n" in own.document()


def test_an_emptied_cell_changes_nothing_and_is_told(tmp_path: Path) -> None:
    own = office(tmp_path)
    before = own.document()
    own.fill(lifts={"progress": None})
    run = own.bring()
    assert (run.status, run.codes, own.document()) == (0, ["BP526"], before)
    assert own.bring("--strict").status == 1


def test_an_action_that_was_renamed_is_found(tmp_path: Path) -> None:
    own = office(tmp_path)
    place = tmp_path / "blueprint.yaml"
    text = place.read_text("utf-8").replace(
        "- id: trees\n", "- id: planting\n                was: trees\n"
    )
    place.write_text(text, "utf-8")
    own.fill(trees={"status": "under-way"})
    assert "planting  status: planned → under-way" in own.bring().output


def test_the_csv_comes_back_as_spreadsheets_save_it(tmp_path: Path) -> None:
    own = office(tmp_path, "actions.csv")
    place = tmp_path / own.file
    text = place.read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    rows[1][COLUMNS["status"] - 1], rows[1][COLUMNS["as-of"] - 1] = "已完成", "30/9/2026"
    rows[1][COLUMNS["due"] - 1] = "Jun-27"
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";", lineterminator="\n").writerows(rows)
    place.write_text(out.getvalue(), "utf-8")
    run = own.bring()
    assert run.status == 0, run.output
    assert "values changed: 2; actions: 1 of 4" in run.output
    assert "as-of: 2026-09-30\n" in own.document()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2027", ["2027"]),
        ("FY2027/28", ["FY2027/28"]),
        ("2027-Q2", ["2027-Q2"]),
        ("2027年第二季", ["2027-Q2"]),
        ("2027年上半年", ["2027-H1"]),
        ("2027年6月", ["2027-06"]),
        ("2027/6/30", ["2027-06-30"]),
        ("２０２７年６月３０日", ["2027-06-30"]),
        ("2027-06-30 00:00:00", ["2027-06-30"]),
        ("30 June 2027", ["2027-06-30"]),
        ("June 30, 2027", ["2027-06-30"]),
        ("Jun-27", ["2027-06"]),
        ("Q2 2027", ["2027-Q2"]),
        ("30/6/2027", ["2027-06-30"]),
        ("3/4/2027", ["2027-04-03", "2027-03-04"]),
        ("31/6/2027", []),
        ("2027-13", []),
        ("end of 2027", []),
        ("2027..2028", []),
        ("5 Foo 2027", []),
        ("", []),
    ],
)
def test_a_moment_is_read_as_people_type_it(text: str, meant: list[str]) -> None:
    assert list(moments(text)) == meant


def test_the_same_files_are_made_each_time(tmp_path: Path) -> None:
    own = office(tmp_path)
    assert blueprint(tmp_path, "build", "--format", "json").status == 0
    assert (tmp_path / "out" / own.file).read_bytes() == (tmp_path / own.file).read_bytes()
    again = blueprint(tmp_path, "build", "--format", "json")
    assert "is up to date" in again.output
