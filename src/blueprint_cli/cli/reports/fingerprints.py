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
    """Give the fingerprint of each diagnostic: a digest, and its number among equals in a file.

    The digest is made of the code and of what stands there: not of the line's number or indent,
    and not of the message, which may be in another language.
    """
    seen: Counter[tuple[str, str]] = Counter()
    for each in diagnostics:
        stands = _surroundings(each.span) if each.span else ()
        text = "\0".join((each.code, *stands))
        digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
        seen[file_of(each), digest] += 1
        yield f"{digest}:{seen[file_of(each), digest]}"


def _surroundings(span: Span) -> tuple[str, str, str]:
    text = span.source.text
    before = text[max(span.start - _AROUND, 0) : span.start].rpartition("\n")[2]
    within = text[span.start : min(span.end, span.start + _WITHIN)]
    after = text[span.end : span.end + _AROUND].partition("\n")[0]
    return before.lstrip(), within, after.rstrip()
