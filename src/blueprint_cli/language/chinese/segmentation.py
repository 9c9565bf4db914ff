"""Where Chinese words begin and end: one answer for conversion, checks, and the lines of titles.

Chinese has no spaces: 具備專長者 holds the characters of 長者 and not the word. A stretch of text
is divided into the words that are the likeliest together (a unigram model, by a least-cost path),
once with the term as one of them and once with a word that crosses its start or its end; what lies
between the two tells how sure the answer is.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from blueprint_cli.language.chinese.lexicon import (
    LONGEST,
    RARE_COST,
    TERM_COST,
    costs,
    policy_costs,
    skeleton,
    unknown,
)
from blueprint_cli.language.chinese.people import find_titled
from blueprint_cli.language.occurrences import occurrences

#: So many characters on each side say all that there is to say.
_REACH = 8
#: So much likelier has the term to be than its characters in other words: some 150 times.
_MARGIN = 5.0
#: Where a line was broken, the next word begins or the same one goes on.
_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_HAN = "[\u3400-\u9fff]"
_STRETCH = re.compile(f"{_HAN}+(?:[ \t]*\n[ \t]*{_HAN}+)*")
_RUNS = re.compile(f"{_HAN}+|[^\u3400-\u9fff]+")
#: The end of a noun with a word of place, in the Simplified form of the lexicon.
_PLACE = re.compile("[^家手心身眼口脸头脚肩背腰掌][旁边上下内外中前后里间]")
#: A word of this cost or less is a common one.
_COMMON = 11.5
_HAN_BEFORE = re.compile(f"{_HAN}{{0,{_REACH}}}$")
_HAN_AFTER = re.compile(f"{_HAN}{{0,{_REACH}}}")


def is_word(text: str, start: int, end: int) -> bool:
    """Tell whether a term stands at a place for certain, and not where other words meet."""
    return bool(stands(text, start, end))


def stands(text: str, start: int, end: int) -> bool | None:
    """Tell the same, and give None where both readings are likely: that of 長者 in 具備專長者."""
    sure = advantage(text, start, end)
    return sure >= _MARGIN if abs(sure) >= _MARGIN else None


def may_have_word(text: str, word: str) -> bool:
    """Tell whether a text has a word, and not only its characters where others meet."""
    return any(
        stands(text, start, start + len(word)) is not False for start in occurrences(text, word)
    )


def straddles(text: str, start: int, end: int) -> bool:
    """Tell whether a wording is likelier a part of other words than one of its own.

    One that the lexicon does not have is a rare one.
    """
    run, first = _around(text, start, end)
    return _advantage(run, first, first + end - start, RARE_COST) < 0


def advantage(text: str, start: int, end: int) -> float:
    """Give how much likelier a term is a word of its own than not, as a logarithm."""
    run, first = _around(text, start, end)
    return _advantage(run, first, first + end - start, TERM_COST)


# A document says the same again and again.
@lru_cache(maxsize=4096)
def _advantage(run: _Run, first: int, last: int, unlisted: float) -> float:
    others = min((run.through(*each) for each in _crossing(run, first, last)), default=math.inf)
    own = min(costs().get(run.text[first:last], math.inf), unlisted)
    return others - run.through(first, last, own)


def phrase_advantage(text: str, start: int, end: int, written: str, at: int) -> float:
    """Give the same for a phrase of a dictionary, for whose sake a character is written otherwise.

    One that the lexicon does not have is a rare one: the name of a place, or of a poem. Then what
    its characters give by themselves may be a word, and is another reading: 徵調 is 征调, too.
    """
    run, first = _around(text, start, end)
    return _phrase_advantage(run, first, first + end - start, written, at - start)


@lru_cache(maxsize=4096)
def _phrase_advantage(run: _Run, first: int, last: int, written: str, offset: int) -> float:
    known, plain, at = costs(), run.text[first:last], first + offset
    is_alike = run.text[at] == written[offset]
    # A longer word with the character as the phrase has it says the same: 沉积岩 over 沉积.
    others = [
        run.through(start, end, cost)
        for start, end, cost in _crossing(run, first, last)
        if not (is_alike and start <= at < end)
    ]
    if written not in known and known.get(plain, math.inf) <= _COMMON:
        others.append(run.through(first, last, known[plain]))
    own = run.through(first, last, min(known.get(written, math.inf), RARE_COST))
    return min(others, default=math.inf) - own


def words(text: str) -> list[str]:
    """Divide a text into the words that are the likeliest together; joined, they are the text.

    Words of public policy that the lexicon lacks are words here. What is no Chinese character stays
    in one piece with its like: a number, a name, a mark.
    """
    return [word for run in _RUNS.findall(text) for word in _divided(run)]


@lru_cache(maxsize=4096)
def _divided(run: str) -> tuple[str, ...]:
    if not _HAN_BEFORE.fullmatch(run[:1]):
        return (run,)
    name = next(find_titled(run), None)
    if name:
        before, after = run[: name.start], run[name.end :]
        return (*_divided(before), run[name.start : name.end], *_divided(after))
    simplified, known = skeleton(run), policy_costs()
    best = _least(simplified, known)
    ends = [len(run)]
    while ends[-1]:
        end = ends[-1]
        starts = range(end - 1, max(end - LONGEST, 0) - 1, -1)
        ends.append(
            min(starts, key=lambda start: best[start] + _cost(simplified[start:end], known))
        )
    return tuple(run[start:end] for end, start in pairwise(ends))[::-1]


@dataclass(frozen=True, eq=False)
class _Run:
    """A stretch of Chinese in its Simplified form, with what each place costs to be reached.

    `before` is the least cost of all words before a place, `after` of all behind it.
    """

    text: str
    before: list[float]
    after: list[float]

    def through(self, start: int, end: int, cost: float) -> float:
        """Give the least cost of a division that has a word of this cost at a place."""
        return self.before[start] + cost + self.after[end]


@dataclass(frozen=True, eq=False)
class _Stretch:
    """A run in the text that it stands in: `breaks` are the ends of its line breaks.

    `lost` says how many characters all the breaks up to each have.
    """

    start: int
    end: int
    run: str
    breaks: tuple[int, ...] = ()
    lost: tuple[int, ...] = ()

    def place(self, offset: int) -> int:
        """Give the place in the run of a place in the text."""
        passed = bisect_right(self.breaks, offset)
        return offset - self.start - (self.lost[passed - 1] if passed else 0)


def _around(text: str, start: int, end: int) -> tuple[_Run, int]:
    """Give the run that a term stands in, and where it starts there."""
    stretches, starts = _stretches(text)
    at = bisect_right(starts, start) - 1
    if at >= 0 and end <= stretches[at].end:
        return _run(stretches[at].run), stretches[at].place(start)
    # Of a term that has other letters too, A股, what stands on both sides is what counts.
    before = _HAN_BEFORE.findall(_BREAK.sub("", text[max(start - 2 * _REACH, 0) : start]))[0]
    after = _HAN_AFTER.findall(_BREAK.sub("", text[end : end + 2 * _REACH]))[0]
    return _run(skeleton(before + text[start:end] + after)), len(before)


# One text is asked for many terms.
@lru_cache(maxsize=16)
def _stretches(text: str) -> tuple[tuple[_Stretch, ...], tuple[int, ...]]:
    """Give the stretches of Chinese in a text, and their starts."""
    found = tuple(_stretch(each) for each in _STRETCH.finditer(text))
    return found, tuple(each.start for each in found)


def _stretch(found: re.Match[str]) -> _Stretch:
    start, end = found.span()
    if "\n" not in found[0]:
        return _Stretch(start, end, skeleton(found[0]))
    breaks, lost, total = list[int](), list[int](), 0
    for each in _BREAK.finditer(found[0]):
        total += len(each[0])
        breaks.append(start + each.end())
        lost.append(total)
    run = skeleton(_BREAK.sub("", found[0]))
    return _Stretch(start, end, run, tuple(breaks), tuple(lost))


@lru_cache(maxsize=1024)
def _run(run: str) -> _Run:
    known = costs()
    return _Run(run, _least(run, known), _least_after(run, known))


def _crossing(run: _Run, first: int, last: int) -> Iterator[tuple[int, int, float]]:
    """Give the words that cross the start or the end of a term: their places and costs."""
    text, known = run.text, costs()
    for start in range(max(first - LONGEST + 1, 0), last):
        crossed = first if start < first else last
        for end in range(crossed + 1, min(start + LONGEST, len(text)) + 1):
            cost = known.get(text[start:end])
            if cost is not None and not _places(text, start, end, last):
                yield start, end, cost


def _places(run: str, start: int, end: int, last: int) -> bool:
    """Tell whether a word is the end of a term and where something is: 行人路旁 holds 路旁.

    Such a sign stands behind all of a noun, and so tells nothing of where that begins; but 家中 and
    手上 are said of people.
    """
    word = run[start:end]
    return start == last - 1 and len(word) == len("路旁") and bool(_PLACE.fullmatch(word))


def _least(run: str, known: Mapping[str, float]) -> list[float]:
    """Give the least cost of a division into words of all before each place of a run."""
    best = [0.0, *[math.inf] * len(run)]
    for start, character in enumerate(run):
        so_far = best[start]
        alone = so_far + known.get(character, unknown())
        best[start + 1] = min(best[start + 1], alone)
        for end in range(start + 2, min(start + LONGEST, len(run)) + 1):
            cost = known.get(run[start:end])
            if cost is not None and so_far + cost < best[end]:
                best[end] = so_far + cost
    return best


def _least_after(run: str, known: Mapping[str, float]) -> list[float]:
    """Give the same of all behind each place."""
    best = [math.inf] * len(run) + [0.0]
    for start in range(len(run) - 1, -1, -1):
        least = best[start + 1] + known.get(run[start], unknown())
        for end in range(start + 2, min(start + LONGEST, len(run)) + 1):
            cost = known.get(run[start:end])
            if cost is not None and cost + best[end] < least:
                least = cost + best[end]
        best[start] = least
    return best


def _cost(word: str, known: Mapping[str, float]) -> float:
    """Give the cost of a word; any single character is one."""
    return known.get(word, unknown() if len(word) == 1 else math.inf)
