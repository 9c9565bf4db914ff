"""Where links lead, told on paper: nobody can press them there.

A link in a running text tells its page, or its address; style sheets write it after the link, so
that what is copied and read out stays the text. Titles, contents and contacts tell nothing.
"""

from __future__ import annotations

import re
from html import escape, unescape

from blueprint_cli.markup.references import IN_BRACKETS, opened

#: A link as the markup of a message makes it; references and marks of notes have more attributes.
_LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
#: An address outside, and what of it print has: neither the scheme nor a last stroke.
_OUTSIDE = re.compile(r"(?:https?://|mailto:)(.+?)/?", re.IGNORECASE | re.DOTALL)
#: So many characters are looked at for a bracket before a link.
_BEFORE = 500
#: A longer address is told by its beginning and its end, of so many characters each.
_LONGEST, _BEGINNING, _END = 56, 36, 16


def told(html: str) -> str:
    """Give the HTML of a text in which each link has what is told of it on paper.

    That is `data-page`, or `data-address` with the address; a link in brackets is `in-brackets`.
    """
    return _LINK.sub(_telling, html)


def _telling(found: re.Match[str]) -> str:
    href, said = found[1], found[2]
    data = ' data-page=""' if href.startswith("#") else _address(unescape(href), said)
    if not data:
        return found[0]
    before = _TAG.sub("", found.string[max(0, found.start() - _BEFORE) : found.start()])
    own = f' class="{IN_BRACKETS}"' if opened(before) > 0 else ""
    return f'<a href="{href}"{own}{data}>{said}</a>'


def _address(href: str, said: str) -> str:
    """Give the attribute with an address, shortened; nothing where the text says it."""
    outside = _OUTSIDE.fullmatch(href)
    if not outside or _alike(outside[1]) == _alike(unescape(_TAG.sub("", said))):
        return ""
    address = outside[1]
    if len(address) > _LONGEST:
        address = f"{address[:_BEGINNING]}…{address[-_END:]}"
    return f' data-address="{escape(address)}"'


def _alike(address: str) -> str:
    """Give what two writings of one address have in common."""
    outside = _OUTSIDE.fullmatch(address.strip())
    bare = outside[1] if outside else address.strip().rstrip("/")
    return bare.casefold().removeprefix("www.")
