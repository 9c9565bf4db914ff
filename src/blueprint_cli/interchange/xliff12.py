"""XLIFF 1.2 (OASIS, 2008), which every CAT tool opens.

Codes are `bpt`, `ept` and `ph` with their Markdown inside: a tool that does not know them shows
the text that the translator would have typed. In a bare packet a placeholder is an `x`, and stress
a `g` around its words, the only ones that Poedit shows as codes. What says which packet a file is
stands in notes of its header, which tools keep.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from blueprint_cli.diagnostics import Diagnostic, Outcome
from blueprint_cli.interchange import readiness
from blueprint_cli.interchange.attribution import remark
from blueprint_cli.interchange.codes import Code, Coded, Kind, coded, like
from blueprint_cli.interchange.packet import (
    COPIED,
    Alternative,
    Packet,
    Returned,
    ReturnedUnit,
    Unit,
)
from blueprint_cli.interchange.xml import joining, refusals
from blueprint_cli.interchange.xml.annotations import Annotated, Marked, annotated
from blueprint_cli.interchange.xml.elements import Element, dump
from blueprint_cli.interchange.xml.joining import Side, Tag
from blueprint_cli.interchange.xml.languages import locale_of
from blueprint_cli.interchange.xml.noted import comments_of_tools, noted
from blueprint_cli.interchange.xml.parsing import load
from blueprint_cli.model.queries import Remark, Reply
from blueprint_cli.model.states import State
from blueprint_cli.source import Span

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
VERSION = "1.2"
#: What the review page says beside XLIFF: answers to remarks, and why they are closed.
REVIEW = "urn:blueprint:review"
_ANSWER, _CLOSING = f"{{{REVIEW}}}answer", f"{{{REVIEW}}}closing"
#: Who notes are from.
_US = "blueprint"
_LOCALE, _LANGUAGES, _EDITION, _BASE = "locale: ", "languages: ", "edition: ", "base: "

_ELEMENTS = {Kind.OPEN: "bpt", Kind.CLOSE: "ept", Kind.SINGLE: "ph"}
_KINDS = {
    "bpt": Kind.OPEN,
    "bx": Kind.OPEN,
    "ept": Kind.CLOSE,
    "ex": Kind.CLOSE,
    "ph": Kind.SINGLE,
    "x": Kind.SINGLE,
}
#: All that a text is made of (XLIFF 1.2, section 2.4).
_CONTENT = frozenset({*_KINDS, "it", "g", "mrk", "sub"})
_ISOLATED = {"open": Kind.OPEN, "close": Kind.CLOSE}
#: What a pair around text is in Markdown, where a tool has kept no more than its type.
_MARKS = {"bold": "**", "italic": "*"}


def write(packet: Packet) -> Outcome[bytes]:
    """Write a packet; BP005 is a text that XML cannot hold."""
    header = [
        _note(packet.title),
        _note(f"{_LOCALE}{packet.tag}"),
        _note(f"{_LANGUAGES}{packet.source_lang} {packet.lang}"),
        _note(f"{_EDITION}{packet.edition}"),
    ]
    attributes = {
        "original": packet.name,
        "source-language": packet.source_lang,
        "target-language": packet.lang,
        "datatype": "plaintext",
    }
    units: list[str | Element] = [
        _unit(unit, packet, is_copied=packet.has_copies and unit.state <= State.DRAFT)
        for unit in packet.units
    ]
    file = Element(
        "file", attributes, [Element("header", {}, [*header]), Element("body", {}, units)]
    )
    return dump(Element("xliff", {"version": VERSION, "xmlns": NAMESPACE}, [file]), packet.name)


def _unit(unit: Unit, packet: Packet, *, is_copied: bool) -> Element:
    """Give a unit; one whose target is a copy of the source has no state, which tools leave as is.

    What was there before is an alternative then.
    """
    attributes = {"id": unit.id, "resname": unit.id, "xml:space": "preserve"}
    if unit.state is State.APPROVED:
        attributes["approved"] = "yes"
    source = coded(unit.source)
    target = source if is_copied else like(coded(unit.target), source)
    state = {} if is_copied else {"state": readiness.AS_XLIFF_1[unit.state]}
    children: list[str | Element] = [
        Element("source", {}, _inline(annotated(source, unit.terms), packet)),
        Element("target", state, _inline(target, packet)),
        *_context(unit),
        *(_note(note) for note in unit.notes),
        *(_note(f"{term}: {target}") for term, target in unit.glosses if target),
    ]
    children.append(_note(f"{_BASE}{unit.base}{COPIED if is_copied else ''}"))
    if unit.previous or (is_copied and unit.target):
        children.append(_previous(unit, packet))
    children += (_alternative(each, packet) for each in unit.alternatives)
    return Element("trans-unit", attributes, children)


def _inline(parts: Annotated | Coded, packet: Packet) -> list[str | Element]:
    """Give what a source or target holds; a text at its start keeps it on one line."""
    stack = [Element("", {}, [""])]
    for part in parts:
        inside = stack[-1].children
        if isinstance(part, str):
            inside.append(part)
        elif isinstance(part, Marked):
            attributes = {"mtype": "term", "mid": part.term.id}
            inside.append(Element("mrk", attributes, _inline(part.parts, packet)))
        elif packet.is_bare and part.kind is Kind.SINGLE:
            inside.append(_bare(part))
        elif not packet.is_bare or not _is_around(part):
            inside.append(_code(part))
        elif part.kind is Kind.OPEN:
            stack.append(Element("g", {"id": str(part.number), "ctype": part.type}, [""]))
            inside.append(stack[-1])
        else:
            stack.pop()
    return stack[0].children


def _is_around(code: Code) -> bool:
    """Tell whether a code is half of a pair that its type alone tells."""
    return code.text == _MARKS.get(code.type)


def _code(code: Code) -> Element:
    """Give a code with its Markdown inside."""
    return Element(_ELEMENTS[code.kind], _attributes(code), [code.text])


def _bare(code: Code) -> Element:
    """Give a single code without anything inside."""
    return Element("x", _attributes(code))


def _attributes(code: Code) -> dict[str, str]:
    attributes = {"id": str(code.number)}
    if code.kind is Kind.SINGLE:
        # None of the types of single codes in the standard is one of ours.
        return {**attributes, "ctype": f"x-{code.type}", "equiv-text": code.text}
    return {**attributes, "ctype": code.type} if code.kind is Kind.OPEN else attributes


def _context(unit: Unit) -> Iterator[Element]:
    file, _, line = unit.place.rpartition(":")
    if file:
        places = {"sourcefile": file, "linenumber": line}
        contexts: list[str | Element] = [
            Element("context", {"context-type": sort}, [text]) for sort, text in places.items()
        ]
        yield Element("context-group", {"purpose": "location"}, contexts)


def _previous(unit: Unit, packet: Packet) -> Element:
    source = coded(unit.previous or unit.source)
    target = like(coded(unit.target), source)
    children: list[str | Element] = [
        Element("source", {}, _inline(source, packet)),
        Element("target", {}, _inline(target, packet)),
    ]
    return Element("alt-trans", {"alttranstype": "previous-version"}, children)


def _alternative(own: Alternative, packet: Packet) -> Element:
    """Give what a memory has (section 2.3.1: the quality of a match is a percentage)."""
    source = coded(own.source)
    children: list[str | Element] = [
        Element("source", {}, _inline(source, packet)),
        Element("target", {}, _inline(like(coded(own.target), source), packet)),
    ]
    attributes = {"match-quality": f"{own.percent}%", "origin": _US, "alttranstype": "proposal"}
    return Element("alt-trans", attributes, children)


def _note(text: str) -> Element:
    return Element("note", {"from": _US}, [text])


def read(data: bytes, name: str) -> Outcome[Returned]:
    """Read what a tool has made of it.

    BP501 is a file that cannot be read or is something else, BP502 a broken inline code: the units
    come out then all the same.
    """
    loaded = load(data, name, (NAMESPACE, ""))
    if loaded.value is None:
        return Outcome(None, loaded.diagnostics)
    root = loaded.value
    if root.name != "xliff" or root.get("version") != VERSION:
        return Outcome(None, (refusals.of_form(root, f"XLIFF {VERSION}"),))
    units: list[ReturnedUnit] = []
    faults: list[Diagnostic] = []
    loose: list[tuple[Remark, Span | None]] = []
    for file in root.elements("file"):
        faults += refusals.of_source(_sent(file)[0], file, file.get("source-language"))
        phases = {each.get("phase-name"): each.attributes for each in file.walk("phase")}
        loose += _loose(file)
        for element in file.walk("trans-unit"):
            unit, found = _returned(element, phases)
            units.append(unit)
            faults += found
    faults += [] if units else [refusals.without_units(root)]
    returned = Returned(tuple(units), _tag(root), _said(root, _EDITION), loose=tuple(loose))
    return Outcome(returned, tuple(faults))


def _tag(root: Element) -> str:
    file = root.first("file") or root
    return locale_of(_said(file, _LOCALE), _sent(file)[1], file.get("target-language"))


def _sent(file: Element) -> tuple[str, str]:
    """Give the languages that a file went out in."""
    source, _, target = _said(file, _LANGUAGES).partition(" ")
    return source, target


def _said(file: Element, what: str) -> str:
    """Give what a note of a header says; nothing where no tool has kept it."""
    return _noted(
        (note for header in file.walk("header") for note in header.elements("note")), what
    )


def _noted(notes: Iterable[Element], what: str) -> str:
    texts = (note.text.strip() for note in notes)
    return next((text.removeprefix(what) for text in texts if text.startswith(what)), "")


def _returned(
    element: Element, phases: Mapping[str, Mapping[str, str]]
) -> tuple[ReturnedUnit, tuple[Diagnostic, ...]]:
    source, target = element.first("source"), element.first("target")
    said = (target.get("state"), target.get("state-qualifier")) if target else ("", "")
    state = readiness.of_xliff_1(*said, element.get("approved")) if target else None
    id_, base = element.get("resname") or element.get("id"), _noted(element.elements("note"), _BASE)
    phase = phases.get(target.get("phase-name"), {}) if target else {}
    remarks = tuple(_remarks(element, phase))
    unit = ReturnedUnit(
        *(id_, "", "", element.tag, state),
        base=base,
        remarks=remarks,
        replies=tuple(_replies(element, phase)),
    )
    made, faults = joining.returned(unit, _side(source, element), _side(target, element))
    structure = (
        *refusals.of_targets(element),
        *refusals.of_content(source, _CONTENT),
        *refusals.of_content(target, _CONTENT),
    )
    if made.was_copied and made.target == made.source:
        made = replace(made, target="", state=State.MISSING)
    return made, structure + faults


def _remarks(element: Element, phase: Mapping[str, str]) -> Iterator[Remark]:
    """Give what others have noted of a unit, beside its texts and in them.

    A phase of the work tells who has had it in hand, and when (section 2.3, `phase`).
    """
    by = {"from": phase.get("contact-name", ""), "date": phase.get("date", "")}
    yield from noted(_of_others([*element.elements("note")]), by)
    yield from noted(comments_of_tools(element), by)
    for side in element.elements("source", "target"):
        yield from noted(side.walk("mrk"), by, "comment")


def _replies(element: Element, phase: Mapping[str, str]) -> Iterator[Reply]:
    """Give what a reviewer says to earlier remarks, in elements of our own (section 2.5)."""
    who, when = phase.get("contact-name", ""), phase.get("date", "")
    for child in element.elements(_ANSWER, _CLOSING):
        said, query = remark(child.text, who, when), child.get("query")
        if said.text and query.strip():
            closes = child.name == _CLOSING
            yield Reply(query, said.text, said.who, said.when, closes=closes)


def _of_others(notes: Sequence[Element]) -> Iterator[Element]:
    """Give the notes that are none of ours.

    Where a tool has lost whose notes are whose, those that still name somebody are taken.
    """
    is_lost = any(not note.get("from") and note.text.startswith(_BASE) for note in notes)
    for note in notes:
        if note.get("from") != _US and (note.get("from") or not is_lost):
            yield note


def _loose(file: Element) -> Iterator[tuple[Remark, Span | None]]:
    """Give what others have noted of the file, or of a group in it."""
    holders = (*file.walk("header"), *file.walk("group"))
    for note in (note for each in holders for note in each.elements("note")):
        if note.get("from") not in ("", _US):
            yield from ((each, note.tag) for each in noted([note]))


def _side(element: Element | None, unit: Element) -> Side:
    return Side(tuple(_tagged(element)), element.place) if element else Side((), unit.tag)


def _tagged(element: Element) -> Iterator[str | Tag]:
    """Give the text and codes of a source or target, through marks and segments."""
    for child in element.children:
        if isinstance(child, str):
            yield child
        elif child.name in _KINDS or child.name == "it":
            kind = _KINDS.get(child.name) or _ISOLATED.get(child.get("pos"), Kind.SINGLE)
            id_ = child.get("rid") or child.get("id")
            yield Tag(id_, kind, child.text or child.get("equiv-text"), child.place)
        elif child.name == "g":
            mark, id_ = _MARKS.get(child.get("ctype"), ""), child.get("id")
            yield Tag(id_, Kind.OPEN, mark, child.place)
            yield from _tagged(child)
            yield Tag(id_, Kind.CLOSE, mark, child.place)
        else:
            yield from _tagged(child)
