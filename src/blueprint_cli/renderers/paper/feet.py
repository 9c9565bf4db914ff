"""The feet of pages: what WeasyPrint does not do for footnotes in layout.

Every note comes to the foot of a page, in order; see `tagging.noting` for what it is to be read as.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

from blueprint_cli.renderers.paper.hooks import wrapped


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
