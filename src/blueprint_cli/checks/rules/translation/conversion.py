"""BP34x: faults of a conversion: of its frozen text, and of what overrides it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Severity, tell
from blueprint_cli.language.chinese.hanzi import find_traditional
from blueprint_cli.language.tags import speaks
from blueprint_cli.model.derivation import Doubt
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message, Origin
from blueprint_cli.model.states import State
from blueprint_cli.model.walk import Path

#: So much of a text is quoted for an entry to copy.
_LONGEST = 2000
#: So much of two texts is shown, from shortly before the place where they part.
_SHOWN, _BEFORE = 40, 10


@check("BP340", "changed-conversion", stage=LocalizedDocument, severity=Severity.WARNING)
def changed_conversion(document: LocalizedDocument) -> Iterator[Finding]:
    """Find released texts that conversion would write in another way by now.

    The frozen text is shown until somebody accepts the other.

    Why: a new OpenCC or a changed term may not change unseen what readers already have.
    Example: `locales/zh-Hans.lock` has `覆核`, where a new dictionary gives `复核`.
    """
    for path, message in document.located:
        if message.is_outdated:
            frozen, now = _parting(message.target, message.converted.text)
            text = tell(
                "conversion now gives “{now}”, where “{frozen}” is frozen", now=now, frozen=frozen
            )
            hint = tell(
                "Run “blueprint locale convert {tag}” to see all changes, with --accept to take"
                " them.",
                tag=document.tag,
            )
            yield Finding(path, text, (hint,), message.id)


@check("BP341", "redundant-override", stage=LocalizedDocument, severity=Severity.WARNING)
def redundant_override(document: LocalizedDocument) -> Iterator[Finding]:
    """Find overrides that say what conversion gives by itself.

    Why: an override hides its text from whatever else is decided: from new terms, and from a
    change of profile.
    Example: an override of `發展` with `发展`.
    """
    for path, message in _overridden(document):
        if message.is_as_converted:
            text = tell("the override of {id} says what conversion gives", id=message.id)
            yield Finding(path, text, (tell("Delete it."),), message.id)


@check("BP342", "unreviewed-override", stage=LocalizedDocument, severity=Severity.NOTE)
def unreviewed_override(document: LocalizedDocument) -> Iterator[Finding]:
    """Find overrides that nobody has reviewed as they are now.

    Why: what overrides a conversion is the word of one person against a rule.
    Example: an override without a line `# reviewed: …`, or with one for an earlier wording.
    """
    for path, message in _overridden(document):
        if message.state < State.REVIEWED and not message.is_as_converted:
            text = tell("nobody has reviewed the override of {id}", id=message.id)
            hint = tell(
                "Once it is, run “blueprint locale approve {tag} {id} --as reviewed --by NAME”.",
                tag=document.tag,
                id=message.id,
            )
            yield Finding(path, text, (hint,), message.id)


@check("BP346", "unconverted-term", stage=LocalizedDocument, severity=Severity.NOTE)
def unconverted_term(document: LocalizedDocument) -> Iterator[Finding]:
    """Find terms that a conversion left alone, because they may be parts of other words.

    Why: 具備專長者 holds the characters of 長者 and not the word, and 专老年人 would be nonsense.
    Where it is the word, readers miss the one they know.
    Example: `具備專長者` with a term `長者`, which the profile `mainland` writes `老年人`.
    """
    for path, message in document.located:
        for doubt in message.converted.doubts if _is_plain(message) else ():
            text = tell(
                "“{term}” seems a part of other words here: it is not converted to “{right}”",
                term=doubt.source,
                right=doubt.target,
            )
            hint = tell(
                "Where it is that word, write in locales/{tag}.po:\n{entry}",
                tag=document.tag,
                entry=_override(message, _with(message.target, doubt)),
            )
            at = (doubt.start, doubt.start + len(doubt.source))
            yield Finding(path, text, (hint,), at=at)


@check("BP347", "straddling-phrase", stage=LocalizedDocument, severity=Severity.WARNING)
def straddling_phrase(document: LocalizedDocument) -> Iterator[Finding]:
    """Find characters that a conversion may have got wrong: whose word they are of is not certain.

    The line is right as its writer wrote it. A phrase of the dictionary is not heeded where other
    words are likelier to meet; where neither is much likelier than the other, a person decides. A
    Traditional character that the term base puts into Simplified text is told of, too.

    Why: readers meet a character that they may not know, or another word.
    Example: `首批覆修工程`, where the dictionary sees 批覆, a reply, and would write 复.
    """
    for path, message in document.located:
        if not _is_plain(message):
            continue
        left = {each.place: each for each in _left(message, document)}
        doubts = {each.place: each for each in message.converted.straddles} | left
        letters = list(message.target)
        for place, doubt in doubts.items():
            letters[place] = doubt.target
        entry = _override(message, "".join(letters))
        for place, doubt in sorted(doubts.items()):
            values = {"phrase": doubt.source, "character": message.target[place]}
            text = tell(
                "“{phrase}” may be a word or part of others: conversion writes “{character}”,"
                " and not “{other}”",
                other=doubt.target,
                **values,
            )
            hint = tell(
                "Where it is that word, write in locales/{tag}.po:\n{entry}",
                tag=document.tag,
                entry=entry,
            )
            if place in left:
                shown = tell("“{character}”", character=doubt.source)
                text = tell("{character} is Traditional", character=shown)
                hint = tell("Write in locales/{tag}.po:\n{entry}", tag=document.tag, entry=entry)
            at = (doubt.start, doubt.start + 1) if doubt.start >= 0 else None
            yield Finding(path, text, (hint,), at=at)


def _left(message: Message, document: LocalizedDocument) -> Iterator[Doubt]:
    """Give what is certainly Traditional by itself in a text that was converted to Simplified."""
    if not speaks(document.edition.lang, ("zh-Hans",)):
        return
    aligned = len(message.source) == len(message.target)
    text = Text((), message, message.target, message.lang)
    for stray in find_traditional(text.prose):
        if not stray.word:
            at = stray.start if aligned else -1
            yield Doubt(at, stray.character, stray.start, stray.proposals[0])


def _with(target: str, doubt: Doubt) -> str:
    """Give a conversion with the term that was left; one that is too long to show, as it is."""
    if len(target) > _LONGEST:
        return target
    return target[: doubt.place] + doubt.target + target[doubt.place + len(doubt.source) :]


def _override(message: Message, target: str) -> str:
    """Write the entry of a catalog that overrides a conversion; of a long text, its start."""
    said = (message.source, target)
    short = (each if len(each) <= _LONGEST else each[:_LONGEST] + "…" for each in said)
    texts = (json.dumps(each, ensure_ascii=False) for each in short)
    return '# reason: …\nmsgctxt "{}"\nmsgid {}\nmsgstr {}'.format(message.id, *texts)


def _is_plain(message: Message) -> bool:
    """Tell whether a message shows what conversion gives for it now."""
    converted = message.origin is Origin.CONVERTED and not message.reason
    return converted and message.target == message.converted.text


def _overridden(document: LocalizedDocument) -> Iterator[tuple[Path, Message]]:
    """Give the messages whose conversion an override stands in for, and says why."""
    yield from ((path, each) for path, each in document.located if each.is_overridden)


def _parting(first: str, second: str) -> tuple[str, str]:
    """Give of two texts what stands where they part, with a little before it."""
    pairs = zip(first, second, strict=False)
    apart = next((at for at, (one, other) in enumerate(pairs) if one != other), None)
    start = max((min(len(first), len(second)) if apart is None else apart) - _BEFORE, 0)
    return _excerpt(first, start), _excerpt(second, start)


def _excerpt(text: str, start: int) -> str:
    end = start + _SHOWN
    return f"{'…' * (start > 0)}{text[start:end]}{'…' * (len(text) > end)}"
