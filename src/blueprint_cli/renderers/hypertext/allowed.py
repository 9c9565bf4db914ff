"""The names that a template may use: of filters and functions, and of fields by type.

A name is on a list because a theme has a use for it, and because it can be shown to
change nothing and to lead nowhere: see Jinja2, “List of Builtin Filters”, for what each does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache, cached_property
from typing import NamedTuple

#: Where the nouns are that templates read.
_NOUNS = (
    "blueprint_cli.model.",
    "blueprint_cli.theme.words.",
    "blueprint_cli.renderers.deck.outline.",
)

_TEXT_METHODS = (
    "capitalize casefold count endswith find isalnum isalpha isascii isdecimal isdigit islower"
    " isnumeric isspace istitle isupper lower lstrip partition removeprefix removesuffix rfind"
    " rpartition rsplit rstrip split splitlines startswith strip swapcase title upper"
)
#: The methods of values that change nothing and reach nothing: no `format`, for it reads fields.
_METHODS: dict[str, str] = {
    "builtins.str": f"{_TEXT_METHODS} index join replace rindex",
    "markupsafe.Markup": _TEXT_METHODS,
    "builtins.list": "count index",
    "builtins.tuple": "count index",
    "builtins.range": "count index",
    "builtins.dict": "get items keys values",
    "builtins.mappingproxy": "get items keys values",
    "datetime.date": "isoformat isoweekday weekday",
    "jinja2.runtime.LoopContext": "changed cycle",
    "blueprint_cli.theme.words.Words": "say",
}
#: The fields of values that are no nouns.
_FIELDS: dict[str, str] = {
    "datetime.date": "day month year",
    "jinja2.filters._GroupTuple": "grouper list",
    "jinja2.runtime.BlockReference": "super",
    "jinja2.runtime.LoopContext": (
        "depth depth0 first index index0 last length nextitem previtem revindex revindex0"
    ),
}
FILTERS = (
    "abs batch capitalize count d default dictsort e escape first float forceescape groupby indent"
    " int items join last length list lower map max min reject rejectattr replace reverse round"
    " safe select selectattr slice sort string sum title tojson trim truncate unique upper"
    " urlencode wordcount"
)
#: Filters that write their argument as text.
WRITING = (
    "capitalize e escape forceescape indent lower replace safe string title trim truncate upper"
    " urlencode wordcount"
)
TESTS = (
    "!= < <= == > >= boolean defined divisibleby eq equalto escaped even false float ge gt"
    " greaterthan in integer iterable le lessthan lower lt mapping ne none number odd sameas"
    " sequence string true undefined upper"
)
GLOBALS = "dict namespace range"


class Allowed(NamedTuple):
    """What may be read of values of one type, and what may be called."""

    fields: frozenset[str]
    methods: frozenset[str]


@cache
def of(kind: type) -> Allowed:
    """Give the names that a template may ask of a value of a type."""
    names = [f"{each.__module__}.{each.__qualname__}" for each in kind.__mro__]
    # The nearest list counts: Markup is a str whose methods write what they are given.
    named = next((_FIELDS[name] for name in names if name in _FIELDS), "")
    methods = next((_METHODS[name] for name in names if name in _METHODS), "")
    return Allowed(frozenset([*named.split(), *_fields_of_noun(kind)]), frozenset(methods.split()))


def _fields_of_noun(kind: type) -> Iterator[str]:
    """Give the public fields and properties of one of the model's nouns."""
    if not f"{kind.__module__}.".startswith(_NOUNS):
        return
    if issubclass(kind, Enum):
        yield from ("name", "value")
    if is_dataclass(kind):
        yield from (each.name for each in fields(kind) if not each.name.startswith("_"))
    yield from getattr(kind, "_fields", ())  # of a NamedTuple
    for each in kind.__mro__:
        for name, value in vars(each).items():
            if isinstance(value, property | cached_property) and not name.startswith("_"):
                yield name
