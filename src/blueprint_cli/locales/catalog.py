"""Catalogs: gettext PO files, one entry a message, the message's id as its context."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING, Any

from blueprint_cli.diagnostics import Diagnostic, Outcome
from blueprint_cli.source import Source, Span
from blueprint_cli.syntax import read
from blueprint_cli.world import World

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog as BabelCatalog

#: How a translator's comment gives the reason for an override.
REASON = "reason:"


@dataclass(frozen=True)
class CatalogEntry:
    """One entry: the source it was made for, and its target, each with its plural forms."""

    id: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    fuzzy: bool
    span: Span
    reason: str = ""

    @property
    def source(self) -> str:
        """The source text that the target was made for."""
        return self.sources[0]

    @property
    def target(self) -> str:
        """The target text; empty where it is missing."""
        return self.targets[0]


@dataclass(frozen=True)
class Catalog:
    """The entries of one PO file by message id, in the file's order."""

    entries: Mapping[str, CatalogEntry]
    plural: str = "0"
    file: str = ""


def load(world: World, path: str) -> Outcome[Catalog]:
    """Read a catalog; an absent file is an empty catalog.

    Faults of reading are those of `syntax.read`; BP310 is a line that is not PO, BP311 an entry
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
    from babel.messages.pofile import PoFileError, PoFileParser

    babel = _empty()
    try:
        PoFileParser(babel, abort_invalid=True).parse(StringIO(source.text))
    except (PoFileError, ValueError, TypeError) as error:
        return Outcome(None, (_not_po(source, error),))
    entries: dict[str, CatalogEntry] = {}
    diagnostics = []
    for entry in _entries(babel, source):
        if not entry.id:
            diagnostics.append(_without_context(entry))
        elif entry.id in entries:
            diagnostics.append(_twice(entry, entries[entry.id]))
        else:
            entries[entry.id] = entry
    plural = babel.plural_expr if babel.num_plurals > 1 else "0"
    return Outcome(Catalog(entries, plural, source.name), tuple(diagnostics))


def _empty() -> BabelCatalog:
    from babel.messages.catalog import Catalog as BabelCatalog

    return BabelCatalog(charset="utf-8")


def _entries(babel: BabelCatalog, source: Source) -> Iterator[CatalogEntry]:
    for message in babel:
        if not message.id:
            continue
        comments = (*message.user_comments, *message.auto_comments)
        reason = next((c for c in comments if c.strip().lower().startswith(REASON)), "")
        yield CatalogEntry(
            id=str(message.context or ""),
            sources=_all(message.id),
            targets=_all(message.string),
            fuzzy=message.fuzzy,
            span=source.line_span(message.lineno or 1),
            reason=reason.strip()[len(REASON) :].strip(),
        )


def _all(text: Any) -> tuple[str, ...]:
    return tuple(str(each or "") for each in text) if isinstance(text, list | tuple) else (text or "",)


def _without_context(entry: CatalogEntry) -> Diagnostic:
    hint = 'Add the line msgctxt "MESSAGE-ID" above it, or delete the entry.'
    return Diagnostic("BP311", "an entry without msgctxt", entry.span, hints=(hint,))


def _twice(entry: CatalogEntry, first: CatalogEntry) -> Diagnostic:
    hint = f"It is already on line {first.span.position.line}: keep one of the two."
    return Diagnostic("BP312", f"the message {entry.id} stands twice", entry.span, hints=(hint,))


def _not_po(source: Source, error: Exception) -> Diagnostic:
    line = getattr(error, "lineno", None)
    return Diagnostic(
        "BP310",
        "this line is not PO",
        source.line_span(line + 1 if isinstance(line, int) else 1),
        hints=("Open the file in a PO editor (Poedit, for one), or compare it with its last version.",),
    )
