"""Chinese texts for the tests of their punctuation, and a way to write faults into them.

⟦wrong→right⟧ encloses a fault with what belongs there, nothing after the arrow where it is to be
deleted, and no arrow where nothing single is certain; ⏎ stands for a line break.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

from blueprint_cli.language.chinese import punctuation
from blueprint_cli.language.runs import TextRun
from blueprint_cli.markup import parse_blocks

Find = Callable[[str], tuple[TextRun, ...]]

#: All but what asks for the script of a text.
FINDERS: dict[str, Find] = {
    name: getattr(punctuation, name)
    for name in punctuation.__all__
    if name.islower() and name != "foreign_quotes"
}
#: The same for a heading.
OF_TITLES: dict[str, Find] = FINDERS | {
    "half_width": partial(punctuation.half_width, is_title=True),
    "space_in_chinese": partial(punctuation.space_in_chinese, is_title=True),
    "boundary_spaces": partial(punctuation.boundary_spaces, is_title=True),
}

_SOUND = Path(__file__).with_name("sound_chinese.txt")
_MARKED = re.compile("⟦([^⟧→]*)(→?)([^⟧]*)⟧")


def sound_texts() -> list[str]:
    """Give texts of official style without a fault, with the traps that real ones have."""
    lines = _SOUND.read_text(encoding="utf-8").splitlines()
    return [line.replace("⏎", "\n") for line in lines]


def unmark(marked: str) -> tuple[str, list[tuple[int, int, str | None]]]:
    """Give a text with its faults, and where they are."""
    marked = marked.replace("⏎", "\n")
    pieces: list[str] = []
    faults: list[tuple[int, int, str | None]] = []
    position = length = 0
    for found in _MARKED.finditer(marked):
        pieces += [marked[position : found.start()], found[1]]
        length += found.start() - position
        faults.append((length, length + len(found[1]), found[3] if found[2] else None))
        length += len(found[1])
        position = found.end()
    return "".join([*pieces, marked[position:]]), faults


def prose(text: str) -> str:
    """Blot out what is no language: code, destinations of links, placeholders."""
    characters = list(text)
    for start, end in parse_blocks(text).protected:
        characters[start:end] = "\ufffc" * (end - start)
        if text[start] == "]":
            characters[text.rfind("[", 0, start)] = "\ufffc"
    return "".join(characters)


def places(runs: tuple[TextRun, ...]) -> list[tuple[int, int, str | None]]:
    """Give runs the way that `unmark` gives faults."""
    return [(run.start, run.end, run.replacement) for run in runs]


def mend(text: str, runs: tuple[TextRun, ...]) -> str:
    """Put the replacements of runs into a text."""
    for run in reversed(runs):
        if run.replacement is not None:
            text = text[: run.start] + run.replacement + text[run.end :]
    return text
