"""的, 地 and 得 one for another, where the words about them make it certain.

How something is done ends in 地 before its verb, what something is like in 的 before its noun, and
得 stands between a verb and how it goes (现代汉语词典; 常用字字形表 has all three). Many writers
keep to 的 before verbs that are nouns as well (積極的推動): it is told of only behind a word after
which no noun can stand.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from blueprint_cli.language import data
from blueprint_cli.language.chinese import segmentation
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.occurrences import occurrences
from blueprint_cli.language.runs import TextRun

#: Words with 得 that no noun before 的 is: 變得, 顯得, but 所獲的, 價值的.
_WITH_DE = lazy_pattern(
    r"(?<![明淺凸突彰改轉演應不可多善蛻巨])[變顯](?P<de>的)(?=更|越|越來越|愈|十分|非常|較|很)"
    r"|(?<![感自直])覺(?P<de_felt>的)(?=[這該有很應須])"
    r"|(?<=[最很更亦也都甚皆是])值(?P<de_worth>的)"
    "(?=支持|關注|留意|鼓勵|表揚|借鏡|參考|推廣|一提|嘉許|肯定|重視|探討|推薦|欣賞|學習|信賴|我們)"
    r"|(?:進行|發展|運作|推行|做|辦|跑|變化)(?P<de_done>的)"
    "(?=(?:很|非常|十分|相當|頗|更|不太)?(?:好|快|慢|差|順利|理想|出色|成功|暢順|迅速|緩慢)(?:[，。；！？]|$))"
)
_LONGEST = 2
#: So many characters say what word ends before a place.
_REACH = 12
#: What a noun follows, with a word about it between.
_LEADING = frozenset("以有抱")


def wrong_particles(text: str) -> tuple[TextRun, ...]:
    """Find 的, 地 and 得 that stand one for another, with the right one."""
    if "的" not in text and "地" not in text:
        return ()
    runs = (
        *_of_degree(text),
        *(
            TextRun(at, at + 1, "的", "地")
            for at in occurrences(text, "的")
            if _is_manner(text, at)
        ),
        *(
            TextRun(at, at + 1, "地", "的")
            for at in occurrences(text, "地")
            if _is_quality(text, at)
        ),
    )
    return tuple(sorted(runs, key=lambda run: run.start))


def _of_degree(text: str) -> Iterator[TextRun]:
    for found in _WITH_DE.finditer(text):
        name = found.lastgroup
        assert name  # noqa: S101 - each of the alternatives has one
        yield TextRun(*found.span(name), "的", "得")


def _is_manner(text: str, at: int) -> bool:
    """Tell whether 的 stands between how something is done and its verb: 會積極的推動創科."""
    manner, verb, behind = text[at - _LONGEST : at], text[at + 1 : at + 3], text[at + 3 : at + 4]
    if at < _LONGEST + 1 or manner not in _words("manner") or verb not in _words("verbs"):
        return False
    # Without an object it may be a noun: 會積極的推動者.
    if not behind.isalpha() or behind in "的者和與及是有在也工力性率量度":
        return False
    words = segmentation.words(text[max(at - _LONGEST - _REACH, 0) : at - _LONGEST])
    return bool(words) and words[-1] in _words("before")


def _is_quality(text: str, at: int) -> bool:
    """Tell whether 地 stands between what something is like and its noun: 積極地態度."""
    noun, behind = text[at + 1 : at + 3], text[at + 3 : at + 4]
    if text[max(at - _LONGEST, 0) : at] not in _words("manner") or noun not in _words("nouns"):
        return False
    led = text[max(at - _LONGEST - 1, 0) : at - _LONGEST] in _LEADING
    return noun not in _words("verbs") and (led or not behind.isalpha())


@cache
def _words(kind: str) -> frozenset[str]:
    return data.by_kind("own/particles")[kind]
