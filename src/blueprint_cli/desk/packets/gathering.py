"""Packets: what a translator needs to know beside each message, gathered from a document."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping

from blueprint_cli.checks.checked import Checked
from blueprint_cli.checks.places import text_at
from blueprint_cli.desk.progress import section_of
from blueprint_cli.diagnostics import Told, tell
from blueprint_cli.interchange.packet import Packet, TermUse, Unit
from blueprint_cli.markup import to_plain_text
from blueprint_cli.markup.blocks import CODE, blocks
from blueprint_cli.markup.references import HERE
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message, Passage
from blueprint_cli.model.sections import Figure
from blueprint_cli.model.structure.drawn_texts import is_drawn
from blueprint_cli.model.structure.numbering import CAPTIONED, CITED
from blueprint_cli.model.structure.outline import section_at, within_sections
from blueprint_cli.model.terms import Glossary
from blueprint_cli.model.walk import Path, identities, messages

#: Says a sentence in the language of whoever reads the packet.
Say = Callable[[str], str]


#: Where a text of the publication stands, and what it is there.
_OF_PUBLICATION: Mapping[Path, Told] = {
    ("parties", "name"): tell("The full name of a body: as it calls itself in your language."),
    ("parties", "short"): tell("The short name of a body."),
    ("parties", "alternative"): tell("What a logo tells, for a reader who cannot see it."),
    ("parties", "address"): tell("The postal address of a body."),
    ("terms", "term"): tell("A term that the glossary explains."),
    ("terms", "short"): tell("The abbreviation of a term: the one that your language has."),
    ("terms", "text"): tell("What a term means: in the glossary."),
    ("references", "text"): tell("A work that is cited: its title as it was published."),
    ("history", "text"): tell("A change since the first publication: in the list of changes."),
}


def packet(checked: Checked, tag: str, say: Say, only: Collection[str] = ()) -> Packet:
    """Gather the messages of a locale for its translators; of those in `only`, if it names some."""
    document = checked.localized(tag)
    own = document.document
    (source,) = own.sources
    find = _finder(checked.localization.glossaries[tag])
    units = tuple(
        _unit(checked, document, path, message, find, say)
        for path, message in document.located
        if not only or message.id in only
    )
    return Packet(
        name=checked.root.span.source.name,
        title=own.document.title.source,
        tag=tag,
        source_lang=own.langs[source],
        lang=own.langs[tag],
        edition=document.digest,
        units=units,
    )


#: What a text is of its section, by the key that it stands under.
_PLACES: Mapping[str | int, Told] = {
    "caption": tell("The caption."),
    "alternative": tell("For readers who cannot see the picture."),
    "remarks": tell("A remark under it."),
    "source": tell("Its source, under it."),
    "signed": tell("In the signature."),
    "short": tell("On slides, in place of the long text."),
}


def _unit(
    checked: Checked,
    document: LocalizedDocument,
    path: Path,
    message: Message,
    find: Callable[[Message], tuple[TermUse, ...]],
    say: Say,
) -> Unit:
    span = text_at(checked.root, path)
    return Unit(
        id=message.id,
        source=message.source,
        target="" if message.is_fallback else message.target,
        state=message.state,
        previous=message.previous,
        notes=tuple(map(say, _notes(document, path, message))),
        place=f"{span.source.name}:{span.position.line}",
        terms=find(message),
    )


def _notes(document: LocalizedDocument, path: Path, message: Message) -> Iterator[str]:
    """Say where a message stands, and what limits it."""
    heading = _heading(document, path)
    if heading is not None:
        title = to_plain_text(heading.parse(heading.source), document.values)
        yield tell("Section: {title}", title=title.replace("\n", " "))
    yield from _part(document, path, message)
    if standing := _OF_PUBLICATION.get((path[0], path[-1])):
        yield standing
    elif path[1:2] == ("imprint",):
        yield tell("In the imprint, on the last page.")
    if path[-1] in ("title", "subtitle", "label"):
        yield tell("A heading: one line, without a full stop.")
    elif message.is_block:
        yield _place_in_passage(document.passages[path[:-1]], int(path[-1]))
    else:
        yield tell("One paragraph.")
    yield from _left_out(document, message)
    if path[0] == "units":
        yield tell(
            "A unit: {{number}} is its number, and “|” stands between the singular and the plural."
        )
        return
    figures = document.figures_in(message, message.source)
    for name in dict.fromkeys(each.partition(":")[0] for each in figures):
        yield tell("A figure; take the form that fits: {ways}", ways=_ways(document, name))
    kept = [name for name in message.parse(message.source).placeholders() if name not in figures]
    if kept:
        said = ", ".join(f"{{{name}}}" for name in dict.fromkeys(kept))
        yield tell("Keep as it is: {kept}", kept=said)


def _left_out(document: LocalizedDocument, message: Message) -> Iterator[Told]:
    """Say of what a text links to that the locale leaves it out, and why."""
    links = message.parse(message.source).links() if document.left_out else ()
    for root, reason in document.left_out.items():
        section = section_at(document.document, root)
        if any(f"{HERE}{name}" in links for _, name in identities(section)):
            titled = (text for _, text in messages(section) if text.id.endswith(".title"))
            title = next((text.source for text in titled), section.id if section else "")
            yield tell("“{title}” is left out here: {reason}", title=title, reason=reason)


def _ways(document: LocalizedDocument, figure: str) -> str:
    """Give what each form of a figure shows in the locale."""
    said = document.forms_of(document.figures[figure])
    ways = ((f"{figure}:{form}" if form else figure, text) for form, text in said.items())
    return " · ".join(f"{{{name}}} = {text}" for name, text in ways)


def _place_in_passage(passage: Passage, at: int) -> Told:
    """Say which of the blocks of a passage one is."""
    kinds = [block for block in blocks(passage.source) if block.kind != CODE]
    said = tell("Item of a list") if kinds[at].is_item else tell("Paragraph")
    return tell(
        "{what}, text {number} of {total} of a passage: one paragraph.",
        what=said,
        number=at + 1,
        total=len(passage.blocks),
    )


def _part(document: LocalizedDocument, path: Path, message: Message) -> Iterator[Told]:
    """Say which numbered part a text belongs to, and what it is of it."""
    section = section_at(document.document, path)
    label = document.labels.get(message.id.partition(".")[0])
    kind, number = document.captions.get(section.id, ("", "")) if section else ("", "")
    if label and label.kind == "annex":
        yield tell("Annex {letter}", letter=label.number)
    elif label and label.kind not in (*CAPTIONED, CITED, "paragraph"):
        yield tell("Number in the plan: {number}", number=label.number)
    if kind == "table":
        yield tell("Table {number}", number=number)
    elif kind:
        yield tell("Figure {number}", number=number)
    if isinstance(section, Figure) and is_drawn(path):
        yield tell("A text in the picture {file}: keep it short.", file=section.image)
    elif section and (told := _PLACES.get(within_sections(path)[2])):
        yield told


def _heading(document: LocalizedDocument, path: Path) -> Message | None:
    """Give the title that a text stands under: of its section, or the nearest above that has one.

    A title stands under what holds its section.
    """
    section = section_at(document.document, path)
    if section is None:
        return document.messages.get(f"{section_of(document.document, path)}.title")
    headed = document.headings[section.id].section
    return document.messages.get(f"{headed.id}.title") if headed else None


def _finder(glossary: Glossary) -> Callable[[Message], tuple[TermUse, ...]]:
    """Give what finds the terms of a locale in a source: the longest first, none in another."""
    wanted = {
        source: (f"term-{number}", term.accepted[0])
        for number, term in enumerate(glossary.terms, 1)
        for source in term.sources
        if term.accepted
    }
    longest = sorted(wanted, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest)) if longest else r"(?!)")

    def find(message: Message) -> tuple[TermUse, ...]:
        protected = message.parse(message.source).protected
        return tuple(
            TermUse(found.start(), found.end(), *wanted[found[0]])
            for found in pattern.finditer(message.source)
            if not any(start < found.end() and found.start() < end for start, end in protected)
        )

    return find
