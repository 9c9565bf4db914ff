"""BP348: what no conversion of script can make."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.diagnostics import tell
from blueprint_cli.locales.conversion.convertible import unconvertible
from blueprint_cli.model.document import Document


@check("BP348", "nothing-to-convert", stage=Document, firm=True)
def nothing_to_convert(document: Document) -> Iterator[Finding]:
    """Find locales that are to be converted, where no conversion can make them.

    Conversion writes Traditional Chinese in Simplified characters; it is no translation.

    Why: the English of the source would be published as Chinese, and counted as complete.
    Example: `zh-Hans: {strategy: convert}` in a document that is written in English.
    """
    for tag, reason in unconvertible(document).items():
        hint = tell("Write “strategy: translate”, and translate it in locales/{tag}.po.", tag=tag)
        yield Finding(("locales", tag, "strategy"), reason, (hint,))
