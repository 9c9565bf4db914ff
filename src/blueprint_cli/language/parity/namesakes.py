"""What both languages have a word for: 成人 and “adults”, 第二期 and “Phase 2”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from blueprint_cli.language.data import entries, lines
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.phrases.lookup import Lookup
from blueprint_cli.language.quantities.scanning.script import TRADITIONAL

#: A word of the Chinese text, and patterns of which one finds it in English.
Namesake = tuple[int, int, tuple[str, ...]]

#: Words of so few letters begin others: art, article.
_SHORT: Final = 4
_NUMERALS: Final = "一二三四五六七八九十"
_ORDINALS: Final = (
    "first|1st|initial",
    "second|2nd",
    "third|3rd",
    "fourth|4th",
    "fifth|5th",
    "sixth|6th",
    "seventh|7th",
    "eighth|8th",
    "ninth|9th",
    "tenth|10th",
)
_CARDINALS: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_LABEL: Final = (
    r"(?:phase|stage|tier|batch|group|category|categorie|class|level|part|option|scheme|plan|project|package"
    r"|section|area|zone|block|quarter|round|item|route|team|district|school|site|type|building|town)s?"
)
_NUMBERED: Final = lazy_pattern(
    rf"第(?P<number>[{_NUMERALS}]|\d{{1,2}})(?:期|階段|季|組|批|類|級|區|年|輪|部分|號|班|座|層|間|項|個|屆)"
    r"|(?P<first>首)(?:階段|期|年|批|季|輪|個)|(?P<second>次)(?:階段|期|年|批|季|輪)"
    r"|(?P<letter>[甲乙丙丁戊]|[A-E])(?=[區組類級項校班隊座廠店公場站鎮村段部方款]|計劃|方案|地盤|地段|機構|大廈|醫院|單位|工程)"
    r"|(?P<year>(?<!\d)(?:19|20)\d\d)(?=年)"
)
_LETTERS: Final = dict(zip("甲乙丙丁戊", "ABCDE", strict=True))


def namesakes(chinese: str) -> list[Namesake]:
    """Find the words of a Traditional text that English has one for, the longest in each place."""
    found: list[Namesake] = [*_numbered(chinese)]
    taken = {at for start, end, _ in found for at in range(start, end)}
    table, listed = _table()
    last = 0
    for start in listed.starts(chinese):
        word = next(listed.at(chinese, start), "") if start >= last else ""
        if word and start not in taken:
            last = start + len(word)
            found.append((start, last, table[word]))
    return sorted(found)


def places(patterns: tuple[str, ...], english: str) -> list[tuple[int, int]]:
    """Find where an English text has one of the words of a namesake."""
    return [match.span() for each in patterns for match in _pattern(each).finditer(english)]


def is_said(patterns: tuple[str, ...], english: str) -> bool:
    """Tell whether an English text has one of the words of a namesake."""
    return any(_pattern(each).search(english) for each in patterns)


def is_recipient(word: str) -> bool:
    """Tell whether an English word is for whom or for what an amount may be."""
    return any(is_said(patterns, word) for patterns in _recipients())


def _numbered(chinese: str) -> Iterator[Namesake]:
    """Give what is called by a number, a letter or a year."""
    for match in _NUMBERED.finditer(chinese):
        if match["year"]:
            yield *match.span(), (rf"(?<!\d){match['year']}(?!\d)",)
        elif match["letter"]:
            letter = _LETTERS.get(match["letter"], match["letter"])
            yield *match.span(), (rf"(?i:{_LABEL}) {letter}\b|\b(?!A\b){letter}\b(?!\.)",)
        else:
            number = 1 if match["first"] else 2 if match["second"] else _number(match["number"])
            if 0 < number <= len(_ORDINALS):
                yield *match.span(), (_of_number(number),)


def _number(written: str) -> int:
    return int(written) if written.isdigit() else _NUMERALS.index(written) + 1


def _of_number(number: int) -> str:
    at = number - 1
    called = rf"{number}|{_ROMAN[at]}|(?i:{_CARDINALS[at]})"
    return rf"\b(?i:{_ORDINALS[at]})\b|\b(?i:{_LABEL})[ -](?:{called})\b"


@cache
def _table() -> tuple[dict[str, tuple[str, ...]], Lookup]:
    """Give the list by its Chinese words, and what finds these."""
    table: dict[str, tuple[str, ...]] = {}
    for line in lines("own/namesakes"):
        chinese, _, english = line.translate(TRADITIONAL).partition("\t")
        patterns = tuple(_started(word) for word in english.split(", "))
        for word in chinese.split("/"):
            table[word] = (*table.get(word, ()), *patterns)
    return table, Lookup(table)


@cache
def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(written)


@cache
def _started(word: str) -> str:
    """Give the pattern of the start of a word: whole words, where short ones would begin others."""
    ends = r"(?:e?s|'s|’s)?\b" if len(word) <= _SHORT or word[0].isupper() else ""
    case = "" if word[0].isupper() else "(?i:"
    return rf"\b{case}{re.escape(word)}{')' if case else ''}{ends}"


@cache
def _recipients() -> tuple[tuple[str, ...], ...]:
    """Give what an amount may be for, each by its own."""
    table, _ = _table()
    return tuple(table[word.translate(TRADITIONAL)] for word in entries("own/recipients"))
