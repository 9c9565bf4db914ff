"""Whether an SVG is a drawing and nothing else, and draws no more than a picture needs."""

from __future__ import annotations

from typing import NoReturn
from xml.parsers import expat

from blueprint_cli.diagnostics import Told, shorten, tell
from blueprint_cli.pictures import drawn
from blueprint_cli.pictures.drawn import DEPTH_LIMIT, Shape, ShapeError
from blueprint_cli.pictures.flaw import Flaw
from blueprint_cli.pictures.styles import Styles, outside

_SVG = "http://www.w3.org/2000/svg"
_XHTML = "http://www.w3.org/1999/xhtml"
_LINKS = ("href", "http://www.w3.org/1999/xlink href")
_BASE = "http://www.w3.org/XML/1998/namespace base"
#: So many elements may a drawing have.
_ELEMENT_LIMIT = 200_000

#: What runs, holds pages or moves (SVG 2, chapters 12 and 15; SVG Animations Level 2).
_REFUSED = {
    "script": tell("the drawing holds a script, and none is ever run"),
    "handler": tell("the drawing holds a script, and none is ever run"),
    "foreignObject": tell("the drawing holds a piece of a page"),
    "image": tell("the drawing holds another picture"),
    "feImage": tell("the drawing holds another picture"),
} | dict.fromkeys(
    ("animate", "animateMotion", "animateTransform", "animateColor", "set", "discard"),
    tell("the drawing moves, which no page of paper can show"),
)
_VAST = tell("the drawing has a number that is far too large")
_PLAIN = tell("Save it as plain SVG, with shapes and text alone; or as PNG.")


class _RefusedError(Exception):
    """A drawing that is XML, but not one to show."""

    def __init__(self, message: Told, hint: Told = _PLAIN) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def fault(name: str, content: bytes) -> Flaw | None:
    """Say why an SVG is not shown, with its name and the line in it; None where it is sound."""
    reader = _Reader()
    try:
        reader.read(content)
    except expat.ExpatError as error:
        text = tell(
            "the picture is no SVG drawing: {reason}, line {line}",
            reason=expat.ErrorString(error.code),
            line=error.lineno,
        )
        return Flaw(text, tell("Save the picture again as SVG."))
    except (LookupError, ValueError):
        text = tell("the picture is in an unknown encoding")
        return Flaw(text, tell("Save the picture again as UTF-8."))
    except _RefusedError as refused:
        return Flaw(_at(refused.message, reader.line, name), refused.hint)
    try:
        drawn.measure(reader.root, reader.styles)
    except ShapeError as error:
        return Flaw(_at(error.message, error.line, name), _PLAIN)
    return None


def _at(message: Told, line: int, name: str) -> Told:
    return tell("{what} (line {line} of {name})", what=message, line=line, name=shorten(name, 60))


class _Reader:
    """One reading: makes shapes of what expat calls out, and refuses what is none."""

    def __init__(self) -> None:
        self.root = Shape("", {}, 1)
        self.styles = Styles()
        self._stack = [self.root]
        self._count = 0
        self._sheet: list[str] | None = None
        # Entities are where XML can swell or name other files; no drawing needs its own.
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.EntityDeclHandler = _refuse_entity
        self._parser.ProcessingInstructionHandler = _refuse_instruction

    @property
    def line(self) -> int:
        return self._parser.CurrentLineNumber

    def read(self, content: bytes) -> None:
        """Read a drawing. Raises what expat does, and `_RefusedError`."""
        self._parser.Parse(content, True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if len(self._stack) == 1 and (space, local) != (_SVG, "svg"):
            raise _RefusedError(
                tell("the picture is no SVG drawing: its root is not <svg> in SVG's namespace"),
                tell('Start it with <svg xmlns="http://www.w3.org/2000/svg" …>.'),
            )
        self._count += 1
        if self._count > _ELEMENT_LIMIT or len(self._stack) > DEPTH_LIMIT:
            raise _RefusedError(tell("the drawing has more in it than a picture needs"))
        if space == _XHTML:
            raise _RefusedError(_REFUSED["foreignObject"])
        if space == _SVG:
            _refuse_element(local, attributes)
        shape = Shape(local if space == _SVG else "", attributes, self.line)
        self._stack[-1].children.append(shape)
        self._stack.append(shape)
        if shape.name == "style":
            self._sheet = []

    def _end(self, _name: str) -> None:
        shape = self._stack.pop()
        if shape.name == "style" and self._sheet is not None:
            sheet = "".join(self._sheet)
            self._sheet = None
            told = _VAST if drawn.is_vast("style", sheet) else self.styles.add(sheet)
            if told:
                raise _RefusedError(told)

    def _text(self, text: str) -> None:
        if self._sheet is not None:
            self._sheet.append(text)
        self._stack[-1].letters += len(text)


def _refuse_element(name: str, attributes: dict[str, str]) -> None:
    """Refuse what an element is, or what its attributes lead to."""
    if name in _REFUSED:
        raise _RefusedError(_REFUSED[name])
    for key, value in attributes.items():
        if key.lower().startswith("on"):
            raise _RefusedError(_REFUSED["script"])
        leads = key in _LINKS and not value.strip().startswith("#")
        if leads or key == _BASE or outside(value):
            raise _RefusedError(tell("the drawing leads to something outside of it"))
        if drawn.is_vast(key, value):
            raise _RefusedError(_VAST)


def _refuse_entity(*_declaration: object) -> NoReturn:
    raise _RefusedError(
        tell("the picture declares XML entities, which are not shown"),
        tell("Save it as plain SVG, or write out what the <!ENTITY …> lines stand for."),
    )


def _refuse_instruction(target: str, _data: str) -> None:
    if target.lower() == "xml-stylesheet":
        raise _RefusedError(tell("the drawing leads to something outside of it"))
