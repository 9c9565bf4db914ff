"""The theme's Chinese fonts: marks that meet close up, in the font itself."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import uharfbuzz

from blueprint_cli.theme.fonts import subset

FONTS = Path(__file__).parents[2] / "templates/fonts"
#: What meets what: closing, opening, and stops, on either side.
KINDS = [
    "」「",
    "」」",
    "「「",
    "）（",
    "》《",
    "）」",
    "「（",
    "」（",
    "』」",
    "〉》",
    "」，",
    "」。",
    "」、",
    "」；",
    "」：",
    "」！",
    "」？",
    "，「",
    "。「",
    "：「",
    "、《",
    "；（",
]
#: Stops before what closes, and before each other.
STOPS = ["。」", "，）", "！」", "？」", "！？", "？！", "！！"]


@cache
def face(family: str, weight: str) -> uharfbuzz.Font:
    """Give a font of the theme."""
    content = (FONTS / f"NotoSans{family}_{weight}.ttf").read_bytes()
    return uharfbuzz.Font(uharfbuzz.Face(content))


def advances(text: str, family: str, weight: str, **features: bool) -> list[int]:
    """Give the width of each glyph of a text, in thousandths of an em."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(face(family, weight), buffer, features)
    return [each.x_advance for each in buffer.glyph_positions]


EVERY = pytest.mark.parametrize(
    ("family", "weight"),
    [(family, weight) for family in ("HK", "SC") for weight in ("400Regular", "700Bold")],
)


@EVERY
@pytest.mark.parametrize("pair", KINDS)
def test_marks_that_meet_keep_one_blank(family: str, weight: str, pair: str) -> None:
    assert sum(advances(f"中{pair}文", family, weight)) == 3500


@EVERY
@pytest.mark.parametrize("pair", STOPS)
def test_stop_closes_up_to_what_follows(family: str, weight: str, pair: str) -> None:
    widths = {"HK": [750, 1000], "SC": [500, 1000]}
    assert advances(f"中{pair}文", family, weight)[1:3] == widths[family]


@EVERY
@pytest.mark.parametrize(
    "text", ["中，文", "「中」文", "中。", "——", "……", "「——", "——」", "中？文"]
)
def test_mark_by_itself_is_as_wide_as_a_character(family: str, weight: str, text: str) -> None:
    assert advances(text, family, weight) == advances(text, family, weight, calt=False)


@EVERY
def test_edges_of_lines_and_gaps_are_there_to_be_asked_for(family: str, weight: str) -> None:
    assert advances("「中」", family, weight, TRIM=True) == [500, 1000, 500]
    assert advances("中", family, weight, GAPB=True) == [1090]
    assert sum(advances("A1", family, weight, GAPB=True)) == 180 + sum(
        advances("A1", family, weight)
    )


def test_subset_for_the_screen_keeps_the_rules() -> None:
    from io import BytesIO

    from fontTools.ttLib import TTFont

    small = TTFont(
        BytesIO(subset((FONTS / "NotoSansHK_400Regular.ttf").read_bytes(), frozenset("中」，「")))
    )
    small.flavor, plain = None, BytesIO()
    small.save(plain)
    buffer = uharfbuzz.Buffer()
    buffer.add_str("中」「中」，")
    buffer.guess_segment_properties()
    uharfbuzz.shape(uharfbuzz.Font(uharfbuzz.Face(plain.getvalue())), buffer)
    assert [each.x_advance for each in buffer.glyph_positions] == [1000, 1000, 500, 1000, 500, 1000]
