"""Charts as they are seen: in light and dark, on paper, in greyscale, and by the colour-blind.

Objects have a contrast of 3:1 to their ground (WCAG 2.2, 1.4.11), texts of 4.5:1 (1.4.3). What
means another thing has another pattern, and every pattern is seen as well as objects are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import hypot
from xml.etree.ElementTree import Element, fromstring

import pytest

from blueprint_cli.inspection.paper.colours import Colour, contrast
from blueprint_cli.renderers.charts import bars
from blueprint_cli.renderers.charts.canvas import FILLS, PAGE
from blueprint_cli.renderers.charts.readings import Category, Cell, Data, Series
from blueprint_cli.renderers.formats import html
from blueprint_cli.world import MemoryWorld
from charted import CHARTS, FILES
from documents import checked
from painted import VISIONS, Mark, Painted, seen

OBJECT, TEXT = 3.0, 4.5
#: Checks and crosses, that are mistaken for each other in a small square, are alike by 0.82.
LIKE = 0.75
Point = tuple[float, float]
#: What helps the eye, or stands behind something else: it says nothing itself.
SILENT = {"grid", "ground"}


@dataclass(frozen=True)
class Shown:
    """The charts of a page in some surroundings."""

    painted: Painted
    drawings: Mapping[str, Element]

    def marks(self, name: str) -> list[Mark]:
        """Give the marks of a chart."""
        return self.painted.marks(self.drawings[name])


@pytest.fixture(scope="module")
def page() -> str:
    (document, *_) = checked(FILES["blueprint.yaml"], FILES).published
    return bytes(html.render(document, MemoryWorld(FILES))[0]).decode()


@pytest.fixture(scope="module", params=["light", "dark", "paper"])
def shown(request: pytest.FixtureRequest, page: str) -> Shown:
    found = map(fromstring, re.findall(r'<svg class="chart".*?</svg>', page, re.DOTALL))
    drawings = {each[0].attrib["id"].split(".")[0]: each for each in found}
    return Shown(Painted(page, request.param), drawings)


def test_every_shape_is_looked_at(shown: Shown) -> None:
    assert tuple(shown.drawings) == CHARTS


@pytest.mark.parametrize("name", CHARTS)
def test_what_is_drawn_stands_out(shown: Shown, name: str) -> None:
    ground = shown.painted.ground
    looked = [each for each in shown.marks(name) if each.colours and not each.classes & SILENT]
    assert looked
    for mark in looked:
        least = TEXT if mark.name == "text" else OBJECT
        best = max(contrast(each, ground) for each in mark.colours.values())
        assert best >= least, mark.element.attrib


def covered(path: Element) -> frozenset[tuple[int, int]]:
    """Give where a pattern of lines or of filled squares has its colour, in steps of half a px."""
    points = [(x / 2, y / 2) for x in range(16) for y in range(16)]
    subpaths = [_corners(each) for each in re.findall(r"M[^M]+", path.attrib["d"])]
    if "stroke-width" not in path.attrib:
        found = {each for each in points if any(_is_inside(each, corners) for corners in subpaths)}
    else:
        reach = float(path.attrib["stroke-width"]) / 2
        lines = [pair for corners in subpaths for pair in pairwise(corners)]
        found = {each for each in points if any(_away(each, *line) <= reach for line in lines)}
    return frozenset((int(2 * x), int(2 * y)) for x, y in found)


def _corners(subpath: str) -> list[Point]:
    x, y, made = 0.0, 0.0, []
    for command, said in re.findall(r"([MLHV])([-\d. ]+)", subpath):
        numbers = [float(each) for each in said.split()]
        x = numbers[0] if command in "MLH" else x
        y = numbers[-1] if command in "MLV" else y
        made.append((x, y))
    return made


def _is_inside(point: Point, corners: Sequence[Point]) -> bool:
    sides = (([each[at] for each in corners], point[at]) for at in (0, 1))
    return all(min(side) <= place < max(side) for side, place in sides)


def _away(point: Point, one: Point, other: Point) -> float:
    across, up = other[0] - one[0], other[1] - one[1]
    along = (point[0] - one[0]) * across + (point[1] - one[1]) * up
    share = min(max(along / ((across**2 + up**2) or 1), 0), 1)
    return hypot(point[0] - one[0] - share * across, point[1] - one[1] - share * up)


def likeness(one: frozenset[tuple[int, int]], other: frozenset[tuple[int, int]]) -> float:
    """Tell which share of two patterns is the same, however one is moved over the other."""
    shifted = (
        {((x + by) % 16, (y + down) % 16) for x, y in other}
        for by in range(16)
        for down in range(16)
    )
    return 1 - min(len(one ^ each) for each in shifted) / 256


def looks(marks: Iterable[Mark], ground: Colour) -> dict[str, tuple[str | None, Colour]]:
    """Give the pattern of each look, and its colour."""
    patterns, found = {}, {}
    for mark in marks:
        way = mark.element.get("fill", "")
        if mark.within and not mark.classes & SILENT:
            patterns[mark.within] = mark.element.get("d"), next(iter(mark.colours.values()))
        elif mark.name != "rect" or mark.within or mark.classes & {"ground", "track"}:
            continue
        elif way.startswith("url("):
            found[way] = patterns[way[5:-1]]
        elif mark.colours["fill"] == ground:
            dashes = mark.element.get("stroke-dasharray", "")
            found[f"hollow {dashes}"] = f"hollow {dashes}", mark.colours["stroke"]
        else:
            found["full"] = "full", mark.colours["fill"]
    return found


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", ["matrix", "stacked", "shares", "when"])
def test_looks_are_told_apart_without_their_colours(shown: Shown, name: str, vision: str) -> None:
    found = looks(shown.marks(name), shown.painted.ground)
    assert len(found) == FILLS
    ground = seen(shown.painted.ground, vision)
    assert all(contrast(seen(colour, vision), ground) >= OBJECT for _, colour in found.values())
    for (one, first), (other, second) in combinations(found.values(), 2):
        assert one != other or contrast(seen(first, vision), seen(second, vision)) >= OBJECT


def test_patterns_are_unlike_each_other(shown: Shown) -> None:
    marks = (each for each in shown.marks("shares") if each.within and each.name == "path")
    patterns = {each.within: covered(each.element) for each in marks}
    assert len(patterns) == FILLS - 1
    for one, other in combinations(patterns, 2):
        assert likeness(patterns[one], patterns[other]) <= LIKE, (one, other)


def test_lines_are_told_apart_without_their_colours(shown: Shown) -> None:
    dashes = [
        mark.element.get("stroke-dasharray")
        for mark in shown.marks("line")
        if mark.name == "polyline" and any(each.startswith("look-") for each in mark.classes)
    ]
    measured, aimed = dashes[::2], dashes[1::2]
    assert len({*measured, *aimed}) == len(measured) + 1


def test_no_two_parts_of_a_whole_have_one_look() -> None:
    parts = tuple(Series(str(at), (Cell(1, "1"),)) for at in range(FILLS + 1))
    (made,) = bars.stacked(Data("", (Category("", "", 0),), parts), PAGE, shares=True)
    # Each has a bar of its own, with its name beside it.
    assert sum(each["shape"] == "rect" for each in made.marks) == len(parts)
    assert [each["text"] for each in made.texts] == [f"1  {each.name}" for each in parts]


def test_a_target_that_is_passed_stands_out_from_the_bar(shown: Shown) -> None:
    marks = shown.marks("bullet")
    at = max(at for at, each in enumerate(marks) if "ink-text" in each.classes)
    below, target = marks[at - 1].element, float(marks[at].element.attrib["points"].split(",")[0])
    assert "ground" in marks[at - 1].classes
    left, width = float(below.attrib["x"]), float(below.attrib["width"])
    assert left <= target - 3 < target + 3 <= left + width
