"""The colours that a style sheet gives to the drawings in a page, and how they are seen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal
from xml.etree.ElementTree import Element

import cssselect2
import tinycss2
from tinycss2.color4 import parse_color

from blueprint_cli.inspection.paper.colours import Colour

#: Where linear light ends in sRGB, coded and as light (IEC 61966-2-1).
_CODED, _LIGHT = 0.04045, 0.0031308
_Row = tuple[float, float, float]
#: What is seen of linear light: in greyscale, and without one of the three cones (G. M. Machado,
#: M. M. Oliveira, L. A. F. Fernandes: A Physiologically-based Model for Simulation of Color Vision
#: Deficiency. IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009; severity 1.0).
VISIONS: Mapping[str, tuple[_Row, _Row, _Row]] = {
    "full-colour": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "greyscale": ((0.2126, 0.7152, 0.0722),) * 3,
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
Surroundings = Literal["light", "dark", "paper"]


def seen(colour: Colour, vision: str) -> Colour:
    """Give a colour as somebody sees it."""
    light = [e / 12.92 if e <= _CODED else ((e + 0.055) / 1.055) ** 2.4 for e in colour[:3]]
    sums = (sum(a * b for a, b in zip(row, light, strict=True)) for row in VISIONS[vision])
    held = (min(max(each, 0.0), 1.0) for each in sums)
    return Colour(*(12.92 * e if e <= _LIGHT else 1.055 * e ** (1 / 2.4) - 0.055 for e in held))


@dataclass(frozen=True)
class Mark:
    """An element of a drawing with its colours; `within` is the pattern that it belongs to."""

    element: Element
    colours: Mapping[str, Colour]
    within: str

    @property
    def name(self) -> str:
        """What it is: rect, path, text and so on."""
        return str(self.element.tag).rpartition("}")[2]

    @property
    def classes(self) -> frozenset[str]:
        """Its classes."""
        return frozenset(self.element.get("class", "").split())


class Painted:
    """What gives the marks of a page their colours, in some surroundings.

    On paper these are the attributes of the marks, on a screen what the style sheet says.
    """

    def __init__(self, page: str, surroundings: Surroundings) -> None:
        """Read the style sheet of a page."""
        style = "".join(re.findall(r"<style>(.*?)</style>", page, re.DOTALL))
        self._tokens = _tokens(_rules(style))
        if surroundings == "dark":
            for rule in _rules(style):
                if rule.type == "at-rule" and "dark" in tinycss2.serialize(rule.prelude):
                    self._tokens |= _tokens(_rules(tinycss2.serialize(rule.content)))
        self._matcher = cssselect2.Matcher() if surroundings == "paper" else _matcher(style)
        self.ground = Colour.of(parse_color(self._tokens["--paper"]))

    def marks(self, drawing: Element) -> list[Mark]:
        """Give the marks of a drawing, in the order in which they are drawn."""
        wrapped = cssselect2.ElementWrapper.from_xml_root(drawing)
        return [self._mark(each) for each in wrapped.iter_subtree()]

    def _mark(self, wrapper: Any) -> Mark:
        values: dict[str, str] = dict(wrapper.etree_element.items())
        for found in self._matcher.match(wrapper):
            values |= found[-1]
        colours = {key: self._colour(values.get(key, ""), values) for key in ("fill", "stroke")}
        above = (each.etree_element for each in wrapper.ancestors)
        pattern = next((each.get("id") for each in above if each.tag.endswith("}pattern")), "")
        painted = {key: each for key, each in colours.items() if each}
        return Mark(wrapper.etree_element, painted, pattern)

    def _colour(self, value: str, own: Mapping[str, str]) -> Colour | None:
        while named := re.fullmatch(r"var\((--[\w-]+)\)", value):
            value = own.get(named[1]) or self._tokens[named[1]]
        is_plain = value and value != "none" and not value.startswith("url(")
        return Colour.of(parse_color(value)) if is_plain else None


def _rules(style: str) -> Iterator[Any]:
    return iter(tinycss2.parse_stylesheet(style, skip_comments=True, skip_whitespace=True))


def _declared(rule: Any) -> dict[str, str]:
    found = tinycss2.parse_blocks_contents(rule.content)
    return {e.name: tinycss2.serialize(e.value).strip() for e in found if e.type == "declaration"}


def _tokens(rules: Iterator[Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for rule in rules:
        if rule.type == "qualified-rule" and tinycss2.serialize(rule.prelude).strip() == ":root":
            found |= _declared(rule)
    return found


def _matcher(style: str) -> cssselect2.Matcher:
    made = cssselect2.Matcher()
    for rule in _rules(style):
        if rule.type == "qualified-rule" and ".chart " in tinycss2.serialize(rule.prelude):
            for selector in cssselect2.compile_selector_list(rule.prelude):
                made.add_selector(selector, _declared(rule))
    return made
