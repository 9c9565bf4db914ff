"""A Word file (ECMA-376 part 1, 17): paragraphs by their styles, lists, tables, notes, links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from blueprint_cli.diagnostics import Outcome, Told, tell
from blueprint_cli.interchange.manuscripts.collecting import Paragraphs
from blueprint_cli.interchange.manuscripts.dump import of_lines
from blueprint_cli.interchange.manuscripts.manuscript import Form, Manuscript, guessed, lost
from blueprint_cli.interchange.manuscripts.package import Package, RefusedFileError, attribute
from blueprint_cli.interchange.manuscripts.stressed import PLAIN, Look, Run, marked, plain
from blueprint_cli.interchange.manuscripts.styled import Styles, whole
from blueprint_cli.interchange.manuscripts.wrapped import (
    WRAPPERS,
    chosen,
    inside,
    letters,
    of_alternatives,
)
from blueprint_cli.interchange.xml.elements import Element

#: Parts that stand beside the text.
_APART = {"header": tell("header"), "footer": tell("footer"), "comments": tell("comments")}
_SPACES = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
#: Breaks that end a page or a column, and no line.
_ENDS = ("page", "column")
_BREAK = re.compile(r"\n+")
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_SCHEMES = ("https://", "http://", "mailto:")


def read(data: bytes, name: str) -> Outcome[Manuscript]:
    """Read a file. BP501 says why it cannot be; BP515 and BP516 what was lost and guessed."""
    try:
        reader = _Reader(Package(data, name), name)
        reader.body()
    except RefusedFileError as refused:
        return Outcome(None, refused.told)
    blocks, told = reader.sheet.finished()
    if reader.sheet.is_bare:
        # A text that was pasted into Word: no style says what is a heading.
        lines = of_lines(reader.sheet.source)
        return Outcome(lines.value, (*told, *lines.diagnostics))
    return Outcome(Manuscript(tuple(blocks)), tuple(told))


class _Reader:
    def __init__(self, package: Package, name: str) -> None:
        self.package, self.part = package, package.main()
        self.sheet = Paragraphs(name)
        self.related = package.related(self.part)
        self.notes: list[tuple[str, str]] = []

    def body(self) -> None:
        body = self.package.xml(self.part).first("body")
        if body is None:
            raise self.package.refused(tell("the file is no text of Word"))
        self.blocks(body)
        self.write_notes()
        for kind, called in _APART.items():
            self.tell_of_part(kind, called)

    def tell_of_part(self, kind: str, called: Told) -> None:
        said = " ".join(
            "".join(each.text for each in self.package.xml(path).walk("t"))
            for other, path in self.related.values()
            if other == kind and path in self.package
        ).strip()
        if said:
            message = tell(
                "what stands in the {kind} is left out: “{said}”", kind=called, said=said
            )
            self.sheet.tell(lost, message)

    def blocks(self, parent: Element) -> None:
        for child in parent.elements():
            if child.name == "p":
                self.paragraph(child)
            elif child.name == "tbl":
                self.table(child)
            elif child.name in WRAPPERS:
                self.blocks(child)
            elif child.name == "AlternateContent":
                self.blocks(chosen(child))

    def paragraph(self, element: Element) -> None:
        runs = list(self.runs(element))
        said = plain(runs)
        self.sheet.meet(said)
        form, level, is_ordered = self.styles.form(element)
        is_title = form in (Form.TITLE, Form.HEADING)
        text = marked(runs, stress=not is_title)
        if text and form is None:
            self.sheet.tell(lost, tell("a line of the table of contents: it is made anew"))
        elif text and form:
            said = text if is_title else _BREAK.sub(r"\\\n", text)
            self.sheet.add(form, said, level=level, ordered=is_ordered)
        self.pictures(element)

    def pictures(self, element: Element) -> None:
        """Tell of what is no text, and take the texts of boxes that float beside."""
        for each in of_alternatives(element, "drawing", "pict", "object"):
            boxes = list(of_alternatives(each, "txbxContent"))
            for box in boxes:
                self.sheet.tell(guessed, tell("a text in a box stands after its paragraph"))
                self.blocks(box)
            if not boxes:
                self.tell_of_picture(each)
        for _ in element.walk("del", "moveFrom"):
            self.sheet.tell(lost, tell("a deletion that was tracked is left out"))
        if any(map(_is_on, element.walk("strike", "dstrike"))):
            self.sheet.tell(guessed, tell("text that was struck out is text like any other now"))
        if any(map(_is_on, element.walk("vanish"))):
            self.sheet.tell(guessed, tell("text that was hidden is text like any other now"))
        for _ in element.walk("{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"):
            self.sheet.tell(lost, tell("a formula is left out, but for its letters and digits"))

    def tell_of_picture(self, element: Element) -> None:
        described = next(element.walk("docPr"), None)
        said = attribute(described, "descr") or attribute(described, "title")
        self.sheet.tell_of_picture(said)

    def table(self, element: Element) -> None:
        rows = [
            tuple(self.cell(cell) for cell in inside(row, "tc")) for row in inside(element, "tr")
        ]
        flat = " | ".join(" / ".join(row) for row in rows[:1])
        self.sheet.meet(flat)
        self.sheet.add(Form.TABLE, "", rows=tuple(rows))
        if next(element.walk("gridSpan", "vMerge"), None) is not None:
            self.sheet.tell(guessed, tell("cells that were one in the table are several now"))
        if next(element.walk("tbl"), None) is not None:
            self.sheet.tell(guessed, tell("a table inside the table is a text of its cell now"))
        for each in of_alternatives(element, "drawing", "pict", "object"):
            self.tell_of_picture(each)

    def cell(self, element: Element) -> str:
        return " ".join(
            text
            for each in element.walk("p")
            if (text := marked(self.runs(each), stress=False).replace("\n", " "))
        )

    def runs(self, parent: Element, look: Look = PLAIN) -> Iterator[Run]:
        for child in parent.elements():
            if child.name == "r":
                yield from self.run(child, look)
            elif child.name == "hyperlink":
                yield from self.runs(child, replace(look, address=self.address(child)))
            elif child.name in WRAPPERS:
                yield from self.runs(child, look)
            elif child.name.endswith(("}oMath", "}oMathPara")):
                yield Run("".join(each for each in letters(child)), look)

    def run(self, element: Element, look: Look) -> Iterator[Run]:
        own = _look(element.first("rPr"), look)
        for child in element.elements():
            if child.name == "t":
                yield Run(child.text, own)
            elif child.name in _SPACES and attribute(child, "type") not in _ENDS:
                yield Run(_SPACES[child.name], own)
            elif child.name in _NOTES:
                yield Run(self.mark(_NOTES[child.name], attribute(child, "id")), is_markup=True)

    def mark(self, kind: str, number: str) -> str:
        self.notes.append((kind, number))
        return f"[^{_note_name(kind, number)}]"

    def address(self, element: Element) -> str:
        _, target = self.related.get(attribute(element, "id"), ("", ""))
        return target if target.startswith(_SCHEMES) and "<" not in target else ""

    def write_notes(self) -> None:
        for kind, number in self.notes:
            element = self.notes_by_number.get((kind, number))
            own = [list(self.runs(each)) for each in element.walk("p")] if element else []
            self.sheet.meet(" ".join(map(plain, own)))
            text = " ".join(filter(None, (marked(each) for each in own)))
            self.sheet.add(Form.FOOTNOTE, text, name=_note_name(kind, number))

    @cached_property
    def notes_by_number(self) -> Mapping[tuple[str, str], Element]:
        return {
            (kind, attribute(each, "id")): each
            for kind in ("footnote", "endnote")
            for part in self.parts(f"{kind}s")
            for each in self.package.xml(part).elements(kind)
        }

    @cached_property
    def styles(self) -> Styles:
        """What the other parts of the file say of its paragraphs."""
        styles, numbering = (
            [self.package.xml(part) for part in self.parts(kind)]
            for kind in ("styles", "numbering")
        )
        return Styles(styles, numbering)

    def parts(self, kind: str) -> list[str]:
        return [
            path for other, path in self.related.values() if other == kind and path in self.package
        ]


def _look(properties: Element | None, look: Look) -> Look:
    if properties is None:
        return look
    return replace(
        look,
        bold=_is_on(properties.first("b")),
        italic=_is_on(properties.first("i")),
        script=_script(properties),
    )


def _script(properties: Element) -> str:
    """Tell how high a run stands; LibreOffice may say by how many half-points it is raised."""
    aligned = attribute(properties.first("vertAlign"), "val")
    raised = attribute(properties.first("position"), "val", "0")
    if aligned == "superscript" or (raised[:1].isdecimal() and raised != "0"):
        return "^"
    return "~" if aligned == "subscript" or raised.startswith("-") else ""


def _is_on(element: Element | None) -> bool:
    return element is not None and attribute(element, "val") not in ("0", "false", "off")


def _note_name(kind: str, number: str) -> str:
    return f"{kind}-{whole(number)}"
