"""Every page of an example looks as it did; `python -m tools.goldens` shows and renews them."""

from __future__ import annotations

from PIL import Image, ImageDraw
from tools.goldens import differences, goldens, pictures


def test_pages_look_as_they_did() -> None:
    found = [str(each) for each in differences(goldens(), pictures())]
    assert not found, "See `python -m tools.goldens --review`."


def test_a_difference_is_told_with_its_place() -> None:
    before = Image.new("L", (80, 80), 255)
    after = before.copy()
    ImageDraw.Draw(after).rectangle((40, 40, 60, 60), fill=0)
    (found,) = differences({"page": before}, {"page": after})
    assert found.part == (50, 50, 80, 80)
    assert not list(differences({"page": before}, {"page": before.copy()}))
    assert [each.name for each in differences({}, {"new": after})] == ["new"]
