"""The width of marks, letters and digits: marks are full, letters and digits half."""

from __future__ import annotations

from blueprint_cli.language.chinese.punctuation.pairs.brackets import half_width_brackets
from blueprint_cli.language.chinese.punctuation.pairs.straight import straight_quotes
from blueprint_cli.language.chinese.punctuation.seen import CORNER_QUOTES, HAN, see
from blueprint_cli.language.chinese.punctuation.stops import (
    half_width_stops,
    narrow_marks,
)
from blueprint_cli.language.chinese.punctuation.zeros import is_chinese_zero
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.runs import TextRun

_MARK = lazy_pattern("[,.;:!?()\"'\uff61-\uff64\ufe30\ufe50-\ufe5a]")
_CHINESE = lazy_pattern(f"[{HAN}]")
#: Letters and digits (U+FF10 to U+FF5A), with the point or colon of a number among them.
_ALPHANUMERIC = lazy_pattern("[０-９Ａ-Ｚａ-ｚ]")
_ALPHANUMERICS = lazy_pattern(
    "[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+|，[０-９]{3}(?![０-９])|(?<=[０-９])：[０-９]{2}(?![０-９])){0,9}"
)
_TO_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def half_width(
    text: str, *, quotes: str = CORNER_QUOTES, is_title: bool = False
) -> tuple[TextRun, ...]:
    """Find commas, stops, brackets and quotation marks of half width where Chinese has full ones.

    Spaces beside such a mark belong to it. `quotes` are the marks that straight quotation marks
    become. A mark within Latin text or a number stays, and so do brackets about Latin text alone:
    official Chinese in Hong Kong writes 人工智能 (AI).
    """
    if not _MARK.search(text) or not _CHINESE.search(text):
        return ()
    seen = see(text)
    return seen.runs(
        [
            *narrow_marks(seen.text),
            *half_width_stops(seen.text),
            *half_width_brackets(seen.text, is_title=is_title),
            *straight_quotes(seen.text, quotes),
        ]
    )


def full_width_alphanumerics(text: str) -> tuple[TextRun, ...]:
    """Find letters and digits of full width, which searches miss: ＡＩ for AI.

    A full-width zero in a Chinese numeral is a wrong zero (see `wrong_zeros`).
    """
    if not _ALPHANUMERIC.search(text):
        return ()
    return tuple(
        TextRun(found.start(), found.end(), found[0], found[0].translate(_TO_HALF_WIDTH))
        for found in _ALPHANUMERICS.finditer(text)
        if not is_chinese_zero(text, found.start(), found.end())
    )
