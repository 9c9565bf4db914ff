"""Quantities of Chinese text, in Traditional or Simplified characters.

How a text is searched, and what a unit measures, is in `scanning`.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.quantities.chinese import dates, numbers, shares
from blueprint_cli.language.quantities.chinese.cues import (
    CONGRESS_AFTER,
    FIRST_BEFORE,
    IDIOM,
    LABEL_AFTER,
    LABEL_BEFORE,
    MEASURE,
    NAMES,
    NAMES_IN_CONTEXT,
    PROPER_NAMES,
)
from blueprint_cli.language.quantities.chinese.hints import HINTS
from blueprint_cli.language.quantities.chinese.numerals import CHINESE_NUMERAL as NUMERAL
from blueprint_cli.language.quantities.chinese.numerals import (
    HAN,
    read_all,
    read_chinese,
)
from blueprint_cli.language.quantities.scanning import common, hints
from blueprint_cli.language.quantities.scanning.quantity import Certainty, Dimension
from blueprint_cli.language.quantities.scanning.reading import Reading, read
from blueprint_cli.language.quantities.scanning.scanner import Found, Rule, Scanner
from blueprint_cli.language.quantities.scanning.script import TRADITIONAL, WIDTH

_CHARACTERS: Final = {**WIDTH, **TRADITIONAL}
_ANY: Final = re.compile(rf"[\d{HAN}万亿两半首雙双壹貳贰叁肆伍陸陆柒捌玖拾翻倍]")
_ANY_NUMERAL: Final = lazy_pattern(rf"\d{{1,18}}|[{HAN}]{{1,20}}|雙")

#: Right after 六元 in 六元六分, had nobody taught us cents.
_UNREAD: Final = re.compile(r"[點分角毫時成折厘度倍]?[二三四五六七八九\d]")
_ONE: Final = (Fraction(1),)


def may_say(text: str) -> bool:
    """Tell quickly whether a Chinese text may say a quantity at all."""
    return _ANY.search(text) is not None


def scan(text: str) -> Reading:
    """Find the quantities of a Chinese text, and what may pass for one."""
    return read(Scanner(text, _CHARACTERS), RULES, _HINTS, _UNREAD)


def _digits(scanner: Scanner, match: re.Match[str]) -> Found:
    """Keep a numeral of a name, or that no rule has taken, and each of its characters."""
    start, numeral = match.start(), match[0]
    parts = [(0, numeral)]
    if len(numeral) > 1 and not numeral.isdigit():
        parts += enumerate(numeral)
    found = []
    for place, part in parts:
        face = Fraction(2) if part == "雙" else read_chinese(part)
        if face is not None:
            found.append(scanner.hint((start + place, start + place + len(part)), face))
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
    faces = read_all(*written)
    if faces is None:
        return None
    if faces == _ONE and not MEASURE.match(scanner.after(match, 2)):
        return scanner.aside(match)
    return scanner.quantity(
        match.span(), Dimension.ORDINAL, faces, certainty=_of_a_label(scanner, match, faces)
    )


def _of_a_label(
    scanner: Scanner, match: re.Match[str], faces: tuple[Fraction, ...]
) -> Certainty | None:
    """Make 第二章 firm, which no translation calls otherwise, but not 第二個."""
    labelled = faces != _ONE and LABEL_AFTER.match(scanner.after(match, 2))
    return Certainty.FIRM if labelled else None


def _labelled(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read 附件二 and 表三."""
    faces = read_all(match["number"])
    if faces is None or MEASURE.match(scanner.after(match, 2)):
        return None
    certainty = Certainty.WEAK if faces == _ONE else Certainty.FIRM
    return scanner.quantity(match.span("number"), Dimension.ORDINAL, faces, certainty=certainty)


def _tens_of_years(scanner: Scanner, match: re.Match[str]) -> Found:
    """Read 七旬 as an age of seventy."""
    faces = read_all(match["tens"])
    if faces is None:
        return None
    return scanner.quantity(
        match.span(), Dimension.COUNT, (10 * faces[0],), certainty=Certainty.WEAK
    )


def _first(scanner: Scanner, match: re.Match[str]) -> Found:
    return scanner.quantity(match.span(), Dimension.ORDINAL, (Fraction(1),))


_LABELLED: Final = lazy_pattern(rf"(?:{LABEL_BEFORE}) ?[\d{HAN}壹貳叁肆伍陸柒捌玖拾]")
#: In the order in which they take from the text.
RULES: Final[tuple[Rule, ...]] = (
    *common.RULES,
    Rule(lazy_pattern("|".join(PROPER_NAMES)), lambda _, __: ()),
    Rule(lazy_pattern("|".join(NAMES)), Scanner.aside),
    Rule(lazy_pattern("|".join(NAMES_IN_CONTEXT)), Scanner.aside),
    Rule(lazy_pattern(IDIOM), Scanner.aside, needs=lazy_pattern(rf"[{HAN}].[{HAN}].")),
    Rule(
        lazy_pattern(
            r"第?(?P<full>十[一二三四五六七八九]?)個五年(?=規劃|計劃)"
            r"|(?<![\d百千萬億])(?P<short>十[一二三四五六七八九])五(?![十百千萬億個項年月日%元])"
            r"|(?<=[「『“\"])(?P<early>[一二三四五六七八九十])五(?=[」』”\"])"
        ),
        _plan,
        needs=("五",),
    ),
    Rule(
        lazy_pattern(
            rf"(?<![{HAN}\d])(?P<low>十[一二三四五六七八九]|二十[一二三四五]?)大"
            rf"(?P<high>)(?P<term>)(?P<session>)(?={CONGRESS_AFTER})"
        ),
        _ordinal,
        needs=("大",),
    ),
    *dates.RULES,
    Rule(
        lazy_pattern(
            r"(?P<low>[零〇一二三四五六七八九十\d])(?:[到至]|-)[Nn](?![A-Za-z])"
            r"|(?<![\d.,，])[零〇0](?:[到至]|-)[一1](?![\d.,]| \d{3})"
        ),
        _growth,
        needs=("N", "n", "零", "〇", "0"),
    ),
    Rule(
        lazy_pattern(
            rf"第 ?(?P<low>{NUMERAL})(?:[至到-]第?(?P<high>{NUMERAL}))?"
            rf"|(?<![\d.])(?P<term>{NUMERAL})(?:屆|世紀|周年|週年)"
            r"|(?P<session>[一二三四五六七八九])(?=中全會)"
        ),
        _ordinal,
        needs=("第", "屆", "世紀", "周年", "週年", "中全會"),
    ),
    Rule(
        lazy_pattern(rf"(?:{LABEL_BEFORE}) ?(?P<number>{NUMERAL})(?![\d年月日/.])"),
        _labelled,
        needs=_LABELLED,
    ),
    Rule(lazy_pattern(rf"首(?={FIRST_BEFORE})"), _first, needs=("首",)),
    Rule(lazy_pattern(rf"(?<![{HAN}\d])(?P<tens>[五六七八九])旬"), _tens_of_years, needs=("旬",)),
    *shares.RULES,
    *numbers.RULES,
)
_HINTS: Final[tuple[Rule, ...]] = (
    hints.rule(HINTS),
    Rule(_ANY_NUMERAL, _digits),
)
