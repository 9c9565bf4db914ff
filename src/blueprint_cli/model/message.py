"""Message: a translatable text, with an identity that outlives its wording."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

from blueprint_cli.markup import Markup, parse_blocks, parse_inline
from blueprint_cli.model.gate import NotEmpty


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
    reordering, moving and rewording. `lang` is the tag of the target's language, which under a
    fallback is not the locale's. `reason` says why a conversion was overridden; a `stale` message
    has a catalog entry that was made for another wording of the source.
    """

    source: str
    id: str = ""
    target: str = ""
    origin: Origin = Origin.SOURCE
    lang: str = ""
    reason: str = ""
    stale: bool = False

    @property
    def is_fallback(self) -> bool:
        """Whether the source is shown because there is no target."""
        return self.origin is Origin.FALLBACK

    def parse(self, text: str) -> Markup:
        """Parse a side of this message, or a piece of it, as what the message is."""
        return parse_inline(text)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Let the gate read a message from plain, non-empty text."""
        from pydantic_core import core_schema

        text = NotEmpty().__get_pydantic_core_schema__(source, handler)
        return core_schema.no_info_after_validator_function(cls, text)


class Passage(Message):
    """A message of paragraphs and lists."""

    def parse(self, text: str) -> Markup:
        """Parse paragraphs and lists; see `Message.parse`."""
        return parse_blocks(text)
