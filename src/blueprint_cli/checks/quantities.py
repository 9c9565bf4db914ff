"""BP32x: quantities that a locale says differently from the source."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.registry import check
from blueprint_cli.checks.texts import Finding
from blueprint_cli.diagnostics import Severity
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Origin
from blueprint_cli.model.walk import messages


@check("BP320", "different-quantity", stage=LocalizedDocument, severity=Severity.WARNING)
def different_quantity(document: LocalizedDocument) -> Iterator[Finding]:
    """Compare the numbers, dates, money and percentages of a translation with its source.

    Why: a wrong number is the costliest fault of a translation, and the hardest to see.
    Example: `二十億元` over `$20 billion`, where `$2 billion` is meant.
    """
    from blueprint_cli.language.quantities import disagreements

    (source,) = document.document.sources
    source_lang = document.document.langs[source]
    for path, message in messages(document.document):
        if message.origin is not Origin.TRANSLATED or message.stale:
            continue
        pairs = disagreements(message.source, message.target, source_lang, message.lang)
        for pair in pairs:
            said = f"“{pair.source.text}” ({pair.source})" if pair.source else "nothing"
            shown = f"“{pair.target.text}” ({pair.target})" if pair.target else "nothing"
            part = pair.target.text if pair.target else ""
            text = f"the source of {message.id} says {said}, its {document.tag} text {shown}"
            hint = "Make the two agree, in digits or words."
            yield Finding(path, text, (hint,), message.id, part=part)
