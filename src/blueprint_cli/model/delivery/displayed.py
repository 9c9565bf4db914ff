"""Which indicators and questions a document shows, and where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from blueprint_cli.model.delivery.indicators import Indicator
from blueprint_cli.model.document import Document
from blueprint_cli.model.sections import Highlights, Indicators, Progress, Questions
from blueprint_cli.model.structure.outline import written

S = TypeVar("S", Indicators, Progress, Questions)
_KINDS = (Highlights, Indicators, Progress, Questions)


def is_used(document: Document) -> bool:
    """Tell whether a document has a section of these kinds, which needs words and styles."""
    return any(isinstance(placed.section, _KINDS) for placed in written(document))


def chosen(document: Document, section: Indicators) -> tuple[Indicator, ...]:
    """Give the indicators that a section shows; an unknown id shows nothing."""
    known = {each.id: each for each in document.indicators}
    names = dict.fromkeys(section.only or known)
    return tuple(known[name] for name in names if name in known)


def homes(document: Document) -> dict[str, str]:
    """Give the section where each indicator stands that is shown, the first one in the file."""
    found: dict[str, str] = {}
    for section in _of(document, Indicators):
        for each in chosen(document, section):
            found.setdefault(each.id, section.id)
    return found


def rows(document: Document, section: Indicators) -> tuple[tuple[Indicator, str], ...]:
    """Give the indicators that a section shows, each with its anchor there; empty for none."""
    held = homes(document)
    return tuple(
        (each, each.id if held[each.id] == section.id else "") for each in chosen(document, section)
    )


def parts_of_progress(document: Document) -> frozenset[str]:
    """Give what the document tells of the promises of an earlier edition: see `Progress.show`."""
    return frozenset(part for each in _of(document, Progress) for part in each.parts)


def questions(document: Document) -> Iterator[Questions]:
    """Give the sections of questions, in written order."""
    return _of(document, Questions)


def _of(document: Document, kind: type[S]) -> Iterator[S]:
    """Yield the sections of a kind, in written order."""
    sections = (placed.section for placed in written(document))
    return (each for each in sections if isinstance(each, kind))
