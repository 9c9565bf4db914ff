"""What the parts of a Word file say of its paragraphs: the names of styles, the signs of lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from blueprint_cli.interchange.manuscripts.manuscript import Form
from blueprint_cli.interchange.manuscripts.package import attribute
from blueprint_cli.interchange.xml.elements import Element

_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_QUOTES = frozenset({"quote", "intense quote", "quotations", "block text"})
_LISTS = {"list bullet": False, "list number": True, "list paragraph": False}
_DEEPEST = 9


@dataclass(frozen=True)
class Styles:
    """The roots of the parts with styles and with numbering."""

    styles: Sequence[Element]
    numbering: Sequence[Element]

    def form(self, element: Element) -> tuple[Form | None, int, bool]:
        """Give the form of a paragraph, its level, and whether its list is numbered."""
        properties = element.first("pPr") or Element("pPr")
        style = attribute(properties.first("pStyle"), "val")
        name, outline = self.names.get(style, (style.lower(), 0))
        outline = outline_of(properties) or outline
        if name == "title":
            return Form.TITLE, 1, False
        if name.startswith("toc "):
            return None, 1, False
        if outline:
            return Form.HEADING, outline, False
        listed = self.listed(properties, name)
        if listed:
            return Form.ITEM, *listed
        return (Form.QUOTE if name in _QUOTES else Form.PARAGRAPH), 1, False

    def listed(self, properties: Element, name: str) -> tuple[int, bool] | None:
        """Give the level of the item of a list, and whether that is numbered; None of others."""
        numbering = properties.first("numPr")
        if numbering is not None:
            number = attribute(numbering.first("numId"), "val")
            level = whole(attribute(numbering.first("ilvl"), "val"))
            return (level + 1, self.numbered.get((number, level), False)) if number != "0" else None
        base = name.rstrip(" 2345")
        return (1, _LISTS[base]) if base in ("list bullet", "list number") else None

    @cached_property
    def names(self) -> Mapping[str, tuple[str, int]]:
        """The name of each style in small letters, and the level of headings that have it."""
        found: dict[str, tuple[str, int]] = {}
        for root in self.styles:
            for style in root.elements("style"):
                name = attribute(style.first("name"), "val").lower()
                heading = _HEADING.fullmatch(name)
                level = int(heading[1]) if heading else outline_of(style.first("pPr"))
                found[attribute(style, "styleId")] = (name, level)
        return found

    @cached_property
    def numbered(self) -> Mapping[tuple[str, int], bool]:
        """Whether each level of each list has numbers, by the number of the list."""
        found: dict[tuple[str, int], bool] = {}
        for root in self.numbering:
            known = {
                attribute(each, "abstractNumId"): list(_levels(each))
                for each in root.elements("abstractNum")
            }
            for number in root.elements("num"):
                own = attribute(number.first("abstractNumId"), "val")
                for level, form in known.get(own, ()):
                    key = (attribute(number, "numId"), level)
                    found[key] = form not in ("bullet", "none", "")
        return found


def _levels(abstract: Element) -> Iterator[tuple[int, str]]:
    for level in abstract.elements("lvl"):
        yield whole(attribute(level, "ilvl")), attribute(level.first("numFmt"), "val")


def outline_of(properties: Element | None) -> int:
    """Give the level of a heading, from 1; 0 for what is none (ECMA-376 part 1, 17.3.1.20)."""
    level = attribute(properties.first("outlineLvl") if properties else None, "val")
    return whole(level) + 1 if level.isdecimal() and whole(level) < _DEEPEST else 0


def whole(written: str) -> int:
    """Give a small number; 0 for what is none."""
    return int(written) if written.isdecimal() and len(written) < len("1000") else 0
