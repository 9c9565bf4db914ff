"""PO files as they are written: an entry is edited line by line, and all else kept to the letter.

A catalog goes through many hands and tools; whoever compares two of its versions is to see what was
changed, and no other wrapping, order or comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from blueprint_cli.locales.grammar import read_string, write_target

FUZZY = "fuzzy"

#: The kinds of lines, in the order in which gettext writes them, by how they start.
_KINDS = {
    "translator": re.compile(r"#(?![.:,|~])"),
    "extracted": re.compile(r"#\."),
    "reference": re.compile(r"#:"),
    "flags": re.compile(r"#,"),
    "previous": re.compile(r"#\|"),
    "msgctxt": re.compile(r"msgctxt\b"),
    "msgid": re.compile(r"msgid\b"),
    "msgid_plural": re.compile(r"msgid_plural\b"),
    "msgstr": re.compile(r"msgstr\b"),
    "string": re.compile(r'"'),
}
_ORDER = tuple(_KINDS)
_OBSOLETE = re.compile(r"#~(?P<rest>\|?) ?")


@dataclass(frozen=True)
class Line:
    """One line as it is written, without its line break, and what it belongs to."""

    text: str
    kind: str
    is_obsolete: bool = False


@dataclass(frozen=True)
class Entry:
    """One entry with all lines that belong to it: comments above, blank lines below."""

    lines: tuple[Line, ...]

    @cached_property
    def id(self) -> str:
        """The id of its message."""
        return self._said("msgctxt")

    @cached_property
    def source(self) -> str:
        """The source that its target was made for."""
        return self._said("msgid")

    @cached_property
    def target(self) -> str:
        """The target; empty where it is missing."""
        return self._said("msgstr")

    @cached_property
    def previous(self) -> str:
        """The earlier source that a fuzzy target was made for."""
        lines = [line[2:].strip() for line in self._texts("previous")]
        start = next((at for at, line in enumerate(lines) if line.startswith("msgid ")), len(lines))
        strings = (line[line.find('"') :] for line in lines[start:])
        return "".join(map(read_string, strings))

    @cached_property
    def flags(self) -> tuple[str, ...]:
        """What stands after `#,`."""
        said = (line[2:].split(",") for line in self._texts("flags"))
        return tuple(flag.strip() for flags in said for flag in flags if flag.strip())

    @property
    def is_fuzzy(self) -> bool:
        """Whether somebody has to look at the target."""
        return FUZZY in self.flags

    @property
    def is_obsolete(self) -> bool:
        """Whether the entry is put away: `#~`."""
        return any(line.is_obsolete for line in self.lines)

    @property
    def is_header(self) -> bool:
        """Whether it is the entry that tells of the file."""
        kinds = {line.kind for line in self.lines}
        return "msgid" in kinds and "msgctxt" not in kinds and not self.source

    @cached_property
    def comments(self) -> tuple[str, ...]:
        """The translator's comments, without their mark."""
        return tuple(line[1:].strip() for line in self._texts("translator"))

    def with_id(self, name: str) -> Entry:
        """Give the entry under another id."""
        if name == self.id:
            return self
        return self._put("msgctxt", [f'msgctxt "{write_target(name)}"'])

    def with_source(self, text: str) -> Entry:
        """Give the entry with another source."""
        if text == self.source:
            return self
        return self._put("msgid", list(_written("msgid", text)))

    def with_target(self, text: str) -> Entry:
        """Give the entry with another target."""
        if text == self.target:
            return self
        return self._put("msgstr", list(_written("msgstr", text)))

    def with_previous(self, text: str) -> Entry:
        """Give the entry with an earlier source; an empty one takes it away."""
        if text == self.previous:
            return self
        return self._put("previous", [f"#| {line}" for line in _written("msgid", text) if text])

    def with_fuzzy(self, *, fuzzy: bool) -> Entry:
        """Give the entry with or without the flag `fuzzy`; its other flags stay."""
        if fuzzy == self.is_fuzzy:
            return self
        others = [flag for flag in self.flags if flag != FUZZY]
        flags = [FUZZY, *others] if fuzzy else others
        return self._put("flags", [f"#, {', '.join(flags)}"] if flags else [])

    def with_comments(self, comments: Sequence[str]) -> Entry:
        """Give the entry with these translator's comments; those that it has are not rewritten."""
        own = {line[1:].strip(): line for line in self._texts("translator")}
        return self._put("translator", [own.get(each, f"# {each}".rstrip()) for each in comments])

    def with_notes(self, notes: Sequence[str], places: Sequence[str] = ()) -> Entry:
        """Give the entry with notes for translators and the places of its source."""
        lines = [line for note in notes for line in note.split("\n")]
        noted = self._put("extracted", [f"#. {line}".rstrip() for line in lines])
        return noted._put("reference", [f"#: {place}" for place in places])  # noqa: SLF001 - its own kind

    def put_away(self) -> Entry:
        """Give the entry as an obsolete one, as `msgmerge` writes it: without places and notes."""
        dropped = ("extracted", "reference")
        kept = (line for line in self.lines if line.kind not in dropped)
        return replace(self, lines=tuple(map(_put_away, kept)))

    def taken_up(self) -> Entry:
        """Give an obsolete entry as one that is in use again."""
        return replace(
            self,
            lines=tuple(
                replace(line, text=_in_use(line.text), is_obsolete=False) for line in self.lines
            ),
        )

    def spaced(self) -> Entry:
        """Give the entry with one blank line below it."""
        own = list(self.lines)
        while own and own[-1].kind == "blank":
            own.pop()
        return Entry((*own, Line("", "blank")))

    def _said(self, kind: str) -> str:
        strings = (text[text.find('"') :] for text in self._texts(kind) if '"' in text)
        return "".join(map(read_string, strings))

    def _texts(self, kind: str) -> list[str]:
        return [_in_use(line.text) for line in self.lines if line.kind == kind]

    def _put(self, kind: str, texts: list[str]) -> Entry:
        """Write the lines of a kind anew, where they stood or where gettext would put them."""
        if texts == self._texts(kind):
            return self
        before = [line for line in self.lines if _rank(line) < _ORDER.index(kind)]
        after = [line for line in self.lines if _rank(line) > _ORDER.index(kind)]
        return Entry((*before, *(Line(text, kind) for text in texts), *after))


EMPTY = Entry(())


@dataclass(frozen=True)
class PoFile:
    """The entries of a file in its order; joined, they are the file to the letter."""

    entries: tuple[Entry, ...]

    def __str__(self) -> str:
        """Give the text of the file."""
        return "\n".join(line.text for entry in self.entries for line in entry.lines)


def parse(text: str) -> PoFile:
    """Divide the text of a PO file, of which `grammar.faults` finds none, into its entries."""
    entries: list[list[Line]] = [[]]
    for line in _lines(text):
        if _starts_entry(line, entries[-1]):
            entries.append([])
        entries[-1].append(line)
    return PoFile(tuple(Entry(tuple(lines)) for lines in entries))


def new_entry(name: str, source: str) -> Entry:
    """Give an entry without a target, a blank line below it."""
    texts = (f'msgctxt "{write_target(name)}"', *_written("msgid", source), 'msgstr ""', "")
    return Entry(tuple(_lines("\n".join(texts))))


def _lines(text: str) -> Iterator[Line]:
    current = ""
    for written in text.split("\n"):
        obsolete = _OBSOLETE.match(written)
        bare = _in_use(written).lstrip()
        kind = next((kind for kind in _ORDER if _KINDS[kind].match(bare)), "blank")
        if kind == "string":
            kind = current
        elif kind != "blank":
            current = kind
        yield Line(written, kind, obsolete is not None)


def _starts_entry(line: Line, lines: list[Line]) -> bool:
    """Tell whether a line is the first of the next entry: after a msgstr, all but more of it."""
    complete = any(each.kind == "msgstr" for each in lines)
    return complete and line.kind not in ("msgstr", "blank")


def _written(keyword: str, text: str) -> Iterator[str]:
    """Write a text after its keyword, as gettext does: a line each where it has several."""
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    if len(lines) < 2:  # noqa: PLR2004 - one line is written beside its keyword
        yield f'{keyword} "{write_target(text)}"'
        return
    yield f'{keyword} ""'
    yield from (f'"{write_target(line)}"' for line in lines)


def _rank(line: Line) -> int:
    return _ORDER.index(line.kind) if line.kind in _ORDER else len(_ORDER)


def _put_away(line: Line) -> Line:
    if line.kind in ("translator", "flags", "blank"):
        return line
    text = line.text.lstrip()
    return replace(
        line, text=f"#~{text[1:]}" if text.startswith("#|") else f"#~ {text}", is_obsolete=True
    )


def _in_use(text: str) -> str:
    found = _OBSOLETE.match(text)
    if found is None:
        return text
    return f"#{found['rest']} {text[found.end() :]}" if found["rest"] else text[found.end() :]
