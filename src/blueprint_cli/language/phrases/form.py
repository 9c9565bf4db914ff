"""One form of an English term: its words, the marks between them, and what can be wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from blueprint_cli.language.phrases.search import without_article


class WrongForm(NamedTuple):
    """A term in a form that is not its own; offsets count code points.

    `other_words` tells that it was a wording to avoid, and the replacement is not.
    """

    start: int
    end: int
    text: str
    replacement: str
    other_words: bool


#: What stands between the words of a term.
_MARK = re.compile(r"(\s+and\s+|\s*&\s*|[-‐‑]|,?\s+)")
_SPACED = r"([\s*_]+)"
#: What may stand there in a text, more loosely; whatever is not listed is as it is.
_LOOSE = {
    "-": r"(\s?[-‐‑–]\s?|\s+|)",
    "&": r"(\s*&\s*|\s+and\s+)",
    " and ": r"([\s*_]+and[\s*_]+|\s*&\s*)",
    ", ": r"(,?[\s*_]+)",
    " ": _SPACED,
}
_START, _END = r"(?<![\w&@/.#-])", r"(e?s)?(?![\w&@/]|\.\w)"
#: Before a kind of thing, and not before a name: a co-investment fund.
_GENERAL = re.compile(r"\b(?:an?|any|each|every|another|no|some|such)\s+$", re.IGNORECASE)
_AFTER_ARTICLE = re.compile(r"\b(?:an?|the)\s+$", re.IGNORECASE)
#: Beside a word with a capital another one is part of a name: Asia-Pacific Economic Cooperation.
_NAMED_BEFORE = re.compile(r"(?<![\w.])(?!(?:The|An?)\b)[A-Z][\w&’'-]*\s+$")
_NAMED_AFTER = re.compile(r"\s+[A-Z]")
#: Letters after such a word count things: Rooms R and D.
_COUNTED = re.compile(r"(?<![\w.])[A-Z][a-z]+s\s+$")
_REACH = 24
#: So much longer than itself a form is in a text, at most: with blanks and marks of stress.
_LOOSENESS = 20
_PLAIN = {"&": "&", "-": "-", "‐": "-", "‑": "-"}
_HYPHENS = frozenset("-‐‑")
_SPACES = re.compile(r"[\s*_]+")


@dataclass(frozen=True)
class Form:
    """One form of a term.

    `right` is what belongs in its place, if it is not right at all; `respelt` tells that this has
    the same letters.
    """

    phrase: str
    words: tuple[str, ...]
    marks: tuple[str, ...]
    right: str = ""
    respelt: bool = False

    @property
    def can_be_wrong(self) -> bool:
        """Whether it has anything to get wrong: a capital, a hyphen, an ampersand, an “and”."""
        return bool(self.right) or not self.phrase.islower() or not {" "}.issuperset(self.marks)

    def holds(self, wordings: Iterable[str]) -> bool:
        """Tell whether one of the wordings is part of it."""
        return any(wording in self.phrase.lower() for wording in wordings)

    def first_words(self) -> set[str]:
        """Give the words that a text may show first: start of start-up and start up, startup."""
        joined = self.words[0].lower()
        found = {joined}
        for mark, word in zip(self.marks, self.words[1:], strict=True):
            if mark != "-":
                return found
            joined += word.lower()
            found.add(joined)
        return found | {joined + ending for ending in ("s", "es")}

    def is_right(self, text: str, start: int) -> bool:
        """Tell whether it stands at a place as it should."""
        end = start + len(self.phrase)
        return (
            not self.right
            and text.startswith(self.phrase, start)
            and not text[end : end + 1].isalnum()
            and text[end : end + 1] not in ("&", "@", "/", ".")
        )

    def match(self, text: str, start: int) -> re.Match[str] | None:
        """Find it at a place, in whatever form."""
        # Asked first, because a pattern costs more to make than to look.
        window = text[start : start + len(self.phrase) + _LOOSENESS].lower()
        if not all(word.lower() in window for word in self.words):
            return None
        return self._pattern.match(text, start)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        if self.right:
            between = [_SPACED if mark == " " else f"({re.escape(mark)})" for mark in self.marks]
            flags = re.IGNORECASE if self.phrase.islower() else re.NOFLAG
        else:
            loose = (_LOOSE.get(mark) or f"({re.escape(mark)})" for mark in self.marks)
            between, flags = list(loose), re.IGNORECASE
        pieces = [f"({re.escape(word)})" for word in self.words]
        return re.compile(_START + _joined(pieces, between) + _END, flags)

    def judge(self, found: re.Match[str]) -> Iterator[WrongForm]:
        """Say what is wrong with a part of a text that has the letters of this form."""
        if self._is_part_of_name(found):
            return
        right = self._instead(found) if self.right else self._mended(found)
        if right and right != _SPACES.sub(" ", found[0]):
            other_words = bool(self.right) and not self.respelt
            yield WrongForm(found.start(), found.end(), found[0], right, other_words)

    def _is_part_of_name(self, found: re.Match[str]) -> bool:
        """Tell whether small words stand with capitals in a name, or letters count things."""
        text, start, end = found.string, found.start(), found.end()
        before = text[max(start - _REACH, 0) : start]
        if all(len(word) == 1 for word in self.words):
            return bool(_COUNTED.search(before))
        named = _NAMED_BEFORE.search(before) or _NAMED_AFTER.match(text, end)
        return self.phrase.islower() and found[0][:1].isupper() and bool(named)

    def _mended(self, found: re.Match[str]) -> str:
        """Give the form as it should be; nothing where it may be as it is."""
        *parts, plural = found.groups("")
        words, marks = parts[::2], [_SPACES.sub(" ", mark) for mark in parts[1::2]]
        if not self._is_miscased(found, words) and not self._is_mismarked(words, marks, plural):
            return ""
        pieces = [_cased(own, word) for own, word in zip(self.words, words, strict=True)]
        return _joined(pieces, self.marks) + plural

    def _is_miscased(self, found: re.Match[str], words: Sequence[str]) -> bool:
        """Tell whether a capital is missing, but for what is no name: a fund, mainland Europe."""
        text, start, end = found.string, found.start(), found.end()
        if len(words) == 1 and _NAMED_AFTER.match(text, end):
            return False
        if found.groups()[-1] or _GENERAL.search(text, max(start - _REACH, 0), start):
            return False
        letters = zip("".join(self.words), "".join(words), strict=True)
        return any(own.isupper() and letter.islower() for own, letter in letters)

    def _is_mismarked(self, words: Sequence[str], marks: Sequence[str], plural: str) -> bool:
        """Tell whether a hyphen or an ampersand is missing, or an “and”."""
        # Two words may be a verb: to start up. Three, or several of it, are none.
        certain = bool(plural) or len(words) > len("up")
        for own, mark, word in zip(self.marks, marks, words[1:], strict=True):
            wrong = {
                "-": mark not in _HYPHENS and (mark != " " or certain),
                "&": mark != "&",
                # A name may have an ampersand of its own.
                " and ": "&" in mark and word.islower(),
                ", ": "," not in mark,
            }
            if wrong.get(own):
                return True
        return False

    def _instead(self, found: re.Match[str]) -> str:
        """Give the right words, with the article, the capital and the plural the place needs."""
        right = self.right
        if _AFTER_ARTICLE.search(found.string, max(found.start() - _REACH, 0), found.start()):
            right = without_article(right)
        if self.phrase.islower() and found[0][:1].isupper():
            right = right[:1].upper() + right[1:]
        return right + (found.groups("")[-1] and "s")


def forms_of(accepted: Sequence[str], avoided: Sequence[str]) -> Iterator[Form]:
    """Give the forms of a term: right ones, wrong ones, and what they are mistaken for."""
    for phrase in map(without_article, accepted):
        yield Form(phrase, *_parts(phrase))
        for wrong in _mistaken(phrase):
            yield Form(wrong, *_parts(wrong), phrase, respelt=True)
    for phrase in avoided if accepted else ():
        yield Form(phrase, *_parts(phrase), accepted[0])


def _mistaken(phrase: str) -> Iterator[str]:
    """Give two words in one: datacentre, where the term is data centre."""
    words = phrase.split()
    if len(words) == len(("data", "centre")) and phrase.islower() and "".join(words).isalpha():
        yield "".join(words)


def _parts(phrase: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    words, marks = _MARK.split(phrase)[::2], _MARK.split(phrase)[1::2]
    plain = (_PLAIN.get(mark.strip()) or _SPACES.sub(" ", mark) for mark in marks)
    return tuple(words), tuple(plain)


def _joined(words: Sequence[str], marks: Sequence[str]) -> str:
    return "".join(word + mark for word, mark in zip(words, (*marks, ""), strict=True))


def _cased(own: str, shown: str) -> str:
    return own[:1].upper() + own[1:] if shown[:1].isupper() else own
