"""What Unicode's CLDR knows: dates and the names of languages, as a reader's language has them."""

from __future__ import annotations

from datetime import date

from blueprint_cli.language.tags import in_cldr, spoken


def day(value: date, lang: str) -> str:
    """Give a date in full; as ISO 8601 where CLDR does not know the language."""
    from babel.dates import format_date

    locale = in_cldr(lang)
    return format_date(value, "long", locale=locale) if locale else value.isoformat()


def language(named: str, lang: str) -> str:
    """Give the name of a language in another; nothing where CLDR does not know it."""
    locale = in_cldr(lang)
    return str(locale.languages.get(spoken(named), "")) if locale else ""
