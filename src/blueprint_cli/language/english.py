"""English prose: articles, the case of headings, abbreviations, quotation marks, slips of keys."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Literal

from blueprint_cli.language.runs import TextRun

Article = Literal["a", "an"]


class HeadingCase(Enum):
    """How a heading is capitalised."""

    SENTENCE = "sentence case"
    TITLE = "title case"
    MIXED = "mixed case"
    UNDECIDED = "no word that tells"


@dataclass(frozen=True)
class QuotationMark:
    """A straight or curly quotation mark or apostrophe, and its twin of the other style."""

    start: int
    text: str
    curly: bool
    twin: str


@dataclass(frozen=True)
class Expansion:
    """An abbreviation beside the words that it stands for: Innovation and technology (I&T)."""

    start: int
    end: int
    abbreviation: str
    words: str


# --- Articles: by the sound of the next word (Oxford, Cambridge dictionaries) ---

#: Letters whose names start with a vowel sound: an MTR station, a UK firm.
_VOWEL_NAMES = frozenset("AEFHILMNORSX")
#: Abbreviations that are read as words, and so follow their sound.
_READ_AS_WORDS = re.compile(
    r"(?:FIFA|LAN|LASER|LIDAR|MERS|MOOC|NASA|NATO|RADAR|RAM|REIT|RISC|ROM|SARS|SCUBA|SIM|SMART|"
    r"STEAM|STEM|SWIFT|UNESCO|UNICEF)s?$"
)
#: Both readings are heard, or both articles are accepted; long abbreviations that can be said as a
#: word often are (SOCKS, EULA), while HKSAR cannot.
_EITHER = re.compile(
    r"(?:SARs?|FAQs?|SQL|LEED|[A-Z]{2,3}\$.*|histor.*|hotel.*|herb.*|habitual|https?|"
    r"[^AEIOU\W\d_a-z]?[AEIOU](?=[A-Z]{2})[A-Z]+)$"
)
#: A silent h.
_SILENT_H = re.compile(r"(?:hour|hono(?:u)?r|honest|heir)", re.IGNORECASE)
#: A vowel letter that sounds as a consonant: unit, European, one. `uni` before m and n is the
#: prefix un- (unimportant, unintended), but for the words of one mode.
_CONSONANT_SOUND = re.compile(
    r"(?:uni(?![dmns])|uni(?:di|mod|son|sex)|unanim|unesco|ukr|u[bkst]i|u[st][eu]|usa|uto|ura|ure|uri|urolog|eu|ew|"
    r"one(?![a-z])|once|oneself|oneness|ouija|u(?![a-z]))",
    re.IGNORECASE,
)
_SPELT = re.compile(r"(?=[A-Z][A-Z0-9&]|[A-Za-z](?![\w]))[A-Za-z][A-Z0-9&]*")
_NUMBER = re.compile(r"\d+(?:,\d{3})*")
_ARTICLE = re.compile(
    r"(?<![\w.&'’-])([Aa]n?)\s+(?:[*_“‘\"'(\[]|[$£€¥])*((?:[A-Z]{2,3}\$)?[\w&]+)(?![\w$])"
)
#: What follows the letter, the grade or the vitamin A, never the article.
_NOT_A_NOUN_PHRASE = re.compile(
    r"(?:an?|and|are|as|at|by|for|from|had|has|in|is|of|on|or|than|to|was)$", re.IGNORECASE
)


def indefinite_article(word: str) -> Article:
    """Give the article that goes before a word, a number or an abbreviation."""
    word = word.lstrip("*_“‘\"'([$£€¥")
    if word[:1].isdigit():
        return _before_number(word)
    if _READ_AS_WORDS.match(word):
        return _before_sound(word.lower())
    spelt = _SPELT.match(word)
    if spelt:
        return "an" if spelt[0][0].upper() in _VOWEL_NAMES else "a"
    return "an" if word == "MoU" else _before_sound(word)


def wrong_articles(text: str) -> tuple[TextRun, ...]:
    """Find `a` and `an` where the other belongs, but for words that people say in both ways."""
    return tuple(_wrong_articles(text))


def _wrong_articles(text: str) -> Iterator[TextRun]:
    for found in _ARTICLE.finditer(text):
        article, word = found[1], found[2]
        if _NOT_A_NOUN_PHRASE.match(word) or _EITHER.match(word) or not word.isascii():
            continue
        # Within a sentence a capital A is a grade, a class or a name.
        if article == "A" and not _starts_sentence(text, found.start()):
            continue
        right = indefinite_article(word if word[0].isalpha() else text[found.start(2) :])
        if right != article.lower():
            replacement = right.capitalize() if article[0].isupper() else right
            yield TextRun(found.start(1), found.end(1), article, replacement)


def _before_number(word: str) -> Article:
    """Say a number's first word: eight, eleven and eighteen start with vowels."""
    number = _NUMBER.match(word)
    leading = number[0].split(",")[0] if number else word
    # Years are said in pairs: an 1800s building.
    return "an" if leading[0] == "8" or re.match("1[18](?:[0-9]{2})?$", leading) else "a"


def _before_sound(word: str) -> Article:
    if _SILENT_H.match(word):
        return "an"
    if word[:1].lower() not in set("aeiou"):
        return "a"
    return "a" if _CONSONANT_SOUND.match(word) else "an"


# --- The case of headings ---

_WORD = re.compile(r"[^\W_]+(?:['’&.-][^\W_]+)*")
#: The words that title case leaves small (Chicago Manual of Style, 8.159).
_MINOR = re.compile(
    r"(?:an?|and|as|at|but|by|for|from|in|into|nor|of|on|or|over|per|so|than|the|to|towards|up|upon|"
    r"via|vs|with|within|yet)$",
    re.IGNORECASE,
)
#: How far back marks of emphasis and brackets may stand before a sentence.
_REACH = 12
_SENTENCE_START = re.compile(r"(?:^|[.!?:;…]|\n|[–—])[\s\"'“‘(\[*_]*$")


def heading_case(heading: str, names: Collection[str] = ()) -> HeadingCase:
    """Tell sentence case from title case.

    Words that tell nothing are left out: `names` (of people, places, bodies), the first word of the
    heading and after a colon or dash, minor words, abbreviations, hyphenated words, numbers.
    """
    capitals = [word[0].isupper() for word in _telling_words(heading, names)]
    if not capitals:
        return HeadingCase.UNDECIDED
    if all(capitals):
        return HeadingCase.TITLE
    return HeadingCase.MIXED if any(capitals) else HeadingCase.SENTENCE


def _starts_sentence(text: str, position: int) -> bool:
    return bool(_SENTENCE_START.search(text, max(position - _REACH, 0), position))


def _telling_words(heading: str, names: Collection[str]) -> Iterator[str]:
    for name in sorted(filter(None, names), key=len, reverse=True):
        # The name's length stays, so that what comes first still comes first.
        heading = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "0" * len(name), heading)
    for found in _WORD.finditer(heading):
        word = found[0]
        first = _starts_sentence(heading, found.start())
        plain = word.isalpha() and word[1:].islower()
        if plain and not first and not _MINOR.match(word):
            yield word


# --- Abbreviations ---

_ROMAN = re.compile(r"M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})$")
_ABBREVIATION = re.compile(
    r"(?<![\w&@/.$#-])([A-Z](?:&[A-Z])+|[A-Z](?=[A-Z0-9]*[A-Z])[A-Z0-9]+)s?(?![\w&@/$]|\.\w)"
)
#: A unit after its quantity is no abbreviation to spell out: 500 MW, 100 GB.
_QUANTITY = re.compile(r"\d\s?$")
_IN_BRACKETS = re.compile(r"\(\s*[“\"‘']?([A-Za-z][\w&-]*?)[”\"’']?\s*\)")
_BEFORE_BRACKETS = re.compile(r"(?<![\w&])([A-Z][\w&]*)\s+\(([^()]{3,80})\)")
#: The longest name that has an abbreviation.
_LONGEST_NAME = 200


def abbreviations(text: str) -> tuple[TextRun, ...]:
    """Find abbreviations in capitals, I&T and R&D among them; a plural's s is left off.

    Left alone: Roman numerals, units after a number, and texts all in capitals.
    """
    if not any(character.islower() for character in text) and " " in text.strip():
        return ()
    return tuple(
        TextRun(found.start(1), found.end(1), found[1])
        for found in _ABBREVIATION.finditer(text)
        if not _ROMAN.match(found[1])
        and not _QUANTITY.search(text, max(found.start() - 2, 0), found.start())
    )


def expansions(text: str) -> tuple[Expansion, ...]:
    """Find abbreviations beside their words: the words first, or the abbreviation first."""
    return tuple(sorted({*_words_first(text), *_abbreviation_first(text)}, key=lambda x: x.start))


def _words_first(text: str) -> Iterator[Expansion]:
    for found in _IN_BRACKETS.finditer(text):
        abbreviation = found[1].removesuffix("s") if found[1][:-1].isupper() else found[1]
        before = text[max(found.start() - _LONGEST_NAME, 0) : found.start()]
        starts = [word.start() for word in re.finditer(r"[\w&’'-]+", before)]
        for start in starts[: -2 * len(abbreviation) - 1 : -1]:
            words = before[start:].rstrip()
            if _stands_for(abbreviation, words):
                yield Expansion(found.start(1), found.end(1), abbreviation, words)
                break


def _abbreviation_first(text: str) -> Iterator[Expansion]:
    for found in _BEFORE_BRACKETS.finditer(text):
        abbreviation = found[1].removesuffix("s")
        if _stands_for(abbreviation, found[2]):
            yield Expansion(found.start(1), found.end(1), abbreviation, found[2])


def _stands_for(abbreviation: str, words: str) -> bool:
    """Tell whether the letters are the words' first letters, minor words counted or not."""
    letters = [letter.lower() for letter in abbreviation if letter.isupper()]
    parts = re.findall(r"[^\W_]+", words.lower())
    major = [part for part in parts if not _MINOR.match(part)]
    firsts = [[part[0] for part in kept] for kept in (parts, major)]
    return len(letters) > 1 and letters in firsts and parts[0][0] == letters[0]


# --- Marks and slips of keys ---

_MARK = re.compile("[\"'“”‘’]")
_CURLY_TWINS = {"“": '"', "”": '"', "‘": "'", "’": "'"}
_OPENS_AFTER = frozenset(" \t\n\u00a0([{“‘\"'–—/*_-")
_DOUBLE_SPACE = re.compile(r"(?<=\S)  +(?=\S)")
_REPEATED = re.compile(r"(?<![\w'’-])([A-Za-z]+)(\s+)(\1)(?![\w'’-])", re.IGNORECASE)
#: English does say these twice: the fact that that is so, it had had.
_SAID_TWICE = frozenset({"that", "had", "very", "so", "no", "many", "far", "bye", "ha"})


def quotation_marks(text: str) -> tuple[QuotationMark, ...]:
    """Find straight and curly quotation marks and apostrophes; feet and inches are none."""
    return tuple(_quotation_marks(text))


def _quotation_marks(text: str) -> Iterator[QuotationMark]:
    for found in _MARK.finditer(text):
        start, mark = found.start(), found[0]
        before, after = text[max(start - 1, 0) : start], text[start + 1 : start + 3]
        if mark in _CURLY_TWINS:
            yield QuotationMark(start, mark, curly=True, twin=_CURLY_TWINS[mark])
        elif not before.isdigit() or after[:1].isalpha():
            pair = "“”" if mark == '"' else "‘’"
            decade = mark == "'" and after.isdigit()
            opens = not decade and (not before or before in _OPENS_AFTER)
            yield QuotationMark(start, mark, curly=False, twin=pair[0 if opens else 1])


def double_spaces(text: str) -> tuple[TextRun, ...]:
    """Find runs of two spaces and more within a line."""
    return tuple(
        TextRun(found.start(), found.end(), found[0], " ") for found in _DOUBLE_SPACE.finditer(text)
    )


def repeated_words(text: str) -> tuple[TextRun, ...]:
    """Find words written twice in a row: `the the`; the run is the second one with its space.

    A second one with a capital starts a sentence or is a name: New York, Bora Bora.
    """
    return tuple(
        TextRun(found.end(1), found.end(3), text[found.end(1) : found.end(3)], "")
        for found in _REPEATED.finditer(text)
        if found[1].lower() not in _SAID_TWICE and not found[3][0].isupper()
    )
