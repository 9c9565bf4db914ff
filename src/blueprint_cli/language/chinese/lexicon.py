"""The words of Simplified Chinese with their costs, and how Traditional text is looked up in them.

A cost is the negative logarithm of a word's share of all counts: what divides a text into words
adds costs up (jieba's counts).
"""

from __future__ import annotations

from functools import cache

from blueprint_cli.language import data
from blueprint_cli.language.chinese import hanzi

#: The longest words of the lexicon.
LONGEST = 4
#: A term that the lexicon does not have counts as a word of this cost: a count of some 1,000.
TERM_COST = 11.0
#: And a phrase of another dictionary that it does not have: a count of one.
RARE_COST = 18.0
#: What costs less than this is a word that writers may well have meant.
COMMON = 13.0
#: What Simplified writes as it is in most words: 覆蓋, 瞭望, 藉此, 著名.
_KEPT = "覆瞭藉著"


@cache
def costs() -> dict[str, float]:
    """Give the words of the lexicon with their costs."""
    costs = dict[str, float]()
    for line in data.lines("jieba/words"):
        cost, *words = line.split()
        costs.update(dict.fromkeys(words, int(cost) / 2))
    for word in map(skeleton, data.entries("own/more_words")):
        costs[word] = min(costs.get(word, TERM_COST), TERM_COST)
    return costs


@cache
def policy_costs() -> dict[str, float]:
    """Give the same with the words of public policy that the lexicon lacks."""
    added = dict.fromkeys(map(skeleton, data.entries("own/policy_words")), TERM_COST)
    kept = costs()
    return {**kept, **{word: min(cost, kept.get(word, cost)) for word, cost in added.items()}}


@cache
def unknown() -> float:
    """Give the cost of a character that the lexicon does not have: any is a word."""
    return max(costs().values()) + 5


def skeleton(text: str) -> str:
    """Give each character in its likeliest Simplified form, so that a text is as long as before."""
    return text.translate(_Skeleton.of_all())


class _Skeleton(dict[int, str]):
    """The Simplified forms of characters, looked up when one is met."""

    @staticmethod
    @cache
    def of_all() -> _Skeleton:
        return _Skeleton({ord(each): each for each in _KEPT})

    def __missing__(self, point: int) -> str:
        character = chr(point)
        others = (each for each in hanzi.simplified_choices(character) if each != character)
        simple = hanzi.traditional_in_simplified(character) or next(others, character)
        self[point] = simple
        return simple
