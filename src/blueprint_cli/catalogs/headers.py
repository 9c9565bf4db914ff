"""Headers of catalogs (GNU gettext manual, section 6.2)."""

from __future__ import annotations

import gettext
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from blueprint_cli.catalogs import pofile
from blueprint_cli.catalogs.grammar import write_target
from blueprint_cli.language.tags import in_cldr, spoken

_AS_ENGLISH = "nplurals=2; plural=(n != 1);"
_SLAVIC = (
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : "
    "n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
)
#: How languages count (GNU gettext manual, Plural forms): those of most documents, for Babel's
#: table takes a tenth of a second to load.
_PLURALS = {
    "en": _AS_ENGLISH,
    **dict.fromkeys(("zh", "ja", "ko", "th", "vi", "id", "ms"), "nplurals=1; plural=0;"),
    **dict.fromkeys(("fr", "tl", "fil"), "nplurals=2; plural=(n > 1);"),
    **dict.fromkeys(("ru", "uk"), _SLAVIC),
    # zero, one, two, few, many, other: CLDR's order.
    "ar": (
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
        "n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
    ),
    "pl": _SLAVIC.replace("n%10==1 && n%100!=11", "n==1"),
}

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
    """Give the first entry of a file that no tool edits, a blank line below it.

    `fields` are added to those without which gettext does not read a file.
    """
    return _written({**_needed(title, lang), **fields})


def header_for_tools(title: str, lang: str, day: date | None, fields: Mapping[str, str]) -> str:
    """Give the first entry of a new catalog or packet, a blank line below it; see `expected`."""
    return _written({**expected(title, lang, day), **fields})


def expected(title: str, lang: str, day: date | None) -> Mapping[str, str]:
    """Give all fields that tools ask for, in the order in which gettext writes them.

    A tool fills in what is not there, and each in its own way. `day` is that of the document, so
    that it gives the same catalog whenever that is written; nobody in particular is named.
    """
    needed = _needed(title, lang)
    when = f"{day} 00:00+0000" if day else ""
    return {
        "Project-Id-Version": needed.pop("Project-Id-Version"),
        "POT-Creation-Date": when,
        "PO-Revision-Date": when,
        # Empty, as Poedit writes them: who that is, the tools of translators know.
        "Last-Translator": "",
        "Language-Team": "",
        **needed,
        "X-Generator": "blueprint",
    }


def with_fields(text: str, fields: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    """Give a catalog with the fields that its header lacks, and their names.

    What is there stays, whatever it says: a tool has written it. A catalog without a header gets
    one.
    """
    entries = pofile.parse(text).entries
    at = next((at for at, entry in enumerate(entries) if entry.is_header), None)
    if at is None:
        return f"{_written(fields)}\n{text}", tuple(fields)
    said, added = _completed(entries[at].target, fields)
    renewed = (*entries[:at], entries[at].with_target(said), *entries[at + 1 :])
    return (str(pofile.PoFile(renewed)), added) if added else (text, ())


def _completed(said: str, fields: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    """Give a header with more fields, each behind the one that stands before it in gettext."""
    lines = [line for line in said.split("\n") if line]
    names = [line.partition(":")[0].strip().title() for line in lines]
    added, at = [], 0
    for name, value in fields.items():
        if name.title() in names:
            at = names.index(name.title()) + 1
            continue
        lines.insert(at, f"{name}: {value}")
        names.insert(at, name.title())
        added.append(name)
        at += 1
    return "".join(f"{line}\n" for line in lines), tuple(added)


def _needed(title: str, lang: str) -> dict[str, str]:
    return {
        "Project-Id-Version": title,
        "Language": lang.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": _counted(lang),
    }


def plural_rule(lang: str) -> str:
    """Give the expression, in C, by which a language picks the plural form for a number."""
    return _plural_forms(_counted(lang)).rule


@lru_cache(maxsize=64)
def _counted(lang: str) -> str:
    """Say how a language counts: as the manual has it, or else as Babel has it from CLDR."""
    own = _PLURALS.get(spoken(lang))
    if own or in_cldr(lang) is None:
        return own or _AS_ENGLISH
    from babel.messages.plurals import get_plural

    known = get_plural(lang.replace("-", "_"))
    return f"nplurals={known.num_plurals}; plural={known.plural_expr};"


def plural_count(lang: str) -> int:
    """Give how many plural forms a language has."""
    return _plural_forms(_counted(lang)).count or 1


def _written(fields: Mapping[str, str]) -> str:
    said = (f'"{write_target(f"{name}: {value}")}\\n"' for name, value in fields.items())
    return "\n".join(('msgid ""', 'msgstr ""', *said, ""))
