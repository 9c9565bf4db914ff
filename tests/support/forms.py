"""A document with every form there is, made from the nouns themselves: what is new is in it too.

Each text has a token of its own in it, by which it is found wherever the text is shown.
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from blueprint_cli.model.document import Document
from blueprint_cli.model.message import Message, Passage
from blueprint_cli.model.sections import Prose, Section, SectionKind

#: A drawing for every picture.
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">'
    '<rect width="40" height="20" fill="#0b3a5b"/></svg>'
)
#: The number of the English files; the Chinese PDF has another, and the page none.
ISBN = "978-0-00-000001-9"
#: What a drawing says, and the same drawing.
DRAWN = "q9999z"
LETTERED = DRAWING.replace("</svg>", f'<text id="north" font-size="3">示範文字{DRAWN}</text></svg>')
FILES = {"images/drawing.svg": DRAWING, "images/map.svg": LETTERED}
#: The edition that the document has beside the full one: it shows all of it.
EDITION = "summary"
#: Stands for the id of the indicator until it is known.
OF_INDICATOR = "of-indicator"

#: Fields that are no text, and what they say here; those of None are left out.
_SAID: Mapping[str, Any] = {
    "Identified.was": None,
    "Section.formats": None,  # would keep a section out of a file
    "Section.short": None,  # stands for the text on slides; see `test_every_form`
    "Section.left_out": None,  # the last section has it: see `left_out`
    "Section.role": None,
    "Section.numbering": None,
    "Section.editions": None,
    "Selection.only": None,  # all of them
    "Selection.depth": "actions",
    "Table.data": None,  # rows stand in the document or in a file
    "Document.checks": None,
    "Document.totals": None,
    "Document.locales": {
        "zh-Hant": {"strategy": "source", "lang": "zh-Hant-HK"},
        "en": {"strategy": "translate", "lang": "en-HK"},
    },
    "Mission.pictograms": ["person"],
    "Contact.address": "https://example.org/",
    "Metadata.partners": None,  # ids of parties; tests/model/ has them
    "Metadata.prevails": "zh-Hant",
    "Pictured.image": "images/map.svg",
    "Figure.texts": "translated",
    "Imprint.isbn": {"zh-Hant": {"pdf": "978-0-00-000000-2"}, "en": ISBN},
    "Imprint.issn": "0000-0000",
    "Imprint.number": "HB 3/2026",
    "Imprint.licence": "CC-BY-4.0",
    "Party.url": "https://example.org/",
    "Reference.url": "https://example.org/",
    "Datum.value": "12",
    "Datum.unit": "percent",
    "Unit.text": "{number}個",
    "Indicator.unit": "percent",
    "Indicator.baseline": {"2024": "11.5"},
    "Indicator.actual": {"2025": "12"},
    "Indicator.targets": {"2030": "20"},
    "Indicator.owner": None,  # ids of parties
    "Indicators.only": None,  # all of them
    "Highlight.of": OF_INDICATOR,
    "Led.lead": None,  # ids of parties
    "Led.indicators": None,  # ids of indicators
    "Done.partners": None,
    "Done.start": "2026-Q3",
    "Done.due": "2028",
    "Done.budget": None,  # the id of a figure
    "Done.status": "under-way",
    "Done.as_of": "2027-06-30",
    "Milestone.date": "2027-Q2",
    "Milestone.reached": "2027-05",
    "Strategies.show": None,  # all of them
    "Listing.by": None,  # of actions
    "Listing.show": None,  # of actions
    "Chart.of": OF_INDICATOR,
    "Chart.columns": None,  # of a table
    "Chart.by": None,  # of actions
    "Timeline.only": None,  # all of them
    "Progress.show": None,  # all of it
    "Earlier.file": None,  # its promises stand here
    "Earlier.tag": None,
    "Promise.action": None,  # the id of an action
    "Promise.due": "2026",
}


@dataclass
class Forms:
    """Makes the data of nouns, each with all of its fields; `tokens` are those of its texts.

    A token is found by the noun and the field that it stands for: `Prose.text`.
    """

    tokens: dict[str, list[str]] = field(default_factory=dict)
    count: int = 0
    #: What stands in a section that English leaves out, and the reason for that.
    left_out: list[str] = field(default_factory=list)
    reason: str = ""

    def document(self) -> dict[str, Any]:
        """Give a document with a section of every kind, each with a section below it."""
        made: dict[str, Any] = self.noun(Document, depth=0)
        self.tokens["Figure.texts"] = [DRAWN]
        # A party is shown where it is named, and what is listed where a section lists it.
        (party,) = made["parties"]
        made["document"]["publisher"] = party["id"]
        self.tokens["Metadata.publisher"] = []
        (indicator,) = made["indicators"]
        for section in made["sections"]:
            for shown in (section, *section.get("highlights", ())):
                if shown.get("of") == OF_INDICATOR:
                    shown["of"] = indicator["id"]
        for of in ("references", "history", "abbreviations"):
            made["sections"].append({"kind": "listing", "id": f"list-of-{of}", "of": of})
        below = [own for each in made["sections"] for own in each.get("sections", ())]
        for section in (*made["sections"], *below):
            if "footnotes" not in section:
                continue
            # A note is marked in what stands under its section, and a cell is its column's.
            section["source"] += "".join(f"[^{note['id']}]" for note in section["footnotes"])
            for row in section.get("rows", ()):
                row["cells"] = {each["id"]: self.text("Row.cells") for each in section["columns"]}
        made["sections"].append(self.away())
        return made

    def away(self) -> dict[str, Any]:
        """Give a section that English leaves out."""
        made = {key: self.text(key) for key in ("title", "text", "reason")}
        title, text, self.reason = (self.tokens.pop(key)[0] for key in made)
        self.left_out = [title, text]
        return {"kind": "prose", "id": "away", "left-out": {"en": made.pop("reason")}, **made}

    def noun(self, noun: type, depth: int) -> dict[str, Any]:
        """Give a noun with all of its fields."""
        hints = get_type_hints(noun, include_extras=True)
        made: dict[str, Any] = {}
        for each in dataclasses.fields(noun):
            name = f"{noun.__name__}.{each.name}"
            said = self.said(noun, each.name, hints[each.name], depth)
            if said is not None:
                made[str(each.metadata.get("alias", each.name))] = said
            self.tokens.setdefault(name, [])
        return made

    def said(self, noun: type, name: str, hint: Any, depth: int) -> Any:
        """Give what a field says."""
        for owner in noun.__mro__:
            known = f"{owner.__name__}.{name}"
            if known in _SAID:
                return _SAID[known]
        if name == "id":
            self.count += 1
            return f"part-{self.count}"
        if name == "cells":
            return {}
        return self.value(f"{noun.__name__}.{name}", hint, depth)

    def value(self, name: str, hint: Any, depth: int) -> Any:
        """Give a value of a type."""
        kind, arguments = _plain(hint)
        if kind in (tuple, Sequence, Mapping):
            own = self.items(name, arguments[-1 if kind is Mapping else 0], depth)
            return own if kind is not Mapping else {EDITION: own[0]}
        if kind is Literal:
            return arguments[0]
        if kind is Passage:
            return f"{self.text(name)}\n\n- {self.text(name)}\n- {self.text(name)}\n"
        if kind is Message:
            return self.text(name)
        if isinstance(kind, type) and dataclasses.is_dataclass(kind):
            return self.noun(kind, depth)
        return _PLAIN[kind]()

    def items(self, name: str, hint: Any, depth: int) -> list[Any]:
        """Give a list: of sections each kind once, and below a section one of prose."""
        kinds: list[type] = [*_nouns(hint)]
        if any(issubclass(each, Section) for each in kinds):
            own = kinds if not depth else [Prose] if depth == 1 else []
            return [self.noun(each, depth + 1) for each in own]
        return [self.value(name, each, depth) for each in kinds]

    def text(self, name: str) -> str:
        """Give a text with a token of its own."""
        self.count += 1
        token = f"q{self.count:04}z"
        self.tokens.setdefault(name, []).append(token)
        return f"示範文字{token}"


_PLAIN: Mapping[Any, Callable[[], Any]] = {
    str: lambda: "images/drawing.svg",
    date: lambda: date(2025, 6, 18).isoformat(),
    int: lambda: 1,
    bool: lambda: True,
}


def _plain(hint: Any) -> tuple[Any, tuple[Any, ...]]:
    """Give a type without its marks and without None, and its arguments."""
    while get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    if get_origin(hint) in (Union, types.UnionType):
        (hint,) = (each for each in get_args(hint) if each is not type(None))
        return _plain(hint)
    origin = get_origin(hint)
    return (origin, get_args(hint)) if origin else (hint, ())


def _nouns(hint: Any) -> Iterator[Any]:
    """Give the nouns among the members of a union, or the one."""
    while get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    if get_origin(hint) in (Union, types.UnionType):
        for each in get_args(hint):
            yield from _nouns(each)
    elif hint is Any:
        # What a section takes is a section of any kind, which its own module cannot name yet.
        yield from _nouns(SectionKind)
    elif dataclasses.is_dataclass(hint):
        yield hint
