"""What a figure's value is worth: amounts and dates as writers write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from blueprint_cli.language.figures import Amount, Fault, Period, Qualifier, forms, read

AMOUNTS = [
    ("100億", "HKD", [10_000_000_000]),
    ("100亿", "HKD", [10_000_000_000]),
    ("10 billion", "HKD", [10_000_000_000]),
    ("2.5千萬", "HKD", [25_000_000]),
    ("１００億", "HKD", [10_000_000_000]),
    ("12,500", None, [12_500]),
    ("12 500", None, [12_500]),
    ("-3.2", "percent", [Decimal("-3.2")]),
    ("−3.2", "percent", [Decimal("-3.2")]),
    ("3000-4000", None, [3000, 4000]),
    ("3000–4000", None, [3000, 4000]),
    ("3,000至4,000", None, [3000, 4000]),
    ("3至4億", "HKD", [300_000_000, 400_000_000]),
    ("5000萬-1億", "HKD", [50_000_000, 100_000_000]),
    ("2023-2032", "person", [2023, 2032]),
    ("2025", "person", [2025]),
    ("2,025", None, [2025]),
]


@pytest.mark.parametrize(("text", "unit", "values"), AMOUNTS)
def test_amounts_are_read(text: str, unit: str | None, values: list[Decimal]) -> None:
    found = read(text, unit)
    assert isinstance(found, Amount)
    assert [end.value for end in found.ends] == values


PERIODS = [
    ("2025", "date", "2025"),
    ("2025-06", None, "2025-06"),
    ("2025-06-30", None, "2025-06-30"),
    ("2025-Q2", None, "2025-Q2"),
    ("2025-H2", "date", "2025-H2"),
    ("FY2025", None, "FY2025"),
    ("FY2025-26", None, "FY2025"),
    ("2023..2032", "date", "2023 2032"),
    ("2023-2032", "date", "2023 2032"),
    ("2025-Q1..2025-Q3", None, "2025-Q1 2025-Q3"),
    ("2025-01 to 2026-03", None, "2025-01 2026-03"),
]


@pytest.mark.parametrize(("text", "unit", "moments"), PERIODS)
def test_dates_are_read_as_precisely_as_they_are_known(
    text: str, unit: str | None, moments: str
) -> None:
    found = read(text, unit)
    assert isinstance(found, Period)
    assert " ".join(map(str, found.ends)) == moments


FAULTS = [
    ("一百億", "HKD", Fault.UNREADABLE),
    ("1,2,3", None, Fault.UNREADABLE),
    ("85%", "percent", Fault.UNREADABLE),
    ("1e9", "HKD", Fault.UNREADABLE),
    ("", None, Fault.UNREADABLE),
    ("9" * 200, None, Fault.UNREADABLE),
    ("2025", None, Fault.YEAR_OR_COUNT),
    ("2023-2032", None, Fault.YEAR_OR_COUNT),
    ("2025-13", None, Fault.NO_DATE),
    ("2025-02-30", None, Fault.NO_DATE),
    ("spring", "date", Fault.NO_DATE),
    ("2025-06", "HKD", Fault.DATE_WITH_UNIT),
    ("2025-Q2", "person", Fault.DATE_WITH_UNIT),
    ("4000-3000", None, Fault.DESCENDING),
    ("2032..2023", "date", Fault.DESCENDING),
]


@pytest.mark.parametrize(("text", "unit", "fault"), FAULTS)
def test_what_is_no_value_is_said_to_be_none(text: str, unit: str | None, fault: Fault) -> None:
    assert read(text, unit) is fault


QUALIFIED = [
    ("~87", Qualifier.ABOUT),
    ("約 87", Qualifier.ABOUT),
    ("≥ 87", Qualifier.AT_LEAST),
    (">=87", Qualifier.AT_LEAST),
    ("≤87", Qualifier.AT_MOST),
    (">87", Qualifier.OVER),
    ("87+", Qualifier.OVER),
    ("less than 87", Qualifier.UNDER),
    ("87", Qualifier.EXACT),
]


@pytest.mark.parametrize(("text", "qualifier"), QUALIFIED)
def test_how_exact_an_amount_is_may_stand_before_it(text: str, qualifier: Qualifier) -> None:
    found = read(text, "hectare")
    assert isinstance(found, Amount)
    assert found.qualifier is qualifier


def test_forms_are_those_that_a_value_has() -> None:
    def of(text: str, unit: str | None = None) -> tuple[str, ...]:
        value = read(text, unit)
        assert not isinstance(value, Fault)
        return forms(value)

    assert of("87") == ("number", "short")
    assert of("2025-06-30") == ("short", "year")
    assert of("FY2025") == of("2023..2032", "date") == ("short",)
