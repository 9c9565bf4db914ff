"""Quantities of Chinese text, in Traditional or Simplified characters."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from blueprint_cli.language.quantities import chinese_dates, chinese_numbers
from blueprint_cli.language.quantities.chinese_words import (
    CONGRESS_AFTER,
    FIRST_BEFORE,
    MEASURE,
    NAMES,
)
from blueprint_cli.language.quantities.numerals import CHINESE_NUMERAL as NUMERAL
from blueprint_cli.language.quantities.numerals import HAN, read_chinese
from blueprint_cli.language.quantities.quantity import Dimension, Quantity
from blueprint_cli.language.quantities.scanner import Build, Found, Scanner
from blueprint_cli.language.quantities.script import TRADITIONAL

_ANY: Final = re.compile(rf"[\d{HAN}半首雙壹貳叁肆伍陸柒捌玖拾]|翻番")
_ONE_DIGIT: Final = re.compile(rf"\d{{1,18}}|[{HAN}雙]")


def scan(text: str) -> tuple[Quantity, ...]:
    """Find the quantities of a Chinese text, and what may pass for one."""
    scanner = Scanner(text, TRADITIONAL)
    if _ANY.search(scanner.text):
        for pattern, build in RULES:
            scanner.apply(pattern, build)
    return scanner.result()


def _digits(scanner: Scanner, match: re.Match[str]) -> Found:
    """Keep every numeral of a name, or of what no other rule has taken, as a soft quantity."""
    found = []
    for digit in _ONE_DIGIT.finditer(match[0]):
        face = Fraction(2) if digit[0] == "雙" else read_chinese(digit[0])
        start = match.start() + digit.start()
        if face is not None:
            found.append(scanner.soft((start, start + len(digit[0])), face))
    return tuple(found)


def _plan(scanner: Scanner, match: re.Match[str]) -> Found:
    number = read_chinese(match["full"] or match["short"] or match["early"])
    if number is None:
        return None
    return scanner.quantity(match.span(), Dimension.PLAN, (number,))


def _growth(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read 從零到一 and 從一到N."""
    if match["low"] is None:
        return scanner.quantity(match.span(), Dimension.COUNT, (Fraction(0), Fraction(1)))
    low = read_chinese(match["low"]) or Fraction(0)
    return scanner.quantity(match.span(), Dimension.COUNT, (low, low), values=(low, "N"))


def _ordinal(scanner: Scanner, match: re.Match[str]) -> Found:
    written = [match[name] for name in ("low", "high", "term", "session") if match[name]]
    faces = tuple(face for face in map(read_chinese, written) if face is not None)
    if not faces or len(faces) < len(written):
        return None
    if faces == (Fraction(1),) and not MEASURE.match(scanner.after(match, 2)):
        return scanner.soft(match.span(), faces[0])
    return scanner.quantity(match.span(), Dimension.ORDINAL, faces)


def _first(scanner: Scanner, match: re.Match[str]) -> Found:
    return scanner.quantity(match.span(), Dimension.ORDINAL, (Fraction(1),))


def _generation(scanner: Scanner, match: re.Match[str]) -> Found:
    return scanner.soft(match.span(), Fraction(int(match["number"])))


#: In the order in which they take from the text.
RULES: Final[tuple[tuple[re.Pattern[str], Build], ...]] = (
    (re.compile("|".join(NAMES)), _digits),
    (
        re.compile(
            r"第?(?P<full>十[一二三四五六七八九]?)個五年(?=規劃|計劃)"
            r"|(?<![\d百千萬億])(?P<short>十[一二三四五六七八九])五(?![十百千萬億個項年月日%元])"
            r"|(?<=[「『“\"])(?P<early>[一二三四五六七八九十])五(?=[」』”\"])"
        ),
        _plan,
    ),
    (
        re.compile(
            rf"(?<![{HAN}\d])(?P<low>十[一二三四五六七八九]|二十[一二三四五]?)大"
            rf"(?P<high>)(?P<term>)(?P<session>)(?={CONGRESS_AFTER})"
        ),
        _ordinal,
    ),
    *chinese_dates.RULES,
    (
        re.compile(
            r"(?P<low>[零〇一二三四五六七八九十\d])(?:[到至]|-)[Nn](?![A-Za-z])"
            r"|[零〇0](?:[到至]|-)[一1](?![\d.])"
        ),
        _growth,
    ),
    (
        re.compile(
            rf"第(?P<low>{NUMERAL})(?:[至到-]第?(?P<high>{NUMERAL}))?"
            rf"|(?<![\d.])(?P<term>{NUMERAL})(?:屆|世紀|周年|週年)"
            r"|(?P<session>[一二三四五六七八九])(?=中全會)"
        ),
        _ordinal,
    ),
    (re.compile(rf"首(?={FIRST_BEFORE})"), _first),
    *chinese_numbers.RULES,
    (re.compile(r"(?<![A-Za-z\d])(?P<number>\d)[GD](?![A-Za-z])"), _generation),
    (re.compile(rf"\d{{1,18}}|[{HAN}雙]"), _digits),
)
