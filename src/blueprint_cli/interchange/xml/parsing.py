"""XML of other tools, read with every place in it.

A file from outside may be made to harm. Expat reads it here with nothing switched on: a document
type, and with it every entity, ends the reading; nothing is fetched; depth, size and number of
elements are bounded. Comments and processing instructions are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NoReturn
from xml.parsers import expat

from blueprint_cli import budget
from blueprint_cli.diagnostics import Diagnostic, Outcome, Told, tell
from blueprint_cli.interchange.xml.elements import Element
from blueprint_cli.source import Source, Span
from blueprint_cli.world import TEXT_LIMIT

if TYPE_CHECKING:
    from xml.parsers.expat import XMLParserType

#: Elements nested deeper than this are no translation.
DEPTH_LIMIT = 64
#: So many elements: a hundred times those of the largest packet known.
ELEMENT_LIMIT = 250_000

_XML = "{http://www.w3.org/XML/1998/namespace}"
_DECLARED = re.compile(
    r"\ufeff?<\?xml\s[^>]{0,200}?\bencoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']"
)
#: A start tag, whatever stands in its attributes.
_TAG = re.compile(r"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_BOMS = (b"\xff\xfe", b"\xfe\xff")
_ENCODINGS = {
    "utf-8": ("utf-8", "utf8", "us-ascii", "ascii"),
    "utf-16": ("utf-16", "utf-16le", "utf-16be"),
}


class _RefusedError(Exception):
    """Why reading ends, and at which byte."""

    def __init__(self, message: Told, hint: Told, at: int) -> None:
        super().__init__(message)
        self.message, self.hint, self.at = message, hint, at


def load(
    data: bytes, name: str, namespaces: Sequence[str], *, typed: bool = False
) -> Outcome[Element]:
    """Read a file that came back; BP501 says where and why it cannot be.

    Elements of the `namespaces` go by their plain names. `typed` lets a document type pass that
    only names one, as translation memories have it: none is ever read.
    """
    text = _decoded(data, name)
    if isinstance(text, Diagnostic):
        return Outcome(None, (text,))
    reader = _Reader(Source(name, text), frozenset(namespaces), typed=typed)
    try:
        return Outcome(reader.read())
    except _RefusedError as refused:
        span = reader.span(refused.at)
        return Outcome(None, (unreadable(refused.message, span, refused.hint),))


def unreadable(message: Told, span: Span, *hints: Told) -> Diagnostic:
    """Say that a file, or a part of it, cannot be read."""
    return Diagnostic("BP501", message, span, hints=hints)


def _decoded(data: bytes, name: str) -> str | Diagnostic:
    """Give the text of a file in UTF-8, or in UTF-16 with its mark."""
    if len(data) > TEXT_LIMIT:
        message = tell("the file is larger than {size} MB", size=TEXT_LIMIT // (1024 * 1024))
        hint = tell("Ask for a file of fewer messages.")
        return Diagnostic("BP501", message, file=name, hints=(hint,))
    budget.grant(len(data))
    encoding = "utf-16" if data.startswith(_BOMS) else "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "replace")
        rest = data[error.start : error.start + 80].decode(encoding, "replace")
        span = Source(name, before + rest).span(len(before), len(before) + 1)
        message = tell("the file is not UTF-8, nor UTF-16 with its mark")
        return unreadable(message, span, tell("Save it again with the encoding UTF-8."))
    return _encoding_fault(Source(name, text), encoding) or text.removeprefix("\ufeff")


def _encoding_fault(source: Source, encoding: str) -> Diagnostic | None:
    """Find another encoding declared than the file has (XML 1.0, section 4.3.3), and U+0000."""
    hint = tell("Save it again with the encoding UTF-8.")
    declared = _DECLARED.match(source.text)
    if declared and declared[1].lower() not in _ENCODINGS[encoding]:
        message = tell("the file says that it is {encoding}", encoding=declared[1])
        return unreadable(message, source.span(*declared.span(1)), hint)
    nul = source.text.find("\0")
    if nul >= 0:
        return unreadable(tell("the file has characters U+0000"), source.span(nul, nul + 1), hint)
    return None


class _Reader:
    """One reading: makes elements of what expat calls out."""

    def __init__(self, source: Source, namespaces: frozenset[str], *, typed: bool) -> None:
        self._source, self._namespaces, self._typed = source, namespaces, typed
        self._data = source.text.encode()
        self._reached = (0, 0)
        self._count = 0
        self._stack = [Element("")]
        self._parser = self._make_parser()

    def read(self) -> Element:
        """Give the root. Raises `_RefusedError`."""
        try:
            self._parser.Parse(self._data, True)
        except expat.ExpatError as error:
            message = tell(
                "the file is not well-formed XML: {reason}", reason=expat.ErrorString(error.code)
            )
            hint = tell("Export it again from the tool that made it.")
            raise _RefusedError(message, hint, self._parser.ErrorByteIndex) from None
        return next(self._stack[0].elements())

    def span(self, at: int) -> Span:
        """Give the span of the character at a byte."""
        start = len(self._data[:at].decode("utf-8", "replace"))
        start = min(start, len(self._source.text.rstrip()))
        return self._source.span(start, start + 1)

    def _make_parser(self) -> XMLParserType:
        parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = True
        parser.buffer_size = 1 << 16
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._doctype
        parser.SkippedEntityHandler = self._entity
        return parser

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if len(self._stack) > DEPTH_LIMIT:
            self._refuse(tell("elements stand more than {limit} deep", limit=DEPTH_LIMIT))
        if self._count > ELEMENT_LIMIT:
            self._refuse(tell("the file has more than {limit:,} elements", limit=ELEMENT_LIMIT))
        start = self._offset()
        tag = _TAG.match(self._source.text, start)
        end = tag.end() if tag else start + 1
        element = Element(
            self._name(name),
            {_attribute(key): value for key, value in attributes.items()},
            span=self._source.span(start, end),
            content=self._source.span(end, end),
        )
        self._stack[-1].children.append(element)
        self._stack.append(element)

    def _end(self, _name: str) -> None:
        element = self._stack.pop()
        element.children = list(_coalesced(element.children))
        if element.content is not None:
            element.content = self._source.span(element.content.start, self._offset())

    def _text(self, text: str) -> None:
        self._stack[-1].children.append(text)

    def _doctype(
        self, _name: str, _system: str | None, _public: str | None, has_subset: bool
    ) -> None:
        if has_subset or not self._typed:
            message = tell("the file has a document type")
            hint = tell("Delete it, from “<!DOCTYPE” to the “>” that closes it.")
            at = self._data.rfind(b"<!DOCTYPE", 0, self._parser.CurrentByteIndex + 1)
            raise _RefusedError(message, hint, at)

    def _entity(self, name: str, _is_parameter: int) -> None:
        self._refuse(tell("“&{name};” stands for nothing here", name=name))

    def _refuse(self, message: Told) -> NoReturn:
        hint = tell("Export it again from the tool that made it.")
        raise _RefusedError(message, hint, self._parser.CurrentByteIndex)

    def _offset(self) -> int:
        """Give the code point at which expat stands; it only goes on."""
        at = self._parser.CurrentByteIndex
        byte, point = self._reached
        if at > byte:
            point += len(self._data[byte:at].decode("utf-8", "replace"))
            self._reached = (at, point)
        return point

    def _name(self, name: str) -> str:
        uri, _, local = name.rpartition(" ")
        return local if uri in self._namespaces else f"{{{uri}}}{local}"


def _attribute(name: str) -> str:
    uri, _, local = name.rpartition(" ")
    return f"{{{uri}}}{local}".replace(_XML, "xml:") if uri else local


def _coalesced(children: Sequence[str | Element]) -> Iterator[str | Element]:
    texts: list[str] = []
    for child in children:
        if isinstance(child, str):
            texts.append(child)
            continue
        if texts:
            yield "".join(texts)
            texts.clear()
        yield child
    if texts:
        yield "".join(texts)
