"""English prose: articles, quotation marks, slips of keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from blueprint_cli.language.english.sentences import starts_sentence
from blueprint_cli.language.runs import TextRun

Article = Literal["a", "an"]


@dataclass(frozen=True)
class QuotationMark:
    """A straight or curly quotation mark or apostrophe, and its twin of the other style."""

    start: int
    text: str
    curly: bool
    twin: str


# --- Articles: by the sound of the next word (Oxford, Cambridge dictionaries) ---

#: Letters whose names start with a vowel sound: an MTR station, a UK firm.
_VOWEL_NAMES = frozenset("AEFHILMNORSX")
#: Abbreviations that are read as words, and so follow their sound.
_READ_AS_WORDS = re.compile(
    r"(?:FIFA|LAN|LASER|LIDAR|MERS|MOOC|NASA|NATO|RADAR|RAM|REIT|RISC|ROM|SARS|SCUBA|SIM|SMART|"
    r"STEAM|STEM|SWIFT|UNESCO|UNICEF)s?$"
)
#: Both readings are heard, or both articles are accepted; long abbreviations that can be said as a
#: word often are, and then may want another article (SOCKS, UEFA), while HKSAR and UNDP cannot.
_EITHER = re.compile(
    r"(?:SARs?|FAQs?|SQL|LEED|(?!US\$)[A-Z]{2,3}\$.*|histor.*|hotel.*|herb.*|habitual|https?|"
    r"[FHLMNRSX][AEIOU](?=[A-Z]{2})[A-Z]+|(?!UNESCO|UNICEF)U(?=[A-Z]{3})[A-Z]*[AEIOU][A-Z]*|EU[A-Z]{2,})$"
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
        if article == "A" and not starts_sentence(text, found.start()):
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


# --- Marks and slips of keys ---

_MARK = re.compile("[\"'“”‘’]")
_CURLY_TWINS = {"“": '"', "”": '"', "‘": "'", "’": "'"}
_OPENS_AFTER = frozenset(" \t\n\u00a0([{“‘\"'–—/*_-")
#: Minutes and seconds of a bearing: 22°17'36"N.
_BEARING = re.compile(r"[NSEW](?![a-z])")
_CLOSES_BEFORE = frozenset(".,;:!?)]}”’")
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
        elif not before.isdigit() or (after[:1].isalpha() and not _BEARING.match(after)):
            pair = "“”" if mark == '"' else "‘’"
            decade = mark == "'" and after.isdigit()
            opens = not decade and (not before or before in _OPENS_AFTER) and not _ends(after)
            yield QuotationMark(start, mark, curly=False, twin=pair[0 if opens else 1])


def _ends(after: str) -> bool:
    """Tell whether what follows a mark leaves it nothing to open, as after “**stressed**”."""
    return not after or after[0].isspace() or after[0] in _CLOSES_BEFORE


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


_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*|[^\sA-Za-z]")
_LONGEST_PHRASE = 6


def repeated_phrases(text: str) -> tuple[TextRun, ...]:
    """Find several words written twice in a row: `of the of the`; the run is the second time.

    What is said with capitals may be a name, and what has figures a formula.
    """
    quick = text.lower().split()
    if len(set(quick)) > len(quick) - 2:
        return ()
    words = list(_WORD.finditer(text))
    low = [each[0].lower() for each in words]
    found, at = list[TextRun](), 0
    while at < len(words) - 3:
        again = low[at + 2 : at + _LONGEST_PHRASE + 1]
        sizes = (size for size in range(2, _LONGEST_PHRASE + 1) if _is_twice(low, at, size))
        size = next(sizes, 0) if low[at] in again else 0
        second = words[at + size : at + 2 * size]
        # Two words in pairs are rhythm at times: on and on and on.
        if (
            size
            and not all(each[0][0].isupper() for each in second)
            and len(set(low[at : at + size])) > 1
        ):
            start, end = words[at + size - 1].end(), second[-1].end()
            found.append(TextRun(start, end, text[start:end], ""))
            at += size
        at += 1
    return tuple(found)


def _is_twice(low: list[str], at: int, size: int) -> bool:
    own = low[at : at + size]
    return own == low[at + size : at + 2 * size] and all(each[0].isalpha() for each in own)
