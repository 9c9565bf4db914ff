"""What a Word file wraps its blocks and runs in, and what stands in there."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.interchange.xml.elements import Element

#: What holds blocks, or runs, and says nothing itself.
WRAPPERS = frozenset(
    {"sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml", "fldSimple", "dir", "bdo"}
)


def letters(element: Element) -> Iterator[str]:
    """Give the texts in a formula."""
    for child in element.children:
        if isinstance(child, Element):
            if child.name.endswith("}t"):
                yield child.text
            else:
                yield from letters(child)


def of_alternatives(element: Element, *names: str) -> Iterator[Element]:
    """Give the elements of some names, of alternatives those of one."""
    for child in element.elements():
        if child.name in names:
            yield child
        else:
            inner = chosen(child) if child.name == "AlternateContent" else child
            yield from of_alternatives(inner, *names)


def inside(element: Element, name: str) -> Iterator[Element]:
    """Give the elements of a name inside, but for those inside of one of them."""
    for child in element.elements():
        if child.name == name:
            yield child
        elif child.name in WRAPPERS:
            yield from inside(child, name)


def chosen(element: Element) -> Element:
    """Give the first of the alternatives, which all say the same (ECMA-376 part 3, 9.3)."""
    return element.first("Choice") or element.first("Fallback") or Element("none")
