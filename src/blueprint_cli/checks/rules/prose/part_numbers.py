"""BP140: numbers of parts that are typed, and are wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.text import Text
from blueprint_cli.checks.views.whole import Texts
from blueprint_cli.diagnostics import Severity, tell
from blueprint_cli.language.numbering.named import Named, named
from blueprint_cli.language.tags import spoken
from blueprint_cli.model.document import Document
from blueprint_cli.model.message import Message
from blueprint_cli.model.structure.numbering import labels
from blueprint_cli.model.walk import identities, walk

_LINK = re.compile(r"\]\(#([a-z0-9-]+)\)$")
#: What may stand between a number and the title that it is of.
_AFTER = re.compile(r"[\s「『“\"（(:：,，、–—-]{0,3}")
_BEFORE = re.compile(r"[\s「『“\"（(:：,，、」』”\"–—-]{0,3}$")
#: A shorter title could be any word.
_TITLE = 3


@dataclass(frozen=True)
class _Parts:
    """The numbered parts of a document: ids by kind and number, labels and titles by id."""

    document: Document
    ids: Mapping[tuple[str, str], str]
    kinds: frozenset[str]
    titles: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, document: Document) -> _Parts:
        known = labels(document)
        ids = {(label.kind, label.number): name for name, label in known.items()}
        nodes = dict(walk(document))
        titles = {}
        for path, name in identities(document):
            node = nodes[path]
            said = getattr(node, "title", None) or getattr(node, "text", None)
            if name in known and isinstance(said, Message):
                titles[name] = frozenset({said.source, said.target} - {""})
        return cls(document, ids, frozenset(kind for kind, _ in ids), titles)


@check("BP140", "wrong-part-number", stage=Texts, severity=Severity.WARNING)
def wrong_part_number(texts: Texts) -> Iterator[Finding]:
    """Find typed numbers of parts that are not the part's number today, or that no part has.

    Why: numbers change whenever a part is added or moved, and readers who look for strategy 9 find
    another, or none. `[](#id)` is right in every language and stays so. Parts of other documents
    are left alone: 《基本法》附件三, Goal 13 of the United Nations.
    Example: `策略十二` where the plan has eight strategies; `[Strategy 5](#talent)` where it is the
    third.
    """
    names = [(text, found) for text in texts.written for found in _named(text)]
    parts = _Parts.of(texts.document) if names else None
    for text, found in names:
        if parts and found.kind in parts.kinds:
            yield from _judged(text, found, parts)


def _named(text: Text) -> Iterator[Named]:
    """Find the parts that a text names, but for what a heading or a caption starts with."""
    heads = text.is_title or text.path[-1] == "caption"
    for found in named(text.prose, spoken(text.lang)):
        if found.start or not heads:
            yield found


def _judged(text: Text, found: Named, parts: _Parts) -> Iterator[Finding]:
    said = text.text[found.start : found.end]
    meant = _linked(text, found) or _titled(text, found, parts)
    known = parts.ids.get((found.kind, found.number))
    if meant is not None and meant[0] in parts.titles and meant[0] != known:
        name, start, end = meant
        message = tell("“{said}” is not the number of “{id}” today", said=said, id=name)
        hint = tell("Write [](#{id}): it is right in every language, and stays so.", id=name)
        yield text.finding(start, end, message, hint, fix=f"[](#{name})")
    elif known is None and meant is None:
        message = tell("“{said}”: no part of this document has that number", said=said)
        hint = tell("Write [](#id) with the id of the part that is meant.")
        yield text.finding(found.start, found.end, message, hint)


def _linked(text: Text, found: Named) -> tuple[str, int, int] | None:
    """Give the id that a link leads to whose words are a number alone, and the link's place."""
    for start, end in text.message.parse(text.text).protected:
        link = _LINK.match(text.text, start, end)
        if start == found.end and link and text.text[found.start - 1 : found.start] == "[":
            return link[1], found.start - 1, end
    return None


def _titled(text: Text, found: Named, parts: _Parts) -> tuple[str, int, int] | None:
    """Give the id of the part of the kind whose title stands beside a number."""
    gap = _AFTER.match(text.text, found.end)
    after = text.text[gap.end() if gap else found.end :]
    before = _BEFORE.sub("", text.text[: found.start])
    for (kind, _), name in parts.ids.items():
        titles = parts.titles.get(name, ()) if kind == found.kind else ()
        for title in titles:
            if len(title) > _TITLE and (after.startswith(title) or before.endswith(title)):
                return name, found.start, found.end
    return None
