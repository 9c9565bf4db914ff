"""Message: a translatable text, with an identity that outlives its wording."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Any

from blueprint_cli.markup import Markup, addresses, is_language, parse_blocks, parse_inline
from blueprint_cli.markup.leaves import Composed, compose, leaves
from blueprint_cli.markup.wording import wording
from blueprint_cli.model.constraints import NotEmpty
from blueprint_cli.model.derivation import NOT_CONVERTED, Conversion, TermPair
from blueprint_cli.model.states import SignOff, State

#: What is so in a passage when it is so in all of its blocks.
_ALIKE = ("lang", "origin", "state", "reason", "stale", "is_marked", "translated_from")
_NONE: Mapping[str, str] = {}
#: The fields that hold a heading or a label.
TITLES = frozenset({"title", "subtitle", "label"})
#: The field of a block that its writer gave an id.
_OF_BLOCK = "text"


class Origin(Enum):
    """Where the text that a locale shows came from."""

    SOURCE = "source"
    CONVERTED = "converted"
    TRANSLATED = "translated"
    FALLBACK = "fallback"


@dataclass(frozen=True)
class Message:
    """A paragraph with two sides: the `source` its author wrote, and the `target` a locale shows.

    `id` is `OWNER.FIELD`, where OWNER is the id of the node that holds the text: it survives
    reordering, moving and rewording; `was` is the one it had before its owner was renamed. A block
    of a passage has a `handle` in it, and a `name` where its writer gave it one; it knows where its
    lines start in the text of its field, and which `addresses` its links may name. `lang`
    is the tag of the target's language, which under a fallback is not the locale's. `reason` says
    why a conversion was overridden; a `stale` message has a catalog entry that was made for another
    wording of the source, which `previous` is where it is known, and `translated_from` the day on
    which an edition with that wording was published. A stale translation that `is_marked` is told
    of to readers. `state` is how far the target has come, and `signed` who has vouched for it as it
    is now. Of a converted message, `converted` is what conversion gives for the source now,
    whatever is shown, and `terms` are the pairs of the term base that made what is shown. Where a
    conversion is made from a translation, its `source` is that, and `pivot` the message it is of.
    """

    source: str
    id: str = ""
    target: str = ""
    origin: Origin = Origin.SOURCE
    lang: str = ""
    reason: str = ""
    stale: bool = False
    was: str = ""
    previous: str = ""
    state: State = State.TRANSLATED
    signed: tuple[SignOff, ...] = ()
    converted: Conversion = NOT_CONVERTED
    terms: tuple[TermPair, ...] = ()
    translated_from: date | None = None
    is_marked: bool = False
    name: str = ""
    handle: str = ""
    starts: tuple[int, ...] = ()
    addresses: tuple[tuple[str, str, str], ...] = ()
    pivot: Message | None = None

    @property
    def written(self) -> str:
        """What its author wrote, where the source is a translation of it too."""
        return self.pivot.written if self.pivot else self.source

    @property
    def is_block(self) -> bool:
        """Whether it is a block of a passage."""
        return bool(self.starts)

    @property
    def is_title(self) -> bool:
        """Whether it is a heading or a label, and no sentence."""
        return self.id.rpartition(".")[2] in TITLES

    @property
    def is_language(self) -> bool:
        """Whether there is anything to translate in it: a number is the same everywhere."""
        return is_language(self.written)

    @property
    def is_fallback(self) -> bool:
        """Whether the source is shown because there is no target."""
        return self.origin is Origin.FALLBACK

    @property
    def is_stale_translation(self) -> bool:
        """Whether a translation is shown that was made for another wording of the source.

        So it is with the conversion of such a translation.
        """
        if self.pivot and self.origin is Origin.CONVERTED:
            return self.pivot.is_stale_translation
        return self.stale and self.origin is Origin.TRANSLATED

    @property
    def is_of_draft(self) -> bool:
        """Whether it is converted from a text that somebody has to look at, or that is missing."""
        return self.pivot is not None and self.pivot.state < State.TRANSLATED

    def as_source(self) -> Message:
        """Give the message that is converted from what this one shows."""
        return Message(
            self.target,
            self.id,
            was=self.was,
            name=self.name,
            handle=self.handle,
            starts=self.starts,
            addresses=self.addresses,
            pivot=self,
        )

    @property
    def is_draft(self) -> bool:
        """Whether somebody has to look at the target before it counts."""
        return self.state is State.DRAFT

    @property
    def is_overridden(self) -> bool:
        """Whether it was converted, and something else is shown on purpose."""
        return self.origin is Origin.CONVERTED and bool(self.reason)

    @property
    def is_as_converted(self) -> bool:
        """Whether a converted message shows what conversion gives for its source now."""
        now = self.converted.text
        return self.target == now or wording(self.target) == wording(now)

    @property
    def is_outdated(self) -> bool:
        """Whether the text that was released is shown, and conversion gives another by now."""
        converted = self.origin is Origin.CONVERTED and not self.reason
        return converted and not self.is_as_converted

    def parse(self, text: str) -> Markup:
        """Parse a side of this message, or a piece of it, as what the message is."""
        return parse_inline(text, self.addresses)

    def shown(self) -> Markup:
        """Parse what a locale shows."""
        return self.parse(self.target)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Let validation read a message from plain, non-empty text."""
        from pydantic_core import core_schema

        text = NotEmpty().__get_pydantic_core_schema__(source, handler)
        return core_schema.no_info_after_validator_function(cls, text)


def _how(message: Message) -> tuple[Any, ...]:
    return tuple(getattr(message, name) for name in _ALIKE)


@dataclass(frozen=True)
class Passage(Message):
    """A field of paragraphs and lists: a message is each of its `blocks`, and not the field.

    Its own `source` is what its author wrote; its `target` the same with the targets of the blocks
    in it. What is alike in all blocks (`lang`, `origin` …) is so in the passage. `undivided` is
    what a catalog says for it as a whole, where that cannot be divided among its blocks.
    """

    blocks: tuple[Message, ...] = ()
    undivided: Passage | None = None

    def parse(self, text: str) -> Markup:
        """Parse paragraphs and lists; see `Message.parse`."""
        return parse_blocks(text)

    def markup(self) -> Markup:
        """Parse what its author wrote: the blocks of every locale stand as it has them."""
        return parse_blocks(self.source)

    def shown(self) -> Markup:
        """Give what a locale shows: its blocks stand as in the source, whatever they hold."""
        return self.markup().filled([block.shown() for block in self.blocks])

    @property
    def is_uniform(self) -> bool:
        """Whether all of its blocks came about in one way."""
        return len({_how(each) for each in self.blocks}) <= 1

    def with_blocks(self, blocks: Sequence[Message]) -> Passage:
        """Give the passage with its blocks changed."""
        ways = {_how(each) for each in blocks}
        way = ways.pop() if len(ways) == 1 else _how(Message(""))
        own = replace(self, blocks=tuple(blocks), **dict(zip(_ALIKE, way, strict=True)))
        numbers = range(len(blocks))
        return replace(
            own, target=own.composed(numbers, [e.target or e.source for e in blocks]).text
        )

    def of_blocks(self, numbers: Sequence[int]) -> Passage:
        """Give the passage with some of its blocks alone in its texts, which are of one kind."""
        own = [self.blocks[number] for number in numbers]
        return replace(
            self,
            source=self.composed(numbers, [each.source for each in own]).text,
            target=self.composed(numbers, [each.target for each in own]).text,
            **dict(zip(_ALIKE, _how(own[0]), strict=True)),
        )

    def composed(self, numbers: Iterable[int], texts: Iterable[str]) -> Composed:
        """Put texts in the place of some blocks; what belongs to no block stays."""
        return compose(self.source, dict(zip(numbers, texts, strict=True)))

    def with_handles(self, handles: Sequence[str], names: Mapping[str, str] = _NONE) -> Passage:
        """Give the passage with an id for each of its blocks.

        `names` are the ids that writers have given blocks before, by their handles.
        """
        blocks = []
        for block, handle in zip(self.blocks, handles, strict=True):
            now, before = f"{self.id}.{handle}", f"{self.was or self.id}.{handle}"
            if block.name:
                now = f"{block.name}.{_OF_BLOCK}"
            if names.get(handle, block.name) != block.name:
                before = f"{names[handle]}.{_OF_BLOCK}"
            was = "" if now == before else before
            blocks.append(replace(block, id=now, was=was, handle=handle))
        return replace(self, blocks=tuple(blocks))

    @classmethod
    def of(cls, text: str) -> Passage:
        """Divide what an author wrote into its blocks."""
        known = addresses(text)
        blocks = (
            Message(each.text, name=each.name, starts=each.starts, addresses=known)
            for each in leaves(text)
        )
        return cls(text, blocks=tuple(blocks))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Let validation read a passage from plain, non-empty text."""
        from pydantic_core import core_schema

        text = NotEmpty().__get_pydantic_core_schema__(source, handler)
        return core_schema.no_info_after_validator_function(cls.of, text)
