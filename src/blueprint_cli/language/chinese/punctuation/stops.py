"""Stops of half width, where Chinese text has full ones."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.language.chinese.punctuation import latin
from blueprint_cli.language.chinese.punctuation.repeats import HALF_STOPS, WIDER
from blueprint_cli.language.chinese.punctuation.seen import (
    CLOSING,
    OPENING,
    STOPS,
    Fault,
    is_han,
    skip_back,
    skip_on,
)
from blueprint_cli.language.lazy import lazy_pattern

_STOP = lazy_pattern(f"[{HALF_STOPS}]")
_WIDER = str.maketrans(WIDER)
_ALL_STOPS = frozenset(STOPS + HALF_STOPS)
#: Half-width forms of Chinese marks, and the small forms that old fonts of Hong Kong had.
_NARROW = dict(zip("｡｢｣､﹐﹑﹒﹔﹕﹖﹗﹙﹚︰", "。「」、，、。；：？！（）：", strict=True))
_NARROW_MARK = lazy_pattern(f"[{''.join(_NARROW)}]")
_NUMERALS = "一二三四五六七八九十百千零〇"
#: The number of an item at the start of a line: 一. 甲. 1.
_ITEM = lazy_pattern(
    rf"(?:^|\n)[\s>#+-]{{0,8}}[（(]?[{_NUMERALS}甲乙丙丁戊己庚辛壬癸]{{1,3}}[）)]?\Z"
)
_LONGEST_ITEM = 14
#: Characters that sounds of foreign names are written with: 喬.史密斯 is no end of a sentence.
_SOUNDS = frozenset(
    "阿埃艾愛爱安奧奥巴班保貝贝比彼波伯布查達达戴德迪蒂多恩爾尔菲費费弗福夫甘戈格哈漢汉赫亨胡華华霍基加傑杰卡凱凯坎考科克肯"
    "拉萊莱蘭兰勞劳勒雷里利林倫伦羅罗洛馬马瑪玛曼梅蒙米莫默納纳尼諾诺帕佩皮普奇喬乔若薩萨塞桑莎沙山史斯蘇苏索塔泰湯汤特提"
    "圖图托瓦威韋韦維维溫温沃烏乌西希謝谢辛雅亞亚耶伊約约扎詹珍茲兹朱密曉"
)


def narrow_marks(text: str) -> Iterator[Fault]:
    """Find the half-width and small forms of Chinese marks."""
    for found in _NARROW_MARK.finditer(text):
        yield Fault(found.start(), found.end(), _NARROW[found[0]])


def half_width_stops(text: str) -> Iterator[Fault]:
    """Find half-width stops that end or part Chinese; the spaces about them belong to the fault."""
    for found in _STOP.finditer(text):
        at = found.start()
        first, last = _with_twin(text, at)
        start, end = skip_back(text, first), skip_on(text, last)
        before, after = _at(text, start - 1), _at(text, end)
        if before in _ALL_STOPS or after in _ALL_STOPS or not before:
            continue
        if _is_full(text, at, start, end):
            start = start if first == at else at
            yield Fault(start, end if after and last == at + 1 else at + 1, _replacement(text, at))


def _with_twin(text: str, at: int) -> tuple[int, int]:
    """Give where a mark starts and ends with the other one of ?! beside it."""
    for first in (at - 1, at):
        if first >= 0 and text[first : first + 2].translate(_WIDER) in ("？！", "！？"):
            return first, first + 2
    return at, at + 1


def _at(text: str, position: int) -> str:
    """Give the character at a place, nothing at the edges of a line."""
    return text[position : position + 1].strip("\n") if position >= 0 else ""


def _is_full(text: str, at: int, start: int, end: int) -> bool:
    """Tell whether a stop is one of Chinese; about it there are but spaces in `text[start:end]`."""
    if _ends_chinese(text, start):
        return _parts_chinese(text, at)
    if text[start - 1] in OPENING:
        return False
    return _ends_latin(text, at, start, end) or _parts_latin(text, at, start, end)


def _ends_latin(text: str, at: int, start: int, end: int) -> bool:
    """Tell whether a stop after Latin words ends a Chinese sentence, or a clause with its line."""
    after, tight = _at(text, end), end - start == 1
    is_word = latin.is_whole_word(text, at) or latin.is_address(text, at)
    if text[at] == "." and not (tight and is_word):
        return False
    if after and after not in CLOSING and not (text[at] == "." and is_han(after)):
        return False
    quoted = text[at] in ".!?" and latin.is_sentence(text, start)
    return latin.is_embedded(text, start) and not quoted


def _parts_latin(text: str, at: int, start: int, end: int) -> bool:
    """Tell whether a pause or a stop stands between Latin words and Chinese ones."""
    after, tight = _at(text, end), end - start == 1
    if text[at] == "." or not (is_han(after) or (after and after in OPENING)):
        return False
    return not latin.keeps_mark(text, at) and (tight or latin.is_embedded(text, start))


def _ends_chinese(text: str, end: int) -> bool:
    last = text[end - 1]
    if last in "”’\"')" and end > 1:
        last = text[end - 2]
    return is_han(last) or last in CLOSING


def _parts_chinese(text: str, at: int) -> bool:
    """Tell whether a stop after Chinese is no part of a name, a number or an address."""
    mark, after = text[at], text[at + 1 : at + 2]
    if mark == ":":
        return not text.startswith("//", at + 1)
    if mark != ".":
        return True
    if after and (after in "_\ufffc/" or (after.isascii() and after.isalnum())):
        return False
    if text[at - 1] in _NUMERALS and after and after in _NUMERALS:
        return False
    return not _ITEM.search(text, max(at - _LONGEST_ITEM, 0), at)


def _replacement(text: str, at: int) -> str | None:
    before, after = text[max(at - 2, 0) : at], text[at + 1 : at + 3]
    if text[at] == "." and after and _SOUNDS.issuperset(before + after):
        return None
    return WIDER[text[at]]
