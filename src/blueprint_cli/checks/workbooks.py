"""BP505–506: what is wrong with a workbook that came back from a translator.

Nothing here finds anything: `interchange/xlsx/` tells of these while it reads.
"""

from __future__ import annotations

from blueprint_cli.checks.registry import told


@told("BP505", "formula-cell")
def formula_cell() -> None:
    """Report a cell of a workbook that holds a formula in place of a text.

    Why: what a formula shows depends on other cells, other files and the program that opens it.
    Example: the translation `=B4`, which was meant to repeat another one.
    """


@told("BP506", "broken-table")
def broken_table() -> None:
    """Report a workbook whose table of messages cannot be read, or a text that it cannot hold.

    Why: a translation is taken back only where it is sure which message it belongs to.
    Example: a table whose column `ID` was deleted.
    """
