"""CSV as RFC 4180 has it and spreadsheets save it: cells, their spans, and faults in place."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as some

from blueprint_cli.source import Source
from blueprint_cli.syntax import decode, parse_csv, part_of, write_part
from blueprint_cli.syntax.csv import ROW_LIMIT


def cells(text: str) -> list[list[str]]:
    parsed = parse_csv(Source("data.csv", text))
    assert parsed.value is not None
    return [[str(cell.value) for cell in record] for record in parsed.value]


SAVED = [
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
    ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
    ('"a, b","c ""d"""\n', [["a, b", 'c "d"']]),
    ('"a\nb",c\n', [["a\nb", "c"]]),
    ("a;b,b;c\n1;2;3\n", [["a", "b,b", "c"], ["1", "2", "3"]]),
    ("a\tb\n1\t2,5\n", [["a", "b"], ["1", "2,5"]]),
    ("sep=;\na;b\n", [["a", "b"]]),
    ("sep=,\na,b;b;b\n", [["a", "b;b;b"]]),
    ("a,b\n\n,\nc,\n", [["a", "b"], ["c", ""]]),
    ('"",b\n', [["", "b"]]),
    ("", []),
    ("\n\n", []),
]


@pytest.mark.parametrize(("text", "records"), SAVED)
def test_cells_are_read_as_spreadsheets_save_them(text: str, records: list[list[str]]) -> None:
    assert cells(text) == records


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_line_ends_and_byte_order_marks_are_all_one(ends: str, start: str) -> None:
    source = decode((start + ends.join(("id,b", "c,d", ""))).encode(), "data.csv").value
    assert source
    assert cells(source.text) == [["id", "b"], ["c", "d"]]


FAULTS = [
    ('a,b"c\n', 3, "inside a cell"),
    ('"a"b,c\n', 3, "behind the quotation mark"),
    ('a,"b,c\nd,e\n', 2, "never closed"),
]


@pytest.mark.parametrize(("text", "start", "said"), FAULTS)
def test_what_programs_would_read_differently_is_a_fault(text: str, start: int, said: str) -> None:
    (found,) = parse_csv(Source("data.csv", text)).diagnostics
    assert (found.code, found.span and found.span.start) == ("BP151", start)
    assert said in found.message


def test_a_table_without_end_is_a_fault() -> None:
    parsed = parse_csv(Source("data.csv", "a,b\n" * (ROW_LIMIT + 5)))
    assert parsed.value is None
    assert [each.code for each in parsed.diagnostics] == ["BP151"]


def test_faults_without_end_are_told_of_in_part() -> None:
    assert 0 < len(parse_csv(Source("data.csv", 'a"b\n' * 50_000)).diagnostics) < 100


_TEXT = some.text(some.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\r"))


@given(some.lists(some.lists(_TEXT, min_size=2, max_size=4), min_size=1, max_size=4))
def test_what_python_writes_is_read_back(rows: list[list[str]]) -> None:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(rows)
    wanted = [row for row in rows if any(cell.strip() for cell in row)]
    assert cells("sep=,\n" + text.getvalue()) == wanted


@given(_TEXT, some.sampled_from('";,\n中文 ab'))
def test_letters_of_a_cell_are_found_and_written(before: str, sign: str) -> None:
    value = f"a{before}{sign}z".replace("\n\n", "\n")
    text = io.StringIO()
    csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL).writerow([value, "x"])
    source = Source("data.csv", text.getvalue())
    records = parse_csv(source).value
    assert records
    cell = records[0][0]
    at = value.rindex(sign)
    span = part_of(cell, at, at + len(sign))
    assert span.text == ('""' if sign == '"' else sign)
    written = write_part(cell, '"，\n')
    changed = source.text[: span.start] + str(written) + source.text[span.end :]
    assert cells("sep=,\n" + changed)[0][0] == value[:at] + '"，\n' + value[at + len(sign) :]


def test_a_cell_without_marks_takes_no_separator() -> None:
    records = parse_csv(Source("data.csv", "a;b\n")).value
    assert records
    cell = records[0][0]
    assert [write_part(cell, text) for text in ("x,y", "x;y", 'x"', "x\n")] == [
        "x,y",
        None,
        None,
        None,
    ]
