"""The least width of a text: found in work that grows with the text, and no other than before."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import Any

import pytest

from blueprint_cli.renderers.paper import widths

TEXT = "巡查步道、維修長椅、更換路燈（每月一次）並向公眾報告harbour walk。"


def laid_out(text: str) -> list[tuple[float, float]]:
    """Give the place and width of every line of a table with the text in a cell."""
    from weasyprint import HTML
    from weasyprint.formatting_structure.boxes import LineBox

    html = f'<table lang="zh-Hant"><tr><td>部門<td>{text}<td>harbourfront</table>'
    pages = HTML(string=html).render().pages
    boxes = (box for page in pages for box in page._page_box.descendants())  # noqa: SLF001
    return [(box.position_x, box.width) for box in boxes if isinstance(box, LineBox)]


def characters(
    text: str, monkeypatch: pytest.MonkeyPatch, way: AbstractContextManager[None]
) -> int:
    """Count the characters that are set to lay out a table with the text."""
    from weasyprint.text import line_break

    counted = 0
    own = line_break.create_layout

    def counting(text: str, *rest: Any) -> Any:
        nonlocal counted
        counted += len(text)
        return own(text, *rest)

    with monkeypatch.context() as patch, way:
        patch.setattr(line_break, "create_layout", counting)
        laid_out(text)
    return counted


def test_work_grows_with_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    once, twice = (characters(TEXT * count, monkeypatch, widths.found_once()) for count in (20, 40))
    assert twice < 2.4 * once
    assert once * 2 < characters(TEXT * 20, monkeypatch, nullcontext())


@pytest.mark.parametrize("text", [TEXT * 8, "harbour " * 90, "h" * 200, "海", "「海」" * 60])
def test_lines_are_those_of_before(text: str) -> None:
    with widths.found_once():
        found = laid_out(text)
    assert found == laid_out(text)
