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
from blueprint_cli.language.chinese.line_edges import NOT_FIRST, NOT_LAST

#: Words of one character that lead what follows, in both scripts, and those that begin a word which
#: the lexicon may lack: 可負擔, 非緊急, 再創.
_LEADING = frozenset(
    "和與与及或在於于至為为以並并也都就而被把將将令由從从到對对向是有其逾讓让使按因但又"
    "可無无非再超反跨副準准不未更最"
)
_LEADERS = "".join(_LEADING)
#: Those that close what goes before.
_TRAILING = frozenset("的了之等")
_NUMERALS = frozenset("〇零一二三四五六七八九十百千萬億亿兩两0123456789")
#: Marks that stay with the word before them, and with the one behind.
_CLOSING, _OPENING = f"{NOT_FIRST}…—%", NOT_LAST
#: The longest phrase, and the longest word for which a narrow column is made wider.
_LONGEST, _SHORT = 5, 4
_HAN = re.compile("[\u3400-\u9fff]+$")


def phrases(text: str) -> list[str]:
    """Divide a text into phrases; joined, they are the text."""
    made: list[str] = []
    last = ""
    for word in _marked(segmentation.words(text)):
        if made and _belongs(made[-1], last, word):
            made[-1] += word
        else:
            made.append(word)
        last = word
    return made


def wholes(text: str) -> list[str]:
    """Divide a text into what no line of a narrow column should break; joined, they are the text.

    That is each word with the marks that stand at it, and the last character with what is before.
    """
    made: list[str] = []
    for word in _marked(segmentation.words(text)):
        if made and _sticks(made[-1], word):
            made[-1] += word
        else:
            made.append(word)
    if len(made) > 1 and len(made[-1].rstrip(_CLOSING)) == 1 and _HAN.search(made[-2]):
        made[-2:] = ["".join(made[-2:])]
    return made


def _sticks(before: str, word: str) -> bool:
    """Tell whether no line ends between two words, however narrow the column."""
    if word[0] in _CLOSING or before[-1] in _OPENING:
        return True
    if before[-1] in _CLOSING or word[0] in _OPENING or len(before + word) > _SHORT:
        return False
    return _is_bound(before, before, word)


def _marked(words: Sequence[str]) -> Iterator[str]:
    """Give words, and each mark by itself."""
    for word in words:
        if _HAN.match(word):
            yield word
        else:
            yield from re.findall(f"[{_CLOSING}{_OPENING}]|[^{_CLOSING}{_OPENING}]+", word)


def _belongs(before: str, last: str, word: str) -> bool:
    """Tell whether a word goes on with the phrase before it, whose last word is `last`."""
    if word[0] in _CLOSING or before[-1] in _OPENING or word in _TRAILING:
        return True
    if before[-1] in _CLOSING:
        return False
    return last in _LEADING or (word[0] not in _OPENING and _is_bound(before, last, word))


def _is_bound(before: str, last: str, word: str) -> bool:
    """Tell whether one of two is a numeral or a character that is not a word of its own."""
    if before[-1] in _NUMERALS:
        return word[0] in _NUMERALS or (len(word) == 1 and word not in _LEADING)
    if not (_HAN.match(before) and _HAN.match(word)) or word[0] in _NUMERALS:
        return False
    if last in _TRAILING or word in _LEADING:
        return False
    core = before.lstrip(_LEADERS)
    return 1 in (len(word), len(core)) and len(core + word) <= _LONGEST
