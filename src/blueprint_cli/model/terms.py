"""Terms: what a thing is called in every locale; and a glossary, what one locale calls it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from blueprint_cli.model.constraints import STRICT, Id, Tag, Text, described
from blueprint_cli.model.document import Profile

#: Where a document keeps its term base.
FILE = "locales/terms.yaml"


@dataclass(frozen=True, kw_only=True)
class Term:
    """One term."""

    __pydantic_config__: ClassVar = STRICT
    id: Id = described("Name of the term, unique in the term base.")
    source: Text = described("The term in the document's source language.")
    targets: Mapping[Tag, Text] = described(
        "What it is called in each locale; one that is left out may say it in any way.",
        factory=dict,
    )
    also: tuple[Text, ...] = described("What else it may be called, in any language.", ())
    avoid: tuple[Text, ...] = described("What it must not be called, in any language.", ())
    profiles: Mapping[Profile, Text] = described(
        "What a conversion writes, where it is not the converted characters.", factory=dict
    )
    locked: bool = described("An official name: it is written to the letter, everywhere.", False)
    note: str = described("Where the term comes from, or when to use it.", "")


@dataclass(frozen=True, kw_only=True)
class TermBase:
    """All terms of a document."""

    __pydantic_config__: ClassVar = STRICT
    terms: tuple[Term, ...] = described("The terms.", ())


@dataclass(frozen=True)
class LocalTerm:
    """A term as one locale has it.

    `sources` are what the source language calls it, `accepted` what the locale may call it, the
    preferred wording first, and `avoided` what it must not. A term with nothing accepted may be
    said in any way. The `note` is the term base's.
    """

    sources: tuple[str, ...]
    accepted: tuple[str, ...] = ()
    avoided: tuple[str, ...] = ()
    locked: bool = False
    note: str = ""


@dataclass(frozen=True)
class Glossary:
    """The terms of one locale, in the order of the term base.

    `synonyms` are words of the source that another locale says in the same words: one thing under
    two names.
    """

    terms: tuple[LocalTerm, ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()
