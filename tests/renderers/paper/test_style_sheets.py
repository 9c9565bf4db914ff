"""Style sheets: one is read once for all documents that have it, and each looks as by itself."""

from __future__ import annotations

from typing import Any

import pytest

from blueprint_cli.renderers.paper import style_sheets

PAGES = """
@page { size: 300px 200px; margin: 10px; @top-left { content: "Harbour" } }
@page wide { size: 400px 200px }
@media print { p { margin-left: 30px } }
.wide { page: wide }
"""
_TIDE = "{ system: cyclic; symbols: '~'; suffix: ' ' } li { list-style: tide }"
OTHERS = {
    "counters": f"@counter-style tide {_TIDE}",
    "layers": "@layer base { p { margin-left: 30px } } p { margin-left: 20px }",
    "a rule that is written with an escape": f"@c\\6f unter-style tide {_TIDE}",
}
BODY = "<p>Lamps</p><ol><li>Repair</ol><p class=wide>Path</p>"


def texts(css: str) -> list[tuple[str, float, float]]:
    """Give each text that is laid out, with its place, and the width of each page."""
    from weasyprint import HTML

    pages = HTML(string=f"<style>{css}</style>{BODY}").render().pages
    return [
        (getattr(box, "text", ""), box.position_x, page.width)
        for page in pages
        for box in page._page_box.descendants()  # noqa: SLF001
    ]


def readings(css: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """Count how often the style sheet of two documents is read."""
    import weasyprint

    counted = 0
    own = weasyprint.preprocess_stylesheet

    def counting(*arguments: Any, **more: Any) -> Any:
        nonlocal counted
        counted += 1
        return own(*arguments, **more)

    with monkeypatch.context() as patch, style_sheets.read_once():
        patch.setattr(weasyprint, "preprocess_stylesheet", counting)
        texts(css)
        before = counted
        texts(css)
    return counted - before


def test_style_sheet_of_two_documents_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert readings(PAGES + "/* once */", monkeypatch) == 0


@pytest.mark.parametrize("about", OTHERS)
def test_what_a_sheet_says_to_the_document_is_read_each_time(
    about: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert readings(PAGES + OTHERS[about], monkeypatch) >= 1


@pytest.mark.parametrize("css", [PAGES, *(PAGES + each for each in OTHERS.values())])
def test_every_document_looks_as_by_itself(css: str) -> None:
    expected = texts(css)
    with style_sheets.read_once():
        assert [texts(css) for _ in range(3)] == [expected] * 3
