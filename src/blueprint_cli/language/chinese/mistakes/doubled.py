"""Words and characters that stand twice by a slip: 政府政府, 將將於三月.

Chinese says some words twice (人人, 研究研究), and one word may begin with what ends another: 將
and 將軍澳, 目的 and 的確. Where words begin and end, `segmentation` says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from blueprint_cli.language import data
from blueprint_cli.language.chinese import segmentation
from blueprint_cli.language.runs import TextRun

_HAN = "[\u3400-\u9fff]"
#: What is written twice by a slip of the hand; a sentence that is, is for another check.
_DOUBLED = re.compile(rf"(?=(({_HAN}{{1,12}})\2))")
#: Things told off one by one (一個一個, 逐步逐步), what goes on (說着說着) or is much so (很遠
#: 很遠), and 的 before two nouns that are one: 目標的章節的章節號.
_SAID_TWICE = re.compile(
    "[一二兩两三四五六七八九十百千萬每].$|[一每逐很極极最老的多請请不].|.+[着的]$"
)
#: So much of the text on either side tells where words begin and end.
_REACH = 10


def doubled_words(text: str) -> Iterator[TextRun]:
    """Find what stands twice; the run is both, and its replacement what should stand there."""
    told = 0
    for found in _DOUBLED.finditer(text):
        start, unit = found.start(), found[2]
        if start >= told and _is_slip(text, start, unit):
            told = start + 2 * len(unit)
            yield TextRun(start, told, found[1], unit)


def _is_slip(text: str, start: int, unit: str) -> bool:
    middle, end = start + len(unit), start + 2 * len(unit)
    if len(set(unit)) == 1 and len(unit) > 1:
        return False
    if len(unit) == 1:
        if unit not in _words("single") or text[start - 1 : start] == unit:
            return False
        if text[end : end + 1] == unit or _is_part(text, start, middle):
            return False
    elif unit in _words("twice") or _SAID_TWICE.match(unit):
        return False
    cuts = _cuts(text, start, end)
    # Two characters that are no word are of a name: 帕果帕果.
    return {start, middle, end} <= cuts and (len(unit) != len("政府") or start + 1 not in cuts)


def _is_part(text: str, first: int, second: int) -> bool:
    """Tell whether the first of two characters ends a listed word, or the second begins one."""
    begins = any(text[second : second + size] in _words("begins") for size in (2, 3, 4))
    pair = any(text[first : first + size] in _words("begins") for size in (3, 4))
    ends = any(text[max(second - size, 0) : second] in _words("ends") for size in (2, 3))
    return begins or pair or ends


def _cuts(text: str, start: int, end: int) -> set[int]:
    """Give where words begin and end around a place."""
    at = max(start - _REACH, 0)
    cuts = {at}
    for word in segmentation.words(text[at : end + _REACH]):
        at += len(word)
        cuts.add(at)
    return cuts


def _words(kind: str) -> frozenset[str]:
    return data.by_kind("own/doubled")[kind]
