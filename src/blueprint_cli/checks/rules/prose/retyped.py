"""BP149: figures that are typed in a text, though the document has them as data."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.figures import index, lost, message_at
from blueprint_cli.checks.views.text import shown
from blueprint_cli.diagnostics import Severity, tell
from blueprint_cli.model.localized import LocalizedDocument


@check("BP149", "typed-figure", stage=LocalizedDocument, severity=Severity.NOTE)
def typed_figure(document: LocalizedDocument) -> Iterator[Finding]:
    """Find figures that are typed in a text, where the document has the same under `figures`.

    Why: a figure that is named is written once, and is right in every place and every locale.
    Example: `港幣100億元`, where the document has `{talent-fund}`.
    """
    if not document.document.figures:
        return
    from blueprint_cli.language.figures.retyped import typed

    known = index(document)
    for text in shown(document):
        if not text.written or text.path[0] == "units":
            continue
        for found in typed(text.prose, known, text.lang):
            if lost(document, message_at(text, found.start)).intersection(found.names):
                continue  # its placeholder is missing: that is told
            names = ", ".join(f"{{{name}}}" for name in found.names)
            said = text.text[found.start : found.end]
            message = tell("“{text}” is the figure {names}", text=said, names=names)
            hint = tell("Write {placeholder}.", placeholder=found.placeholder or "")
            if found.placeholder is None:
                hint = tell("Write the one that is meant.")
            yield text.finding(found.start, found.end, message, hint, fix=found.placeholder)
