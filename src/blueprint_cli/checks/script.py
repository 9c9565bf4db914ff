"""BP21x: characters that do not belong in a text of their script."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from blueprint_cli.checks.registry import Finding, check
from blueprint_cli.checks.texts import Text, shown, written
from blueprint_cli.diagnostics import Severity
from blueprint_cli.language import hanzi
from blueprint_cli.language.characters import suspicious
from blueprint_cli.model.document import Document
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.tags import is_chinese

_BOTH = Document | LocalizedDocument


@check("BP210", "simplified-character", stage=_BOTH)
def simplified_character(document: Document | LocalizedDocument) -> Iterator[Finding]:
    """Find Simplified characters in Traditional text.

    Why: they come in unseen with text copied from elsewhere, and readers take them for mistakes.
    Example: `融资`, where `融資` is meant.
    """
    for text in written(document):
        if _is_traditional(text.lang):
            yield from _strays(text, hanzi.find_simplified, "is Simplified")


@check("BP211", "glyph-variant", stage=_BOTH, severity=Severity.WARNING)
def glyph_variant(document: Document | LocalizedDocument) -> Iterator[Finding]:
    """Find forms of characters that Hong Kong does not use.

    Why: the Government's character set has one form of each; another may be missing from fonts.
    Example: `特别`, where `特別` is meant.
    """
    for text in written(document):
        if _is_traditional(text.lang) and "HK" in text.lang:
            yield from _strays(text, hanzi.find_hong_kong_variants, "is not the Hong Kong form")


@check("BP212", "look-alike", stage=_BOTH)
def look_alike(document: Document | LocalizedDocument) -> Iterator[Finding]:
    """Find characters mistaken for one of nearly the same shape, where the word makes it certain.

    Why: eyes pass over them, searches do not.
    Example: `巿民` with the character 巿 (U+5DFF), where `市民` is meant.
    """
    for text in written(document):
        if is_chinese(text.lang):
            yield from _strays(text, hanzi.find_look_alikes, "is mistaken for its look-alike")


@check("BP213", "traditional-character", stage=LocalizedDocument)
def traditional_character(document: LocalizedDocument) -> Iterator[Finding]:
    """Find Traditional characters left in Simplified text.

    Why: readers of Simplified Chinese may not know them.
    Example: an override with `資讯`, where `资讯` is meant.
    """
    for text in shown(document):
        if is_chinese(text.lang) and "Hans" in text.lang:
            yield from _strays(text, hanzi.find_traditional, "is Traditional")


@check("BP214", "suspicious-character", stage=_BOTH, severity=Severity.WARNING)
def suspicious_character(document: Document | LocalizedDocument) -> Iterator[Finding]:
    """Find characters that readers cannot see or would take for another one.

    Why: invisible characters break searches and line breaks; letters of another script deceive.
    Example: a zero-width space, a Cyrillic `а` in an English word.
    """
    for text in written(document):
        for run in suspicious(text.text):
            points = " ".join(f"U+{ord(character):04X}" for character in run.text[:4])
            hint = "Delete it." if not run.replacement else f"Write “{run.replacement}”."
            yield text.finding(f"{run.kind.value} ({points})", run.text, hint)


def _is_traditional(lang: str) -> bool:
    return is_chinese(lang) and "Hant" in lang


def _strays(
    text: Text, find: Callable[[str], tuple[hanzi.StrayCharacter, ...]], fault: str
) -> Iterator[Finding]:
    for stray in find(text.text):
        message = f"“{stray.character}” {fault}{f' in “{stray.word}”' if stray.word else ''}"
        hint = f"Write “{'” or “'.join(stray.proposals)}”."
        yield text.finding(message, stray.word or stray.character, hint)
