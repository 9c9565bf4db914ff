"""Derivation: how the text of a converted locale comes about."""

from __future__ import annotations

from dataclasses import dataclass

#: A term of the source, and what a conversion wrote for it.
TermPair = tuple[str, str]


@dataclass(frozen=True)
class Doubt:
    """A term that was converted by its characters, because it may be a part of other words.

    It stands from `start` in the source and from `place` in the conversion, where the term base
    would have `target` in its place.
    """

    start: int
    source: str
    place: int
    target: str


@dataclass(frozen=True)
class Conversion:
    """What conversion gives for a text, the pairs of the term base that it used, and its doubts.

    `straddles` are phrases of OpenCC's that seem no words there, each at the character for whose
    sake it is one.
    """

    text: str = ""
    terms: tuple[TermPair, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    straddles: tuple[Doubt, ...] = ()


#: Of a message that is not converted.
NOT_CONVERTED = Conversion()


@dataclass(frozen=True)
class Derivation:
    """What a locale is converted with: the profile, OpenCC's version, and its dictionaries.

    `dictionaries` is the SHA-256 of the configuration in use and of all dictionaries that it names.
    Which of them a version has is not told by its number: a distributor may ship others.
    """

    profile: str
    opencc: str
    dictionaries: str
