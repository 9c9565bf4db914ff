"""The zero of Chinese numerals, 〇 (U+3007), and the circles, letters and digits put for it."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.runs import TextRun

_DIGITS = "一二三四五六七八九"
_CIRCLES = "○◯⭘⚪"
#: Circles, the letter O of three alphabets, and the digit, also in full width.
_ZEROS = f"[{_CIRCLES}OoＯｏΟοОо0０]"
_HINT = lazy_pattern(f"[{_DIGITS}〇百千萬万億亿]{_ZEROS}")
_WRONG = lazy_pattern(f"(?<=[{_DIGITS}〇]){_ZEROS}+")
#: What follows a number that is written digit by digit: years, decades, rooms and clauses.
_AFTER = frozenset(f"{_DIGITS}〇年代後后月日號号室樓楼條条章")
_TWO_DIGITS = lazy_pattern(f"[{_DIGITS}〇]{{2}}")
#: A circle in a quantity, where 零 is written: GB/T 15835-2011 keeps 〇 for numbers of order.
_IN_QUANTITY = lazy_pattern(f"(?<=[百千萬万億亿])[{_CIRCLES}](?=[{_DIGITS}])")


def wrong_zeros(text: str) -> tuple[TextRun, ...]:
    """Find wrong zeros in Chinese numerals: 二○二二 for 二〇二二.

    A circle that may be a blank to fill in (○○年) or a bullet is none.
    """
    if not _HINT.search(text):
        return ()
    return tuple(sorted(_wrong_zeros(text), key=lambda run: run.start))


def _wrong_zeros(text: str) -> Iterator[TextRun]:
    for found in _WRONG.finditer(text):
        if is_chinese_zero(text, found.start(), found.end()):
            yield TextRun(found.start(), found.end(), found[0], "〇" * len(found[0]))
    for found in _IN_QUANTITY.finditer(text):
        yield TextRun(found.start(), found.end(), found[0], "零")


def is_chinese_zero(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` are zeros in a Chinese numeral that goes on or ends there."""
    zeros = _WRONG.match(text, start)
    if zeros is None or zeros.end() != end:
        return False
    if text[end : end + 1] in _AFTER:
        return True
    # In 統一○○公司 the circles are blanks; after two digits they are not.
    return text[start] in _CIRCLES and bool(_TWO_DIGITS.match(text, max(start - 2, 0), start))
