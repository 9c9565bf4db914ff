"""Where a space in Chinese text stands for a pause: after numbers, in titles, slogans and names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from blueprint_cli.language.chinese.punctuation.seen import (
    CLOSING,
    HAN,
    OPENING,
    STOPS,
    is_han,
)
from blueprint_cli.language.lazy import lazy_pattern

SPACES = lazy_pattern("[ \u3000]+")
_EITHER = " \u3000"

_NUMERALS = "一二三四五六七八九十百〇零"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
#: A number before these counts them, and is none of a heading: 3 個目標, but not 6 人才.
_COUNTED = (
    "[年月日時时分秒個个項项名間间家次位種种倍成萬万億亿千百條条份頁页節节號号樓楼層层座室人部屆届級级天週周所度歲岁元米後后多餘余至及和或與与]"
    "(?![才工口民力庭居面門门署析區区階阶人案單单稱称詞词置類类立果效員员本例文件能邊边方有得然序接別别])"
)
_MEASURED = "(?:[億亿萬万倍元米噸吨]|公[里噸吨頃顷斤]|平方|[個个]百|[港美]元)"
#: What stands before a number at the head of an annex, a table or an item.
_LABEL = "(?:附[件錄录表註注]|[表圖图註注例]|專題|专题|方[格框向]|策略|目[標标]|行[動动])"
#: The number of a chapter, an annex, a table or an item at the start of a line (GB/T 15834-2011,
#: B.3.5 and B.3.6).
_NUMBERED = lazy_pattern(
    rf"""[ \u3000>+-]{{0,8}}(?:
      第[{_NUMERALS}\d]{{1,6}}[章節节編编篇部條条款項项類类組组階阶課课期屆届回號号級级層层輪轮步卷冊册]
    | {_LABEL}[ ]?\d{{1,3}}(?:[.-]\d{{1,2}})?
    | [前序引緒绪導导]言|摘要|概[覽览要]|背景|[結结][語语論论]|[總总][結结則则]|後記|后记
    | {_LABEL}[{_NUMERALS}{_STEMS}]{{0,4}}(?![ \u3000]+\d)
    | [{_NUMERALS}]{{1,3}}(?:[、．.]|(?![ \u3000]+(?:[{_NUMERALS}]|{_MEASURED}|{_COUNTED})))
    | [{_STEMS}][、．.部項项節节]?
    | [IVX]{{1,4}} | [a-z]
    | \d{{1,3}}(?:\.\d{{1,3}}){{1,4}}(?![ \u3000]+{_MEASURED})
    | \d{{1,2}}(?![ \u3000]+(?:{_COUNTED}|{_MEASURED}))
    )(?=[ \u3000])""",
    re.VERBOSE,
)
#: （一） and （1） before the item that they number.
_BRACKETED = lazy_pattern(
    rf"[（(][{_NUMERALS}{_STEMS}\da-zA-Z]{{1,3}}[）)](?=[ \u3000]+[^{STOPS} \u3000])"
)
#: A slogan in quotation marks: 「同心創前路 掌握新機遇」.
_SLOGAN = lazy_pattern(
    rf"[「『《“〈](?=([{HAN}\w]{{4,24}}(?: [{HAN}\w]{{4,24}}){{1,3}})[」』》”〉])"
)
_QUOTES = frozenset("「『《“〈")
_LATIN = lazy_pattern("[A-Za-z]")
#: A name in Chinese and in English, side by side.
_ENGLISH = r"[A-Za-z][A-Za-z,.'’&()-]{0,40}(?: [A-Za-z,.'’&()-]{1,40}){1,30}"
_BILINGUAL = lazy_pattern(rf"[{HAN}]{{2,40}} {_ENGLISH}|{_ENGLISH} [{HAN}]{{2,40}}")
#: The most common surnames of Hong Kong and the Mainland, in both scripts.
_SURNAMES = (
    "陳陈李黃黄張张梁王林劉刘吳吴何鄭郑楊杨周葉叶蔡曾馮冯趙赵許许鄧邓謝谢羅罗郭蘇苏麥麦胡徐朱孫孙馬马高盧卢廖"
    "潘余譚谭黎袁江蕭萧莫鍾钟關关歐欧方彭姚石龍龙湯汤杜程范韓韩溫温錢钱戴魏沈呂吕丁任霍簡简古崔邱汪田白文"
    "唐宋于董蔣蒋賈贾薛傅閻阎姜熊金陸陆郝孔康毛史賴赖武賀贺嚴严尹常萬万顧顾施孟洪尤區区屈伍利"
)
_NAME = (
    rf"(?:[{_SURNAMES}]\u3000?[{HAN}]{{1,2}}|(?:歐陽|欧阳|司徒)[{HAN}]{{1,2}})"
    r"(?:先生|女士|教授|博士|議員|议员|院士|太平[紳绅]士)?"
)
_NAMES = lazy_pattern(rf"{_NAME}(?:[ \u3000]{{1,2}}{_NAME}){{1,40}}")
_LONGEST_NAME = len("歐陽大文太平紳士")
_OFFICE = lazy_pattern("(?:[長长員员]|長官|长官|主席|[總总][監监裁]|主任|代表|大使)(?=[ \u3000])")
_OFFICER = lazy_pattern(rf"[ \u3000]{_NAME}(?![{HAN}])")
_SHORTEST_CLAUSE = 4
_HAN_OF_A_CLAUSE = 2


def pauses(text: str, *, is_title: bool) -> dict[int, str]:
    """Give where spaces that stand for pauses start, each with the characters that it may be."""
    found: dict[int, str] = {}
    start = 0
    for line in text.split("\n"):
        if " " in line or "\u3000" in line:
            found |= {start + at: " " for at in _clauses(line) if is_title}
            found |= {start + at: _EITHER for at in _of_line(line)}
        start += len(line) + 1
    return found


def _of_line(line: str) -> Iterator[int]:
    """Give the pauses of a line that may be part of any text."""
    numbered = _NUMBERED.match(line)
    if numbered:
        yield numbered.end()
    yield from (found.end() for found in _BRACKETED.finditer(line))
    ends = (found.end() for found in _OFFICE.finditer(line))
    yield from (end for end in ends if _OFFICER.match(line, end))
    if not _QUOTES.isdisjoint(line):
        yield from _of_slogans(line)
    if _is_bilingual(line) or _is_of_names(line):
        yield from (found.start() for found in SPACES.finditer(line))


def _is_bilingual(line: str) -> bool:
    return _LATIN.search(line) is not None and _BILINGUAL.fullmatch(line) is not None


def _is_of_names(line: str) -> bool:
    # Most lines with a space are a title, of which a clause is no name.
    longest = max(map(len, line.split()), default=0)
    return longest <= _LONGEST_NAME and _NAMES.fullmatch(line) is not None


def _of_slogans(line: str) -> Iterator[int]:
    for found in _SLOGAN.finditer(line):
        lengths = [len(clause) for clause in found[1].split(" ")]
        if any(one == other for one, other in pairwise(lengths)):
            yield from (found.start(1) + at.start() for at in SPACES.finditer(found[1]))


def _clauses(line: str) -> Iterator[int]:
    """Give the spaces between the clauses of a title."""
    spaces = [found.span() for found in SPACES.finditer(line)]
    edges = [(0, 0), *spaces, (len(line), len(line))]
    clauses = [line[one[1] : other[0]] for one, other in pairwise(edges)]
    for (start, _), (before, after) in zip(spaces, pairwise(clauses), strict=True):
        if _is_clause(before) and _is_clause(after) and _may_part(before[-1], after[0]):
            yield start


def _is_clause(words: str) -> bool:
    return len(words) >= _SHORTEST_CLAUSE and sum(map(is_han, words)) >= _HAN_OF_A_CLAUSE


def _may_part(last: str, first: str) -> bool:
    return last not in STOPS + OPENING and first not in STOPS + CLOSING
