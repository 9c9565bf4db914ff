"""What a locale leaves out: sections, and what no other section shows; and who has it instead.

All of it counts as everywhere: numbers, ids and dates are those of the whole document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from blueprint_cli.model.selection.homes import LISTED, Held, Home, homes, listing
from blueprint_cli.model.structure.outline import written
from blueprint_cli.model.walk import Path, texts

if TYPE_CHECKING:
    from blueprint_cli.model.document import Document
    from blueprint_cli.model.message import Message
    from blueprint_cli.model.sections import SectionKind

#: Lists whose texts readers see where they are listed, and nowhere else.
_LISTS = ("terms", "references", "history")
#: What shows the titles of the plan, and what its goals and actions.
_PLAN, _GOALS = ("directions", "overview", "strategies", "actions"), ("strategies", "actions")


def roots(document: Document, tag: str) -> dict[Path, str]:
    """Give the paths below which nothing is for a locale, with the reasons: sections, and lists."""
    away = {
        placed.path: placed.section.left_out[tag]
        for placed in written(document)
        if tag in placed.section.left_out and _has(tag, placed.above)
    }
    return {**away, **dict(_lists(document, tag))} if away else {}


def kept(
    found: Iterable[tuple[Path, Message]], away: Iterable[Path]
) -> Iterator[tuple[Path, Message]]:
    """Yield the texts that lie in nothing of what is left out."""
    held = tuple(away)
    for path, text in found:
        if not is_in(path, held):
            yield path, text


def is_in(path: Path, away: Iterable[Path]) -> bool:
    """Tell whether what stands at a path is in something of what is left out."""
    return any(path[: len(root)] == root for root in away)


def messages(document: Document, tag: str) -> frozenset[str]:
    """Give the ids of the texts that a locale leaves out."""
    away = tuple(roots(document, tag))
    found = texts(document) if away else ()
    return frozenset(text.id for path, text in found if is_in(path, away))


def without(document: Document, tag: str) -> Document:
    """Give a document as the readers of a locale meet it, and without reasons for translators."""
    if not any(placed.section.left_out for placed in written(document)):
        return document
    shown = tuple(_shown(document.sections, tag))
    return replace(without_lists(document, tag), sections=shown)


def without_lists(document: Document, tag: str) -> Document:
    """Give a document without what it lists for other locales alone."""
    own = {path[0] for path in roots(document, tag)}
    gone: dict[str, Any] = {key: () for key in _LISTS if key in own}
    if "directions" in own and not _shows(document, tag, _PLAN):
        gone["directions"] = ()
    elif "directions" in own:
        gone["directions"] = tuple(map(_without_goals, document.directions))
    return replace(document, **gone)


def names(document: Document, tag: str) -> frozenset[str]:
    """Give the ids of all that a locale leaves out."""
    return frozenset(each.name for each in _gone(document, tag))


def instead(document: Document, tag: str) -> Iterator[tuple[str, str]]:
    """Give the id of all that a locale leaves out, with the locale that readers are sent to."""
    others = elsewhere(document, tag)
    for part in _gone(document, tag):
        having = (each for each in others if _shown_in(part, each))
        yield from ((part.name, each) for each in islice(having, 1))


def elsewhere(document: Document, tag: str) -> tuple[str, ...]:
    """Give the locales that readers of another are sent to: what prevails, and the source."""
    found = dict.fromkeys((document.document.prevails or "", *document.sources))
    return tuple(each for each in found if each in document.locales and each != tag)


def _lists(document: Document, tag: str) -> Iterator[tuple[Path, str]]:
    """Yield the lists that sections show which the locale leaves out, with the reason of one."""
    for key in _LISTS:
        if reason := _reason(document, tag, LISTED[key]):
            yield (key,), reason
    if reason := _reason(document, tag, _PLAN):
        yield ("directions",), reason
    elif reason := _reason(document, tag, _GOALS):
        for at, direction in enumerate(document.directions):
            for below, _ in enumerate(direction.strategies):
                yield ("directions", at, "strategies", below, "goals"), reason


def _reason(document: Document, tag: str, kinds: tuple[str, ...]) -> str:
    """Say why a locale has none of the sections of some kinds; nothing where it has, or none is."""
    ways = listing(written(document), kinds)
    if not ways or any(_has(tag, held) for held in ways):
        return ""
    return next(each.left_out[tag] for each in ways[0] if tag in each.left_out)


def _shows(document: Document, tag: str, kinds: tuple[str, ...]) -> bool:
    return not _reason(document, tag, kinds)


def _gone(document: Document, tag: str) -> Iterator[Home]:
    """Yield the parts that no section shows which the locale has; most locales have them all."""
    if roots(document, tag):
        yield from (part for part in homes(document) if not _shown_in(part, tag))


def _shown_in(part: Home, tag: str) -> bool:
    return any(_has(tag, held) for held in part.ways)


def _has(tag: str, held: Held) -> bool:
    """Tell whether a locale has the last of some sections, each in the one before."""
    return all(tag not in each.left_out for each in held)


def _shown(held: Iterable[SectionKind], tag: str) -> Iterator[SectionKind]:
    for each in held:
        if tag not in each.left_out:
            yield replace(each, left_out={}, sections=tuple(_shown(each.sections, tag)))


def _without_goals(direction: Any) -> Any:
    bare = tuple(replace(each, goals=()) for each in direction.strategies)
    return replace(direction, strategies=bare)
