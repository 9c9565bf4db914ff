"""What pydantic's complaints mean to a writer, and what to write instead."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from blueprint_cli.diagnostics import Diagnostic, did_you_mean, nearest, shorten, tell, tell_of
from blueprint_cli.language.tags import TAG
from blueprint_cli.model.constraints import (
    CHECK_PATTERN,
    DAY_OR_MONTH_PATTERN,
    DAY_PATTERN,
    ID_PATTERN,
    PATH_PATTERN,
    UNIT_PATTERN,
    WEB_PATTERN,
)
from blueprint_cli.model.delivery.when import NO_MOMENT
from blueprint_cli.syntax import Node, Path, child, locate
from blueprint_cli.validation.schema import Schema, keys_at, kind_of, kinds

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

#: Pydantic's word for a key that is not known.
_UNKNOWN = "unexpected_keyword_argument"
#: The last step of pydantic's location when the key of a mapping is at fault, not its value.
_KEY = "[key]"


@dataclass(frozen=True)
class _Fault:
    """One complaint, with the nodes it is about and the schema they were to meet."""

    complaint: ErrorDetails
    root: Node
    schema: Schema

    @property
    def kind(self) -> str:
        return self.complaint["type"]

    @property
    def value(self) -> object:
        return self.complaint["input"]

    @property
    def context(self) -> dict[str, Any]:
        return self.complaint.get("ctx", {})

    @property
    def name(self) -> str:
        """The key that the complaint is about."""
        return str(self.complaint["loc"][-1])

    @property
    def path(self) -> Path:
        return _written(self.root, self.complaint["loc"])

    @property
    def at_key(self) -> bool:
        return self.complaint["loc"][-1:] == (_KEY,)

    def text(self) -> str:
        """Give the value as it stands in the file."""
        return shorten(locate(self.root, self.path, key=self.at_key).text)

    def say(self, code: str, message: str, *hints: str, key: bool = False) -> Diagnostic:
        """Say it, at the value or at its key."""
        span = locate(self.root, self.path, key=key or self.at_key)
        return Diagnostic(code, message, span, hints=hints)


def describe(
    complaints: Sequence[ErrorDetails], root: Node, schema: Schema
) -> Iterator[Diagnostic]:
    """Say what is wrong in a node tree, against the JSON Schema it was to meet.

    A key that is missing because it is misspelt is one fault, not two.
    """
    faults = [_Fault(complaint, root, schema) for complaint in complaints]
    misspelt = {_meant(fault) for fault in faults if fault.kind == _UNKNOWN}
    for fault in faults:
        if fault.kind != "missing" or (fault.path, fault.name) not in misspelt:
            yield _EXPLANATIONS.get(fault.kind, _wrong_type)(fault)


def _meant(fault: _Fault) -> tuple[Path, str | None]:
    """Give the place of a block, and which of its keys an unknown one was meant to be."""
    return fault.path[:-1], nearest(fault.name, _free_keys(fault))


def _free_keys(fault: _Fault) -> list[str]:
    """Give the keys that the block of an unknown key may have, and has not."""
    parent = fault.path[:-1]
    block = fault.root
    for step in parent:
        block = child(block, step) or block
    known = keys_at(fault.schema, fault.root, parent)
    free = [key for key in known if child(block, key) is None]
    return sorted(free)


def _unknown_key(fault: _Fault) -> Diagnostic:
    hints = did_you_mean(fault.name, _free_keys(fault)) or (tell("Delete it."),)
    message = tell("the key “{key}” is not known here", key=shorten(fault.name))
    return fault.say("BP020", message, *hints, key=True)


def _missing_key(fault: _Fault) -> Diagnostic:
    about = keys_at(fault.schema, fault.root, fault.path).get(fault.name, "")
    hint = tell("Add “{key}: …”. {about}", key=fault.name, about=tell_of(about))
    return fault.say("BP021", tell("the key “{key}” is missing", key=fault.name), hint)


def _missing_kind(fault: _Fault) -> Diagnostic:
    choices = ", ".join(kinds(fault.schema))
    hint = tell("Add “kind: …”, one of: {choices}.", choices=choices)
    return fault.say("BP021", tell("the key “{key}” is missing", key="kind"), hint)


def _wrong_kind(fault: _Fault) -> Diagnostic:
    word = str(fault.context["tag"])
    span = locate(fault.root, (*fault.path, "kind"))
    message = tell("there is no section of the kind “{word}”", word=shorten(word))
    return Diagnostic("BP023", message, span, hints=did_you_mean(word, kinds(fault.schema)))


def _wrong_choice(fault: _Fault) -> Diagnostic:
    expected = str(fault.context["expected"]).replace(" or ", ", ")
    choices = [choice.strip("'") for choice in expected.split(", ")]
    hints = did_you_mean(str(fault.value), choices)
    message = tell("“{text}” is not one of the choices here", text=fault.text())
    return fault.say("BP023", message, *hints)


def _no_text(fault: _Fault) -> Diagnostic:
    hint = tell("Write the text, or delete the key.")
    return fault.say("BP023", tell("there is no text here"), hint)


def _negative(fault: _Fault) -> Diagnostic:
    hint = tell("Write 0 or more.")
    return fault.say("BP023", tell("a number below 0 cannot stand here"), hint)


def _no_such_day(fault: _Fault) -> Diagnostic:
    message = tell("the calendar has no day {day}", day=fault.value)
    return fault.say("BP023", message, tell("Check the month and the day: YYYY-MM-DD."))


def _no_moment(fault: _Fault) -> Diagnostic:
    message = tell("“{text}” is no moment of the calendar", text=fault.text())
    hint = tell("Write 2025, FY2025 (for 2025-26), 2025-H1, 2025-Q2, 2025-06 or 2025-06-30.")
    return fault.say("BP023", message, hint)


def _no_month(fault: _Fault) -> Diagnostic:
    message = tell("{text} is no month", text=fault.text())
    return fault.say("BP023", message, tell("Write a number from 1 to 12."))


def _wrong_form(fault: _Fault) -> Diagnostic:
    pattern = str(fault.context["pattern"]).removeprefix("^").removesuffix("$")
    message = tell("“{text}” is not in the form needed here", text=fault.text())
    return fault.say("BP023", message, _FORMS[pattern])


def _wrong_type(fault: _Fault) -> Diagnostic:
    wanted, hint = _WANTED.get(fault.kind, _BLOCK)
    if fault.kind == "string_type" and isinstance(fault.value, bool | int | float):
        hint = tell('Put it in quotes if it is meant as text: "{text}".', text=fault.text())
    elif fault.kind == "string_type" and _is_placeholder(fault.value):
        hint = tell('Put it in quotes: `"{text}"`.', text=fault.text())
    elif fault.kind == "string_type" and isinstance(fault.value, list | dict):
        hint = tell("Put it in quotes if it is meant as text.")
    called = next(name for kind, name in _CALLED.items() if isinstance(fault.value, kind))
    message = tell("{wanted} needed here, not {called}", wanted=wanted, called=called)
    return fault.say("BP022", message, hint)


def _is_placeholder(value: object) -> bool:
    """Tell whether keys with values are a text that begins with the name of a figure."""
    return isinstance(value, dict) and list(value.values()) == [None]


_EXPLANATIONS: dict[str, Callable[[_Fault], Diagnostic]] = {
    _UNKNOWN: _unknown_key,
    "missing": _missing_key,
    "union_tag_not_found": _missing_kind,
    "union_tag_invalid": _wrong_kind,
    "literal_error": _wrong_choice,
    "string_pattern_mismatch": _wrong_form,
    "string_too_short": _no_text,
    "greater_than_equal": _negative,
    "less_than_equal": _no_month,
    NO_MOMENT: _no_moment,
    "value_error": _no_such_day,
}

#: What a text in the wrong form should look like, by the pattern that it did not match.
_FORMS = {
    TAG: tell("Write a language tag such as zh-Hant, zh-Hans or en."),
    ID_PATTERN: tell("Write lower-case English words joined by hyphens: basic-research."),
    PATH_PATTERN: tell(
        "Write a path in the document's folder with forward slashes: images/map.svg."
    ),
    DAY_PATTERN: tell("Write a day as YYYY-MM-DD: 2022-12-22."),
    DAY_OR_MONTH_PATTERN: tell("Write a day as 2022-12-22, or a month as 2022-12."),
    WEB_PATTERN: tell("Write a web address in full: https://www.example.org/."),
    CHECK_PATTERN: tell("Write the code of a check, BP210, or its name."),
    UNIT_PATTERN: tell("Write the id of a unit, or the code of a currency: hectare, HKD."),
}

_BLOCK = (tell("keys with values are"), tell("Write “key: value” lines, indented under the key."))
#: By pydantic's word for a wrong type: what is needed, and how to write it; else a block.
_WANTED = {
    "string_type": (tell("text is"), tell("Write the text after the colon, or delete the key.")),
    "int_type": (tell("a whole number is"), tell("Write it in digits, without quotes.")),
    "bool_type": (tell("true or false is"), tell("Write true or false, without quotes.")),
    "tuple_type": (tell("a list is"), tell("Start each item on a line of its own with “- ”.")),
}
#: What each type of value is called; a bool is an int too, so that it comes first.
_CALLED: dict[type, str] = {
    str: tell("text"),
    bool: tell("true or false"),
    int: tell("a number"),
    float: tell("a decimal number"),
    list: tell("a list"),
    dict: tell("keys with values"),
    object: tell("nothing"),
}


def _written(root: Node, location: tuple[int | str, ...]) -> Path:
    """Keep the steps of a pydantic location that are written: neither union tags nor `[key]`.

    A union tag follows the index of a section, and is the section's `kind`.
    """
    path: list[str | int] = []
    node, previous = root, None
    for step in location:
        is_tag = isinstance(previous, int) and kind_of(node) == step
        below = None if is_tag else child(node, step)
        previous = step
        if below is not None:
            path.append(step)
            node = below
    return tuple(path)
