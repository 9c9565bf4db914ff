"""Feet: how much room at the foot of its slides a section's remarks, source and signature take."""

from __future__ import annotations

from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.sections import Section
from blueprint_cli.model.structure.signature import Signature
from blueprint_cli.renderers.deck import fitting
from blueprint_cli.renderers.hypertext import remarks

#: As templates/css/sections-slides.css sets them, in rem.
_WIDTH, _SIZE, _LEADING, _PADDING = 68, 1.1, 1.5 / 1.1, 0.5
#: As long as the longest label that stands before a text.
_LABEL = "\u3000" * 6
#: A name and what stands below it: size and leading; the space above, and a portrait beside them.
_NAME, _BELOW, _GAP, _PORTRAIT = (1.35, 2 / 1.35), (_SIZE, _LEADING), 0.75, 6.0
_BESIDE = 60
#: So much of a slide is left to what the section says.
_MOST = 14.0


def height(document: LocalizedDocument, section: Section) -> float:
    """Give the height of what stands under a section on its slides, in rem; none for nothing."""
    texts = [each.text for each in section.remarks] + ([section.source] if section.source else [])
    # A label stands before the text, or on a line of its own.
    lines = sum(
        fitting.height_of(
            f"{_LABEL}{remarks.measured(document, text)}", _WIDTH, _SIZE, _LEADING, gap=0
        )
        for text in texts
    )
    lines += _SIZE * _LEADING if len(section.remarks) > 1 else 0
    lines += _signature(document, section.signed) if section.signed else 0
    return min(round(lines + _PADDING, 2), _MOST) if lines else 0


def _signature(document: LocalizedDocument, signed: Signature) -> float:
    """Give the height of a signature with the space above it: of its lines, or of the portrait."""
    sizes = [(signed.name, *_NAME)] + ([(signed.office, *_BELOW)] if signed.office else [])
    texts = sum(
        fitting.height_of(remarks.measured(document, text), _BESIDE, size, leading, 0)
        for text, size, leading in sizes
    )
    texts += _SIZE * _LEADING if signed.date else 0
    return _GAP + max(texts, _PORTRAIT if signed.portrait else 0)
