"""Language tags (BCP 47)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

#: A well-formed tag of language, script, region and variants (RFC 5646, section 2.1).
TAG = r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})*"

_CHINESE = ("zh", "yue", "cmn", "lzh", "hak", "nan", "wuu")


#: The script of a Chinese text whose tag names a region alone (CLDR, likely subtags).
_SCRIPTS = {"HK": "Hant", "MO": "Hant", "TW": "Hant", "CN": "Hans", "SG": "Hans", "MY": "Hans"}


def spelt_out(tag: str) -> str:
    """Give the tag of a Chinese language as `zh`, with the script that its region implies."""
    language, *rest = tag.split("-")
    if language not in _CHINESE:
        return tag
    implied = [_SCRIPTS[each] for each in rest[:1] if each in _SCRIPTS]
    return "-".join(["zh", *implied, *rest])


@cache
def spoken(tag: str) -> str:
    """Give the language of a tag without script and region: every Chinese one is `zh`."""
    return spelt_out(tag).partition("-")[0]


def speaks(tag: str, languages: Iterable[str]) -> bool:
    """Tell whether a tag is of one of the languages: `zh-HK` is of `zh` and of `zh-Hant`."""
    full = spelt_out(tag)
    return any(full == each or full.startswith(f"{each}-") for each in languages)


def is_chinese(tag: str) -> bool:
    """Tell whether a tag names a Chinese language: its text is set by CLREQ."""
    return tag.partition("-")[0] in _CHINESE


def in_cldr(lang: str) -> Locale | None:
    """Give what Unicode's CLDR knows of a language; None where it does not know it."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(lang, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def within(tag: str) -> tuple[str, ...]:
    """Give a tag and all that it lies within, the narrowest first: `zh-TW` is of `zh-Hant`."""
    found = [tag]
    for each in (tag, spelt_out(tag)):
        parts = each.split("-")
        found += ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
    return tuple(dict.fromkeys(found))


def is_known(tag: str) -> bool:
    """Tell whether CLDR knows the language of a tag, with its script and region."""
    locale = in_cldr(tag)
    return locale is not None and set(tag.split("-")) <= set(str(locale).split("_"))


def name_of(lang: str) -> str:
    """Give a language's own name, with its script and region; nothing where CLDR has none."""
    locale = in_cldr(lang)
    name = (locale.get_display_name() if locale else None) or ""
    return name[:1].upper() + name[1:]


def name_in(named: str, lang: str) -> str:
    """Give the name of a language in another; nothing where CLDR does not know it."""
    locale = in_cldr(lang)
    return str(locale.languages.get(spoken(named), "")) if locale else ""
