"""Catalogs: gettext PO files, one entry a message, the message's id as its context."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from blueprint_cli.catalogs import grammar, pofile
from blueprint_cli.catalogs.headers import (
    PluralForms,
    charset,
    plural_forms,
    read_fields,
)
from blueprint_cli.catalogs.offers import is_note
from blueprint_cli.diagnostics import Diagnostic, Outcome, shorten, tell
from blueprint_cli.markup.leaves import Leaf
from blueprint_cli.markup.limits import Excess, excess
from blueprint_cli.markup.wording import wording
from blueprint_cli.model.constraints import DAY_PATTERN
from blueprint_cli.model.message import Message
from blueprint_cli.model.states import SignOff, State, read_sign_off, standing
from blueprint_cli.source import Source, Span
from blueprint_cli.syntax import read
from blueprint_cli.world import World

#: How a translator's comment gives the reason for an override.
REASON = "reason:"
#: How a translator's comment tells the day of the edition that a stale target was made from.
EDITION = "edition:"


@dataclass(frozen=True)
class CatalogEntry:
    """One entry: the source it was made for, and its target, each with its plural forms.

    A target that `is_fuzzy` is one that somebody has to look at; where it was made for another
    wording of the source, that is the `previous` one. `comments` are the translator's and those for
    the translator, without their mark; `own_comments` the first alone. One that was divided knows
    the `whole`, and which `leaves` of its source and target it has.
    """

    id: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    is_fuzzy: bool
    span: Span
    comments: tuple[str, ...] = ()
    own_comments: tuple[str, ...] = ()
    previous: str = ""
    whole: CatalogEntry | None = None
    leaves: tuple[Leaf, Leaf] | None = None

    @property
    def source(self) -> str:
        """The source text that the target was made for."""
        return self.sources[0]

    @property
    def target(self) -> str:
        """The target text; empty where it is missing."""
        return self.targets[0]

    @property
    def made_for(self) -> str:
        """The wording that the target was made for, before the source changed."""
        return self.previous if self.is_fuzzy and self.previous else self.source

    @property
    def is_offer(self) -> bool:
        """Whether its target is what a text like its source has, and nobody has confirmed it."""
        notes = self.comments[len(self.own_comments) :]
        return self.is_fuzzy and any(map(is_note, notes))

    @property
    def reason(self) -> str:
        """Why a conversion is overridden, as a comment says; empty where none does."""
        said = next((each for each in self.comments if each.lower().startswith(REASON)), "")
        return said[len(REASON) :].strip()

    @property
    def translated_from(self) -> date | None:
        """The day of the edition that a stale target was made from, where a comment has it.

        It is about the `previous` source; beside a target that is not fuzzy it says nothing.
        """
        if not self.is_fuzzy or not self.previous:
            return None
        said = (each[len(EDITION) :].strip() for each in self.comments if each.startswith(EDITION))
        return next((date.fromisoformat(each) for each in said if is_day(each)), None)

    @property
    def signed(self) -> tuple[SignOff, ...]:
        """All sign-offs in its comments, those that have lapsed too."""
        return tuple(filter(None, map(read_sign_off, self.comments)))

    @property
    def standing(self) -> tuple[SignOff, ...]:
        """The sign-offs that were given for its source and target as they are."""
        return standing(self.comments, self.source, self.target)

    @property
    def state(self) -> State:
        """How far its target has come."""
        if not self.target:
            return State.MISSING
        if self.is_fuzzy:
            return State.DRAFT
        return max((each.state for each in self.standing), default=State.TRANSLATED)

    def is_for(self, message: Message) -> bool:
        """Tell whether it has a finished target, made for the source that a message has."""
        if self.is_fuzzy or not self.target:
            return False
        return self.source == message.source or wording(self.source) == wording(message.source)

    def part(self, start: int, end: int) -> Span:
        """Give the span of `target[start:end]` in the file."""
        text = self.target
        if self.whole and self.leaves:
            text, leaf = self.whole.target, self.leaves[1]
            start, end = leaf.place(start), leaf.place(end)
        return grammar.part_of(self.span, "msgstr", text, start, end)

    def source_part(self, start: int, end: int) -> Span:
        """Give the span of `source[start:end]` in the file."""
        text = self.source
        if self.whole and self.leaves:
            text, leaf = self.whole.source, self.leaves[0]
            start, end = leaf.place(start), leaf.place(end)
        return grammar.part_of(self.span, "msgid", text, start, end)


@dataclass(frozen=True)
class Catalog:
    """The entries of one PO file by message id, in the file's order, and its header's fields.

    `comments` are those above the header, without their mark.
    """

    entries: Mapping[str, CatalogEntry]
    plural: str = "0"
    file: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    comments: tuple[str, ...] = ()

    def entry(self, message: Message) -> CatalogEntry | None:
        """Give the entry of a message, under the id that it had before if need be."""
        return self.entries.get(message.id) or self.entries.get(message.was)


def is_day(text: str) -> bool:
    """Tell whether a text is a day of the calendar, as `YYYY-MM-DD`."""
    try:
        return re.fullmatch(DAY_PATTERN, text) is not None and bool(date.fromisoformat(text))
    except ValueError:
        return False


#: What a file says that is not there.
EMPTY = Catalog({})


def load(world: World, path: str) -> Outcome[Catalog]:
    """Read a catalog; an absent file is an empty catalog.

    Faults of reading are those of `syntax.read`; BP310 is text that is not PO, BP311 an entry
    without `msgctxt`, BP312 an id that stands twice.
    """
    if not world.exists(path):
        return Outcome(Catalog({}, file=world.display(path)))
    text = read(world, path)
    if text.value is None:
        return Outcome(None, text.diagnostics)
    catalog = parse(text.value)
    return Outcome(catalog.value, text.diagnostics + catalog.diagnostics)


# Every locale asks for the words of one theme, and mending a document checks it several times.
@lru_cache(maxsize=8)
def parse(source: Source, encoding: str = "utf-8") -> Outcome[Catalog]:
    """Make a catalog of the text of a PO file, which was read in an encoding; see `load`."""
    faults = tuple(grammar.faults(source))
    if faults:
        return Outcome(None, faults)
    located = list(_located(source))
    top = next((entry for _, entry in located if entry.is_header), pofile.EMPTY)
    fields = read_fields(top.target)
    try:
        plural = plural_forms(fields)
    except ValueError as error:
        return Outcome(None, (_bad_plural(source, str(error)),))
    entries: dict[str, CatalogEntry] = {}
    diagnostics = list(_charset_fault(source, fields, encoding))
    for entry in (_entry(source, start, each) for start, each in located if not each.is_header):
        if not entry.id:
            diagnostics.append(_without_context(entry))
        elif entry.id in entries:
            diagnostics.append(_twice(entry, entries[entry.id]))
        elif heavy := _excess(entry):
            diagnostics.append(Diagnostic("BP017", heavy.message, entry.span, hints=(heavy.hint,)))
        else:
            entries[entry.id] = entry
            diagnostics += _miscounted(entry, plural)
    catalog = Catalog(entries, plural.rule, source.name, fields, top.comments)
    return Outcome(catalog, tuple(diagnostics))


def _located(source: Source) -> Iterator[tuple[int, pofile.Entry]]:
    """Give the entries in use that say something, each with the number of its first line."""
    line = 1
    for entry in pofile.parse(source.text).entries:
        if not entry.is_obsolete and any(each.is_said for each in entry.lines):
            yield line, entry
        line += len(entry.lines)


def _entry(source: Source, first: int, entry: pofile.Entry) -> CatalogEntry:
    said = [first + at for at, line in enumerate(entry.lines) if line.is_said]
    start = next(first + at for at, line in enumerate(entry.lines) if line.kind == "msgid")
    end = source.line_span(said[-1]).end
    return CatalogEntry(
        id=entry.id,
        sources=entry.sources,
        targets=entry.targets,
        is_fuzzy=entry.is_fuzzy,
        span=source.span(source.line_start(start), end),
        comments=entry.comments + entry.notes,
        own_comments=entry.comments,
        previous=entry.previous,
    )


def _miscounted(entry: CatalogEntry, plural: PluralForms) -> Iterator[Diagnostic]:
    """Find an entry whose forms are not as many as its header counts."""
    counted = plural.count if len(entry.sources) > 1 else None
    if counted is not None and len(entry.targets) != counted and any(entry.targets):
        message = tell(
            "{id} has {count} of the {counted} plural forms that the header counts",
            id=shorten(entry.id),
            count=len(entry.targets),
            counted=counted,
        )
        hint = tell("Write msgstr[0] up to msgstr[{last}] here.", last=counted - 1)
        yield Diagnostic("BP310", message, entry.span, hints=(hint,))


def _excess(entry: CatalogEntry) -> Excess | None:
    texts = (*entry.targets, *entry.sources, entry.previous)
    return next(filter(None, map(excess, texts)), None)


def _without_context(entry: CatalogEntry) -> Diagnostic:
    hint = tell('Add the line msgctxt "MESSAGE-ID" above it, or delete the entry.')
    return Diagnostic("BP311", tell("an entry without msgctxt"), entry.span, hints=(hint,))


def _twice(entry: CatalogEntry, first: CatalogEntry) -> Diagnostic:
    line = first.span.position.line
    hint = tell("It is already on line {line}: keep one of the two.", line=line)
    message = tell("the message {id} stands twice", id=shorten(entry.id))
    return Diagnostic("BP312", message, entry.span, hints=(hint,))


def _charset_fault(
    source: Source, fields: Mapping[str, str], encoding: str
) -> Iterator[Diagnostic]:
    """Find a header that names another encoding: every other program would misread the file."""
    said = charset(fields)
    known = (encoding, "utf-8", "utf8", "us-ascii", "ascii")
    if said and not said.startswith(known):
        message = tell("the header says {charset}, and the file is UTF-8", charset=said)
        hint = tell("Write charset=utf-8 there.")
        yield Diagnostic("BP310", message, _said_at(source, said), hints=(hint,))


def _bad_plural(source: Source, said: str) -> Diagnostic:
    message = tell("no plural form can be picked by “{rule}”", rule=shorten(said, 100))
    hint = tell("Copy the line Plural-Forms from another catalog of this language.")
    return Diagnostic("BP310", message, _said_at(source, "Plural-Forms"), hints=(hint,))


def _said_at(source: Source, said: str) -> Span:
    """Give the line of a header that says something; the first line where none can be found."""
    found = re.search(re.escape(said), source.text, re.IGNORECASE)
    return source.line_span(source.position(found.start()).line if found else 1)
