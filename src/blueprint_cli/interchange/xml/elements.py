"""Elements of XML: what a file of another tool holds, and how ours are written to be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from blueprint_cli.diagnostics import Diagnostic, Outcome, tell
from blueprint_cli.source import Span

#: All but what XML 1.0, section 2.2, lets in.
_UNWRITABLE = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
#: A reader makes one line break of every other kind, and a blank of all in an attribute.
_IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_IN_ATTRIBUTES = {**_IN_TEXT, **str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})}


@dataclass(slots=True)
class Element:
    """An element, what it holds in reading order, and the place of its start tag and content.

    Names are without namespace in those that the reader has asked for, `{uri}name` in others;
    `xml:lang` and `xml:space` are called so. One that holds a text, an empty one too, is written
    on one line.
    """

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[str | Element] = field(default_factory=list)
    span: Span | None = None
    content: Span | None = None

    def get(self, name: str, default: str = "") -> str:
        """Give the value of an attribute."""
        return self.attributes.get(name, default)

    def elements(self, *names: str) -> Iterator[Element]:
        """Give the elements directly inside, of these names or of any."""
        for child in self.children:
            if isinstance(child, Element) and (not names or child.name in names):
                yield child

    def first(self, name: str) -> Element | None:
        """Give the first element of a name directly inside."""
        return next(self.elements(name), None)

    def walk(self, *names: str) -> Iterator[Element]:
        """Give all elements of these names inside, at any depth, in reading order."""
        for child in self.elements():
            if child.name in names:
                yield child
            yield from child.walk(*names)

    @property
    def text(self) -> str:
        """All text inside."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def tag(self) -> Span:
        """Where its start tag stands."""
        if self.span is None:
            raise ValueError("what was never read has no place")
        return self.span

    @property
    def place(self) -> Span:
        """Where it is said: its content, or its start tag where there is none."""
        return self.content if self.content and self.content.text else self.tag


def dump(root: Element, name: str) -> Outcome[bytes]:
    """Write a document in UTF-8, one element a line; BP005 is what XML cannot hold.

    `name` is that of the file which the texts are from.
    """
    text = "".join(('<?xml version="1.0" encoding="UTF-8"?>\n', *_written(root, "\n"), "\n"))
    found = _UNWRITABLE.search(text)
    if found is None:
        return Outcome(text.encode())
    message = tell(
        "the character U+{number} cannot stand in XML, as it would after “{before}”",
        number=f"{ord(found[0]):04X}",
        before=text[max(found.start() - 20, 0) : found.start()],
    )
    hint = tell("Delete it; it often comes in by copying from another program.")
    return Outcome(None, (Diagnostic("BP005", message, file=name, hints=(hint,)),))


def _written(element: Element, line: str) -> Iterator[str]:
    """Write an element; `line` is the break and indentation before it, empty inside a text."""
    attributes = "".join(
        f' {name}="{value.translate(_IN_ATTRIBUTES)}"' for name, value in element.attributes.items()
    )
    if not element.children:
        yield f"<{element.name}{attributes}/>"
        return
    yield f"<{element.name}{attributes}>"
    mixed = not line or any(isinstance(child, str) for child in element.children)
    inner = "" if mixed else f"{line}  "
    for child in element.children:
        yield inner
        if isinstance(child, str):
            yield child.translate(_IN_TEXT)
        else:
            yield from _written(child, inner)
    yield "" if mixed else line
    yield f"</{element.name}>"
