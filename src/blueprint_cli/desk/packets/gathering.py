"""Packets: what a translator needs to know beside each message, gathered from a document."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from blueprint_cli.catalogs.headers import plural_count
from blueprint_cli.checks.checked import Checked
from blueprint_cli.checks.places import text_at
from blueprint_cli.desk.packets.whereabouts import whereabouts
from blueprint_cli.diagnostics import Told, tell
from blueprint_cli.interchange.packet import Packet, TermUse, Unit
from blueprint_cli.language.chinese.segmentation import stands
from blueprint_cli.language.tags import is_chinese
from blueprint_cli.markup.references import HERE
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message, Origin
from blueprint_cli.model.structure.outline import section_at
from blueprint_cli.model.terms import Glossary
from blueprint_cli.model.walk import Path, identities, messages
from blueprint_cli.theme.words import ID

#: Says a sentence in the language of whoever reads the packet.
Say = Callable[[str], str]


def packet(checked: Checked, tag: str, say: Say, only: Collection[str] = ()) -> Packet:
    """Gather the messages of a locale for its translators; of those in `only`, if it names some."""
    document = checked.localized(tag)
    own = document.document
    find = _finder(checked.localization.glossaries[tag], document.source_lang)
    units = tuple(
        _unit(checked, document, path, message, find, say)
        for path, message in document.located
        if (not only or message.id in only) and not (message.pivot and message.is_fallback)
    )
    units += tuple(
        _word(document, message, say)
        for message in document.own_words
        if not only or message.id in only
    )
    return Packet(
        name=checked.root.span.source.name,
        title=own.document.title.source,
        tag=tag,
        source_lang=document.source_lang,
        lang=own.langs[tag],
        edition=document.digest,
        units=units,
        day=own.document.day,
    )


def _word(document: LocalizedDocument, message: Message, say: Say) -> Unit:
    """Give a word of the theme, which has no place in the document."""
    notes = [tell("A word of the theme: it stands on pages and slides of any document.")]
    if message.id == f"{ID}fallback-note":
        notes.append(tell("Say it of your own language: the text is not there in that yet."))
    if message.id.removeprefix(ID) in document.words.counted:
        count = plural_count(document.edition.lang)
        notes.append(
            tell(
                "Forms for numbers, with “|” between them; your language has {count}.", count=count
            )
        )
    kept = message.parse(message.source).placeholders()
    if kept:
        said = ", ".join(f"{{{name}}}" for name in dict.fromkeys(kept))
        notes.append(tell("Keep as it is: {kept}", kept=said))
    return Unit(
        id=message.id,
        source=message.source,
        target="" if message.is_fallback else message.target,
        state=message.state,
        previous=message.previous,
        notes=tuple(map(say, notes)),
        place="templates/locales/theme.pot:1",
    )


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
        previous="" if message.is_of_draft else message.previous,
        notes=tuple(map(say, _notes(document, path, message))),
        place=f"{span.source.name}:{span.position.line}",
        terms=find(message),
    )


def _notes(document: LocalizedDocument, path: Path, message: Message) -> Iterator[str]:
    """Say where a message stands, and what limits it."""
    if message.origin is Origin.CONVERTED:
        yield tell(
            "For review: converted from {origin}. Correct it here, and say why in a comment.",
            origin=document.made_from,
        )
    yield from whereabouts(document, path, message)
    yield from _left_out(document, message)
    if path[0] == "units":
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


def _finder(glossary: Glossary, lang: str) -> Callable[[Message], tuple[TermUse, ...]]:
    """Give what finds the terms of a locale in a source: the longest first, none in another.

    In Chinese, a term may seem to stand where two other words meet: that is none.
    """
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
            and not (is_chinese(lang) and stands(message.source, *found.span()) is False)
        )

    return find
