"""Events that happen once, with the day that a text gives them: 「展覽」於2024年3月9日開幕."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from blueprint_cli.language.calendar import chinese, english
from blueprint_cli.language.calendar.english_patterns import MONTH
from blueprint_cli.language.calendar.facts import Parts, Token


@dataclass(frozen=True)
class Event:
    """What a text says to have happened, and when, from `start` up to `end`."""

    name: str
    parts: Parts
    start: int
    end: int

    def contradicts(self, other: Event) -> bool:
        """Tell whether two texts give one event two days of the same year, or of any."""
        (year, *day), (other_year, *other_day) = self.parts, other.parts
        same_year = year is None or other_year is None or year == other_year
        return same_year and day != other_day and None not in (*day, *other_day)


#: What is done once: a law may come into force part by part, and a report every season.
_CHINESE: Final = re.compile(
    r"[「《](?P<name>[^「」《》\n]{2,40})[」》](?:[已將将會会]|正式)?[於于在]"
    r"(?P<date>(?:[\d一二〇零○三四五六七八九]{4}年)?[\d一二三四五六七八九十]{1,3}月"
    r"[\d一二三四五六七八九十]{1,3}日)(?:[已將将會会]|正式){0,2}"
    r"(?P<verb>開幕|开幕|閉幕|闭幕|成立|啟用|启用|落成|通車|通车|簽署|签署|開業|开业|動工|动工|竣工|揭幕)"
)
_ENGLISH: Final = re.compile(
    r"\b(?:[Tt]he )?(?!(?:After|Although|As|Before|If|In|On|Once|Since|Until|When|While)\b)"
    r"(?P<name>[A-Z0-9][\w’'&-]*(?: (?:of |for |and |the |in )?[A-Z0-9][\w’'&-]*){1,7}) "
    r"(?:was |is |will be |were |will )?(?:officially |formally )?"
    r"(?P<verb>open|clos|sign|establish|inaugurat|commission)[a-z]{0,5}"
    rf" on (?P<date>\d{{1,2}} {MONTH}(?: \d{{4}})?|{MONTH} \d{{1,2}}(?:, \d{{4}})?)"
)
_TOKENS: Final = {"zh": chinese.tokens, "en": english.tokens}
_EVENTS: Final = {"zh": _CHINESE, "en": _ENGLISH}


def events(text: str, language: str) -> Iterator[Event]:
    """Find the days that a text gives to things that happen once."""
    pattern = _EVENTS.get(language)
    for found in pattern.finditer(text) if pattern else ():
        token: Token | None = next(iter(_TOKENS[language](found["date"])), None)
        if token is not None:
            name = f"{found['name']} {found['verb']}".casefold()
            yield Event(name, token.parts, *found.span("date"))
