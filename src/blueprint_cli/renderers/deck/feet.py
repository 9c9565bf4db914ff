"""Feet: how much room at the foot of its slides a section's remarks, source and signature take."""

from __future__ import annotations

from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.sections import Section
from blueprint_cli.renderers.deck import fitting
from blueprint_cli.renderers.hypertext import remarks

#: As templates/css/sections-slides.css sets them, in rem.
_WIDTH, _SIZE, _LEADING, _PADDING = 68, 1.1, 1.5 / 1.1, 0.5
#: A name on a line of its own, an office and a date, or a portrait beside them.
_SIGNATURE, _PORTRAIT = 5.75, 6.75
#: So much of a slide is left to what the section says.
_MOST = 14.0


def height(document: LocalizedDocument, section: Section) -> float:
    """Give the height of what stands under a section on its slides, in rem; none for nothing."""
    texts = [each.text for each in section.remarks] + ([section.source] if section.source else [])
    # A label stands before the text, or on a line of its own.
    lines = sum(
        fitting.height_of(
            f"　　　　　　{remarks.measured(document, text)}", _WIDTH, _SIZE, _LEADING
        )
        for text in texts
    )
    lines += _SIZE * _LEADING if len(section.remarks) > 1 else 0
    if section.signed:
        lines += _PORTRAIT if section.signed.portrait else _SIGNATURE
    return min(round(lines + _PADDING, 2), _MOST) if lines else 0
