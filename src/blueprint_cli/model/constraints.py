"""Marks on the nouns that validation (pydantic) reads alone; they import it when it asks."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, field
from datetime import date
from typing import Annotated, Any, TypeAlias

from blueprint_cli.language.tags import TAG

#: Marks a field that is read last; see `described`.
TRAILING = "trailing"
#: Put on every noun that YAML can say: a key that is not a field is an error.
STRICT: dict[str, Any] = {"extra": "forbid"}


def described(
    description: str,
    default: Any = MISSING,
    factory: Any = MISSING,
    *,
    example: Any = None,
    key: str = "",
    trailing: bool = False,
) -> Any:
    """Give a dataclass field whose description editors show beside the key, with an example.

    `key` is what the YAML calls it where that is no name in Python. A `trailing` field is read
    after all others of its noun, those of its kind too; left out, it says nothing, so that digests
    and data are as if there were no such key.
    """
    metadata: dict[str, Any] = {"description": description}
    metadata |= {} if example is None else {"examples": [example]}
    metadata |= {"alias": key} if key else {}
    metadata |= {TRAILING: "yes"} if trailing else {}
    if factory is not MISSING:
        return field(default_factory=factory, metadata=metadata)
    return field(default=default, metadata=metadata)


#: What the schema of a section of whatever kind is known by, where kinds hold each other.
_ANY_KIND = "SectionKind"


class ByKind:
    """Choose among the members of a union by their `kind`."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Make the schema of a tagged union."""
        from pydantic import Discriminator

        made = Discriminator("kind").__get_pydantic_core_schema__(source, handler)
        return {**made, "ref": _ANY_KIND}


class OfAnyKind:
    """A member of the union `ByKind`, which is still being made: it is referred to."""

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> Any:
        """Make a reference to the schema of the union."""
        from pydantic_core import core_schema

        return core_schema.definition_reference_schema(_ANY_KIND)


@dataclass(frozen=True)
class Matches:
    """A text that matches a pattern as a whole."""

    pattern: str

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> Any:
        """Make the schema of a constrained text."""
        from pydantic_core import core_schema

        return core_schema.str_schema(strict=True, pattern=f"^{self.pattern}$")


@dataclass(frozen=True)
class NotEmpty:
    """A text that has more in it than blanks.

    `editors` is a pattern that editors hold it against: a check tells more of what is wrong.
    """

    editors: str = ""

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> Any:
        """Make the schema of a text, its outer blanks taken off."""
        from pydantic_core import core_schema

        return core_schema.str_schema(
            strict=True,
            min_length=1,
            strip_whitespace=True,
            metadata={"pydantic_js_updates": self.told_to_editors()},
        )

    def told_to_editors(self) -> dict[str, Any]:
        """Give what the JSON Schema says of it beside its being a text."""
        return {"pattern": f"^{self.editors}$"} if self.editors else {}


class Address(NotEmpty):
    """What leads to somebody: of an e-mail address written as a link, the address alone."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Make the schema of a text that loses its `mailto:`."""
        from pydantic_core import core_schema

        text = super().__get_pydantic_core_schema__(source, handler)
        return core_schema.no_info_after_validator_function(_without_scheme, text)


def _without_scheme(address: str) -> str:
    return address.removeprefix("mailto:")


class WrittenInt(int):
    """A whole number that knows how it is written: 007 is `written`."""

    written: str


class WrittenFloat(float):
    """A decimal number that knows how it is written: 12.50 is `written`."""

    written: str


def _as_written(value: Any) -> Any:
    return getattr(value, "written", value)


class AsWritten(NotEmpty):
    """A text that may be written as a number: 12.50 is not 12.5, and an ISBN is no quantity."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Make the schema of a text, or of a number as it is written."""
        from pydantic_core import core_schema

        text = super().__get_pydantic_core_schema__(source, handler)
        return core_schema.no_info_before_validator_function(_as_written, text)

    def told_to_editors(self) -> dict[str, Any]:
        """Let editors take a number too."""
        return {**super().told_to_editors(), "type": ["string", "number"]}


@dataclass(frozen=True)
class ForEach:
    """A value; or several, each under the name of what it is for, two deep at most.

    `editors` is a pattern that editors hold each against; see `NotEmpty`.
    """

    editors: str = ""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Make the schema of a value or of keys with values."""
        from pydantic_core import core_schema

        one = AsWritten(self.editors).__get_pydantic_core_schema__(source, handler)
        name = core_schema.str_schema(strict=True, min_length=1)
        for _ in range(2):
            each = core_schema.dict_schema(name, one)
            one = core_schema.tagged_union_schema({"one": one, "each": each}, _is_for_each)
        return one

    def __get_pydantic_json_schema__(self, _schema: Any, _handler: Any) -> Any:
        """Tell editors of all ways."""
        one = AsWritten(self.editors).told_to_editors()
        value: dict[str, Any] = one
        for _ in range(2):
            each = {"type": "object", "additionalProperties": value, "minProperties": 1}
            value = {"anyOf": [one, each]}
        return value


def _is_for_each(value: Any) -> str:
    return "each" if isinstance(value, dict) else "one"


class OrFigure:
    """A text, or `{figure: ID}` for one that says a figure and nothing else."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Make the schema of a text that may be written as the name of a figure."""
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(_braced, handler(source))

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> Any:
        """Tell editors of both ways, and of numbers, which a document keeps as they are written."""
        figure = {
            "type": "object",
            "properties": {
                "figure": {
                    "type": "string",
                    "pattern": f"^{ID_PATTERN}(:[a-z]+)?$",
                    **described("The id of the figure.", example="talent-fund").metadata,
                }
            },
            "required": ["figure"],
            "additionalProperties": False,
        }
        return {"anyOf": [handler(schema), figure, {"type": "number"}]}


def _braced(value: Any) -> Any:
    """Write the name of a figure as texts do, and a number as it is; leave all else as it is."""
    if isinstance(value, dict) and list(value) == ["figure"] and isinstance(value["figure"], str):
        return f"{{{value['figure'].strip()}}}"
    return _as_written(value)


class OneOrMore:
    """Several values; one alone may stand without its list."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Make the schema of a list that is made of a single value where there is none."""
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(_listed, handler(source))

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> Any:
        """Tell editors of both ways."""
        several = handler(schema)
        return {"anyOf": [several["items"], several]}


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


class WholeNumber:
    """A whole number that is not negative, and no text that looks like one."""

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> Any:
        """Make the schema of a strict integer."""
        from pydantic_core import core_schema

        return core_schema.int_schema(strict=True, ge=0)


class NumberOfMonth:
    """The number of a month, 1 to 12."""

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> Any:
        """Make the schema of a strict integer."""
        from pydantic_core import core_schema

        return core_schema.int_schema(strict=True, ge=1, le=12)


class CalendarDay:
    """A day as ISO 8601 text; pydantic's own date would also take seconds since 1970."""

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> Any:
        """Make the schema of a text that becomes a date."""
        from pydantic_core import core_schema

        text = core_schema.str_schema(
            strict=True,
            pattern=f"^{DAY_PATTERN}$",
            metadata={
                "pydantic_js_updates": {"pattern": f"^{_MONTH}-{_DAY}$"},
                "pydantic_js_extra": {"format": "date"},
            },
        )
        return core_schema.no_info_after_validator_function(date.fromisoformat, text)


class Month(date):
    """A month: a date without its day, which it has as the first."""

    def isoformat(self) -> str:
        """Give the month as ISO 8601 text: 2022-12."""
        return f"{self.year:04}-{self.month:02}"


class CalendarDayOrMonth:
    """A day or a month as ISO 8601 text: as precise as it is known."""

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> Any:
        """Make the schema of a text that becomes a date."""
        from pydantic_core import core_schema

        def read(text: str) -> date:
            is_day = len(text) == len("YYYY-MM-DD")
            return date.fromisoformat(text) if is_day else Month.fromisoformat(f"{text}-01")

        text = core_schema.str_schema(
            strict=True,
            pattern=f"^{DAY_OR_MONTH_PATTERN}$",
            metadata={"pydantic_js_updates": {"pattern": f"^{_MONTH}(-{_DAY})?$"}},
        )
        return core_schema.no_info_after_validator_function(read, text)


#: A name that is unique in the document: lower-case words joined by hyphens.
ID_PATTERN = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"
#: A path inside the document's folder, with forward slashes.
PATH_PATTERN = r"[^/\\:*?\"<>|]+(/[^/\\:*?\"<>|]+)*"
#: A web address in full.
WEB_PATTERN = r"https?://[^\s/]\S*"
#: The code of a check.
CHECK_PATTERN = r"BP[0-9]{3}|[a-z]+(?:-[a-z]+)*"
#: What leads to somebody: a web address, an e-mail address, a telephone number.
CONTACT_PATTERN = r"(https?://\S+|\S+@\S+|[^@]*[0-9][^@]*)"
#: So many digits, with hyphens or blanks between them, and the name of the number in front.
ISBN_PATTERN = r"(ISBN(-1[03])?[:：]?\s*)?[0-9]([- ‐‑–]*[0-9Xx]){9}(([- ‐‑–]*[0-9Xx]){3})?"
ISSN_PATTERN = r"(ISSN[:：]?\s*)?[0-9]([- ‐‑–]*[0-9Xx]){7}"
DAY_PATTERN = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
DAY_OR_MONTH_PATTERN = r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?"
#: The months and days that any calendar has: what editors ask for, who know no calendar.
_MONTH, _DAY = r"[0-9]{4}-(0[1-9]|1[0-2])", r"(0[1-9]|[12][0-9]|3[01])"

#: A unit of a figure: one that has an id, or the code of a currency (ISO 4217).
UNIT_PATTERN = rf"([A-Z]{{3}}|{ID_PATTERN})"

Id: TypeAlias = Annotated[str, Matches(ID_PATTERN)]
UnitName: TypeAlias = Annotated[str, Matches(UNIT_PATTERN)]
CheckName: TypeAlias = Annotated[str, Matches(CHECK_PATTERN)]
FilePath: TypeAlias = Annotated[str, Matches(PATH_PATTERN)]
Tag: TypeAlias = Annotated[str, Matches(TAG)]
Text: TypeAlias = Annotated[str, NotEmpty()]
WebAddress: TypeAlias = Annotated[str, Matches(WEB_PATTERN)]
MonthNumber: TypeAlias = Annotated[int, NumberOfMonth()]
Count: TypeAlias = Annotated[int, WholeNumber()]
Day: TypeAlias = Annotated[date, CalendarDay()]
DayOrMonth: TypeAlias = Annotated[date, CalendarDayOrMonth()]
