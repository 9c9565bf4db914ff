"""Text on paper stands out from what is behind it, as WCAG 2.2, 1.4.3 has it for screens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from .paper import Glyph, Paper
from .publication import PAPERS, TAGS, Publication

#: From this size on, in points, text counts as large.
LARGE = 18
Colour = tuple[int, int, int]


def luminance(colour: Colour) -> float:
    """Give the relative luminance, as WCAG 2.2 defines it."""
    parts = [part / 255 for part in colour]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def is_faint(glyph: Glyph) -> bool:
    """Compare a glyph with what is around it; a colour seen once or twice is another glyph's."""
    around = [colour for colour, count in Counter(glyph.around).items() if count > 2]
    best = max((contrast(glyph.colour, colour) for colour in around), default=21)
    return best < (3 if glyph.size >= LARGE else 4.5)


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("tag", TAGS)
def test_text_stands_out(
    publication: Publication, paper: Callable[[Path], Paper], tag: str, name: str
) -> None:
    glyphs = paper(publication.folder / tag / name).glyphs
    faint = [glyph for glyph in glyphs if is_faint(glyph)]
    pages = sorted({glyph.page for glyph in faint})
    assert not {
        page + 1: "".join(each.text for each in faint if each.page == page) for page in pages
    }


def test_contrast_is_that_of_wcag() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((118, 118, 118), (255, 255, 255)) == pytest.approx(4.54, abs=0.01)
    grey = (200, 200, 200)
    assert is_faint(Glyph(0, "字", 12, grey, ((255, 255, 255),) * 8))
    assert not is_faint(Glyph(0, "字", 12, (0, 0, 0), ((255, 255, 255),) * 8))
