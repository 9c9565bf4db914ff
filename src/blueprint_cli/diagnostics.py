"""What the tool tells its user about their text: diagnostics, and outcomes that carry them."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import IntEnum
from string import Formatter
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from blueprint_cli.source import Span

T = TypeVar("T")

#: So many faults of one kind are told: more than the largest plan known has texts, and few enough
#: for a file of 16 MB, full of them, to be done with.
FINDING_LIMIT = 5_000
#: What tells that more were found; a report with it is not complete.
CUT = "BP033"

#: So much of a word is compared: comparing takes time that grows with the square of its length.
_COMPARED = 200


class Severity(IntEnum):
    """How much a diagnostic matters; an error stops publication."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word a report shows: `note`, `warning` or `error`."""
        return self.name.lower()


class Told(str):
    """A sentence for the user in English, with what it was made of, so that it can be translated.

    `template` names its `values` in braces, as `str.format` takes them.
    """

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, object]

    def with_values(self, **values: object) -> Told:
        """Give the sentence with other values for some of its names."""
        known = {**self.values, **values}
        told = Told(self.template.format_map(known))
        told.template, told.values = self.template, known
        return told

    def __getnewargs__(self) -> tuple[str]:
        """Give what a copy is made of; the slots come by themselves."""
        return (str(self),)


def tell(template: str, /, **values: object) -> Told:
    """Make a sentence of a literal template and named values; a value may be a `Told` itself."""
    told = Told(template.format_map(values))
    told.template, told.values = template, values
    return told


class _Braced(str):
    """A name that is said in braces, as who writes the document has to write it."""

    __slots__ = ()

    def __format__(self, form: str) -> str:
        return "{" + ":".join((self, form) if form else (self,)) + "}"


def tell_of(description: str) -> Told:
    """Make a sentence of a description, which may tell of `{names}` in texts: they stay."""
    return tell(description, **{name: _Braced(name) for name in _named(description)})


def _named(description: str) -> Iterator[str]:
    """Yield what stands in braces, and in braces within them."""
    for _, name, form, _ in Formatter().parse(description):
        if name:
            yield name
            yield from _named(form or "")


def said_by(error: Exception) -> str:
    """Give the sentence that an exception was raised with; of one that says nothing, its kind."""
    said = error.args[0] if error.args else ""
    return said if isinstance(said, Told) else str(error) or type(error).__name__


def refusal(error: OSError) -> str:
    """Say why the system refused: in the words of its C library, where they are none of ours."""
    number = error.errno or errno.EIO
    return _REFUSALS.get(number) or os.strerror(number).lower()


_REFUSALS = {
    errno.EACCES: tell("permission denied"),
    errno.EBADF: tell("it is closed"),
    errno.EIO: tell("input/output error"),
    errno.EISDIR: tell("is a directory"),
    errno.ELOOP: tell("too many levels of symbolic links"),
    errno.ENAMETOOLONG: tell("file name too long"),
    errno.ENOSPC: tell("no space left on device"),
    errno.ENOTDIR: tell("not a directory"),
    errno.EROFS: tell("read-only file system"),
}


@dataclass(frozen=True)
class Edit:
    """One change of a source: what `span` covers becomes `text`, written as the file writes it."""

    span: Span
    text: str


@dataclass(frozen=True)
class Fix:
    """The edits that mend a fault; `safe` where no careful editor could object."""

    edits: tuple[Edit, ...]
    safe: bool = False


@dataclass(frozen=True)
class Diagnostic:
    """One finding about the user's text.

    `code` is stable and never reused. `span` is None only for a file that has no text to point
    into; `file` then names it, and its start stands for the whole. `hints` say what to write
    instead, and `fix` writes it.
    """

    code: str
    message: str
    span: Span | None = None
    severity: Severity = Severity.ERROR
    hints: tuple[str, ...] = ()
    file: str = ""
    fix: Fix | None = None

    @property
    def place(self) -> str:
        """Where it is, as editors and terminals link to it: `file:line:column`."""
        if self.span is None:
            return f"{self.file}:1:1"
        line, column = self.span.position
        return f"{self.span.source.name}:{line}:{column}"

    @property
    def order(self) -> tuple[str, int, str]:
        """The key that sorts diagnostics as a reader meets them: by file, then by place."""
        name = self.span.source.name if self.span else self.file
        return (name, self.span.start if self.span else -1, self.code)


@dataclass(frozen=True)
class Outcome(Generic[T]):
    """What a stage made of its input, and what it has to say about it.

    `value` is None when nothing usable came out; there is then at least one error.
    """

    value: T | None
    diagnostics: tuple[Diagnostic, ...] = field(default=())

    @property
    def failed(self) -> bool:
        """Whether an error stands."""
        return has_errors(self.diagnostics)


def cut(code: str, span: Span) -> Diagnostic:
    """Say that more faults of a code are found than are told; `span` is the first of these."""
    text = tell(
        "more than {limit:,} faults of {code} are found: those from here on are not told",
        limit=FINDING_LIMIT,
        code=code,
    )
    return Diagnostic(CUT, text, span, Severity.WARNING, (tell("Mend the others first."),))


def has_errors(diagnostics: Iterable[Diagnostic], *, strict: bool = False) -> bool:
    """Tell whether any diagnostic stops publication; with `strict`, warnings do too."""
    threshold = Severity.WARNING if strict else Severity.ERROR
    return any(diagnostic.severity >= threshold for diagnostic in diagnostics)


def shorten(text: str, limit: int = 40) -> str:
    """Cut a text of the user's down to what fits into a message."""
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


#: Among more words than this, looking for the nearest costs more time than it is worth.
_COMPARABLE = 500


def nearest(word: str, known: Sequence[str]) -> str | None:
    """Give the one of the `known` words that a misspelt `word` was most likely meant to be."""
    if len(known) > _COMPARABLE:
        return None
    return next(iter(get_close_matches(word[:_COMPARED], known, n=1, cutoff=0.6)), None)


def did_you_mean(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Give the hint for a misspelt `word`: the nearest of `known`, or the list of them."""
    choices = sorted(known)
    near = nearest(word, choices)
    if near is not None:
        return (tell("Did you mean “{word}”?", word=near),)
    listed = 0 < len(choices) <= _COMPARABLE
    return (tell("Write one of: {choices}.", choices=", ".join(choices)),) if listed else ()
