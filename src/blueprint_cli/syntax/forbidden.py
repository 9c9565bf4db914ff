"""Characters that YAML does not let into a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from blueprint_cli.diagnostics import FINDING_LIMIT, Diagnostic, cut, tell
from blueprint_cli.source import Source, Span

#: All but what YAML 1.2.2, section 5.1, lets in.
FORBIDDEN = re.compile(
    "[^\\t\\n\\r\\x20-\\x7e\\x85\\xa0-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]"
)


def forbidden(source: Source) -> Iterator[Diagnostic]:
    """Find the forbidden characters of a text."""
    for number, each in enumerate(FORBIDDEN.finditer(source.text)):
        span = source.span(each.start(), each.end())
        if number == FINDING_LIMIT:
            yield cut("BP005", span)
            return
        yield control_character(each[0], span)


def control_character(character: str, span: Span) -> Diagnostic:
    """Say that a character cannot stand in a text."""
    return Diagnostic(
        "BP005",
        tell(
            "the control character U+{number} cannot stand in a text",
            number=f"{ord(character):04X}",
        ),
        span,
        hints=(tell("Delete it; it often comes in by copying from another program."),),
    )
