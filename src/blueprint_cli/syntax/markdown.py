"""Markdown text to headings, texts and notes with spans: a file of long prose.

What stands between two headings is one text, as CommonMark 0.31 has it; nothing here knows which
markup it may hold. Settings may stand at the top between two lines of `---`, in YAML; notes are
written as Pandoc has them, `[^name]: …`, and ids behind headings, `{#name}`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from blueprint_cli.markup.blocks import file_tokens
from blueprint_cli.source import Source, Span
from blueprint_cli.syntax.nodes import Entry, Scalar

if TYPE_CHECKING:
    from markdown_it.token import Token

#: A comment that allows findings, on a line of its own: `<!-- allow BP210: a registered name -->`.
ALLOWANCE: Final = re.compile(
    r"^[ \t]*<!--[ \t]*allow:?[ \t]+(?P<codes>BP\d{3}(?:[ \t,]+BP\d{3})*)[ \t]*:?"
    r"(?P<reason>(?:(?!-->)[^\n])*)-->[ \t]*$",
    re.MULTILINE,
)
#: Settings at the top of a file, and the line that opens them.
_SETTINGS: Final = re.compile(
    r"---[ \t]*\n(?P<yaml>(?:(?!(?:---|\.\.\.)[ \t]*$).*\n)*)(?:---|\.\.\.)[ \t]*(?:\n|\Z)",
    re.MULTILINE,
)
_OPENING: Final = re.compile(r"---[ \t]*(?:\n|\Z)")
_NOTHING_SET: Final = re.compile(r"(?:[ \t]*(?:#.*)?\n)*")
#: A note, and what belongs to the one above when it stands below a blank line.
_NOTE: Final = re.compile(r" {0,3}\[\^([^\]\s]{1,80})\]:[ \t]*")
_INDENTED: Final = re.compile(r"(?: {4}|\t)")
#: What stands in braces at the end of a heading, and marks that close it before them.
_BRACES: Final = re.compile(r"(?:[ \t]+#+)?[ \t]*\{(?P<said>[^{}]*[#=][^{}]*)\}\Z")
_ATTRIBUTE: Final = re.compile(r'(?P<key>[^\s="]+)="(?P<quoted>[^"]*)"|\S+')
_ITEM: Final = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]")


@dataclass(frozen=True)
class Heading:
    """A heading: its words, what stands in braces behind them, and where all of it stands.

    `words` may be empty. `strays` are attributes that are neither an id nor a key with its value.
    One with a line below it `is_underlined`.
    """

    level: int
    words: Scalar
    name: Scalar | None
    attributes: tuple[Entry, ...]
    strays: tuple[Span, ...]
    span: Span
    is_underlined: bool


@dataclass(frozen=True)
class Note:
    """A note: its name and what it says."""

    name: Scalar
    text: Scalar


@dataclass(frozen=True)
class Part:
    """A heading with the text and the notes below it; what is above the first one has none."""

    heading: Heading | None
    text: Scalar | None
    notes: tuple[Note, ...]
    end: int


def settings_end(text: str) -> int:
    """Give where the settings at the top of a file end; 0 where there are none."""
    found = _SETTINGS.match(text)
    return found.end() if found else 0


def yaml_end(text: str) -> int:
    """Give where the YAML of the settings ends; 0 where nothing is set."""
    found = _SETTINGS.match(text)
    return 0 if found is None or _NOTHING_SET.fullmatch(found["yaml"]) else found.end("yaml")


def is_open(text: str) -> bool:
    """Tell whether a file begins with settings that never end."""
    return bool(_OPENING.match(text)) and not settings_end(text)


def parse_markdown(source: Source) -> tuple[tuple[Part, ...], Span | None]:
    """Divide a text of Markdown at its headings; those in lists and quotations are its texts'.

    With the parts comes the line that opens code which never ends, if there is one.
    """
    reader = _Reader(source)
    return tuple(reader.parts()), reader.endless()


class _Reader:
    def __init__(self, source: Source) -> None:
        self.source = source
        above = source.text[: settings_end(source.text)]
        self.first = above.count("\n")
        body = "\n" * self.first + source.text[len(above) :]
        self.lines = body.split("\n")
        self.tokens = file_tokens(body)

    @cached_property
    def code(self) -> frozenset[int]:
        """The lines of code that is set off: nothing in it is more than a sign."""
        fences = (token.map for token in self.tokens if token.type == "fence" and token.map)
        return frozenset(number for first, after in fences for number in range(first, after))

    def endless(self) -> Span | None:
        """Give the line of a fence that the end of the file closes (CommonMark 0.31, 4.5)."""
        fences = [token for token in self.tokens if token.type == "fence" and not token.level]
        if not fences or fences[-1].map is None:
            return None
        (first, after), marks = fences[-1].map, fences[-1].markup
        last = self.lines[after - 1].strip()
        is_closed = after - 1 > first and last.startswith(marks) and not last.strip(marks[0])
        return None if is_closed else self.source.line_span(first + 1)

    def parts(self) -> Iterator[Part]:
        opened = [
            (token, self.tokens[at + 1])
            for at, token in enumerate(self.tokens)
            if token.type == "heading_open" and not token.level
        ]
        ends = [*((token.map or (0, 0))[0] for token, _ in opened), len(self.lines)]
        yield self.part(None, self.first, ends[0])
        for (token, inline), end in zip(opened, ends[1:], strict=True):
            yield self.part(self.heading(token, inline), (token.map or (0, 0))[1], end)

    def part(self, heading: Heading | None, first: int, end: int) -> Part:
        at, after = (bisect_left(self.noted, each, key=_first) for each in (first, end))
        own = self.noted[at:after]
        taken = {number for each in own for number in range(each.first, each.after)}
        taken |= {number for number in range(first, end) if self.is_allowance(number)}
        text = self.text(list(self.kept(first, end, taken)))
        last = self.start(end) - 1 if end < len(self.lines) else len(self.source.text)
        return Part(heading, text, tuple(self.note(each) for each in own), last)

    def heading(self, token: Token, inline: Token) -> Heading:
        first, after = token.map or (0, 1)
        line = self.lines[first]
        start = self.start(first) + len(line) - len(line.lstrip())
        last = self.lines[after - 1]
        span = self.source.span(start, self.start(after - 1) + len(last.rstrip()))
        is_underlined = token.markup[0] != "#"
        # The marks that open a heading are never a part of its words.
        at = start if is_underlined else start + len(token.markup)
        at = max(at, self.source.text.find(inline.content, at))
        words = Scalar(self.source.span(at, at + len(inline.content)), inline.content, quoted=True)
        level = int(token.tag[1:])
        heading = Heading(level, self.written(words), None, (), (), span, is_underlined)
        found = _BRACES.search(inline.content)
        return self.with_attributes(heading, inline.content, at, found) if found else heading

    def with_attributes(
        self, heading: Heading, content: str, at: int, found: re.Match[str]
    ) -> Heading:
        said = content[: found.start()].rstrip()
        words = Scalar(self.source.span(at, at + len(said)), said, quoted=True)
        name, attributes, strays = None, list[Entry](), list[Span]()
        for each in _ATTRIBUTE.finditer(content, found.start("said"), found.end("said")):
            key, sign, value = each[0].partition("=")
            start = at + each.start()
            if key.startswith("#") and not sign and name is None:
                name = self.word(start + 1, key[1:])
            elif key and sign and not key.startswith((".", "#")):
                value = each["quoted"] if each["key"] else value
                after = start + len(key) + 1 + bool(each["key"])
                attributes.append(Entry(self.word(start, key), self.word(after, value)))
            else:
                strays.append(self.source.span(start, start + len(each[0])))
        return replace(
            heading,
            words=self.written(words),
            name=name,
            attributes=tuple(attributes),
            strays=tuple(strays),
        )

    def word(self, start: int, said: str) -> Scalar:
        return self.written(Scalar(self.source.span(start, start + len(said)), said, quoted=True))

    def written(self, scalar: Scalar) -> Scalar:
        """Say where the lines of a text start that stands in the file as it is."""
        starts = [scalar.span.start]
        starts += [
            scalar.span.start + found.end() for found in re.finditer("\n", str(scalar.value))
        ]
        return replace(scalar, starts=tuple(starts))

    def is_allowance(self, number: int) -> bool:
        line = self.lines[number]
        return "<!--" in line and number not in self.code and bool(ALLOWANCE.fullmatch(line))

    def kept(self, first: int, end: int, taken: set[int]) -> Iterator[tuple[int, str]]:
        """Give the lines of a text with their starts, without those that are `taken`.

        A comment parts two paragraphs as HTML does, but not the items of a list.
        """
        before = ""
        for number in range(first, end):
            line = self.lines[number]
            if number in taken:
                following = self.lines[number + 1] if number + 1 < end else ""
                if before.strip() and following.strip() and not _ITEM.match(following):
                    before = ""
                    yield self.start(number), ""
            elif line.strip() or before.strip() or number - 1 not in taken:
                before = line
                yield self.start(number), line

    def text(self, lines: Sequence[tuple[int, str]]) -> Scalar | None:
        """Make a text of lines; of those without anything on them, none."""
        filled = [at for at, (_, line) in enumerate(lines) if line.strip()]
        return self.joined(lines[filled[0] : filled[-1] + 1]) if filled else None

    def joined(self, lines: Sequence[tuple[int, str]]) -> Scalar:
        starts, said = zip(*lines, strict=True)
        span = self.source.span(starts[0], starts[-1] + len(said[-1].rstrip()))
        return Scalar(span, "\n".join(said), quoted=True, starts=starts)

    @cached_property
    def noted(self) -> list[_Lines]:
        """The lines of each note, in their order: below a blank line, a note goes on indented."""
        found: list[_Lines] = []
        is_open = False
        for token in self.tokens:
            if token.level or token.nesting < 0 or token.map is None:
                continue
            start, after = token.map
            is_open &= bool(_INDENTED.match(self.lines[start]))
            if token.type != "paragraph_open":
                is_open = False
                continue
            for number in range(start, after):
                if _NOTE.match(self.lines[number]):
                    found.append(_Lines(number, number + 1))
                    is_open = True
                elif is_open:
                    found[-1] = _Lines(found[-1].first, number + 1)
        return found

    def note(self, place: _Lines) -> Note:
        lines = [(self.start(number), self.lines[number]) for number in range(*place)]
        (start, line), *others = lines
        found = _NOTE.match(line)
        name, indent = (found[1], found.end()) if found else ("", 0)
        own = [(start + indent, line[indent:])]
        own += [(at + len(each) - len(each.lstrip()), each.lstrip()) for at, each in others]
        return Note(self.word(start + line.index(name), name), self.joined(own))

    def start(self, number: int) -> int:
        return self.source.line_start(number + 1)


class _Lines(NamedTuple):
    first: int
    after: int


def _first(lines: _Lines) -> int:
    return lines.first
