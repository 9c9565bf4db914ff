"""What Unicode's CLDR knows of dates, as a reader's language has them."""

from __future__ import annotations

from datetime import date

from blueprint_cli.language.tags import in_cldr
from blueprint_cli.model.constraints import Month


def day(value: date, lang: str) -> str:
    """Give a date in full; as ISO 8601 where CLDR does not know the language."""
    from babel.dates import format_date

    locale = in_cldr(lang)
    return format_date(value, "long", locale=locale) if locale else value.isoformat()


def moment(value: date, lang: str) -> str:
    """Give a day in full, or a month without a day, as precise as it is known."""
    from babel.dates import format_skeleton

    locale = in_cldr(lang)
    if not isinstance(value, Month) or not locale:
        return day(value, lang)
    return format_skeleton("yMMMM", value, locale=locale)
