"""The house: how many modules a room has, what they are called, and what it says of itself."""

from __future__ import annotations

import ast
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

import blueprint_cli
from places import ROOT, SOURCE

MODULES = [path.relative_to(SOURCE) for path in sorted(SOURCE.rglob("*.py"))]
ROOMS = [module.parent for module in MODULES if module.name == "__init__.py"]
#: A folder with more wants a division.
MOST = 15

#: The names that stand in two places and more, with what they mean in all of them.
SHARED_NAMES = {
    "a rule is named after the fact that it judges": (
        "abbreviations addresses capitals convertible endings lengths retyped sight slips"
        " statuses usage"
    ),
    "a half for each language, beside what both share": (
        "chinese cues dates english hints numbers numerals shares units"
    ),
    "a command, or its mode, is named after what it asks for": (
        "conversion import_ schema source sync"
    ),
    "a form in which several things are told, by its name": "html json markdown telling text",
    "what a library complains of, in a writer's words": "complaints",
    "the rules of a language of files, and what reads it by them": "grammar parser",
    "what a text is made of: the topic of a rule, of a parse, of other Markdowns": "blocks links",
    "a kind of text: the noun, its faults, its place on a page": "footnotes",
    "the lines of a file, of a sheet, of a page": "lines",
    "what the parts of a heading, a workbook, a page are called": "labels",
    "bytes become what the room works on, or are refused": "reader refusals",
    "what somebody asks of a command": "request",
    "what came back is taken in": "receiving",
    "the verb of its room": "making",
    "the parts of a whole, in their order": "outline parts",
    "what differs, of either kind of difference": "changes",
    "a noun, how the theme says it, and its rules": "figures",
    "what is said beside a text: by people, by a document": "remarks",
    "what stands under a text, and the room that it takes on a slide": "feet",
    "a noun, the view of it or how it is written, and its rules": (
        "numbering queries references rendering selections surroundings termbase text"
    ),
    "the script of a text": "script",
    "the translations of a message": "targets",
}


def test_no_room_has_more_modules_than_a_reader_keeps_in_mind() -> None:
    counts = {
        str(room): sum(each.parent == room for each in MODULES) - 1  # without __init__.py
        for room in ROOMS
        if room != Path()
    }
    assert {room: count for room, count in counts.items() if count > MOST} == {}


def test_name_that_stands_twice_has_one_meaning() -> None:
    places = defaultdict(list)
    for module in MODULES:
        if module.name != "__init__.py":
            places[module.stem].append(module)
    twice = {name for name, own in places.items() if len(own) > 1}
    assert twice == {name for names in SHARED_NAMES.values() for name in names.split()}


@pytest.mark.parametrize("room", ROOMS, ids=str)
def test_room_says_what_it_knows(room: Path) -> None:
    said = _docstring(room)
    assert re.fullmatch(r"[A-Z`].*\.", said.partition("\n\n")[0], re.DOTALL)
    assert [place for place in _places(said) if not _exists(room, place)] == []


def test_rooms_are_told_in_one_order() -> None:
    """The docstring of the package has each room once, and the guide has them in its order."""
    told = re.findall(r"^    (\w+/|\w+\.py) +\w", blueprint_cli.__doc__ or "", re.MULTILINE)
    guide = (ROOT / "docs/contributing.md").read_text("utf-8")
    table = guide.partition("## The rooms")[2].partition("### ")[0]
    assert re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE) == told
    assert sorted(told) == sorted(_rooms_of_the_package())


def test_rooms_of_the_trip_stand_in_its_order() -> None:
    said = (blueprint_cli.__doc__ or "").partition("Beside the trip")[0]
    verbs = re.findall(r"^    \S+ +([a-z]+)(?:, [a-z]+)?: ", said, re.MULTILINE)
    trip = re.search(r"read, parse → (?:[^→]+→\s*)+publish", said)
    assert trip
    assert verbs == [each.split(",")[0].strip() for each in trip[0].split("→")]


def test_every_room_has_its_layer() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    first = settings["tool"]["importlinter"]["contracts"][0]
    layers = {name for layer in first["layers"] for name in layer.split(" | ")}
    assert layers == {re.sub(r"/|\.py", "", room) for room in _rooms_of_the_package()}


def _rooms_of_the_package() -> Iterator[str]:
    for module in MODULES:
        if len(module.parts) == 1 and not module.name.startswith("__"):
            yield module.name
    yield from (f"{room}/" for room in ROOMS if len(room.parts) == 1)


def _docstring(room: Path) -> str:
    text = (SOURCE / room / "__init__.py").read_text("utf-8")
    return ast.get_docstring(ast.parse(text)) or ""


def _places(said: str) -> list[str]:
    """Give what a docstring names of the house: `checks.rules`, `renderers/paper`."""
    return re.findall(r"`([a-z_]+(?:[./][a-z_]+)+)`", said)


def _exists(room: Path, place: str) -> bool:
    path = place.removesuffix(".py").replace(".", "/")
    starts = (SOURCE, SOURCE / room, SOURCE / room.parent)
    inside = any((start / path).is_dir() or (start / f"{path}.py").is_file() for start in starts)
    return inside or (ROOT / place).exists()
