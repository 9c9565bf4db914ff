"""The figures of a document as a locale says them: what a text may have typed instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blueprint_cli.checks.views.text import Text
from blueprint_cli.language.figures import Fault
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message, Passage

if TYPE_CHECKING:
    from blueprint_cli.language.figures.retyped import Index


def index(document: LocalizedDocument) -> Index:
    """Give the figures of a document, to be found by what a locale says for them."""
    from blueprint_cli.language.figures.retyped import Index, Known

    return Index(
        [
            Known(figure.id, value, figure.unit, document.forms_of(figure))
            for figure in document.document.figures
            if not isinstance(value := figure.read, Fault)
        ]
    )


def lost(document: LocalizedDocument, message: Message) -> frozenset[str]:
    """Give the figures that the source of a message names, and its target does not."""
    if "{" not in message.source or message.source == message.target:
        return frozenset()
    ours, theirs = (
        {each.partition(":")[0] for each in message.parse(side).placeholders()}
        for side in (message.source, message.target)
    )
    return frozenset(ours - theirs) & {figure.id for figure in document.document.figures}


def message_at(text: Text, at: int) -> Message:
    """Give the message that a place of a text is in: of a passage, the block."""
    if isinstance(text.message, Passage):
        for part in reversed(text.parts):
            if part.starts[0] <= at:
                return text.message.blocks[part.number]
    return text.message
