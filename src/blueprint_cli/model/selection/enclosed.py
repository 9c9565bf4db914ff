"""Enclosed: a document as it may lie inside one of its files, with nothing that the file withholds.

What a file shows is chosen in `carried`. Around it stand lists that other files show, words for the
speaker, and what the makers tell the tool; none of it is for whoever opens what is enclosed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass, replace
from typing import Any

from blueprint_cli.model.document import Document
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message
from blueprint_cli.model.structure.outline import every
from blueprint_cli.model.walk import to_data

#: What makers tell the tool and each other, of a section or of a part of the plan.
_UNSAID = ("notes", "editions", "formats", "left_out", "was")
#: Lists that are there where a section lists them, or where something names one of their items.
_LISTS = ("terms", "references", "history", "parties", "indicators", "figures", "units")
_PLAN = frozenset({"directions", "overview", "strategies", "timeline", "progress", "actions"})
#: How a text names something: `{figure:form}`, `[](#part)`, `[^note]`; or a field has its id.
_NAMED = re.compile(r"\{([a-z0-9-]+)|[#^]([a-z0-9-]+)|\A([a-z0-9-]+)\Z")


def enclosed(document: LocalizedDocument) -> LocalizedDocument:
    """Give a document, as a file shows it, without all that the file does not show."""
    own = document.document
    kinds = {_kind(each.section) for each in every(own)}
    shown = replace(
        own,
        **{name: _default(own, name) for name in ("checks", "totals", "editions")},
        sections=_bare(own.sections),
        directions=_bare(own.directions) if kinds & _PLAN else (),
        earlier=own.earlier if "progress" in kinds else None,
    )
    return replace(document, document=_with_lists(shown, kinds), whole=None, full=None)


def _kind(section: Any) -> str:
    """Give what a section shows: its kind, or of a listing what it lists."""
    return str(getattr(section, "of", "") if section.kind == "listing" else section.kind)


def _bare(node: Any) -> Any:
    """Give a noun, and all in it, without what is said to nobody who reads."""
    if isinstance(node, tuple):
        return tuple(map(_bare, node))
    if not is_dataclass(node) or isinstance(node, Message):
        return node
    own = (each.name for each in fields(node) if each.init)
    changed = {
        name: _default(node, name) if name in _UNSAID else _bare(getattr(node, name))
        for name in own
    }
    return replace(node, **changed)  # type: ignore[type-var]


def _default(node: Any, name: str) -> Any:
    own = next(each for each in fields(node) if each.name == name)
    return own.default if own.default_factory is MISSING else own.default_factory()


def _with_lists(own: Document, kinds: Iterable[str]) -> Document:
    """Leave of the lists what is listed, and what something that is left names."""
    lists: Mapping[str, Any] = {name: getattr(own, name) for name in _LISTS if name not in {*kinds}}
    none: dict[str, Any] = dict.fromkeys(lists, ())
    kept = replace(own, **none)
    while True:
        named = frozenset(_names(to_data(kept, said=lambda message: message.target)))
        found: dict[str, Any] = {
            name: tuple(each for each in items if each.id in named) for name, items in lists.items()
        }
        before, kept = kept, replace(kept, **found)
        if before == kept:
            return kept


def _names(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield from (name for found in _NAMED.findall(data) for name in found if name)
    elif isinstance(data, Mapping):
        yield from data
        for each in data.values():
            yield from _names(each)
    elif isinstance(data, list):
        for each in data:
            yield from _names(each)
