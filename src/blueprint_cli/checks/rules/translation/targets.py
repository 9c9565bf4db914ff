"""BP3xx: faults of a locale, found in the document as that locale shows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.figures import index, lost
from blueprint_cli.checks.views.pairs import Pair, pairs
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Severity, Told, shorten, tell
from blueprint_cli.language.parity.counterparts import page
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message, Origin
from blueprint_cli.model.walk import Path


@check("BP301", "missing-target", stage=LocalizedDocument, severity=Severity.WARNING)
def missing_target(document: LocalizedDocument) -> Iterator[Finding]:
    """Find messages that the locale shows in the source language.

    Why: readers of this locale meet a language they may not read.
    Example: an action without an entry in `locales/en.po`.
    """
    for path, message in document.located:
        passage = document.passages.get(path[:-1])
        if passage and passage.undivided:
            continue  # there is a text, of which is told that it cannot be divided
        if message.is_fallback:
            tag = document.translated_as(message)
            hint = tell("Translate {id} in locales/{tag}.po.", id=message.id, tag=tag)
            text = tell("no {tag} text: the source is shown", tag=document.tag)
            yield Finding(path, text, (hint,))


@check("BP302", "stale-target", stage=LocalizedDocument, severity=Severity.WARNING)
def stale_target(document: LocalizedDocument) -> Iterator[Finding]:
    """Find targets that were made for another wording of the source.

    Readers are told beside the text, unless `on-stale` of the locale says otherwise.

    Why: the locale may say something that the source no longer says.
    Example: a source that now says 五年, over a target made for 十年.
    """
    if not _refuses(document):
        yield from _stale_targets(document)


@check("BP332", "refused-stale-target", stage=LocalizedDocument)
def refused_stale_target(document: LocalizedDocument) -> Iterator[Finding]:
    """Find targets that were made for another wording of the source, where none may be published.

    Why: the document says `on-stale: refuse` of this locale.
    Example: a source that now says 五年, over a target made for 十年.
    """
    if _refuses(document):
        yield from _stale_targets(document)


def _refuses(document: LocalizedDocument) -> bool:
    return document.document.on_stale(document.tag) == "refuse"


def _stale_targets(document: LocalizedDocument) -> Iterator[Finding]:
    for path, message in _catalogued(document):
        if message.is_stale_translation and message.pivot:
            hint = tell(
                "Bring it up to date in locales/{tag}.po.", tag=document.translated_as(message)
            )
            text = tell(
                "{id} is converted from a stale text of {origin}",
                id=message.id,
                origin=document.made_from,
            )
            yield Finding(path, text, (hint,), message.id)
        elif message.stale:
            yield Finding(path, _stale(document.tag, message), _sources(message), message.id)


def _catalogued(document: LocalizedDocument) -> Iterator[tuple[Path, Message]]:
    """Give what a catalog says: the messages, and the theme's words that the theme lacks."""
    yield from document.located
    yield from ((("locales", document.tag), each) for each in document.own_words)


def _sources(message: Message) -> tuple[Told, ...]:
    """Tell both sources: a catalog shows the new one as soon as it is synchronized."""
    now = tell("The source is now: {source}", source=shorten(message.source, 80))
    if not message.previous:
        return (now,)
    return (tell("The source was: {source}", source=shorten(message.previous, 80)), now)


def _stale(tag: str, message: Message) -> Told:
    if message.origin is Origin.CONVERTED:
        return tell(
            "the override of {id} has expired: its source has changed, and it no longer applies",
            id=message.id,
        )
    return tell(
        "the source of {id} has changed since its {tag} text was made", id=message.id, tag=tag
    )


@check("BP309", "draft-target", stage=LocalizedDocument, severity=Severity.WARNING)
def draft_target(document: LocalizedDocument) -> Iterator[Finding]:
    """Find targets that a catalog marks as fuzzy: suggested, or not finished.

    Why: nobody has said yet that the text is right; a fuzzy override is not applied.
    Example: an entry with `#, fuzzy` above it.
    """
    for path, message in _catalogued(document):
        if message.is_of_draft and not message.stale and not message.is_fallback:
            text = tell(
                "{id} is converted from a draft of {origin}",
                id=message.id,
                origin=document.made_from,
            )
            hint = tell("Finish it in locales/{tag}.po.", tag=document.translated_as(message))
            yield Finding(path, text, (hint,), message.id)
        elif message.is_draft and not message.stale:
            text = tell("the {tag} text of {id} is a draft", tag=document.tag, id=message.id)
            hint = tell("Correct it, then take the word “fuzzy” away above it.")
            yield Finding(path, text, (hint,), message.id)


@check("BP304", "broken-markup", stage=LocalizedDocument, firm=True)
def broken_markup(document: LocalizedDocument) -> Iterator[Finding]:
    """Compare the links, placeholders and marks of footnotes of a target with its source's.

    A link may lead to the page of the target's own language: `/tc/` in Chinese, `/en/` in English.

    In which form a figure is asked for is the language's affair: `{site}` or `{site:number}`.

    Why: a lost link or placeholder is a lost fact; a new one has no value.
    Example: a target without the `{actions}` of its source.
    """
    for pair in pairs(document, drafts=True):
        if _has_markup(pair.source.text) or _has_markup(pair.target.text):
            ours, theirs = pair.source.markup, pair.target.markup
            typed = dict(_typed(document, pair))
            yield from typed.values()
            wanted = [each for each in ours.placeholders() if each.partition(":")[0] not in typed]
            yield from _compared(pair, "placeholder", wanted, theirs.placeholders())
            yield from _compared(pair, "link_open", ours.links(), theirs.links())
            yield from _compared(pair, "noteref", ours.notes(), theirs.notes())


def _typed(document: LocalizedDocument, pair: Pair) -> Iterator[tuple[str, Finding]]:
    """Find what a translation types for figures that its source names, by their ids."""
    from blueprint_cli.language.figures.retyped import typed

    missing = set(lost(document, pair.target.message))
    known = index(document) if missing else None
    for found in typed(pair.target.prose, known, pair.target.lang) if known else ():
        name = next((each for each in found.names if each in missing), "")
        if name:
            missing.discard(name)
            said = pair.target.text[found.start : found.end]
            placeholder = found.placeholder or f"{{{name}}}"
            names = {"tag": pair.tag, "id": pair.id, "said": said, "placeholder": placeholder}
            text = tell("the {tag} text of {id} types “{said}” for {placeholder}", **names)
            hint = tell("Write {placeholder}.", placeholder=placeholder)
            yield name, pair.target.finding(found.start, found.end, text, hint, fix=placeholder)


def _has_markup(text: str) -> bool:
    return "{" in text or "[" in text or "<" in text


def _compared(
    pair: Pair, kind: str, wanted: Sequence[str], there: Sequence[str]
) -> Iterator[Finding]:
    """Tell of what one side has and the other has not; how often is the language's affair."""
    alike = {_same(kind, each): each for each in there}
    ours = {_same(kind, each): each for each in wanted}
    lost = [each for key, each in ours.items() if key not in alike]
    new = [each for key, each in alike.items() if key not in ours]
    for missing, extra in zip_longest(lost, new):
        yield _broken(pair, kind, missing, extra)


def _same(kind: str, value: str) -> str:
    """Give what two links have in common, or two placeholders."""
    return value.partition(":")[0] if kind == "placeholder" else page(value)


def _broken(pair: Pair, kind: str, missing: str | None, extra: str | None) -> Finding:
    said, shown = (_written(kind, each) for each in (missing, extra))
    start, end = _place(pair.target, kind, extra)
    if extra is None:
        text = tell("the {tag} text of {id} lacks {part}", tag=pair.tag, id=pair.id, part=said)
        hint = tell("Put it where the sentence needs it.")
        return pair.target.finding(start, end, text, hint)
    if missing is None:
        text = tell(
            "the {tag} text of {id} has {part}, which its source has not",
            tag=pair.tag,
            id=pair.id,
            part=shown,
        )
        return pair.target.finding(start, end, text, tell("Take it out."))
    text = tell(
        "the {tag} text of {id} has {part}, its source {said}",
        tag=pair.tag,
        id=pair.id,
        part=shown,
        said=said,
    )
    hint = tell("Write “{right}”.", right=said)
    return pair.target.finding(start, end, text, hint, fix=said)


def _written(kind: str, value: str | None) -> str:
    forms = {"placeholder": f"{{{value}}}", "noteref": f"[^{value}]"}
    return forms.get(kind, value or "")


def _place(target: Text, kind: str, value: str | None) -> tuple[int, int]:
    """Give where a placeholder stands, or the address of a link; of none, the whole text."""
    for part in target.markup.parts:
        if part.kind == kind and part.value == value:
            found = target.text.find(value, part.start, part.end) if kind == "link_open" else -1
            return (found, found + len(value)) if found >= 0 else (part.start, part.end)
    return 0, len(target.text)
