"""Grids: the same pages as WeasyPrint's own, in work that does not double with each grid around."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import Any

import pytest

from blueprint_cli.renderers.paper import grid_items

TEXT = "Repair the lamps along the harbour path, and report on it. "
PAGE = "<style>@page { size: 400px 300px; margin: 20px } .g { display: grid }</style>"

#: What may stand in a grid, or a grid in: each by what it is about.
DOCUMENTS = {
    "a title over a text in the middle": (
        '<div class="g" style="grid-template: auto 1fr / 100%; align-items: center; height: 240px">'
        f"<h1>Lamps</h1><div><p>{TEXT}<ul><li>{TEXT}<li>{TEXT}</ul></div></div>"
    ),
    "columns that are stretched": (
        '<div class="g" style="grid-template-columns: 1fr 2fr; gap: 10px">'
        f"<p style='padding: 5px'>{TEXT * 2}<p>{TEXT}<p>{TEXT}</div>"
    ),
    "grids in grids": (
        '<div class="g" style="grid-template-columns: 9em 1fr; height: 200px">'
        f'<div class="g" style="align-content: center"><p>{TEXT}</div>'
        f'<div class="g" style="grid-template: auto 1fr / 100%; align-items: end"><p>{TEXT}'
        f'<div class="g" style="grid-template-columns: 1fr 1fr"><p>{TEXT}<p>{TEXT}</div>'
        "</div></div>"
    ),
    "a table in the middle": (
        '<div class="g" style="align-items: center; height: 200px">'
        f"<table><colgroup><col><col></colgroup><tr><td>{TEXT}<td>{TEXT}</table></div>"
    ),
    "heights of the row": (
        '<div class="g" style="grid-template-rows: 100px 1fr; align-items: start; height: 240px">'
        f'<div style="height: 50%">{TEXT}</div><div style="min-height: 50%">{TEXT}</div></div>'
    ),
    "what stands beside the text": (
        '<div class="g" style="align-items: center; height: 200px; position: relative"><div>'
        f'<p><i style="float: right">note</i>{TEXT}<p style="position: absolute; top: 1em">{TEXT}'
        f'<p>{TEXT}<i style="float: footnote">{TEXT}</i></div></div>'
    ),
    "a grid of several pages": (
        '<div class="g" style="align-items: start; grid-template-columns: 1fr 1fr">'
        + f"<p>{TEXT * 9}<p>{TEXT * 3}" * 3
        + "</div>"
    ),
    "numbers that are known when all is laid out": (
        "<style>p::after { content: counter(pages) ' pages' } h1 { break-before: page }</style>"
        '<div class="g" style="align-items: center; height: 200px"><div><p>Lamps, </div></div>'
        + "<h1>Path</h1>"
        * 12
    ),
    "items as wide as their text": (
        '<div class="g" style="justify-items: center; align-items: center; height: 200px">'
        f"<p>Lamps<p>{TEXT}</div>"
    ),
}


def pages_of(html: str) -> list[list[tuple[str, float, float, float]]]:
    """Give the text, the place and the width of every line and box of each page."""
    from weasyprint import HTML

    pages = HTML(string=PAGE + html).render().pages
    return [
        [
            (getattr(box, "text", ""), box.position_x, box.position_y, box.width)
            for box in page._page_box.descendants()  # noqa: SLF001
            if box.width != "auto"
        ]
        for page in pages
    ]


@pytest.mark.parametrize("about", DOCUMENTS)
def test_pages_are_those_of_before(about: str) -> None:
    with grid_items.laid_out_once():
        found = pages_of(DOCUMENTS[about])
    expected = pages_of(DOCUMENTS[about])
    assert len(found) == len(expected)
    for own, other in zip(found, expected, strict=True):
        assert [text for text, *_ in own] == [text for text, *_ in other]
        for (_, *box), (_, *wanted) in zip(own, other, strict=True):
            assert box == pytest.approx(wanted, abs=1e-6)


def lines_laid_out(
    depth: int, monkeypatch: pytest.MonkeyPatch, way: AbstractContextManager[None]
) -> int:
    """Count how often a line is laid out that stands in so many grids."""
    from weasyprint.layout import inline

    counted = 0
    own = inline.get_next_linebox

    def counting(*arguments: Any) -> Any:
        nonlocal counted
        counted += 1
        return own(*arguments)

    html = f"{'<div class=g>' * depth}<p>Lamps</p>{'</div>' * depth}"
    with monkeypatch.context() as patch, way:
        patch.setattr(inline, "get_next_linebox", counting)
        pages_of(html)
    return counted


def test_a_grid_around_adds_one_layout_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    few, many = (lines_laid_out(depth, monkeypatch, grid_items.laid_out_once()) for depth in (2, 6))
    assert many - few <= 4
    assert lines_laid_out(6, monkeypatch, nullcontext()) >= 2**6, "WeasyPrint does it by itself"
