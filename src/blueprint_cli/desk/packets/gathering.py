"""Packets: what a translator needs to know beside each message, gathered from a document."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from blueprint_cli.catalogs.catalog import CatalogEntry
from blueprint_cli.catalogs.headers import plural_count
from blueprint_cli.checks.checked import Checked
from blueprint_cli.checks.places import text_at
from blueprint_cli.desk.packets.memory import EMPTY, Memory
from blueprint_cli.desk.packets.whereabouts import whereabouts
from blueprint_cli.diagnostics import Told, shorten, tell
from blueprint_cli.diff.review.outline import outline
from blueprint_cli.interchange.packet import Alternative, Packet, ReturnedUnit, TermUse, Unit
from blueprint_cli.interchange.projects import TermEntry
from blueprint_cli.language.chinese.segmentation import stands
from blueprint_cli.language.tags import is_chinese
from blueprint_cli.locales.queries import open_in, queries
from blueprint_cli.markup import to_plain_text
from blueprint_cli.markup.references import HERE
from blueprint_cli.markup.wording import wording
from blueprint_cli.model.formats import FORMATS
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message, Origin
from blueprint_cli.model.queries import Query
from blueprint_cli.model.states import State
from blueprint_cli.model.structure.outline import section_at
from blueprint_cli.model.terms import Glossary
from blueprint_cli.model.walk import COVER, Path, identities, messages
from blueprint_cli.theme.words import ID

#: So many alternatives are offered for a text: more are not read.
_ALTERNATIVES = 3
#: So many characters of a neighbour are enough to see what it is about.
_NEIGHBOUR = 60
#: Where readers find a text.
_PAGE, _SLIDES = FORMATS["html"].file, FORMATS["slides-html"].file

#: Says a sentence in the language of whoever reads the packet.
Say = Callable[[str], str]


def packet(
    checked: Checked, tag: str, say: Say, only: Collection[str] = (), memory: Memory = EMPTY
) -> Packet:
    """Gather the messages of a locale for its translators; of those in `only`, if it names some.

    What is not finished gets what a memory has for it.
    """
    document = checked.localized(tag)
    own = document.document
    find = _finder(checked.localization.glossaries[tag], document.source_lang)
    around = _Surroundings(document)
    asked = _asked(queries(checked.localization), document)
    units = tuple(
        _with_memory(_unit(checked, document, path, message, find, asked, say, around), memory)
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


def recalled_packet(own: Packet, units: Iterable[ReturnedUnit]) -> Packet:
    """Give a packet of all that is remembered in the locale of another, each translation once."""
    known: dict[tuple[str, str], Unit] = {}
    for unit in units:
        said = Unit(unit.id, unit.source, unit.target, State.TRANSLATED)
        known.setdefault((wording(unit.source), unit.target), said)
    return replace(own, units=tuple(known.values()))


def term_entries(glossary: Glossary) -> tuple[TermEntry, ...]:
    """Give the terms that a locale has a word for, with their notes."""
    return tuple(
        TermEntry(source, term.accepted[0], term.note)
        for term in glossary.terms
        for source in term.sources
        if term.accepted
    )


class _Surroundings:
    """What stands before and after each text, and where readers will find it."""

    def __init__(self, document: LocalizedDocument) -> None:
        self._texts = [
            (message.id, path[0], shorten(_plain(message), _NEIGHBOUR))
            for path, message in document.located
            if message.is_language
        ]
        self._at = {name: at for at, (name, _, _) in enumerate(self._texts)}
        self._standings, self._tag = outline(document), document.tag

    def of(self, message: Message) -> Iterator[Told]:
        """Say what stands around a message."""
        at = self._at.get(message.id)
        if at is None:
            return
        before, after = self._neighbour(at, -1), self._neighbour(at, 1)
        if before:
            yield tell("Before it: {text}", text=before)
        if after:
            yield tell("After it: {text}", text=after)
        stands = self._standings[message.id]
        folder = f"{self._tag}/{stands.folder}"
        anchor = f"#{stands.anchor}" if stands.anchor else ""
        yield tell(
            "Once built: {page}, {slides}",
            page=f"{folder}{_PAGE}{anchor}",
            slides=f"{folder}{_SLIDES}{anchor}",
        )

    def _neighbour(self, at: int, step: int) -> str:
        """Give the text beside one; nothing where another part of the document begins."""
        beside = self._texts[at + step] if 0 <= at + step < len(self._texts) else None
        return beside[2] if beside and beside[1] == self._texts[at][1] else ""


def _plain(message: Message) -> str:
    return to_plain_text(message.parse(message.source), {}).replace("\n", " ")


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
    asked: Mapping[str, Sequence[Query]],
    say: Say,
    around: _Surroundings,
) -> Unit:
    span = text_at(checked.root, path)
    unit = Unit(
        id=message.id,
        source=message.source,
        target="" if message.is_fallback else message.target,
        state=message.state,
        previous="" if message.is_of_draft else message.previous,
        notes=tuple(
            map(
                say,
                (
                    *_notes(document, path, message),
                    *around.of(message),
                    *_said(asked, message),
                ),
            )
        ),
        place=f"{span.source.name}:{span.position.line}",
        terms=find(message),
    )
    return _with_offer(unit, checked.localization.catalogs[document.tag].entry(message))


def _with_offer(unit: Unit, entry: CatalogEntry | None) -> Unit:
    """Give a unit with what its catalog offers, which readers do not see, as a draft."""
    if unit.state is not State.MISSING or entry is None or not entry.is_offer:
        return unit
    return replace(unit, target=entry.target, state=State.DRAFT, previous=entry.previous)


def _with_memory(unit: Unit, memory: Memory) -> Unit:
    """Give an unfinished unit with what a memory has for its source, and for sources like it."""
    if unit.state > State.DRAFT:
        return unit
    found = [
        Alternative(each.unit.source, each.unit.target, each.percent)
        for each in memory.matches(unit.source, unit.id)
        if each.unit.target != unit.target
    ]
    return replace(unit, alternatives=tuple(found[:_ALTERNATIVES]))


def _asked(known: Iterable[Query], document: LocalizedDocument) -> Mapping[str, Sequence[Query]]:
    """Give the open queries of a locale by the ids of their texts; the first has those of none."""
    found: dict[str, list[Query]] = {}
    for each in open_in(known, document.document, document.tag):
        name = document.located[0][1].id if each.id == COVER else each.id
        found.setdefault(name, []).append(each)
    return found


def _said(asked: Mapping[str, Sequence[Query]], message: Message) -> Iterator[Told]:
    """Say what was asked of a text and is not settled, and what the writer has answered."""
    for query in asked.get(message.id, ()):
        remark, answer = query.remark, query.answer
        by = ", ".join(filter(None, (remark.who, remark.when)))
        if by:
            yield tell("Query ({by}): {query}", by=by, query=remark.text)
        else:
            yield tell("Query: {query}", query=remark.text)
        if answer and answer.answer and answer.by:
            yield tell("Answer ({by}): {answer}", by=answer.by, answer=answer.answer)
        elif answer and answer.answer:
            yield tell("Answer: {answer}", answer=answer.answer)


def _notes(document: LocalizedDocument, path: Path, message: Message) -> Iterator[str]:
    """Say where a message stands, and what limits it."""
    yield from whereabouts(document, path, message)
    if message.origin is Origin.CONVERTED:
        yield tell(
            "For review: converted from {origin}. Correct it here, and say why in a comment.",
            origin=document.made_from,
        )
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
        source: (f"term-{number}", term.accepted[0], " ".join(term.note.split()))
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
