"""What texts in Traditional Chinese write in two ways: 計劃 and 計畫, 五至十年 and 五到十年."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from blueprint_cli.language import data
from blueprint_cli.language.chinese.segmentation import stands
from blueprint_cli.language.mixtures.joined import Mixture, Span, Texts, most_frequent


def chinese_mixtures(texts: Sequence[str]) -> Iterator[Mixture]:
    """Find what texts in Traditional Chinese write in two ways, each at most once."""
    whole = Texts(texts)
    yield from _of_words(whole)
    yield from _of_conjunctions(whole)
    yield from _of_ranges(whole)


# --- Words that have two forms ---


class _Pair(NamedTuple):
    """Two forms, what gives each away, and the words that have it."""

    signs: tuple[str, str]
    words: tuple[tuple[str, ...], tuple[str, ...]]
    not_before: str = ""
    same_object: bool = False


_HAN = "[\u4e00-\u9fff]"
_TWO_HAN = re.compile(f"{_HAN}{{2}}")


def _of_words(whole: Texts) -> Iterator[Mixture]:
    for pair in _pairs():
        if all(sign in whole.text for sign in pair.signs):
            one, other = (sorted(_spans(whole.text, words, pair)) for words in pair.words)
            if pair.same_object:
                one, other = _with_same_object(whole.text, one, other)
            if one and other:
                # Not 計畫 in 設計畫面, where other words meet.
                one, other = (
                    [span for span in spans if stands(whole.text, *span) is not False]
                    for spans in (one, other)
                )
            yield from whole.mixture(one, other)


def _spans(text: str, words: Sequence[str], pair: _Pair) -> Iterator[Span]:
    for word in words:
        end = 0
        while (start := text.find(word, end)) >= 0:
            end = start + len(word)
            if end == len(text) or text[end] not in pair.not_before:
                yield start, end


def _with_same_object(
    text: str, one: Sequence[Span], other: Sequence[Span]
) -> tuple[list[Span], list[Span]]:
    """Keep what is followed by the same two characters in either form."""
    objects = ({text[end : end + 2] for _, end in spans} for spans in (one, other))
    shared = {each for each in set.intersection(*objects) if _TWO_HAN.fullmatch(each)}
    first, second = (
        [span for span in spans if text[span[1] : span[1] + 2] in shared] for spans in (one, other)
    )
    return first, second


@cache
def _pairs() -> tuple[_Pair, ...]:
    return tuple(_pair(*line.split()) for line in data.lines("own/variants"))


def _pair(one: str, other: str, *words: str) -> _Pair:
    if one == "~":
        return _pair(other, *words)._replace(same_object=True)
    guards = "".join(word[1:] for word in words if word[0] == ">")
    first = tuple(word for word in words if word[0] != ">") or (one,)
    second = tuple(word.replace(one, other) for word in first)
    return _Pair((one, other), (first, second), guards)


# --- Two things joined in two ways: 連通內地與世界, 連通內地和世界 ---

_CONJUNCTION = re.compile(f"(?<={_HAN}{{2}})[與和及](?={_HAN}{{2}})")
#: So much on both sides together has to be the same; no more than so much a side is compared.
_SHARED, _COMPARED = 6, 12


def _of_conjunctions(whole: Texts) -> Iterator[Mixture]:
    text = whole.text
    joined: dict[str, dict[str, list[int]]] = {}
    for found in _CONJUNCTION.finditer(text):
        at = found.start()
        by_sign = joined.setdefault(text[at - 2 : at] + text[at + 1 : at + 3], {})
        by_sign.setdefault(text[at], []).append(at)
    for by_sign in joined.values():
        one, other = most_frequent(by_sign.values())
        # 和 and 及 take turns in any text, and no reader minds.
        if not other or "與" not in (text[one[0]], text[other[0]]):
            continue
        if _shared(text, one[0], other[0]) >= _SHARED:
            yield from whole.mixture(*([(at - 2, at + 3) for at in each] for each in (one, other)))


def _shared(text: str, one: int, other: int) -> int:
    """Count the characters that two places have in common on both sides."""
    count = 0
    for way in (-1, 1):
        for step in range(1, _COMPARED):
            here, there = (
                text[at : at + 1] for at in (max(one + way * step, 0), max(other + way * step, 0))
            )
            if here != there or not re.match(_HAN, here):
                break
            count += 1
    return count


# --- Ranges of one unit: 五至十年, 五到十年 ---

_NUMERAL = "[一二三四五六七八九十百千萬兩]"
_RANGE = re.compile(
    rf"(?<!{_NUMERAL})(?<![從由自]){_NUMERAL}{{1,6}}(?P<sign>[至到]){_NUMERAL}{{1,6}}"
    r"(?P<unit>[年月日個歲人天週周間項元成級名期倍])"
)


def _of_ranges(whole: Texts) -> Iterator[Mixture]:
    spans: dict[str, dict[str, list[Span]]] = {}
    for found in _RANGE.finditer(whole.text):
        by_sign = spans.setdefault(found["unit"], {"至": [], "到": []})
        by_sign[found["sign"]].append(found.span())
    for by_sign in spans.values():
        yield from whole.mixture(by_sign["至"], by_sign["到"])
