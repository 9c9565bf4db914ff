"""TMX 1.4b (LISA, 2005): what is translated, for the memories of translators' tools, and back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from blueprint_cli.diagnostics import Outcome, tell
from blueprint_cli.interchange.codes import CODE, PLACEHOLDER, Code, Coded, Kind, coded, like
from blueprint_cli.interchange.elements import Element, dump
from blueprint_cli.interchange.packet import Packet, Unit
from blueprint_cli.interchange.xml import load, unreadable
from blueprint_cli.model.states import State
from blueprint_cli.model.tags import is_chinese, spelt_out

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
_DOCUMENT, _EDITION = "x-document", "x-edition"
_ELEMENTS = {Kind.OPEN: "bpt", Kind.CLOSE: "ept", Kind.SINGLE: "ph"}
#: Codes that are Markdown; what other tools put there means nothing in our texts.
_MARKDOWN = re.compile(
    r"\*{1,3}|_{1,3}|\[|\]\(.*\)|\{[a-z][a-z0-9-]*\}|`.*`|<(?:https?://|mailto:|#)[^<>]*>",
    re.DOTALL,
)


@dataclass(frozen=True)
class MemoryUnit:
    """One text with its translation; `id` is the message's where the memory came from here."""

    source: str
    target: str
    id: str = ""
    document: str = ""
    edition: str = ""


def write(packet: Packet) -> bytes:
    """Write the units that have a target which nobody has to look at any more.

    Raises `UnwritableError` for a text that XML cannot hold.
    """
    header = {**_HEADER, "srclang": packet.source_lang}
    units = [
        _unit(unit, packet) for unit in packet.units if unit.target and unit.state > State.DRAFT
    ]
    body = Element("body", {}, [*units])
    return dump(Element("tmx", {"version": VERSION}, [Element("header", header), body]))


def _unit(unit: Unit, packet: Packet) -> Element:
    source = coded(unit.source, is_passage=unit.is_passage)
    target = like(coded(unit.target, is_passage=unit.is_passage), source)
    said = {_DOCUMENT: packet.name, _EDITION: packet.edition}
    props = [Element("prop", {"type": sort}, [text]) for sort, text in said.items()]
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


def read(data: bytes, name: str, source_lang: str, lang: str) -> Outcome[tuple[MemoryUnit, ...]]:
    """Read the units of a language pair from a memory, of whatever tool; BP501 is one it is not.

    A language is the same in another region, Chinese in the same script. A document type without
    anything in it passes: other tools write one.
    """
    loaded = load(data, name, ("",), typed=True)
    if loaded.value is None:
        return Outcome(None, loaded.diagnostics)
    root = loaded.value
    if root.name != "tmx" or not root.get("version").startswith("1."):
        hint = tell("Export it from the tool as TMX {version}.", version=VERSION)
        message = tell("this is not TMX {version}", version=VERSION)
        return Outcome(None, (unreadable(message, root.tag, hint),))
    pair = (_language(source_lang), _language(lang))
    return Outcome(tuple(unit for tu in root.walk("tu") for unit in _units(tu, pair)))


def _units(tu: Element, pair: tuple[str, str]) -> Iterator[MemoryUnit]:
    texts: dict[str, list[str]] = {}
    for tuv in tu.elements("tuv"):
        language = _language(tuv.get("xml:lang") or tuv.get("lang"))
        for seg in tuv.elements("seg"):
            texts.setdefault(language, []).append("".join(_text(seg)))
    said = {prop.get("type"): prop.text for prop in tu.elements("prop")}
    own = (tu.get("tuid"), said.get(_DOCUMENT, ""), said.get(_EDITION, ""))
    for source, target in product(texts.get(pair[0], ())[:1], texts.get(pair[1], ())):
        if source.strip() and target.strip():
            yield MemoryUnit(source, target, *own)


def _text(seg: Element) -> Iterator[str]:
    for child in seg.children:
        if isinstance(child, str):
            yield child
        elif child.name == "hi":
            yield from _text(child)
        elif _MARKDOWN.fullmatch(child.text):
            yield child.text


def _language(tag: str) -> str:
    """Give what makes a language the same: the script counts in Chinese, a region never."""
    language, *rest = tag.replace("_", "-").split("-")
    cased = [part.title() if len(part) == len("Hant") else part.upper() for part in rest]
    parts = spelt_out("-".join([language.lower(), *cased])).split("-")
    return "-".join(parts[: 2 if is_chinese(parts[0]) else 1])
