"""Collecting what stands on one sheet of an original whose paragraphs have no lines of a file.

The places of a Word file and of a slide are numbers of paragraphs: `report.docx:12:1`, and
`talk.pptx, slide 3:2:1`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from blueprint_cli.diagnostics import Diagnostic, Told, tell
from blueprint_cli.interchange.manuscripts.escaping import escape, guard
from blueprint_cli.interchange.manuscripts.manuscript import Block, Form, lost
from blueprint_cli.source import Source, Span

#: `lost`, or `guessed`.
Telling = Callable[..., Diagnostic]


class Paragraphs:
    """The paragraphs of a sheet, and what is to be told of them once all are known."""

    def __init__(self, name: str) -> None:
        """Start with none, on a sheet of a name."""
        self._name = name
        self._plain: list[str] = []
        self._blocks: list[tuple[int, Form, str, dict[str, Any]]] = []
        self._told: list[tuple[int, Telling, tuple[Told, ...]]] = []

    def meet(self, plain: str) -> None:
        """Come to a paragraph: what is added and told from here on is of it."""
        self._plain.append(" ".join(plain.split()))

    def add(self, form: Form, text: str, **rest: Any) -> None:
        """Take a block."""
        self._blocks.append((max(len(self._plain), 1), form, text, rest))

    def tell(self, telling: Telling, message: Told, *hints: Told) -> None:
        """Tell something of the paragraph."""
        self._told.append((max(len(self._plain), 1), telling, (message, *hints)))

    def tell_of_picture(self, said: str) -> None:
        """Tell of a picture that is left out; `said` is the text that describes it, if any."""
        hint = tell("Put the picture beside the document, in a section of the kind “figure”.")
        message = (
            tell("a picture is left out: “{said}”", said=said)
            if said
            else tell("a picture is left out, which no text describes")
        )
        self.tell(lost, message, hint)

    @property
    def is_bare(self) -> bool:
        """Whether there is nothing but paragraphs, and in these nothing but letters and signs."""
        return all(
            form is Form.PARAGRAPH and text == guard(escape(self._plain[at - 1]))
            for at, form, text, _ in self._blocks
        )

    @property
    def source(self) -> Source:
        """The paragraphs as lines."""
        return Source(self._name, "\n".join(self._plain))

    def finished(self) -> tuple[list[Block], list[Diagnostic]]:
        """Give the blocks, and what is told of them, with their places."""
        source = self.source

        def span(number: int) -> Span:
            return source.line_span(number)

        blocks = [Block(form, text, span(at), **rest) for at, form, text, rest in self._blocks]
        told = [telling(message[0], span(at), *message[1:]) for at, telling, message in self._told]
        return blocks, told
