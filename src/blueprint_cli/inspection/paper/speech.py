"""What a PDF reads out, stretch by stretch, and the messages that it is from."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
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
        pieces = tuple(_pieces(tagged, read, sheets))
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
    tagged: Sequence[Tagged], texts: Sequence[str], sheets: Sequence[Sheet]
) -> Iterator[_Piece]:
    """Find the message of each piece: of the next leaf on its page that shows the same text.

    Where a font's table gives another text back, the pieces left are of the leaves left, in order.
    """
    shown = [(sheet.number - 1, leaf) for sheet in sheets for leaf in sheet.leaves if leaf.text]
    waiting: dict[tuple[int, str], deque[Leaf]] = defaultdict(deque)
    for page, leaf in shown:
        waiting[page, _bare(leaf.text)].append(leaf)
    told = [(each, text) for each, text in zip(tagged, texts, strict=True) if _bare(text)]
    found = [_next(waiting[each.page, _bare(text)]) for each, text in told]
    left, taken = defaultdict[int, deque[Leaf]](deque), set(found)
    for page, leaf in shown:
        if leaf not in taken:
            left[page].append(leaf)
    for (each, text), same in zip(told, found, strict=True):
        origin = _next(left[each.page]) if same is None else same
        yield _Piece(each, text, "" if origin is None else origin.message)


def _next(leaves: deque[Leaf]) -> Leaf | None:
    return leaves.popleft() if leaves else None


def _bare(text: str) -> str:
    return "".join(text.split())
