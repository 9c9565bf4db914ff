"""Joining: what a tool gives back becomes Markdown again, and every code is accounted for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from blueprint_cli.diagnostics import Diagnostic, Severity, Told, shorten, tell
from blueprint_cli.interchange.codes import Kind
from blueprint_cli.interchange.packet import ReturnedUnit
from blueprint_cli.model.states import State, seal
from blueprint_cli.source import Span


@dataclass(frozen=True)
class Tag:
    """A code as a file has it: `text` is the Markdown in it, empty where the tool left none."""

    id: str
    kind: Kind
    text: str
    span: Span

    @property
    def key(self) -> tuple[str, Kind]:
        """What makes it the same code as one of the source."""
        return self.id, self.kind


#: The inside of a source or target as a file has it.
Tagged: TypeAlias = Sequence[str | Tag]


@dataclass(frozen=True)
class Side:
    """A source or target as a file has it, and where."""

    parts: Tagged
    span: Span

    @property
    def tags(self) -> tuple[Tag, ...]:
        """Its codes."""
        return tuple(part for part in self.parts if isinstance(part, Tag))

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing."""
        return not any(part.strip() if isinstance(part, str) else True for part in self.parts)


def returned(
    unit: ReturnedUnit, source: Side, target: Side
) -> tuple[ReturnedUnit, tuple[Diagnostic, ...]]:
    """Complete a unit by its two sides as a file has them; BP502 is a code that went wrong.

    A code that the translator has typed as text is none. What a code of the target says for itself
    counts: a link may lead to the page in the target's own language. What comes back as it went out
    has lost nothing on its way: whether it is right, the checks say.
    """
    faults = [_empty(tag) for tag in source.tags if not tag.text]
    known = {tag.key: tag.text for tag in source.tags}
    text = "".join(
        part if isinstance(part, str) else part.text or known.get(part.key, "")
        for part in target.parts
    )
    state = unit.state if text.strip() else State.MISSING
    before = "".join(part if isinstance(part, str) else part.text for part in source.parts)
    if not target.is_empty:
        faults += _strange(target, known)
        faults += _unpaired(target)
    if not target.is_empty and unit.seal != seal(before, text):
        faults += _lost(source, target, is_draft=state is State.DRAFT)
    parts = {"source": source.span, "target": target.span}
    made = replace(unit, source=before, target=text, state=state, parts=parts)
    return made, tuple(faults)


def _strange(target: Side, known: Mapping[tuple[str, Kind], str]) -> Iterator[Diagnostic]:
    """Find codes that the source has not, or that stand twice."""
    seen: set[tuple[str, Kind]] = set()
    starts = dict.fromkeys(text for (_, kind), text in known.items() if kind is not Kind.CLOSE)
    choices = ", ".join(map(shorten, starts))
    for tag in target.tags:
        shown = _shown(tag.text or known.get(tag.key, ""), tag)
        if tag.key not in known:
            hint = tell("Delete it, or put one of its own there: {choices}.", choices=choices)
            message = tell("the tag {code} is not one of this message", code=shown)
            yield _broken(message, tag.span, hint if choices else tell("Delete it."))
        elif tag.key in seen:
            hint = tell("Delete one of the two; where both are meant, type the other as text.")
            yield _broken(tell("the tag {code} stands twice", code=shown), tag.span, hint)
        seen.add(tag.key)


def _unpaired(target: Side) -> Iterator[Diagnostic]:
    """Find codes that open and never close, close without opening, or cross another."""
    hint = tell("Put the tag that opens before the words, and the one that closes after them.")
    opened: list[Tag] = []
    for tag in target.tags:
        if tag.kind is Kind.OPEN:
            opened.append(tag)
        elif tag.kind is Kind.CLOSE and opened and opened[-1].id == tag.id:
            opened.pop()
        elif tag.kind is Kind.CLOSE:
            message = tell("the tag {code} closes what is not open", code=_shown(tag.text, tag))
            yield _broken(message, tag.span, hint)
    for tag in opened:
        message = tell("the tag {code} is not closed", code=_shown(tag.text, tag))
        yield _broken(message, tag.span, hint)


def _lost(source: Side, target: Side, *, is_draft: bool) -> Iterator[Diagnostic]:
    """Find codes that the target has neither as such nor as text; half a pair is unpaired.

    A sentence may well do without a stress, and a draft is not yet what it will be.
    """
    used = {tag.key for tag in target.tags}
    raw = "\0".join(part for part in target.parts if isinstance(part, str))
    wanted: Counter[str] = Counter()
    for tag in source.tags:
        if tag.key in used or not tag.text:
            continue
        ways = _ways(tag.text)
        wanted[ways[0]] += 1
        if tag.kind is Kind.CLOSE or sum(map(raw.count, ways)) >= wanted[ways[0]]:
            continue
        minor = is_draft or not tag.text.strip("*_")
        hint = tell("Put it where it belongs, or type it as text.")
        message = tell("the tag {code} is lost", code=_shown(tag.text, tag))
        level = Severity.WARNING if minor else Severity.ERROR
        yield _broken(message, target.span, hint, severity=level)


def _ways(code: str) -> tuple[str, ...]:
    """Give what a code may begin with where it is typed: a figure may take another form."""
    if code.startswith("{"):
        name = code.strip("{}").partition(":")[0]
        return f"{{{name}}}", f"{{{name}:"
    return ("](",) if code.startswith("](") else (code,)


def _empty(tag: Tag) -> Diagnostic:
    hint = tell("Export the packet again, and take the source from there.")
    return _broken(tell("the tag {code} of the source is empty", code=tag.id), tag.span, hint)


def _shown(text: str, tag: Tag) -> str:
    return shorten(text) or tag.id


def _broken(
    message: Told, span: Span, *hints: Told, severity: Severity = Severity.ERROR
) -> Diagnostic:
    return Diagnostic("BP502", message, span, severity, hints)
