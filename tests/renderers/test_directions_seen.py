"""Directions are told apart: by colours that carry text, and by strokes for who sees no colours."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from blueprint_cli.inspection.paper.colours import Colour, contrast
from blueprint_cli.renderers.formats import html, slides
from blueprint_cli.theme import tokens
from blueprint_cli.theme.tints import channels
from blueprint_cli.world import MemoryWorld
from documents import localized

#: WCAG 2.2, 1.4.3 and 1.4.6.
TEXT, BODY = 4.5, 7
NUMBERS = range(1, 13)


def colour(name: str) -> Colour:
    return Colour(*(each / 255 for each in channels(tokens.load().hex(name))))


@pytest.mark.parametrize("number", NUMBERS)
def test_text_stands_out_on_every_hue(number: int) -> None:
    hue, soft = colour(f"direction-{number}"), colour(f"direction-{number}-soft")
    ink, white = colour(f"direction-{number}-ink"), colour("on-brand")
    assert contrast(hue, white) >= TEXT
    assert min(contrast(ink, soft), contrast(colour("ink"), soft)) >= BODY


@pytest.mark.parametrize("name", ["ink", "ink-soft", "brand"])
@pytest.mark.parametrize("ground", ["paper", "paper-soft"])
def test_body_text_is_clear(name: str, ground: str) -> None:
    assert contrast(colour(name), colour(ground)) >= BODY


@pytest.mark.parametrize("number", NUMBERS[4:])
def test_text_stands_out_in_the_dark(number: int) -> None:
    ink, soft = colour(f"dark-direction-{number}-ink"), colour(f"dark-direction-{number}-soft")
    assert contrast(ink, soft) >= TEXT


def test_no_two_hues_are_alike() -> None:
    hues = [channels(tokens.load().hex(f"direction-{number}")) for number in NUMBERS]
    for one, other in combinations(hues, 2):
        assert sum(abs(a - b) for a, b in zip(one, other, strict=True)) > 40


def document(count: int) -> str:
    directions = "".join(
        f"  - {{id: way-{each}, title: 方向, strategies: [{{id: plan-{each}, title: 策略}}]}}\n"
        for each in range(count)
    )
    return f"""blueprint: 1
document: {{title: 計劃, publisher: 規劃署, published: 2026-03-02}}
locales: {{zh-Hant: {{strategy: source, lang: zh-Hant-HK}}}}
sections:
  - {{kind: directions, id: ways, title: 方向}}
  - {{kind: strategies, id: plan, title: 計劃}}
directions:
{directions}"""


@pytest.mark.parametrize(("count", "is_tallied"), [(4, False), (12, True)])
def test_more_than_four_have_strokes(count: int, is_tallied: bool) -> None:
    (own,) = localized(document(count)).documents
    page = html.render(own, MemoryWorld({}))[0].decode()
    deck = slides.render(own, MemoryWorld({}))[0].decode()
    classes = dict.fromkeys(re.findall(r'<li class="(direction-\d+)( tallied)?"', page))
    assert [*classes] == [
        (f"direction-{number}", " tallied" * is_tallied) for number in range(1, count + 1)
    ]
    assert [*dict.fromkeys(re.findall(r'<li data-direction="(\d+)"', deck))] == [
        str(number) for number in range(1, count + 1)
    ]
    assert ('class="tallied"' in deck) is is_tallied
