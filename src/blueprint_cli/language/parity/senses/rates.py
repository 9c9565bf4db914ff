"""What an amount is for: each year or month, each square metre, each student or school."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from blueprint_cli.language.clashes import Clash
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.parity.namesakes import is_recipient, is_said, namesakes
from blueprint_cli.language.parity.senses.sense import (
    Sense,
    Topic,
    is_short,
)
from blueprint_cli.language.quantities.scanning.script import read_as_traditional

_EACH: Final = "(?:an?|per|each|every)"

_YEAR: Final = Sense(
    zh="每一?年(?!級)|年[薪租費]|按年(?=[發支繳檢調繳])|一年一[次度]",
    en=rf"{_EACH} (?:financial |calendar |school |full )?year|annual(?:ly)?|yearly|per annum"
    rf"|p\.a\.",
    zh_or=r"(?<!\d)年(?![初底中末])",
    en_or=r"years?|annu\w+|12 months|twelve months|12-month",
)
_HALF_YEAR: Final = Sense(
    zh="每半年|半年一[次度]",
    en=r"half[- ]yearly|every (?:six|6) months|semi-?annual(?:ly)?|bi-?annual(?:ly)?"
    r"|twice (?:a|every|each|per) year|every half[- ]year",
    zh_or="半年|六個月|6個月|兩次|2次",
    en_or="six months|6 months|six-month\\w*|half|twice|two|bi-?annual\\w*",
)
_QUARTER: Final = Sense(
    zh="每個?季|按季|每三個月|每3個月",
    en=rf"quarterly|{_EACH} quarter|every three months|every 3 months",
    zh_or="季|三個月|3個月|[四4]次",
    en_or="quarter\\w*|three months|3 months|three-month\\w*|four|seasons?",
)
_MONTH: Final = Sense(
    zh="每一?個?月|月[薪租費入]|按月(?=[發支繳檢調供])|一月一次",
    en=rf"{_EACH} (?:calendar )?month|monthly",
    zh_or=r"(?<![\d一二三四五六七八九十])月(?![初底中])|個月|十二次|12次",
    en_or="months?|monthly|twelve times|12 times",
)
_FORTNIGHT: Final = Sense(
    zh="每[兩二2]個?[周週]|每[兩二2]個?星期|隔[周週]|隔個?星期|雙[周週]",
    en="fortnight(?:ly)?|every (?:two|2|other|second) weeks?|bi-?weekly|(?:every|each) fortnight",
    zh_or="[兩二2]個?(?:星期|[周週])|兩次|十四日|14[日天]",
    en_or="two weeks|fortnight\\w*|14 days|twice|bi-?\\w+",
)
_WEEK: Final = Sense(
    zh="每一?個?星期(?![一二三四五六日])|每一?[周週](?![一二三四五六日年](?![次天日個]))"
    "|[周週]薪|一[周週]一次",
    en=rf"{_EACH} week|weekly",
    zh_or="星期|[周週]|禮拜|七[日天]",
    en_or=r"weeks?|weekly|week\w*|seven days|mondays?|tuesdays?|wednesdays?|thursdays?"
    r"|fridays?|saturdays?|sundays?",
)
_DAY: Final = Sense(
    zh="每一?[日天晚](?!漸)|日薪|日租|日均|每個?工作[日天]|每個?晚上",
    en=rf"{_EACH} (?:working |single )?(?:day|night)|daily|nightly|days a week",
    zh_or="[日天晚](?![本常])|全天候|二十四小時|24小時",
    en_or="days?|daily|nights?|nightly|24 hours|24/7|evening\\w*|diem",
)
_HOUR: Final = Sense(
    zh="每一?個?(?:小時|鐘頭)|時[薪租速]",
    en=rf"{_EACH} hour|hourly|km/h|kph|mph",
    zh_or="小時|鐘頭|時[薪租速]|[六60]十?分鐘",
    en_or="hours?|hourly|60 minutes|km/h|kph|mph",
)
_MINUTE: Final = Sense(
    zh="每一?分鐘", en=rf"{_EACH} minute", zh_or="分鐘", en_or="minutes?|seconds?"
)
_TWO_YEARS: Final = Sense(
    zh="每[兩二2]年|隔年|兩年一[次度]",
    en="every (?:two|2|other|second) years?|biennial(?:ly)?|two-yearly",
    zh_or="[兩二2]年|24個月",
    en_or="two years|2 years|bi-?\\w+|two-year\\w*|other year|24 months|alternate\\w*",
)
_TWO_MONTHS: Final = Sense(
    zh="每[兩二2]個月|隔月|雙月",
    en="every (?:two|2|other|second) months?|bi-?monthly",
    zh_or="[兩二2]個月|六次|6次",
    en_or="two months|2 months|bi-?\\w+|two-month\\w*|other month|six times|alternate\\w*",
)
_PERIODS: Final = Topic(
    (
        _TWO_YEARS,
        _TWO_MONTHS,
        _YEAR,
        _HALF_YEAR,
        _QUARTER,
        _MONTH,
        _FORTNIGHT,
        _WEEK,
        _DAY,
        _HOUR,
        _MINUTE,
    )
)


def _measure(zh: str, en: str) -> Sense:
    return Sense(zh=f"每一?(?:{zh})", en=rf"{_EACH} (?:{en})", zh_or=zh, en_or=en)


_AREAS: Final = Topic(
    (
        _measure("平方米|平方公尺", r"square met(?:re|er)s?|sq\.? ?m|m²"),
        _measure("平方呎|平方英尺|呎", r"square f(?:oo|ee)t|sq\.? ?ft|foot|feet"),
        _measure("公頃", "hectares?|ha"),
        _measure("英畝|畝", "acres?"),
        _measure("平方公里", r"square kilomet(?:re|er)s?|sq\.? ?km|km²"),
    )
)
_LENGTHS: Final = Topic(
    (
        _measure("公里", "kilomet(?:re|er)s?|km"),
        _measure("英里|哩", "miles?"),
        _measure("(?<!平方)(?<!立方)米", "met(?:re|er)s?"),
        _measure("小時|個小時", "hours?"),
        _measure("分鐘", "minutes?"),
    )
)
_WEIGHTS: Final = Topic(
    (
        _measure("公斤|千克", "kilograms?|kilos?|kg"),
        _measure("(?<!公)克", "grams?"),
        _measure("公?噸", "tonnes?|tons?|metric tons?"),
        _measure("公升|升(?![級幅至])", "lit(?:re|er)s?|L"),
        _measure("立方米", r"cubic met(?:re|er)s?|m³"),
        _measure("毫升", "millilit(?:re|er)s?|ml"),
        _measure("磅", "pounds?|lbs?"),
        _measure("度電|度|千瓦時", "kilowatt[- ]hours?|kWh|units? of electricity"),
    )
)

TOPICS: Final = (_PERIODS, _AREAS, _LENGTHS, _WEIGHTS)

_EACH_CHINESE: Final = lazy_pattern("每一?[名個間所戶位支家宗輛張份班項條台部艘隊座幢棟組]?")
_EACH_ENGLISH: Final = lazy_pattern(
    r"\b(?:each|every|per)(?: (?:eligible|participating|qualified|individual|primary|secondary"
    r"|poor))? (?P<what>[a-z]+)",
    re.IGNORECASE,
)


def other_recipients(source: str, target: str, languages: tuple[str, str]) -> Iterator[Clash]:
    """Find 每名學生 where the other text has “each school”."""
    if set(languages) != {"zh", "en"}:
        return
    is_mirrored = languages[0] == "en"
    chinese, english = (target, source) if is_mirrored else (source, target)
    if not (is_short(chinese, "zh") and is_short(english, "en")) or "每" not in chinese:
        return
    chinese = read_as_traditional(chinese, "zh")
    said = namesakes(chinese)
    each = [found for found in _EACH_ENGLISH.finditer(english) if is_recipient(found["what"])]
    for found in _EACH_CHINESE.finditer(chinese):
        end, words = next(
            ((end, stems) for start, end, stems in said if start == found.end()), (0, ())
        )
        # The word itself is nowhere in the other text, and its word is nowhere here.
        if not words or is_said(words, english):
            continue
        for other in each:
            if any(is_said(stems, other["what"]) for _, _, stems in said):
                continue
            spans = (found.start(), end), other.span()
            yield Clash(*(reversed(spans) if is_mirrored else spans))
            return
