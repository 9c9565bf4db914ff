"""What `blueprint.json` holds beside the nouns of a document, as its JSON Schema says it."""

from __future__ import annotations

from typing import Any, Final

from blueprint_cli.language.figures import Qualifier
from blueprint_cli.language.tags import TAG
from blueprint_cli.model.constraints import ID_PATTERN, UNIT_PATTERN
from blueprint_cli.model.delivery.doing import STATUSES
from blueprint_cli.model.delivery.outcomes import OUTCOMES
from blueprint_cli.model.message import Origin
from blueprint_cli.model.plan import LEVELS
from blueprint_cli.model.states import State
from blueprint_cli.renderers.as_data import VERSION

_MONTH, _DAY = r"[0-9]{4}-(0[1-9]|1[0-2])", r"(0[1-9]|[12][0-9]|3[01])"
DAY: Final[dict[str, Any]] = {
    "type": "string",
    "format": "date",
    "pattern": f"^{_MONTH}-{_DAY}$",
}
DAY_OR_MONTH: Final[dict[str, Any]] = {"type": "string", "pattern": f"^{_MONTH}(-{_DAY})?$"}
MONTH_NUMBER: Final[dict[str, Any]] = {"type": "integer", "minimum": 1, "maximum": 12}


def text(description: str, pattern: str = "") -> dict[str, Any]:
    """Describe a text, which matches a pattern as a whole."""
    own = {"pattern": f"^{pattern}$"} if pattern else {}
    return {"description": description, "type": "string", **own}


def listed(items: dict[str, Any], description: str = "") -> dict[str, Any]:
    """Describe a list of items that are alike."""
    return {**_told(description), "type": "array", "items": items}


def thing(description: str, keys: dict[str, Any], required: list[str]) -> dict[str, Any]:
    """Describe an object that has no key but these."""
    return {
        **_told(description),
        "type": "object",
        "additionalProperties": False,
        "required": required,
        "properties": keys,
    }


def keyed(description: str, value: dict[str, Any], names: str = "") -> dict[str, Any]:
    """Describe an object that has a value under each of its keys, whatever these are."""
    own = {"propertyNames": {"pattern": f"^{names}$"}} if names else {}
    return {**_told(description), "type": "object", **own, "additionalProperties": value}


def _told(description: str) -> dict[str, Any]:
    return {"description": description} if description else {}


def _all(description: str, keys: dict[str, Any]) -> dict[str, Any]:
    return thing(description, keys, [*keys])


def _counts(description: str, names: dict[str, str]) -> dict[str, Any]:
    keys = {name: {"description": told, **_COUNT} for name, told in names.items()}
    return _all(description, keys)


def _ref(name: str, description: str = "") -> dict[str, Any]:
    return {**_told(description), "$ref": f"#/$defs/{name}"}


_COUNT: Final = {"type": "integer", "minimum": 0}
_NUMBER: Final = {"type": "number"}
_QUALIFIER: Final = {
    "description": "How the amount stands to the one that is meant; absent, it is exact.",
    "enum": [each.value for each in Qualifier if each is not Qualifier.EXACT],
}
#: A moment of a figure is as precise as it is known.
_MOMENT: Final = text(
    "A day or a month (ISO 8601), a quarter, a half, a year, or a financial year.",
    r"(FY)?[0-9]{4}(-(Q[1-4]|H[12]|[0-9]{2}(-[0-9]{2})?))?",
)
_DAYS: Final = {
    "from": {"description": "Its first day (ISO 8601).", **DAY},
    "to": {"description": "Its last day (ISO 8601).", **DAY},
}
_AMOUNT: Final = {
    "value": {"description": "How much; of a range, from and to are there instead.", **_NUMBER},
    "from": {"description": "The first end of a range.", **_NUMBER},
    "to": {"description": "The last end of a range.", **_NUMBER},
    "qualifier": _QUALIFIER,
}
_ONE_OR_RANGE: Final = {
    "oneOf": [{"required": ["value"]}, {"required": ["from", "to"]}],
    "dependentRequired": {"from": ["to"], "to": ["from"]},
}
_SAID: Final = {
    "text": text("The figure as texts of the locale say it."),
    "number": text("The number alone, without its unit."),
    "short": text("The short form, as in tables."),
    "year": text("The year alone, of a moment."),
}
_DATED: Final = {
    name: {"description": told, "anyOf": [_NUMBER, _MOMENT]}
    for name, told in {
        "value": "How much, or when; of a range, from and to are there instead.",
        "from": "The first end of a range.",
        "to": "The last end of a range.",
    }.items()
}
_OUTCOMES: Final = {
    "on-time": "Done, and not known to be after the last day that was promised.",
    "done-late": "Done after the last day that was promised.",
    "late": "Not done: delayed, or the last day that was promised is over.",
    "open": "Not done, and not late.",
    "dropped": "Dropped, or not in the plan any more.",
}

#: What a promise has beside what the document says of it.
OUTCOME: Final[dict[str, Any]] = {
    "outcome": {
        "description": "What became of it. "
        + " ".join(f"{each}: {_OUTCOMES[each]}" for each in OUTCOMES),
        "enum": [*OUTCOMES],
    },
    "moved": {"description": "Whether the plan has another date for it now.", "type": "boolean"},
    "reworded": {"description": "Whether the plan says it otherwise now.", "type": "boolean"},
}
#: What the earlier edition has so.
REPORT: Final[dict[str, Any]] = {
    "counts": _counts(
        "How many promises there were, and what became of them.",
        {
            "promised": "How many promises there were: the sum of the outcomes.",
            "done": "How many are done: on time or late.",
            **{each: _OUTCOMES[each] for each in OUTCOMES},
            "changed": "How many have other words or another date now.",
            "new": "How many actions nobody had promised.",
        },
    ),
    "new": listed(
        text("The id of an action.", ID_PATTERN), "The actions that nobody had promised."
    ),
}

#: What several places hold.
SHARED: Final[dict[str, dict[str, Any]]] = {
    "text": text("A text in the locale, without its markup, which messages has."),
    "moment": _all(
        "A moment, as precise as it is known.",
        {
            "written": text("As the document has it: 2028, FY2028, 2028-H1, 2028-Q2, 2028-06."),
            **_DAYS,
        },
    ),
    "point": {
        **thing(
            "A value of an indicator, in its unit.",
            {
                "when": _ref("moment", "When it holds."),
                **_AMOUNT,
                "text": text("The value as texts of the locale say it, with its unit."),
            },
            ["when", "text"],
        ),
        **_ONE_OR_RANGE,
    },
    "figure-value": {
        **thing(
            "A figure that texts name: its value as data, and as the locale says it.",
            {
                "id": text("Name of the figure, unique in the document.", ID_PATTERN),
                **_DATED,
                "qualifier": _QUALIFIER,
                "days": _all("The first and the last day of a date or a period (ISO 8601).", _DAYS),
                "unit": {
                    "description": "What it is counted in: a unit of this tool or of the document, "
                    "the code of a currency (ISO 4217); null where it has none.",
                    "type": ["string", "null"],
                    "pattern": f"^{UNIT_PATTERN}$",
                },
                **_SAID,
            },
            ["id", "unit", "text"],
        ),
        **_ONE_OR_RANGE,
    },
    "message": thing(
        "A text with its markup, and where it came from.",
        {
            "source": text("What its author wrote, as Markdown."),
            "target": text("What the locale says, as Markdown."),
            "origin": {
                "description": "Where the target came from. fallback: nobody has translated it.",
                "enum": [each.value for each in Origin],
            },
            "lang": text("The language tag of the target."),
            "pivot": text("The translation of the source that was converted."),
            "override": text("Why the target is not what conversion gives."),
            "terms": listed(
                _all(
                    "A pair.",
                    {"source": text("The term."), "target": text("What it was converted to.")},
                ),
                "The pairs of the term base that conversion has used.",
            ),
            "converted_now": text("What conversion gives now for an overridden text."),
            "state": {
                "description": "How far the target has come; absent of the source.",
                "enum": [each.label for each in State],
            },
            "stale": {
                "description": "There where the source has changed since it was translated.",
                "const": True,
            },
            "translated_from": {
                "description": "The day on which the wording that it was translated from was "
                "published.",
                **DAY,
            },
        },
        ["source", "target", "origin", "lang"],
    ),
}
_LINE: Final = {
    "label": text("What the line is."),
    "message": _ref("text", "What it says, in the words of the document."),
    "text": text("What it says."),
    "url": text("Where it leads to."),
}
#: The keys of the whole, in their order; those of None are nouns of the document.
ENVELOPE: Final[dict[str, dict[str, Any] | None]] = {
    "format": {
        "description": "The version of this format; a change that breaks readers raises it.",
        "const": VERSION,
    },
    "locale": _all(
        "The locale of this file.",
        {
            "tag": text("Its tag, as the document has it.", TAG),
            "lang": text("Its full language tag.", TAG),
        },
    ),
    "editions": listed(text("The tag of a locale.", TAG), "All locales, in the document's order."),
    "source_digest": text("The SHA-256 of all that the source says.", "[0-9a-f]{64}"),
    "edition": text("The edition of this file, where there are several: full, or its id."),
    "edition_titles": keyed(
        "What readers know each edition by, where there are several.",
        text("The name of an edition."),
        ID_PATTERN,
    ),
    "conversion": _all(
        "What a converted locale was converted with.",
        {
            "profile": text("How: hk-gov, mainland."),
            "opencc": text("The version of OpenCC."),
            "dictionaries": text("The SHA-256 of its dictionaries."),
        },
    ),
    "document": None,
    "totals": _counts(
        "How much the plan holds at each level.", {each: f"How many {each}." for each in LEVELS}
    ),
    "statuses": _counts(
        "How many actions stand in each way, where any says how it stands.",
        {each: f"How many are {each.replace('-', ' ')}." for each in STATUSES},
    ),
    "figures": listed(_ref("figure-value"), "Figures that texts name."),
    "indicators": None,
    "earlier": None,
    "sections": None,
    "directions": None,
    "parties": None,
    "terms": None,
    "references": None,
    "history": None,
    "imprint": listed(
        {**thing("A line.", _LINE, []), "anyOf": [{"required": [each]} for each in _LINE]},
        "The imprint as readers see it, line by line.",
    ),
    "messages": keyed(
        "Every text of the document by its id: that of its part, a dot, and the key.",
        _ref("message"),
    ),
}
