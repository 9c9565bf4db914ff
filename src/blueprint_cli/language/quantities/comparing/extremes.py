"""Bounds: 不足 for “over”, “about” for 至少, and degrees below zero that are none.

A bound is looked for right before and right after its quantity. It is up (逾, “at least”), down
(不足, “at most”) or a mere estimate (約, “about”); whether the quantity itself is within it is not
asked.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from enum import Enum, auto
from typing import Final

from blueprint_cli.language.clashes import Clash
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.quantities.scan import quantities
from blueprint_cli.language.quantities.scanning.quantity import Dimension, Quantity, Value
from blueprint_cli.language.quantities.scanning.script import read_as_traditional


class _Kind(Enum):
    """What is said of a quantity."""

    MORE = auto()
    MOST = auto()
    UNDER = auto()
    ABOUT = auto()
    NEARLY = auto()


#: “Nearly 300” may be said of 300 at most, but not of what is meant by “up to 300”.
_OPPOSED: Final = frozenset(
    map(
        frozenset,
        (
            (_Kind.MORE, _Kind.MOST),
            (_Kind.MORE, _Kind.UNDER),
            (_Kind.MORE, _Kind.ABOUT),
            (_Kind.MORE, _Kind.NEARLY),
            (_Kind.MOST, _Kind.ABOUT),
            (_Kind.MOST, _Kind.NEARLY),
            (_Kind.UNDER, _Kind.ABOUT),
        ),
    )
)
_TURNED: Final = {
    _Kind.MORE: _Kind.MOST,
    _Kind.MOST: _Kind.MORE,
    _Kind.UNDER: _Kind.MORE,
}
#: All that is said of a quantity, and where its words stand with the number.
_Bound = tuple[frozenset[_Kind], tuple[int, int]]
_Said = tuple[_Kind, tuple[int, int]]

_NOT_ZH: Final = "(?P<no>不得|不可|不應|不能|不會|不[准準]|並不|不|未|沒有)?"
_BEFORE_ZH: Final = lazy_pattern(
    rf"{_NOT_ZH}(?:(?P<up>逾|超過|超逾|超出|多於|多過|高於|高過|大於|長於|遲於|晚於|突破)"
    rf"|(?P<under>少於|少過|低於|低過|小於|短於|早於)|(?P<most>多至))"
    r"(?:人民幣|港幣|港元|美元|約|每\w{1,4}|[一-龥]{1,8}的)?\Z"
    r"|(?P<short>不足|未滿|未足|未及|不到|未到|不及|未達|未逾)(?:港幣|人民幣)?\Z"
    r"|(?P<full>年滿|(?<![未不屆圓充])滿)\Z"
    r"|(?<![通經透不難越渡超])(?P<past>過)\Z"
)
#: With words between, which say no bound of their own.
_LIMIT_ZH: Final = lazy_pattern(
    r"(?P<least>至少|最少|最低|起碼|(?<![容放坐住])不下|下限|最早)[^，。；：\d]{0,8}\Z"
    r"|(?P<most>至多|最多|最高|最長|最遲|上限|頂多|為限|封頂)[^，。；：\d]{0,8}\Z"
)
_AFTER_ZH: Final = lazy_pattern(
    r"[歲名人個元項間年度]?(?:(?P<up>或以上|或更[多高長]|及以上|以上(?![述各所兩三])|或之後"
    r"|或以後)|(?P<down>或以下|及以下|以下(?![述各兩三])|以內|之內|內(?![地部容政閣涵外])|為限"
    r"|為上限))"
    r"|(?P<later>之?後(?![續備勤期])|以後)"
)
_NOT_EN: Final = (
    r"(?P<no>(?:\b(?:not|no|never|cannot|nor|neither)|n't|n’t)(?: (?:to|be|have|been))? )?"
)
_BEFORE_EN: Final = lazy_pattern(
    rf"{_NOT_EN}\b(?:(?P<up>more than|over|above|exceed(?:s|ing|ed)?|greater than|higher than"
    rf"|in excess of|at least|a minimum of|upwards? of|older than|longer than"
    r"|larger than|taller than|heavier than|wider than|deeper than|faster than"
    r"|later than|beyond|surpass(?:ed|es|ing)?|minimum(?: \w{1,20}){0,4}(?: of| is| was"
    r"| at| be|:)|floor (?:of|is)|topp(?:ed|ing))"
    r"|(?P<under>less than|fewer than|under|below|lower than|younger than|shorter than"
    r"|smaller than|lighter than|narrower than|slower than|earlier than|short of)"
    r"|(?P<most>at most|up to|a maximum of|within"
    r"|maximum(?: \w{1,20}){0,4}(?: of| is| was| at| be|:)|ceiling(?: \w{1,20}){0,3} (?:of|is|at)"
    r"|capp?(?:ed)? (?:of|at|is)"
    r"|limit(?:ed)? (?:of|to|is|at)|upper limit (?:of|is)))"
    r"(?: the age of| about| around| an?| the| HK| aged| those aged| RMB)? ?\Z"
    r"|\b(?P<later>after) \Z",
    re.IGNORECASE,
)
_AFTER_EN: Final = lazy_pattern(
    r"(?: years?| years of age| years old| people| persons?| per cent| months?"
    r"| days?)?,? (?:(?:or|and) (?:(?P<up>more|above|over|older|longer|higher|upwards?|greater"
    r"|beyond)"
    r"|(?P<down>less|below|under|fewer|younger|lower|shorter))\b"
    r"|(?P<least>at (?:the )?(?:least|earliest|minimum)|minimum)\b"
    r"|(?P<most>at (?:the )?(?:most|latest|maximum)|maximum)\b)",
    re.IGNORECASE,
)
#: 條約 and 紐約 are no estimates, nor are 最近 and 附近.
_ABOUT: Final = {
    "zh": lazy_pattern(
        r"(?:(?P<nearly>接近|將近|幾近|差不多)|(?P<near>(?<![最附鄰靠親遠新相就晚接將幾])近)"
        r"|(?P<about>大概|(?<![條合契節預簽違公制紐履續租特誓盟解失相邀立])約))"
        r"(?:有|為|佔|達|共|需|須|需時|港幣|人民幣|美元|每\w{1,3})?\Z"
    ),
    "en": lazy_pattern(
        r"\b(?:(?P<about>about|around|approximately|roughly|circa|some|an estimated"
        r"|in the (?:region|order) of)"
        r"|(?P<nearly>nearly|almost|close to|approaching|just (?:under|below|short of)))"
        r"(?: an?| the| HK| RMB)? ?\Z",
        re.IGNORECASE,
    ),
}
_ABOUT_AFTER: Final = {
    "zh": lazy_pattern(r"[一-龥]{0,3}?(?:左右(?!手|兩|側|岸)|上下(?=[，。；、]|$))"),
    "en": lazy_pattern(r"(?: \w{1,20}){0,2} or (?:so|thereabouts)\b|-odd\b", re.IGNORECASE),
}
_REACH: Final = {"zh": 16, "en": 64}
#: Without one of these no text has a bound.
_ANY: Final = {
    "zh": lazy_pattern("[逾超過多高大長早突少低小短遲晚不未至最起下上頂以內限後更滿約近概差左]"),
    "en": lazy_pattern(
        r"\b(?:more|over|above|exceed|greater|higher|excess|least|minimum|upwards?|older"
        r"|longer|larger|later|taller|heavier|wider|deeper|faster|beyond|surpass"
        r"|less|fewer|under|below|lower|most|up to|maximum|within|ceiling|cap|limit|younger"
        r"|shorter|smaller|lighter|narrower|slower|earlier|short|upper|after|latest"
        r"|about|around|approximately|roughly|circa|some|estimated|region|order|nearly|almost|close"
        r"|approaching|or so|thereabouts|odd)",
        re.IGNORECASE,
    ),
}
_BELOW_ZERO: Final = {
    "zh": lazy_pattern(r"零下|負(?=[\d一二三四五六七八九十])|[-−–](?=\d)"),
    "en": lazy_pattern(
        r"(?:below|under) (?:zero|freezing|0)|minus|negative|sub-?zero|(?<![\w-])[-−–](?=\d)",
        re.IGNORECASE,
    ),
}
_ABOVE_ZERO: Final = {
    "zh": lazy_pattern("零上"),
    "en": lazy_pattern(r"above (?:zero|freezing|0)", re.IGNORECASE),
}


def other_bounds(source: str, target: str, languages: tuple[str, str]) -> tuple[Clash, ...]:
    """Find the quantities that one text has as the least and the other as the most."""
    if not all(language in _ANY for language in languages):
        return ()
    source, target = (
        read_as_traditional(text, language)
        for text, language in zip((source, target), languages, strict=True)
    )
    cold = tuple(_other_cold(source, target, languages))
    sides = zip((source, target), languages, strict=True)
    if cold or not all(_ANY[language].search(text) for text, language in sides):
        return cold
    ours = _bounds(source, languages[0])
    theirs = _bounds(target, languages[1]) if any(ours.values()) else {}
    return tuple(_clashes(ours, theirs))


def _clashes(
    ours: dict[Value, list[_Bound | None]], theirs: dict[Value, list[_Bound | None]]
) -> Iterator[Clash]:
    """Give a value that has one bound wherever it stands here, and one opposed to it there."""
    told: set[tuple[int, int]] = set()
    for value, here in ours.items():
        there = theirs.get(value, [])
        if not (_is_one(here) and _is_one(there)) or here[0] is None or there[0] is None:
            continue
        (kinds, span), (other_kinds, other_span) = here[0], there[0]
        pairs = (frozenset({kind, other}) for kind in kinds for other in other_kinds)
        if span not in told and all(pair in _OPPOSED for pair in pairs):
            told.add(span)
            yield Clash(span, other_span)


def _is_one(bounds: list[_Bound | None]) -> bool:
    """Tell whether the same is said wherever a value stands."""
    return len({bound[0] if bound else None for bound in bounds}) == 1


def _bounds(text: str, language: str) -> dict[Value, list[_Bound | None]]:
    """Give the bounds of a text by the values and by the faces of its quantities."""
    limit = _limit_zh if language == "zh" else _limit_en
    found: defaultdict[Value, list[_Bound | None]] = defaultdict(list)
    for quantity in quantities(text, language):
        if len(quantity.values) > 1 or quantity.dimension is Dimension.ORDINAL:
            continue
        said = [
            each for each in (limit(text, quantity), _estimate(text, quantity, language)) if each
        ]
        kinds = frozenset(kind for kind, _ in said)
        if language == "zh" and _SOME_MORE.search(quantity.text):
            # 三百多 is “over 300”, and “some 300” too.
            said.append((_Kind.MORE, (quantity.start, quantity.end)))
            kinds |= {_Kind.MORE, _Kind.ABOUT}
        bound = (kinds, said[0][1]) if said else None
        for value in {quantity.values[0], *quantity.faces}:
            found[value].append(bound)
    return found


def _limit_zh(text: str, quantity: Quantity) -> _Said | None:
    after = _AFTER_ZH.match(text, quantity.end)
    if after and not (after["later"] and quantity.dimension is not Dimension.DURATION):
        kind = _Kind.MOST if after["down"] else _Kind.MORE
        return kind, (quantity.start, after.end())
    start = max(quantity.start - _REACH["zh"], 0)
    before = _BEFORE_ZH.search(text, start, quantity.start)
    if before is not None:
        kind = _Kind.MORE if before["up"] or before["past"] or before["full"] else _Kind.UNDER
        kind = _Kind.MOST if before["most"] else kind
        return _TURNED[kind] if before["no"] else kind, (before.start(), quantity.end)
    limit = _LIMIT_ZH.search(text, start, quantity.start)
    if limit is None:
        return None
    return _Kind.MORE if limit["least"] else _Kind.MOST, (limit.start(), quantity.end)


def _estimate(text: str, quantity: Quantity, language: str) -> _Said | None:
    start = max(quantity.start - _REACH[language], 0)
    before = _ABOUT[language].search(text, start, quantity.start)
    if before is not None and not (before.lastgroup == "near" and quantity.dimension in _TIMES):
        kind = _Kind.ABOUT if before.lastgroup == "about" else _Kind.NEARLY
        return kind, (before.start(), quantity.end)
    after = _ABOUT_AFTER[language].match(text, quantity.end)
    return (_Kind.ABOUT, (quantity.start, after.end())) if after else None


_SOME_MORE: Final = lazy_pattern("[多餘幾]")
#: 近三年 is a time that has passed.
_TIMES: Final = frozenset({Dimension.DURATION, Dimension.DATE, Dimension.TIME})


def _limit_en(text: str, quantity: Quantity) -> _Said | None:
    after = _AFTER_EN.match(text, quantity.end)
    if after:
        kind = _Kind.MORE if after["up"] or after["least"] else _Kind.MOST
        return kind, (quantity.start, after.end())
    start = max(quantity.start - _REACH["en"], 0)
    before = _BEFORE_EN.search(text, start, quantity.start)
    if before is None or (before["later"] and quantity.dimension is not Dimension.DURATION):
        return None
    kind = _Kind.MORE if before["up"] or before["later"] else _Kind.UNDER
    kind = _Kind.MOST if before["most"] else kind
    return _TURNED[kind] if before["no"] else kind, (before.start(), quantity.end)


def _other_cold(source: str, target: str, languages: tuple[str, str]) -> Iterator[Clash]:
    """Find 零下 that the other text has above zero, or without a sign."""
    for one, other, order in ((source, target, languages), (target, source, languages[::-1])):
        cold = _BELOW_ZERO[order[0]].search(one)
        if not cold or cold[0] in "-–" or _BELOW_ZERO[order[1]].search(other):
            continue
        warm = _ABOVE_ZERO[order[1]].search(other)
        # Of degrees, a sign is never left out.
        bare = warm is None and "零下" in cold[0] and _same_degrees(one, other, cold.end(), order)
        if warm or bare:
            spans = cold.span(), warm.span() if warm else bare
            yield Clash(*(spans if order is languages else spans[::-1]))


def _same_degrees(
    text: str, other: str, end: int, languages: tuple[str, str]
) -> tuple[int, int] | None:
    """Give where the other text has the number of degrees that stands after 零下."""
    cold = next((each for each in quantities(text, languages[0]) if each.start >= end), None)
    for each in quantities(other, languages[1]) if cold else ():
        if cold and set(each.faces) & set(cold.faces):
            return each.start, each.end
    return None
