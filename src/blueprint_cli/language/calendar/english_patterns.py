"""The patterns that dates of English prose are found by."""

from __future__ import annotations

import re
from typing import Final

from blueprint_cli.language.lazy import lazy_pattern

MONTHS: Final = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
NUMBERS: Final = {name[:3]: at for at, name in enumerate(MONTHS.split("|"), 1)}
MONTH: Final = rf"(?:{MONTHS}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
YEAR: Final = r"(?:1[6-9]|2[01])\d\d(?!\d|[.,]\d)"
DATE: Final = lazy_pattern(
    rf"(?<![\d.,:/$#])(?P<day>{DAY})(?: of)? (?P<month>{MONTH})(?![a-z])(?:,? (?P<year>{YEAR}))?"
    rf"|\b(?P<m>{MONTH}) (?P<d>{DAY})(?![\d%a-z]|[.,:]\d)(?:,? (?P<y>{YEAR}))?"
    rf"|\b(?P<only>{MONTH}),? (?P<of>{YEAR})"
    r"|(?<![\w/-])(?P<iso>(?:1[6-9]|2[01])\d\d-(?:0\d|1[0-2])-(?:[0-2]\d|3[01]))(?![\w/-])"
)
#: “in June 31 companies joined” has no date; with one of these, “June 31” is one.
ON: Final = lazy_pattern(r"\b(?:on|by|until|before|after|since|from|dated) $")
STOP: Final = lazy_pattern(r"[,.;:)]?(?:\s*$|[,.;:)] )")
TO: Final = lazy_pattern(r" (?:to|until|till|through) | ?[–—-] ?")
AND: Final = " and "
BETWEEN: Final = lazy_pattern(r"\b[Bb]etween $")
DAYS: Final = lazy_pattern(
    r"(?<![\w.,:/$#–—-])(?P<first>\d{1,2})(?:st|nd|rd|th)?(?: to | ?[–—-] ?)$"
)
#: What is moved to an earlier year, or falls from one number to another, may run back.
MOVED: Final = lazy_pattern(
    r"\b(?:mov|bring|brought|push|pull|shift|shorten|accelerat|advanc|backdat|earlier|forward|f[ae]ll"
    r"|drop|reduc|decreas|declin|cut|lower|shr[iu]nk|down|back)",
    re.IGNORECASE,
)
YEAR_RANGE: Final = lazy_pattern(
    r"\b(?:from|between) (?P<first>(?:19|20)\d\d)(?: to | until | till | and )"
    r"(?P<last>(?:19|20)\d\d)(?=[,.;:)](?!\d)|$| (?:in|the|and|to|of|for|as|with|by|on|at|is|are"
    r"|was|were|will|has|have|inclusive|under|during|period)\b)"
    r"|\((?P<f>(?:19|20)\d\d) ?(?:[–—-]|to) ?(?P<l>(?:19|20)\d\d)\)",
    re.IGNORECASE,
)

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY: Final = rf"(?:{'|'.join(WEEKDAYS)}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?)"
WEEKDAY_AFTER: Final = lazy_pattern(
    rf",? \((?P<named>{WEEKDAY})\)|, (?P<also>{WEEKDAY})(?=[,.;)]|$)"
)
WEEKDAY_BEFORE: Final = lazy_pattern(
    rf"(?<!every )(?<!each )\b(?P<named>{WEEKDAY}),? ?(?:the )?\(?$", re.IGNORECASE
)

RANGE: Final = r"\((?P<years>(?P<first>(?:19|20)\d\d) ?(?:[–—-]|to) ?(?P<last>(?:19|20)\d\d))\)"
PLAN: Final = lazy_pattern(
    r"\b(?P<ordinal>\d{1,2})(?:st|nd|rd|th) (?:National )?Five[- ]Year Plan(?: period)? " + RANGE,
    re.IGNORECASE,
)
#: Other countries number their plans too.
ELSEWHERE: Final = lazy_pattern(
    r"\b(?:India|Viet|Nepal|Bhutan|Pakistan|Bangladesh|Malaysia|Korea|Turk|Ethiopia|Soviet|USSR"
    r"|Myanmar|Lao|Indonesia|Thai|Iran|Saudi)",
    re.IGNORECASE,
)
COUNTS: Final = {
    word: value
    for value, word in enumerate(("two", "three", "four", "five", "six", "seven", "eight"), 2)
} | {"nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20}
SPAN: Final = lazy_pattern(
    rf"(?<![\w,.–-])(?<!to )(?<!or )(?<!every )(?P<length>\d{{1,2}}|{'|'.join(COUNTS)})[- ]years?"
    r"(?:[- ](?:plan|period|programme|strategy|term|cycle))? " + RANGE,
    re.IGNORECASE,
)
PUBLISHED: Final = lazy_pattern(
    r"\bthis (?:blueprint|plan|strategy|document|report|roadmap|framework|guide|paper|outline)"
    r"(?:,| was| is| has been| will be)? (?:first )?(?:published|released|issued|promulgated)"
    rf" on (?P<date>{DAY} {MONTH} {YEAR}|{MONTH} {DAY},? {YEAR})",
    re.IGNORECASE,
)
DIGIT: Final = lazy_pattern(r"\d")
