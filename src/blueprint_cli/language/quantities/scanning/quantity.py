"""What a quantity is: a value with a dimension, and the place in the text that says it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from fractions import Fraction
from itertools import product


class Dimension(StrEnum):
    """What a quantity measures."""

    COUNT = "count"
    ORDINAL = "ordinal"
    PERCENT = "percent"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    MONEY = "money"
    DURATION = "duration"
    MEASURE = "measure"
    DATE = "date"
    TIME = "time"
    PLAN = "five-year plan"
    #: A telephone number: compared as it is written, since it is worth nothing.
    NUMBER = "number"


class Certainty(IntEnum):
    """How sure it is that a text means a quantity that its translation must say as well."""

    #: May answer a quantity of the other text, but is none itself: 統一, “one-stop”, 5G.
    SOFT = 0
    #: One that other numerals touch that nobody could read: it may be more than it seems.
    DOUBTFUL = 1
    #: One that a translation leaves out as it likes: 粵港澳三地, 上述三項.
    FREE = 2
    #: One that languages drop and add freely, but do not change: 一項, “half”, “first”.
    WEAK = 3
    FIRM = 4


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which the year, the month or the day may be left unsaid."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def parts(self) -> tuple[int | None, int | None, int | None]:
        """The year, the month and the day."""
        return self.year, self.month, self.day

    @property
    def finest(self) -> int:
        """The number of the finest part that is said: 2 for a day, 0 for a mere year."""
        return max((index for index, part in enumerate(self.parts) if part is not None), default=0)

    def agrees(self, other: PartialDate) -> bool:
        """Tell whether the two are as fine, and nothing that both say differs."""
        pairs = zip(self.parts, other.parts, strict=True)
        differ = any(a != b for a, b in pairs if a is not None and b is not None)
        return self.finest == other.finest and not differ

    def coarser(self) -> Iterator[PartialDate]:
        """Give every date that says less, or as much, and nothing else."""
        choices = [(None,) if part is None else (part, None) for part in self.parts]
        return (PartialDate(*parts) for parts in product(*choices))

    def __str__(self) -> str:
        """Write the date as ISO 8601 does, with `--` for an unsaid year."""
        parts = ["-" if self.year is None else f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


#: Text stands for any number, as in “from one to N”, or is a number that is worth nothing.
Value = Fraction | PartialDate | str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity that a text says from code point `start` up to `end`."""

    start: int
    end: int
    text: str
    dimension: Dimension
    #: One value, or the two ends of a range, in the base unit: two years are 24 months.
    values: tuple[Value, ...]
    #: The base unit, or the currency where the text names one.
    unit: str = ""
    #: The values as they are written, before the unit: two years are 2.
    faces: tuple[Fraction, ...] = ()
    #: What a translation may say instead: 九折 is “90%” or “10% off”.
    also: tuple[Fraction, ...] = ()
    approximate: bool = False
    certainty: Certainty = Certainty.FIRM

    def __str__(self) -> str:
        """Write the value so that two languages can be compared at sight."""
        return f"{self.number} {self.unit}".rstrip()

    @property
    def number(self) -> str:
        """The value without its unit, both ends of a range."""
        return "–".join(_written(value, self.dimension) for value in self.values)


def _written(value: Value, dimension: Dimension) -> str:
    if not isinstance(value, Fraction):
        return str(value)
    if dimension is Dimension.PERCENT:
        return f"{_decimal(value * 100)}%"
    if dimension is Dimension.TIME:
        return f"{int(value) // 60}:{int(value) % 60:02}"
    if dimension is Dimension.FRACTION:
        return str(value)
    return _decimal(value)


def _decimal(value: Fraction) -> str:
    if value.denominator == 1:
        return f"{value.numerator:,}"
    if abs(value) < Fraction(1, 1000):
        return f"{float(value):g}"
    # In integers, since a quotient of long ones would overflow a float.
    thousandths = value.numerator * 1000 // value.denominator
    whole, rest = divmod(thousandths, 1000)
    return f"{whole:,}.{rest:03}".rstrip("0").rstrip(".")
