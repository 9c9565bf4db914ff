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

#: So far from a word does its name end.
_REACH = 14
_AHEAD = re.compile("[\u3400-\u9fff]*")
_TITLE = re.compile("《[^《》\n]*》")
#: What ends a name wherever it ends a word that is none of the others.
_LAST = frozenset("局署")


def titles(text: str) -> Iterator[tuple[int, int]]:
    """Give the places of titles in a text, of laws and papers: what is between 《 and 》."""
    return (found.span() for found in _TITLE.finditer(text))


def goes_on_as_name(text: str, end: int) -> bool:
    """Tell whether what ends at a place seems to go on as the name of a body, a law or a scheme."""
    ahead, kinds = _AHEAD.findall(text[end : end + _REACH])[0], _kinds()
    for word in map(skeleton, words(ahead)) if ahead else ():
        if word in kinds["ends"] or (word[-1] in _LAST and word not in kinds["others"]):
            return True
        if word in kinds["breaks"]:
            return False
    return False


@cache
def _kinds() -> Mapping[str, frozenset[str]]:
    found = defaultdict[str, set[str]](set)
    for line in data.lines("own/name_ends"):
        kind, *listed = line.split()
        found[kind].update(map(skeleton, listed))
    return {kind: frozenset(listed) for kind, listed in found.items()}
