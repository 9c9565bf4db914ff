"""The forms of English terms: I & T in place of I&T, startup of start-up, mainland of Mainland."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from blueprint_cli.language.phrases import without_article


class WrongForm(NamedTuple):
    """A term in a form that is not its own; offsets count code points.

    `other_words` tells that it was a wording to avoid, and the replacement is not.
    """

    start: int
    end: int
    text: str
    replacement: str
    other_words: bool


class Forms:
    """The forms of terms that texts are held against."""

    def __init__(self, terms: Iterable[tuple[Sequence[str], Sequence[str]]]) -> None:
        """Take for each term its accepted forms, the preferred one first, and those to avoid."""
        self._by_word: dict[str, list[_Form]] = {}
        forms = [form for accepted, avoided in terms for form in _forms(accepted, avoided)]
        for form in sorted(forms, key=lambda form: len("".join(form.words)), reverse=True):
            for word in form.first_words():
                self._by_word.setdefault(word, []).append(form)

    def wrong(self, text: str) -> Iterator[WrongForm]:
        """Find terms that stand in another form than they should."""
        if self._by_word.keys().isdisjoint(_TOKEN.findall(text.lower())):
            return
        after = 0
        for token in _TOKEN.finditer(text):
            if token.start() < after:
                continue
            for form in self._by_word.get(token[0].lower(), ()):
                found = form.pattern.match(text, token.start())
                if found:
                    after = found.end()
                    yield from form.judge(found)
                    break


_TOKEN = re.compile(r"[^\W_]+")
#: What stands between the words of a term.
_MARK = re.compile(r"(\s+and\s+|\s*&\s*|[-‐‑]|,?\s+)")
#: What may stand there in a text, more loosely; whatever is not listed is as it is.
_LOOSE = {
    "-": r"(\s?[-‐‑–]\s?|\s+|)",
    "&": r"(\s*&\s*|\s+and\s+)",
    " and ": r"([\s*_]+and[\s*_]+|\s*&\s*)",
    ", ": r"(,?[\s*_]+)",
}
_SPACED = r"([\s*_]+)"
_START, _END = r"(?<![\w&@/.#-])", r"(e?s)?(?![\w&@/]|\.\w)"
#: Before a kind of thing, and not before a name: a co-investment fund.
_GENERAL = re.compile(r"\b(?:an?|any|each|every|another|no|some|such)\s+$", re.IGNORECASE)
_AFTER_ARTICLE = re.compile(r"\b(?:an?|the)\s+$", re.IGNORECASE)
_REACH = 12
_PLAIN = {"&": "&", "-": "-", "‐": "-", "‑": "-"}
_HYPHENS = frozenset("-‐‑")
_SPACES = re.compile(r"[\s*_]+")


@dataclass(frozen=True)
class _Form:
    """One form: its words, the marks between them, and what belongs there if it is not right."""

    words: tuple[str, ...]
    marks: tuple[str, ...]
    pattern: re.Pattern[str]
    right: str = ""

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

    def judge(self, found: re.Match[str]) -> Iterator[WrongForm]:
        """Say what is wrong with a part of a text that has the letters of this form."""
        if self.right:
            instead = _instead(self.right, found, capital="".join(self.words).islower())
            yield WrongForm(found.start(), found.end(), found[0], instead, other_words=True)
            return
        *parts, plural = found.groups("")
        words, marks = parts[::2], [_SPACES.sub(" ", mark) for mark in parts[1::2]]
        if self._is_miscased(found, words) or self._is_mismarked(words, marks, plural):
            pieces = [_cased(own, word) for own, word in zip(self.words, words, strict=True)]
            right = _joined(pieces, self.marks) + plural
            if right != _SPACES.sub(" ", found[0]):
                yield WrongForm(found.start(), found.end(), found[0], right, other_words=False)

    def _is_miscased(self, found: re.Match[str], words: Sequence[str]) -> bool:
        """Tell whether a capital is missing, but for what is no name: a fund, mainland Europe."""
        text, start, end = found.string, found.start(), found.end()
        if len(words) == 1 and re.match(r"\s+[A-Z]", text[end : end + _REACH]):
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


def _forms(accepted: Sequence[str], avoided: Sequence[str]) -> Iterator[_Form]:
    for phrase in accepted:
        words, marks = _parts(without_article(phrase))
        between = [_LOOSE.get(mark, _SPACED if mark == " " else re.escape(mark)) for mark in marks]
        yield _Form(words, marks, _pattern(words, between, re.IGNORECASE))
    for phrase in avoided if accepted else ():
        words, marks = _parts(phrase)
        between = [_SPACED if mark == " " else f"({re.escape(mark)})" for mark in marks]
        flags = re.IGNORECASE if phrase.islower() else re.NOFLAG
        yield _Form(words, marks, _pattern(words, between, flags), accepted[0])


def _parts(phrase: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    words, marks = _MARK.split(phrase)[::2], _MARK.split(phrase)[1::2]
    plain = (
        _SPACES.sub(" ", mark) if mark.strip() not in _PLAIN else _PLAIN[mark.strip()]
        for mark in marks
    )
    return tuple(words), tuple(plain)


def _pattern(words: Sequence[str], between: Sequence[str], flags: re.RegexFlag) -> re.Pattern[str]:
    pieces = [f"({re.escape(word)})" for word in words]
    return re.compile(_START + _joined(pieces, between) + _END, flags)


def _joined(words: Sequence[str], marks: Sequence[str]) -> str:
    return "".join(word + mark for word, mark in zip(words, (*marks, ""), strict=True))


def _cased(own: str, shown: str) -> str:
    return own[:1].upper() + own[1:] if shown[:1].isupper() else own


def _instead(right: str, found: re.Match[str], *, capital: bool) -> str:
    """Give the right words, with the article, the capital and the plural that the place needs."""
    before = found.string[max(found.start() - _REACH, 0) : found.start()]
    if _AFTER_ARTICLE.search(before):
        right = without_article(right)
    if capital and found[0][:1].isupper():
        right = right[:1].upper() + right[1:]
    return right + (found.groups("")[-1] and "s")
