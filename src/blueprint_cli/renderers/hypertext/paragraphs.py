"""Paragraphs with running numbers, by which readers cite them."""

from __future__ import annotations

import re
from itertools import count

#: What holds paragraphs that are parts of a list or a quotation, and paragraphs themselves.
_TAG = re.compile(r"<(?P<end>/?)(?P<name>ul|ol|blockquote|pre|p)\b(?P<more>[^>]*)>")


def numbered(html: str, first: int) -> str:
    """Give the HTML of a passage with a number, and an anchor, at each paragraph of its own."""
    numbers, depth = count(first), 0

    def change(found: re.Match[str]) -> str:
        nonlocal depth
        if found["name"] != "p":
            depth += -1 if found["end"] else 1
        elif not found["end"] and not depth:
            number = next(numbers)
            address = f"paragraph.{number}"
            if found["more"]:  # it has an address of its own
                own = f'<span class="number" id="{address}">{number}</span> '
                return f'<p class="numbered"{found["more"]}>{own}'
            own = f'<span class="number">{number}</span> '
            return f'<p class="numbered" id="{address}">{own}'
        return found[0]

    return _TAG.sub(change, html)
