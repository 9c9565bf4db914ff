"""Topics of time: which part of a year, a month or a day; last and next; before and after."""

from __future__ import annotations

from typing import Final

from blueprint_cli.language.parity.senses.sense import Sense, Topic

_MONTH: Final = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_WHEN: Final = rf"(?= (?:{_MONTH}|\d|next|this|last|the|each|in the|summer|winter|spring|autumn))"
#: A day of a month may be any part of it.
_DAY: Final = rf"\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}|{_MONTH} \d{{1,2}}"
_WEEKDAY: Final = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PERIOD: Final = (
    r"(?:the |this |next |last |each |every )?"
    rf"(?:\d{{4}}|year|month|quarter|season|decade|{_MONTH})"
)

_BEGINNING: Final = Sense(
    zh="[年月季]初(?![一二三四五六七八九十])|上旬|[年月]頭",
    en=rf"early{_WHEN}|(?:beginning|start) of {_PERIOD}|beginning of",
    zh_or="初|首|開始|開端|[一1]月|第一季",
    en_or=rf"early|(?:the|at|from|a) start|start of|beginning|first|outset|Q1|{_DAY}",
)
_MIDDLE: Final = Sense(
    zh="[年月]中(?![國央期旬])|中旬",
    en=rf"mid-?\w+|mid{_WHEN}|middle of {_PERIOD}",
    zh_or="中|上半年|下半年|年底|年初|[67六七]月",
    en_or=rf"mid\w*|middle|halfway|half|{_DAY}",
)
_END: Final = Sense(
    zh="[年月季]底|[年月季]末|年終|下旬|[年月]尾",
    en=rf"late{_WHEN}|(?:end|close) of {_PERIOD}|year-end|end-\w+|the end of|within (?:the"
    rf"|this) year",
    zh_or="底|末|終|尾|年內|十二月|12月|第四季",
    en_or=rf"late\w*|end\w*|last|final\w*|close|Q4|fourth|within|{_DAY}",
)
_FIRST_HALF: Final = Sense(
    zh="上半年|首半年|前半年|上半場",
    en=r"first half|first six months|H1",
    zh_or="上半|首[六6]個月|年中|年初",
    en_or="first|early|mid\\w*|H1|June|interim",
)
_SECOND_HALF: Final = Sense(
    zh="下半年|後半年|下半場",
    en=r"(?:second|latter|other|last) half|last six months|H2",
    zh_or="下半|後半|年底|年末|年中",
    en_or="second|latter|late\\w*|mid\\w*|end|H2|December|last",
)
_LAST: Final = Sense(
    zh="去年|上年|昨年|上個?月|上周|上星期|上季|昨[日天]",
    en=rf"last (?:year|month|week|quarter|{_WEEKDAY})"
    r"|previous (?:year|month|week|quarter)|yesterday",
    zh_or="去|上|昨|前|過去",
    en_or="last|previous\\w*|past|ago|earlier|prior|before|preceding",
)
_NEXT: Final = Sense(
    zh="明年|來年|下年(?!度?的?上)|下個?月|下周|下星期|下季|明[日天](?!氣)",
    en=rf"next (?:year|month|week|quarter|{_WEEKDAY})"
    r"|(?:coming|following) (?:year|month|week|quarter)|tomorrow",
    zh_or="明|來|下|翌|後|未來|將",
    en_or="next|coming|following|future|ahead|forthcoming|upcoming|later|after|subsequent\\w*",
)
_THIS: Final = Sense(
    zh="今年|本年(?!度)|本月|今個?月|本周|今個?星期|今季|本季|今[日天]",
    en=r"this (?:year|month|week|quarter)|current (?:year|month|week|quarter)|today",
    zh_or="今|本|年內|當年|即",
    en_or="this|current\\w*|now|within|present|today|to date|so far|the year|of the month"
    "|of the year|\\d{4}",
)
_BEFORE: Final = Sense(
    zh=r"(?<=[日月年號時期])(?:或|或之|或以|以|之)?前(?![期景線瞻往後進者身提列])|截止|最遲",
    en=r"before(?= [\w\s,]{0,24}?\d)|by(?= (?:the )?(?:\d|end|January|February|March|April|May"
    r"|June|July|August|September|October|November|December))|on or before|no later than"
    r"|not later than|prior to|(?:at the )?latest",
    zh_or="前|內|止|截|直至|至",
    en_or="before|by|until|till|prior|within|up to|no later|latest|deadline|clos\\w+|end\\w*"
    rf"|due|to(?= (?:the )?(?:\d|end|{_MONTH}))|pre\w*",
)
_AFTER: Final = Sense(
    zh=r"(?<=[日月年號時期])(?:之|以)?後(?![者期續備])|(?<=[日月年號時期])起(?!初|步|動)",
    en=r"after(?= [\w\s,]{0,24}?\d)|on or after|no earlier than|not earlier than|(?:starting"
    r"|commencing|with effect|effective) from|as from|earliest",
    zh_or="[後起]|開始|以來|自|由|屆滿",
    en_or="after|from|since|start\\w*|commenc\\w+|on|effective|onwards?|begin\\w*|follow\\w+"
    "|post\\w*|later|expir\\w+",
)
_MORNING: Final = Sense(
    zh="上午|早上|清晨|早晨|朝早",
    en=r"(?<=\d)a\.?m\.?|(?<=\d )a\.?m\.?|mornings?",
    zh_or="[早晨朝]|凌晨|中午|正午|全日",
    en_or="noon|midday|early|day|am|dawn|\\d{1,2}[:.]\\d\\d(?! ?[ap])",
)
_AFTERNOON: Final = Sense(
    zh="下午|傍晚|晚上|晚間|黃昏|午後",
    en=r"(?<=\d)p\.?m\.?|(?<=\d )p\.?m\.?|afternoons?|evenings?|tonight|nights?",
    zh_or="午後|[晚夜]|凌晨|中午|正午|全日",
    en_or="noon|midday|midnight|day|night\\w*|pm|late\\w*|\\d{1,2}[:.]\\d\\d(?! ?[ap])",
)

TOPICS: Final = (
    Topic((_BEGINNING, _MIDDLE, _END)),
    Topic((_FIRST_HALF, _SECOND_HALF)),
    Topic((_LAST, _THIS, _NEXT)),
    Topic((_BEFORE, _AFTER)),
    Topic((_MORNING, _AFTERNOON)),
)
