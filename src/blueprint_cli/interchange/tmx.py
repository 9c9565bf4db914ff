"""TMX 1.4b (LISA, 2005): what is translated, for the memories of translators' tools, and back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import product

from blueprint_cli.diagnostics import Outcome
from blueprint_cli.interchange.codes import CODE, PLACEHOLDER, Code, Coded, Kind, coded, like
from blueprint_cli.interchange.packet import Packet, Returned, ReturnedUnit, Unit
from blueprint_cli.interchange.xml import refusals
from blueprint_cli.interchange.xml.elements import Element, dump
from blueprint_cli.interchange.xml.languages import language
from blueprint_cli.interchange.xml.noted import noted
from blueprint_cli.interchange.xml.parsing import load
from blueprint_cli.model.states import State

VERSION = "1.4"
#: All of it says that it is ours, and that a unit is a paragraph or more.
_HEADER = {
    "creationtool": "blueprint",
    "creationtoolversion": "1",
    "segtype": "block",
    "o-tmf": "blueprint",
    "adminlang": "en",
    "datatype": "plaintext",
}
_DOCUMENT, _LOCALE, _EDITION = "x-document", "x-locale", "x-edition"
_ELEMENTS = {Kind.OPEN: "bpt", Kind.CLOSE: "ept", Kind.SINGLE: "ph"}
#: Codes that are Markdown; what other tools put there means nothing in our texts.
_MARKDOWN = re.compile(
    r"\*{1,3}|_{1,3}|\[|\]\(.*\)|\{[a-z][a-z0-9-]*(?::[a-z]+)?\}|`.*`|<(?:https?://|mailto:|#)[^<>]*>",
    re.DOTALL,
)


def write(packet: Packet) -> Outcome[bytes]:
    """Write the units that have a target which nobody has to look at any more.

    BP005 is a text that XML cannot hold.
    """
    header = {**_HEADER, "srclang": packet.source_lang}
    units = [
        _unit(unit, packet) for unit in packet.units if unit.target and unit.state > State.DRAFT
    ]
    said = {_DOCUMENT: packet.name, _LOCALE: packet.tag, _EDITION: packet.edition}
    children = [Element("header", header, [*_props(said)]), Element("body", {}, [*units])]
    return dump(Element("tmx", {"version": VERSION}, [*children]), packet.name)


def _props(said: Mapping[str, str]) -> list[Element]:
    return [Element("prop", {"type": sort}, [text]) for sort, text in said.items()]


def _unit(unit: Unit, packet: Packet) -> Element:
    source = coded(unit.source)
    target = like(coded(unit.target), source)
    # Each unit says it for itself: memories are poured together.
    props = _props({_DOCUMENT: packet.name, _EDITION: packet.edition})
    sides = [_side(source, packet.source_lang), _side(target, packet.lang)]
    return Element("tu", {"tuid": unit.id}, [*props, *sides])


def _side(parts: Coded, lang: str) -> Element:
    pieces = [part if isinstance(part, str) else _code(part) for part in parts]
    return Element("tuv", {"xml:lang": lang}, [Element("seg", {}, ["", *pieces])])


def _code(code: Code) -> Element:
    number = str(code.number)
    attributes = {"x": number} if code.kind is not Kind.CLOSE else {}
    if code.kind is not Kind.SINGLE:
        attributes["i"] = number
    if code.kind is not Kind.CLOSE:
        own = code.type in (PLACEHOLDER, CODE)
        attributes["type"] = f"x-{code.type}" if own else code.type
    return Element(_ELEMENTS[code.kind], attributes, [code.text])


def read(data: bytes, name: str, source_lang: str = "", lang: str = "") -> Outcome[Returned]:
    """Read the units of a language pair from a memory, of whatever tool; BP501 is one it is not.

    Without languages, the pair is that of the header and the first other one. A language is the
    same in another region, Chinese in the same script. A document type without anything in it
    passes: other tools write one. No memory says how far its targets have come here.
    """
    loaded = load(data, name, ("",), typed=True)
    if loaded.value is None:
        return Outcome(None, loaded.diagnostics)
    root = loaded.value
    if root.name != "tmx" or not root.get("version").startswith("1."):
        return Outcome(None, (refusals.of_form(root, f"TMX {VERSION}"),))
    header = root.first("header") or root
    pair = (language(source_lang or header.get("srclang")), language(lang))
    units = tuple(unit for tu in root.walk("tu") for unit in _units(tu, pair))
    return Outcome(Returned(units, _prop(header, _LOCALE), _prop(header, _EDITION)))


def _units(tu: Element, pair: tuple[str, str]) -> Iterator[ReturnedUnit]:
    """Give the units of an entry: one for each translation into the language of the target."""
    sources, targets = [], []
    remarks = [*noted(tu.elements("note"), tu.attributes)]
    for tuv in tu.elements("tuv"):
        own = language(tuv.get("xml:lang") or tuv.get("lang"))
        segs = [seg for seg in tuv.elements("seg") if seg.text.strip()]
        if own == pair[0]:
            sources += segs
        elif not pair[1] or own == pair[1]:
            targets += segs
            remarks += noted(tuv.elements("note"), tuv.attributes)
    for source, target in product(sources[:1], targets):
        before, after = ("".join(_text(side)) for side in (source, target))
        places = {"source": source.place, "target": target.place}
        yield ReturnedUnit(
            tu.get("tuid"), before, after, tu.tag, parts=places, remarks=tuple(remarks)
        )


def _prop(element: Element, sort: str) -> str:
    props = (prop for prop in element.elements("prop") if prop.get("type") == sort)
    return next((prop.text.strip() for prop in props), "")


def _text(seg: Element) -> Iterator[str]:
    for child in seg.children:
        if isinstance(child, str):
            yield child
        elif child.name == "hi":
            yield from _text(child)
        elif _MARKDOWN.fullmatch(child.text):
            yield child.text
