"""OpenCC's dictionaries one by one: which of them has converted a character.

OpenCC tells what becomes of a text, and not why. So the steps of its configuration are made one
after the other, each dictionary by itself, with configurations of our own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any

from blueprint_cli.drafts import temporary_folder
from blueprint_cli.locales.conversion.dictionary import configurations
from blueprint_cli.model.document import DEFAULT_PROFILE

if TYPE_CHECKING:
    from opencc import OpenCC


@dataclass(frozen=True)
class _Step:
    """A step of a conversion: all of it, and its dictionaries by name, the first to match wins."""

    whole: OpenCC
    alone: tuple[tuple[str, OpenCC], ...]


def dictionaries(text: str) -> tuple[str, ...]:
    """Name, for each character of a text, the dictionaries that its conversion is due to.

    One that keeps a character which a later one would change is named too: 乾 in 乾隆. The names of
    several steps are joined; where nothing was done, there is no name. None at all are given where
    a dictionary writes a text of another length.
    """
    names = [""] * len(text)
    text = text.replace("\0", " ")  # which OpenCC takes for the end of a text
    for step in _steps():
        after = step.whole.convert(text)
        alone = [(name, converter.convert(text)) for name, converter in step.alone]
        if any(len(each) != len(text) for each in (after, *(said for _, said in alone))):
            return ()
        for at, (was, now) in enumerate(zip(text, after, strict=True)):
            due = _due(was, now, [(name, said[at]) for name, said in alone])
            names[at] = " + ".join(filter(None, (names[at], due)))
        text = after
    return tuple(names)


def _due(was: str, now: str, alone: Sequence[tuple[str, str]]) -> str:
    """Name the dictionary that made one character of another, or that kept it."""
    if was != now:
        return next((name for name, said in alone if said == now), "")
    keeps, *others = alone
    return keeps[0] if any(said != was for _, said in others) and keeps[1] == was else ""


@cache
def _steps() -> tuple[_Step, ...]:
    (place,) = configurations(DEFAULT_PROFILE)
    said = json.loads(place.read_text(encoding="utf-8"))
    steps = (*said.get("normalization", ()), *said["conversion_chain"])
    return tuple(_step(said, list(_listed(step["dict"])), place.parent) for step in steps)


def _step(said: dict[str, Any], listed: list[dict[str, Any]], folder: Path) -> _Step:
    group = {"type": "group", "match_policy": "short_circuit", "dicts": listed}
    alone = tuple((Path(each["file"]).stem, _converter(said, each, folder)) for each in listed)
    return _Step(_converter(said, group, folder), alone)


def _listed(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Give the dictionaries of a step, in their order."""
    for each in node["dicts"] if node["type"] == "group" else [node]:
        yield from _listed(each) if each["type"] == "group" else [each]


def _converter(said: dict[str, Any], dictionary: dict[str, Any], folder: Path) -> OpenCC:
    """Make a conversion of one step, its words found as the whole conversion finds them."""
    from opencc import OpenCC

    own = {"segmentation": said["segmentation"], "conversion_chain": [{"dict": dictionary}]}
    text = json.dumps({"name": "a step", **_located(own, folder)})
    with NamedTemporaryFile("w", dir=temporary_folder(), suffix=".json", delete=False) as file:
        file.write(text)
    return OpenCC(file.name)


def _located(node: Any, folder: Path) -> Any:
    """Give a configuration with the whole paths of its files."""
    if isinstance(node, dict):
        own = {key: _located(value, folder) for key, value in node.items()}
        return {**own, "file": str(folder / own["file"])} if "file" in own else own
    return [_located(each, folder) for each in node] if isinstance(node, list) else node
