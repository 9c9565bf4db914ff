"""Fingerprints: how a service knows a fault again after the lines around it have moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from blueprint_cli.cli.reports.paths import file_of
from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.source import Span

#: So many characters before and after a fault, on its own line, tell it from others of its kind.
_AROUND = 50
#: So many characters of the fault itself count.
_WITHIN = 200


def fingerprints(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """Give the fingerprint of each diagnostic: its digest, and its number among equals there."""
    seen: Counter[tuple[str, str]] = Counter()
    for each in diagnostics:
        own = digest(each)
        seen[file_of(each), own] += 1
        yield f"{own}:{seen[file_of(each), own]}"


def digest(diagnostic: Diagnostic) -> str:
    """Digest the code and what stands at the place of a diagnostic.

    The line's number and indent do not count, nor does the message, which may be in another
    language.
    """
    stands = surroundings(diagnostic.span) if diagnostic.span else ()
    text = "\0".join((diagnostic.code, *stands))
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def surroundings(span: Span) -> tuple[str, str, str]:
    """Give what stands before a place on its line, at it, and after it, each cut to a length."""
    text = span.source.text
    before = text[max(span.start - _AROUND, 0) : span.start].rpartition("\n")[2]
    within = text[span.start : min(span.end, span.start + _WITHIN)]
    after = text[span.end : span.end + _AROUND].partition("\n")[0]
    return before.lstrip(), within, after.rstrip()
