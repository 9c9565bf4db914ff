"""Catalogs: gettext PO files, one entry a message, the message's id as its context."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from io import StringIO
from typing import TYPE_CHECKING, Any

from blueprint_cli.diagnostics import Diagnostic, Outcome, shorten, tell
from blueprint_cli.locales import grammar
from blueprint_cli.markup.wording import wording
from blueprint_cli.model.gate import DAY_PATTERN
from blueprint_cli.model.message import Message
from blueprint_cli.model.states import SignOff, State, read_sign_off, seal
from blueprint_cli.source import Source, Span
from blueprint_cli.syntax import read
from blueprint_cli.world import World

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog as BabelCatalog
    from babel.messages.catalog import Message as BabelMessage

#: How a translator's comment gives the reason for an override.
REASON = "reason:"
#: How a translator's comment tells the day of the edition that a stale target was made from.
EDITION = "edition:"
#: Comments that say nothing here: places, earlier wordings, entries put away.
_SKIPPED = re.compile(r"(?m)^[ \t]*#[:|~].*$")


@dataclass(frozen=True)
class CatalogEntry:
    """One entry: the source it was made for, and its target, each with its plural forms.

    A `fuzzy` target is one that somebody has to look at; where it was made for another wording of
    the source, that is the `previous` one. `comments` are the translator's, without their mark.
    """

    id: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    fuzzy: bool
    span: Span
    comments: tuple[str, ...] = ()
    previous: str = ""

    @property
    def source(self) -> str:
        """The source text that the target was made for."""
        return self.sources[0]

    @property
    def target(self) -> str:
        """The target text; empty where it is missing."""
        return self.targets[0]

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
        if not self.fuzzy or not self.previous:
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
        own = seal(self.source, self.target)
        return tuple(each for each in self.signed if each.seal == own)

    @property
    def state(self) -> State:
        """How far its target has come."""
        if not self.target:
            return State.MISSING
        if self.fuzzy:
            return State.DRAFT
        return max((each.state for each in self.standing), default=State.TRANSLATED)

    def is_for(self, message: Message) -> bool:
        """Tell whether it has a finished target, made for the source that a message has."""
        if self.fuzzy or not self.target:
            return False
        return self.source == message.source or wording(self.source) == wording(message.source)

    def part(self, start: int, end: int) -> Span:
        """Give the span of `target[start:end]` in the file."""
        return grammar.part_of(self.span, "msgstr", self.target, start, end)

    def source_part(self, start: int, end: int) -> Span:
        """Give the span of `source[start:end]` in the file."""
        return grammar.part_of(self.span, "msgid", self.source, start, end)


@dataclass(frozen=True)
class Catalog:
    """The entries of one PO file by message id, in the file's order, and its header's fields."""

    entries: Mapping[str, CatalogEntry]
    plural: str = "0"
    file: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)

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


def parse(source: Source) -> Outcome[Catalog]:
    """Make a catalog of the text of a PO file; see `load`."""
    faults = tuple(grammar.faults(source))
    if faults:
        return Outcome(None, faults)
    try:
        babel, messages = _read(source)
        plural = _plural(babel)
    except Exception as error:  # noqa: BLE001 - Babel raises what it stumbles over
        return Outcome(None, (_bad_header(source, error),))
    fields = dict(_fields(messages))
    entries: dict[str, CatalogEntry] = {}
    diagnostics = list(_charset_fault(source, fields))
    for entry in _entries(messages, source):
        if not entry.id:
            diagnostics.append(_without_context(entry))
        elif entry.id in entries:
            diagnostics.append(_twice(entry, entries[entry.id]))
        else:
            entries[entry.id] = entry
    catalog = Catalog(entries, plural, source.name, fields)
    return Outcome(catalog, tuple(diagnostics))


def _read(source: Source) -> tuple[BabelCatalog, list[BabelMessage]]:
    """Let Babel read the entries, and keep those that stand twice: its catalog merges them."""
    from babel.messages.catalog import Catalog as BabelCatalog
    from babel.messages.pofile import PoFileParser

    messages: list[BabelMessage] = []

    class Recorder(BabelCatalog):
        def __setitem__(self, key: Any, message: BabelMessage) -> None:
            messages.append(message)
            super().__setitem__(key, message)

    babel = Recorder(charset="utf-8")
    text = _SKIPPED.sub("", source.text)
    PoFileParser(babel, abort_invalid=True).parse(StringIO(text))
    return babel, messages


def _fields(messages: list[BabelMessage]) -> Iterator[tuple[str, str]]:
    """Give the fields of the header."""
    header = next((str(each.string) for each in messages if not each.id), "")
    for line in header.split("\n"):
        name, colon, value = line.partition(":")
        if colon:
            yield name, value.strip()


def _plural(babel: BabelCatalog) -> str:
    """Give the expression that picks a plural form, tried out. Raises if it is none."""
    if babel.num_plurals <= 1:
        return "0"
    choose = gettext.c2py(babel.plural_expr)
    for count in range(101):
        choose(count)
    return babel.plural_expr


def _entries(messages: list[BabelMessage], source: Source) -> Iterator[CatalogEntry]:
    for message in messages:
        if not message.id:
            continue
        line = message.lineno or 1
        yield CatalogEntry(
            id=str(message.context or ""),
            sources=_all(message.id),
            targets=_all(message.string),
            fuzzy=message.fuzzy,
            span=grammar.entry_span(source, line),
            comments=tuple(c.strip() for c in (*message.user_comments, *message.auto_comments)),
            previous=grammar.previous(source, line),
        )


def _all(text: Any) -> tuple[str, ...]:
    forms = text if isinstance(text, list | tuple) else (text,)
    return tuple(str(each or "") for each in forms)


def _without_context(entry: CatalogEntry) -> Diagnostic:
    hint = tell('Add the line msgctxt "MESSAGE-ID" above it, or delete the entry.')
    return Diagnostic("BP311", tell("an entry without msgctxt"), entry.span, hints=(hint,))


def _twice(entry: CatalogEntry, first: CatalogEntry) -> Diagnostic:
    line = first.span.position.line
    hint = tell("It is already on line {line}: keep one of the two.", line=line)
    message = tell("the message {id} stands twice", id=shorten(entry.id))
    return Diagnostic("BP312", message, entry.span, hints=(hint,))


def _charset_fault(source: Source, fields: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Find a header that names another encoding: every other program would misread the file."""
    found = re.search(r"charset=([\w-]+)", fields.get("Content-Type", ""))
    if found and found[1].lower() not in ("utf-8", "utf8", "us-ascii", "ascii"):
        message = tell("the header says {charset}, and the file is UTF-8", charset=found[1])
        hint = tell("Write charset=utf-8 there.")
        span = source.span(0, len(source.text)).narrow(found[0])
        yield Diagnostic("BP310", message, span, hints=(hint,))


def _bad_header(source: Source, error: Exception) -> Diagnostic:
    message = tell("the catalog cannot be read: {reason}", reason=shorten(str(error), 100))
    hint = tell("Compare its header (Plural-Forms and dates) with that of another catalog.")
    return Diagnostic("BP310", message, source.line_span(1), hints=(hint,))
