"""BP348: what no conversion of script can make."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.diagnostics import tell
from blueprint_cli.locales.conversion.convertible import convertible, unconvertible, unfounded
from blueprint_cli.model.document import Document


@check("BP348", "nothing-to-convert", stage=Document, firm=True)
def nothing_to_convert(document: Document) -> Iterator[Finding]:
    """Find locales that are to be converted, where no conversion can make them.

    Conversion writes Traditional Chinese in Simplified characters; it is no translation.

    Why: the English of the source would be published as Chinese, and counted as complete.
    Example: `zh-Hans: {strategy: convert}` in a document that is written in English.
    """
    for tag, reason in unconvertible(document).items():
        origins = convertible(document, tag)
        hint = tell("Write “strategy: translate”, and translate it in locales/{tag}.po.", tag=tag)
        if origins:
            hint = tell("Write “from: {origin}”: {origin} is converted.", origin=origins[0])
        yield Finding(("locales", tag, "strategy"), reason, (hint,))


@check("BP333", "unfounded-conversion", stage=Document, firm=True)
def unfounded_conversion(document: Document) -> Iterator[Finding]:
    """Find conversions that are made from a locale which is not there, or in a circle.

    Why: there is no text to begin with.
    Example: `zh-Hans: {strategy: convert, from: zh-HK}` in a document whose locale is `zh-Hant`.
    """
    for tag, reason in unfounded(document).items():
        origins = convertible(document, tag)
        hint = tell("Name a locale in Traditional Chinese there.")
        if origins:
            hint = tell("Write “from: {origin}”.", origin=origins[0])
        yield Finding(("locales", tag, "from"), reason, (hint,))
