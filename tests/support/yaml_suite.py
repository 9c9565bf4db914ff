"""The YAML test suite: what its cases say, read from the files that `.ci/run` installs."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from blueprint_cli.syntax.scalars import resolve

#: YAML's escapes of one character in the suite's trees.
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "\\": "\\"}


class Case(NamedTuple):
    """One text of the suite, and the values of its documents; None where it is no YAML."""

    name: str
    text: str
    documents: list[Any] | None


def cases(folder: Path) -> list[Case]:
    """Read every case, in the order of their names."""
    return [case for file in sorted(folder.glob("????.js")) for case in _of(file)]


def _of(file: Path) -> Iterator[Case]:
    held = json.loads(file.read_text("utf-8").partition("export default")[2])
    known: dict[str, Any] = {}
    for number, case in enumerate(held["cases"]):
        # What a case does not say it has in common with the one before.
        known = {"tree": known.get("tree"), "json": known.get("json"), **case}
        documents = None if case.get("fail") else _documents(known)
        yield Case(f"{file.stem}-{number}", case["yaml"], documents)


def _documents(case: dict[str, Any]) -> list[Any]:
    """Give the values: those that the suite writes as JSON, else those of its tree of events."""
    if case["json"] is None:
        return [_value(iter(tree)) for tree in _trees(case["tree"])]
    found, text, decoder = [], case["json"].strip(), json.JSONDecoder()
    while text:
        value, end = decoder.raw_decode(text)
        found.append(value)
        text = text[end:].strip()
    return found


def _trees(tree: str) -> Iterator[list[str]]:
    lines = [line.strip(" ") for line in tree.splitlines()]
    for part in "\n".join(lines).split("+DOC")[1:]:
        yield part.partition("\n-DOC")[0].splitlines()[1:]


_END = object()


def _value(events: Iterator[str]) -> Any:
    event = next(events)
    if event.startswith("+SEQ"):
        return list(iter(lambda: _value(events), _END))
    if event.startswith("+MAP"):
        parts = list(iter(lambda: _value(events), _END))
        return {key(each): value for each, value in zip(parts[::2], parts[1::2], strict=True)}
    if event.startswith("-"):
        return _END
    return _scalar(event.removeprefix("=VAL "))


def _scalar(event: str) -> Any:
    plain, text_tag = event.startswith(":"), "<!> "
    written = event.removeprefix(text_tag)[1:]
    letters, text = iter(written), ""
    for letter in letters:
        text += _ESCAPES[next(letters)] if letter == "\\" else letter
    return resolve(text) if plain else text


def key(value: Any) -> str:
    """Give a key as a document has it: text."""
    return value if isinstance(value, str) else "" if value is None else str(value)


def same(ours: Any, theirs: Any) -> bool:
    """Tell whether two values are one: numbers by what they count, keys as text."""
    match ours, theirs:
        case dict(), dict():
            return ours.keys() == set(map(key, theirs)) and all(
                same(ours[key(name)], value) for name, value in theirs.items()
            )
        case list(), list():
            return len(ours) == len(theirs) and all(map(same, ours, theirs))
        case float(), float() if math.isnan(ours):
            return math.isnan(theirs)
        case _:
            return type(ours) is type(theirs) and bool(ours == theirs)
