"""Where Chinese words begin and end, as far as a term in a text or the lines of a title need it.

Chinese has no spaces: 具備專長者 holds the characters of 長者 and not the word. A stretch of text
is divided into the words that are the likeliest together (a unigram model, by a least-cost path),
once with the term as one of them and once with a word that crosses its start or its end; what lies
between the two tells how sure the answer is.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from itertools import pairwise

from blueprint_cli.language import data
from blueprint_cli.language.chinese import hanzi

#: A term that the lexicon does not have counts as a word of this cost: a count of some 1,000.
_TERM_COST = 11.0
#: And a phrase of another dictionary that it does not have: a count of one.
_RARE_COST = 18.0
#: What Simplified writes as it is in most words: 覆蓋, 瞭望, 藉此.
_KEPT = frozenset("覆瞭藉")
#: The longest words of the lexicon.
_LONGEST = 4
#: So many characters on each side say all that there is to say.
_REACH = 8
#: So much likelier has the term to be than its characters in other words: some 150 times.
_MARGIN = 5.0
#: Where a line was broken, the next word begins or the same one goes on.
_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_RUNS = re.compile("[\u3400-\u9fff]+|[^\u3400-\u9fff]+")
#: The end of a noun with a word of place, in the Simplified form of the lexicon.
_PLACE = re.compile("[^家手心身眼口脸头脚肩背腰掌][旁边上下内外中前后里间]")
_HAN_BEFORE = re.compile(f"[\u3400-\u9fff]{{0,{_REACH}}}$")
_HAN_AFTER = re.compile(f"[\u3400-\u9fff]{{0,{_REACH}}}")


def is_word(text: str, start: int, end: int) -> bool:
    """Tell whether a term stands at a place for certain, and not where other words meet."""
    return advantage(text, start, end) >= _MARGIN


def straddles(text: str, start: int, end: int) -> bool:
    """Tell whether a phrase of a dictionary is likelier a part of other words than one of its own.

    A phrase that the lexicon does not have is a rare one: the name of a place, or of a poem.
    """
    return _judge(text, start, end, _RARE_COST) < 0


def advantage(text: str, start: int, end: int) -> float:
    """Give how much likelier a term is a word of its own than not, as a logarithm."""
    return _judge(text, start, end, _TERM_COST)


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
    simplified = "".join(map(_simplified, run))
    best = _least(simplified, _policy_cost)
    ends = [len(run)]
    while ends[-1]:
        end = ends[-1]
        starts = range(end - 1, max(end - _LONGEST, 0) - 1, -1)
        ends.append(min(starts, key=lambda start: best[start] + _last_cost(simplified[start:end])))
    return tuple(run[start:end] for end, start in pairwise(ends))[::-1]


def _last_cost(word: str) -> float:
    cost = _policy_cost(word)
    return math.inf if cost is None else cost


def _policy_cost(word: str) -> float | None:
    """Give the cost of a word, one of public policy among them."""
    cost = _cost(word)
    return min(cost or math.inf, _TERM_COST) if word in _policy_words() else cost


@cache
def _policy_words() -> frozenset[str]:
    words = data.entries("own/policy_words")
    return frozenset("".join(map(_simplified, word)) for word in words)


def _judge(text: str, start: int, end: int, unlisted: float) -> float:
    before = _HAN_BEFORE.findall(_BREAK.sub("", text[max(start - 2 * _REACH, 0) : start]))[0]
    after = _HAN_AFTER.findall(_BREAK.sub("", text[end : end + 2 * _REACH]))[0]
    run = "".join(map(_simplified, before + text[start:end] + after))
    return _advantage(run, len(before), len(before) + end - start, unlisted)


# A document says the same again and again.
@lru_cache(maxsize=4096)
def _advantage(run: str, first: int, last: int, unlisted: float) -> float:
    crossing = list(_crossing(run, first, last))
    if not crossing:
        return math.inf
    before, after = _least(run), _least(run[::-1], backwards=True)[::-1]
    listed = _costs().get(run[first:last], math.inf)
    own = min(listed, unlisted)
    others = min(before[start] + cost + after[end] for start, end, cost in crossing)
    return others - (before[first] + own + after[last])


def _crossing(run: str, first: int, last: int) -> Iterator[tuple[int, int, float]]:
    """Give the words that cross the start or the end of a term: their places and costs."""
    for start in range(max(first - _LONGEST + 1, 0), last):
        for end, cost in _words_from(run, start):
            crosses = start < first < end or start < last < end
            if crosses and not _places(run, start, end, last):
                yield start, end, cost


def _places(run: str, start: int, end: int, last: int) -> bool:
    """Tell whether a word is the end of a term and where something is: 行人路旁 holds 路旁.

    Such a sign stands behind all of a noun, and so tells nothing of where that begins; but 家中 and
    手上 are said of people.
    """
    word = run[start:end]
    return start == last - 1 and len(word) == len("路旁") and bool(_PLACE.fullmatch(word))


def _least(
    run: str, cost_of: Callable[[str], float | None] | None = None, *, backwards: bool = False
) -> list[float]:
    """Give the least cost of a division into words of each start of a run.

    With `backwards`, the words are written backwards too.
    """
    cost_of = cost_of or _cost
    best = [0.0, *[math.inf] * len(run)]
    for start in range(len(run)):
        for end in range(start + 1, min(start + _LONGEST, len(run)) + 1):
            word = run[start:end]
            cost = cost_of(word[::-1] if backwards else word)
            if cost is not None:
                best[end] = min(best[end], best[start] + cost)
    return best


def _words_from(run: str, start: int) -> Iterator[tuple[int, float]]:
    for end in range(start + 1, min(start + _LONGEST, len(run)) + 1):
        cost = _cost(run[start:end])
        if cost is not None:
            yield end, cost


def _cost(word: str) -> float | None:
    """Give the cost of a word; any single character is one."""
    return _costs().get(word, _unknown() if len(word) == 1 else None)


@cache
def _costs() -> dict[str, float]:
    costs = dict[str, float]()
    for line in data.lines("jieba/words"):
        cost, *words = line.split()
        costs.update(dict.fromkeys(words, int(cost) / 2))
    return costs


@cache
def _unknown() -> float:
    return max(_costs().values()) + 5


@cache
def _simplified(character: str) -> str:
    """Give the Simplified form of a character, so that a text is as long as before."""
    others = hanzi.simplified_choices(character) if character not in _KEPT else ()
    choices = (each for each in others if each != character)
    return hanzi.traditional_in_simplified(character) or next(choices, character)
