"""Headers of catalogs (GNU gettext manual, section 6.2)."""

from __future__ import annotations

from collections.abc import Mapping

from blueprint_cli.locales.grammar import write_target
from blueprint_cli.model.tags import spoken

#: How languages count that do not count as English does (CLDR, plural rules).
_PLURALS = dict.fromkeys(("zh", "ja", "ko", "th", "vi"), "nplurals=1; plural=0;")


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
