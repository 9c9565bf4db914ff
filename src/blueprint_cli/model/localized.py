"""LocalizedDocument: the document as one locale shows it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from hashlib import sha256
from typing import TypeVar

from blueprint_cli.language.tags import in_cldr, name_in, spoken
from blueprint_cli.markup import NO_NOTES, to_plain_text
from blueprint_cli.markup.references import HERE, MOVED
from blueprint_cli.model.delivery import measured, outcomes
from blueprint_cli.model.derivation import Derivation
from blueprint_cli.model.document import Document
from blueprint_cli.model.figures import Datum, names, said, speech
from blueprint_cli.model.formats import PDF_PROFILES
from blueprint_cli.model.message import Message, Origin, Passage
from blueprint_cli.model.plan import count, status_counts
from blueprint_cli.model.publication import parties
from blueprint_cli.model.sections import Indicators, Listing, Section
from blueprint_cli.model.selection import left_out
from blueprint_cli.model.selection.selections import FULL
from blueprint_cli.model.structure import footnotes
from blueprint_cli.model.structure.numbering import Label, captions, labels, paragraphs
from blueprint_cli.model.structure.outline import CAPTIONED, Heading, Placed, every, headings
from blueprint_cli.model.structure.references import said_by_id
from blueprint_cli.model.walk import (
    Path,
    identities,
    map_messages,
    messages_of,
    renamed,
    walk,
    written,
)
from blueprint_cli.theme.figures import Speech
from blueprint_cli.theme.words import Words

V = TypeVar("V")


@dataclass(frozen=True)
class Edition:
    """One locale of the publication, as its siblings see it: `tag`, full `lang`, and own name."""

    tag: str
    lang: str
    name: str

    @property
    def is_right_to_left(self) -> bool:
        """Whether its script is written from right to left, as CLDR has it."""
        known = in_cldr(self.lang)
        return known is not None and known.character_order == "right-to-left"


@dataclass(frozen=True)
class LocalizedDocument:
    """A document whose messages all have a target, and all that a renderer needs beside it.

    `editions` are all locales of the publication, in the document's order; `digest` is the
    SHA-256 of the source document, the same in every locale of one edition. `conversion` tells what
    a converted locale is made with. `selection` is the edition that is to be shown of it, and
    `pdf_profile` what its PDF keeps to. Of a document that is shown in part, `whole` is all of it,
    `full` what its full edition shows in the same carrier, `away` is where links to the rest lead,
    and `named` has the editions that hold it, by the ids of its parts; see `selection.carried`.
    `own_words` are the theme's words that the locale has to say itself, as messages.
    """

    document: Document
    edition: Edition
    editions: tuple[Edition, ...]
    words: Words
    digest: str
    conversion: Derivation | None = None
    selection: str = FULL
    pdf_profile: str = PDF_PROFILES[0]
    whole: Document | None = None
    full: Document | None = None
    away: Mapping[str, str] = field(default_factory=dict)
    named: Mapping[str, str] = field(default_factory=dict)
    own_words: tuple[Message, ...] = ()

    @property
    def tag(self) -> str:
        """The locale's tag, which names its folder."""
        return self.edition.tag

    @property
    def made_from(self) -> str:
        """The tag of the locale whose text is the source of this one's."""
        return self.document.made_from(self.tag)

    @property
    def source_lang(self) -> str:
        """The full tag of the language that its sources are in."""
        return self.document.langs[self.made_from]

    def translated_as(self, message: Message) -> str:
        """Give the locale in whose catalog a message is translated, from which it may be converted.

        Of a chain of conversions it is the first that is none.
        """
        tag = self.tag
        while message.is_of_draft and message.pivot and self.document.is_converted(tag):
            tag, message = self.document.made_from(tag), message.pivot
        return tag

    def language_of(self, tag: str) -> str:
        """Name a locale's language to the readers of this one; by its own name if it is theirs."""
        own = next(each for each in self.editions if each.tag == tag)
        if spoken(own.lang) == spoken(self.edition.lang):
            return own.name
        return name_in(own.lang, self.edition.lang) or own.name

    @cached_property
    def left_out(self) -> Mapping[Path, str]:
        """What the locale leaves out, by the paths below which nothing is for it, with reasons."""
        return left_out.roots(self.document, self.tag)

    @cached_property
    def written(self) -> tuple[tuple[Path, Message], ...]:
        """Every text of the locale with its path, in written order: passages whole."""
        every = written(self.document)
        return tuple(left_out.kept(every, self.left_out) if self.left_out else every)

    @cached_property
    def located(self) -> tuple[tuple[Path, Message], ...]:
        """Every message with its path, in written order."""
        return tuple(messages_of(self.written))

    @cached_property
    def messages(self) -> Mapping[str, Message]:
        """Every message by its id, in written order."""
        return {message.id: message for _, message in self.located}

    @cached_property
    def passages(self) -> Mapping[Path, Passage]:
        """Every passage by its path."""
        return {path: each for path, each in self.written if isinstance(each, Passage)}

    @cached_property
    def places(self) -> Mapping[str, Path]:
        """The path of every node and of every message, by id."""
        named = ((path, getattr(node, "id", "")) for path, node in walk(self.document))
        own = {name: path for path, name in named if name}
        return own | {name: path for path, name in identities(self.document)}

    @cached_property
    def sections(self) -> tuple[Placed, ...]:
        """Every section, those in other sections too, in reading order."""
        return every(self.document)

    @cached_property
    def headings(self) -> Mapping[str, Heading]:
        """The heading that every section stands under, by the section's id."""
        return headings(self.document, lambda section: title_of(self, section) is not None)

    @cached_property
    def labels(self) -> Mapping[str, Label]:
        """The word and the number of every part that is numbered, by id."""
        return labels(self.whole or self.document)

    @cached_property
    def captions(self) -> Mapping[str, tuple[str, str]]:
        """Of every table and figure by id, which of the two it is, and its number."""
        return captions(self.whole or self.document)

    @cached_property
    def paragraphs(self) -> Mapping[str, int]:
        """The number of the first paragraph of every section that has numbered ones, by id."""
        return paragraphs(self.whole or self.document)

    @cached_property
    def numbers(self) -> Mapping[str, str]:
        """The number of every direction, strategy, goal, action and annex, by id."""
        own = self.labels.items()
        return {name: label.number for name, label in own if label.kind not in CAPTIONED}

    @cached_property
    def notes(self) -> Mapping[str, str]:
        """The number of every footnote on a page, by id."""
        return footnotes.numbers(self.document, first=self.full)

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How much the plan holds at each level."""
        return count((self.whole or self.document).directions)

    @cached_property
    def status_counts(self) -> Mapping[str, int]:
        """How many actions of the plan stand in each way, by what texts call the number."""
        return status_counts((self.whole or self.document).directions)

    @cached_property
    def values(self) -> Mapping[str, str]:
        """The texts of placeholders and references: the plan's totals, figures, and parts by id.

        A figure is said as the locale says it, in each of its forms.
        """
        said = {**said_by_id(self.in_full), **self.away}
        for link, target in said.items():
            if link.startswith(MOVED):  # a part that was renamed may be away besides
                said[link] = said.get(f"{MOVED}{target}", target)
        return {**self.own_values, **said, **self._said_elsewhere(said)}

    @cached_property
    def in_full(self) -> LocalizedDocument:
        """All of a document that is shown in part, with the numbers that its notes have in it."""
        if self.whole is None:
            return self
        first = self.full or self.document
        return replace(self, document=self.whole, whole=None, full=first, away={}, named={})

    def _said_elsewhere(self, said: Mapping[str, str]) -> dict[str, str]:
        """Give what references say to parts that another edition has: its name too."""
        return {
            f"{HERE}{name}": self.words.say(
                "reference-edition",
                reference=said[f"{HERE}{name}"],
                edition=self.name_of(edition),
            )
            for name, edition in self.named.items()
            if said.get(f"{HERE}{name}")
        }

    def name_of(self, edition: str) -> str:
        """Give what readers know an edition by: the full one by a word of the theme."""
        own = (self.whole or self.document).editions.get(edition)
        return plain(own.title, self.own_values) if own else self.words.say("edition-full")

    def speech(self) -> Speech:
        """Give what says figures and moments in the locale, with the units of its document."""
        return speech(self.document.units, self.words, self.edition.lang)

    @cached_property
    def own_values(self) -> Mapping[str, str]:
        """The texts of the placeholders alone: parties, totals and figures."""
        own = self.document
        totals = {level: str(total) for level, total in self.counts.items()}
        counted = {**self.status_counts, **outcomes.totals(self.whole or own)}
        totals |= {name: str(total) for name, total in counted.items()}
        totals = {**parties.said(own.parties), **totals}
        if own.indicators:
            totals = {**measured.said(self), **totals}
        totals = _under_former_ids(totals, own)
        if not own.figures:
            return totals
        speaker = self.speech()
        return totals | {
            name: text for figure in own.figures for name, text in said(figure, speaker).items()
        }

    @cached_property
    def figures(self) -> Mapping[str, Datum]:
        """The figures of the document by their ids."""
        return {figure.id: figure for figure in self.document.figures}

    def forms_of(self, figure: Datum) -> dict[str, str]:
        """Give a figure as the locale says it, by form; the full one has no name."""
        return {form: self.values[name] for name, form in names(figure) if name in self.values}

    def figures_in(self, message: Message, text: str) -> dict[str, str]:
        """Give the figures that a side of a message names, as it asks for them, and what it shows.

        The totals of the plan are not among them.
        """
        names = message.parse(text).placeholders() if self.figures and "{" in text else ()
        return {
            name: self.values[name]
            for name in names
            if name.partition(":")[0] in self.figures and name in self.values
        }

    @cached_property
    def fingerprint(self) -> str:
        """The SHA-256 of all that this locale says; `digest` is of the source alone."""
        said = json.dumps(asdict(self), default=str, sort_keys=True)
        return sha256(said.encode()).hexdigest()


def published(document: LocalizedDocument) -> LocalizedDocument:
    """Give a document as its readers meet it: stale translations as `on-stale` has it.

    They are marked, also where they are refused and the refusal was waived; shown as they are; or
    give way to the source, as a missing translation does.
    """
    own = document.document
    policy = own.on_stale(document.tag)
    stale = any(each.is_stale_translation for each in document.messages.values())
    if not stale or policy == "show":
        return document
    (source,) = own.sources
    lang = own.langs[source]

    def change(message: Message) -> Message:
        if not message.is_stale_translation:
            return message
        if policy == "source":
            return replace(message, target=message.written, origin=Origin.FALLBACK, lang=lang)
        return replace(message, is_marked=True)

    return replace(document, document=map_messages(own, change))


def title_of(document: LocalizedDocument, section: Section) -> Message | None:
    """Give a section's title: its own, or the theme's word for sections of its kind."""
    own: Message | None = getattr(section, "title", None)
    word = f"section-{getattr(section, 'kind', '')}"
    word = f"listing-{section.of}" if isinstance(section, Listing) else word
    if own is not None or word not in document.words:
        return own
    of_indicators = isinstance(section, Indicators) or word == "listing-indicators"
    many = len(document.document.indicators)
    said = measured.called(document, word, many) if of_indicators else document.words.say(word)
    return Message(said, target=said, lang=document.edition.lang)


def plain(message: Message, values: Mapping[str, str], notes: Mapping[str, str] = NO_NOTES) -> str:
    """Give a message as plain text, for attributes and data: a title stands on one line.

    `notes` are the marks of footnotes by their ids.
    """
    shown = message.shown()
    return to_plain_text(shown.on_one_line() if message.is_title else shown, values, notes)


def lines(message: Message, values: Mapping[str, str]) -> tuple[str, ...]:
    """Give the lines of a title as plain text: several where its writer says how it breaks."""
    return tuple(to_plain_text(message.shown(), values).split("\n"))


def placeholders(document: Document) -> dict[str, tuple[str, ...]]:
    """Give the placeholders that texts may have, with their forms: a total of the plan has none."""
    counted = (*count(document.directions), *status_counts(document.directions))
    totals = dict.fromkeys((*counted, *outcomes.totals(document)), ())
    named = {each.id: (parties.SHORT,) if each.short else () for each in document.parties}
    values = {
        each.id: tuple(form for name, _ in measured.named(each) if (form := name.partition(":")[2]))
        for each in document.indicators
        if measured.shown_of(each)
    }
    return _under_former_ids({**values, **named, **totals}, document) | {
        figure.id: tuple(form for _, form in names(figure) if form) for figure in document.figures
    }


def _under_former_ids(known: Mapping[str, V], document: Document) -> dict[str, V]:
    """Give what placeholders stand for, under the ids that parties and indicators had before too.

    What has such an id now keeps it.
    """
    found = dict(known)
    for now, before in renamed((document.parties, document.indicators)).items():
        own = {name: said for name, said in known.items() if name.partition(":")[0] == now}
        for name, said_so in own.items():
            found.setdefault(f"{before}{name[len(now) :]}", said_so)
    return found
