"""BP225: headings that are capitalised in two ways."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.glossed import Glossed
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Severity, tell
from blueprint_cli.language.english.capitals import (
    Capitals,
    Case,
    Word,
    capitals,
    recased,
)
from blueprint_cli.language.phrases.search import without_article

_CASES = {Case.SENTENCE: tell("sentence case"), Case.TITLE: tell("title case")}
#: A word with a capital that no sentence or heading starts with, and a small word.
_NAME = re.compile(r"(?<=[a-z,;&] )[A-Z][a-z]+")
_SMALL = re.compile(r"(?<![\w-])[a-z]+")


@check("BP225", "heading-case", stage=Glossed, severity=Severity.WARNING)
def heading_case(glossed: Glossed) -> Iterator[Finding]:
    """Compare the capitals of headings of one level: sentence case or title case.

    Sections, directions, strategies, columns and captions are a level each; the case that most
    headings of a level have is right. Names are left out.

    Why: two styles side by side look like two authors.
    Example: `Promote Digital economy`, where `Promote digital economy` is meant.
    """
    names = _Names(glossed)
    for headings in _levels(glossed):
        sorted_words = [(text, names.capitals(text.prose)) for text in headings]
        level = _case(words for _, words in sorted_words)
        for text, words in sorted_words:
            wrong = _wrong(words, level)
            if wrong:
                yield _finding(text, wrong, level)


def _levels(glossed: Glossed) -> list[list[Text]]:
    """Give the headings of each level, by the keys on the way to them."""
    levels: dict[tuple[str, ...], list[Text]] = {}
    for text in glossed.written("en"):
        if text.is_title or text.path[-1] == "caption":
            keys = tuple(step for step in text.path if isinstance(step, str))
            levels.setdefault(keys, []).append(text)
    return list(levels.values())


def _case(headings: Iterator[Capitals]) -> Case:
    """Give the case that most headings have; of two as frequent, the one that comes first.

    A heading in neither case, or that may be a name as a whole, counts half.
    """
    votes = [
        words.case or words.leaning
        for words in headings
        if words.small or words.capitals
        for _ in range(2 if words.case and words.is_certain else 1)
    ]
    return max(votes, key=votes.count, default=Case.SENTENCE)


def _wrong(words: Capitals, level: Case) -> Sequence[Word]:
    """Give the words of a heading that the case of its level wants otherwise."""
    if level is Case.TITLE:
        return words.small
    whole = words.is_certain and not words.small
    return words.capitals if whole else words.certain


def _finding(text: Text, wrong: Sequence[Word], level: Case) -> Finding:
    start, end = wrong[0].start, wrong[-1].end
    right = recased(text.text, wrong, level)[start:end]
    message = tell(
        "“{words}” is not in {case}, as headings of this level are",
        words=text.text[start:end],
        case=_CASES[level],
    )
    hint = tell("Write “{right}”.", right=right)
    return text.finding(start, end, message, hint, fix=right)


_CASES = {Case.SENTENCE: tell("sentence case"), Case.TITLE: tell("title case")}


class _Names:
    """What has a capital wherever it stands, by the term base and by the document's sentences."""

    def __init__(self, glossed: Glossed) -> None:
        self._glossed = glossed

    def capitals(self, heading: str) -> Capitals:
        """Sort the words of a heading."""
        return capitals(heading, self._is_name, self._terms)

    def _is_name(self, word: str) -> bool:
        return word in self._sentences

    @cached_property
    def _terms(self) -> Collection[str]:
        terms = (wording for term in self._glossed.glossary.terms for wording in term.accepted)
        named = {without_article(each) for each in terms if not each.islower()}
        return sorted(named, key=len, reverse=True)

    @cached_property
    def _sentences(self) -> frozenset[str]:
        """Words that sentences write with a capital, and never without."""
        texts = [text.prose for text in self._glossed.written("en") if not text.is_title]
        prose = "\n".join(texts)
        small = {word.capitalize() for word in _SMALL.findall(prose)}
        return frozenset(_NAME.findall(prose)) - small
