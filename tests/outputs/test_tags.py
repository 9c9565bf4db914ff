"""The structure tree of a PDF is the tree of its HTML: element by element, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
import pypdfium2
import pytest
import tinyhtml5  # type: ignore[import-untyped]

from blueprint_cli.engine.jobs import plan
from blueprint_cli.pipeline import check
from blueprint_cli.renderers.paper import paginate
from blueprint_cli.world import DiskWorld
from places import ROOT

from .paper import Paper, marked_texts
from .publication import PAPERS, TAGS, Publication, squeeze
from .test_every_form import Made, made

__all__ = ["made"]

ROLES = {
    **{name: name.upper() for name in ("p", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "th", "td")},
    **dict.fromkeys(("ul", "ol", "dl"), "L"),
    "li": "LI",
    "dt": "Lbl",
    "dd": "LBody",
    "caption": "Caption",
    "figcaption": "Caption",
    "table": "Table",
    "thead": "THead",
    "tbody": "TBody",
    "tfoot": "TFoot",
    "blockquote": "BlockQuote",
    "section": "Sect",
    "article": "Art",
    "main": "Part",
    "img": "Figure",
    "svg": "Figure",
    "div": "Div",
}
#: What the tree has beside the elements: the bodies of items, runs of bare text, labels of notes.
OWN = {"LBody", "Lbl", "Span", "NonStruct", "Document", "Reference", "LI"}
WORDED = {"P", "H1", "H2", "H3", "H4", "TH", "TD", "Caption", "Link"}
UNHEARD = {"head", "style", "script"}


class Told(NamedTuple):
    """What is told of an element: its role, its language, and its text without spaces."""

    role: str
    lang: str
    text: str


class StoppedError(Exception):
    """Brings out the HTML that was to be laid out."""


def papers(folder: Path) -> dict[str, str]:
    """Give the HTML of every PDF that is made of a document."""

    def stop(html: str, *_: object, **__: object) -> None:
        raise StoppedError(html)

    found: dict[str, str] = {}
    world = DiskWorld(folder)
    checked = check(world, "blueprint.yaml").value
    assert checked is not None
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paginate, "to_pdf", stop)
        for job in plan(checked.published, checked.source, world):
            if job.paginated:
                with pytest.raises(StoppedError) as caught:
                    job.make(job.world)
                found[job.path] = str(caught.value)
    return found


def said_in_html(html: str) -> list[Told]:
    """Read the elements that say something to whom does not see them."""
    root = tinyhtml5.parse(html, namespace_html_elements=False)
    return [*_elements(root, "", contents=False)]


def _elements(element: Any, lang: str, *, contents: bool) -> Iterator[Told]:
    if not _is_heard(element):
        return
    tag, lang = element.tag.rpartition("}")[2], element.get("lang") or lang
    contents = contents or (tag == "nav" and "contents" in element.get("class", ""))
    if (role := _role(element, tag, contents=contents)) and _says_something(element):
        text = squeeze(str(element.get("alt") or _text(element)))
        yield Told(role, lang, text)
    for child in () if tag == "svg" else element:
        yield from _elements(child, lang, contents=contents)


def _role(element: Any, tag: str, *, contents: bool) -> str:
    if "footnote" in element.get("class", "").split():
        return "Note"
    if tag == "a":
        return "Link" if element.get("href") else ""
    role = ROLES.get(tag, "")
    return {"L": "TOC", "LI": "TOCI"}.get(role, role) if contents else role


def _is_heard(element: Any) -> bool:
    if not isinstance(element.tag, str) or element.tag in UNHEARD:
        return False
    return bool(element.get("aria-hidden") != "true" and element.get("alt") != "")


def _says_something(element: Any) -> bool:
    pictured = any(each.get("alt") for each in element.iter("img"))
    return pictured or bool(_text(element).strip())


def _text(element: Any) -> str:
    """Give the text of an element, without that of the notes in it."""
    if element.tag.endswith("}svg"):
        return str(element.findtext("{http://www.w3.org/2000/svg}title"))
    parts = [element.text or ""]
    for child in element:
        is_note = isinstance(child.tag, str) and _role(child, child.tag, contents=False) == "Note"
        parts += [_text(child) if _is_heard(child) and not is_note else "", child.tail or ""]
    return "".join(parts)


def said_in_pdf(file: Path) -> list[Told]:
    """Read the structure tree of a file, with other programs than those that wrote it."""
    with pikepdf.open(file) as pdf, pypdfium2.PdfDocument(file) as drawn:
        root: Any = pdf.Root
        pages = {
            page.obj.objgen: texts
            for page, texts in zip(pdf.pages, marked_texts(drawn), strict=True)
        }
        found: list[Told] = []
        _read(root.StructTreeRoot.K, str(root.Lang), {}, pages, found)
    return found


def _read(element: Any, lang: str, texts: Any, pages: Any, found: list[Told]) -> str:
    if isinstance(element, int):
        return str(texts.get(element, ""))
    if isinstance(element, pikepdf.Array):
        return "".join(_read(each, lang, texts, pages, found) for each in element)
    texts = pages[element.Pg.objgen] if "/Pg" in element else texts
    if "/S" not in element:
        return str(texts.get(int(element.get("/MCID", -1)), ""))
    role, lang, place = str(element.S)[1:], str(element.get("/Lang", lang)), len(found)
    found.append(Told(role, lang, ""))
    text = _read(element.get("/K", pikepdf.Array()), lang, texts, pages, found)
    found[place] = Told(role, lang, squeeze(str(element.get("/Alt", text))))
    return text


def assert_same(html: str, file: Path) -> None:
    """Hold a file against the page that it was made of."""
    expected, found = said_in_html(html), said_in_pdf(file)
    # The pair of a term and what is said of it is an item, whether a `div` is around it or not.
    shown = [each for each in expected if each.role not in OWN and each.role != "Div"]
    told = [each for each in found if each.role not in OWN and each.role != "Div"]
    assert [each[:2] for each in told] == [each[:2] for each in shown]
    for one, other in zip(told, shown, strict=True):
        if one.role in WORDED:
            assert other.text in one.text, one
    for role, name in (("LI", "li"), ("Lbl", "dt"), ("LBody", "dd")):
        least = sum(each.role == role for each in expected)
        assert sum(each.role == role for each in found) >= least, name


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The HTML of the Blueprint's PDFs."""
    return papers(ROOT)


@pytest.mark.parametrize("path", [f"{tag}/{name}" for tag in TAGS for name in PAPERS])
def test_the_blueprint_is_read_as_its_html(
    publication: Publication, pages: dict[str, str], path: str
) -> None:
    assert_same(pages[path], publication.folder / path)


def test_every_form_is_read_as_its_html(made: Made) -> None:
    out = made.folder / "out"
    found = {path: html for path, html in papers(made.folder).items() if (out / path).exists()}
    assert len(found) == 4
    for path, html in found.items():
        assert_same(html, out / path)


def test_every_list_says_how_it_is_numbered(
    publication: Publication, paper: Callable[[Path], Paper]
) -> None:
    for path in publication.papers:
        lists = [each for each in paper(publication.folder / path).elements if each.S == "/L"]
        assert lists
        assert all(each.A.ListNumbering == "/None" for each in lists)
