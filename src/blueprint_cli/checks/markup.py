"""BP20x: markup that does not do what its writer means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from blueprint_cli.checks.registry import Finding, check
from blueprint_cli.checks.texts import Text, written
from blueprint_cli.diagnostics import Severity, shorten
from blueprint_cli.markup import SCHEMES
from blueprint_cli.model.document import Document
from blueprint_cli.model.localized import LocalizedDocument

_HTML = re.compile(r"(?<!\\)<(?:/?[a-zA-Z][^<>]*|!--.*?--)>", re.DOTALL)
_LINK = re.compile(r"(?<!\\)\]\(((?:[^()\s]|\([^()\s]*\))+)[^()]*\)")


@check("BP201", "raw-html", stage=Document | LocalizedDocument, severity=Severity.WARNING)
def raw_html(document: Document | LocalizedDocument) -> Iterator[Finding]:
    """Find HTML in a text, which is shown as it is written.

    Why: readers would see the tags.
    Example: `<b>創新</b>`, where `**創新**` is meant.
    """
    for text in written(document):
        for found in _unprotected(_HTML, text):
            hint = "Write **…** for stress, or \\< for a sign that is meant as text."
            message = f"HTML is shown as text: {shorten(found[0])}"
            yield text.finding(message, found[0], hint)


@check("BP202", "refused-link", stage=Document | LocalizedDocument)
def refused_link(document: Document | LocalizedDocument) -> Iterator[Finding]:
    """Find links that lead where no link of a publication may lead.

    Why: such a link is shown as it is written, brackets and all.
    Example: `[the annex](file:///C:/annex.pdf)`.
    """
    for text in written(document):
        for found in _unprotected(_LINK, text):
            hints = (
                f"Start it with one of: {', '.join(SCHEMES)}",
                "Write \\[ for a bracket that is meant as text.",
            )
            message = f"a link cannot lead to {shorten(found[1])}"
            yield text.finding(message, found[1], *hints)


def _unprotected(pattern: re.Pattern[str], text: Text) -> Iterator[re.Match[str]]:
    """Find a pattern outside code, links and placeholders."""
    if not pattern.search(text.text):
        return
    protected = text.message.parse(text.text).protected
    for found in pattern.finditer(text.text):
        if not any(start <= found.start() < end for start, end in protected):
            yield found
