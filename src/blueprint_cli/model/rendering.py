"""Rendering: one finished output, beside the document that it shows, for checks to compare."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.selection.carried import for_readers
from blueprint_cli.model.walk import Path


class Place(NamedTuple):
    """A place on a page (the first is 1): the node and the message that are shown there, by id.

    An id is empty where only the theme's own words or pictures stand.
    """

    page: int
    node: str
    message: str


class Spoken(NamedTuple):
    """A stretch of text as it is read out: of which message, and whether it is a link."""

    message: str
    text: str
    is_link: bool


class Heading(NamedTuple):
    """A heading as programs are told of it: its level, and the message that it shows."""

    level: int
    message: str


class Ending(NamedTuple):
    """A last line that holds one East Asian character, or one word of letters.

    `text` is that character, or the word with its punctuation; `before`, the word before it.
    """

    page: int
    message: str
    text: str
    before: str
    is_title: bool


class Edge(NamedTuple):
    """A line of Chinese with a mark where none may stand: at its start, or at its end."""

    page: int
    node: str
    message: str
    mark: str
    selector: str
    is_start: bool


class Bare(NamedTuple):
    """A page, `on`, that holds next to nothing, and what begins the page after it.

    Where `is_line`, it holds the last line of a part, and the place is that line's.
    """

    page: int
    node: str
    message: str
    on: int
    is_line: bool


class Overlap(NamedTuple):
    """A text that lies on another one; or on a picture, beside it or under it, with no `other`."""

    page: int
    node: str
    message: str
    other: str
    selector: str


class Spilt(NamedTuple):
    """A text that reaches out of its box or its column, with a `cause` as of what is hidden."""

    page: int
    node: str
    message: str
    text: str
    selector: str
    cause: str


class Narrow(NamedTuple):
    """A column of a table that is too narrow for its words.

    One `is_parted` between two lines; or Chinese stands in it a few characters a line.
    """

    page: int
    node: str
    message: str
    text: str
    selector: str
    is_parted: bool


class OffScale(NamedTuple):
    """A text that is not set by the scale that its theme states: of which `kind`, and how far.

    `line` has so many characters, where the theme allows as many as `limit`; `size`, the letters in
    points; `leading`, from a line to the next, in em; `title`, by how much the largest title of its
    kind is larger.
    """

    page: int
    node: str
    message: str
    kind: str
    value: float
    limit: float
    selector: str


class Picture(NamedTuple):
    """A picture made of pixels: its page and node, and how many stand on an inch.

    `inches` is the width that it takes up, or would take up if it had more pixels.
    """

    page: int
    node: str
    dpi: int
    inches: float


class Hidden(NamedTuple):
    """A text with glyphs that nobody sees: where it stands, and the text.

    `selector` tells the kind of place in CSS; `cause` is what has no room for it: a `table`, the
    `margin`, a `line` of one word; empty where the style sheet alone is to blame. `is_clipped`
    tells whether a box cuts it off, and not the edge of the page.
    """

    page: int
    node: str
    message: str
    text: str
    selector: str
    cause: str
    is_clipped: bool


class Faint(NamedTuple):
    """Colours that stand out too little: the first of `places`, the colours as CSS writes them.

    `ratio` is their contrast, and `enough` what it must be.
    """

    page: int
    node: str
    message: str
    ink: str
    ground: str
    ratio: float
    enough: float
    selector: str
    places: int


@dataclass(frozen=True)
class Layout:
    """What a finished file holds, apart from how it looks.

    `anchors` and `links` are the names and the destinations of links. What follows is of files
    that have pages: `undrawn`, the characters that no font had; `spoken`, all text in the order in
    which it is read out, and `unspoken`, what is drawn and never read out; `headings` in the same
    order; `overflows`, where a slide has no room; `stranded`, headings that end a page; `bare`,
    pages with hardly anything on them; `endings` and `edges`, lines that end badly; `narrow`,
    columns of tables; `hidden`, texts outside of their page; `faint`, colours that hardly stand
    out; `overlaps` and `spilt`, texts that do not keep to their place.
    """

    anchors: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    undrawn: str = ""
    spoken: tuple[Spoken, ...] = ()
    unspoken: str = ""
    headings: tuple[Heading, ...] = ()
    overflows: tuple[Place, ...] = ()
    stranded: tuple[Place, ...] = ()
    bare: tuple[Bare, ...] = ()
    endings: tuple[Ending, ...] = ()
    edges: tuple[Edge, ...] = ()
    narrow: tuple[Narrow, ...] = ()
    off_scale: tuple[OffScale, ...] = ()
    pictures: tuple[Picture, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    faint: tuple[Faint, ...] = ()
    overlaps: tuple[Overlap, ...] = ()
    spilt: tuple[Spilt, ...] = ()

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Layout:
        """Give a layout that went through JSON.

        Raises KeyError, TypeError or ValueError where none did.
        """
        others = data.keys() - {*_TEXTS, *_KINDS}
        made: dict[str, Any] = {name: _typed(data[name], str) for name in others}
        for name in _TEXTS:
            made[name] = tuple(_typed(each, str) for each in data[name])
        for name, kind in _KINDS.items():
            made[name] = tuple(_row(kind, each) for each in data[name])
        return cls(**made)


_TEXTS = ("anchors", "links")
_KINDS: Mapping[str, Any] = {
    "spoken": Spoken,
    "headings": Heading,
    "overflows": Place,
    "stranded": Place,
    "bare": Bare,
    "endings": Ending,
    "edges": Edge,
    "narrow": Narrow,
    "off_scale": OffScale,
    "pictures": Picture,
    "hidden": Hidden,
    "faint": Faint,
    "overlaps": Overlap,
    "spilt": Spilt,
}
#: No page, size or count of a layout comes near this; what does, no check could reckon with.
_LARGEST = 1_000_000_000
_PLAIN: Mapping[str, Any] = {"str": str, "int": int, "float": (float, int), "bool": bool}


def _row(kind: Any, values: Any) -> Any:
    """Give a row of a layout, if its values are of the types that its fields have."""
    names = (each.__forward_arg__ for each in kind.__annotations__.values())
    row = zip(values, names, strict=True)
    return kind(*(_typed(value, _PLAIN[name]) for value, name in row))


def _typed(value: Any, kind: Any) -> Any:
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        raise TypeError(type(value).__name__)
    if isinstance(value, int | float) and not abs(value) < _LARGEST:  # NaN is not less either
        raise ValueError(value)
    return value


@dataclass(frozen=True)
class Rendering:
    """One output of a build.

    `anchors` are those of every file of the publication, by path; None for a file that this build
    has not looked at. `format` is that of the file; `shown`, the document as such a file shows it.
    """

    path: str
    document: LocalizedDocument
    layout: Layout
    anchors: Mapping[str, Collection[str] | None]
    format: str = ""

    @cached_property
    def shown(self) -> LocalizedDocument:
        """The document with what this file is to show of it, in reading order."""
        return for_readers(self.document, self.format)

    @property
    def places(self) -> Mapping[str, Path]:
        """The path of every node and of every message, by id."""
        return self.document.places
