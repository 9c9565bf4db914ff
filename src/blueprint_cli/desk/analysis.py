"""Analysis: how much of a text a translator has to write, by how much of it is translated already.

What a vendor quotes by. The kinds of matches are those of Trados Studio ("About the Analyze Files
report"), which memoQ and others share.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass
from enum import Enum

from blueprint_cli.desk.packets.memory import FAINT, Memory
from blueprint_cli.interchange.codes import Code, Kind, coded
from blueprint_cli.interchange.packet import Returned
from blueprint_cli.language import counting
from blueprint_cli.markup import is_language, parse_inline, to_plain_text
from blueprint_cli.markup.wording import wording
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.states import State


class Match(Enum):
    """A kind of match, by the least likeness in hundredths that it has."""

    CONTEXT = 101
    REPETITION = -1
    EXACT = 100
    HIGHEST = 95
    HIGH = 85
    MIDDLE = 75
    LOW = 50
    NEW = 0


#: The kinds of a likeness, the best first.
_BANDS = (Match.EXACT, Match.HIGHEST, Match.HIGH, Match.MIDDLE, Match.LOW)


@dataclass(frozen=True)
class Volume:
    """How much text there is: `tags` are placeholders, links and marks of stress, each half one."""

    segments: int = 0
    words: int = 0
    characters: int = 0
    tags: int = 0

    def __add__(self, other: Volume) -> Volume:
        """Add two volumes."""
        return Volume(*map(sum, zip(astuple(self), astuple(other), strict=True)))


@dataclass(frozen=True)
class Segment:
    """A text to translate: a finished one, or one whose draft was `made_for` another wording."""

    id: str
    source: str
    is_finished: bool = False
    made_for: str = ""


@dataclass(frozen=True)
class Analysis:
    """The volume of each kind of match, of a catalog or a packet that is called `name`."""

    name: str
    tag: str
    volumes: Mapping[Match, Volume]

    @property
    def total(self) -> Volume:
        """All of it."""
        return sum(self.volumes.values(), Volume())


def of_locale(document: LocalizedDocument) -> Iterator[Segment]:
    """Give the texts of a locale, those that are translated too."""
    for message in (*(each for _, each in document.located), *document.own_words):
        if message.is_language:
            is_draft = message.is_draft and not message.is_fallback
            made_for = (message.previous or message.source) if is_draft else ""
            finished = not is_draft and not message.is_fallback
            yield Segment(message.id, message.source, finished, made_for)


def of_packet(returned: Returned) -> Iterator[Segment]:
    """Give the texts of a packet, whatever tool has saved it."""
    for unit in returned.units:
        if is_language(unit.source):
            unfinished = unit.state in (State.MISSING, State.DRAFT) or not unit.target.strip()
            yield Segment(unit.id, unit.source, not unfinished)


def analyse(name: str, tag: str, segments: Iterable[Segment], memory: Memory) -> Analysis:
    """Count texts by how well a memory matches them.

    A text that is finished, or that the same message once had, is a context match. Of those that no
    translation has the wording of, the second and later ones of a wording are repetitions. All else
    counts by the likest source that there is a translation of.
    """
    volumes = dict.fromkeys(Match, Volume())
    met: set[str] = set()
    for segment in segments:
        match = _match(segment, memory)
        key = wording(segment.source)
        if match not in (Match.CONTEXT, Match.EXACT):
            match = Match.REPETITION if key in met else match
            met.add(key)
        volumes[match] += volume(segment.source)
    return Analysis(name, tag, volumes)


def _match(segment: Segment, memory: Memory) -> Match:
    if segment.is_finished or memory.has_own(segment.source, segment.id):
        return Match.CONTEXT
    if segment.made_for and wording(segment.made_for) == wording(segment.source):
        return Match.EXACT
    best = memory.suggest(segment.source, segment.id, FAINT)
    percent = best.percent if best else 0
    return next((band for band in _BANDS if percent >= band.value), Match.NEW)


def volume(source: str) -> Volume:
    """Count a text as it is translated: what stands for something else is a tag, and no word."""
    parts = coded(source)
    said = "".join(_said(part) for part in parts)
    tags = sum(isinstance(part, Code) for part in parts)
    return Volume(1, counting.words(said), counting.characters(said), tags)


def _said(part: str | Code) -> str:
    """Give the text of a part: a pair around letters parts no words, and a placeholder does."""
    if isinstance(part, str):
        return to_plain_text(parse_inline(part), {})
    return " " if part.kind is Kind.SINGLE else ""
