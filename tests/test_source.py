"""Sources: where the lines of a text begin and end."""

from __future__ import annotations

import pytest

from blueprint_cli.source import Source


@pytest.mark.parametrize(
    ("number", "text", "column"),
    [(0, "one:", 1), (1, "one:", 1), (2, "two: 3", 3), (3, "", 1), (4, "four", 2), (9, "four", 2)],
)
def test_span_of_a_line_leaves_its_indentation_out(number: int, text: str, column: int) -> None:
    span = Source("a.yaml", "one:\n  two: 3\n\n\tfour").line_span(number)
    assert (span.text, span.position.column) == (text, column)
