"""The outline of the deck: which slides there are, in order, and what stands on each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from itertools import groupby
from math import inf
from operator import attrgetter
from typing import Any, TypeVar

from blueprint_cli.model.delivery import details, measured, reporting
from blueprint_cli.model.delivery.details import Detail
from blueprint_cli.model.delivery.doing import Led
from blueprint_cli.model.document import Contact
from blueprint_cli.model.localized import LocalizedDocument, plain, title_of
from blueprint_cli.model.message import Message
from blueprint_cli.model.plan import Action, Direction, Goal, Strategy
from blueprint_cli.model.publication import listings, shown
from blueprint_cli.model.sections import (
    Closing,
    Directions,
    Drivers,
    Highlights,
    Indicators,
    Listing,
    Missions,
    Overview,
    Progress,
    Qualities,
    Questions,
    Section,
    SectionKind,
    Strategies,
    Table,
    Vision,
)
from blueprint_cli.model.sections.captioned import Row
from blueprint_cli.model.sections.prose import Callout, Prose, Question, Quotation
from blueprint_cli.model.sections.reported import Chart, Timeline
from blueprint_cli.model.structure import footnotes
from blueprint_cli.model.structure.footnotes import Footnote
from blueprint_cli.renderers import colophon
from blueprint_cli.renderers.charts.canvas import SLIDE
from blueprint_cli.renderers.charts.composing import drawn
from blueprint_cli.renderers.deck import cards, feet, fitting, stories
from blueprint_cli.renderers.deck.splitting import divide
from blueprint_cli.renderers.hypertext import remarks, tables

#: How many items of a list a slide takes at most; fewer where they are long.
_DRIVERS, _QUALITIES, _MISSIONS = 5, 6, 6
#: Px of a picture in a rem of its slide.
_REM = 16
_DIRECTIONS = 6
#: Rows of the overview's picture; a direction has a row for every two of its strategies.
_OVERVIEW_ROWS = 5
_STRATEGIES = 7
_STRATEGY_LINE, _STRATEGIES_HEIGHT = {"width": 58, "size": 1.1, "leading": 1.4, "gap": 1.1}, 18
_ACTIONS = 8
_CONTACT, _CONTACTS_HEIGHT = {"size": 1.6, "leading": 1.5, "gap": 0.94}, 31.5
#: Of a contact, the widths of its label and of its address.
_CONTACT_WIDTHS = (19, 48)
_HIGHLIGHTS = 6

#: The smallest size of a text, and the box it has, in rem, as templates/css/slides.css lays it out.
_PASSAGE = {"width": 58, "size": 1.3, "leading": 1.7}
_TEXTS: Mapping[type, tuple[Mapping[str, float], float]] = {
    Prose: (_PASSAGE, 27),
    Callout: (_PASSAGE, 23),
    Closing: ({"width": 46, "size": 1.3, "leading": 1.75}, 24),
    Quotation: ({"width": 58, "size": 1.2, "leading": 1.5}, 24),
    Vision: ({"width": 62, "size": 2, "leading": 1.35}, 24),
    Strategy: ({"width": 40, "size": 1.1, "leading": 1.6}, 8),
}
_ACTION = {"width": 34, "size": 1.15, "leading": 1.4, "gap": 1.2}
_ACTIONS_HEIGHT = 29
#: What is known of an action, below it; and of a goal or strategy, in the panel or below its title.
_DETAIL = {"width": 40, "size": 1.0, "leading": 1.4, "gap": 0}
_DETAIL_GAP = 0.3
_IN_PANEL, _ON_OPENER = {**_DETAIL, "width": 25}, {**_DETAIL, "width": 44, "size": 1.1}
_NOTE, _NOTES_HEIGHT = {"width": 64, "size": 1.3, "leading": 1.6}, 27
#: The line above a slide's title, in em.
_TRAIL = 58
_LINE, _LINES_HEIGHT = {"width": 54, "size": 1.3, "leading": 1.5, "gap": 0.85}, 28
_GROUP = 2.5
_BELOW_LINE = {"width": 54, "size": 1.0, "leading": 1.4, "gap": 0}
_IMPRINT, _IMPRINT_HEIGHT = {"width": 66, "size": 1.3, "leading": 1.5, "gap": 0.65}, 29
#: The room that a row of logos takes.
_LOGOS = 7
_CELL = {"size": 1.15, "leading": 1.45, "gap": 0.8}
#: What a slide has below a title, for the caption, the head and the rows of a table.
_TABLE_WIDTH, _TABLE_HEIGHT = 70, 29.5
#: As long as the label before a caption.
_LABEL = "\u3000" * 4
#: Of a table of indicators: the width of a column of values, the height of each, the small print.
_READING, _READING_HEIGHT = 14, 1.75
_ABOUT = {"size": 0.95, "leading": 1.4, "gap": 0.2}
#: Of a table of actions: the widest column, the least room for texts, and its print.
_KNOWN, _KNOWN_TEXT, _KNOWN_PADDING = 9.5, 24.0, 1.2
_SMALL, _SMALL_PADDING = {"size": 1.0, "leading": 1.4, "gap": 0.0}, 1.0
#: The line with the last day for replies.
_LINE_CLOSES = 2.5
#: The least room for a text that is divided: more than a line of it.
_LEAST = 4.0

#: What is listed with a text of its own.
Told = TypeVar("Told", Action | Goal, Question, Footnote)


@dataclass(frozen=True, kw_only=True)
class Slide:
    """One slide: `kind` names its template, `node` is what it shows.

    `items` are the part of the node's list or text that stands on this slide; `part` counts the
    slides of one node. Slides of the plan know their `direction` and `strategy`, those of a table
    the part of it that they show. One of a section in others knows how many, its `depth`, and the
    chapter, its `context`; the `trail` above its title says which, or the label of an annex.
    The slide of a box has the sections `told` in it. `foot` is the room, in rem, for what stands
    under it. `details` are what is known of the nodes on it, by their ids; they take
    `details_height` below its items, and `own_height` below its title, in rem. Items that an
    earlier slide has begun are `going_on`, by their ids.
    """

    id: str
    kind: str
    node: Any
    title: Message
    items: tuple[Any, ...] = ()
    part: int = 1
    direction: Direction | None = None
    strategy: Strategy | None = None
    table: Mapping[str, Any] | None = None
    context: Section | None = None
    trail: str = ""
    told: tuple[SectionKind, ...] = ()
    depth: int = 0
    foot: float = 0
    details: Mapping[str, tuple[Detail, ...]] = field(default_factory=dict)
    details_height: float = 0
    own_height: float = 0
    is_last: bool = True
    going_on: frozenset[str] = frozenset()


@dataclass(frozen=True)
class _Composer:
    document: LocalizedDocument

    @cached_property
    def plan(self) -> Strategies | None:
        """The section after whose slide those of the plan come."""
        shown = (each.section for each in self.document.sections)
        return next((each for each in shown if isinstance(each, Strategies)), None)

    @cached_property
    def ends_with_goals(self) -> bool:
        """Whether the edition shows no actions: the goals of a strategy share a slide."""
        own = self.document.document.editions.get(self.document.selection)
        return own is not None and own.depth == "goals"

    def slides(self) -> Iterator[Slide]:
        own = self.document.document
        cover = own.document
        yield Slide(id="cover", kind="cover", node=cover, title=cover.title)
        yield from self._sections(own.sections, cover.title, None)
        yield from self._footnotes()
        listed = [each.of for each in shown.listings(own)]
        if cover.contacts and "contacts" not in listed:
            title = self._word("contacts")
            slide = Slide(id="cover.contacts", kind="contacts", node=cover.contacts, title=title)
            yield from self._parts(slide, title, fitting.pages(cover.contacts, self._contact, 1))
        if shown.has_back(own):
            yield from self._imprint()

    def _contact(self, contact: Contact) -> float:
        """Give the share of a slide that a contact takes up."""
        texts = zip((self._plain(contact.label), contact.address), _CONTACT_WIDTHS, strict=True)
        heights = (fitting.height_of(text, width, **_CONTACT) for text, width in texts)
        return max(heights) / _CONTACTS_HEIGHT

    def _sections(
        self,
        sections: Sequence[SectionKind],
        heading: Message,
        context: Section | None,
        depth: int = 0,
        box: Section | None = None,
    ) -> Iterator[Slide]:
        """Give the slides of sections, and of those below them: `heading` stands above them all.

        Those in a box know the `box`.
        """
        for section in sections:
            title = title_of(self.document, section)
            heading = title or heading
            told = stories.told(self.document, section)
            slide = Slide(
                id=section.id,
                kind=section.kind,
                node=section,
                title=title or self._continued(heading),
                context=box or context,
                # Without a title of its own it goes on under that of the box.
                trail=self._trail(context, box if title else None)
                if context
                else self._label(section),
                depth=depth,
                told=told,
                foot=feet.height(self.document, section),
            )
            yield from self._section(slide, heading, section)
            if section is self.plan:
                yield from self._plan()
            chapter = section if not depth and title else context
            held = section if isinstance(section, Callout) and depth and title else box
            below = section.sections[len(told) :]
            yield from self._sections(below, heading, chapter, depth + 1, held)

    def _section(self, slide: Slide, heading: Message, section: SectionKind) -> Iterator[Slide]:
        parts = (
            self._table(slide, heading, section)
            if isinstance(section, Table)
            else self._parts(slide, heading, self._pictures(section, slide.foot))
            if isinstance(section, Chart | Timeline)
            else self._parts(slide, heading, self._items(section, slide.foot))
        )
        *before, last = parts
        yield from (replace(each, is_last=False) for each in before)
        yield last

    def _footnotes(self) -> Iterator[Slide]:
        """Give the slides of the notes whose marks stand on those before."""
        own = self.document.document
        known = footnotes.footnotes(own)
        numbers = footnotes.numbers(
            own,
            shows=partial(footnotes.is_marked_on_slides, self.document),
            first=self.document.full,
        )
        if not numbers:
            return
        notes = [part for name in numbers for part in self._cut(known[name], _NOTE, _NOTES_HEIGHT)]
        title = self._word("footnotes")
        slide = Slide(id="cover.footnotes", kind="footnotes", node=(), title=title)

        def share(note: Footnote) -> float:
            return fitting.height_of(self._plain(note.text), **_NOTE) / _NOTES_HEIGHT

        yield from self._parts(slide, title, fitting.pages(notes, share, 1))

    def _imprint(self) -> Iterator[Slide]:
        """Give the last slides: what stands at the back of the publication."""
        title = self._word("imprint-title")
        slide = Slide(id="cover.imprint", kind="imprint", node=(), title=title)

        def share(line: Mapping[str, Any]) -> float:
            said = self._plain(line["message"]) if line["message"] else line["text"] + line["url"]
            logos = _LOGOS if has_logos and line is lines[0] else 0
            return (
                fitting.height_of(f"{line['label']} {said}", **_IMPRINT) + logos
            ) / _IMPRINT_HEIGHT

        lines = colophon.lines(self.document)
        has_logos = any(each.logo for each in shown.publishers(self.document.document))
        yield from self._parts(slide, title, fitting.pages(lines, share, 1))

    def _word(self, name: str) -> Message:
        word = self.document.words.say(name)
        return Message(word, target=word, lang=self.document.edition.lang)

    def _plan(self) -> Iterator[Slide]:
        for direction in self.document.document.directions:
            slide = Slide(
                id=direction.id,
                kind="direction",
                node=direction,
                title=direction.title,
                direction=direction,
            )
            yield from self._parts(
                slide, direction.title, fitting.pages(direction.strategies, self._listed, 1)
            )
            for strategy in direction.strategies:
                for each in self._strategy(direction, strategy):
                    yield self._detailed(each)

    def _listed(self, strategy: Strategy) -> float:
        """Give the part of a direction's slide that a strategy takes up there."""
        height = fitting.height_of(self._plain(strategy.title), **_STRATEGY_LINE)
        return max(height / _STRATEGIES_HEIGHT, 1 / _STRATEGIES)

    def _strategy(self, direction: Direction, strategy: Strategy) -> Iterator[Slide]:
        opener = Slide(
            id=strategy.id,
            kind="strategy",
            node=strategy,
            title=strategy.title,
            direction=direction,
            strategy=strategy,
        )
        quoted = self._text(strategy.quotation, *_TEXTS[Strategy]) if strategy.quotation else ()
        yield from self._parts(opener, strategy.title, quoted)
        if self.ends_with_goals and strategy.goals:
            slide = replace(opener, id=f"{strategy.id}.goals", kind="goal")
            yield from self._parts(slide, strategy.title, self._lines(strategy.goals))
            return
        for goal in strategy.goals:
            slide = replace(opener, id=goal.id, kind="goal", node=goal, title=goal.text)
            yield from self._parts(slide, goal.text, self._lines(goal.actions))
        if self.plan and (table := details.of_strategy(self.document, strategy, self.plan)).rows:
            column = _column(len(table.columns))
            slide = replace(opener, id=f"{strategy.id}.details", kind="actions-table")
            slide = replace(slide, table={"columns": table.columns, "width": column})
            yield from self._parts(slide, strategy.title, self._known_rows(table, column))

    def _detailed(self, slide: Slide) -> Slide:
        """Give a slide of the plan with what is known of what stands on it."""
        begun = (each for each in slide.items if isinstance(each, Led))
        held = [each for each in begun if each.id not in slide.going_on]
        own = [slide.node] if slide.id == slide.node.id else []
        setting = _ON_OPENER if slide.kind == "strategy" else _IN_PANEL
        return replace(
            slide,
            details={each.id: self._details(each) for each in (*own, *held)},
            details_height=sum(self._below(each, _DETAIL) for each in held),
            own_height=sum(self._below(each, setting) for each in own),
        )

    def _details(self, node: Led) -> tuple[Detail, ...]:
        if self.plan is None:
            return ()
        return details.beside(self.document, node, self.plan, brief=True)

    def _below(self, node: Led, setting: Mapping[str, float]) -> float:
        """Give the height of what is known of a node, below it."""
        known = details.lines(self._details(node), self._plain)
        return sum(fitting.height_of(each, **setting) for each in known) + _DETAIL_GAP * bool(known)

    def _parts(
        self, slide: Slide, heading: Message, groups: Sequence[tuple[Any, ...]]
    ) -> Iterator[Slide]:
        """Give a slide for every group of items; ids of the document have no dot in them."""
        first = groups[0] if groups else ()
        yield replace(slide, items=first)
        begun = _ids(first)
        for part, items in enumerate(groups[1:], 2):
            title = self._continued(heading)
            name, own = f"{slide.id}.{part}", _ids(items)
            yield replace(slide, id=name, title=title, items=items, part=part, going_on=begun & own)
            begun |= own

    def _trail(self, chapter: Section, box: Section | None) -> str:
        """Give the label and title of a chapter, and the box in it, as much as stands on a line."""
        above = list(dict.fromkeys(self._above(each) for each in (chapter, box) if each))
        return " › ".join(fitting.cut(each, _TRAIL / len(above)) for each in above if each)

    def _above(self, section: Section) -> str:
        title = title_of(self.document, section)
        said = plain(title, self.document.values) if title else ""
        return f"{self._label(section)} {said}".strip()

    def _label(self, section: Section) -> str:
        label = self.document.labels.get(section.id)
        if label is None or label.kind != "annex":
            return ""
        return self.document.words.say("annex", number=label.number)

    def _continued(self, title: Message) -> Message:
        return replace(title, target=self.document.words.say("continued", title=title.target))

    def _items(self, section: SectionKind, foot: float) -> Sequence[tuple[Any, ...]]:
        if isinstance(section, Drivers | Qualities | Missions | Directions | Overview):
            return self._cards(section)
        if isinstance(section, Listing | Indicators | Highlights | Progress | Questions):
            return self._known(section, foot)
        text: Message | None = getattr(section, "text", None)
        if text and type(section) in _TEXTS:
            setting, room = _TEXTS[type(section)]
            return self._text(text, setting, room - foot)
        return ()

    def _cards(
        self, section: Drivers | Qualities | Missions | Directions | Overview
    ) -> Sequence[tuple[Any, ...]]:
        """Give what stands in boxes side by side, as many as have room for their texts."""
        fits = cards.Fits(self._plain)
        directions = self.document.document.directions
        match section:
            case Drivers():
                return cards.pages(section.drivers, _DRIVERS, fits.drivers)
            case Missions():
                return cards.pages(section.missions, _MISSIONS, fits.missions)
            case Directions():
                return cards.pages(directions, _DIRECTIONS, fits.directions)
            case Overview():
                return cards.pages(directions, _OVERVIEW_ROWS, fits.overview, cards.rows)
            case Qualities():
                return _counted(section.qualities, _QUALITIES)

    def _known(
        self, section: Listing | Indicators | Highlights | Progress | Questions, foot: float
    ) -> Sequence[tuple[Any, ...]]:
        """Give what the document knows as data, as much as stands on a slide."""
        match section:
            case Listing():
                return self._entries(section, foot)
            case Indicators():
                return self._measured(section, foot)
            case Highlights():
                return _counted(measured.large(self.document, section), _HIGHLIGHTS)
            case Progress():
                return tuple(self._promises(section, foot))
            case Questions():
                return self._questions(section, foot)

    def _pictures(self, section: Chart | Timeline, foot: float) -> Sequence[tuple[Any, ...]]:
        room = replace(SLIDE, height=SLIDE.height - _REM * foot)
        return [(each,) for each in drawn(self.document, section, room)]

    def _entries(self, listing: Listing, foot: float) -> Sequence[tuple[Any, ...]]:
        def share(entry: listings.Entry) -> float:
            said = [self._plain(each) for each in (entry.name, entry.short, entry.text) if each]
            whole = " ".join([entry.label, *said, entry.address])
            known = details.lines(entry.details, self._plain)
            height = fitting.height_of(whole, **_LINE)
            height += sum(fitting.height_of(each, **_BELOW_LINE) for each in known)
            return height / (_LINES_HEIGHT - foot - _GROUP * bool(entry.group))

        made = listings.entries(self.document, listing)
        groups = [tuple(group) for _, group in groupby(made, attrgetter("group"))]
        return [page for group in groups for page in fitting.pages(group, share, 1)]

    def _measured(self, section: Indicators, foot: float) -> Sequence[tuple[Any, ...]]:
        """Give the rows of a table of indicators, as many as stand on a slide."""
        shown = measured.table(self.document, section)
        width = _TABLE_WIDTH - _READING * len(measured.columns(shown))

        def height(row: measured.Row) -> float:
            source = self._plain(row.indicator.source) if row.indicator.source else ""
            about = f"{source}{_LABEL}{row.owner}" if source or row.owner else ""
            title = fitting.height_of(self._plain(row.indicator.title), width, **_CELL)
            below = fitting.height_of(about, width, **_ABOUT) if about else 0
            readings = max((len(each) for each in row.cells.values()), default=1)
            return max(title + below, readings * _READING_HEIGHT + _CELL["gap"])

        return fitting.pages(shown, height, _TABLE_HEIGHT - _READING_HEIGHT - foot)

    def _promises(self, section: Progress, foot: float) -> Iterator[tuple[Any, ...]]:
        """Give the counts on a slide, then the promises and the new actions, as many as fit."""
        width = _TABLE_WIDTH - 2 * _READING

        def height(row: reporting.Row | reporting.New) -> float:
            before = row.before if isinstance(row, reporting.Row) else None
            below = (
                fitting.height_of(_LABEL + self._plain(before), width, **_ABOUT) if before else 0
            )
            return fitting.height_of(self._plain(row.text), width, **_CELL) + below

        room = _TABLE_HEIGHT - _READING_HEIGHT - foot
        if "counts" in section.parts:
            yield reporting.counts(self.document)
        if "promises" in section.parts:
            yield from fitting.pages(reporting.rows(self.document), height, room)
        if "new" in section.parts:
            yield from fitting.pages(reporting.new(self.document), height, room)

    def _questions(self, section: Questions, foot: float) -> Sequence[tuple[Any, ...]]:
        """Give the questions, as many as stand on a slide with the lead and how to reply."""
        around = [each for each in (section.lead, section.reply) if each]
        taken = sum(fitting.height_of(self._plain(each), **_LINE) for each in around)
        room = max(_LINES_HEIGHT - foot - taken - _LINE_CLOSES, _LINES_HEIGHT / 4)

        def share(question: Question) -> float:
            return fitting.height_of(self._plain(question.text), **_LINE) / room

        cut = [part for each in section.questions for part in self._cut(each, _LINE, room)]
        return fitting.pages(cut, share, 1)

    def _text(
        self, message: Message, setting: Mapping[str, float], room: float
    ) -> list[tuple[Message]]:
        def share(plain: str) -> float:
            return fitting.height_of(plain, **setting) / room

        return [(part,) for part in divide(message, self.document.values, share)]

    def _table(self, slide: Slide, heading: Message, table: Table) -> Iterator[Slide]:
        """Give a slide for every group of rows, of one group of columns after the other."""
        groups = [
            ({**part, "is_first": not at}, rows)
            for part in tables.on_slides(self.document, table)
            for at, rows in enumerate(self._rows(table, part, slide.foot))
        ]
        slides = self._parts(slide, heading, [rows for _, rows in groups])
        for each, (part, _) in zip(slides, groups, strict=True):
            yield replace(each, table=part)

    def _rows(
        self, table: Table, part: Mapping[str, Any], foot: float
    ) -> Sequence[tuple[Any, ...]]:
        columns = [each.id for each in part["columns"]]
        # Columns are as wide as their texts where these need no second line.
        widths = part["rooms"] if part["has_lines"] else [inf] * len(columns)

        def height(texts: Iterable[Message]) -> float:
            pairs = zip(map(self._plain, texts), widths, strict=True)
            return max(fitting.height_of(text, width, **_CELL) for text, width in pairs)

        def height_of(row: Row) -> float:
            return height(row.cells[each] for each in columns)

        caption = self._plain(part["caption"])
        above = fitting.height_of(f"{_LABEL}{caption}", _TABLE_WIDTH, **_CELL)
        above += height(each.title for each in part["columns"])
        room = max(_TABLE_HEIGHT - above - foot, _TABLE_HEIGHT / 4)
        rows = [
            each
            for row in table.rows
            for each in self._row(row, dict(zip(columns, widths, strict=True)), room)
        ]
        return fitting.pages(rows, height_of, room) or [()]

    def _row(self, row: Row, widths: Mapping[str, float], room: float) -> Iterator[Row]:
        """Cut a row into rows that each have room on a slide; its head is repeated."""

        def parts(cell: Message, width: float) -> list[Message]:
            def share(plain: str) -> float:
                return fitting.height_of(plain, width, **_CELL) / room

            return divide(cell, self.document.values, share)

        head, *_ = widths
        cells = {name: parts(row.cells[name], width) for name, width in widths.items()}
        for at in range(max(map(len, cells.values()))):
            own = {
                name: texts[at]
                if at < len(texts)
                else replace(texts[0], target=texts[0].target if name == head else "")
                for name, texts in cells.items()
            }
            yield replace(row, cells={**row.cells, **own})

    def _lines(self, held: Sequence[Action | Goal]) -> Sequence[tuple[Any, ...]]:
        def share(each: Action | Goal) -> float:
            height = fitting.height_of(self._plain(each.text), **_ACTION)
            height += self._below(each, _DETAIL)
            return max(height / _ACTIONS_HEIGHT, 1 / _ACTIONS)

        cut = [
            part
            for each in held
            for part in self._cut(each, _ACTION, _ACTIONS_HEIGHT - self._below(each, _DETAIL))
        ]
        return fitting.pages(cut, share, 1)

    def _cut(self, item: Told, setting: Mapping[str, float], room: float) -> list[Told]:
        """Cut an item of a list by its text into items that each have room on a slide."""
        parts: Sequence[tuple[Any]] = self._text(item.text, setting, max(room, _LEAST))
        return [replace(item, text=part) for (part,) in parts]

    def _known_rows(self, table: details.Table, column: float) -> Sequence[tuple[Any, ...]]:
        """Give the rows of a table of actions, as many as stand on a slide."""
        taken = (column + _KNOWN_PADDING) * len(table.columns) + _KNOWN_PADDING
        width = _TABLE_WIDTH - taken

        def height(row: details.Row) -> float:
            texts = [f"{row.number} {self._plain(row.node.text)}"]
            below = [f"{_LABEL}{each}" for each in details.lines(row.below, self._plain)]
            cells = [fitting.height_of(each.said, column, **_SMALL) for each in row.cells.values()]
            text = sum(fitting.height_of(each, width, **_SMALL) for each in (*texts, *below))
            return max(text, *cells, 0) + _SMALL_PADDING

        return fitting.pages(table.rows, height, _TABLE_HEIGHT - 2 * _READING_HEIGHT)

    def _plain(self, message: Message) -> str:
        return remarks.measured(self.document, message)


def compose(document: LocalizedDocument) -> tuple[Slide, ...]:
    """Give the slides of a document, the cover first."""
    return tuple(_Composer(document).slides())


def _column(count: int) -> float:
    """Give the width of each of so many columns beside the texts of actions."""
    room = _TABLE_WIDTH - _KNOWN_TEXT - _KNOWN_PADDING * (count + 1)
    return min(_KNOWN, room / max(count, 1))


def _ids(items: Iterable[Any]) -> frozenset[str]:
    return frozenset(getattr(each, "id", "") for each in items)


def _counted(items: Sequence[Any], limit: int) -> list[tuple[Any, ...]]:
    return fitting.pages(items, lambda _: 1, limit)
