"""Progress: how much of a locale is done, and how much is left to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from blueprint_cli.desk.analysis import Volume, volume
from blueprint_cli.markup import to_plain_text
from blueprint_cli.model.document import Document
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message, Origin
from blueprint_cli.model.states import State
from blueprint_cli.model.structure.outline import section_at
from blueprint_cli.model.walk import Path, messages


@dataclass(frozen=True)
class Progress:
    """How many messages there are of each kind; what a text is counts in every kind that it is.

    The `total` is of the texts that the locale has; it has none of those `left_out`.
    `translated` have a target that was made for the source as it is, whoever has looked at it;
    `missing` ones show the source (their number is that of fallbacks); `words` and `characters`
    (without blanks) are those of the sources that are left to translate.
    """

    total: int = 0
    translated: int = 0
    converted: int = 0
    overridden: int = 0
    reviewed: int = 0
    approved: int = 0
    draft: int = 0
    stale: int = 0
    missing: int = 0
    words: int = 0
    characters: int = 0
    left_out: int = 0

    @property
    def percent(self) -> int:
        """How much is done, in whole hundredths; 100 only where nothing is left."""
        done = self.translated + self.converted
        return 100 * done // self.total if self.total else 100

    def __add__(self, other: Progress) -> Progress:
        """Add the counts of two parts."""
        names = [each.name for each in fields(self)]
        return Progress(**{name: getattr(self, name) + getattr(other, name) for name in names})


@dataclass(frozen=True)
class SectionProgress:
    """The progress of one section; `id` names it, and `title` is its heading in the source."""

    id: str
    title: str
    progress: Progress


@dataclass(frozen=True)
class LeftOut:
    """A section that a locale leaves out; `title` is its heading in the source."""

    id: str
    title: str
    reason: str


def progress(document: LocalizedDocument) -> tuple[SectionProgress, ...]:
    """Give the progress of every section of a locale, the cover and the directions among them."""
    sections: dict[str, Progress] = {}
    titles: dict[str, Message] = {}
    for path, message in messages(document.document):
        name = section_of(document.document, path)
        own = _of(message) if message.id in document.messages else Progress(left_out=1)
        sections[name] = sections.get(name, Progress()) + own
        titles[message.id] = message
    return tuple(
        SectionProgress(name, _heading(titles.get(f"{name}.title")), own)
        for name, own in sections.items()
    )


def left_out(document: LocalizedDocument) -> tuple[LeftOut, ...]:
    """Give the sections that a locale leaves out, those in them not told apart."""
    held = ((section_at(document.document, path), why) for path, why in document.left_out.items())
    return tuple(
        LeftOut(section.id, _heading(section.title), why) for section, why in held if section
    )


def section_of(document: Document, path: Path) -> str:
    """Give the id of the section or direction that a path lies in; the cover's is `document`."""
    field, *rest = path
    if field in ("sections", "directions") and rest:
        name: str = getattr(document, str(field))[rest[0]].id
        return name
    return "document"


def whole(sections: Iterable[SectionProgress]) -> Progress:
    """Add the sections up."""
    return sum((each.progress for each in sections), Progress())


def _of(message: Message) -> Progress:
    unwritten = message.origin is Origin.FALLBACK
    left = unwritten or message.is_draft
    size = volume(message.source) if left else Volume()
    return Progress(
        total=1,
        translated=message.origin is Origin.TRANSLATED and not left,
        converted=message.origin is Origin.CONVERTED,
        overridden=message.origin is Origin.CONVERTED and bool(message.reason),
        reviewed=message.state >= State.REVIEWED,
        approved=message.state >= State.APPROVED,
        draft=message.is_draft and not message.stale,
        stale=message.stale,
        missing=unwritten,
        words=size.words,
        characters=size.characters,
    )


def _heading(message: Message | None) -> str:
    return to_plain_text(message.parse(message.source), {}) if message else ""
