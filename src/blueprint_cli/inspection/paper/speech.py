"""What a PDF reads out, stretch by stretch, and the messages that it is from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from blueprint_cli.inspection.paper.boxes import Leaf, Sheet
from blueprint_cli.inspection.paper.tagged import Paper, Tagged
from blueprint_cli.model.rendering import Heading, Spoken


class _Piece(NamedTuple):
    """One piece of marked content: where it stands, what it says, and the message it is from."""

    tagged: Tagged
    text: str
    message: str


@dataclass(frozen=True)
class Speech:
    """The text of a PDF, in the order in which it is read out; `unspoken` never is."""

    pieces: Sequence[_Piece]
    unspoken: str

    @classmethod
    def of(cls, paper: Paper, sheets: Sequence[Sheet]) -> Speech:
        """Read what is drawn, and find what the layout shows with each piece of it."""
        texts = paper.texts()
        tagged = list(paper.structure())
        read = [texts[each.page].marked.pop(each.number, "") for each in tagged]
        rest = [piece for page in texts for piece in (*page.marked.values(), *page.unmarked)]
        shown = {leaf.box: leaf for sheet in sheets for leaf in sheet.leaves}
        leaves = {at: shown[box] for at, box in paper.boxes() if box in shown}
        pieces = tuple(_pieces(tagged, read, leaves))
        return cls(pieces, "\n".join(rest))

    def spoken(self) -> tuple[Spoken, ...]:
        """Give the text in stretches, each of one message."""
        stretches = groupby(self.pieces, lambda each: (each.message, each.tagged.is_link))
        return tuple(
            Spoken(message, "".join(each.text for each in pieces), is_link)
            for (message, is_link), pieces in stretches
        )

    def headings(self) -> tuple[Heading, ...]:
        """Give the headings that say something."""
        headed = (each for each in self.pieces if each.tagged.level)
        groups = [list(pieces) for _, pieces in groupby(headed, lambda each: each.tagged.heading)]
        return tuple(
            Heading(
                pieces[0].tagged.level,
                next((each.message for each in pieces if each.message), ""),
            )
            for pieces in groups
        )


def _pieces(
    tagged: Sequence[Tagged], texts: Sequence[str], leaves: Mapping[tuple[int, int], Leaf]
) -> Iterator[_Piece]:
    """Find the message of each piece that says something: that of the leaf it was drawn for."""
    for each, text in zip(tagged, texts, strict=True):
        if text.strip():
            leaf = leaves.get((each.page, each.number))
            yield _Piece(each, text, "" if leaf is None else leaf.message)
