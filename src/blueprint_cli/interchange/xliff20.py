"""XLIFF 2.0 (OASIS, 2014): one unit a message, pairs as elements around their text.

The Markdown of codes stands in the original data of each unit. A draft is `initial` with a
substate, which a tool takes away when it moves the state on (section 4.3.1.30).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from blueprint_cli.diagnostics import Diagnostic, Outcome
from blueprint_cli.interchange import readiness
from blueprint_cli.interchange.codes import (
    BOLD,
    HIGH,
    ITALIC,
    LINK,
    LOW,
    NAME,
    TITLE,
    Code,
    Coded,
    Kind,
    coded,
    like,
)
from blueprint_cli.interchange.packet import Packet, Returned, ReturnedUnit, Unit
from blueprint_cli.interchange.xml import joining, refusals
from blueprint_cli.interchange.xml.annotations import Annotated, Marked, annotated
from blueprint_cli.interchange.xml.elements import Element, dump
from blueprint_cli.interchange.xml.joining import Side, Tag
from blueprint_cli.interchange.xml.languages import locale_of
from blueprint_cli.interchange.xml.noted import comments_of_tools, noted
from blueprint_cli.interchange.xml.parsing import load
from blueprint_cli.model.queries import Remark
from blueprint_cli.model.states import State
from blueprint_cli.source import Span

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
VERSIONS = ("2.0", "2.1")
#: The module for translation candidates.
MATCHES = "urn:oasis:names:tc:xliff:matches:2.0"
#: What the one segment of a unit is called where something is said about it.
_SEGMENT = "s1"
#: The categories of our notes.
_LOCALE, _LANGUAGES, _EDITION, _BASE = "locale", "languages", "edition", "base"
_PREVIOUS, _TERM, _PLACE, _NOTE = "previous-source", "term", "location", "note"
_TITLE = "title"
#: What has another, or none, is somebody else's.
_OURS = frozenset({_BASE, _PREVIOUS, _TERM, _PLACE, _NOTE, _LOCALE, _LANGUAGES, _EDITION, _TITLE})

#: What XLIFF calls the types of codes: `type`, and `subType` where it has one.
_TYPES = {
    BOLD: {"type": "fmt", "subType": "xlf:b"},
    ITALIC: {"type": "fmt", "subType": "xlf:i"},
    LINK: {"type": "link"},
    **{own: {"type": "fmt"} for own in (HIGH, LOW, NAME, TITLE)},
}
#: All that a text is made of (XLIFF 2.0, section 4.2.3).
_CONTENT = frozenset({"cp", "ph", "pc", "sc", "ec", "mrk", "sm", "em"})
#: What may be an id (XML Schema 1.0, part 2, section 3.3.4), as far as our own ids go.
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,500}")


def write(packet: Packet) -> Outcome[bytes]:
    """Write a packet; BP005 is a text that XML cannot hold."""
    notes = {
        _TITLE: packet.title,
        _LOCALE: packet.tag,
        _LANGUAGES: f"{packet.source_lang} {packet.lang}",
        _EDITION: packet.edition,
    }
    units = [_unit(number, unit) for number, unit in enumerate(packet.units, 1)]
    children = [_notes(notes.items()), *units]
    attributes = {"id": "f1", "original": packet.name, "xml:space": "preserve"}
    root = {
        "version": VERSIONS[0],
        "srcLang": packet.source_lang,
        "trgLang": packet.lang,
        "xmlns": NAMESPACE,
    }
    if any(unit.alternatives for unit in packet.units):
        root["xmlns:mtc"] = MATCHES
    return dump(Element("xliff", root, [Element("file", attributes, [*children])]), packet.name)


def _unit(number: int, unit: Unit) -> Element:
    source = coded(unit.source)
    target = like(coded(unit.target), source)
    data: dict[str, str] = {}
    state = {"state": readiness.AS_XLIFF_2[unit.state]}
    if unit.state is State.DRAFT:
        state["subState"] = readiness.DRAFT_IN_XLIFF_2
    sides = [Element("source", {}, _inline(annotated(source, unit.terms), data))]
    if unit.target:
        sides.append(Element("target", {}, _inline(target, data)))
    # The unit's name is the message's id whatever an id may be.
    id_ = unit.id if _NAME.fullmatch(unit.id) else f"u{number}"
    if unit.alternatives:
        state = {"id": _SEGMENT, **state}
    segment = Element("segment", state, [*sides])
    children = [_matches(unit), _notes(_said(unit)), _original(data), segment]
    attributes = {"id": id_, "name": unit.id}
    return Element("unit", attributes, [child for child in children if child.children])


def _matches(unit: Unit) -> Element:
    """Give what memories have, by the module for translation candidates (section 5.1)."""
    matches = []
    for own in unit.alternatives:
        data: dict[str, str] = {}
        source = coded(own.source)
        sides = [
            Element("source", {}, _inline(source, data)),
            Element("target", {}, _inline(like(coded(own.target), source), data)),
        ]
        percent = f"{own.percent}.0"
        attributes = {"ref": f"#{_SEGMENT}", "matchQuality": percent, "similarity": percent}
        children = [each for each in (_original(data), *sides) if each.children]
        matches.append(Element("mtc:match", {**attributes, "origin": "blueprint"}, [*children]))
    return Element("mtc:matches", {}, [*matches])


def _said(unit: Unit) -> Iterator[tuple[str, str]]:
    if unit.place:
        yield _PLACE, unit.place
    yield from ((_NOTE, note) for note in unit.notes)
    yield from ((_TERM, f"{term}: {target}") for term, target in unit.glosses if target)
    yield _BASE, unit.base
    if unit.previous:
        yield _PREVIOUS, unit.previous


def _notes(said: Iterable[tuple[str, str]]) -> Element:
    notes = [Element("note", {"category": category}, [text]) for category, text in said]
    return Element("notes", {}, [*notes])


def _original(data: Mapping[str, str]) -> Element:
    held = [Element("data", {"id": id_}, [text]) for text, id_ in data.items()]
    return Element("originalData", {}, [*held])


def _inline(parts: Annotated | Coded, data: dict[str, str]) -> list[str | Element]:
    """Give what a source or target holds, pairs around their text, and note the data of codes.

    A text at its start keeps it on one line.
    """
    stack = [Element("", {}, [""])]
    for part in parts:
        inside = stack[-1].children
        if isinstance(part, str):
            inside.append(part)
        elif isinstance(part, Marked):
            # An id of its own: two marks may be of one term.
            attributes = {"id": f"t{part.term.start}", "type": "term", "value": part.term.id}
            inside.append(Element("mrk", attributes, _inline(part.parts, data)))
        elif part.kind is Kind.CLOSE:
            stack.pop().attributes["dataRefEnd"] = _reference(part, data)
        else:
            code = _code(part, data)
            inside.append(code)
            stack += [code] if part.kind is Kind.OPEN else []
    return stack[0].children


def _code(code: Code, data: dict[str, str]) -> Element:
    attributes = {"id": str(code.number), **_TYPES.get(code.type, {})}
    if code.kind is Kind.OPEN:
        return Element("pc", {**attributes, "dataRefStart": _reference(code, data)})
    shown = {"dataRef": _reference(code, data), "disp": code.text, "equiv": code.text}
    return Element("ph", {**attributes, **shown})


def _reference(code: Code, data: dict[str, str]) -> str:
    return data.setdefault(code.text, f"d{len(data) + 1}")


def read(data: bytes, name: str) -> Outcome[Returned]:
    """Read what a tool has made of it; see `xliff12.read`."""
    loaded = load(data, name, (NAMESPACE,))
    if loaded.value is None:
        return Outcome(None, loaded.diagnostics)
    root = loaded.value
    if root.name != "xliff" or root.get("version") not in VERSIONS:
        return Outcome(None, (refusals.of_form(root, f"XLIFF {VERSIONS[0]}"),))
    units: list[ReturnedUnit] = []
    faults: list[Diagnostic] = []
    loose: list[tuple[Remark, Span | None]] = []
    for file in root.elements("file"):
        sent = _noted(file, _LANGUAGES).partition(" ")[0]
        faults += refusals.of_source(sent, root, root.get("srcLang"))
        for note in _of_others(file, *file.walk("group")):
            loose += [(each, note.tag) for each in noted([note])]
        for element in file.walk("unit"):
            unit, found = _returned(element)
            units.append(unit)
            faults += found
    faults += [] if units else [refusals.without_units(root)]
    first = root.first("file") or root
    returned = Returned(tuple(units), _tag(root), _noted(first, _EDITION), loose=tuple(loose))
    return Outcome(returned, tuple(faults))


def _tag(root: Element) -> str:
    file = root.first("file") or root
    sent = _noted(file, _LANGUAGES).partition(" ")[2]
    return locale_of(_noted(file, _LOCALE), sent, root.get("trgLang"))


def _noted(element: Element, category: str) -> str:
    """Give what a note of a file or unit says; nothing where no tool has kept it."""
    said = (note for notes in element.elements("notes") for note in notes.elements("note"))
    return next((note.text.strip() for note in said if note.get("category") == category), "")


def _remarks(element: Element) -> Iterator[Remark]:
    """Give what others have noted of a unit, beside its texts and in them (section 4.7.3.1.3).

    A comment in a text stands in its mark, or in a note of the unit that the mark names.
    """
    yield from noted(_of_others(element))
    yield from noted(comments_of_tools(element))
    marks = (mark for mark in element.walk("mrk", "sm") if mark.get("type") == "comment")
    yield from noted(marks, text="value")


def _of_others(*elements: Element) -> Iterator[Element]:
    """Give the notes directly of units, groups or files that are none of ours."""
    holders = (notes for element in elements for notes in element.elements("notes"))
    for note in (note for notes in holders for note in notes.elements("note")):
        if note.get("category") not in _OURS:
            yield note


def _returned(element: Element) -> tuple[ReturnedUnit, tuple[Diagnostic, ...]]:
    held = (data for own in element.elements("originalData") for data in own.elements("data"))
    texts = {data.get("id"): data.text for data in held}
    segments = tuple(element.elements("segment", "ignorable"))
    sources, targets = [segment.first("source") for segment in segments], _targets(segments)
    id_ = element.get("name") or element.get("id")
    unit = ReturnedUnit(
        id_,
        "",
        "",
        element.tag,
        _state(segments),
        base=_noted(element, _BASE),
        remarks=tuple(_remarks(element)),
    )
    source, target = (_side(sides, texts, element.tag) for sides in (sources, targets))
    made, faults = joining.returned(unit, source, target)
    structure = [fault for segment in segments for fault in refusals.of_targets(segment)]
    for side in (*sources, *targets):
        structure += refusals.of_content(side, _CONTENT)
    return made, (*structure, *faults)


def _targets(segments: Sequence[Element]) -> list[Element | None]:
    """Give the targets in the order of the target; what is ignorable stands for its own."""
    if not any(segment.first("target") for segment in segments):
        return []
    placed: list[tuple[int, Element | None]] = []
    for place, segment in enumerate(segments, 1):
        target = segment.first("target")
        own = segment.first("source") if segment.name == "ignorable" else None
        order = target.get("order") if target else ""
        known = len(order) < len("1000000") and order.isascii() and order.isdigit()
        placed.append((int(order) if known else place, target or own))
    return [target for _, target in sorted(placed, key=lambda each: each[0])]


def _state(segments: Sequence[Element]) -> State | None:
    """Give the state of the segment that has come least far; None where one does not tell."""
    told: list[State] = []
    for segment in segments:
        if segment.name == "ignorable":
            continue
        has_target = segment.first("target") is not None
        said = (segment.get("state"), segment.get("subState"))
        state = readiness.of_xliff_2(*said, has_target=has_target)
        if state is None:
            return None
        told.append(state)
    return min(told, default=None)


def _side(elements: Sequence[Element | None], texts: Mapping[str, str], unit: Span) -> Side:
    held = [element for element in elements if element is not None]
    parts = tuple(part for element in held for part in _tagged(element, texts))
    return Side(parts, held[0].place if held else unit)


def _tagged(element: Element, texts: Mapping[str, str]) -> Iterator[str | Tag]:
    """Give the text and codes of a source or target, through marks."""
    for child in element.children:
        if isinstance(child, str):
            yield child
            continue
        own, id_ = texts.get(child.get("dataRef"), ""), child.get("id")
        if child.name == "ph":
            yield Tag(id_, Kind.SINGLE, own, child.tag)
        elif child.name == "sc":
            yield Tag(id_, Kind.OPEN, own, child.tag)
        elif child.name == "ec":
            yield Tag(child.get("startRef") or id_, Kind.CLOSE, own, child.tag)
        elif child.name == "pc":
            yield Tag(id_, Kind.OPEN, texts.get(child.get("dataRefStart"), ""), child.tag)
            yield from _tagged(child, texts)
            yield Tag(id_, Kind.CLOSE, texts.get(child.get("dataRefEnd"), ""), child.tag)
        elif child.name == "cp":
            yield _character(child.get("hex"))
        else:
            yield from _tagged(child, texts)


def _character(number: str) -> str:
    """Give the character of a `cp`: one that XML cannot hold, which a check will report."""
    found = re.fullmatch(r"[0-9A-Fa-f]{1,6}", number)
    return chr(min(int(number, 16), 0x10FFFF)) if found else ""
