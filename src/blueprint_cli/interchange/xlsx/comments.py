"""The comments that are attached to cells, of the old kind and in threads.

Notes of the old kind are in ECMA-376 part 1, 18.7. Threads, with a day and a person for each thing
that was said, are in [MS-XLSX], 2.6.205 and 2.6.203; a note of the old kind beside one only tells
old programs of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from blueprint_cli.interchange.attribution import remark
from blueprint_cli.interchange.xlsx.escapes import decode
from blueprint_cli.model.queries import Remark

#: A name on a line of its own above a note.
_NAME = re.compile(r"([^\n:]{1,100}):[ \t]*\n")


class Attached(NamedTuple):
    """A comment as a part has it: the cell's name, what it says, by whom or whose id, and when."""

    cell: str
    text: str
    who: str
    when: str = ""


class Notes:
    """A reader of notes of the old kind."""

    def __init__(self) -> None:
        """Start with none."""
        self.found: list[Attached] = []
        self._authors: list[str] = []
        self._pieces: list[str] = []
        self._cell, self._author = "", ""
        self._shown, self._spoken = False, False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin a name, a note, or a piece of its text."""
        if name in ("author", "comment"):
            self._pieces = []
        if name == "comment":
            self._cell, self._author = attributes.get("ref", ""), attributes.get("authorId", "")
        self._spoken = self._spoken or name == "rPh"
        self._shown = name in ("t", "author") and not self._spoken

    def end(self, name: str) -> None:
        """End a name, a note, or a piece of its text."""
        self._shown = False
        self._spoken = self._spoken and name != "rPh"
        text = decode("".join(self._pieces)).strip()
        if name == "author":
            self._authors.append(text)
        elif name == "comment":
            numbered = {str(at): each for at, each in enumerate(self._authors)}
            who = numbered.get(self._author, "").strip()
            # Excel writes the name above the text, too; LibreOffice keeps no other.
            above = _NAME.match(text)
            if above and who in ("", above[1]):
                who, text = above[1], text[above.end() :]
            self.found.append(Attached(self._cell, text, who))

    def text(self, data: str) -> None:
        """Take a piece."""
        if self._shown:
            self._pieces.append(data)


class Threads:
    """A reader of comments in threads; who has said each is told by an id."""

    def __init__(self) -> None:
        """Start with none."""
        self.found: list[Attached] = []
        self._pieces: list[str] = []
        self._own: dict[str, str] = {}
        self._shown = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin a comment, or its text."""
        if name == "threadedComment":
            self._own, self._pieces = attributes, []
        self._shown = name == "text"

    def end(self, name: str) -> None:
        """End a comment, or its text."""
        self._shown = False
        if name == "threadedComment":
            who, when = self._own.get("personId", ""), self._own.get("dT", "")
            self.found.append(Attached(self._own.get("ref", ""), "".join(self._pieces), who, when))

    def text(self, data: str) -> None:
        """Take a piece."""
        if self._shown:
            self._pieces.append(data)


def attached(
    notes: Sequence[Attached], threads: Sequence[Attached], persons: Mapping[str, str]
) -> Iterator[tuple[str, Remark]]:
    """Give all remarks that are attached to the cells of a sheet, by the names of these."""
    threaded = {each.cell for each in threads}
    for each in (*(note for note in notes if note.cell not in threaded), *threads):
        made = remark(each.text, persons.get(each.who, each.who), each.when)
        if made.text:
            yield each.cell, made
