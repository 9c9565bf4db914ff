"""Order: whether the quantities of two texts belong to the same things, and run the same way.

A translation may say them in any order as long as their owners move along. So an order is told only
where both texts say which is the first (由…至…, “from … to …”) or whose each quantity is, by words
that are known in both languages.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from blueprint_cli.language.clashes import Clash
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.parity.namesakes import namesakes, places
from blueprint_cli.language.quantities.comparing.listed import Listed, listed
from blueprint_cli.language.quantities.scanning.quantity import Dimension
from blueprint_cli.language.quantities.scanning.script import read_as_traditional

_FROM_ZH: Final = lazy_pattern(
    r"(?:由|從|自)(?:現時|目前|原來|原本|去年|上年|最初|每\w{1,2})?的?(?:約|近|逾|每\w{1,3}"
    r"|港幣|1比|一比|1:){0,2}\Z"
)
_TO_ZH: Final = lazy_pattern(r"(?:至|到|為)(?:約|近|逾|每\w{1,3}|港幣|1比|一比|1:){0,2}\Z")
_STOP: Final = lazy_pattern("[，。；]")
_FROM_EN: Final = lazy_pattern(
    r"\bfrom(?: about| around| some| nearly| over| just| the current| the present| a| an| 1:"
    r"| one to)? ?(?:HK|US)?[$€£¥]?\Z",
    re.IGNORECASE,
)
_TO_EN: Final = lazy_pattern(
    r"\bto(?: about| around| some| nearly| over| just| a| an| 1:)? ?(?:HK|US)?[$€£¥]?\Z",
    re.IGNORECASE,
)
_REACH: Final = {"zh": 10, "en": 24}
_FEWEST: Final = 2
#: More quantities are no list that anybody could be sure of.
_MOST: Final = 8
#: Nor is a text of more characters than this.
_LONGEST: Final = 1000
#: So near to the number that it may be what is counted: 12間學校, “20 primary schools”.
_NEXT_ZH: Final = 3
_NEXT_EN: Final = 16
_CLAUSES: Final = {
    "zh": lazy_pattern("[，。；、：！？]|以及|及(?!格|時|早)|而(?!且|是|非)|和|至於|與"),
    "en": lazy_pattern(
        r"[;:]|,(?!\d)|\.(?!\d)|\b(?:and|while|whereas|but|against|compared (?:with|to)|versus"
        r"|as opposed to|then|from|with)\b"
        r"|\bto(?= (?:about |around |some |nearly |over )?(?:HK)?\$?\d)",
        re.IGNORECASE,
    ),
}
#: What opens a clause whose quantity comes in the next.
_LEADS: Final = {
    "zh": lazy_pattern("[，；。]?(?:而|至於)?(?:在|於|就)"),
    "en": lazy_pattern(
        r"\W{0,3}(?:(?:and|while|but) )?(?:in|for|at|on|during|among|as for)\b", re.IGNORECASE
    ),
}
_RESPECTIVELY: Final = {"zh": "分別", "en": "respectively"}
#: The owner of each quantity: which namesake, by its number, and of which value.
_Owned = dict[int, Listed]


def other_order(source: str, target: str, languages: tuple[str, str]) -> tuple[Clash, ...]:
    """Find quantities that have changed places in a translation, and their owners have not."""
    if set(languages) != {"zh", "en"}:
        return ()
    is_mirrored = languages[0] == "en"
    chinese, english = (target, source) if is_mirrored else (source, target)
    if len(chinese) > _LONGEST:
        return ()
    chinese = read_as_traditional(chinese, "zh")
    ours = listed(chinese, "zh")
    theirs = listed(english, "en") if len(ours) >= _FEWEST else []
    if not _FEWEST <= len(theirs) <= _MOST or len(ours) > _MOST:
        return ()
    found = _turned(chinese, english, ours, theirs) or _swapped(chinese, english, ours, theirs)
    if found is None:
        return ()
    return (Clash(found.target, found.source) if is_mirrored else found,)


def _turned(
    chinese: str, english: str, ours: Sequence[Listed], theirs: Sequence[Listed]
) -> Clash | None:
    """Find 由甲至乙 that is “from B to A”."""
    there = [*_journeys_en(english, theirs)]
    for start, end in _journeys_zh(chinese, ours):
        for other_start, other_end in there:
            turned = start.equals(other_end) and end.equals(other_start)
            if turned and not (start.equals(other_start) or end.equals(other_end)):
                return Clash((start.start, end.end), _around(other_start, other_end))
    return None


def _journeys_zh(text: str, own: Sequence[Listed]) -> Iterator[tuple[Listed, Listed]]:
    for one, other in pairwise(own):
        if one.is_range and one.start == other.start:
            yield one, other
        elif _STOP.search(text, one.end, other.start):
            continue
        elif _follows(text, one, _FROM_ZH, "zh") and _follows(text, other, _TO_ZH, "zh"):
            yield one, other


def _journeys_en(text: str, own: Sequence[Listed]) -> Iterator[tuple[Listed, Listed]]:
    for one, other in pairwise(own):
        between = text[one.end : other.start]
        if one.is_range and one.start == other.start:
            if _follows(text, one, _FROM_EN, "en"):
                yield one, other
        elif ";" in between or ". " in between:
            continue
        elif _follows(text, one, _FROM_EN, "en") and _follows(text, other, _TO_EN, "en"):
            yield one, other
        elif _follows(text, one, _TO_EN, "en") and _follows(text, other, _FROM_EN, "en"):
            yield other, one


def _follows(text: str, each: Listed, pattern: re.Pattern[str], language: str) -> bool:
    start = max(each.start - _REACH[language], 0)
    return pattern.search(text, start, each.start) is not None


def _around(*own: Listed) -> tuple[int, int]:
    return min(each.start for each in own), max(each.end for each in own)


def _swapped(
    chinese: str, english: str, ours: Sequence[Listed], theirs: Sequence[Listed]
) -> Clash | None:
    """Find the quantities of two owners that have changed places."""
    ours, theirs = _only_once(ours, theirs)
    counted = [each for each in ours if each.dimension is not Dimension.DATE]
    if len(counted) >= _FEWEST:
        # The years are what these belong to.
        ours = counted
        theirs = [each for each in theirs if each.dimension is not Dimension.DATE]
    if len(ours) < _FEWEST:
        return None
    owners = _owners(chinese, english)
    if not owners:
        return None
    here = _owned(chinese, "zh", ours, [(number, span) for number, span, _ in owners])
    there = _owned(english, "en", theirs, [(number, span) for number, _, span in owners])
    common = sorted(here.keys() & there.keys())
    agreeing = [number for number in common if here[number].equals(there[number])]
    clashing = [
        number
        for number in common
        if number not in agreeing and _is_of_list(here[number], there[number], ours)
    ]
    if len(clashing) <= len(agreeing):
        return None
    if len({here[number].start for number in clashing}) < _FEWEST:
        # The word may be about both quantities, and so be no owner of one.
        spans = {number: (mine, yours) for number, mine, yours in owners}
        if len(ours) > _FEWEST or not all(
            _is_owner(spans[number], (here[number], there[number]), (ours, theirs))
            for number in clashing
        ):
            return None
    return Clash(
        _around(*(here[number] for number in clashing)),
        _around(*(there[number] for number in clashing)),
    )


def _is_owner(
    spans: tuple[tuple[int, int], tuple[int, int]],
    owned: tuple[Listed, Listed],
    lists: tuple[Sequence[Listed], Sequence[Listed]],
) -> bool:
    """Tell a lone owner from the subject of all quantities, and from what is counted."""
    leads = all(span[0] < own[0].start for span, own in zip(spans, lists, strict=True))
    reach = (_NEXT_ZH, _NEXT_EN)
    is_counted = all(
        0 <= span[0] - each.end <= next_to
        for span, each, next_to in zip(spans, owned, reach, strict=True)
    )
    return not leads and not is_counted


def _is_of_list(mine: Listed, yours: Listed, ours: Sequence[Listed]) -> bool:
    """Tell whether what an owner has in English is what another has in Chinese, of one kind."""
    others = [each for each in ours if each.equals(yours)]
    return any(other.dimension is mine.dimension for other in others)


def _only_once(
    ours: Sequence[Listed], theirs: Sequence[Listed]
) -> tuple[list[Listed], list[Listed]]:
    """Keep the quantities that stand once in either text."""
    pairs = []
    for mine in ours:
        same = [yours for yours in theirs if mine.equals(yours)]
        if len(same) == 1 and sum(each.equals(same[0]) for each in ours) == 1:
            pairs.append((mine, same[0]))
    return [mine for mine, _ in pairs], [yours for _, yours in pairs]


def _owners(chinese: str, english: str) -> list[tuple[int, tuple[int, int], tuple[int, int]]]:
    """Give the words that stand once in both texts, with their places."""
    found: list[tuple[int, tuple[int, int], tuple[int, int]]] = []
    said: defaultdict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for start, end, patterns in namesakes(chinese):
        said[patterns].append((start, end))
    for patterns, spans in said.items():
        there = sorted(places(patterns, english)) if len(spans) == 1 else []
        # “won prizes” is one, of two words that it may be called by.
        if there and there[-1][0] - there[0][1] <= 1:
            found.append((len(found), spans[0], there[0]))
    return found


def _owned(
    text: str, language: str, own: Sequence[Listed], owners: list[tuple[int, tuple[int, int]]]
) -> _Owned:
    """Give each owner the one quantity of its clause."""
    owners = [
        (number, span)
        for number, span in owners
        # What is part of a quantity owns none: the 人 of 三人.
        if not any(each.start < span[1] and span[0] < each.end for each in own)
    ]
    word = _RESPECTIVELY[language]
    if word in text.lower():
        return _in_turn(own, owners)
    ends = [match.start() for match in _CLAUSES[language].finditer(text)]
    ends = [end for end in ends if not any(each.start <= end < each.end for each in own)]
    found: _Owned = {}
    start, about = 0, list[int]()
    for end in [*ends, len(text)]:
        inside = [each for each in own if start <= each.start < end]
        about += [number for number, span in owners if start <= span[0] < end]
        if about and not inside and _LEADS[language].match(text, start, end):
            # “In 2022, 4 500 trees …”
            start = end
            continue
        if about and len(inside) != 1:
            # Whose it is cannot be said, and so nothing of the others.
            return {}
        if about:
            found |= dict.fromkeys(about, inside[0])
        start, about = end, []
    return found


def _in_turn(own: Sequence[Listed], owners: list[tuple[int, tuple[int, int]]]) -> _Owned:
    """Give the owners of one list those of the other: A and B rose by 4% and 6% respectively."""
    owners = sorted(owners, key=lambda owner: owner[1])
    own = sorted(own, key=lambda each: (each.start, each.part))
    if len(owners) != len(own):
        return {}
    return {number: each for (number, _), each in zip(owners, own, strict=True)}
