"""A conversion, change by change: what became of which characters, and by which rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import Enum
from operator import itemgetter

from blueprint_cli.diff.conversion.dictionaries import dictionaries
from blueprint_cli.language.chinese import hanzi
from blueprint_cli.language.chinese.mainland.lookout import Found
from blueprint_cli.locales.conversion.converter import ConvertedPiece, Converter, Means
from blueprint_cli.model.derivation import Derivation
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message

#: Longer texts are not compared with an override character by character: comparing takes time that
#: grows with the square of their length.
_COMPARED = 1000
_QUOTATION_MARKS = frozenset("「」『』")


class Rule(Enum):
    """Why a text became another."""

    CHARACTERS = "characters"
    TERM = "term"
    NAME = "name"
    WORD = "word"
    OFFERED = "offered"
    QUOTATION = "quotation"
    OVERRIDE = "override"
    FROZEN = "frozen"


@dataclass(frozen=True)
class Change:
    """What a conversion wrote for a run of a source: for a character, a term, or more.

    `start` and `target_start` count code points. `by` names what the rule stands in: dictionaries
    of OpenCC, a term's id, the field and the authority of a word, the reason of an override.
    `merged` are the Traditional characters that share what is written, and `choices` the Simplified
    ones that another word would write; `doubt` is what a term, a phrase or a word of the Mainland
    would write that may be one there, or parts of others. With any of them a person has to see that
    it is right, even where a word keeps its character (乾隆).
    """

    start: int
    source: str
    target_start: int
    target: str
    rule: Rule
    by: str = ""
    merged: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    doubt: str = ""

    @property
    def end(self) -> int:
        """Where it ends in the source."""
        return self.start + len(self.source)

    @property
    def target_end(self) -> int:
        """Where it ends in the target."""
        return self.target_start + len(self.target)

    @property
    def is_marked(self) -> bool:
        """Whether a person has to see that it is right."""
        return bool(self.merged or self.choices or self.doubt)


@dataclass(frozen=True)
class Converted:
    """A message of a converted locale: both texts, and every change between them, in order."""

    id: str
    source: str
    target: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Pair:
    """A change, and how often it was made."""

    change: Change
    count: int


@dataclass(frozen=True)
class ConversionDiff:
    """All messages of a converted locale, against those of the locale that is its source."""

    source_tag: str
    tag: str
    made_with: Derivation
    messages: tuple[Converted, ...]

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """What was written for what, those that a person has to see first, then the commonest."""
        made = (change for message in self.messages for change in message.changes)
        counted = Counter(replace(change, start=0, target_start=0) for change in made)
        pairs = (Pair(change, count) for change, count in counted.items())
        return tuple(sorted(pairs, key=lambda pair: (not pair.change.is_marked, -pair.count)))


def compare(
    source_tag: str, document: LocalizedDocument, made_with: Derivation, convert: Converter
) -> ConversionDiff:
    """Tell how every text of a converted locale came about."""
    messages = tuple(_converted(message, convert) for message in document.messages.values())
    return ConversionDiff(source_tag, document.tag, made_with, messages)


def changes(message: Message, convert: Converter) -> Iterator[Change]:
    """Give all changes of a message; made in its source, they give its target to the letter."""
    made = list(_of_pieces(convert.pieces(message.source), convert))
    if "".join(each.target for each in made) != message.target:
        rule, by = (Rule.OVERRIDE, message.reason) if message.reason else (Rule.FROZEN, "")
        made = list(_shown(made, message.target, rule, by))
    position = 0
    for each in made:
        if each.source != each.target or each.is_marked:
            yield replace(each, target_start=position)
        position += len(each.target)


def _converted(message: Message, convert: Converter) -> Converted:
    own = tuple(changes(message, convert))
    return Converted(message.id, message.source, message.target, own)


def _of_pieces(pieces: Iterable[ConvertedPiece], convert: Converter) -> Iterator[Change]:
    """Divide what was converted into its changes, and what was kept: all of the text, in order."""
    for piece in pieces:
        if piece.means is Means.CHARACTERS:
            yield from _with_doubts(piece, list(_characters(piece, convert.profile)), convert)
        elif piece.means is Means.NAME:
            yield from _name(piece)
        elif piece.means is Means.TERM:
            by = convert.ids.get(piece.source, "")
            yield Change(piece.start, piece.source, 0, piece.target, Rule.TERM, by)
        elif piece.means is Means.WORD:
            (found,) = piece.words
            yield Change(piece.start, piece.source, 0, piece.target, Rule.WORD, _source(found))
        else:
            yield from _kept(piece.start, piece.source)


def _kept(start: int, text: str) -> Iterator[Change]:
    for at, character in enumerate(text, start):
        yield Change(at, character, 0, character, Rule.CHARACTERS)


def _name(piece: ConvertedPiece) -> Iterator[Change]:
    """Divide the name of a person by character: what it keeps, another word may change."""
    pairs = zip(piece.source, piece.target, strict=True)
    for at, (source, target) in enumerate(pairs, piece.start):
        choices = hanzi.simplified_choices(source)
        yield Change(at, source, 0, target, Rule.NAME, choices=choices)


def _with_doubts(piece: ConvertedPiece, made: list[Change], convert: Converter) -> Iterator[Change]:
    """Put together what became of each word that may be one of its own there, or another one."""
    at = 0
    for each in _doubtful(piece, convert) if len(made) == len(piece.source) else ():
        first = each.start - piece.start
        if first >= at and each.target != each.doubt:
            yield from made[at:first]
            yield each
            at = first + len(each.source)
    yield from made[at:]


def _doubtful(piece: ConvertedPiece, convert: Converter) -> list[Change]:
    """Give the terms that may be parts of other words, and words that the Mainland may not use."""
    terms = (
        (at, len(term), Rule.CHARACTERS, convert.ids.get(term, ""), convert.pairs[term])
        for at, term in piece.refused
    )
    words = (
        (each.start, each.end - each.start, Rule.OFFERED, _source(each), each.word.target)
        for each in piece.words
    )
    found = list[Change]()
    for start, length, rule, by, doubt in sorted((*terms, *words), key=itemgetter(0)):
        place = slice(start - piece.start, start - piece.start + length)
        source, target = piece.source[place], piece.target[place]
        found.append(Change(start, source, 0, target, rule, by, doubt=doubt))
    return found


def _characters(piece: ConvertedPiece, profile: str) -> Iterator[Change]:
    """Divide a converted run by character; one of another length is one change."""
    simplifies = profile != "taiwan"
    names = dictionaries(piece.source) if simplifies else ("",) * len(piece.source)
    if len(names) != len(piece.source) or len(piece.target) != len(piece.source):
        yield Change(piece.start, piece.source, 0, piece.target, Rule.CHARACTERS)
        return
    doubts = {piece.start + phrase.at: phrase.right for phrase in piece.phrases}
    pairs = zip(piece.source, piece.target, names, strict=True)
    for at, (source, target, by) in enumerate(pairs, piece.start):
        yield replace(_character(at, source, target, by), doubt=doubts.get(at, ""))


def _source(found: Found) -> str:
    """Say what the lexicon has a word from: its field, and on whose authority."""
    return f"{found.word.field}, {found.word.authority}"


def _character(at: int, source: str, target: str, by: str) -> Change:
    if source in _QUOTATION_MARKS and source != target:
        return Change(at, source, 0, target, Rule.QUOTATION)
    made = Change(at, source, 0, target, Rule.CHARACTERS, by)
    if not by:
        return made
    merged = hanzi.traditional_choices(target) if source != target else ()
    return replace(made, merged=merged, choices=hanzi.simplified_choices(source))


def _shown(made: list[Change], target: str, rule: Rule, by: str) -> Iterator[Change]:
    """Keep the changes that the text which is shown has too; what is between them is one change."""
    held = _held(made, target)
    start = target_start = 0
    for at, each in enumerate(made):
        if at in held:
            source = "".join(one.source for one in made[start:at])
            if source or held[at] > target_start:
                yield Change(
                    each.start - len(source), source, 0, target[target_start : held[at]], rule, by
                )
            yield each
            start, target_start = at + 1, held[at] + len(each.target)
    source = "".join(one.source for one in made[start:])
    if source or target_start < len(target):
        first = made[start].start if source else sum(len(one.source) for one in made)
        yield Change(first, source, 0, target[target_start:], rule, by)


def _held(made: list[Change], target: str) -> dict[int, int]:
    """Find which changes the shown text has too, and where it has them."""
    written = "".join(each.target for each in made)
    if max(len(written), len(target)) > _COMPARED:
        return {}
    held: dict[int, int] = {}
    position, remaining = 0, iter(enumerate(made))
    at, each = next(remaining, (0, None))
    for start, there, size in SequenceMatcher(
        None, written, target, autojunk=False
    ).get_matching_blocks():
        while each is not None and position + len(each.target) <= start + size:
            if position >= start:
                held[at] = there + position - start
            position += len(each.target)
            at, each = next(remaining, (0, None))
    return held
