"""Tags of pages of all sorts: whatever is laid out where, the tree is that of the HTML."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from blueprint_cli.renderers.paper import paginate
from blueprint_cli.world import DiskWorld
from places import ROOT

PAGE = """<!doctype html><html lang="en"><title>Title</title><style>
@page { size: A6; @top-left { content: "running" } } .columns { columns: 2 }
</style><body>%s</html>"""
DOT = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
WORDS = "words that fill a line " * 60


@pytest.fixture(scope="module", autouse=True)
def _fonts() -> None:
    paginate.prepare(DiskWorld(ROOT))


def tree(body: str) -> Any:
    """Lay out a page, and give its file and the top of its structure."""
    content, _ = paginate.to_pdf(PAGE % body)
    pdf = pikepdf.open(BytesIO(content))
    root: Any = pdf.Root
    assert pdf.check_pdf_syntax() == []
    return pdf, root.StructTreeRoot.K[0]


def walk(element: Any) -> Iterator[Any]:
    """Yield the structure elements in an element, in order."""
    for each in element.get("/K", []):
        if isinstance(each, pikepdf.Dictionary) and "/S" in each:
            yield each
            yield from walk(each)


def shape(element: Any) -> list[Any]:
    """Give the roles in an element, those inside each behind it."""
    found: list[Any] = []
    for each in element.K:
        if isinstance(each, pikepdf.Dictionary) and "/S" in each:
            inside = shape(each)
            found += [str(each.S)[1:], inside] if inside else [str(each.S)[1:]]
    return found


def test_one_paragraph_on_many_pages_and_columns_is_one() -> None:
    pdf, top = tree(
        f'<p>{WORDS * 3}</p><div class="columns"><p>{WORDS}<a href="#a">{WORDS}</a></div>'
    )
    assert len(pdf.pages) > 3
    assert shape(top) == ["P", "Div", ["P", ["Link"]]]


def test_one_table_on_many_pages_has_one_head() -> None:
    rows = "".join(f"<tr><th scope=row>{each}<td>a<td>b" for each in range(60))
    head = "<thead><tr><th>A<th colspan=2>B</thead><tfoot><tr><td colspan=3>foot</tfoot>"
    pdf, top = tree(f"<table><caption>Caption</caption>{head}<tbody>{rows}</table>")
    (table,) = (each for each in walk(top) if each.S == "/Table")
    assert len(pdf.pages) > 2
    assert [str(each.S) for each in table.K] == ["/Caption", "/THead", "/TFoot", "/TBody"]
    assert len([each for each in walk(top) if each.S == "/TR"]) == 62
    column, span, *beside = (each for each in walk(top) if each.S == "/TH")
    assert (column.A.Scope, span.A.Scope, span.A.ColSpan) == ("/Column", "/Column", 2)
    assert {str(each.A.Scope) for each in beside} == {"/Row"}
    cell = next(each for each in walk(table.K[3]) if each.S == "/TD")
    assert [str(each) for each in cell.A.Headers] == [str(beside[0].ID), str(span.ID)]


def test_lists_have_bodies_labels_and_a_numbering() -> None:
    _, top = tree(
        "<ol><li>one<ul><li>in</ul>tail</ol><dl><dt>a<dt>b<dd>c<dd>d<dt>e<dd>f</dl>"
        '<ul style="list-style: none"><li>bare</ul>'
    )
    lists = [each for each in walk(top) if each.S == "/L"]
    numbering = [str(each.A.ListNumbering) for each in lists]
    assert numbering == ["/Decimal", "/Circle", "/None", "/None"]
    inner = ["Lbl", "LBody", ["L", ["LI", ["Lbl", "LBody"]]]]
    pair = ["Lbl", "Lbl", "LBody", "LBody"]
    assert shape(top) == [
        *("L", ["LI", inner]),
        *("L", ["LI", pair, "LI", ["Lbl", "LBody"]]),
        *("L", ["LI", ["LBody"]]),
    ]


def test_what_nobody_is_to_hear_is_in_no_element() -> None:
    pdf, top = tree(
        f'<p aria-hidden="true">unheard</p><p>a<img alt="" src="{DOT}">'
        f'<img role="presentation" alt="b" src="{DOT}"></p>'
    )
    assert shape(top) == ["P"]
    drawn = pikepdf.parse_content_stream(pdf.pages[0])
    begun = [str(each.operands[0]) for each in drawn if str(each.operator) in ("BDC", "BMC")]
    assert begun.count("/Artifact") >= 4
    assert begun.count("/Span") == 1


def test_order_is_that_of_the_html_wherever_things_stand() -> None:
    _, top = tree(
        '<div style="display: flex"><h1 style="order: 2">first</h1><p>second</div>'
        '<blockquote style="position: absolute; top: 0">third</blockquote>'
    )
    assert shape(top) == ["Div", ["H1", "P"], "BlockQuote", ["Span"]]


def test_every_part_in_another_language_says_so() -> None:
    _, top = tree(
        '<p>a <b lang="fr">b</b></p><article lang="de"><p lang="de">c<img lang="zh" alt="d"'
        f' src="{DOT}"></article><nav lang="fr"><p>e</nav>'
    )
    told = [(str(each.S), str(each.get("/Lang", ""))) for each in walk(top)]
    assert told == [
        ("/P", ""),
        ("/Span", "fr"),
        ("/Art", "de"),
        ("/P", ""),
        ("/Figure", "zh"),
        ("/Div", "fr"),
        ("/P", ""),
    ]


def test_link_is_one_and_says_what_it_shows() -> None:
    pdf, top = tree(
        f'<p id="a"><a href="#a">{WORDS}<b>bold</b></a><a href="#a"><img alt="dot" src="{DOT}"></a>'
    )
    one, other = (each for each in walk(top) if each.S == "/Link")
    links = [link for page in pdf.pages for link in page.get("/Annots", [])]
    said = {" ".join(str(link.Contents).split()) for link in links}
    assert said == {" ".join(f"{WORDS}bold".split()), "dot"}
    parts = [each for each in one.K if isinstance(each, pikepdf.Dictionary) and "/Obj" in each]
    assert len(parts) == len(links) - 1
    assert other.K[1].S == "/Figure"
