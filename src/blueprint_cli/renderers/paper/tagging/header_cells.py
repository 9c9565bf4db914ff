"""Tables: which header cells a cell is under (ISO 32000-1, 14.8.5.7; HTML, 4.9.12).

ISO 14289-1, 7.5: header cells tell their scope. A cell also names its headers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from blueprint_cli.renderers.paper.tagging.html_tree import Source
from blueprint_cli.renderers.paper.tagging.tree import Node


class _Slot(NamedTuple):
    """A cell in the grid of a table: its first row and column, and how many it takes of each."""

    node: Node
    row: int
    column: int
    high: int
    wide: int


def shaped(top: Node, source: Source) -> None:
    """Say of every cell how many rows and columns it takes, and what it heads or is under."""
    tables = (each for each in top.walk() if each.role == "Table")
    for number, table in enumerate(tables, 1):
        slots = [*_slots(table)]
        for slot in slots:
            _describe(slot, source, number)
        headers = [slot for slot in slots if slot.node.role == "TH"]
        for slot in slots:
            if slot.node.role == "TD" and (above := [*_headers(slot, headers)]):
                slot.node.attributes["Headers"] = [each.entries["ID"] for each in above]


def _slots(table: Node) -> Iterator[_Slot]:
    """Yield the cells with their places; cells that reach down push others to the right."""
    taken: set[tuple[int, int]] = set()
    for row, node in enumerate(_rows(table)):
        column = 0
        for cell in node.nodes:
            high, wide = _extent(cell)
            while (row, column) in taken:
                column += 1
            taken |= {(row + down, column + on) for down in range(high) for on in range(wide)}
            yield _Slot(cell, row, column, high, wide)


def _rows(table: Node) -> Iterator[Node]:
    """Yield the rows of a table, and not those of a table in one of its cells."""
    for each in table.nodes:
        if each.role == "TR":
            yield each
        elif each.role in ("THead", "TBody", "TFoot"):
            yield from _rows(each)


def _extent(cell: Node) -> tuple[int, int]:
    return getattr(cell.box, "rowspan", 1), getattr(cell.box, "colspan", 1)


def _describe(slot: _Slot, source: Source, table: int) -> None:
    node = slot.node
    node.owner = "/Table"
    spans: Mapping[str, int] = {"ColSpan": slot.wide, "RowSpan": slot.high}
    node.attributes |= {name: value for name, value in spans.items() if value != 1}
    if node.role == "TH":
        node.entries["ID"] = f"{table}-{slot.row}-{slot.column}"
        node.attributes["Scope"] = "/Row" if _heads_row(node.element, source) else "/Column"


def _heads_row(cell: Any, source: Source) -> bool:
    if scope := cell.get("scope", ""):
        return str(scope).startswith("row")
    return not any(each.tag == "thead" for each in source.around(cell))


def _headers(cell: _Slot, headers: Iterable[_Slot]) -> Iterator[Node]:
    """Yield the headers of a cell's rows, then those of its columns."""
    by_scope: Mapping[str, list[Node]] = {"/Row": [], "/Column": []}
    for each in headers:
        scope = each.node.attributes["Scope"]
        is_beside = _meet(each.row, each.high, cell.row, cell.high)
        is_above = _meet(each.column, each.wide, cell.column, cell.wide)
        if is_beside if scope == "/Row" else is_above:
            by_scope[scope].append(each.node)
    return iter([*by_scope["/Row"], *by_scope["/Column"]])


def _meet(one: int, length: int, other: int, reach: int) -> bool:
    return one < other + reach and other < one + length
