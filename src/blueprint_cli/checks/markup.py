"""BP20x: markup that does not do what its writer means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from blueprint_cli.checks.registry import check
from blueprint_cli.checks.texts import Finding, Text
from blueprint_cli.diagnostics import Severity, shorten, tell
from blueprint_cli.markup import SCHEMES

_HTML = re.compile(r"(?<!\\)<(?:/?[a-zA-Z][^<>]*|!--.*?--)>", re.DOTALL)
_LINK = re.compile(r"(?<!\\)\]\(((?:[^()\s]|\([^()\s]*\))+)[^()]*\)")


@check("BP201", "raw-html", stage=Text, severity=Severity.WARNING)
def raw_html(text: Text) -> Iterator[Finding]:
    """Find HTML in a text, which is shown as it is written.

    Why: readers would see the tags.
    Example: `<b>創新</b>`, where `**創新**` is meant.
    """
    for found in _HTML.finditer(text.prose):
        message = tell("HTML is shown as text: {part}", part=shorten(found[0]))
        hint = tell("Write **…** for stress, or \\< for a sign that is meant as text.")
        yield text.finding(found.start(), found.end(), message, hint)


@check("BP202", "refused-link", stage=Text)
def refused_link(text: Text) -> Iterator[Finding]:
    """Find links that lead where no link of a publication may lead.

    Why: such a link is shown as it is written, brackets and all.
    Example: `[the annex](file:///C:/annex.pdf)`.
    """
    for found in _LINK.finditer(text.prose):
        # What is no link for another reason is BP121's.
        if found[1].startswith(SCHEMES):
            continue
        message = tell("a link cannot lead to {part}", part=shorten(found[1]))
        hints = (
            tell("Start it with one of: {schemes}.", schemes=", ".join(SCHEMES)),
            tell("Write \\[ for a bracket that is meant as text."),
        )
        yield text.finding(found.start(1), found.end(1), message, *hints)
