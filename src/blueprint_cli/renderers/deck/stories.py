"""Stories: the sections in a box that are told on the box's own slide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message
from blueprint_cli.model.sections import Callout, Prose, Quotation, Section, SectionKind
from blueprint_cli.renderers.deck import feet, fitting
from blueprint_cli.renderers.hypertext import remarks

#: The smallest size that a story is told in with others, and the room in the box, in rem.
_SETTING, _HEIGHT = {"width": 58, "size": 1.45, "leading": 1.7}, 23.0


def told(document: LocalizedDocument, box: SectionKind) -> tuple[SectionKind, ...]:
    """Give the first sections in a box that its slide has room for; none beside a text of its own.

    The others have slides of their own, and so has what is more than words.
    """
    if not isinstance(box, Callout) or box.text:
        return ()
    first: list[SectionKind] = []
    room = _HEIGHT - feet.height(document, box)
    for section in box.sections:
        room -= _height(document, section)
        if room < 0 or not _is_story(section):
            break
        first.append(section)
    return tuple(first)


def said(sections: Sequence[Section]) -> Iterator[Message]:
    """Give what stories say, text by text."""
    for each in sections:
        texts = (getattr(each, name, None) for name in ("title", "text", "attribution"))
        yield from filter(None, texts)


def _height(document: LocalizedDocument, section: Section) -> float:
    texts = (remarks.measured(document, each) for each in said([section]))
    return sum(fitting.height_of(text, **_SETTING) for text in texts)


def _is_story(section: SectionKind) -> bool:
    """Tell whether a section is words and nothing else."""
    if not isinstance(section, Prose | Quotation):
        return False
    more = (section.sections, section.remarks, section.source, section.signed, section.notes)
    return not any(more)
