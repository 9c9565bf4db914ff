"""Numbering: the number of every part that has one, and the word that goes with it.

Numbers are literals, given on the whole document, so that each of its parts can be laid out apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from blueprint_cli.markup.blocks import BREAK, CODE, PARAGRAPH, blocks
from blueprint_cli.model.document import Document
from blueprint_cli.model.plan import numbers
from blueprint_cli.model.sections import Callout, Prose, Questions, SectionKind
from blueprint_cli.model.selection.selecting import counted
from blueprint_cli.model.structure.outline import caption_of
from blueprint_cli.model.walk import walk

#: What the works are that a document cites.
CITED = "citation"
#: What is asked of the public.
QUESTION = "question"
#: A paragraph that is no part of a list.
_OWN = (PARAGRAPH, 0)
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True)
class Label:
    """A number, and what is numbered so: `direction`, `annex`, `citation` or the like."""

    kind: str
    number: str


def labels(document: Document) -> dict[str, Label]:
    """Give the label of every part of the plan, annex, caption, cited work and question by id.

    A table that is an annex is called as one; its caption has a number all the same.
    """
    captioned = ((name, Label(*each)) for name, each in captions(document).items())
    cited = ((each.id, Label(CITED, str(at))) for at, each in enumerate(document.references, 1))
    return {
        **dict(cited),
        **dict(_of_plan(document)),
        **dict(captioned),
        **dict(_annexes(document)),
        **dict(_named_paragraphs(document)),
        **dict(_questions(document)),
    }


def captions(document: Document) -> dict[str, tuple[str, str]]:
    """Give of every table and figure by id whether it is `table` or `figure`, and its number."""
    shown = Counter[str]()
    found: dict[str, tuple[str, str]] = {}
    for placed in counted(document):
        section = placed.section
        called = caption_of(section)
        if called:
            shown[called] += 1
            found[section.id] = (called, str(shown[called]))
    return found


def paragraphs(document: Document) -> dict[str, int]:
    """Give the number of the first paragraph of every section whose paragraphs are numbered, by id.

    They run on through the document, in reading order. Boxes have none, and of chapters with a role
    an introduction alone, unless they ask for them.
    """
    found: dict[str, int] = {}
    following = 1
    for placed in counted(document):
        section = placed.section
        if (
            isinstance(section, Prose)
            and section.text
            and _is_numbered(document, (*placed.above, section))
        ):
            found[section.id] = following
            following += sum(each.shape == _OWN for each in blocks(section.text.source))
    return found


def _is_numbered(document: Document, held: tuple[SectionKind, ...]) -> bool:
    if any(isinstance(each, Callout) for each in held):
        return False
    told = [each.numbering for each in held if each.numbering]
    of_body = held[0].role in (None, "introduction")
    return (told[-1] if told else document.document.numbering if of_body else "") == "paragraphs"


def _named_paragraphs(document: Document) -> Iterator[tuple[str, Label]]:
    """Give the paragraphs that have both a number and an id of their own."""
    firsts = paragraphs(document)
    for placed in counted(document):
        section = placed.section
        if isinstance(section, Prose) and section.text and section.id in firsts:
            number = firsts[section.id]
            leaves = [
                each for each in blocks(section.text.source) if each.kind not in (CODE, BREAK)
            ]
            for leaf, message in zip(leaves, section.text.blocks, strict=True):
                if leaf.shape == _OWN:
                    if message.name:
                        yield message.name, Label("paragraph", str(number))
                    number += 1


def _questions(document: Document) -> Iterator[tuple[str, Label]]:
    """Give the numbers of the questions to the public, which run on through the document."""
    sections = (placed.section for placed in counted(document))
    asked = (
        each for section in sections if isinstance(section, Questions) for each in section.questions
    )
    for number, question in enumerate(asked, 1):
        yield question.id, Label(QUESTION, str(number))


def letter(number: int) -> str:
    """Give the letter of an annex: A to Z, and then AA, AB and on."""
    before, last = divmod(number - 1, len(_LETTERS))
    return (letter(before) if before else "") + _LETTERS[last]


def _of_plan(document: Document) -> Iterator[tuple[str, Label]]:
    known = numbers(document.directions)
    for path, node in walk(document.directions):
        name = getattr(node, "id", "")
        if name in known and path and isinstance(path[-1], int):
            yield name, Label(type(node).__name__.lower(), known[name])


def _annexes(document: Document) -> Iterator[tuple[str, Label]]:
    annexes = (
        each for each in counted(document) if each.section.role == "annex" and not each.above
    )
    for number, placed in enumerate(annexes, 1):
        yield placed.section.id, Label("annex", letter(number))
