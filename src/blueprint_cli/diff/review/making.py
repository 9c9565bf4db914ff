"""Make a review of a document: what each locale says, how far it has come, what is found."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from blueprint_cli.catalogs.catalog import Catalog
from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.diff.review.outline import outline
from blueprint_cli.diff.review.rows import Review, Row, Side
from blueprint_cli.locales.queries import open_in
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message, Origin
from blueprint_cli.model.queries import Query
from blueprint_cli.model.states import State
from blueprint_cli.model.walk import Path
from blueprint_cli.source import Span

#: Finds where a text of the document is written.
Locate = Callable[[Path], Span]
#: Findings by the id of the message that they are about; under no id, those about none.
ByMessage = Mapping[str, Sequence[Diagnostic]]


def review(
    documents: Sequence[LocalizedDocument],
    catalogs: Mapping[str, Catalog],
    found: Mapping[str, Iterable[Diagnostic]],
    locate: Locate,
    asked: Iterable[Query] = (),
) -> Review:
    """Put all locales of a document side by side, the source first.

    `found` are the findings about each locale, by tag; those about the document as it is written
    are the source's. `asked` are the queries about the texts; those that are open are shown.
    """
    (source,) = documents[0].document.sources
    ordered = sorted(documents, key=lambda each: each.tag != source)
    sorted_ = _by_locale(found, catalogs)
    asked, main = tuple(asked), ordered[0]
    columns = [
        _Column(each, catalogs[each.tag], sorted_[each.tag], locate, asked) for each in ordered
    ]
    known = {message.id for _, message in main.located}
    return Review(
        title=main.document.document.title.target,
        edition=main.digest,
        names={each.tag: each.edition.name for each in ordered},
        langs={each.tag: each.edition.lang for each in ordered},
        rows=tuple(_rows(main, columns)),
        others=tuple(each for column in columns for each in column.found.get("", ())),
        queries=tuple(each for each in asked if each.is_open and each.id not in known),
    )


def _rows(source: LocalizedDocument, columns: Sequence[_Column]) -> Iterator[Row]:
    standings = outline(source)
    for path, message in source.located:
        stands = standings[message.id]
        sides = tuple(column.side(message.id, path) for column in columns)
        yield Row(
            id=message.id,
            number=stands.number,
            section=stands.section,
            anchor=stands.anchor,
            place=sides[0].place,
            sides=sides,
            folder=stands.folder,
        )


def _by_locale(
    found: Mapping[str, Iterable[Diagnostic]], catalogs: Mapping[str, Catalog]
) -> Mapping[str, list[Diagnostic]]:
    """Give what is found in a catalog to its locale, whoever found it."""
    tags = {catalog.file: tag for tag, catalog in catalogs.items()}
    sorted_: dict[str, list[Diagnostic]] = defaultdict(list)
    for tag, diagnostics in found.items():
        for each in diagnostics:
            file = each.span.source.name if each.span else each.file
            sorted_[tags.get(file, tag)].append(each)
    return sorted_


class _Column:
    """One locale: its messages, where they are written, and what is found about each."""

    def __init__(
        self,
        document: LocalizedDocument,
        catalog: Catalog,
        found: Iterable[Diagnostic],
        locate: Locate,
        asked: Iterable[Query],
    ) -> None:
        self.asked: dict[str, list[Query]] = {}
        for each in open_in(asked, document.document, document.tag):
            self.asked.setdefault(each.id, []).append(each)
        self.document, self.catalog, self.locate = document, catalog, locate
        self.found = _by_message(found, self._spans())

    def side(self, identity: str, path: Path) -> Side:
        """Give what the locale says for a message."""
        message = self.document.messages.get(identity)
        if message is None:
            return self._left_out(path)
        span = self._span(message, path)
        return Side(
            tag=self.document.tag,
            lang=message.lang,
            text="" if message.is_fallback else message.target,
            origin=message.origin,
            state=message.state,
            stale=message.stale,
            previous=message.previous,
            reason=message.reason,
            signed=message.signed,
            place=f"{span.source.name}:{span.position.line}",
            found=tuple(self.found.get(identity, ())),
            queries=tuple(self.asked.get(identity, ())),
            figures=tuple(self.document.figures_in(message, message.target).items()),
        )

    def _left_out(self, path: Path) -> Side:
        """Give why the locale says nothing: a section that the text is in is left out."""
        held = self.document.left_out.items()
        return Side(
            tag=self.document.tag,
            lang=self.document.edition.lang,
            text="",
            origin=Origin.FALLBACK,
            state=State.TRANSLATED,
            left_out=next(reason for root, reason in held if path[: len(root)] == root),
        )

    def _span(self, message: Message, path: Path) -> Span:
        entry = self.catalog.entry(message)
        return entry.span if entry else self.locate(path)

    def _spans(self) -> Iterator[tuple[Span, str]]:
        for path, message in self.document.located:
            yield self.locate(path), message.id
            entry = self.catalog.entry(message)
            if entry:
                yield entry.span, message.id


def _by_message(found: Iterable[Diagnostic], spans: Iterable[tuple[Span, str]]) -> ByMessage:
    """Sort findings by the message in whose text they stand."""
    files: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for span, identity in spans:
        files[span.source.name].append((span.start, span.end, identity))
    for texts in files.values():
        texts.sort()
    sorted_: dict[str, list[Diagnostic]] = defaultdict(list)
    for each in found:
        sorted_[_owner(each.span, files)].append(each)
    return sorted_


def _owner(span: Span | None, files: Mapping[str, list[tuple[int, int, str]]]) -> str:
    """Give the id of the message in whose text a span stands; empty where it stands in none."""
    texts = files.get(span.source.name, []) if span else []
    at = bisect_right(texts, span.start, key=lambda text: text[0]) - 1 if span else -1
    if at < 0 or span is None:
        return ""
    _, end, identity = texts[at]
    return identity if span.start <= end and span.end <= end else ""
