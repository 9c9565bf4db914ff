"""Official names, which keep their words: the bodies, laws and schemes that no list has.

A name is known by its end: 職業訓練局, 電訊管理局, 長者醫療券計劃. What stands between a word and
the end of its name are other nouns, never a verb or a particle.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from blueprint_cli.language import data
from blueprint_cli.language.chinese.lexicon import skeleton
from blueprint_cli.language.chinese.segmentation import words

#: So far from a word does its name end, or begin.
_REACH = 14
#: A law's name has brackets: 道路交通（電單車）規例.
_AHEAD = re.compile("[\u3400-\u9fff]*(?:[）)](?=[規條])[\u3400-\u9fff]*)?")
_BEHIND = re.compile("[\u3400-\u9fff]*$")
_TITLE = re.compile("《[^《》\n]*》")
#: What ends a name wherever it ends a word that is none of the others.
_LAST = frozenset("局署")


def titles(text: str) -> Iterator[tuple[int, int]]:
    """Give the places of titles in a text, of laws and papers: what is between 《 and 》."""
    return (found.span() for found in _TITLE.finditer(text))


def is_in_name(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch seems to be part of the name of a body, a law or a scheme."""
    return _goes_on(text, end) or _comes_after(text, start, end)


def _goes_on(text: str, end: int) -> bool:
    """Tell whether nouns follow, and the end of a name."""
    ahead, kinds, so_far = _AHEAD.findall(text[end : end + _REACH])[0], _kinds(), ""
    plain = re.sub("[）)]", "", ahead)
    whole = tuple(each for each in kinds["ends"] if len(each) > 1)
    for word in map(skeleton, words(plain) if plain else ()):
        so_far += word
        if word in kinds["ends"] or so_far.endswith(whole):
            return True
        if word[-1] in _LAST and word not in kinds["others"]:
            return True
        if word in kinds["breaks"]:
            return False
    return False


def _comes_after(text: str, start: int, end: int) -> bool:
    """Tell whether it is a scheme itself, and a noun says which: 長者租金津貼試驗計劃."""
    schemes = tuple(_kinds()["schemes"])
    behind = _BEHIND.findall(text[max(start - _REACH, 0) : start])[0]
    if not behind or not skeleton(text[start:end]).endswith(schemes):
        return False
    nearest = skeleton(words(behind)[-1])
    return len(nearest) > 1 and nearest not in _kinds()["breaks"]


@cache
def _kinds() -> Mapping[str, frozenset[str]]:
    found = defaultdict[str, set[str]](set)
    for line in data.lines("own/name_ends"):
        kind, *listed = line.split()
        found[kind].update(map(skeleton, listed))
    return {kind: frozenset(listed) for kind, listed in found.items()}
