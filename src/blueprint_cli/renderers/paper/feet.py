"""The feet of pages: what WeasyPrint does not do for footnotes, in layout and in tags.

Every note comes to the foot of a page, in order, and is a note to a reader's software: a `Note`
with an ID, its number a `Lbl`, its mark a `Reference` (ISO 32000-1, 14.8.4.4.2; ISO 14289-1, 7.9).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import Any

from blueprint_cli.renderers.paper.hooks import wrapped

_MARK, _BACK = "doc-noteref", "doc-backlink"


def complete(root: Any) -> AbstractContextManager[None]:
    """Lay out pages so that no footnote is lost, and all come in order; `root` is the page's HTML.

    WeasyPrint puts a line at the end of a page without its notes where it first had to put off
    others, and those in another order. What a page lacks is left to the next one.
    """
    order = {element: number for number, element in enumerate(root.iter())}

    def complete_page(make: Callable[..., Any]) -> Callable[..., Any]:
        def make_page(context: Any, *rest: Any) -> Any:
            made = make(context, *rest)
            _put_off(context, made[0])
            context.reported_footnotes.sort(key=lambda note: order.get(note.element, 0))
            return made

        return make_page

    return wrapped("weasyprint.layout.page:make_page", complete_page)


def _put_off(context: Any, page: Any) -> None:
    """Leave the notes that a page calls and has no room for to the next one."""
    if context.footnotes:
        called = {id(box.footnote) for box in page.descendants() if box.footnote}
        late = [note for note in context.footnotes if id(note) in called]
        context.footnotes = [note for note in context.footnotes if id(note) not in called]
        context.reported_footnotes += late


def tag(pages: Any, by_reference: Mapping[bytes, Any], objects: Any) -> None:
    """Tag the marks of footnotes and the notes themselves for what they are."""
    roles = {
        box.link_annotation.reference: (box.element.get("role"), box.element.get("href", ""))
        for page in pages
        for box in page._page_box.descendants()  # noqa: SLF001
        if box.link_annotation and box.element.get("role") in (_MARK, _BACK)
    }
    for each in objects if roles else ():
        if isinstance(each, dict) and each.get("S") == "/Link":
            kids = (by_reference.get(kid) for kid in each["K"] if isinstance(kid, bytes))
            found = (roles.get(kid["Obj"]) for kid in kids if kid and kid.get("Type") == "/OBJR")
            for role, target in filter(None, found):
                _rename(each, by_reference, role, target)


def _rename(link: Any, by_reference: Mapping[bytes, Any], role: str, target: str) -> None:
    """Rename what is around a link: its mark, or its label and the note."""
    from pydyf import String

    around = by_reference[link["P"]]
    around["S"] = "/Reference" if role == _MARK else "/Lbl"
    if role == _BACK:
        note = by_reference[around["P"]]
        note["S"], note["ID"] = "/Note", String(target.removeprefix("#").removesuffix(".mark"))
