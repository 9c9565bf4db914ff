"""What holds together on a line: addresses and quantities; and what is copied is as it was."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.renderers.hypertext.holding import address, held


def parts(html: str) -> list[str]:
    """Give the pieces that a line may hold, of an address or of a text."""
    return [re.sub("<[^>]*>", "", each) for each in html.split("<wbr>")]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("haven-bay@health-bureau.example.org", "haven-bay@ health-bureau. example. org"),
        ("https://a-b.example/x-y/z-1", "https:// a-b. example/ x-y/ z-1"),
        ("https://a.example/?x=1&amp;y=a-b", "https:// a. example/ ?x=1&amp;y=a-b"),
    ],
)
def test_an_address_goes_on_after_a_stroke_a_point_or_the_at(text: str, pieces: str) -> None:
    made = address(text)
    assert parts(made) == pieces.split()
    for piece in pieces.split():
        assert not {"-", "?"} & set(piece) or f'<span class="tie">{piece}</span>' in made


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("清晨步行6公里", ["6公里"]),
        ("佔地6 公頃", ["6 公頃"]),
        ("共有6 m<sup>3</sup>、港幣12.5億元", ["6 m", "12.5億元"]),
        ("由2026至2035年，65歲", ["2035年", "65歲"]),
        (
            "a site of 2.4 hectares, 6 km away, for HK$10 billion",
            ["2.4 hectares", "6 km", "10 billion"],
        ),
        ("on 3 May, 12 members of 5 Ways Street", []),
        ('<a href="/6%20km/9%20km">6 km</a>', ["6 km"]),
    ],
)
def test_a_quantity_holds_its_unit(text: str, tied: list[str]) -> None:
    assert re.findall('<span class="tie">(.*?)</span>', held(text)) == tied


def test_an_address_in_a_text_is_one_too() -> None:
    made = held('請寄 haven-bay@example.org 或見 <a href="https://a-b.org">https://a-b.org</a>。')
    assert made.count("<wbr>") == 4
    assert 'href="https://a-b.org"' in made


@given(st.text(alphabet="6 km公里年@/.-<b>a&;x9,", max_size=40))
def test_nothing_but_tags_is_added(text: str) -> None:
    text = re.sub("<(?!b>)", "", text)
    assert re.sub("<[^>]*>", "", held(text)) == re.sub("<[^>]*>", "", text)
