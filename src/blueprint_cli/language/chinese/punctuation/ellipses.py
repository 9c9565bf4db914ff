"""The ellipsis of Chinese (省略號), six dots as long as two characters: ……."""

from __future__ import annotations

import re
from collections.abc import Iterator

from blueprint_cli.language.chinese.punctuation.seen import (
    Fault,
    is_chinese,
    see,
    skip_back,
    skip_on,
)
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.runs import TextRun

#: Dots that are an ellipsis by themselves, and dots that are one where three and more stand.
_WHOLE, _SINGLE, _MIDDLE = "…‥⋯", ".．", "・·•‧∙"
_DOT = lazy_pattern(f"[{_WHOLE}{_SINGLE}{_MIDDLE}]")
_ANY = f"[{_WHOLE}{_SINGLE}。]"
_RUN = lazy_pattern(
    rf"(?<!{_ANY}){_ANY}*。{{3}}{_ANY}*|(?<!{_ANY})… …(?!{_ANY})|\.(?: \.){{2,5}}|"
    rf"[{_WHOLE}{_SINGLE}]+|(?<!{_ANY})[{_MIDDLE}]{{3,}}(?!{_ANY})"
)
#: Dots that lead to the number of a page are no ellipsis.
_LEADER = lazy_pattern(r"\s{0,9}\d")
_SHORTEST_LEADER = 7
_DECIMAL = lazy_pattern(r"\d\.\d{1,9}\Z")
_LONGEST_DECIMAL = 12
_DOTS = 3
#: One, or two in a row where whole paragraphs are left out (GB/T 15834-2011, 4.11.3.7).
_RIGHT = frozenset({"……", "…………"})
#: 「…」 speaks of the mark.
_SPOKEN_OF = lazy_pattern("[「『“‘]…[」』”’]")


def ellipses(text: str) -> tuple[TextRun, ...]:
    """Find ellipses in Chinese text that are not …… (GB/T 15834-2011, 4.11.2): ... and 。。。."""
    if not _DOT.search(text) and "。。。" not in text:
        return ()
    seen = see(text)
    return seen.runs(_ellipses(seen.text))


def _ellipses(text: str) -> Iterator[Fault]:
    for found in _RUN.finditer(text):
        dots = found[0].replace(" ", "")
        if found[0] in _RIGHT or not _is_ellipsis(dots):
            continue
        if _SPOKEN_OF.match(text, max(found.start() - 1, 0)):
            continue
        start, end = skip_back(text, found.start()), skip_on(text, found.end())
        if not _is_in_chinese(text, found.span(), (start, end)) or _leads(text, found):
            continue
        # The spaces go too where Chinese stands beyond them.
        start = start if start and _joins(text[start - 1]) else found.start()
        yield Fault(start, end if _joins(text[end : end + 1]) else found.end(), "……")


def _joins(character: str) -> bool:
    return is_chinese(character) and character != "。"


def _is_ellipsis(dots: str) -> bool:
    return len(dots) >= _DOTS or any(dot in _WHOLE for dot in dots)


def _leads(text: str, found: re.Match[str]) -> bool:
    """Tell whether dots lead to a number of a page, a part of a path, or a decimal's end."""
    after = text[found.end() : found.end() + 1]
    if found[0].isascii():
        before = text[found.start() - 1 : found.start()] if found.start() else ""
        if (after and after in "/\\") or before == "/" or _is_decimal(text, found.start()):
            return True
    return len(found[0]) >= _SHORTEST_LEADER and bool(_LEADER.match(text, found.end()))


def _is_decimal(text: str, end: int) -> bool:
    return bool(_DECIMAL.search(text, max(end - _LONGEST_DECIMAL, 0), end))


def _is_in_chinese(text: str, dots: tuple[int, int], spaced: tuple[int, int]) -> bool:
    """Tell whether Chinese stands beside the dots; beyond a space only if no Latin word does."""
    before = text[spaced[0] - 1 : spaced[0]] if spaced[0] else ""
    after = text[spaced[1] : spaced[1] + 1]
    tight_before, tight_after = spaced[0] == dots[0], spaced[1] == dots[1]
    if is_chinese(before) and (tight_before or not after.isascii() or not after):
        return True
    return is_chinese(after) and (tight_after or not before.isascii() or not before)
