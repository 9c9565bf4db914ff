"""TBX-Basic (ISO 30042): the term base, for the term tools of translators, and back.

Written as the `martif` of 2008, which more tools read; the form of 2019 is read too. An official
name is a proper noun. What a term may or must not be called has no language in the term base: it
goes to the one of its script. Ids tell the order of wordings, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import cast, get_args

from blueprint_cli.diagnostics import Diagnostic, Outcome, Severity, tell
from blueprint_cli.interchange.xml import refusals
from blueprint_cli.interchange.xml.elements import Element, dump
from blueprint_cli.interchange.xml.parsing import load
from blueprint_cli.language.folding import is_wide
from blueprint_cli.language.tags import is_chinese
from blueprint_cli.model.constraints import ID_PATTERN
from blueprint_cli.model.document import Profile
from blueprint_cli.model.terms import FILE, Term, TermBase

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
ROOTS = ("martif", "tbx")
_ENTRIES = ("termEntry", "conceptEntry")
_LANGUAGES = ("langSet", "langSec")
_TERMS = ("tig", "ntig", "termSec")

_STATUS, _SPEECH, _NAME = "administrativeStatus", "partOfSpeech", "properNoun"
_PREFERRED, _ADMITTED, _DEPRECATED = (
    f"{status}Term-admn-sts" for status in ("preferred", "admitted", "deprecated")
)
#: What a conversion writes is a wording for some projects only; all conversions are to this.
_PROFILE, _CONVERTED = "projectSubset", "zh-Hans"
_PROFILES = get_args(Profile)
_NUMBER = re.compile(r"\.([0-9]{1,6})$")
#: More than any `also` has.
_LAST = 1_000_000


@dataclass(frozen=True)
class _Wording:
    """What one language calls a thing: `role` and `number` make the id of it."""

    lang: str
    text: str
    role: str
    status: str
    profile: str = ""
    is_name: bool = False


def write(base: TermBase, source_lang: str, title: str = "") -> Outcome[bytes]:
    """Write a term base; BP005 is a text that XML cannot hold."""
    tags = tuple(dict.fromkeys(tag for term in base.terms for tag in term.targets))
    entries = [_entry(term, source_lang, tags) for term in base.terms]
    body = Element("text", {}, [Element("body", {}, [*entries])])
    root = {"type": "TBX-Basic", "xml:lang": source_lang}
    return dump(Element("martif", root, [_header(title), body]), FILE)


def _header(title: str) -> Element:
    description: list[str | Element] = [
        Element("titleStmt", {}, [Element("title", {}, [title])]),
        Element("sourceDesc", {}, [Element("p", {}, ["blueprint"])]),
    ]
    encoding = Element("p", {"type": "XCSURI"}, ["TBXBasicXCSV02.xcs"])
    return Element(
        "martifHeader",
        {},
        [Element("fileDesc", {}, description), Element("encodingDesc", {}, [encoding])],
    )


def _entry(term: Term, source_lang: str, tags: Sequence[str]) -> Element:
    languages: dict[str, Element] = {}
    for wording in _wordings(term, source_lang, tags):
        section = languages.setdefault(wording.lang, Element("langSet", {"xml:lang": wording.lang}))
        section.children.append(_tig(term.id, wording))
    notes = [Element("note", {}, [term.note])] if term.note else []
    return Element("termEntry", {"id": term.id}, [*notes, *languages.values()])


def _wordings(term: Term, source_lang: str, tags: Sequence[str]) -> Iterator[_Wording]:
    yield _Wording(source_lang, term.source, "source", _PREFERRED, is_name=term.locked)
    for tag, text in term.targets.items():
        yield _Wording(tag, text, f"target.{tag}", _PREFERRED)
    for profile, text in term.profiles.items():
        yield _Wording(_CONVERTED, text, f"profile.{profile}", _PREFERRED, profile)
    for role, texts, status in (
        ("also", term.also, _ADMITTED),
        ("avoid", term.avoid, _DEPRECATED),
    ):
        for number, text in enumerate(texts, 1):
            lang = _language(text, (source_lang, *tags))
            yield _Wording(lang, text, f"{role}.{number}", status)


def _language(text: str, tags: Sequence[str]) -> str:
    """Give the first language that is written so."""
    wide = any(map(is_wide, text))
    return next((tag for tag in tags if is_chinese(tag) == wide), tags[0])


def _tig(id_: str, wording: _Wording) -> Element:
    said: list[str | Element] = [Element("term", {}, [wording.text])]
    if wording.is_name:
        said.append(Element("termNote", {"type": _SPEECH}, [_NAME]))
    said.append(Element("termNote", {"type": _STATUS}, [wording.status]))
    if wording.profile:
        said.append(Element("admin", {"type": _PROFILE}, [wording.profile]))
    return Element("tig", {"id": f"{id_}.{wording.role}"}, said)


def read(data: bytes, name: str) -> Outcome[TermBase]:
    """Read a term base of whatever tool; BP501 is one it is not.

    An entry that says nothing in the source language is warned of, and left out. A document type
    without anything in it passes: other tools write one.
    """
    loaded = load(data, name, (NAMESPACE, ""), typed=True)
    if loaded.value is None:
        return Outcome(None, loaded.diagnostics)
    root = loaded.value
    if root.name not in ROOTS:
        return Outcome(None, (refusals.of_form(root, "TBX-Basic"),))
    terms: list[Term] = []
    faults: list[Diagnostic] = []
    for number, entry in enumerate(root.walk(*_ENTRIES), 1):
        term = _term(entry, number, root.get("xml:lang"))
        if term:
            terms.append(term)
        else:
            faults.append(_without_source(entry))
    return Outcome(TermBase(terms=tuple(terms)), tuple(faults))


def _without_source(entry: Element) -> Diagnostic:
    message = tell("an entry without a term in the source language")
    hint = tell("Add the term, or leave the entry out.")
    return Diagnostic("BP501", message, entry.tag, Severity.WARNING, (hint,))


@dataclass
class _Draft:
    """A term on its way: the wordings of an entry, told apart."""

    source: str = ""
    targets: dict[str, str] = field(default_factory=dict)
    profiles: dict[Profile, str] = field(default_factory=dict)
    also: list[tuple[int, str]] = field(default_factory=list)
    avoid: list[tuple[int, str]] = field(default_factory=list)
    locked: bool = False

    def take(self, tig: Element, lang: str, *, is_source: bool) -> None:
        """Take one wording, of the source language or another."""
        text = next((term.text for term in tig.walk("term")), "")
        status, profile = _said(tig, _STATUS), _said(tig, _PROFILE)
        if not text.strip():
            return
        number = _NUMBER.search(tig.get("id"))
        placed = (int(number[1]) if number else _LAST, text)
        if status.startswith(("deprecated", "superseded")):
            self.avoid.append(placed)
        elif profile in _PROFILES:
            self.profiles[cast("Profile", profile)] = text
        elif status.startswith("admitted"):
            self.also.append(placed)
        elif is_source and not self.source and ".target." not in tig.get("id"):
            self.source = text
            self.locked = _said(tig, _SPEECH) == _NAME
        elif lang not in self.targets and (not is_source or ".target." in tig.get("id")):
            self.targets[lang] = text
        else:
            self.also.append(placed)


def _term(entry: Element, number: int, source_lang: str) -> Term | None:
    draft = _Draft()
    for section in entry.elements(*_LANGUAGES):
        lang = section.get("xml:lang")
        source_lang = source_lang or lang
        for tig in section.elements(*_TERMS):
            draft.take(tig, lang, is_source=lang.lower() == source_lang.lower())
    if not draft.source:
        return None
    return Term(
        id=_id(entry.get("id"), number),
        source=draft.source,
        targets=draft.targets,
        also=_in_order(draft.also),
        avoid=_in_order(draft.avoid),
        profiles=draft.profiles,
        locked=draft.locked,
        note=next((note.text for note in entry.elements("note")), ""),
    )


def _in_order(placed: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    return tuple(text for _, text in sorted(placed, key=lambda each: each[0]))


def _said(tig: Element, sort: str) -> str:
    said = tig.walk("termNote", "admin")
    return next((each.text.strip() for each in said if each.get("type") == sort), "")


def _id(given: str, number: int) -> str:
    """Give an id that the term base admits."""
    words = re.findall(r"[a-z0-9]+", given.lower())
    made = "-".join(words)
    return made if re.fullmatch(ID_PATTERN, made) else f"term-{number}"
