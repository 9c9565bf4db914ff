"""A PowerPoint file (ECMA-376 part 1, 19): each slide a heading, its texts, tables and notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from blueprint_cli.diagnostics import Diagnostic, Outcome, tell
from blueprint_cli.interchange.manuscripts.collecting import Paragraphs
from blueprint_cli.interchange.manuscripts.manuscript import (
    Block,
    Form,
    Manuscript,
    guessed,
)
from blueprint_cli.interchange.manuscripts.package import Package, RefusedFileError, attribute
from blueprint_cli.interchange.manuscripts.stressed import Look, Run, marked, plain
from blueprint_cli.interchange.xml.elements import Element

#: Placeholders of titles, of what stands on every slide, and of texts that have bullets.
_TITLES = ("title", "ctrTitle")
_FURNITURE = ("sldNum", "dt", "ftr", "hdr", "sldImg")
_LISTED = ("body", "obj", "")
#: A title that is guessed is no longer than this.
_TITLE_LIMIT = 60


def read(data: bytes, name: str) -> Outcome[Manuscript]:
    """Read a file. BP501 says why it cannot be; BP515 and BP516 what was lost and guessed."""
    blocks: list[Block] = []
    told: list[Diagnostic] = []
    try:
        package = Package(data, name)
        slides = list(_slides(package))
        for number, part in enumerate(slides, 1):
            # As many digits for each: reports sort them by name.
            shown = f"{number:0{len(str(len(slides)))}}"
            own = _Slide(package, part, f"{name}, slide {shown}")
            own.read(is_first=number == 1)
            found, said = own.sheet.finished()
            blocks += found
            told += said
    except RefusedFileError as refused:
        return Outcome(None, refused.told)
    return Outcome(Manuscript(tuple(blocks)), tuple(told))


def _slides(package: Package) -> Iterator[str]:
    """Give the parts of the slides, in the order of the show."""
    main = package.main()
    related = package.related(main)
    for listed in package.xml(main).elements("sldIdLst"):
        for each in listed.elements("sldId"):
            kind, part = related.get(_relation(each), ("", ""))
            if kind == "slide":
                yield part


def _relation(element: Element) -> str:
    """Give the id of a relation: an attribute `id` in a namespace, unlike the number beside it."""
    return next(
        (own for key, own in element.attributes.items() if key.endswith("}id")), element.get("id")
    )


class _Slide:
    def __init__(self, package: Package, part: str, name: str) -> None:
        self.package, self.part = package, part
        self.sheet = Paragraphs(name)
        self.related: Mapping[str, tuple[str, str]] = package.related(part)

    def read(self, *, is_first: bool) -> None:
        slide = self.package.xml(self.part)
        shapes = list(_shapes(slide))
        title = self.title(shapes)
        if title is not None:
            self.heading(title, Form.TITLE if is_first else Form.HEADING)
        if attribute(slide, "show") == "0":
            self.sheet.tell(guessed, tell("the slide was hidden, and is not any more"))
        for shape in shapes:
            if shape is not title:
                self.shape(shape)
        self.speech()

    def title(self, shapes: list[Element]) -> Element | None:
        named = [each for each in shapes if _placeholder(each) in _TITLES and _said(each)]
        if named:
            return named[0]
        first = next((each for each in shapes if _said(each)), None)
        if first is None or first.name != "sp":
            return None
        said = _said(first)
        return first if len(said) == 1 and len(said[0]) <= _TITLE_LIMIT else None

    def heading(self, shape: Element, form: Form) -> None:
        said = " ".join(_said(shape))
        self.sheet.meet(said)
        runs = [run for each in _paragraphs(shape) for run in (*self.runs(each), Run("\n"))]
        self.sheet.add(form, marked(runs, stress=False).replace("\n", " "))
        if _placeholder(shape) not in _TITLES:
            self.sheet.tell(guessed, tell("the first text of the slide was taken for its title"))

    def shape(self, shape: Element) -> None:
        if _placeholder(shape) in _FURNITURE:
            return
        if shape.name == "graphicFrame" and next(shape.walk("tbl"), None) is not None:
            self.table(next(shape.walk("tbl")))
        elif shape.name in ("pic", "graphicFrame"):
            self.picture(shape)
        else:
            for each in _paragraphs(shape):
                self.paragraph(each, _placeholder(shape))

    def paragraph(self, element: Element, placeholder: str | None) -> None:
        runs = list(self.runs(element))
        if not plain(runs).strip():
            return
        self.sheet.meet(plain(runs))
        properties = element.first("pPr")
        level = _whole(attribute(properties, "lvl")) + 1
        bullet = _bullet(properties)
        listed = bullet is not None or placeholder in _LISTED
        is_item = listed and bullet != "buNone"
        form = Form.ITEM if is_item else Form.PARAGRAPH
        self.sheet.add(
            form, marked(runs), level=level if is_item else 1, ordered=bullet == "buAutoNum"
        )
        looks = element.walk("rPr")
        if any(attribute(each, "strike", "noStrike") != "noStrike" for each in looks):
            self.sheet.tell(guessed, tell("text that was struck out is text like any other now"))

    def picture(self, shape: Element) -> None:
        described = next(shape.walk("cNvPr"), None)
        said = attribute(described, "descr") or attribute(described, "title")
        self.sheet.tell_of_picture(said)

    def table(self, element: Element) -> None:
        rows = tuple(
            tuple(self.cell(cell) for cell in row.elements("tc")) for row in element.elements("tr")
        )
        self.sheet.meet(" / ".join(rows[0]) if rows else "")
        self.sheet.add(Form.TABLE, "", rows=rows)

    def cell(self, element: Element) -> str:
        own = (marked(self.runs(each), stress=False) for each in element.walk("p"))
        return " ".join(text.replace("\n", " ") for text in own if text)

    def runs(self, paragraph: Element) -> Iterator[Run]:
        for child in paragraph.elements("r", "fld", "br"):
            if child.name == "br":
                yield Run("\n")
                continue
            properties = child.first("rPr")
            text = child.first("t")
            yield Run(text.text if text else "", self.look(properties))

    def look(self, properties: Element | None) -> Look:
        baseline = attribute(properties, "baseline", "0")
        script = "" if baseline == "0" else "~" if baseline.startswith("-") else "^"
        link = properties.first("hlinkClick") if properties else None
        _, target = self.related.get(_relation(link) if link else "", ("", ""))
        return Look(
            bold=attribute(properties, "b") in ("1", "true"),
            italic=attribute(properties, "i") in ("1", "true"),
            script=script,
            address=target if target.startswith(("https://", "http://", "mailto:")) else "",
        )

    def speech(self) -> None:
        for kind, part in self.related.values():
            if kind == "notesSlide":
                shapes = [
                    each
                    for each in _shapes(self.package.xml(part))
                    if _placeholder(each) not in _FURNITURE
                ]
                own = [list(self.runs(each)) for shape in shapes for each in _paragraphs(shape)]
                text = "\n".join(filter(None, map(marked, own)))
                if text:
                    self.sheet.meet(" ".join(map(plain, own)))
                    self.sheet.add(Form.SPEECH, text)


def _shapes(slide: Element) -> Iterator[Element]:
    for tree in slide.walk("spTree"):
        yield from _flat(tree)


def _flat(group: Element) -> Iterator[Element]:
    for child in group.elements():
        if child.name in ("sp", "pic", "graphicFrame"):
            yield child
        elif child.name in ("grpSp", "AlternateContent", "Choice"):
            yield from _flat(child)


def _placeholder(shape: Element) -> str | None:
    """Give the type of the placeholder that a shape is; None for a free one."""
    found = next(shape.walk("ph"), None)
    return None if found is None else attribute(found, "type")


def _paragraphs(shape: Element) -> Iterator[Element]:
    for body in shape.elements("txBody"):
        yield from body.elements("p")


def _said(shape: Element) -> list[str]:
    own = ("".join(each.text for each in one.walk("t")) for one in _paragraphs(shape))
    return [text.strip() for text in own if text.strip()]


def _bullet(properties: Element | None) -> str | None:
    kinds = ("buNone", "buChar", "buAutoNum", "buBlip")
    found = next(properties.elements(*kinds), None) if properties else None
    return found.name if found else None


def _whole(written: str) -> int:
    return int(written) if written.isdecimal() and len(written) == 1 else 0
