"""Tags of HTML, of any name (CommonMark 0.31, section 6.6), and what only looks like one."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NAME = r"[A-Za-z][A-Za-z0-9-]{0,40}(?::[A-Za-z][A-Za-z-]{0,40})?"
_VALUE = r"(?:\"[^\"]{0,2000}\"|'[^']{0,2000}'|[^\s\"'=<>`]{1,2000})"
_ATTRIBUTE = (
    rf"[\s\ufffc]{{1,20}}(?P<name>[A-Za-z_:@][\w.:-]{{0,40}})(?:\s{{0,9}}=\s{{0,9}}{_VALUE})?"
)
_ATTRIBUTES = rf"(?:{_ATTRIBUTE.replace('?P<name>', '?:')}){{0,40}}"
#: An element's tag; a comment; an instruction, a declaration, unparsed text.
_TAG = re.compile(
    rf"</?{_NAME}(?P<attributes>{_ATTRIBUTES})\s{{0,20}}/?>"
    r"|<!--(?:-?>|.{0,2000}?-->)|<\?.{0,2000}?\?>|<![A-Za-z][^>]{0,2000}>"
    r"|<!\[CDATA\[.{0,2000}?\]\]>",
    re.DOTALL,
)
_WORD = re.compile(rf"{_ATTRIBUTE}(?P<end>\s{{0,9}})", re.DOTALL)
#: The attributes of HTML that have no value. In `x<b and c>d` none of the words is one.
_BARE = frozenset(
    [
        "allowfullscreen",
        "async",
        "autofocus",
        "autoplay",
        "checked",
        "controls",
        "default",
        "defer",
        "disabled",
        "hidden",
        "inert",
        "ismap",
        "itemscope",
        "loop",
        "multiple",
        "muted",
        "nomodule",
        "nowrap",
        "novalidate",
        "open",
        "playsinline",
        "readonly",
        "required",
        "reversed",
        "selected",
    ]
)


def is_tag(text: str, start: int) -> bool:
    """Tell whether a tag starts here, and no comparison."""
    found = _TAG.match(text, start)
    return found is not None and _is_meant(found)


def tags(text: str) -> Iterator[tuple[int, int]]:
    """Find the tags in a text."""
    yield from (found.span() for found in _TAG.finditer(text) if _is_meant(found))


def _is_meant(found: re.Match[str]) -> bool:
    attributes = _WORD.finditer(found["attributes"] or "")
    return all("=" in each[0] or each["name"].lower() in _BARE for each in attributes)
