"""Lettering: the words that an SVG shows, each with its place, and the same SVG with others.

A piece of lettering is what an element says that holds no other: `<text>`, or each `<tspan>` in it
(SVG 2, section 11.2). It is known by the id of its element, never by where it stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import NamedTuple, NoReturn
from xml.parsers import expat

from blueprint_cli.pictures.drawn import DEPTH_LIMIT

_SVG = "http://www.w3.org/2000/svg "
#: Elements that hold words: some of what is drawn, some for who hears it.
_DRAWN, _HEARD = ("text", "tspan", "textPath", "a"), ("title", "desc")
#: What is drawn where something else places it.
_PLACED = ("defs", "symbol", "marker", "pattern", "textPath")
#: So many elements may a drawing have.
_ELEMENT_LIMIT = 200_000
#: An id that can be a part of a message's: letters, digits and hyphens, as programs write them.
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
#: What was measured for other words.
_MEASURED = re.compile(r"\s(?:textLength|lengthAdjust)\s*=\s*(?:\"[^\"]*\"|'[^']*')")


class Piece(NamedTuple):
    """Words in a drawing: `name` is the id of their element, empty where that has none to go by.

    They stand from `start` to `end` of the text of the file, the element's tag from `tag`. How they
    are set is in `attributes`: those of the element over those of what it is in; `is_moved` tells
    whether a transformation is among these.
    """

    name: str
    text: str
    start: int
    end: int
    tag: int
    attributes: Mapping[str, str]
    is_moved: bool
    is_heard: bool


@dataclass(frozen=True)
class Lettering:
    """The words of a drawing, and how wide it is: the least x, and how far it goes from there.

    It has no `box` where it says none, or where nobody can tell how large its letters are.
    """

    pieces: tuple[Piece, ...] = ()
    box: tuple[float, float] | None = None


class _UnfitError(Exception):
    """A drawing that is not shown; what `drawing.fault` finds is told of it."""


def lettering(text: str) -> Lettering:
    """Read the words of a drawing; nothing of what is none, which checks of pictures tell."""
    reader = _Reader(text)
    try:
        reader.read()
    except (expat.ExpatError, _UnfitError):
        return Lettering()
    # How large the letters are, a style sheet may say: only a browser knows.
    box = None if reader.is_styled else reader.box
    return Lettering(tuple(_known(reader.pieces)), box)


def filled(text: str, said: Mapping[str, str]) -> str:
    """Give a drawing with other words in the place of its own, by the ids of their elements."""
    made, position = [], 0
    for each in lettering(text).pieces:
        words = said.get(each.name) if each.name else None
        if words is None or words == each.text:
            continue
        between = text[position : each.start]
        cut = max(each.tag - position, 0)
        made += [between[:cut], _MEASURED.sub("", between[cut:]), escape(words, quote=False)]
        position = each.end
    return "".join((*made, text[position:]))


def _known(pieces: list[Piece]) -> Iterator[Piece]:
    """Take the names from pieces that share one, and from those whose names are no ids."""
    named = Counter(each.name for each in pieces)
    for each in pieces:
        is_known = named[each.name] == 1 and _ID.fullmatch(each.name)
        yield each if is_known else each._replace(name="")


@dataclass
class _Open:
    """An element that is open: its words so far, and whether it holds other elements."""

    name: str
    attributes: Mapping[str, str]
    tag: int
    is_moved: bool
    words: list[str] = field(default_factory=list)
    start: int = -1
    end: int = -1
    is_parted: bool = False


class _Reader:
    def __init__(self, text: str) -> None:
        self.text, self.data = text, text.encode("utf-8", "surrogatepass")
        self.pieces: list[Piece] = []
        self.box: tuple[float, float] | None = None
        self.is_styled = False
        self._open: list[_Open] = []
        self._count = 0
        self._seen = (0, 0)
        self._parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.CommentHandler = self._part
        self._parser.StartCdataSectionHandler = self._part
        self._parser.ProcessingInstructionHandler = self._part
        self._parser.EntityDeclHandler = _refuse

    def read(self) -> None:
        self._parser.Parse(self.data, True)

    @property
    def at(self) -> int:
        """Where the parser is, in characters: counted on from where it was before."""
        byte, character = self._seen
        now = self._parser.CurrentByteIndex
        self._seen = now, character + len(self.data[byte:now].decode("utf-8", "replace"))
        return self._seen[1]

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > _ELEMENT_LIMIT or len(self._open) > DEPTH_LIMIT:
            raise _UnfitError
        self._part()
        local = name.removeprefix(_SVG)
        above = self._open[-1] if self._open else None
        own = {**(_inherited(above.attributes) if above else {}), **_styled(attributes)}
        own.setdefault("id", "")
        if above is None:
            self.box = _box(attributes)
        elif local in _HEARD and len(self._open) == 1:
            own["id"] = own["id"] or local  # a drawing has one of each
        is_moved = "transform" in own or local in _PLACED or bool(above and above.is_moved)
        if local == "style":
            self.is_styled = True
        self._open.append(_Open(local, own, self.at, is_moved))

    def _end(self, _name: str) -> None:
        own = self._open.pop()
        text = " ".join("".join(own.words).split())
        if text and own.name in (*_DRAWN, *_HEARD):
            name = "" if own.is_parted else own.attributes["id"]
            whole = self.text[own.start : own.end]
            start = own.start + len(whole) - len(whole.lstrip())
            end = start + len(whole.strip())
            is_heard = own.name in _HEARD
            self.pieces.append(
                Piece(name, text, start, end, own.tag, own.attributes, own.is_moved, is_heard)
            )

    def _text(self, text: str) -> None:
        own = self._open[-1]
        if own.name in (*_DRAWN, *_HEARD):
            own.words.append(text)
            at = self.at
            own.start = at if own.start < 0 else own.start
            # What stands for a character may be longer than that: it ends where the next begins.
            own.end = _after(self.text, at, text)

    def _part(self, *_what: object) -> None:
        if self._open:
            self._open[-1].is_parted = True


def _after(text: str, at: int, said: str) -> int:
    """Give where in the file that ends which says some characters: a reference, or themselves."""
    return text.index(";", at) + 1 if text[at : at + 1] == "&" else at + len(said)


def _refuse(*_declaration: object) -> NoReturn:
    raise _UnfitError


#: What an element gives on to those in it (SVG 2, section 11), and where it starts them.
_INHERITED = ("font", "font-size", "text-anchor", "x", "writing-mode", "letter-spacing")


def _inherited(attributes: Mapping[str, str]) -> dict[str, str]:
    return {name: attributes[name] for name in _INHERITED if name in attributes}


def _styled(attributes: Mapping[str, str]) -> dict[str, str]:
    """Give the attributes of an element, what its style says among them."""
    declared = (each.partition(":") for each in attributes.get("style", "").split(";"))
    return {**attributes, **{name.strip(): value.strip() for name, _, value in declared if value}}


def _box(attributes: Mapping[str, str]) -> tuple[float, float] | None:
    numbers = re.findall(r"[-+.\deE]+", attributes.get("viewBox", ""))[:4]
    try:
        left, _, width, _ = map(float, numbers)
    except ValueError:
        return None
    return left, width
