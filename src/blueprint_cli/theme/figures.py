"""How a locale says a figure: CLDR's numbers and dates, with the theme's patterns over them.

The theme's words for figures have names that start with `figure-`. A locale may lack any of them:
CLDR then says what it can, and signs the rest.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final

from blueprint_cli.language.figures import (
    Amount,
    Moment,
    Number,
    Part,
    Period,
    Qualifier,
    Value,
)
from blueprint_cli.language.folding import is_wide
from blueprint_cli.language.tags import in_cldr
from blueprint_cli.theme.words import Words

if TYPE_CHECKING:
    from babel import Locale

#: What the names of the theme's words for figures start with.
PREFIX: Final = "figure-"
NUMBER, SHORT, YEAR = "number", "short", "year"
#: So many decimals a number may have that stands before a word such as 億.
_PLACES: Final = 2
#: The units that the theme of this program has words for, in each of its locales.
THEME_UNITS: Final = (
    "HKD",
    "CNY",
    "USD",
    "EUR",
    "GBP",
    "percent",
    "percentage-point",
    "person",
    "household",
    "year",
    "month",
    "week",
    "day",
    "hour",
    "hectare",
    "square-metre",
    "square-kilometre",
    "kilometre",
    "metre",
    "tonne",
)
#: What is said where the theme says nothing, for a locale of the document's own.
_SIGNS: Final[Mapping[str, str]] = {
    "scales": "",
    "range": "{from}–{to}",
    "about": "~{figure}",
    "over": ">{figure}",
    "under": "<{figure}",
    "at-least": "≥{figure}",
    "at-most": "≤{figure}",
    "unit-percent": "{number}%",
    "half-1": "{year}-H1",
    "half-2": "{year}-H2",
    "financial-year": "{year}-{next}",
}
_SCALE: Final = re.compile(r"(\d{1,2}) ([^;]*\{number\}[^;]*)")
#: What CLDR calls the parts of a date: skeletons of its patterns (UTS 35, part 4).
_SKELETONS: Final = {
    Part.YEAR: ("y", "y"),
    Part.MONTH: ("yMMMM", "yMMM"),
    Part.QUARTER: ("yQQQQ", "yQQQ"),
}


@dataclass(frozen=True)
class Speech:
    """A locale that says figures: its tag with the region, the theme's words, and its own units.

    `units` has the patterns of a document's own units: one, or one for each plural form.
    """

    lang: str
    words: Words
    units: Mapping[str, Sequence[str]]

    def knows(self, unit: str) -> bool:
        """Tell whether the document, the theme or CLDR can say a unit."""
        own = unit in self.units or f"{PREFIX}unit-{unit}" in self.words
        return own or f"unit-{unit}" in _SIGNS or self._currency(unit)

    def say(self, value: Value, unit: str | None, form: str = "") -> str:
        """Say a figure in a form; the full one where none is named."""
        if isinstance(value, Period):
            return self._period(value, form)
        said = self._amount(value, None if form == NUMBER else unit, short=form == SHORT)
        if value.qualifier is Qualifier.EXACT:
            return said
        return _filled(self._pattern(value.qualifier.value, short=form == SHORT), figure=said)

    def when(self, moment: Moment) -> str:
        """Say a moment by itself, in short."""
        return self.say(Period((moment,)), None, SHORT)

    def _amount(self, value: Amount, unit: str | None, *, short: bool) -> str:
        numbers = [self._number(each, short=short) for each in value.ends]
        if len(numbers) == 1:
            return self._measured(numbers[0], unit, value.ends[0], short=short)
        ends = {"from": numbers[0], "to": numbers[-1]}
        ranged = f"unit-{unit}-range"
        if unit and unit not in self.units and PREFIX + ranged in self.words:
            return _filled(self._pattern(ranged, short=short), **ends)
        whole = _filled(self._pattern("range", short=short), **ends)
        return self._measured(whole, unit, value.ends[-1], short=short)

    def _measured(self, said: str, unit: str | None, number: Number, *, short: bool) -> str:
        """Say a number with its unit, in the plural form that the number takes."""
        if unit is None:
            return said
        patterns: Sequence[str] = self.units.get(unit, ())
        if not patterns:
            named = f"{PREFIX}unit-{unit}"
            brief = f"{named}-{SHORT}"
            patterns = self.words.forms.get(brief if short and brief in self.words else named, ())
        if not patterns and f"unit-{unit}" in _SIGNS:
            patterns = (_SIGNS[f"unit-{unit}"],)
        if patterns:
            return _signed(self._plural(patterns, number), said)
        return self._uncommon(said, unit, number)

    def _plural(self, patterns: Sequence[str], number: Number) -> str:
        """Choose among plural forms; a number with decimals takes the last, CLDR's `other`."""
        if not number.is_whole:
            return patterns[-1]
        return patterns[self.words.form(int(abs(number.value)), len(patterns))]

    def _uncommon(self, said: str, unit: str, number: Number) -> str:
        """Say an amount in a currency that the theme has no pattern for, by CLDR's name of it."""
        from babel.numbers import get_currency_name

        name = unit
        if self._locale and self._currency(unit):
            name = get_currency_name(unit, number.value, locale=self._locale)
        close = "" if self.lang.startswith("zh") and name != unit else " "
        return f"{said}{close}{name}"

    def _currency(self, unit: str) -> bool:
        from babel.numbers import is_currency

        return len(unit) == 3 and unit.isupper() and bool(is_currency(unit, "en"))  # noqa: PLR2004

    def _number(self, number: Number, *, short: bool) -> str:
        """Say a number in the largest scale that keeps it exact; else in all digits."""
        for exponent, pattern in self._scales[short]:
            if _fits(number, exponent):
                return _filled(pattern, number=self._digits(number, exponent))
        return self._digits(number, 0)

    def _digits(self, number: Number, exponent: int) -> str:
        """Give a number's digits, grouped as CLDR has it: as many decimals as were written."""
        value = number.value.scaleb(-exponent)
        needed = max(-int(value.normalize().as_tuple().exponent), 0)
        places = max(needed, number.places) if number.scale == exponent else needed
        if self._locale is None:
            return f"{value:,.{places}f}"
        from babel.numbers import format_decimal

        whole, _, _ = str(self._locale.decimal_formats[None].pattern).partition(".")
        pattern = f"{whole}.{'0' * places}" if places else whole
        return format_decimal(value, pattern, self._locale, decimal_quantization=False)

    @cached_property
    def _scales(self) -> dict[bool, list[tuple[int, str]]]:
        found = {}
        for short in (False, True):
            pairs = _SCALE.findall(self._pattern("scales", short=short))
            found[short] = sorted(((int(e), text.strip()) for e, text in pairs), reverse=True)
        return found

    def _period(self, period: Period, form: str) -> str:
        if form == YEAR:
            return self._moment(Moment(Part.YEAR, period.ends[0].year), short=False)
        short = form == SHORT
        ends = [self._moment(each, short=short) for each in period.ends]
        if len(ends) == 1:
            return ends[0]
        years = all(each.part is Part.YEAR for each in period.ends)
        if years and f"{PREFIX}years" in self.words:
            ends = [str(each.year) for each in period.ends]
            return _filled(self._pattern("years", short=short), **{"from": ends[0], "to": ends[1]})
        return _filled(self._pattern("range", short=short), **{"from": ends[0], "to": ends[1]})

    def _moment(self, moment: Moment, *, short: bool) -> str:
        name = moment.part.value
        if moment.part in (Part.QUARTER, Part.HALF):
            name = f"{name}-{moment.number}"
        pattern = self._pattern(name, short=short)
        if pattern:
            following = f"{(moment.year + 1) % 100:02}"
            return _filled(pattern, year=str(moment.year), next=following)
        return self._by_cldr(moment, short=short)

    def _by_cldr(self, moment: Moment, *, short: bool) -> str:
        from babel.dates import format_date, format_skeleton

        if self._locale is None:
            return str(moment)
        day = date(*moment.starts)
        if moment.part is Part.DAY:
            return format_date(day, "medium" if short else "long", locale=self._locale)
        skeleton = _SKELETONS[moment.part][short]
        return format_skeleton(skeleton, day, locale=self._locale)

    def _pattern(self, name: str, *, short: bool) -> str:
        """Give the theme's pattern, its short one where there is one; else what a sign says."""
        names = (f"{PREFIX}{name}-{SHORT}", f"{PREFIX}{name}") if short else (f"{PREFIX}{name}",)
        said = next((self.words.forms[each][0] for each in names if each in self.words), None)
        return _SIGNS.get(name, "") if said is None else said

    @cached_property
    def _locale(self) -> Locale | None:
        return in_cldr(self.lang)


def other_words(words: Words) -> dict[str, tuple[str, ...]]:
    """Give the theme's words but those for figures, of which a document says what it needs."""
    return {name: said for name, said in words.forms.items() if not name.startswith(PREFIX)}


def _fits(number: Number, exponent: int) -> bool:
    """Tell whether a number is exact within two decimals in a scale, and not below one of it."""
    scaled = number.value.scaleb(-exponent)
    return abs(scaled) >= 1 and scaled == round(scaled, _PLACES)


def _signed(pattern: str, number: str) -> str:
    """Put a number into the pattern of its unit: -HK$5 million, but 港幣-5億元."""
    before = pattern.partition("{number}")[0]
    if number.startswith("-") and before and not is_wide(before[-1]):
        return "-" + _filled(pattern, number=number[1:])
    return _filled(pattern, number=number)


def _filled(pattern: str, **values: str) -> str:
    return re.sub(r"\{([a-z]+)\}", lambda found: values.get(found[1], found[0]), pattern)
