"""English lines on paper: full, and no short word by itself on the last one."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from blueprint_cli.renderers.paper import paginate
from blueprint_cli.world import DiskWorld

ROOT = Path(__file__).parents[3]
MARKED = "Step up the <b>nurturing of</b> local <a href='#x'>talents</a> <em>from</em> an early age"
COMPOUNDS = "Closer co-operation of start-ups and e-services in well-known places"
STYLE = """<style>
@page { size: 1000px 20000px; margin: 0 } body { margin: 0 }
div { font: 30px Inter; break-after: page }
</style>"""


@pytest.fixture(scope="module", autouse=True)
def _prepared() -> None:
    paginate.prepare(DiskWorld(ROOT))


def lines(text: str, widths: range | list[int], style: str = STYLE) -> list[list[str]]:
    """Give the lines of a text at each of several widths, in pixels."""
    body = "".join(f'<div style="width: {width}px">{text}</div>' for width in widths)
    content, _ = paginate.to_pdf(f'<html lang="en-HK"><title>x</title>{style}<body>{body}</html>')
    pages = pypdfium2.PdfDocument(content)
    return [page.get_textpage().get_text_range().split("\r\n") for page in pages]


def test_wider_measure_never_makes_a_first_line_shorter() -> None:
    firsts = [len(found[0]) for found in lines(MARKED, range(300, 980, 8))]
    assert firsts == sorted(firsts)
    assert firsts[0] > len("Step up the")


@pytest.mark.parametrize(
    "text",
    [
        "Encourage all of the universities to train talents of every age",
        "Encourage all of the universities to train <b>talents</b> of every <b>age</b>.",
    ],
)
def test_no_short_word_is_alone_on_the_last_line(text: str) -> None:
    found = lines(text, range(300, 900, 9))
    alone = [each for each in found if len(each) > 1 and " " not in each[-1]]
    assert len(alone) <= len(found) // 20


def test_words_that_fill_a_narrow_column_do_not_run_out_of_it() -> None:
    assert lines("Make a good internationalisation now", [240])[0][-1] == "now"


def test_short_parts_of_compounds_are_not_parted() -> None:
    for found in lines(
        "Closer co-operation of start-ups and e-services in well-known places", range(250, 700, 9)
    ):
        assert not [line for line in found if line.endswith(("co-", "start-", "e-"))]


def test_long_words_are_divided_where_a_table_is_tight_and_nowhere_else() -> None:
    css = (ROOT / "templates/css/print.css").read_text()
    style = f"<style>{css}</style>{STYLE}"
    word = "internationalisation"
    cell = f"<table class='tight'><tr><td>{word}</td></tr></table>"
    assert len(lines(cell, [70], style)[0]) > 1
    assert word in lines(f"<h2>{word}</h2>", [70], style)[0]
