"""What a Chinese text wants of its font, and where no line of it may end: CLREQ 3.1 and 3.2.2.

A gap parts Chinese from other letters and digits; marks lose their blank half at the edges of a
line, and where they meet over the bounds of an element. All of it is asked of the theme's fonts,
whose features `TRIM` and `GAPB` are for this (docs/decisions/025), and none is in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

OPENING, CLOSING = "「『（《〈“‘【〔［｛〖", "」』）》〉”’】〕］｝〗"
STOPS, SPACE = "，。、；：！？．·", "\u3000"
#: Letters that a gap parts from others (CSS Text 4, 8.4): Han and kana.
IDEOGRAPH = (
    "[\u2e80-\u2fff々〆〇ぁ-ヿ\u31c0-\u31ff\u3400-\u4dbf一-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff]"
)
_LETTER = rf"(?!{IDEOGRAPH}|[\uff00-\uffef])[^\W_]"
_JUNCTION = re.compile(
    rf"(?<={IDEOGRAPH})(?=[$€£]?(?:{_LETTER}))|(?<=[%‰])(?={IDEOGRAPH})"
    rf"|(?<=[^\W_])(?<!{IDEOGRAPH})(?<![\uff00-\uffef])(?={IDEOGRAPH})"
)
#: What counts or measures behind a number, and the first characters of longer units.
_UNITS = (
    "年月日號号時时分秒點点項项個个名人位間间所家條条座幢次份宗元角度倍成米里噸吨克升歲岁周週天季期屆届級级類类種种層层樓楼組组"
    "批處处區区章節节頁页代戶户宅張张台部輛辆隊队支公平方厘毫港美歐欧小"
)
#: What is not parted at a line's end: a long dash from what it follows and from itself, an ellipsis
#: (CLREQ 3.1.3), a number from its unit and from what makes it an ordinal.
_TIES = re.compile(
    rf"—+|…+|第?\d[\d,.]*(?:[%‰％℃°]|[多餘余十百千萬万億亿兆]+[{_UNITS}]?|[{_UNITS}])?|第\d[\d,.]*"
)
#: Two words at the end of a paragraph of more: a last line of so few letters looks like a slip.
_LAST_PAIR = re.compile(r"(?<= )[^\s\u2e80-\uffff]+ [^\s\u2e80-\uffff]{1,8} ?$")
#: “Co-operation”, “e-service” and “start-up” look odd where a line ends within them.
_COMPOUND = re.compile(r"\b[^\W\d]{1,2}-[^\W\d]|[^\W\d]-[^\W\d]{1,3}\b(?!-)")
_TRIM, _GAP = b"TRIM 1", b"GAPB 1"
#: How wide a gap is, in em: readers of PDF take a wider one for a space.
GAP = 0.09


class Around(NamedTuple):
    """What stands around a text on its line.

    `before` and `after` are the characters next to it, in other elements; empty at the edge of a
    line or beside what has space of its own. `length` is that of the text up to where `after`
    stands. `starts` and `ends` tell whether a mark that is first or last on the line is to be
    narrow; `is_code`, that no gap is wanted; `is_stressed`, that dots are.

    `pair` is the length of the last two words of a paragraph in Latin script, where the last is too
    short to stand alone on a line; the space between them is `held` characters from the end of the
    text, or of the one before.
    """

    before: str = ""
    after: str = ""
    length: int = 0
    starts: bool = False
    ends: bool = False
    is_code: bool = False
    is_stressed: bool = False
    pair: int = 0
    held: int = 0


def is_chinese(style: Any) -> bool:
    """Tell whether a text is set in Chinese."""
    return bool(style["lang"]) and style["lang"].startswith("zh")


def is_cornered(style: Any) -> bool:
    """Tell whether stops stand in the corner, as in the Mainland, and not in the middle."""
    return "Hans" in style["lang"] or style["lang"].startswith("zh-CN")


def is_tied(two: str) -> bool:
    """Tell whether no line may end between two characters."""
    return (0, len(two)) in _ties(two)


def _ties(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans that no line may part; a dash and an ellipsis stay with what they follow."""
    for found in _TIES.finditer(text):
        start = found.start() - (found[0][0] in "—…" and found.start() > 0)
        if found.end() - start > 1:
            yield start, found.end()


def is_parted(before: str, after: str) -> bool:
    """Tell whether a gap is wanted between two characters."""
    return bool(before and _JUNCTION.search(before + after))


def last_pair(text: str) -> int:
    """Give the length of the last two words of a paragraph, where the last may not stand alone."""
    found = _LAST_PAIR.search(text)
    return len(found[0]) if found else 0


def western_ties(text: str, around: Around) -> Iterator[tuple[int, int]]:
    """Yield which bytes of a text in Latin script no line may part.

    They are short parts of compounds, and its last two words where they are in it.
    """
    place = _Bytes(text)
    for found in _COMPOUND.finditer(text) if "-" in text else ():
        yield place(found.start()), place(found.end())
    space = around.length - around.held
    if around.pair and 0 <= space < len(text) - 1:
        yield place(space), place(space + 2)


# Every text is laid out several times.
@lru_cache(maxsize=4096)
def asked(
    text: str, around: Around, cornered: bool
) -> tuple[tuple[tuple[int, int, bytes], ...], tuple[tuple[int, int], ...]]:
    """Tell which bytes of a text want which feature, and between which no line may end."""
    features = [(at, at + 1, _GAP) for at in _junctions(text, around)]
    if _is_trimmed_first(text, around):
        features.append((0, 1, _TRIM))
    if _is_trimmed_last(text, around, cornered):
        features.append((len(text) - 1, len(text), _TRIM))
    place = _Bytes(text)
    return (
        tuple((place(start), place(end), name) for start, end, name in features),
        tuple((place(start), place(end)) for start, end in _ties(text)),
    )


class _Bytes:
    """Where characters of a text stand in its UTF-8 bytes."""

    def __init__(self, text: str) -> None:
        self._text, self._ascii = text, text.isascii()

    def __call__(self, at: int) -> int:
        return at if self._ascii else len(self._text[:at].encode())


def _junctions(text: str, around: Around) -> Iterator[int]:
    if not around.is_code:
        for found in _JUNCTION.finditer(around.before + text):
            at = found.start() - len(around.before)
            if at > 0 or (at == 0 and around.before):
                yield at


def _is_trimmed_first(text: str, around: Around) -> bool:
    meets = around.starts or (around.before and around.before in OPENING + CLOSING + STOPS + SPACE)
    return bool(meets) and text[0] in OPENING


def _is_trimmed_last(text: str, around: Around, cornered: bool) -> bool:
    if around.ends:
        return True
    closing = CLOSING + (STOPS if cornered else "")
    return bool(around.after) and text[-1] in closing and around.after in CLOSING + STOPS + SPACE
