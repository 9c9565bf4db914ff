"""Marks between words that belong together: the middle dot (間隔號) and the connector (連接號).

GB/T 15834-2011, 4.13 and 4.14. Old character sets and other scripts have marks that look like
them, which searches and screen readers take for something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from blueprint_cli.language.chinese.punctuation.seen import (
    CLOSING,
    HAN,
    OPENING,
    Fault,
)
from blueprint_cli.language.lazy import lazy_pattern

_DOT = "·"
#: Hyphenation point, bullet, circle, dot of Katakana in two widths, operators, old Greek's stop.
_DOTS = "‧•●∙⋅・･․˙◦⸱"
_WORD = f"{HAN}A-Za-z0-9"
#: Between two words without a space: at the start of a line they are the marks of a list.
_MIDDLE = lazy_pattern(f"(?<=[{_WORD}{CLOSING}])[{_DOTS}](?=[{_WORD}{OPENING}])")
#: What is measured has a point: 3‧5%.
_DECIMAL = lazy_pattern(r"(?<=\d)[‧•∙⋅](?=\d)")
_KANA = lazy_pattern("[\u3041-\u30fa\u30fc]")
#: Full-width hyphens, which a text of two widths had for a connector, and those of half width.
_CONNECTOR = lazy_pattern(
    f"(?<=[{HAN}{CLOSING}])-(?=[{HAN}{OPENING}])"
    f"|(?<=[{HAN}{CLOSING}])[－﹣](?=[{_WORD}{OPENING}])|(?<=[{_WORD}])[－﹣](?=[{HAN}{OPENING}])"
)
#: The parts of one term (GB/T 15834-2011, 4.13.3.1): 應力-應變曲線, 吐魯番-哈密盆地.
_OF_TERMS = lazy_pattern(
    f"[{HAN}]{{1,6}}?(?:曲線|曲线|盆地|[山地]帶|[山地]带|模型|方程|定理|定律|理論|理论|[綜综]合[症徵征]|病)"
)
#: 至 by itself says what a line before it says again.
_TO = lazy_pattern(r"(?<=[\d年月日時时元%])[-–—－～~](?=[至到](?:第|\d))")
#: A hyphen between two amounts of the same: 6-12歲. A year, a code or a place in a book has one.
_AMOUNTS = lazy_pattern(
    r"(?<![A-Za-z0-9.,/–-])(?<![第頁页條条號号表圖图錄录件])(?:\d{1,3}|\d{1,3}(?:,\d{3}){1,3}|\d{1,4}\.\d{1,2})(?P<line>-)"
    r"(?:\d{1,3}|\d{1,3}(?:,\d{3}){1,3}|\d{1,4}\.\d{1,2})(?=[個个名人歲岁元倍天周噸吨米宗所萬万億亿]|小[時时]|分[鐘钟]|公[里頃顷斤])"
)
#: A hyphen between two times or sums with the same unit: 9時-17時.
_MEASURES = lazy_pattern(r"(?<=\d([年月日時时歲岁元]))-(?=\d{1,5}\1)")
#: A tilde between two amounts, and one that stands for 約 before an amount: what has a unit before
#: the second kind is an amount itself (50歲～60歲).
_TILDE = lazy_pattern(r"(?<=\d)~(?=\d)")
_ABOUT = lazy_pattern(
    f"(?<=[{HAN}，（：])(?<![年月日時时分秒歲岁元個个人名天章節节頁页條条倍米里噸吨斤度級级號号億亿萬万千百約约至到])[~～](?=\\d)"
)
_NUMBERS = lazy_pattern(r"(?<=\d)[－﹣](?=\d)")


def middle_dots(text: str) -> Iterator[Fault]:
    """Find dots between words that are no 間隔號 (U+00B7)."""
    if not any(dot in text for dot in _DOTS):
        return
    decimals = {found.start() for found in _DECIMAL.finditer(text)}
    for at in decimals:
        yield Fault(at, at + 1, ".")
    for found in _MIDDLE.finditer(text):
        at = found.start()
        if at not in decimals and not _is_of_kana(text, at):
            yield Fault(at, at + 1, _DOT)


def connectors(text: str) -> Iterator[Fault]:
    """Find hyphens that stand for a connector between words, or for 至 between amounts."""
    for found in _matches(text, _CONNECTOR, "－﹣-"):
        full = found[0] in "－﹣"
        if full or not _OF_TERMS.match(text, found.end()):
            yield Fault(found.start(), found.end(), "—")
    for found in _matches(text, _TO, "-–—－～~"):
        yield Fault(found.start(), found.end(), "")
    for found in _matches(text, _NUMBERS, "－﹣"):
        yield Fault(found.start(), found.end(), "–")
    for found in _matches(text, _AMOUNTS, "-"):
        yield Fault(*found.span("line"), "至")
    for pattern, marks, right in (
        (_MEASURES, "-", "至"),
        (_TILDE, "~", "至"),
        (_ABOUT, "~～", "約"),
    ):
        for found in _matches(text, pattern, marks):
            yield Fault(found.start(), found.end(), right)


def _matches(text: str, pattern: re.Pattern[str], marks: str) -> Iterator[re.Match[str]]:
    if any(mark in text for mark in marks):
        yield from pattern.finditer(text)


def _is_of_kana(text: str, at: int) -> bool:
    return bool(_KANA.match(text, at - 1) or _KANA.match(text, at + 1))
