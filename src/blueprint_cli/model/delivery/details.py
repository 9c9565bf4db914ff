"""Details: what is known of an action, a goal or a strategy, as a locale tells it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from blueprint_cli.markup.references import HERE, MOVED
from blueprint_cli.model.delivery import measured
from blueprint_cli.model.delivery.displayed import homes
from blueprint_cli.model.delivery.doing import Done, Led
from blueprint_cli.model.delivery.indicators import Indicator
from blueprint_cli.model.delivery.when import When, moment_of
from blueprint_cli.model.message import Message
from blueprint_cli.model.publication.parties import SHORT
from blueprint_cli.model.publication.shown import listings
from blueprint_cli.model.sections import Listing, Strategies
from blueprint_cli.model.structure.outline import written
from blueprint_cli.theme import figures

if TYPE_CHECKING:
    from blueprint_cli.model.document import Document
    from blueprint_cli.model.localized import LocalizedDocument
    from blueprint_cli.model.plan import Action, Strategy

#: What a section shows that is to show no details at all: a key that no node has.
NOTHING = ("",)


@dataclass(frozen=True)
class Item:
    """One of several texts of a detail: when it is due, what it says, a remark, where it leads."""

    text: Message
    moment: str = ""
    remark: str = ""
    link: str = ""


@dataclass(frozen=True)
class Detail:
    """One thing that is known: in a few words, `said`, or in texts of the document, `items`.

    `name` is its key in the document; `status` is there where that is what it tells, and `dated`
    is what `said` has of a date after it.
    """

    name: str
    label: str
    said: str = ""
    items: tuple[Item, ...] = ()
    status: str = ""
    dated: str = ""

    @property
    def standing(self) -> str:
        """What is said of a status without its date."""
        return self.said.removesuffix(self.dated)


@dataclass(frozen=True)
class Row:
    """An action in a table: a detail for each column, and below its text what takes more room."""

    node: Action
    number: str
    cells: Mapping[str, Detail]
    below: tuple[Detail, ...]


@dataclass(frozen=True)
class Table:
    """Actions with what is known of them: the label of every column by its name, and the rows."""

    columns: Mapping[str, str]
    rows: tuple[Row, ...]


def table(document: LocalizedDocument, actions: Iterable[Action], show: Iterable[str]) -> Table:
    """Give actions in a table: a column for what takes a few words and is known of any of them."""
    known = [(each, told(document, each, show, brief=True, apart=True)) for each in actions]
    labels = {each.name: each.label for _, details in known for each in details if each.said}
    return Table(
        {name: labels[name] for name in _DETAILS if name in labels},
        tuple(
            Row(
                action,
                document.numbers[action.id],
                {each.name: each for each in details if each.said},
                tuple(each for each in details if each.items),
            )
            for action, details in known
        ),
    )


def told(
    document: LocalizedDocument,
    node: Led,
    show: Iterable[str] = (),
    *,
    brief: bool = False,
    apart: bool = False,
) -> tuple[Detail, ...]:
    """Give what is known of a node and is to be shown, how it stands first.

    `show` has the names of the keys; without any, all are shown. `brief` says amounts in their
    short forms, for tables and slides; dates are short everywhere. `apart` keeps start and due
    from being said in one.
    """
    chosen = frozenset(show) or frozenset(_DETAILS)
    teller = _Teller(document, node, chosen, figures.SHORT if brief else "", apart)
    made = (give(teller) for name, give in _DETAILS.items() if name in chosen)
    return tuple(each for each in made if each)


def beside(
    document: LocalizedDocument, node: Led, section: Strategies, *, brief: bool = False
) -> tuple[Detail, ...]:
    """Give what a section of the plan tells beside a node: of an action, not what a table tells."""
    is_in_table = section.details == "table" and isinstance(node, Done)
    if section.details == "none" or is_in_table:
        return ()
    return told(document, node, section.show, brief=brief)


def of_strategy(document: LocalizedDocument, strategy: Strategy, section: Strategies) -> Table:
    """Give the actions of a strategy in the table that a section has for them, if any."""
    held = strategy.actions if section.details == "table" else ()
    made = table(document, held, section.show)
    return made if any(each.cells or each.below for each in made.rows) else Table({}, ())


def lines(details: Iterable[Detail], plain: Callable[[Message], str]) -> tuple[str, ...]:
    """Give details as lines of text, those in a few words on one, to estimate their height."""
    short = [f"{each.label} {each.said}" for each in details if each.said]
    long = [
        " ".join([label, item.moment, plain(item.text), item.remark])
        for each in details
        for label, item in zip([each.label, *[""] * len(each.items)], each.items, strict=False)
    ]
    return (*(["　".join(short)] if short else []), *long)


def shown_in(document: Document) -> frozenset[str]:
    """Give the keys whose texts any section of a document shows, of actions in the whole plan."""
    shown: set[str] = set()
    for placed in written(document):
        match placed.section:
            case Strategies(details=details, show=show) if details != "none":
                shown.update(show or _DETAILS)
            case Listing(of="actions", show=show):
                shown.update(show)
    return frozenset(shown)


def is_known(document: Document) -> bool:
    """Tell whether a document knows more of anything in its plan than the text."""
    return any(_is_led(node) for node in _nodes(document))


def _is_led(node: Led) -> bool:
    return node.is_planned_as_data if isinstance(node, Done) else bool(node.lead or node.indicators)


def _nodes(document: Document) -> Iterator[Led]:
    for direction in document.directions:
        for strategy in direction.strategies:
            yield strategy
            for goal in strategy.goals:
                yield goal
                yield from goal.actions


@dataclass(frozen=True)
class _Teller:
    """Says one detail after the other of a node, of which a goal or strategy has but two."""

    document: LocalizedDocument
    node: Any
    chosen: frozenset[str]
    form: str
    apart: bool

    def status(self) -> Detail | None:
        if not self._has("status"):
            return None
        status = self.node.status
        said = standing = self._word(f"status-{status}")
        if "as-of" in self.chosen and self.node.as_of:
            word = "detail-done-on" if status == "done" else "detail-status-as-of"
            said = self._word(word, status=said, date=self._when(self.node.as_of))
        dated = said.removeprefix(standing) if said.startswith(standing) else ""
        return replace(self._said("status", said), status=status, dated=dated)

    def as_of(self) -> Detail | None:
        told_with_status = self._has("status") and "status" in self.chosen
        if told_with_status or not self._has("as_of"):
            return None
        return self._said("as-of", self._when(self.node.as_of))

    def progress(self) -> Detail | None:
        if not self._has("progress"):
            return None
        return self._listed("progress", [Item(self.node.progress)])

    def lead(self) -> Detail | None:
        return self._parties("lead")

    def partners(self) -> Detail | None:
        return self._parties("partners")

    def start(self) -> Detail | None:
        if not self._has("start"):
            return None
        said = self._when(self.node.start)
        if self._is_span:
            said = self._word("detail-from-to", start=said, due=self._when(self.node.due))
            return Detail("start", self._word("detail-time"), said)
        return self._said("start", said)

    def due(self) -> Detail | None:
        if self._is_span or not self._has("due"):
            return None
        return self._said("due", self._when(self.node.due))

    @property
    def _is_span(self) -> bool:
        """Whether start and due are said in one."""
        both = self._has("start") and self._has("due") and {"start", "due"} <= self.chosen
        return both and not self.apart

    def budget(self) -> Detail | None:
        if not self._has("budget"):
            return None
        values, name = self.document.own_values, self.node.budget
        full = values.get(name, name)
        return self._said("budget", values.get(f"{name}:{self.form}", full))

    def milestones(self) -> Detail | None:
        steps = getattr(self.node, "milestones", ())
        return self._listed(
            "milestones",
            [
                Item(
                    each.text,
                    self._when(each.date),
                    self._word("detail-reached", date=self._when(each.reached))
                    if each.reached
                    else "",
                )
                for each in steps
            ],
        )

    def indicators(self) -> Detail | None:
        known = {each.id: each for each in self.document.document.indicators}
        named = [known[name] for name in self.node.indicators if name in known]
        label = measured.called(self.document, "detail-indicators", len(named))
        return self._listed("indicators", [self._indicator(each) for each in named], label)

    def _indicator(self, indicator: Indicator) -> Item:
        return Item(indicator.title, link=indicator.id if self._leads_to(indicator.id) else "")

    def _leads_to(self, name: str) -> bool:
        own = self.document.document
        listed = any(each.of == "indicators" for each in listings(own))
        return listed or name in homes(own) or f"{MOVED}{HERE}{name}" in self.document.away

    def _parties(self, name: str) -> Detail | None:
        if not self._has(name):
            return None
        values = self.document.own_values
        parties = getattr(self.node, name)
        said = [values.get(f"{each}:{SHORT}") or values.get(each, each) for each in parties]
        return self._said(name, self._word("detail-and").join(said))

    def _has(self, name: str) -> bool:
        return bool(getattr(self.node, name, None))

    def _said(self, name: str, said: str) -> Detail:
        return Detail(name, self._word(f"detail-{name}"), said)

    def _listed(self, name: str, items: list[Item], label: str = "") -> Detail | None:
        label = label or self._word(f"detail-{name}")
        return Detail(name, label, items=tuple(items)) if items else None

    def _word(self, name: str, **values: str) -> str:
        return self.document.words.say(name, **values)

    def _when(self, when: When) -> str:
        return self.document.speech().when(moment_of(when))


#: How each detail is told, by its key, in the order in which readers meet them.
_DETAILS: Mapping[str, Callable[[_Teller], Detail | None]] = {
    "status": _Teller.status,
    "as-of": _Teller.as_of,
    "lead": _Teller.lead,
    "partners": _Teller.partners,
    "start": _Teller.start,
    "due": _Teller.due,
    "budget": _Teller.budget,
    "progress": _Teller.progress,
    "milestones": _Teller.milestones,
    "indicators": _Teller.indicators,
}
