"""Tags: what a reader's software is told of a page, as its HTML says it (ISO 32000-1, 14.7, 14.8).

WeasyPrint tags boxes: an element on two pages is two to it, and what stands around a note comes
before it. Here the structure tree is the tree of the HTML: `source` knows where each element stands
in it, `content` what was drawn for each, `roles` what each is to a reader; `tree` joins them;
`lists`, `tables` and `notes` give these the form that PDF has for them; `objects` writes all down.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from blueprint_cli.renderers.paper.hooks import wrapped
from blueprint_cli.renderers.paper.tagging import content, lists, notes, objects, tables, tree
from blueprint_cli.renderers.paper.tagging.source import Source

__all__ = ["Tags", "written"]


@dataclass
class Tags:
    """The references of the structure elements of a finished PDF, by the elements of its HTML."""

    references: dict[Any, bytes] = field(default_factory=dict)


@contextmanager
def written(root: Any) -> Iterator[Tags]:
    """Write PDF files whose structure is that of the page; `root` is its HTML."""
    source, made = Source.of(root), Tags()

    def instead(_: Callable[..., Any]) -> Callable[..., Any]:
        def add_tags(pdf: Any, document: Any, pdf_version: Any, page_streams: Any) -> None:
            drawn = content.read(document, page_streams)
            top = tree.grown(source, drawn)
            for shaped in (lists.shaped, tables.shaped, notes.shaped):
                shaped(top, source)
            made.references |= objects.write(pdf, top, drawn, is_second="2.0" in str(pdf_version))

        return add_tags

    with wrapped("weasyprint.pdf:add_tags", instead):
        yield made
