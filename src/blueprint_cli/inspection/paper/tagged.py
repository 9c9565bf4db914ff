"""What a PDF says, read from the objects that are about to be written into it.

Its text is what the glyphs that are drawn stand for, by the fonts' own tables, as in a search (ISO
32000-1, 9.10); its order is that of the structure tree, as it is read out (14.7).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

_HEADINGS = {f"/H{level}": level for level in range(1, 7)}
_GLYPHS = re.compile(rb"<([0-9a-f]+)>")


class Tagged(NamedTuple):
    """Marked content in the structure tree: its page (from 0) and number there.

    `heading` is the reference of the heading that it is in, `level` that heading's level.
    """

    page: int = 0
    number: int = 0
    is_link: bool = False
    heading: bytes = b""
    level: int = 0


@dataclass(frozen=True)
class PageText:
    """The text that is drawn on a page: under the numbers of marked content, and under none."""

    marked: dict[int, str] = field(default_factory=dict)
    unmarked: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Paper:
    """The objects of a PDF by their references, and the characters of every font's glyphs."""

    pdf: Any
    objects: Mapping[bytes, Any]
    characters: Mapping[bytes, Mapping[int, str]]

    @classmethod
    def of(cls, document: Any, pdf: Any) -> Paper:
        """Take what WeasyPrint has drawn of a document."""
        objects = {each.reference: each for each in pdf.objects if each.number}
        # A name stands for the last font that has it.
        fonts = {font.hash.encode(): font.to_unicode for font in document.fonts.values()}
        return cls(pdf, objects, fonts)

    def texts(self) -> list[PageText]:
        """Read what is drawn on every page."""
        return [self._text(self.objects[each]) for each in self.pdf.page_references]

    def boxes(self) -> Iterator[tuple[tuple[int, int], Any]]:
        """Give the box that each piece of marked content was drawn for, by page and number."""
        for page, reference in enumerate(self.pdf.page_references):
            stream = self.objects[self.objects[reference]["Contents"]]
            for box, mark in stream._tags.items():  # noqa: SLF001
                yield (page, mark["mcid"]), box

    def structure(self) -> Iterator[Tagged]:
        """Walk the structure tree in the order in which it is read out."""
        pages = {reference: page for page, reference in enumerate(self.pdf.page_references)}
        waiting: list[tuple[Any, Tagged]] = [(self.pdf.catalog["StructTreeRoot"], Tagged())]
        while waiting:
            kid, around = waiting.pop()
            if isinstance(kid, int):
                yield around._replace(number=kid)
                continue
            element = kid if isinstance(kid, dict) else self.objects[kid]
            page = pages.get(element.get("Pg"), around.page)
            if "MCID" in element:
                yield around._replace(page=page, number=element["MCID"])
            elif "K" in element:
                inside = _inside(around._replace(page=page), element)
                waiting.extend((each, inside) for each in reversed(element["K"]))

    def _text(self, page: Any) -> PageText:
        reader = _Reader(self)
        reader.read(self.objects[page["Contents"]], page["Resources"])
        return reader.text


def _inside(around: Tagged, element: Any) -> Tagged:
    """Tell what content is inside of when it is in an element that has something around it."""
    role = element.get("S")
    if role in _HEADINGS:
        return around._replace(heading=element.reference, level=_HEADINGS[role])
    return around._replace(is_link=True) if role == "/Link" else around


class _Reader:
    """Follows the operators of a page's content (ISO 32000-1, annex A) as far as they make text."""

    def __init__(self, paper: Paper) -> None:
        self.paper, self.text = paper, PageText()
        # WeasyPrint names the font anew wherever the graphics state was restored.
        self.font = b""
        self.number: int | None = None
        self.numbers: list[int | None] = []
        self.forms: Mapping[str, Any] = {}
        self.operators = {
            b"BDC": self._begin,
            b"BMC": self._begin,
            b"EMC": lambda _: self.numbers.pop(),
            b"Tf": self._choose_font,
            b"TJ": self._show,
            b"Do": self._draw,
        }

    def read(self, stream: Any, resources: Any) -> None:
        outer = self.forms
        self.forms = self.paper.objects.get(resources, resources).get("XObject", {})
        for item in stream.stream:
            if isinstance(item, dict):
                self.number = item.get("MCID")
            elif isinstance(item, bytes):
                operands, _, operator = item.rpartition(b" ")
                if operator in self.operators:
                    self.operators[operator](operands)
        self.forms = outer

    def _begin(self, _: bytes) -> None:
        # What stands inside numbered content belongs to it.
        around = self.numbers[-1] if self.numbers else None
        self.numbers.append(around if self.number is None else self.number)
        self.number = None

    def _choose_font(self, operands: bytes) -> None:
        self.font = operands.partition(b" ")[0][1:]

    def _show(self, operands: bytes) -> None:
        known = self.paper.characters.get(self.font, {})
        codes = b"".join(_GLYPHS.findall(operands))
        glyphs = (int(codes[at : at + 4], 16) for at in range(0, len(codes), 4))
        text = "".join(known.get(glyph, "") for glyph in glyphs)
        number = self.numbers[-1] if self.numbers else None
        if number is None:
            self.text.unmarked.append(text)
        else:
            self.text.marked[number] = self.text.marked.get(number, "") + text

    def _draw(self, operands: bytes) -> None:
        form = self.paper.objects.get(self.forms.get(operands[1:].decode(), b""))
        if form is not None and "Resources" in form.extra:
            self.read(form, form.extra["Resources"])
