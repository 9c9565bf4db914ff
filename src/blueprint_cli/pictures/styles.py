"""The style sheets of a drawing: what they name outside of it, and what they make shapes use."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from blueprint_cli.diagnostics import Told, tell

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
#: An escape (CSS Syntax Level 3, 4.3.7): with it, `@import` can be written in a thousand ways.
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})[ \t\n]?|([^\n0-9a-fA-F]))")
_URL = re.compile(r"url\(\s*[\"']?\s*([^\"')\s]*)", re.IGNORECASE)
#: What ends the last part of a selector: `.a > .b:hover` is about `.b`.
_LAST = re.compile(r"([.#]?[\w-]+)(?:[:\[][^\s>+~]*)?\s*\Z")
#: No name is longer; searching for one takes time that grows with the square of its length.
_NAME_LIMIT = 200
_REFUSED = {
    "@import": tell("the drawing leads to something outside of it"),
    "@font-face": tell("the drawing brings a font of its own, which no output takes"),
    "@keyframes": tell("the drawing moves, which no page of paper can show"),
    "expression(": tell("the drawing holds a script, and none is ever run"),
    "-moz-binding": tell("the drawing holds a script, and none is ever run"),
    "javascript:": tell("the drawing holds a script, and none is ever run"),
}


def references(text: str) -> Iterator[str]:
    """Give the ids that a text of CSS, or an attribute, names with `url(#…)`."""
    if "url" in text.lower() or "\\" in text:
        for found in _URL.finditer(_plain(text)):
            yield name(found[1])


def name(link: str) -> str:
    """Give the id that a link inside the drawing leads to: `#a` and `#%61` are the same."""
    return unquote(link.strip().removeprefix("#"))


def outside(text: str) -> bool:
    """Tell whether a text of CSS, or an attribute, leads out of the drawing."""
    lowered = text.lower()
    if "javascript:" in lowered:
        return True
    if "url" not in lowered and "\\" not in text:
        return False
    return any(not found[1].startswith("#") for found in _URL.finditer(_plain(text)))


class Styles:
    """What the style sheets of one drawing make shapes use, by selector."""

    def __init__(self) -> None:
        """Start with none."""
        self._used: dict[str, set[str]] = defaultdict(set)

    def add(self, sheet: str) -> Told | None:
        """Take a sheet in; say why it cannot be."""
        plain = _plain(sheet)
        lowered = plain.lower()
        for word, told in _REFUSED.items():
            if word in lowered:
                return told
        if any(not found[1].startswith("#") for found in _URL.finditer(plain)):
            return _REFUSED["@import"]
        for rule in plain.split("}"):
            head, _, declared = rule.rpartition("{")
            named = set(references(declared))
            for selector in head.rpartition("{")[2].split(",") if named else ():
                last = _LAST.search(selector.strip()[-_NAME_LIMIT:])
                self._used[last[1] if last else "*"] |= named
        return None

    def used(self, element: str, attributes: Mapping[str, str]) -> set[str]:
        """Give the ids that a shape uses by the sheets."""
        if not self._used:
            return set()
        classes = (f".{each}" for each in attributes.get("class", "").split())
        selectors = ("*", element, f"#{attributes.get('id', '')}", *classes)
        return set().union(*(self._used.get(each, ()) for each in selectors))


def _plain(text: str) -> str:
    """Give CSS without comments, its escapes undone."""
    return _ESCAPE.sub(_unescaped, _COMMENT.sub("", text))


def _unescaped(found: re.Match[str]) -> str:
    if not found[1]:
        return found[2]
    point = int(found[1], 16)
    return chr(point) if 0 < point <= sys.maxunicode else "\ufffd"
