"""Quantities of Chinese text, in Traditional or Simplified characters."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from blueprint_cli.language.quantities import (
    chinese_dates,
    chinese_hints,
    chinese_numbers,
    chinese_shares,
    common,
    hints,
)
from blueprint_cli.language.quantities.chinese_numerals import CHINESE_NUMERAL as NUMERAL
from blueprint_cli.language.quantities.chinese_numerals import HAN, read_chinese
from blueprint_cli.language.quantities.chinese_words import (
    CONGRESS_AFTER,
    FIRST_BEFORE,
    IDIOM,
    MEASURE,
    NAMES,
    NAMES_IN_CONTEXT,
)
from blueprint_cli.language.quantities.quantity import Dimension
from blueprint_cli.language.quantities.scanner import WIDTH, Found, Reading, Rule, Scanner, read
from blueprint_cli.language.quantities.script import TRADITIONAL

_CHARACTERS: Final = {**WIDTH, **TRADITIONAL}
_ANY: Final = re.compile(rf"[\d{HAN}万亿两半首雙双壹貳贰叁肆伍陸陆柒捌玖拾翻倍]")
_ONE_DIGIT: Final = re.compile(rf"\d{{1,18}}|[{HAN}雙]")


def may_say(text: str) -> bool:
    """Tell quickly whether a Chinese text may say a quantity at all."""
    return _ANY.search(text) is not None


def scan(text: str) -> Reading:
    """Find the quantities of a Chinese text, and what may pass for one."""
    return read(Scanner(text, _CHARACTERS), RULES, _HINTS)


def _digits(scanner: Scanner, match: re.Match[str]) -> Found:
    """Keep every numeral of a name, or of what no other rule has taken."""
    found = []
    for digit in _ONE_DIGIT.finditer(match[0]):
        face = Fraction(2) if digit[0] == "雙" else read_chinese(digit[0])
        start = match.start() + digit.start()
        if face is not None:
            found.append(scanner.hint((start, start + len(digit[0])), face))
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
        return scanner.aside(match)
    return scanner.quantity(match.span(), Dimension.ORDINAL, faces)


def _first(scanner: Scanner, match: re.Match[str]) -> Found:
    return scanner.quantity(match.span(), Dimension.ORDINAL, (Fraction(1),))


#: In the order in which they take from the text.
RULES: Final[tuple[Rule, ...]] = (
    *common.RULES,
    (re.compile("|".join(NAMES)), Scanner.aside),
    (re.compile("|".join(NAMES_IN_CONTEXT)), Scanner.aside),
    (re.compile(IDIOM), Scanner.aside),
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
    *chinese_shares.RULES,
    *chinese_numbers.RULES,
)
_HINTS: Final[tuple[Rule, ...]] = (
    hints.rule(chinese_hints.HINTS),
    (_ONE_DIGIT, _digits),
)
