"""Message: a translatable text, with an identity that outlives its wording."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from blueprint_cli.markup import Markup, parse_blocks, parse_inline
from blueprint_cli.markup.wording import wording
from blueprint_cli.model.constraints import NotEmpty
from blueprint_cli.model.derivation import NOT_CONVERTED, Conversion, TermPair
from blueprint_cli.model.states import SignOff, State


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
    reordering, moving and rewording; `was` is the one it had before its owner was renamed. `lang`
    is the tag of the target's language, which under a fallback is not the locale's. `reason` says
    why a conversion was overridden; a `stale` message has a catalog entry that was made for another
    wording of the source, which `previous` is where it is known, and `translated_from` the day on
    which an edition with that wording was published. A stale translation that `is_marked` is told
    of to readers. `state` is how far the target has come, and `signed` who has vouched for it as it
    is now. Of a converted message, `converted` is what conversion gives for the source now,
    whatever is shown, and `terms` are the pairs of the term base that made what is shown.
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

    @property
    def is_fallback(self) -> bool:
        """Whether the source is shown because there is no target."""
        return self.origin is Origin.FALLBACK

    @property
    def is_stale_translation(self) -> bool:
        """Whether a translation is shown that was made for another wording of the source."""
        return self.stale and self.origin is Origin.TRANSLATED

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
        return parse_inline(text)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Let validation read a message from plain, non-empty text."""
        from pydantic_core import core_schema

        text = NotEmpty().__get_pydantic_core_schema__(source, handler)
        return core_schema.no_info_after_validator_function(cls, text)


class Passage(Message):
    """A message of paragraphs and lists."""

    def parse(self, text: str) -> Markup:
        """Parse paragraphs and lists; see `Message.parse`."""
        return parse_blocks(text)
