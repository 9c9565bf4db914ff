"""Where the lines of a Chinese title may end: between phrases, and never inside a word.

A word of the lexicon is a phrase, with the single characters beside it that are no words of their
own: a suffix (諮詢會), a name that the lexicon lacks (嶼灣市), a number with its measure
(二零二五年, 六千份). Requirements for Chinese Text Layout (CLREQ) leave lines free to end anywhere;
titles in large type are set by sense.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from blueprint_cli.language.chinese import segmentation

#: Words of one character that belong to what follows as much as to what goes before.
_FUNCTION = frozenset(
    "的了和與及或在於至為以並也都就而被把將令由從到對向等是有之其逾讓使按因但又再更最"
)
_NUMERALS = frozenset("〇零一二三四五六七八九十百千萬億兩0123456789")
#: Marks that no line begins with, and those that none ends with (CLREQ, 3.1.2).
_CLOSING, _OPENING = "，。、；：！？」』）》〉】…—·％%", "「『（《〈【"
_LONGEST = 5
_HAN = re.compile("[\u3400-\u9fff]+$")


def phrases(text: str) -> list[str]:
    """Divide a text into phrases; joined, they are the text."""
    made: list[str] = []
    for word in _marked(segmentation.words(text)):
        if made and _belongs(made[-1], word):
            made[-1] += word
        else:
            made.append(word)
    return made


def _marked(words: Sequence[str]) -> Iterator[str]:
    """Give words, and each mark by itself."""
    for word in words:
        if _HAN.match(word):
            yield word
        else:
            yield from re.findall(f"[{_CLOSING}{_OPENING}]|[^{_CLOSING}{_OPENING}]+", word)


def _belongs(before: str, word: str) -> bool:
    """Tell whether a word goes on with the phrase before it."""
    if word[0] in _CLOSING or before[-1] in _OPENING:
        return True
    if before[-1] in _CLOSING or word[0] in _OPENING:
        return False
    if before[-1] in _NUMERALS:
        return word[0] in _NUMERALS or (len(word) == 1 and word not in _FUNCTION)
    if not (_HAN.match(before) and _HAN.match(word)) or word[0] in _NUMERALS:
        return False
    return _is_bound(before, word) and len(before + word) <= _LONGEST


def _is_bound(before: str, word: str) -> bool:
    """Tell whether one of two is a single character that is not a word of its own."""
    if before in _FUNCTION or word in _FUNCTION:
        return False
    return len(word) == 1 or len(before) == 1
