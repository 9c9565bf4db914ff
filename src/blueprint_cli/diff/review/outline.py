"""Where each message stands for a reader: under which number, heading and fragment of a page."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from blueprint_cli.model.document import Document
from blueprint_cli.model.localized import LocalizedDocument, plain, title_of
from blueprint_cli.model.message import Passage
from blueprint_cli.model.plan import Strategy
from blueprint_cli.model.publication.selecting import shown_in
from blueprint_cli.model.publication.selections import FULL, folder
from blueprint_cli.model.structure.outline import section_at
from blueprint_cli.model.walk import Path

#: The kinds of section that show the nodes of a level of the plan with their ids, page and deck
#: alike: see `templates/kinds/` and `templates/slides/`.
_SHOWN_BY = {
    "directions": {"directions", "overview", "strategies"},
    "strategies": {"overview", "strategies"},
    "goals": {"strategies"},
    "actions": {"strategies"},
}


@dataclass(frozen=True)
class Standing:
    """A message's number in the plan, the heading above it, and the fragment that shows it.

    The cover has neither heading nor fragment: it is where pages begin. `folder` is that of the
    first edition which shows the message, empty where the full one does.
    """

    number: str
    section: str
    anchor: str
    folder: str


def outline(document: LocalizedDocument) -> Mapping[str, Standing]:
    """Give where every message stands, by id, in the words of the document's locale."""
    headings = _Headings(document)
    kinds = {placed.section.kind for placed in document.sections}
    editions = shown_in(document.document)
    found = {}
    for path, message in document.located:
        owners = [each for each in _owners(document.document, path) if _is_shown(each, kinds)]
        anchor = owners[-1][1].id if owners else ""
        if message.is_block:
            anchor = message.name or message.id
        number = document.numbers.get(message.id.partition(".")[0], "")
        place = _folder(document.document, path, editions)
        found[message.id] = Standing(number, headings.above(path), anchor, place)
    return found


def _folder(document: Document, path: Path, editions: Mapping[str, str]) -> str:
    """Give the folder of the edition that shows what a path leads to, in that of the locale."""
    if path[0] == "editions":
        return folder(str(path[1]))
    section = section_at(document, path)
    return folder(editions.get(section.id, FULL)) if section else ""


def _owners(document: Document, path: Path) -> Iterator[tuple[str, Any]]:
    """Give every node with an id on the way to a message, with the list that it stands in."""
    node: Any = document
    held = ""
    for step in path:
        if isinstance(node, Passage):
            return  # a block has no id but its own
        if isinstance(step, int):
            node = node[step]
            yield held, node
        else:
            held = step
            node = node[step] if isinstance(node, Mapping) else getattr(node, step)


def _is_shown(owner: tuple[str, Any], kinds: Collection[str]) -> bool:
    held, node = owner
    shown_by = _SHOWN_BY.get(held)
    if shown_by is None:
        return True
    if held == "directions" and not node.strategies:
        shown_by = shown_by - {"strategies"}  # the page names it above its first strategy
    return not shown_by.isdisjoint(kinds)


class _Headings:
    """The headings of a document: of a section, a direction, or a strategy with all below it."""

    def __init__(self, document: LocalizedDocument) -> None:
        self.document = document

    def above(self, path: Path) -> str:
        """Give the heading that a message stands under."""
        match path:
            case ("sections", *_):
                return self._of_section(path)
            case ("document", "contacts", *_):
                return self.document.words.say("contacts")
            case ("directions", int(number), "strategies", int(below), *_):
                return self._labelled(
                    "strategy", self.document.document.directions[number].strategies[below]
                )
            case ("directions", int(number), *_):
                return self._labelled("direction", self.document.document.directions[number])
        return ""

    def _of_section(self, path: Path) -> str:
        """Give the heading that a section stands under, which may be that of one above."""
        section = section_at(self.document.document, path)
        heading = self.document.headings[section.id].section if section else None
        title = title_of(self.document, heading) if heading else None
        return plain(title, self.document.values) if title else ""

    def _labelled(self, kind: str, node: Strategy | Any) -> str:
        label = self.document.words.say(kind, number=self.document.numbers[node.id])
        return f"{label} {plain(node.title, self.document.values)}"
