"""BP192: sums of budgets and shares that do not hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.charted import FIGURE, MARK
from blueprint_cli.diagnostics import Severity, tell
from blueprint_cli.language.figures import PERCENT, Amount, Qualifier, read
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.model.document import Document
from blueprint_cli.model.figures import Datum
from blueprint_cli.model.message import Message
from blueprint_cli.model.sections import Chart, Table
from blueprint_cli.model.structure.outline import written
from blueprint_cli.model.walk import Path

#: What heads the row that sums up all the others; of sub-totals nobody knows which they are of.
_TOTAL = lazy_pattern(r"\W*(?:[合總总共][計计數数和]|grand total|total|sum)\W*", re.IGNORECASE)
_PARTIAL = lazy_pattern(r"小[計计]|sub-?\s*total|其中|of which", re.IGNORECASE)
_WHOLE = 100
#: How much a sum may differ for each value that may be rounded.
_HALF = Decimal("0.5")
_SEVERAL = 2


@dataclass(frozen=True)
class _Value:
    """What a cell is worth, in which unit, and the value of one in its last digit."""

    value: Decimal
    unit: str | None
    step: Decimal


@check("BP192", "broken-sum", stage=Document, severity=Severity.WARNING)
def broken_sum(document: Document) -> Iterator[Finding]:
    """Find totals of tables that their rows do not make, and shares that do not make a hundred.

    The total is the last row, if 合計, Total or the like stands at its head; each column is added
    up whose cells are all numbers or figures in one unit. What may come from rounding is left
    alone, and so are a table with sub-totals and a total with a footnote. Shares are those that a
    chart draws as `stacked`.

    Why: budgets and shares are added up by readers, and by journalists first.
    Example: a row `合計` of 300 under rows of 120 and 170.
    """
    figures = {each.id: each for each in document.figures}
    stacked = _stacked(document)
    for placed in written(document):
        if isinstance(placed.section, Table):
            yield from _totals(placed.path, placed.section, figures)
            yield from _shares(placed.path, placed.section, figures, stacked)


def _totals(path: Path, table: Table, figures: Mapping[str, Datum]) -> Iterator[Finding]:
    head = table.columns[0].id if table.columns else ""
    heads = [row.cells[head].source if head in row.cells else "" for row in table.rows]
    if len(heads) <= _SEVERAL or not _TOTAL.fullmatch(heads[-1]):
        return
    if any(_TOTAL.fullmatch(each) or _PARTIAL.search(each) for each in heads[:-1]):
        return
    for column in table.columns[1:]:
        cells = [_value(row.cells.get(column.id), figures) for row in table.rows]
        known = [each for each in cells if each]
        if len(known) != len(cells) or len({each.unit for each in known}) > 1:
            continue
        *parts, total = known
        made = sum((each.value for each in parts), Decimal())
        is_share = total.unit == PERCENT and total.value != _WHOLE
        is_noted = any(MARK.search(table.rows[-1].cells[name].source) for name in (head, column.id))
        if not is_share and not is_noted and abs(made - total.value) > _room(known):
            message = tell(
                "the rows make {sum}, and the total is {total}",
                sum=_plain(made),
                total=_plain(total.value),
            )
            hint = tell("Correct one of them, or say in a footnote of the total what is left out.")
            yield Finding((*path, "rows", len(heads) - 1, "cells", column.id), message, (hint,))


def _shares(
    path: Path, table: Table, figures: Mapping[str, Datum], stacked: Mapping[str, Sequence[str]]
) -> Iterator[Finding]:
    """See that the shares of each row make a whole, where a chart draws them as one."""
    if table.id not in stacked:
        return
    drawn = stacked[table.id] or [column.id for column in table.columns[1:]]
    for index, row in enumerate(table.rows):
        known = [each for name in drawn if (each := _value(row.cells.get(name), figures))]
        made = sum((each.value for each in known), Decimal())
        are_shares = len(known) >= _SEVERAL and all(each.unit == PERCENT for each in known)
        if are_shares and abs(made - _WHOLE) > _room(known):
            message = tell("the shares make {sum} per cent", sum=_plain(made))
            hint = tell("Correct one of them, or draw “shape: bars”.")
            yield Finding((*path, "rows", index, "cells", drawn[-1]), message, (hint,))


def _stacked(document: Document) -> dict[str, Sequence[str]]:
    charts = [placed.section for placed in written(document) if isinstance(placed.section, Chart)]
    return {
        name: chart.columns for chart in charts if chart.shape == "stacked" for name in chart.of
    }


def _value(cell: Message | None, figures: Mapping[str, Datum]) -> _Value | None:
    """Give what a cell is worth; None of what is no exact number."""
    said = MARK.sub("", cell.source).strip() if cell else ""
    named = FIGURE.fullmatch(said)
    own = figures.get(named[1]) if named else None
    is_share = said.endswith("%")
    unit = own.unit if own else PERCENT if is_share else None
    found = own.read if own else read(said.removesuffix("%"), unit or "number")
    if not isinstance(found, Amount) or len(found.ends) > 1:
        return None
    if found.qualifier is not Qualifier.EXACT:
        return None
    (end,) = found.ends
    return _Value(end.value, unit, Decimal(10) ** (end.scale - end.places))


def _room(values: Sequence[_Value]) -> Decimal:
    """Give what rounding may explain: half of the last digit of each; whole numbers are exact.

    Money and shares with decimals, or in 億 and the like, may be rounded.
    """
    rounded = [each.step for each in values if each.step != 1 or each.unit == PERCENT]
    return sum((step * _HALF for step in rounded), Decimal())


def _plain(value: Decimal) -> str:
    return f"{value.normalize():,f}"
