"""A finished PDF file: its pages, lines, structure, links, bookmarks and fonts."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

from .machine import tool

#: The width and height of A4, in points.
A4 = (595.28, 841.89)


@dataclass(frozen=True)
class Line:
    """A stretch of text on one line, with its box in points from the lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    def continues(self, before: Line) -> bool:
        """Tell whether the line goes on where another stretch ends."""
        height = min(self.top - self.bottom, before.top - before.bottom)
        overlap = min(self.top, before.top) - max(self.bottom, before.bottom)
        return overlap > height / 2 and -height < self.left - before.right < height


@dataclass(frozen=True)
class Sheet:
    """One page: its size in points, its text as PDFium reads it, and its lines."""

    width: float
    height: float
    text: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Node:
    """One element of the structure tree: its role, its text, and the roles that it is inside."""

    role: str
    text: str
    inside: tuple[str, ...]


@dataclass(frozen=True)
class Bookmark:
    """An entry of the outline: how deep it lies, its title, and the index of its page."""

    depth: int
    title: str
    page: int


@dataclass(frozen=True)
class Glyph:
    """A letter, digit or Chinese character on a page: its colour, and the colours around it."""

    page: int
    text: str
    size: float
    colour: tuple[int, int, int]
    around: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True)
class Jump:
    """A link inside the file: the index of its page, its box, the index of the page it opens."""

    page: int
    bottom: float
    top: float
    target: int


@dataclass
class Paper:
    """A PDF file, open in pikepdf and PDFium."""

    file: Path
    pdf: pikepdf.Pdf
    _document: Any

    @classmethod
    def open(cls, file: Path) -> Paper:
        """Open a file."""
        return cls(file, pikepdf.open(file), pypdfium2.PdfDocument(file))

    def close(self) -> None:
        """Close the file."""
        self.pdf.close()
        self._document.close()

    @cached_property
    def sheets(self) -> list[Sheet]:
        """The pages, in order."""
        return [_sheet(page) for page in self._document]

    @property
    def text(self) -> str:
        """The text of all pages, as PDFium reads it."""
        return "\n".join(sheet.text for sheet in self.sheets)

    @cached_property
    def poppler_text(self) -> str:
        """The text of all pages, as poppler reads it in content order."""
        return _run(tool("pdftotext"), "-raw", "-enc", "UTF-8", str(self.file), "-")

    @cached_property
    def structure(self) -> list[Node]:
        """The structure tree in reading order, as assistive technology walks it."""
        pages = {page.obj.objgen: index for index, page in enumerate(self.pdf.pages)}
        marked = marked_texts(self._document)
        nodes: list[Node] = []

        def read(element: Any, page: int, inside: tuple[str, ...]) -> str:
            """Note an element and what is in it; give its text."""
            if isinstance(element, int):
                return marked[page].get(element, "")
            if isinstance(element, pikepdf.Array):
                return "".join([read(child, page, inside) for child in element])
            page = pages[element.Pg.objgen] if "/Pg" in element else page
            if "/S" not in element:
                return marked[page].get(int(element.get("/MCID", -1)), "")
            role, place = str(element.S)[1:], len(nodes)
            nodes.append(Node(role, "", inside))
            text = read(element.get("/K", pikepdf.Array()), page, (*inside, role))
            nodes[place] = Node(role, text, inside)
            return text

        read(self.pdf.Root.StructTreeRoot.K, 0, ())
        return nodes

    @property
    def spoken(self) -> str:
        """What assistive technology reads out: the text in the structure tree, no artifacts."""
        return self.structure[0].text

    @property
    def headings(self) -> list[tuple[int, str]]:
        """The level and text of every heading."""
        found = (node for node in self.structure if re.fullmatch(r"H[1-6]", node.role))
        return [(int(node.role[1]), node.text) for node in found]

    @cached_property
    def bookmarks(self) -> list[Bookmark]:
        """The outline, in order."""
        return [
            Bookmark(each.level, each.get_title(), each.get_dest().get_index())
            for each in self._document.get_toc()
        ]

    @cached_property
    def elements(self) -> list[pikepdf.Dictionary]:
        """Every element of the structure tree, in reading order."""
        return list(_elements(self.pdf.Root.StructTreeRoot.K))

    @property
    def links(self) -> Iterator[tuple[int, Any]]:
        """Every link annotation, with the index of its page."""
        for index, page in enumerate(self.pdf.pages):
            for annotation in page.obj.get("/Annots", []):
                if annotation.Subtype == "/Link":
                    yield index, annotation

    @property
    def jumps(self) -> Iterator[Jump]:
        """Every link that stays in the file."""
        pages = {page.obj.objgen: index for index, page in enumerate(self.pdf.pages)}
        names = pikepdf.NameTree(self.pdf.Root.Names.Dests)
        for index, link in self.links:
            if "/Dest" in link:
                bottom, top = sorted((float(link.Rect[1]), float(link.Rect[3])))
                destination: Any = names[str(link.Dest)]
                yield Jump(index, bottom, top, pages[destination[0].objgen])

    @cached_property
    def glyphs(self) -> list[Glyph]:
        """Every letter, digit and Chinese character with the colours that it is drawn in."""
        found = [_glyphs(index, page) for index, page in enumerate(self._document)]
        return [glyph for glyphs in found for glyph in glyphs]

    @cached_property
    def fonts(self) -> dict[str, Any]:
        """Every font by its name, subset prefix included."""
        fonts: dict[str, Any] = {}
        for each in self.pdf.objects:
            if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font":
                fonts[str(each.BaseFont)[1:]] = each
        return fonts

    def missing_glyphs(self) -> list[int]:
        """Give the indexes of the pages that draw the glyph for “no such character”."""
        return [index for index, page in enumerate(self.pdf.pages) if _draws_notdef(page)]


def _sheet(page: Any) -> Sheet:
    reader = page.get_textpage()
    width, height = page.get_size()
    lines: list[Line] = []
    for index in range(reader.count_rects()):
        box = reader.get_rect(index)
        line = Line(reader.get_text_bounded(*box).strip(), *box)
        if lines and line.continues(before := lines[-1]):
            bottom, top = min(before.bottom, line.bottom), max(before.top, line.top)
            lines[-1] = Line(before.text + line.text, before.left, bottom, line.right, top)
        elif line.text:
            lines.append(line)
    text = reader.get_text_range()
    reader.close()
    return Sheet(width, height, text, tuple(lines))


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def _glyphs(index: int, page: Any) -> list[Glyph]:
    scale = 1.5
    picture: Any = page.render(scale=scale).to_pil().convert("RGB")
    reader = page.get_textpage()
    glyphs = []
    for place, character in enumerate(reader.get_text_range()):
        if not character.isalnum():
            continue
        left, bottom, right, top = (edge * scale for edge in reader.get_charbox(place))
        upper, lower = picture.height - top, picture.height - bottom
        columns = (left - 3, left + (right - left) / 3, left + (right - left) * 2 / 3, right + 3)
        ring = [(x, y) for x in columns for y in (upper - 3, lower + 3)]
        seen = [picture.getpixel((x, y)) for x, y in ring if _is_inside(picture, x, y)]
        size = pdfium.FPDFText_GetFontSize(reader.raw, place)
        glyphs.append(Glyph(index, character, size, _fill(reader, place), tuple(seen)))
    reader.close()
    return glyphs


def _is_inside(picture: Any, x: float, y: float) -> bool:
    return bool(0 <= x < picture.width and 0 <= y < picture.height)


def _fill(reader: Any, place: int) -> tuple[int, int, int]:
    red, green, blue, alpha = (pdfium.c_uint() for _ in range(4))
    pdfium.FPDFText_GetFillColor(reader.raw, place, red, green, blue, alpha)
    return red.value, green.value, blue.value


def marked_texts(document: Any) -> list[dict[int, str]]:
    """Give the text of the marked content of every page, as PDFium reads it."""
    return [_marked_text(page) for page in document]


def _marked_text(page: Any) -> dict[int, str]:
    """Give the text of a page's marked content, by the number that the structure tree uses."""
    reader = page.get_textpage()
    texts: dict[int, str] = {}
    for shown in page.get_objects(max_depth=8):
        number = pdfium.FPDFPageObj_GetMarkedContentID(shown.raw)
        if shown.type == pdfium.FPDF_PAGEOBJ_TEXT and number >= 0:
            texts[number] = texts.get(number, "") + _text_of(shown, reader)
    reader.close()
    return texts


def _text_of(shown: Any, reader: Any) -> str:
    size = pdfium.FPDFTextObj_GetText(shown.raw, reader.raw, None, 0)
    buffer = (pdfium.FPDF_WCHAR * (size // 2))()
    pdfium.FPDFTextObj_GetText(shown.raw, reader.raw, buffer, size)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")


def _elements(node: Any) -> Iterator[pikepdf.Dictionary]:
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from _elements(child)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        yield from _elements(node.get("/K"))


def _draws_notdef(page: Any) -> bool:
    """Look for glyph 0: WeasyPrint shows text by two-byte glyph numbers."""
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), instruction.operands
        if operator not in ("Tj", "TJ"):
            continue
        shown: Any = operands[0] if operator == "TJ" else operands
        for part in shown:
            codes = bytes(part) if isinstance(part, pikepdf.String) else b""
            if any(codes[at : at + 2] == b"\0\0" for at in range(0, len(codes), 2)):
                return True
    return False
