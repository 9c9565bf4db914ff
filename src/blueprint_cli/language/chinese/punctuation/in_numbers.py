"""Marks inside numbers and addresses, which are half-width there: 5，000, 3。2% and ３０％.

GB/T 15835-2011, 5.2: the digits of a number, its point and its commas are those of Arabic numerals.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.language.chinese.punctuation.seen import HAN, Fault
from blueprint_cli.language.lazy import lazy_pattern

_DIGIT = "0-9０-９"
#: Numbers that call a thing stand in lists: 附件3，200人 is no 3,200.
_CALLED = "第件錄录表圖图目項项條条段章節节頁页號号期案階阶級级型版組组卷冊册驟骤略則则例"
_WIDE = lazy_pattern("[，。．：％＄＠／＆＃＋]")
#: After one to three digits, groups of three until the number ends.
_THOUSANDS = lazy_pattern(
    f"(?<![{_DIGIT}.,，{_CALLED}])(?<![{_CALLED}] )[{_DIGIT}]{{1,3}}(?:[，,][{_DIGIT}]{{3}}){{1,6}}"
    f"(?![，,]?[{_DIGIT}])"
)
#: A stop between digits is a point where a unit comes next; ．is one anywhere.
_POINT = lazy_pattern(
    f"(?<=[{_DIGIT}])．(?=[{_DIGIT}])"
    f"|(?<=[{_DIGIT}])(?<![{_DIGIT}]{{4}})。(?=[{_DIGIT}]{{1,3}}(?:[%％‰倍度元億亿萬万個个米噸吨歲岁秒]"
    "|公[里頃顷斤]|平方|小[時时]|分[鐘钟貝贝]|百[分萬万]))"
)
#: Between the two numbers of a ratio or a time, and the parts of an address.
_COLON = lazy_pattern("(?<=[0-9])：(?=[0-9])|(?<=https)：(?=//|／／)|(?<=http)：(?=//|／／)")
#: A time of day, where nothing is called by the first number and nothing counted by the second.
_TIME = lazy_pattern(
    f"(?<![{_DIGIT}{_CALLED}])(?<![{_CALLED}] )(?:[01]?[0-9]|2[0-4])：[0-5][0-9]"
    f"(?![{_DIGIT}]|[個个名人萬万億亿元%項项間间所條条宗米歲岁年月日天倍])"
)
#: Signs between letters or digits, or before a number.
_SIGN = lazy_pattern(
    f"(?<=[A-Za-z0-9])[＠＆＋](?=[A-Za-z0-9])|(?<=[0-9])／(?=[0-9])|[＄＃](?=[0-9])"
    f"|(?<=[{_DIGIT}])％|(?<=[{_DIGIT}] )％"
)
_TO_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_RATIO_BEFORE = lazy_pattern(rf"(?:比[例率]|[上下]午)[{HAN}]{{0,4}}\d{{1,3}}\Z")
_REACH = 12


def marks_in_figures(text: str) -> Iterator[Fault]:
    """Find full-width marks inside numbers and addresses."""
    if not _WIDE.search(text):
        return
    for found in _THOUSANDS.finditer(text):
        for at in range(found.start(), found.end()):
            if text[at] == "，":
                yield Fault(at, at + 1, ",")
    for found in _POINT.finditer(text):
        yield Fault(found.start(), found.end(), ".")
    times = {text.index("：", found.start()) for found in _TIME.finditer(text)}
    for found in _COLON.finditer(text):
        at = found.start()
        is_ratio = _RATIO_BEFORE.search(text, max(at - _REACH, 0), at)
        if not text[at - 1].isdigit() or at in times or is_ratio:
            yield Fault(at, at + 1, ":")
    for found in _SIGN.finditer(text):
        yield Fault(found.start(), found.end(), found[0].translate(_TO_HALF_WIDTH))
