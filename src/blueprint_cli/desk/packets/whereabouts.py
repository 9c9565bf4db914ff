"""Whereabouts: where a message stands and what it is there, in the words of whoever translates it.

Of every text there is something to say: what the noun says of the field that holds it, unless a
translator is better served by other words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import Field, fields, is_dataclass
from typing import Any, NamedTuple

from blueprint_cli.desk.progress import section_of
from blueprint_cli.diagnostics import Told, tell, tell_of
from blueprint_cli.markup import to_plain_text
from blueprint_cli.markup.blocks import CODE, blocks
from blueprint_cli.model.document import Document
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message, Passage
from blueprint_cli.model.plan import LEVELS
from blueprint_cli.model.sections import Figure
from blueprint_cli.model.structure.drawn_texts import is_drawn
from blueprint_cli.model.structure.footnotes import FIELD as FOOTNOTES
from blueprint_cli.model.structure.numbering import CITED
from blueprint_cli.model.structure.outline import CAPTIONED, section_at, within_sections
from blueprint_cli.model.walk import Path, field_of

#: What a text is, where its noun says it to who writes and not to who translates.
_KNOWN: Mapping[tuple[str, str], Told] = {
    ("Metadata", "publisher"): tell("Who publishes it: on the cover."),
    ("Metadata", "department"): tell("The department that is responsible for it: on the cover."),
    ("Imprint", "copyright"): tell("Who holds the copyright."),
    ("Imprint", "printer"): tell("Who has printed it."),
    ("Party", "name"): tell("The full name of a body: as it calls itself in your language."),
    ("Party", "short"): tell("The short name of a body."),
    ("Party", "alternative"): tell("What a logo tells, for a reader who cannot see it."),
    ("Party", "address"): tell("The postal address of a body."),
    ("Definition", "term"): tell("A term that the glossary explains."),
    ("Definition", "short"): tell("The abbreviation of a term: the one that your language has."),
    ("Definition", "text"): tell("What a term means: in the glossary."),
    ("Reference", "text"): tell("A work that is cited: its title as it was published."),
    ("Change", "text"): tell("A change since the first publication: in the list of changes."),
    ("Quotation", "text"): tell("A quotation: what somebody has said."),
    ("Unit", "text"): tell(
        "A unit: {{number}} is its number, and “|” stands between the singular and the plural."
    ),
}
#: What a text is of its section, by the key that it stands under.
_PLACES: Mapping[str | int, Told] = {
    "caption": tell("The caption."),
    "alternative": tell("For readers who cannot see the picture."),
    "remarks": tell("A remark under it."),
    "source": tell("Its source, under it."),
    "signed": tell("In the signature."),
    "short": tell("On slides, in place of the long text."),
}
_HEADING = tell("The heading of the section.")
#: Lists whose items are known by a number of their own, or by their headings.
_NUMBERED = ("sections", FOOTNOTES, "references", *LEVELS)
_HEADED = ("sections", "directions")
_ONE_LINE = ("title", "subtitle", "label")


def whereabouts(document: LocalizedDocument, path: Path, message: Message) -> Iterator[Told]:
    """Say where a message stands: under which heading, in which numbered part, and as what."""
    heading = _heading(document, path) if path[0] in _HEADED else None
    if heading is not None:
        title = to_plain_text(heading.parse(heading.source), document.values)
        yield tell("Section: {title}", title=title.replace("\n", " "))
    yield from _parts(document, path, message)
    if path[0] == "editions":
        yield tell("Edition: {edition}", edition=path[1])
    if path[1:2] == ("imprint",):
        yield tell("In the imprint, on the last page.")
    section = section_at(document.document, path)
    of_section = _PLACES.get(within_sections(path)[2]) if section else None
    if of_section:
        yield of_section
    yield from _position(document, path)
    if isinstance(section, Figure) and is_drawn(path):
        yield tell("A text in the picture {file}: keep it short.", file=section.image)
    elif not of_section or "signed" in path:
        yield from _what(document, path)
    yield from _extent(document, path, message)


def _heading(document: LocalizedDocument, path: Path) -> Message | None:
    """Give the title that a text stands under: of its section, or the nearest above that has one.

    A title stands under what holds its section.
    """
    section = section_at(document.document, path)
    if section is None:
        return document.messages.get(f"{section_of(document.document, path)}.title")
    headed = document.headings[section.id].section
    return document.messages.get(f"{headed.id}.title") if headed else None


def _parts(document: LocalizedDocument, path: Path, message: Message) -> Iterator[Told]:
    """Say which numbered parts a text belongs to, the widest first."""
    section = section_at(document.document, path)
    owner = message.id.partition(".")[0]
    label = document.labels.get(_labelled(document, path) or owner)
    kind, number = document.captions.get(section.id, ("", "")) if section else ("", "")
    if label and label.kind == "annex":
        yield tell("Annex {letter}", letter=label.number)
    elif label and label.kind == "paragraph":
        yield tell("Paragraph {number}", number=label.number)
    elif label and label.kind == CITED:
        yield tell("Reference [{number}]", number=label.number)
    elif label and label.kind not in CAPTIONED:
        yield tell("Number in the plan: {number}", number=label.number)
    if kind == "table":
        yield tell("Table {number}", number=number)
    elif kind:
        yield tell("Figure {number}", number=number)
    if owner in document.notes:
        yield tell("Footnote {number}", number=document.notes[owner])


def _position(document: LocalizedDocument, path: Path) -> Iterator[Told]:
    """Say which item of a list a text belongs to; of a table, which cell it is."""
    found = _item(document.document, path)
    if found is None:
        return
    if found.list == "rows":
        yield tell("Row {number} of {total}", number=found.at + 1, total=found.total)
        table = section_at(document.document, path)
        titles = (each.title for each in getattr(table, "columns", ()) if each.id == path[-1])
        yield from (tell("Column: {title}", title=each.source) for each in titles)
    elif isinstance(path[-1], str) and path[-1] != found.field.name:
        yield tell("“{name}” in “{list}”", name=path[-1], list=found.field.name)
    elif found.total > 1 and found.list not in _NUMBERED:
        yield tell(
            "{number} of {total} in “{list}”",
            number=found.at + 1,
            total=found.total,
            list=found.list,
        )


def _labelled(document: LocalizedDocument, path: Path) -> str:
    """Give the id of the action that a text is a milestone of: the number is the action's."""
    if "milestones" not in path:
        return ""
    node: Any = document.document
    for step in path[: path.index("milestones")]:
        node = node[step] if isinstance(step, int) else getattr(node, step)
    return str(node.id)


def _what(document: LocalizedDocument, path: Path) -> Iterator[Told]:
    """Say what a text is: a cell is known by its column, a paragraph by its place."""
    found = _item(document.document, path)
    if found is None:
        return
    if found.field.name == "title" and found.list in ("", "sections"):
        yield _HEADING if path[0] == "sections" else tell_of(found.field.metadata["description"])
    elif found.noun == "Callout" and found.field.name == "text":
        yield tell("In a box.")
    elif found.list != "rows" and not isinstance(path[-1], int):
        known = _KNOWN.get((found.noun, found.field.name))
        yield known or tell_of(found.field.metadata["description"])


class _Item(NamedTuple):
    """The noun and the field of a text; the list that its noun is in, its place and the length."""

    noun: str
    field: Field[Any]
    list: str
    at: int
    total: int


def _item(document: Document, path: Path) -> _Item | None:
    node: Any = document
    held: list[tuple[str, Field[Any]]] = []
    name, at, total = "", 0, 0
    for step in path:
        if isinstance(node, Message):
            break
        if is_dataclass(node):
            field = next((each for each in fields(node) if each.name == step), None)
            if field is None:
                break
            held.append((type(node).__name__, field))
            node = getattr(node, field.name)
            continue
        if isinstance(step, int):
            name, at, total = held[-1][1].name, step, len(node)
        node = node[step]
    return _Item(*held[-1], name, at, total) if held else None


def _extent(document: LocalizedDocument, path: Path, message: Message) -> Iterator[Told]:
    """Say how long a text may be, and which of the blocks of a passage it is."""
    if field_of(path) in _ONE_LINE:
        yield tell("A heading: one line, without a full stop.")
    elif message.is_block:
        yield _place_in_passage(document.passages[path[:-1]], int(path[-1]))
    elif path[0] != "units":
        yield tell("One paragraph.")


def _place_in_passage(passage: Passage, at: int) -> Told:
    kinds = [block for block in blocks(passage.source) if block.kind != CODE]
    said = tell("Item of a list") if kinds[at].is_item else tell("Paragraph")
    return tell(
        "{what}, text {number} of {total} of a passage: one paragraph.",
        what=said,
        number=at + 1,
        total=len(passage.blocks),
    )
