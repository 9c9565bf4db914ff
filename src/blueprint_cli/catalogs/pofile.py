"""PO files as they are written: an entry is edited line by line, and all else kept to the letter.

A catalog goes through many hands and tools; whoever compares two of its versions is to see what was
changed, and no other wrapping, order or comment.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from blueprint_cli.catalogs.grammar import read_string, write_target
from blueprint_cli.catalogs.lines import (
    ORDER,
    Line,
    in_use,
    lines_of,
    put_away,
    rank,
    written,
)

FUZZY = "fuzzy"


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

    @property
    def target(self) -> str:
        """The target; empty where it is missing."""
        return self.targets[0]

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The source, and its plural where it has one."""
        plural = self._said("msgid_plural")
        return (self.source, plural) if plural else (self.source,)

    @cached_property
    def targets(self) -> tuple[str, ...]:
        """The target in each of its plural forms; most have but one."""
        forms: list[list[str]] = []
        for text in self.texts("msgstr"):
            if text.lstrip().startswith("msgstr"):
                forms.append([])
            forms[-1] += [text[text.find('"') :]] if '"' in text else []
        return tuple("".join(map(read_string, form)) for form in forms) or ("",)

    @cached_property
    def previous(self) -> str:
        """The earlier source that a fuzzy target was made for."""
        lines = [line[2:].strip() for line in self.texts("previous")]
        start = next((at for at, line in enumerate(lines) if line.startswith("msgid ")), len(lines))
        strings = (line[line.find('"') :] for line in lines[start:])
        return "".join(map(read_string, strings))

    @cached_property
    def flags(self) -> tuple[str, ...]:
        """What stands after `#,`."""
        said = (line[2:].split(",") for line in self.texts("flags"))
        return tuple(flag.strip() for flags in said for flag in flags if flag.strip())

    @property
    def is_fuzzy(self) -> bool:
        """Whether somebody has to look at the target."""
        return FUZZY in self.flags

    @property
    def made_for(self) -> str:
        """The wording that the target was made for, before the source changed."""
        return self.previous if self.is_fuzzy and self.previous else self.source

    @cached_property
    def is_obsolete(self) -> bool:
        """Whether the entry is put away: `#~`."""
        said = [line.is_obsolete for line in self.lines if line.is_said]
        return bool(said) and all(said)

    @property
    def is_header(self) -> bool:
        """Whether it is the entry that tells of the file."""
        kinds = {line.kind for line in self.lines}
        return "msgid" in kinds and "msgctxt" not in kinds and not self.source

    @cached_property
    def comments(self) -> tuple[str, ...]:
        """The translator's comments, without their mark."""
        return tuple(line[1:].strip() for line in self.texts("translator"))

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """The notes for translators, without their mark."""
        return tuple(line[2:].strip() for line in self.texts("extracted"))

    def with_id(self, name: str) -> Entry:
        """Give the entry under another id."""
        if name == self.id:
            return self
        return _put(self, "msgctxt", [f'msgctxt "{write_target(name)}"'])

    def with_source(self, text: str) -> Entry:
        """Give the entry with another source."""
        if text == self.source:
            return self
        return _put(self, "msgid", list(written("msgid", text)))

    def with_target(self, text: str) -> Entry:
        """Give the entry with another target."""
        if text == self.target:
            return self
        return _put(self, "msgstr", list(written("msgstr", text)))

    def with_previous(self, text: str) -> Entry:
        """Give the entry with an earlier source; an empty one takes it away."""
        if text == self.previous:
            return self
        return _put(self, "previous", [f"#| {line}" for line in written("msgid", text) if text])

    def with_fuzzy(self, *, fuzzy: bool) -> Entry:
        """Give the entry with or without the flag `fuzzy`; its other flags stay."""
        if fuzzy == self.is_fuzzy:
            return self
        others = [flag for flag in self.flags if flag != FUZZY]
        flags = [FUZZY, *others] if fuzzy else others
        return _put(self, "flags", [f"#, {', '.join(flags)}"] if flags else [])

    def with_comments(self, comments: Sequence[str]) -> Entry:
        """Give the entry with these translator's comments; those that it has are not rewritten."""
        own = {line[1:].strip(): line for line in self.texts("translator")}
        return _put(self, "translator", [own.get(each, f"# {each}".rstrip()) for each in comments])

    def with_notes(self, notes: Sequence[str], places: Sequence[str] = ()) -> Entry:
        """Give the entry with notes for translators and the places of its source."""
        lines = [line for note in notes for line in note.split("\n")]
        noted = _put(self, "extracted", [f"#. {line}".rstrip() for line in lines])
        return _put(noted, "reference", [f"#: {place}" for place in places])

    def put_away(self) -> Entry:
        """Give the entry as an obsolete one, as `msgmerge` writes it: without places and notes."""
        dropped = ("extracted", "reference")
        kept = (line for line in self.lines if line.kind not in dropped)
        return replace(self, lines=tuple(map(put_away, kept)))

    def taken_up(self) -> Entry:
        """Give an obsolete entry as one that is in use again."""
        renewed = (replace(each, text=in_use(each.text), is_obsolete=False) for each in self.lines)
        return replace(self, lines=tuple(renewed))

    def spaced(self) -> Entry:
        """Give the entry with one blank line below it."""
        own = list(self.lines)
        while own and own[-1].kind == "blank":
            own.pop()
        return Entry((*own, Line("", "blank")))

    def texts(self, kind: str) -> Sequence[str]:
        """Give the lines of a kind, as they read while the entry is in use.

        Those that are put away inside an entry that is not say nothing.
        """
        return self._read.get(kind, [])

    @cached_property
    def _read(self) -> Mapping[str, Sequence[str]]:
        """What `texts` gives, by kind: an entry is asked for nearly all of it."""
        found: dict[str, list[str]] = {}
        for line in self.lines:
            if line.is_obsolete == self.is_obsolete or not line.is_said:
                found.setdefault(line.kind, []).append(in_use(line.text))
        return found

    def _said(self, kind: str) -> str:
        strings = (text[text.find('"') :] for text in self.texts(kind) if '"' in text)
        return "".join(map(read_string, strings))


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
    complete = put_away = False
    for line in lines_of(text):
        # After a msgstr, all but more of it belongs to the next entry; what was put away
        # incomplete is no part of one that is in use.
        starts = line.kind in ("msgctxt", "msgid") and put_away and not line.is_obsolete
        if starts or (complete and line.kind not in ("msgstr", "blank")):
            entries.append([])
            complete = put_away = False
        complete = complete or line.kind == "msgstr"
        put_away = put_away or line.is_obsolete
        entries[-1].append(line)
    return PoFile(tuple(Entry(tuple(lines)) for lines in entries))


def new_entry(name: str, source: str) -> Entry:
    """Give an entry without a target, a blank line below it."""
    texts = (f'msgctxt "{write_target(name)}"', *written("msgid", source), 'msgstr ""', "")
    return Entry(tuple(lines_of("\n".join(texts))))


def _put(entry: Entry, kind: str, texts: list[str]) -> Entry:
    """Write the lines of a kind anew, where they stood or where gettext would put them."""
    if texts == entry.texts(kind):
        return entry
    place = ORDER.index(kind)
    before = [line for line in entry.lines if rank(line) < place]
    after = [line for line in entry.lines if rank(line) > place]
    return Entry((*before, *(Line(text, kind) for text in texts), *after))
