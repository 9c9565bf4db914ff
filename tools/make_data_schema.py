"""Write the JSON Schema of `blueprint.json` into `docs/`, from the nouns that it is made of.

.venv/bin/python -m tools.make_data_schema
"""

from __future__ import annotations

import json
import re
import types
from collections.abc import Iterable, Mapping
from dataclasses import Field, dataclass, field, fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from blueprint_cli.model.constraints import TRAILING, CalendarDayOrMonth, Matches
from blueprint_cli.model.delivery.doing import Done, Led, Milestone
from blueprint_cli.model.delivery.indicators import SERIES, Indicator
from blueprint_cli.model.delivery.promises import Earlier, Promise
from blueprint_cli.model.document import Document
from blueprint_cli.model.message import Message
from blueprint_cli.model.plan import Direction
from blueprint_cli.model.publication.definitions import Reference
from blueprint_cli.model.sections import Prose, Section
from blueprint_cli.model.sections.prose import Question
from blueprint_cli.model.structure.footnotes import Footnote
from blueprint_cli.renderers.machine_values import MOMENTS
from tools.data_schema import (
    DAY,
    DAY_OR_MONTH,
    ENVELOPE,
    MONTH_NUMBER,
    OUTCOME,
    REPORT,
    SHARED,
    listed,
    text,
    thing,
)

FILE: Final = Path(__file__).parents[1] / "docs" / "blueprint-json.schema.json"
#: What a program does not read: former ids, and what another locale leaves out.
_UNTOLD: Final = frozenset({"was", "left_out"})
#: What always has a number, with all that is such, and what may have one.
_COUNTED: Final = (Direction, Led, Reference)
_MAY_BE_COUNTED: Final = (Section, Question, Footnote)
#: The noun whose fields all sections have, and what it is called beside the section of any kind.
_EVERY_SECTION: Final = "every-section"
#: What is said otherwise to who reads data than to who writes the document.
_WORDED: Final[Mapping[str, str]] = {
    "Action.id": "Name of the action, unique in the document; it stays when the action is moved.",
    "Callout.text": "Paragraphs and lists, a line each.",
    "Definition": "A term that readers may look up.",
    "Definition.short": "Its abbreviation.",
    "Done.start": "When it starts.",
    "Done.due": "When it must be done.",
    "Done.progress": "What has been done; why it is delayed or dropped.",
    "Earlier": "The earlier edition that this one reports on.",
    "Earlier.promises": "What it promised, and what became of each.",
    "Figure.texts": "The texts in the drawing, each by the id of its element.",
    "Footnote.id": "Name of the note, unique in the document.",
    "Imprint": "Under which numbers and on which terms the document is published.",
    "Imprint.copyright": "Who holds the copyright.",
    "Imprint.isbn": "International Standard Book Number; where formats have their own, one each.",
    "Imprint.printer": "Who has printed it.",
    "Indicator.actual": "The values measured since, in the order of time.",
    "Indicator.baseline": "The value from which the plan starts.",
    "Indicator.targets": "The values to be reached, in the order of time.",
    "Metadata.department": "The department that is responsible for it.",
    "Metadata.financial_year": "The month in which a financial year starts; absent, it is 4.",
    "Metadata.indicators_called": "What the document calls an indicator; plural forms behind |.",
    "Metadata.publisher": "On whose behalf it is published.",
    "Milestone.date": "When it is due.",
    "Party.id": "Name of the party, unique in the document.",
    "Party.short": "What it is called in short.",
    "Prose": "Paragraphs and lists; or nothing but sections.",
    "Prose.text": "Paragraphs and lists, a line each.",
    "Reference": "A work that the document cites.",
    "Reference.id": "Name of the reference, unique in the document.",
    "Remark": "One remark, for readers.",
    "Section.footnotes": "Notes on the section: a text has the number of each as [1].",
    "Section.short": "What its slide says in place of a long text.",
    "Strategies.details": "Where details of the actions are shown; absent, beside each action.",
}


def schema() -> dict[str, Any]:
    """Give the schema."""
    nouns = _Nouns()
    hints = get_type_hints(Document, include_extras=True)
    known = {each.name: each for each in fields(Document)}
    own = {
        name: given
        or {
            "description": _worded(Document, known[name]),
            **nouns.value(_without_none(hints[name])),
        }
        for name, given in ENVELOPE.items()
    }
    always = ("format", "locale", "editions", "source_digest", "document", "totals")
    required = [*always, "sections", "directions", "messages"]
    made = {name: nouns.made[name] for name in sorted(nouns.made)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A document as data, as blueprint.json has it, format 1",
        "description": "All that one locale of a document says. What nobody has said is absent. "
        "Within a format, keys may be added, but none is taken away and none changes its meaning: "
        "this schema is that of the files that this version of blueprint makes.",
        "type": "object",
        "required": required,
        "additionalProperties": False,
        "properties": own,
        "$defs": {**SHARED, **made},
    }


@dataclass
class _Nouns:
    """Describes nouns, each once, under its name."""

    made: dict[str, dict[str, Any]] = field(default_factory=dict)

    def value(self, hint: Any) -> dict[str, Any]:
        """Describe a value of a type."""
        hint, marks = _unmarked(hint)
        arguments = get_args(hint)
        match get_origin(hint):
            case origin if origin in (Union, types.UnionType):
                return self._one_of(arguments)
            case origin if origin is tuple:
                return listed(self.value(arguments[0]))
            case origin if origin is Mapping:
                return self._keyed(*arguments)
            case origin if origin is Literal:
                return {"enum": [*arguments]} if len(arguments) > 1 else {"const": arguments[0]}
        return self._noun(hint) if is_dataclass(hint) else _plain(hint, marks)

    def _keyed(self, key: Any, value: Any) -> dict[str, Any]:
        named = self.value(key)
        return {
            "type": "object",
            **({"propertyNames": {"pattern": named["pattern"]}} if "pattern" in named else {}),
            "additionalProperties": self.value(value),
        }

    def _one_of(self, kinds: tuple[Any, ...]) -> dict[str, Any]:
        """Describe a section, which is held against its own kind alone: sections hold sections."""
        named = {get_args(get_type_hints(each)["kind"])[0]: self._noun(each) for each in kinds}
        self.made["section"] = {
            "description": "A section: its kind says which.",
            "type": "object",
            "required": ["kind"],
            "properties": {"kind": {"enum": [*named]}},
            "allOf": [
                {"if": {"properties": {"kind": {"const": kind}}}, "then": noun}
                for kind, noun in named.items()
            ],
        }
        return {"$ref": "#/$defs/section"}

    def _noun(self, noun: Any) -> dict[str, Any]:
        if issubclass(noun, Message):
            return {"$ref": "#/$defs/text"}
        name = _called(noun)
        if name not in self.made:
            self.made[name] = {}  # sections hold sections
            self.made[name] = self._described(noun)
        return {"$ref": f"#/$defs/{name}"}

    def _described(self, noun: Any) -> dict[str, Any]:
        if noun is not Section and issubclass(noun, Section):
            return self._of_section(noun)
        return self._with(noun, fields(noun))

    def _of_section(self, noun: type[Section]) -> dict[str, Any]:
        """Describe a kind of section, with what every section has beside what is its own."""
        shared = {each.name for each in fields(Section)}
        made = self._with(noun, [each for each in fields(noun) if each.name not in shared])
        del made["additionalProperties"]
        return {**self._noun(Section), **made, "unevaluatedProperties": False}

    def _with(self, noun: Any, own: Iterable[Field[Any]]) -> dict[str, Any]:
        """Describe a noun with these of its fields."""
        hints = get_type_hints(noun, include_extras=True)
        told = [each for each in own if each.name not in _UNTOLD]
        keys: dict[str, Any] = {}
        for each in told:
            particular = _particular(noun, each.name)
            made = particular or self.value(_without_none(hints[each.name]))
            keys[each.name] = {"description": _worded(noun, each), **made}
        more, always = _added(noun)
        required = [each.name for each in told if _is_always_there(each)]
        made = thing(_documented(noun), {**keys, **more}, [*required, *always])
        if noun is Section:
            del made["additionalProperties"]
        return made


def _particular(noun: type, name: str) -> dict[str, Any] | None:
    """Describe a field that the writer of data gives otherwise than the document has it."""
    if issubclass(noun, Indicator) and name in SERIES:
        return listed({"$ref": "#/$defs/point"})
    if issubclass(noun, Done | Milestone | Promise) and name in MOMENTS:
        return {"$ref": "#/$defs/moment"}
    if name == "isbn":
        number = {"type": "string"}
        formats = dict.fromkeys(("html", "pdf", "slides"), number)
        return {"anyOf": [number, {**thing("", formats, []), "minProperties": 1}]}
    return None


def _added(noun: type) -> tuple[dict[str, Any], list[str]]:
    """Give the keys that no writer of a document writes, and which of them are always there."""
    own: dict[str, Any] = {}
    if noun in _MAY_BE_COUNTED or issubclass(noun, _COUNTED):
        own["number"] = {**text("Its number, as texts name it."), "minLength": 1}
    if issubclass(noun, Prose):
        told = "The number of its first paragraph, where paragraphs are numbered."
        own["first_paragraph"] = {"description": told, "type": "integer", "minimum": 1}
    always = ["number"] if issubclass(noun, _COUNTED) else []
    if noun in (Promise, Earlier):
        own = OUTCOME if noun is Promise else REPORT
        return own, [*own]
    return own, always


def _is_always_there(each: Field[Any]) -> bool:
    """Tell whether a field is told whatever it says: one that is none is not, nor one left out."""
    return TRAILING not in each.metadata and each.default is not None


def _worded(noun: type, each: Field[Any]) -> str:
    owners = (f"{owner.__name__}.{each.name}" for owner in noun.__mro__)
    said = next((_WORDED[name] for name in owners if name in _WORDED), None)
    return said or str(each.metadata.get("description", "What kind of section it is."))


def _documented(noun: type) -> str:
    first = str(noun.__doc__).split("\n\n")[0]
    return _WORDED.get(noun.__name__, " ".join(first.split()))


def _called(noun: type) -> str:
    """Give the name of a noun as keys are written: goal, key-figure."""
    if noun is Section:
        return _EVERY_SECTION
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", noun.__name__).lower()


def _unmarked(hint: Any) -> tuple[Any, tuple[Any, ...]]:
    marks: tuple[Any, ...] = ()
    while get_origin(hint) is Annotated:
        hint, *more = get_args(hint)
        marks += (*more,)
    return hint, marks


def _without_none(hint: Any) -> Any:
    if get_origin(hint) in (Union, types.UnionType) and type(None) in get_args(hint):
        (hint,) = (each for each in get_args(hint) if each is not type(None))
    return hint


def _plain(hint: Any, marks: tuple[Any, ...]) -> dict[str, Any]:
    if hint is Any:  # a section of any kind, which its own module cannot name yet
        return {"$ref": "#/$defs/section"}
    if hint is str:
        patterns = [f"^{each.pattern}$" for each in marks if isinstance(each, Matches)]
        return {"type": "string", **({"pattern": patterns[0]} if patterns else {})}
    if hint is date:
        return DAY_OR_MONTH if any(isinstance(each, CalendarDayOrMonth) for each in marks) else DAY
    return {bool: {"type": "boolean"}, int: MONTH_NUMBER}[hint]


def main() -> None:
    """Write the schema."""
    FILE.write_text(json.dumps(schema(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
