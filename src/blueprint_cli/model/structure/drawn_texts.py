"""Texts in drawings: what a figure's SVG says, by the ids that its elements have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from blueprint_cli.markup import to_plain_text
from blueprint_cli.model.structure.outline import section_at
from blueprint_cli.model.walk import Path

if TYPE_CHECKING:
    from blueprint_cli.model.document import Document
    from blueprint_cli.model.localized import LocalizedDocument

#: The field of a figure that holds them, and how their keys begin there: `map.picture-north`.
FIELD, PREFIX = "texts", "picture-"


def is_drawn(path: Path) -> bool:
    """Tell whether a text stands in a drawing."""
    return path[-2:-1] == (FIELD,)


def said(document: LocalizedDocument, image: str) -> Mapping[str, str]:
    """Give what a locale says in a drawing, by the ids of its elements."""
    figures = (each.section for each in document.sections if each.section.kind == "figure")
    return {
        name.removeprefix(PREFIX): to_plain_text(text.shown(), document.values)
        for figure in figures
        if figure.image == image
        for name, text in figure.texts.items()
        if text.target != text.written or "{" in text.target  # else the drawing has it already
    }


def are_translated(document: Document, path: Path) -> bool:
    """Tell whether the texts are translated of the picture that a path leads to."""
    section = section_at(document, path)
    return path[-1:] == ("image",) and bool(getattr(section, FIELD, {}))
