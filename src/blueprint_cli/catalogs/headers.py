"""Headers of catalogs (GNU gettext manual, section 6.2)."""

from __future__ import annotations

import gettext
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from blueprint_cli.catalogs.grammar import write_target
from blueprint_cli.language.tags import spoken

#: How languages count that do not count as English does (CLDR, plural rules).
_PLURALS = dict.fromkeys(("zh", "ja", "ko", "th", "vi"), "nplurals=1; plural=0;")


_RULE = re.compile(r"\s*nplurals\s*=\s*(?P<count>\w+)\s*;\s*plural\s*=\s*(?P<rule>[^;]+?)\s*;?\s*")
#: What templates say until somebody has filled it in.
_UNFILLED = ("INTEGER", "CHARSET")
_CHARSET = re.compile(r"charset=(?P<name>[\w.:-]+)")


@dataclass(frozen=True)
class PluralForms:
    """How a catalog counts.

    `count` is the number of its forms, None where it does not say; `rule` is the expression, in C,
    that picks one.
    """

    count: int | None = None
    rule: str = "(n != 1)"


def read_fields(said: str) -> Mapping[str, str]:
    """Give the fields of a header by their names, each word of which has a capital.

    What a tool has left empty, or written in a way of its own, is for nobody to refuse: only what
    is asked for is looked at.
    """
    parted = (line.partition(":") for line in said.split("\n"))
    return {name.strip().title(): value.strip() for name, colon, value in parted if colon}


def plural_forms(fields: Mapping[str, str]) -> PluralForms:
    """Give how a catalog counts. Raises ValueError for a rule that is none, or that fails."""
    return _plural_forms(fields.get("Plural-Forms", ""))


@lru_cache(maxsize=64)
def _plural_forms(said: str) -> PluralForms:
    found = _RULE.fullmatch(said)
    if not said or (found and found["count"] in _UNFILLED):
        return PluralForms()
    if found is None or not found["count"].isdecimal() or len(found["count"]) > 1:
        raise ValueError(said)
    count = int(found["count"])
    rule = found["rule"] if count > 1 else "0"
    try:
        choose = gettext.c2py(rule)
        for number in range(101):
            choose(number)
    except (ArithmeticError, RecursionError) as error:
        raise ValueError(said) from error
    return PluralForms(count, rule)


def charset(fields: Mapping[str, str]) -> str:
    """Give the name of the encoding that a header tells; empty where it tells none."""
    found = _CHARSET.search(fields.get("Content-Type", ""))
    return "" if found is None or found["name"] in _UNFILLED else found["name"].lower()


def header(title: str, lang: str, fields: Mapping[str, str]) -> str:
    """Give the first entry of a new catalog, a blank line below it; `fields` are added to it.

    It names no day: the same document gives the same catalog whenever it is written.
    """
    lines = {
        "Project-Id-Version": title,
        "Language": lang.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": _PLURALS.get(spoken(lang), "nplurals=2; plural=(n != 1);"),
        **fields,
    }
    said = (f'"{write_target(f"{name}: {value}")}\\n"' for name, value in lines.items())
    return "\n".join(('msgid ""', 'msgstr ""', *said, ""))
