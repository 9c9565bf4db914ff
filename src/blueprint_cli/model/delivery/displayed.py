"""Which indicators and questions a document shows, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from blueprint_cli.model.delivery.indicators import Indicator
from blueprint_cli.model.document import Document
from blueprint_cli.model.sections import Highlights, Indicators, Questions

_KINDS = (Highlights, Indicators, Questions)


def is_used(document: Document) -> bool:
    """Tell whether a document has a section of these kinds, which needs words and styles."""
    return any(isinstance(each, _KINDS) for each in every(document.sections))


def chosen(document: Document, section: Indicators) -> tuple[Indicator, ...]:
    """Give the indicators that a section shows; an unknown id shows nothing."""
    known = {each.id: each for each in document.indicators}
    names = dict.fromkeys(section.only or known)
    return tuple(known[name] for name in names if name in known)


def homes(document: Document) -> dict[str, str]:
    """Give the section where each indicator stands that is shown, the first one in the file."""
    found: dict[str, str] = {}
    for section in every(document.sections):
        if isinstance(section, Indicators):
            for each in chosen(document, section):
                found.setdefault(each.id, section.id)
    return found


def rows(document: Document, section: Indicators) -> tuple[tuple[Indicator, str], ...]:
    """Give the indicators that a section shows, each with its anchor there; empty for none."""
    held = homes(document)
    return tuple(
        (each, each.id if held[each.id] == section.id else "") for each in chosen(document, section)
    )


def questions(document: Document) -> Iterator[Questions]:
    """Give the sections of questions, in written order."""
    return (each for each in every(document.sections) if isinstance(each, Questions))


def every(sections: Iterable[Any]) -> Iterator[Any]:
    """Yield sections and those in them, in written order."""
    for section in sections:
        yield section
        yield from every(section.sections)
