"""Tables whose rows stand in a CSV file: they are the document's, each cell at its own place."""

from __future__ import annotations

from pathlib import Path

import pytest

from blueprint_cli.model.sections import Table
from blueprint_cli.model.walk import messages
from blueprint_cli.syntax import parse, read
from blueprint_cli.validation.splicing import FILE_LIMIT, named_files
from blueprint_cli.validation.validate import digest
from blueprint_cli.world import MemoryWorld
from documents import SMALL, blueprint, checked, found_in, write

TABLE = """\
  - kind: table
    id: money
    title: 撥款
    caption: 各項撥款
    columns: [{id: item, title: 項目}, {id: amount, title: 款額}]
"""
OWN = SMALL.replace("{strategy: source}", "{strategy: source, lang: zh-Hant-HK}")
BESIDE = OWN + TABLE + "    data: tables/money.csv\n"
WITHIN = (
    OWN
    + TABLE
    + (
        "    rows:\n"
        "      - {id: land, cells: {item: 用地, amount: 八億元}}\n"
        "      - {id: works, cells: {item: 工程, amount: 九億元}}\n"
    )
)
ROWS = "id,item,amount\nland,用地,八億元\nworks,工程,九億元\n"


def told(rows: str, document: str = BESIDE) -> list[tuple[str, str]]:
    found = found_in(document, {"tables/money.csv": rows})
    return [(each.code, each.place) for each in found]


def test_rows_of_a_file_are_those_of_the_document() -> None:
    ours = checked(BESIDE, {"tables/money.csv": ROWS}).document
    assert ours == checked(WITHIN).document


def test_an_edition_changes_with_the_file() -> None:
    more = ROWS.replace("九億", "十億")
    ours, theirs = (checked(BESIDE, {"tables/money.csv": each}).document for each in (ROWS, more))
    assert digest(ours) != digest(theirs)


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_findings_stand_in_the_file(ends: str) -> None:
    rows = "\ufeff" + ROWS.replace("用地", "厦門用地").replace("\n", ends)
    assert told(rows) == [("BP211", "tables/money.csv:2:6")]


AT_FAULT = [
    (ROWS.replace("item", "items"), [("BP153", "tables/money.csv:1:4")]),
    (ROWS.replace("用地", ""), [("BP152", "tables/money.csv:2:6")]),
    (ROWS.replace("works", "land"), [("BP102", "tables/money.csv:3:1")]),
    (ROWS.replace("works", "Works"), [("BP023", "tables/money.csv:3:1")]),
    (ROWS.replace("九億元", '九"億元'), [("BP151", "tables/money.csv:3:11")]),
    (ROWS.replace("九億元", "{amount}"), [("BP105", "tables/money.csv:3:10")]),
    ("", [("BP154", "blueprint.yaml:18:11")]),
]


@pytest.mark.parametrize(("rows", "places"), AT_FAULT)
def test_faults_are_told_at_the_cell(rows: str, places: list[tuple[str, str]]) -> None:
    assert told(rows) == places


PATHS = ["tables/none.csv", "../money.csv", "/etc/passwd", "tables/money.xlsx", "tables", "[a]"]


@pytest.mark.parametrize("path", PATHS)
def test_a_file_that_is_not_read_is_told_where_it_is_named(path: str) -> None:
    document = BESIDE.replace("tables/money.csv", path)
    assert told(ROWS, document) == [("BP154", "blueprint.yaml:18:11")]


def test_links_lead_nowhere_outside(tmp_path: Path) -> None:
    outside = write(tmp_path / "outside", {"money.csv": ROWS})
    folder = write(tmp_path / "inside", {"blueprint.yaml": BESIDE})
    (folder / "tables").mkdir()
    (folder / "tables" / "money.csv").symlink_to(outside / "money.csv")
    assert blueprint(folder, "check").codes == ["BP154"]


def test_other_faults_of_the_document_are_told_in_the_same_run() -> None:
    document = BESIDE.replace("publisher:", "publsher:").replace("money.csv", "none.csv")
    assert [code for code, _ in told(ROWS, document)] == ["BP154", "BP020"]


def test_a_document_names_so_many_files_and_no_more() -> None:
    many = "".join(
        TABLE.replace("money", f"t-{at}").replace("{id: item", f"{{id: item-{at}")
        + "    data: tables/money.csv\n"
        for at in range(FILE_LIMIT + 1)
    )
    assert ("BP154", "files") in [
        (each.code, each.message.rpartition(" ")[2])
        for each in found_in(OWN + many, {"tables/money.csv": ROWS})
    ]


def test_fixes_are_written_to_the_file_as_it_was_saved(tmp_path: Path) -> None:
    rows = ROWS.replace("用地", '"厦門, 用地"').replace("\n", "\r\n")
    write(tmp_path, {"blueprint.yaml": BESIDE, "tables/money.csv": ("\ufeff" + rows).encode()})
    blueprint(tmp_path, "check", "--fix")
    fixed = rows.replace("厦門, 用地", "廈門，用地")
    assert (tmp_path / "tables" / "money.csv").read_bytes() == ("\ufeff" + fixed).encode()


def test_packets_and_reviews_name_the_cell(tmp_path: Path) -> None:
    document = BESIDE.replace(
        "zh-Hant-HK}",
        "zh-Hant-HK}\n  en: {strategy: translate}",
    )
    write(tmp_path, {"blueprint.yaml": document, "tables/money.csv": ROWS})
    assert not blueprint(tmp_path, "locale", "export", "en", "--output", "en.po").status
    assert "#: tables/money.csv:3" in (tmp_path / "en.po").read_text("utf-8")


def test_a_comment_above_its_name_is_about_the_file() -> None:
    allowed = BESIDE.replace("    data:", "    # allow BP211: 名稱\n    data:")
    assert told(ROWS.replace("用地", "厦門用地"), allowed) == []
    assert [code for code, _ in told(ROWS, allowed)] == ["BP030"]


def test_a_row_that_is_renamed_says_what_it_was() -> None:
    rows = "id,was,item,amount\nsite,land,用地,八億元\nworks,,工程,九億元\n"
    table = checked(BESIDE, {"tables/money.csv": rows}).document.sections[1]
    assert isinstance(table, Table)
    assert [(row.id, row.was) for row in table.rows] == [("site", "land"), ("works", None)]


def test_files_are_named_in_their_order() -> None:
    world = MemoryWorld({"blueprint.yaml": BESIDE})
    source = read(world, "blueprint.yaml").value
    assert source
    root = parse(source).value
    assert root
    assert named_files(root, world) == ("tables/money.csv",)


@pytest.mark.parametrize("number", ["64", "12.50", "-3", "007", "1.0"])
def test_a_cell_may_be_a_number_and_keeps_its_digits(number: str) -> None:
    ours = checked(BESIDE, {"tables/money.csv": ROWS.replace("八億元", number)}).document
    assert ours == checked(WITHIN.replace("八億元", number)).document
    assert number not in [message.source for _, message in messages(ours)]
