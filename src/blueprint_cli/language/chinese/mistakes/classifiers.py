"""Classifiers between a number and a noun that are one too many: 三個位專家, 五項個措施.

The second one counts where it begins no word itself: 三個位置 and 一項個人資料 have but one. 名, 所
and 間 mean other things too often.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.language.chinese.lexicon import COMMON, LONGEST, policy_costs, skeleton
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.runs import TextRun

_CLASSIFIERS = "個位名項間所宗份套輛艘座幢張隻棵場批家"
_TWO = lazy_pattern(
    rf"(?:[一二兩三四五六七八九十百千萬]|(?<!\d)\d{{1,3}}|這|那|每|各)"
    rf"(?P<two>[{_CLASSIFIERS}](?P<second>[個位項宗份]))(?=[\u4e00-\u9fff]{{2}})"
)


def doubled_classifiers(text: str) -> Iterator[TextRun]:
    """Find two different classifiers in a row; which one is right, only the writer knows."""
    for found in _TWO.finditer(text):
        start, end = found.span("two")
        if found["two"][0] != found["second"] and _is_none_of_the_noun(text, start, end):
            yield TextRun(start, end, found["two"])


def _is_none_of_the_noun(text: str, start: int, end: int) -> bool:
    """Tell whether a noun begins behind the second classifier, and no word with it."""
    known, plain = policy_costs(), skeleton(text[start : end + LONGEST - 1])
    with_it = (plain[1 : 1 + length] for length in range(2, LONGEST + 1))
    if plain[:2] in known or any(word in known for word in with_it):
        return False
    return known.get(plain[2:4], COMMON) < COMMON
