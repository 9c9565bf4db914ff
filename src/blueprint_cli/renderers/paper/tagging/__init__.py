"""Tags: what a reader's software is told of a page, as its HTML says it (ISO 32000-1, 14.7, 14.8).

WeasyPrint tags boxes: an element on two pages is two to it, and what stands around a note comes
before it. Here the structure tree is the tree of the HTML: `html_tree` knows where each element
stands in it, `content` what was drawn for each, `standard_types` what each is to a reader; `tree`
joins them. `lists`, `header_cells` and `noting` give lists, tables and footnotes the form that they
have in PDF, and `second` the one in PDF 2.0; `objects` writes it all down.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from blueprint_cli.renderers.paper.hooks import wrapped
from blueprint_cli.renderers.paper.tagging import (
    content,
    header_cells,
    lists,
    noting,
    objects,
    second,
    tree,
)
from blueprint_cli.renderers.paper.tagging.html_tree import Source

__all__ = ["Tags", "written"]


@dataclass
class Tags:
    """The references of the structure elements of a finished PDF, by the elements of its HTML."""

    source: Source
    references: dict[Any, bytes] = field(default_factory=dict)

    def of(self, element: Any) -> bytes:
        """Give the structure element of an element, or of the nearest one around that has one."""
        around = self.source.around(element)
        return next(self.references[each] for each in around if each in self.references)

    def named(self, name: str) -> bytes:
        """Give the structure element of the element with an id, or of the page where none has."""
        return self.of(self.source.named.get(name, self.source.root))


@contextmanager
def written(root: Any) -> Iterator[Tags]:
    """Write PDF files whose structure is that of the page; `root` is its HTML."""
    source = Source.of(root)
    made = Tags(source)

    def instead(_: Callable[..., Any]) -> Callable[..., Any]:
        def add_tags(pdf: Any, document: Any, pdf_version: Any, page_streams: Any) -> None:
            drawn = content.read(document, page_streams)
            top = tree.grown(source, drawn)
            for shaped in (lists.shaped, header_cells.shaped, noting.shaped):
                shaped(top, source)
            is_second = "2.0" in str(pdf_version)
            if is_second:
                second.renamed(top)
            entries = objects.write(pdf, top, drawn, is_second=is_second)
            made.references |= {each.element: entry.reference for each, entry in entries.items()}
            if is_second:
                second.refer(entries, made.named)

        return add_tags

    with wrapped("weasyprint.pdf:add_tags", instead):
        yield made
