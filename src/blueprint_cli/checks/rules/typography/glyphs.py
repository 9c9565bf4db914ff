"""BP206: characters that the theme's fonts cannot show."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.surroundings import Typeset
from blueprint_cli.checks.views.text import Text, seen
from blueprint_cli.diagnostics import tell
from blueprint_cli.language.assigned import category
from blueprint_cli.language.chinese import hanzi
from blueprint_cli.theme import coverage

#: Controls, line breaks and what is unassigned have no glyph, and checks of their own.
_WITHOUT_GLYPH = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Mn"})


@check("BP206", "missing-glyph", stage=Typeset)
def missing_glyph(typeset: Typeset) -> Iterator[Finding]:
    """Find characters that no font of the locale has.

    Why: readers would see an empty box, in the page, the PDF and the slides.
    Example: the emoji `🚀`, or a rare character of a name that the fonts lack.
    """
    fonts = coverage.load(typeset.world, typeset.document.tag)
    if fonts is None:
        return
    texts = tuple(seen(typeset.document))
    shown = set().union(*(text.text for text in texts))
    missing = {each for each in shown if each not in fonts and not _is_told_of(each)}
    for text in texts if missing else ():
        for character in sorted(missing.intersection(text.text), key=text.text.index):
            yield _finding(text, character)


def _finding(text: Text, character: str) -> Finding:
    start = text.text.index(character)
    message = tell(
        "no font has “{character}” (U+{number})",
        character=character,
        number=f"{ord(character):04X}",
    )
    hint = tell("Write another character, or add a font to templates/fonts/.")
    return text.finding(start, start + 1, message, hint)


def _is_told_of(character: str) -> bool:
    """Tell whether another check finds the character, and says more of it."""
    return (
        category(character) in _WITHOUT_GLYPH
        or not unicodedata.is_normalized("NFC", character)
        or bool(hanzi.simplified_in_traditional(character))
        or hanzi.hong_kong_variant(character) is not None
        or hanzi.traditional_in_simplified(character) is not None
    )
