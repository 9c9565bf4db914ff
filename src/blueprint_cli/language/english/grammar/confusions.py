"""Words that are mistaken for others (affect, effect), found by the words that stand around them.

The list `own/english_confusions` has a line for each: what stands before, [the words at fault>what
belongs there], what stands after. Only lines whose first word at fault a text has are looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from blueprint_cli.language import data
from blueprint_cli.language.english.grammar.disagreeing import Fault
from blueprint_cli.language.english.grammar.inflection import like
from blueprint_cli.language.english.grammar.parts_of_speech import is_grammar, kinds, seldom
from blueprint_cli.language.english.grammar.phrases import (
    NUMERALS,
    OF_EITHER,
    OF_ONE,
    PREPOSITIONS,
)
from blueprint_cli.language.english.grammar.tokenising import Sentence, Token, sentences
from blueprint_cli.language.english.word_sets import word_set
from blueprint_cli.language.lazy import lazy_pattern


def confusions(text: str) -> tuple[Fault, ...]:
    """Find words that are mistaken for others, in the order of the text."""
    lines, found = _lines(), dict[int, Fault]()
    for sentence in sentences(text):
        for at, token in enumerate(sentence):
            is_kind = token.kinds == _VERB or "g" in token.kinds
            if not (token.low in lines or is_kind) or (token.text.isupper() and token.text != "I"):
                continue
            following = sentence[at + 1] if at + 1 < len(sentence) else None
            for wrong in (*lines.get(token.low, ()), *(lines["@"] if is_kind else ())):
                if wrong.second and (following is None or not _is(following, wrong.second)):
                    continue
                fault = _found(sentence, at, _read(wrong.line))
                if fault:
                    found.setdefault(fault.start, fault)
    told = list[Fault]()
    for start in sorted(found):
        if not told or told[-1].end <= start:
            told.append(found[start])
    return tuple(told)


_VERB = frozenset("v")


@dataclass(frozen=True)
class _Element:
    """What one word must be, or none of; where it is `optional` it may be missing."""

    words: frozenset[str]
    kinds: tuple[Callable[[Token], bool], ...]
    phrases: tuple[tuple[str, ...], ...]
    refused: bool
    optional: bool

    def fits(self, sentence: Sentence, at: int, step: int) -> int:
        """Tell how many words fit from a place on, `step` saying which way; none is 0."""
        if not 0 <= at < len(sentence):
            return int(("^" if step < 0 else "$") in self.words)
        token = sentence[at]
        ends = "$" in self.words and token.text in _MARKS
        starts = "^" in self.words and token.text in "“\"'("
        if token.low in self.words or ends or starts:
            return 1
        for is_of_kind in self.kinds:
            if is_of_kind(token):
                return 1
        for phrase in self.phrases:
            size = len(phrase)
            first = at if step > 0 else at - size + 1
            own = tuple(each.low for each in sentence[max(first, 0) : first + size])
            if own == phrase:
                return size
        return 0


@dataclass(frozen=True)
class _Line:
    before: tuple[_Element, ...]
    wrong: tuple[str, ...]
    right: str
    after: tuple[_Element, ...]


def _found(sentence: Sentence, at: int, line: _Line) -> Fault | None:
    own = sentence[at : at + len(line.wrong)]
    if len(own) < len(line.wrong) or not all(map(_is, own, line.wrong)):
        return None
    if not _fit(sentence, at + len(own), 1, line.after):
        return None
    if not _fit(sentence, at - 1, -1, tuple(reversed(line.before))):
        return None
    right = like(_right(line.right, own, sentence, at), own[0].text).replace("'", "’")
    first, last = _differing(own, right.lower().split())
    told = own[first:last]
    words = " ".join(each.text for each in told)
    return Fault(told[0].start, told[-1].end, words, right, "", _instead(own, right, first, last))


def _differing(own: Sequence[Token], right: Sequence[str]) -> tuple[int, int]:
    """Give from where up to where the words are others: of in “comprises of”, for “comprises”."""
    words = [each.low for each in own]
    first, last = 0, len(words)
    while first < min(last - 1, len(right)) and words[first] == right[first]:
        first += 1
    while last - 1 > first and right[len(right) - len(words) + last - 1 :][:1] == [words[last - 1]]:
        last -= 1
    return first, last


def _instead(own: Sequence[Token], right: str, first: int, last: int) -> tuple[str, ...]:
    """Give what replaces the differing words; nothing where they are to be deleted."""
    words = right.split()
    told = " ".join(words[first : len(words) - len(own) + last])
    return (told,) if told else ()


def _is(token: Token, word: str) -> bool:
    return _CLASSES[word](token) if word[0] == "@" and len(word) > 1 else token.low == word


def _right(right: str, own: Sequence[Token], sentence: Sentence, at: int) -> str:
    """Give what belongs there, where it is a form of the word that stands there."""
    verb = own[-1].low
    if right == "@base":
        stem = verb[:-3]
        forms = (f"{stem}e", stem, stem[:-1])
        return next((each for each in forms if "v" in kinds(each)), stem)
    if right == "@ing":
        return f"{verb[:-1] if verb.endswith('e') and not verb.endswith('ee') else verb}ing"
    return f"people {own[0].low}" if right == "@it" else right


def _fit(sentence: Sentence, at: int, step: int, elements: tuple[_Element, ...]) -> bool:
    """Tell whether words from a place on fit all elements, one after the other."""
    if not elements:
        return True
    first, rest = elements[0], elements[1:]
    size = first.fits(sentence, at, step)
    if first.refused:
        return not size and (not rest or _fit(sentence, at, step, rest))
    if size and _fit(sentence, at + step * size, step, rest):
        return True
    return first.optional and _fit(sentence, at, step, rest)


#: What a clause ends with.
_MARKS = frozenset(".,;:!?)]”’…–—\n")


# --- Kinds of words ---


def _is_figure(token: Token) -> bool:
    return token.text[0] in "$£€¥" or token.text[0].isdigit()


def _known(token: Token) -> frozenset[str]:
    return token.kinds - seldom(token.low) if token.kinds else token.kinds


def _is_comparative(token: Token) -> bool:
    low = token.low
    stems = (low[:-2], low[:-1], low[:-3], f"{low[:-3]}y")
    return (
        low.endswith("er")
        and len(low) > _SHORTEST_STEM
        and "n" not in _known(token)
        and any("j" in kinds(stem) for stem in stems)
    )


#: As in “over” and “her”, no comparatives.
_SHORTEST_STEM = 4
_POSSESSIVES = word_set("its their our your his her my")
_DETERMINERS = OF_ONE | OF_EITHER | {"these", "those"}
_BE = word_set("is are was were be been being am isn't aren't wasn't")
_MODALS = word_set("will would can could should shall may might must cannot")
_CLASSES: Mapping[str, Callable[[Token], bool]] = {
    "@any": lambda token: token.is_word or _is_figure(token),
    "@noun": lambda token: bool(token.kinds) and token.kinds <= {"n", "p"},
    "@one": lambda token: token.kinds == {"n"},
    "@plural": lambda token: (
        "p" in token.kinds
        and "n" not in token.kinds
        and ((_known(token) <= {"p", "z"} and token.low[-1] == "s") or token.kinds == {"p"})
    ),
    "@n": lambda token: bool(_known(token) & {"n", "p"}) and not is_grammar(token.low),
    "@verb": lambda token: token.kinds == {"v"},
    "@adj": lambda token: "j" in _known(token) and "v" not in _known(token),
    "@ing": lambda token: ("g" in token.kinds and "n" not in _known(token)) or token.kinds == {"g"},
    "@past": lambda token: bool(_known(token)) and "d" in token.kinds and "n" not in _known(token),
    "@er": _is_comparative,
    "@num": lambda token: _is_figure(token) or token.low in NUMERALS,
    "@det": lambda token: token.low in _DETERMINERS,
    "@poss": lambda token: token.low in _POSSESSIVES,
    "@be": lambda token: token.low in _BE,
    "@have": lambda token: token.low in ("has", "have", "had", "having"),
    "@modal": lambda token: token.low in _MODALS,
    "@prep": lambda token: token.low in PREPOSITIONS,
    "@cap": lambda token: token.is_word and token.is_capital,
}


# --- The list ---


class _Wrong(NamedTuple):
    """A line of the list, and the second of its words at fault."""

    line: str
    second: str


@cache
def _lines() -> Mapping[str, Sequence[_Wrong]]:
    """Give the lines of the list by the first word at fault; under @, where that is of a kind."""
    found: defaultdict[str, list[_Wrong]] = defaultdict(list)
    for line, word, second in _LINE.findall(data.body("own/english_confusions")):
        found["@" if word[0] == "@" else word].append(_Wrong(line, second))
    return dict(found)


_LINE = lazy_pattern(r"(?m)^((?!#)[^\[\n]*\[([^ >\n]+)(?: ([^ >\n]+))?.*)$")


@cache
def _read(line: str) -> _Line:
    before, _, rest = line.partition("[")
    inside, _, after = rest.partition("]")
    wrong, _, right = inside.partition(">")
    return _Line(_elements(before), tuple(wrong.split()), right, _elements(after))


def _elements(part: str) -> tuple[_Element, ...]:
    return tuple(map(_element, part.split()))


def _element(written: str) -> _Element:
    refused, optional = (
        written[0] == "!" and len(written) > 1,
        written[0] == "?" and len(written) > 1,
    )
    items = written[refused or optional :].split("|")
    words = frozenset(each for each in items if each[0] != "@" and "_" not in each)
    own = tuple(_CLASSES[each] for each in items if each[0] == "@")
    phrases = tuple(tuple(each.split("_")) for each in items if "_" in each)
    return _Element(words, own, phrases, refused, optional)
