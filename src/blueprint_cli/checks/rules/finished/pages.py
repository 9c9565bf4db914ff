"""BP413–416: what readers see to be wrong on a finished page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import ceil

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.rendering import found
from blueprint_cli.diagnostics import Severity, tell
from blueprint_cli.language.folding import is_wide
from blueprint_cli.language.tags import is_chinese
from blueprint_cli.model.rendering import Rendering

#: Dots on an inch from which the pixels of a picture are not seen at a reader's distance.
RESOLUTION = 150


@check("BP413", "slide-overflow", stage=Rendering)
def slide_overflow(rendering: Rendering) -> Iterator[Finding]:
    """Find texts that have no room on their slide, or in their box on it.

    Why: what goes over the edge of a slide is not shown, and a slide cannot grow.
    Example: a title of eight lines.
    """
    for page, node, message in rendering.layout.overflows:
        text = tell("there is no room for this on its slide")
        hint = tell("Shorten it, or make two of it.")
        yield found(rendering, message or node, text, hint, page=page)


@check("BP414", "stranded-heading", stage=Rendering, severity=Severity.WARNING)
def stranded_heading(rendering: Rendering) -> Iterator[Finding]:
    """Find headings at a page's end whose text begins on the next page.

    Why: a heading over nothing looks like a mistake, and its text has lost its heading.
    Example: a document's own theme that allows a page to break after a heading.
    """
    for page, node, message in rendering.layout.stranded:
        text = tell("this heading ends a page, and its text begins on the next")
        hint = tell("Let the theme's style sheet keep them together: break-after: avoid.")
        yield found(rendering, message or node, text, hint, page=page)


@check("BP415", "lone-character", stage=Rendering, severity=Severity.WARNING)
def lone_character(rendering: Rendering) -> Iterator[Finding]:
    """Find Chinese paragraphs whose last line holds a single character.

    Why: careful setting leaves at least two on it, punctuation not counted (CLREQ, 3.2.3).
    Example: a paragraph that ends with the line `展。`.
    """
    for page, message, character, *_ in rendering.layout.endings:
        shown = rendering.document.messages.get(message)
        if shown is not None and is_chinese(shown.lang) and is_wide(character[0]):
            text = tell("“{character}” stands alone on the last line", character=character)
            hint = tell("Make the text a few characters longer or shorter.")
            yield found(rendering, message, text, hint, page=page)


@check("BP416", "coarse-image", stage=Rendering, severity=Severity.WARNING)
def coarse_image(rendering: Rendering) -> Iterator[Finding]:
    """Find pictures that are shown larger than their pixels allow: below 150 dots on an inch.

    Why: readers see the pixels, on paper and on a large screen.
    Example: a picture of 400 pixels across the width of a page.
    """
    for page, node, dpi, inches in rendering.layout.pictures:
        if dpi < RESOLUTION:
            text = tell("the picture is coarse: {dpi} dots on an inch", dpi=dpi)
            width = ceil(inches * RESOLUTION / 10) * 10
            hint = tell("Save it at least {width} pixels wide, or as SVG.", width=width)
            finding = found(rendering, node, text, hint, page=page)
            yield replace(finding, path=(*finding.path, "image"))
