"""Marks: which message each piece of a page on paper shows, in comments that change no layout.

What is found wrong on a page can then be told where it was written. Pages for the screen have no
marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from blueprint_cli.model.message import Message

_START, _END = "message:", "/message"
_MARK = re.compile(rf"<!--(?:{_START}[^<>]*|{_END})-->")


def mark(html: str, message: Message) -> str:
    """Put marks around the HTML of a message; the theme's own words have no id, and get none."""
    return f"<!--{_START}{message.id}-->{html}<!--{_END}-->" if message.id else html


def unmarked(html: str) -> str:
    """Give a page without its marks."""
    return _MARK.sub("", html)


@dataclass
class Origins:
    """Where the elements of a parsed page come from: which message, which node of the document."""

    _messages: dict[Any, list[tuple[str, str]]] = field(default_factory=dict)
    _nodes: dict[Any, str] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Any) -> Origins:
        """Read the marks of a page, given by its root element (of `xml.etree`)."""
        origins, message, around = cls(), "", list[str]()
        for element, parent in _walk(root):
            if not isinstance(element.tag, str):  # a comment
                started = (element.text or "").partition(_START)[2]
                # A note stands inside the text that it is about.
                if started:
                    around.append(message)
                message = started or (around.pop() if around else "")
                if message:
                    origins._messages.setdefault(parent, []).append((message, element.tail or ""))
                continue
            if message:
                origins._messages[element] = [(message, "")]
                if parent in origins._messages:
                    origins._messages[parent].append((message, element.tail or ""))
            # Slides that go on have a number after the id and a dot; ids of nodes have no dot.
            own = element.get("id", "").partition(".")[0]
            origins._nodes[element] = own or origins._nodes.get(parent, "")
        return origins

    def node(self, element: Any) -> str:
        """Give the id of the nearest element around that has one, or nothing."""
        return self._nodes.get(element, "")

    def message(self, element: Any, text: str) -> str:
        """Give the id of the message that a piece of an element's own text is from, or nothing."""
        known = self._messages.get(element, [])
        if len(known) > 1:
            piece = " ".join(text.split())
            known = [each for each in known if piece in " ".join(each[1].split())] or known
        return known[0][0] if known else ""


def _walk(root: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every node of a tree with its parent, in document order, however deep it is."""
    waiting = [(root, None)]
    while waiting:
        element, parent = waiting.pop()
        yield element, parent
        waiting.extend((child, element) for child in reversed(element))
