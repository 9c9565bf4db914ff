"""Abbreviations in English: where they stand, and where a text says what they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from blueprint_cli.language import data
from blueprint_cli.language.runs import TextRun


class Definition(NamedTuple):
    """An abbreviation beside the words that it stands for: innovation and technology (I&T).

    `start` is the place of the abbreviation, in code points.
    """

    start: int
    abbreviation: str
    words: str


_ROMAN = re.compile(r"M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})$")
#: With a digit it is a formula, a form, a room: CO2, FS251, B2B. With more letters it is a name.
_ABBREVIATION = re.compile(r"(?<![\w&@/.$#-])([A-Z](?:&[A-Z])+|[A-Z]{2,7})s?(?![\w&@/$]|\.\w)")
#: A unit after its quantity is no abbreviation to spell out: 500 MW, 100 GB.
_QUANTITY = re.compile(r"\d\s?$")
#: A surname, as Hong Kong writes it: Dr CHAN Tai-man, Mr Peter WONG.
_SURNAME = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Ir|Sr|Sir|Dame|Hon|Madam)\.? "
    r"(?:[A-Z][a-z]+(?:-[a-z]+)? )*$"
)
_BRACKETS = re.compile(r"\(([^()]{2,80})\)")
_SHORT = re.compile(r"(?<![\w&])([A-Z][A-Za-z0-9]*(?:&[A-Z])*)(?![\w&])")
#: Other ways to say it: small and medium enterprises, or SMEs; SME: small and medium enterprise.
_SHORT_FOR = re.compile(r"(?<![\w&])([A-Z][A-Z0-9&]+)s?,? (?:in|for) short\b")
_OR = re.compile(
    r"(?:,? or|known as|called|referred to as|abbreviated (?:as|to)|short:)\s+(?:the\s+)?[“\"‘']?"
    r"(?=[A-Z][A-Z0-9&])([A-Z][A-Z0-9&]*)"
)
_SAYING = (" or ", "known as", "called", "referred to", "abbreviated", "short")
_LISTED = re.compile(
    r"(?m)^[ \t]*(?:[-*+]|\d+\.)?[ \t]*[*_]{0,2}([A-Z][A-Za-z0-9&]+)[*_]{0,2}[ \t]*"
    r"(?:[:=–—-]|stands for|means)[ \t]+([^\n]{3,200})"
)
_BEFORE_BRACKETS = re.compile(r"(?<![\w&])([A-Z][\w&]*)\s+\(([^()]{3,80})\)")
#: The longest title and given names before a surname.
_LONGEST_TITLE = 60
#: The longest name that has an abbreviation.
_LONGEST_NAME = 200


def abbreviations(text: str) -> tuple[TextRun, ...]:
    """Find abbreviations in capitals, I&T and R&D among them; a plural's s is left off.

    Left alone: Roman numerals, units after a number, surnames, and words all in capitals.
    """
    if text.isupper() and " " in text.strip():
        return ()
    return tuple(
        TextRun(found.start(1), found.end(1), found[1])
        for found in _ABBREVIATION.finditer(text)
        if not _ROMAN.match(found[1])
        and not _QUANTITY.search(text, max(found.start() - 2, 0), found.start())
        and not _SURNAME.search(text, max(found.start() - _LONGEST_TITLE, 0), found.start())
    )


def definitions(text: str) -> tuple[Definition, ...]:
    """Find abbreviations beside their words, on either side, in the order of the text.

    By the rule of Schwartz and Hearst (A simple algorithm for identifying abbreviation definitions,
    2003): the letters stand in the words, in order, and the first one starts them.
    """
    finders = [_listed]
    # Asked first, because most texts have neither.
    if "(" in text:
        finders += [_words_first, _abbreviation_first]
    if any(word in text for word in _SAYING):
        finders.append(_said_otherwise)
    return tuple(sorted({found for find in finders for found in find(text)}))


@cache
def well_known() -> frozenset[str]:
    """Give the abbreviations that readers know better than their words."""
    return frozenset(data.entries("own/well_known_abbreviations"))


def _words_first(text: str) -> Iterator[Definition]:
    for brackets in _BRACKETS.finditer(text):
        before = text[max(brackets.start() - _LONGEST_NAME, 0) : brackets.start()]
        for short in _SHORT.finditer(text, brackets.start(1), brackets.end(1)):
            yield from _defined(short, before)


def _said_otherwise(text: str) -> Iterator[Definition]:
    for found in (*_OR.finditer(text), *_SHORT_FOR.finditer(text)):
        yield from _defined(found, text[max(found.start() - _LONGEST_NAME, 0) : found.start()])


def _defined(short: re.Match[str], before: str) -> Iterator[Definition]:
    abbreviation = _singular(short[1])
    words = _words_for(abbreviation, before)
    if words:
        yield Definition(short.start(1), abbreviation, words)


def _abbreviation_first(text: str) -> Iterator[Definition]:
    return _explained(_BEFORE_BRACKETS.finditer(text))


def _listed(text: str) -> Iterator[Definition]:
    return _explained(_LISTED.finditer(text))


def _explained(places: Iterable[re.Match[str]]) -> Iterator[Definition]:
    for found in places:
        abbreviation = _singular(found[1])
        words = _words_for(abbreviation, found[2].rstrip(".;"))
        if words and found[2].lstrip("“\"‘'*_").startswith(words):
            yield Definition(found.start(1), abbreviation, words)


def _singular(short: str) -> str:
    return short.removesuffix("s") if short[:-1].isupper() else short


def _words_for(abbreviation: str, text: str) -> str:
    """Give the end of a text that has the letters of an abbreviation; nothing where none has."""
    letters = [letter for letter in abbreviation.lower() if letter.isalnum()]
    if len(letters) == 1:
        return ""
    at = len(text)
    for number, letter in reversed(list(enumerate(letters))):
        at = _before(text, at, letter, starting=number == 0)
        if at < 0:
            return ""
    words = text[at:].rstrip(" ,“\"‘'*_")
    number = len(words.split())
    return words if len(words) > len(abbreviation) and 0 < number <= len(letters) + 5 else ""


def _before(text: str, end: int, letter: str, *, starting: bool) -> int:
    """Give the last place of a letter before `end`; one that starts a word, where it must."""
    for at in range(end - 1, -1, -1):
        if text[at].lower() == letter and not (starting and at and text[at - 1].isalnum()):
            return at
    return -1
