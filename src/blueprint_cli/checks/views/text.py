"""The texts that checks of language read: what someone wrote, and in which language."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from blueprint_cli.checks.finding import Finding
from blueprint_cli.markup import Markup
from blueprint_cli.markup.blocks import Block, blocks, paragraph
from blueprint_cli.markup.leaves import Composed, Part
from blueprint_cli.model.document import Document
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import TITLES, Message, Origin, Passage
from blueprint_cli.model.walk import Path, written

#: Stands for every code point that is no language.
NOT_PROSE = "\ufffc"
#: What can start a part that is no language: code, an address, a placeholder, an entity, a sign.
_PROTECTING = frozenset("`{<]&^~")
#: What a line can start with that is more than a paragraph: a bullet, a number, a fence.
_STARTING = frozenset("-*+_>`~ \t0123456789")
#: So far back the bracket of a link's words is looked for: an escaped one may hide it.
_LONGEST_LABEL = 500


@dataclass(frozen=True, eq=False)
class Text:
    """One side of a message: where it stands, what it says, and in which language.

    `message_id` is empty where the text stands in the document and not in a catalog. A text that
    nobody has `written` is a conversion of the source. The text of a passage holds those of some of
    its blocks: `parts` tells where each stands.
    """

    path: Path
    message: Message
    text: str
    lang: str
    message_id: str = ""
    written: bool = True
    parts: tuple[Part, ...] = ()

    @property
    def is_title(self) -> bool:
        """Whether it is a heading or a label, and no sentence."""
        return self.path[-1] in TITLES

    @property
    def is_passage(self) -> bool:
        """Whether it may hold several paragraphs and lists."""
        return isinstance(self.message, Passage)

    @cached_property
    def markup(self) -> Markup:
        """The text, parsed: once, for all checks."""
        return self.message.parse(self.text)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Its paragraphs and list items."""
        is_divided = self.is_passage or self.message.is_block
        if not is_divided or ("\n" not in self.text and self.text[:1] not in _STARTING):
            return (paragraph(self.text),)
        return tuple(blocks(self.text))

    @cached_property
    def prose(self) -> str:
        """The text, as long as it is, with code, link destinations and placeholders blotted out."""
        return _prose(self.text, lambda: self.markup)

    @cached_property
    def source_prose(self) -> str:
        """The same of the source of a translation."""
        return _prose(self.message.source, lambda: self.message.parse(self.message.source))

    def message_at(self, at: int) -> Message:
        """Give the message that stands at a place of the text: of a passage, the block."""
        part, own = self._part(at), self.message
        return own.blocks[part.number] if part and isinstance(own, Passage) else own

    def _part(self, at: int) -> Part | None:
        before = [each for each in self.parts if each.starts[0] <= at][-1:]
        return next(iter([*before, *self.parts]), None)

    def finding(
        self,
        start: int,
        end: int,
        message: str,
        *hints: str,
        fix: str | None = None,
        safe: bool = False,
    ) -> Finding:
        """Say something about the text from `start` up to `end`; `fix` is what belongs there.

        Of a conversion, the source is shown: the same part, where it is as long. What is said of a
        passage is said of the block in which it starts.
        """
        path, own, text, at = self.path, self.message_at(start), self.text, (start, end)
        part = self._part(start)
        if part:
            path, text, at = (*path, part.number), part.text, (part.place(start), part.place(end))
        if self.written:
            name = own.id if self.message_id else ""
            return Finding(path, message, hints, name, at=at, fix=fix, safe=safe)
        aligned = len(text) == len(own.source)
        return Finding(path, message, hints, at=at if aligned else None)


def _prose(text: str, parse: Callable[[], Markup]) -> str:
    if _PROTECTING.isdisjoint(text):
        return text
    characters = list(text)
    for start, end in parse().protected:
        characters[start:end] = NOT_PROSE * (end - start)
        if text[start] == "]":
            characters[_opening(text, start)] = NOT_PROSE
    return "".join(characters)


def _opening(text: str, closing: int) -> int:
    """Give the place of the bracket that opens the label of a link."""
    depth = 0
    for at in range(closing, max(closing - _LONGEST_LABEL, 0) - 1, -1):
        depth += {"]": 1, "[": -1}.get(text[at], 0)
        if not depth:
            return at
    return closing


def texts(document: Document | LocalizedDocument) -> Iterator[Text]:
    """Give the texts of a document: its source, or what a locale shows in its own language."""
    if isinstance(document, Document):
        lang = next((document.langs[tag] for tag in document.sources), "")
        for path, message in written(document):
            yield _as_written(path, message, lang)
        return
    yield from (text for text in shown(document) if text.message.origin is not Origin.SOURCE)


def _as_written(path: Path, message: Message, lang: str) -> Text:
    """Give what an author wrote; of a passage, without the ids of its blocks."""
    if not isinstance(message, Passage) or not any(each.name for each in message.blocks):
        return Text(path, message, message.source, lang)
    own, _ = sides(message, range(len(message.blocks)))
    return Text(path, message, own.text, lang, parts=own.parts)


def shown(document: LocalizedDocument) -> Iterator[Text]:
    """Give all that a locale shows in its own language, its own source too."""
    yield from (text for text in seen(document) if not text.message.is_fallback)


def seen(document: LocalizedDocument) -> Iterator[Text]:
    """Give all that a locale shows, the source of what has no translation too."""
    for path, message in document.written:
        for own, numbers in by_kind(message, _provenance):
            catalogued, by_hand, *_ = _provenance(own)
            name = own.id if catalogued else ""
            parts = sides(message, numbers)[1].parts if isinstance(message, Passage) else ()
            yield Text(path, own, own.target, own.lang, name, by_hand, parts)


def _provenance(message: Message) -> tuple[Any, ...]:
    """Say of a text what is one in all that is read together."""
    catalogued = message.origin is Origin.TRANSLATED or bool(message.reason)
    by_hand = catalogued or message.origin is not Origin.CONVERTED
    return catalogued, by_hand, message.origin, message.lang, message.is_draft


def by_kind(
    message: Message, kind: Callable[[Message], Hashable | None]
) -> Iterator[tuple[Message, Sequence[int]]]:
    """Give a message; or a passage for each kind of its blocks, with their numbers.

    What is of no kind is left out.
    """
    if not isinstance(message, Passage):
        if kind(message) is not None:
            yield message, ()
        return
    groups: dict[Hashable, list[int]] = {}
    for number, block in enumerate(message.blocks):
        own = kind(block)
        if own is not None:
            groups.setdefault(own, []).append(number)
    for numbers in groups.values():
        yield message.of_blocks(numbers), numbers


def sides(passage: Passage, numbers: Sequence[int]) -> tuple[Composed, Composed]:
    """Give the source and the target of some blocks of a passage, and where each block stands."""
    own = [passage.blocks[number] for number in numbers]
    return (
        passage.composed(numbers, [each.source for each in own]),
        passage.composed(numbers, [each.target for each in own]),
    )
