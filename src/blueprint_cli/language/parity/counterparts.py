"""Counterparts: addresses of one page of the web, of which each language has its own."""

from __future__ import annotations

import re

#: What tells the language of a page in its address: /tc/, index_e.htm, ?lang=en, report2024c.pdf.
_LANGUAGE = re.compile(
    r"(?<![a-z])(?:(?:en|zh)[-_](?:hk|gb|us|mo|tw|cn|hant|hans)|e|en|eng|english|c|tc|sc|uc|zh|chi|"
    r"chinese|tchi|schi|cht|chs|hant|hans|trad|simp|b5|big5|gb)(?![a-z])"
)
_SIGNS = re.compile(r"[^\w%]+|_")


def page(address: str) -> str:
    """Give what the pages of one content have in common, whichever language each is in."""
    if not address.startswith(("http://", "https://")):
        return address
    return _SIGNS.sub("", _LANGUAGE.sub("", address.lower()))
