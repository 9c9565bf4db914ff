"""The tracker: `actions.xlsx` and `actions.csv`, one of each for all locales."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from blueprint_cli.interchange.tracker import action_book, commas
from blueprint_cli.interchange.tracker.action_rows import (
    ID,
    NUMBER,
    OPEN,
    REMARKS,
    SEAL,
    ActionRow,
    Column,
    Tracker,
)
from blueprint_cli.model.artifact import Artifact
from blueprint_cli.model.delivery.doing import STATUSES
from blueprint_cli.model.document import Document
from blueprint_cli.model.localized import LocalizedDocument, plain
from blueprint_cli.model.plan import Action, Strategy
from blueprint_cli.model.selection.carried import for_readers
from blueprint_cli.theme import tokens
from blueprint_cli.world import World

BOOK: Final = "actions.xlsx"
TABLE: Final = "actions.csv"
#: What the sheet says beside its table.
_WORDS: Final = ("title", "guide", "choose")
_WIDTHS: Final = {ID: 20, NUMBER: 8, "lead": 20, "strategy": 26, SEAL: 12}
_OPEN_WIDTHS: Final = {"status": 12, "progress": 44, REMARKS: 32}
#: The columns that pages have too.
_SHOWN: Final = frozenset({"lead", "status", "progress", "start", "due"})
_TEXT_WIDTH, _DATE_WIDTH = 44, 14


def paths(documents: Sequence[LocalizedDocument]) -> tuple[str, ...]:
    """Give the files that a document has: none where it says nothing of its actions."""
    return (BOOK, TABLE) if documents[0].document.has_tracker else ()


def render(documents: Sequence[LocalizedDocument], world: World) -> tuple[Artifact, ...]:
    """Give the tracker of a document, one for all its locales, in the language of its source."""
    if not paths(documents):
        return ()
    made = tracker(documents)
    colour = tokens.load(world).hex(tokens.WORKBOOK_HEAD)
    about = {"source": documents[0].digest}
    return (
        Artifact(BOOK, action_book.write(made, colour), about=about),
        Artifact(TABLE, commas.write(made), about=about),
    )


def tracker(documents: Sequence[LocalizedDocument]) -> Tracker:
    """Gather what the tracker says."""
    source = source_of(documents)
    shown = {each.tag: _texts(each) for each in (source, *documents)}
    say = source.words.say
    return Tracker(
        source.edition.lang,
        source.digest,
        plain(source.document.document.title, source.values),
        tuple(_columns(source, documents)),
        {name: say(f"tracker-{name}") for name in _WORDS},
        [say(f"status-{status}") for status in STATUSES],
        tuple(_rows(source, shown)),
    )


def source_of(documents: Sequence[LocalizedDocument]) -> LocalizedDocument:
    """Give the locale that is the source."""
    tag = documents[0].document.sources[0]
    return next(each for each in documents if each.tag == tag)


def headers(documents: Sequence[LocalizedDocument]) -> dict[str, str]:
    """Give the column that a header names, by what it says in any locale of a document."""
    named: dict[str, str] = {}
    for document in documents:
        for column in _columns(document, documents):
            named |= {column.header.casefold(): column.key, column.key: column.key}
    return named


def _columns(source: LocalizedDocument, documents: Sequence[LocalizedDocument]) -> Iterator[Column]:
    say = source.words.say
    others = [each.tag for each in documents if each.tag not in source.document.sources]
    first, *texts = (
        Column(
            f"text-{tag}",
            say("tracker-action", language=source.language_of(tag)),
            _TEXT_WIDTH,
        )
        for tag in (source.document.sources[0], *others)
    )
    fixed = {key: Column(key, say(_word(key)), width) for key, width in _WIDTHS.items()}
    opened = (
        Column(key, say(_word(key)), _OPEN_WIDTHS.get(key, _DATE_WIDTH)) for key in (*OPEN, REMARKS)
    )
    yield from (fixed[ID], fixed[NUMBER], first, fixed["lead"], *opened)
    yield from (*texts, fixed["strategy"], fixed[SEAL])


def _word(key: str) -> str:
    """Give the word of the theme for a column: that of the page, where it shows the same."""
    return f"detail-{key}" if key in _SHOWN else f"tracker-{key}"


def _rows(source: LocalizedDocument, shown: dict[str, dict[str, str]]) -> Iterator[ActionRow]:
    for strategy, action in actions(source.document):
        values = values_of(action)
        status = values["status"]
        yield ActionRow(
            {
                ID: action.id,
                NUMBER: source.numbers.get(action.id, ""),
                **{f"text-{tag}": texts.get(action.id, "") for tag, texts in shown.items()},
                "lead": "\n".join(source.values.get(each, each) for each in action.lead),
                "strategy": plain(strategy.title, source.values),
                **values,
                "status": source.words.say(f"status-{status}") if status else "",
            },
            values,
        )


def values_of(action: Action) -> dict[str, str]:
    """Give the open values of an action as the document writes them; empty where it has none."""
    progress = action.progress.source if action.progress else ""
    said = (action.status, progress, action.start, action.due, action.as_of)
    return {key: value or "" for key, value in zip(OPEN, said, strict=True)}


def actions(document: Document) -> Iterator[tuple[Strategy, Action]]:
    """Give every action of a plan with its strategy, in order."""
    for direction in document.directions:
        for strategy in direction.strategies:
            yield from ((strategy, action) for action in strategy.actions)


def _texts(document: LocalizedDocument) -> dict[str, str]:
    """Give the text of every action that readers of a locale are shown, by id."""
    shown = for_readers(document)
    return {action.id: plain(action.text, shown.values) for _, action in actions(shown.document)}
