"""Quantities of English policy prose: what is one, what it is worth, and what is none."""

from __future__ import annotations

import pytest

from blueprint_cli.language.quantities import quantities

#: A sentence, and every quantity of it as its text, its dimension and its value.
FOUND: dict[str, list[str]] = {
    "over the next five to 10 years": ["five to 10 years duration 60–120 months"],
    "over 5–10 years": ["5–10 years duration 60–120 months"],
    "a 10-year plan": ["10-year duration 120 months"],
    "a ten-year horizon": ["ten-year duration 120 months"],
    "an injection of $10 billion": ["$10 billion money 10,000,000,000"],
    "about HK$2.5bn was spent": ["HK$2.5bn money 2,500,000,000 HKD"],
    "US$150 million of investment": ["US$150 million money 150,000,000 USD"],
    "RMB 5,000 a student": ["RMB 5,000 money 5,000 CNY"],
    "a grant of five million dollars": ["five million dollars money 5,000,000"],
    "$5 to $10 million a year": ["$5 to $10 million money 5,000,000–10,000,000"],
    "between $5 million and $10 million": [
        "between $5 million and $10 million money 5,000,000–10,000,000"
    ],
    "30 per cent of respondents": ["30 per cent percent 30%"],
    "a rise of 2.5%": ["2.5% percent 2.5%"],
    "five percent of homes": ["five percent percent 5%"],
    "between 5 and 10 per cent": ["between 5 and 10 per cent percent 5%–10%"],
    "two percentage points": ["two percentage points percent 2% points"],
    "two-thirds of members": ["two-thirds fraction 2/3"],
    "a quarter of the land": ["a quarter fraction 1/4"],
    "half of the funding": ["half fraction 1/2"],
    "half a million homes": ["half a million count 500,000"],
    "output doubled": ["doubled multiple 2"],
    "a threefold increase": ["threefold multiple 3"],
    "The 14th Five-Year Plan supports Hong Kong": ["14th Five-Year five-year plan 14"],
    "The Fourteenth Five-Year Plan": ["Fourteenth Five-Year five-year plan 14"],
    "the 20th National Congress": ["20th ordinal 20"],
    "the third goal": ["third ordinal 3"],
    "the twenty-first century": ["twenty-first century ordinal 21"],
    "promulgated on 22 December 2022": ["22 December 2022 date 2022-12-22"],
    "promulgated on December 22, 2022": ["December 22, 2022 date 2022-12-22"],
    "from December 2022": ["December 2022 date 2022-12"],
    "by 2030": ["2030 date 2030"],
    "the speech on 1 July": ["1 July date --07-01"],
    "the speech on July 1": ["July 1 date --07-01"],
    "in the 2022-23 Budget": ["2022-23 date 2022–2023"],
    "from 2025 to 2030": ["2025 to 2030 date 2025–2030"],
    "from 5 to 28 December": ["5 to 28 December date --12-05–--12-28"],
    "estates of the 1990s": ["1990s date 1990–1999"],
    "updated on 2024-03-15": ["2024-03-15 date 2024-03-15"],
    "The briefing starts at 3:30 pm": ["3:30 pm time 3:30"],
    "Four broad directions and eight key strategies": ["Four count 4", "eight count 8"],
    "42 actions and 16 goals": ["42 count 42", "16 count 16"],
    "forty-two actions": ["forty-two count 42"],
    "one hundred and twenty-five schools": ["one hundred and twenty-five count 125"],
    "15,000 places": ["15,000 count 15,000"],
    "1.5 million people": ["1.5 million count 1,500,000"],
    "two million three hundred thousand homes": [
        "two million three hundred thousand count 2,300,000"
    ],
    "a hundred proposals": ["a hundred count 100"],
    "a dozen departments": ["a dozen count 12"],
    "three or four pilots": ["three or four count 3–4"],
    "a half-year placement": ["half-year duration 6 months"],
    "two and a half years": ["two and a half years duration 30 months"],
    "a year and a half later": ["a year and a half duration 18 months"],
    "a course of an hour and a half": ["an hour and a half duration 5,400 seconds"],
    "over a quarter of a century": ["quarter of a century duration 300 months"],
    "within 24 months": ["24 months duration 24 months"],
    "in the past decade": ["decade duration 120 months"],
    "30 minutes' walk": ["30 minutes duration 1,800 seconds"],
    "a site of 87 hectares": ["87 hectares measure 870,000 m²"],
    "3,000 square metres of floor area": ["3,000 square metres measure 3,000 m²"],
    "a 20-km railway": ["20-km measure 20,000 m"],
    "five megawatts of capacity": ["five megawatts measure 5,000,000 W"],
    "1,200 kWh a year": ["1,200 kWh measure 1,200,000 Wh"],
    "a 28 nm process": ["28 nm measure 2.8e-08 m"],
    "the 3.5 GHz band": ["3.5 GHz measure 3,500,000,000 Hz"],
    "a rise of 1.5°C": ["1.5°C measure 1.5 °C"],
    "take research “from one to N”": ["one to N count 1–N"],
    "breakthroughs “from zero to one”": ["zero to one count 0–1"],
    "Phase II of the park": ["II count 2"],
    "the two co-operation platforms": ["two count 2"],
    "The **four** directions": ["four count 4"],
}

#: Phrases that merely hold a number.
NONE = (
    "one country, two systems",
    "a one-stop service",
    "a one-stop-shop for permits",
    "second to none",
    "a zero-sum game",
    "first-class facilities",
    "with 20/20 vision",
    "one of the reasons",
    "help one another",
    "this one matters more",
    "the one that counts",
    "no one is left behind",
    "each one is reviewed",
    "from day one",
    "a one-off grant",
    "a two-way platform",
    "net-zero emissions",
    "zero carbon",
    "a third-party audit",
    "first and foremost",
    "first of all",
    "in the first half of the year",
    "second-hand goods",
    "open 24/7",
    "a 360-degree review",
    "Belt and Road",
    "the COVID-19 epidemic",
    "Web3 and 5G services",
    "PM2.5 readings",
    "hundreds of firms",
    "everyone alone",
    "someone often attends",
    "weight of evidence",
    "a tender for tennis courts",
    "the Government may march on",
    "see {total} and `42`",
    "https://example.org/2022/12",
    "section 1.1.2",
    "Third, we will consult.",
    "one's own data",
)


@pytest.mark.parametrize("text", FOUND)
def test_found(text: str) -> None:
    found = [f"{it.text} {it.dimension} {it}" for it in quantities(text, "en")]
    assert found == FOUND[text]


@pytest.mark.parametrize("text", NONE)
def test_not_taken(text: str) -> None:
    assert [it.text for it in quantities(text, "en")] == []


@pytest.mark.parametrize("text", ["about 30%", "over 500 people", "more than 20 years"])
def test_approximate(text: str) -> None:
    assert [it.approximate for it in quantities(text, "en")] == [True]


def test_no_language_that_is_not_read() -> None:
    assert quantities("dix ans", "fr") == ()
