"""The capitals of English headings: sentence case, title case, and what is neither."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from blueprint_cli.language import data
from blueprint_cli.language.english.sentences import starts_sentence
from blueprint_cli.language.lazy import lazy_pattern


class Case(Enum):
    """How headings are capitalised."""

    SENTENCE = "sentence"
    TITLE = "title"


@dataclass(frozen=True)
class Word:
    """A word of a heading; offsets count code points."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Capitals:
    """The words of a heading that tell how it is capitalised.

    `small` have no capital; `certain` have one that no name needs; `likely` may be part of a name
    that nobody listed; `rows` counts where capitals stand in a row. Left out are names,
    abbreviations, the first word, and words that title case may leave small (Chicago Manual of
    Style, 8.159).
    """

    small: tuple[Word, ...]
    certain: tuple[Word, ...]
    likely: tuple[Word, ...]
    rows: int = 0

    @property
    def is_certain(self) -> bool:
        """Whether its words tell for certain, since it cannot be one name as a whole."""
        return bool(self.small or self.certain) or self.rows > 1

    @property
    def capitals(self) -> tuple[Word, ...]:
        """All words with a capital, in the order of the heading."""
        return tuple(sorted((*self.certain, *self.likely), key=lambda word: word.start))

    @property
    def case(self) -> Case | None:
        """The case of the heading, where all its words agree."""
        if bool(self.small) == bool(self.capitals):
            return None
        return Case.SENTENCE if self.small else Case.TITLE

    @property
    def leaning(self) -> Case:
        """The case that the words lean to; a name among small words makes no title case."""
        return Case.TITLE if len(self.small) * 3 <= len(self.capitals) else Case.SENTENCE


def capitals(heading: str, is_name: Callable[[str], bool], names: Iterable[str] = ()) -> Capitals:
    """Sort the words of a heading; `is_name` tells of a word with a capital whether it needs it.

    `names` are names as a whole, which tell nothing.
    """
    small: list[Word] = []
    certain: list[Word] = []
    likely: list[Word] = []
    rows = 0
    for run in _runs(_without(names, heading)):
        words = run.telling(is_name)
        kind = small if run.is_small else likely if run.may_be_name else certain
        kind.extend(words)
        rows += bool(words) and not run.is_small
    return Capitals(tuple(small), tuple(certain), tuple(likely), rows)


def _without(names: Iterable[str], heading: str) -> str:
    """Blot out names; their length stays, so that what comes first still comes first."""
    for name in names:
        if name in heading:
            heading = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "0" * len(name), heading)
    return heading


def recased(text: str, words: Sequence[Word], case: Case) -> str:
    """Give a text with some of its words in another case."""
    letters = list(text)
    for word in words:
        first = letters[word.start]
        letters[word.start] = first.lower() if case is Case.SENTENCE else first.upper()
    return "".join(letters)


def is_common(word: str) -> bool:
    """Tell whether a word is a usual one, and no name."""
    parts = word.lower().removesuffix("’s").removesuffix("'s").split("-")
    known = _common()
    return all(part in known or not known.isdisjoint(stems(part)) for part in parts)


def stems(word: str) -> Iterator[str]:
    """Give what a word may be an inflection of."""
    for ending in ("s", "es", "ed", "ing", "d"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            stem = word[: -len(ending)]
            yield from (stem, f"{stem}e")
            if stem[-1] == stem[-2]:
                yield stem[:-1]
    if word.endswith(("ies", "ied")) and len(word) - len("ies") >= _SHORTEST_STEM:
        yield f"{word[:-3]}y"


_SHORTEST_STEM = 3
_WORD = lazy_pattern(r"[^\W_]+(?:['’&.-][^\W_]+)*")
#: No abbreviation, no number.
_PLAIN = lazy_pattern(r"[A-Za-z][a-z]*(?:-[A-Za-z]?[a-z]+)*(?:['’]s)?")
#: Words that tell nothing: title case leaves them small, or writers do not agree.
_NEUTRAL_WORDS = """
    a about above across after against all along amid among an and any are around as at be been
    before behind being below beneath beside between beyond but by can could despite do does
    down during each every for from had has have her his how if in inside into is it its like
    may more most must near no nor not of off on onto or our out outside over past per plus
    shall should since so some such than that the their them these they this those through
    throughout to together toward towards under until up upon us versus via vs was we were what
    when where which while who whose why will with within without would yet you your
"""
_NEUTRAL = frozenset(_NEUTRAL_WORDS.split())
_PREFIXES = frozenset({"bi", "co", "de", "e", "ex", "non", "pre", "re", "un"})
#: Between two words with a capital, words such as these do not end a name: Ministry of Science.
_JOINING = frozenset({"of", "and", "for", "the"})
#: What headings start with; another first word may be part of a name, as in Technology Voucher.
_STARTING = lazy_pattern(
    r"(?:accelerat|adopt|advanc|align|attract|boost|bring|broad|build|champion|combat|consolidat|"
    r"creat|cultivat|deepen|deliver|develop|diversif|driv|embrac|enabl|encourag|enhanc|enlarg|"
    r"enrich|ensur|expand|expedit|explor|facilitat|foster|further|grow|harness|implement|improv|"
    r"increas|integrat|introduc|invest|launch|lead|leverag|maintain|mak|modernis|nurtur|open|"
    r"optimis|pioneer|popularis|prepar|promot|protect|provid|pursu|rais|realis|reduc|reform|"
    r"reinforc|revitalis|review|safeguard|seiz|set|shap|speed|step|streamlin|strengthen|striv|support|"
    r"sustain|tak|transform|unlock|updat|upgrad|upskill|widen|work)(?:e|y|es|ing|t)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Run:
    """A small word, or words with a capital in a row."""

    words: tuple[Word, ...]
    before: str

    def telling(self, is_name: Callable[[str], bool]) -> Sequence[Word]:
        """Give the words that tell something of the heading's case."""
        if self.is_small or not any(is_name(word.text) for word in self.words):
            usual = [word for word in self.words if self.is_small or is_common(word.text)]
            return () if len(usual) < len(self.words) and self.is_likely_name else usual
        return ()

    @property
    def is_small(self) -> bool:
        """Whether it has no capital."""
        return self.words[0].text[0].islower()

    @property
    def may_be_name(self) -> bool:
        """Whether it goes on from a noun or an abbreviation, or has a word that names have."""
        goes_on = (
            self.before != self.before.lower()
            and self.before.lower() not in _NEUTRAL
            and not _STARTING.match(self.before)
        )
        return goes_on or not all(is_common(word.text) for word in self.words)

    @property
    def is_likely_name(self) -> bool:
        """Whether it is what a name looks like: the Digital Economy Summit, Science Park."""
        words = [word.text.lower().removesuffix("’s") for word in self.words]
        usual = (is_common(word) or word in _name_words() for word in words)
        named = words[0] in _name_words() or words[-1] in _name_words()
        return not all(usual) or len(words) == 1 or (named and self.before.lower() == "the")


def _runs(heading: str) -> Iterator[_Run]:
    """Give the telling words: small ones by themselves, those with a capital in their runs."""
    run: list[Word] = []
    before = started_after = joined = ""
    for found in _WORD.finditer(heading):
        text, first = found[0], starts_sentence(heading, found.start())
        plain = bool(_PLAIN.fullmatch(text)) and not first and text.lower() not in _NEUTRAL
        if plain and text[0].isupper():
            started_after = started_after if run else joined or before
            run.append(Word(found.start(), found.end(), text))
        elif not run or not (text in _JOINING or text.isdecimal()):
            if run:
                yield _Run(tuple(run), started_after)
            run = []
            if plain and text.isalpha():
                yield _Run((Word(found.start(), found.end(), text),), before)
        # Centre for Food Safety: the first word is part of the name too.
        joined = before if text in _JOINING and before.lower() in _name_words() else ""
        before = text
    if run:
        yield _Run(tuple(run), started_after)


@cache
def _common() -> frozenset[str]:
    return frozenset(data.entries("scowl/common_words")) | _NEUTRAL | _PREFIXES


@cache
def _name_words() -> frozenset[str]:
    return frozenset(data.entries("own/name_words"))
