"""What programs read of actions and indicators: numbers, units, and days in ISO 8601."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from back_matter import published
from blueprint_cli.pipeline import localized
from blueprint_cli.renderers.formats import data
from blueprint_cli.world import MemoryWorld
from delivered import PLAN
from promises import FILES, present


def read(plan: str = PLAN, tag: str = "en") -> dict[str, Any]:
    made: dict[str, Any] = json.loads(data.render(published(tag, plan), MemoryWorld({}))[0])
    return made


def actions(made: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = made["directions"][0]["strategies"][0]["goals"][0]["actions"]
    return found


def test_a_moment_has_what_is_written_and_its_first_and_last_day() -> None:
    links, benches, trees = actions(read())
    assert links["start"] == {"written": "2026-Q3", "from": "2026-07-01", "to": "2026-09-30"}
    assert links["due"] == {"written": "2028", "from": "2028-01-01", "to": "2028-12-31"}
    assert links["as_of"]["to"] == "2027-06-30"
    first, last = links["milestones"]
    assert first["reached"]["from"] == "2027-05-02"
    assert last["date"] == {"written": "FY2028", "from": "2028-04-01", "to": "2029-03-31"}
    assert (benches["status"], benches["as_of"]["from"]) == ("done", "2026-05-01")
    assert "status" not in trees


def test_a_financial_year_starts_when_the_document_says() -> None:
    july = PLAN.replace("2026-03-02}", "2026-03-02, financial-year: 7}")
    assert actions(read(july))[0]["milestones"][1]["date"]["from"] == "2028-07-01"


def test_an_action_names_parties_figures_and_indicators_of_the_same_file() -> None:
    made = read()
    links = actions(made)[0]
    assert links["lead"] == [each["id"] for each in made["parties"]]
    (fund,) = (each for each in made["figures"] if each["id"] == links["budget"])
    assert (fund["value"], fund["unit"]) == (50_000_000, "HKD")
    assert links["indicators"] == [each["id"] for each in made["indicators"]]


@pytest.mark.parametrize(("tag", "said"), [("zh-Hant", "11.5公里"), ("en", "11.5 kilometres")])
def test_an_indicator_has_its_values_in_the_order_of_time(tag: str, said: str) -> None:
    later = PLAN.replace("{2025: 11.5}", "{2025: 11.5}, targets: {2030: 15-20, 2027-H1: ≥ 12}")
    (length,) = read(later, tag)["indicators"]
    assert length["unit"] == "kilometre"
    (start,) = length["baseline"]
    assert (start["value"], start["text"]) == (11.5, said)
    assert start["when"] == {"written": "2025", "from": "2025-01-01", "to": "2025-12-31"}
    near, far = length["targets"]
    assert (near["value"], near["qualifier"]) == (12, "at-least")
    assert (far["from"], far["to"]) == (15, 20)
    assert length["actual"] == []


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2027-06-30", "2027-06-30", "2027-06-30"),
        ("2027-Q2", "2027-04-01", "2027-06-30"),
        ("FY2027", "2027-04-01", "2028-03-31"),
        ("2026-2030", "2026-01-01", "2030-12-31"),
    ],
)
def test_a_figure_that_is_a_date_has_its_days(written: str, first: str, last: str) -> None:
    dated = PLAN.replace("figures: [", f"figures: [{{id: day, value: {written}, unit: date}}, ")
    day, fund = read(dated)["figures"]
    assert day["days"] == {"from": first, "to": last}
    assert "days" not in fund


def earlier(text: str) -> dict[str, Any]:
    """Give what the English data say of the earlier edition that a document reports on."""
    outcome = localized(MemoryWorld({**FILES, "blueprint.yaml": text}), "blueprint.yaml")
    assert outcome.value is not None, outcome.diagnostics
    (english,) = (each for each in outcome.value.localization.documents if each.tag == "en")
    made: dict[str, Any] = json.loads(data.render(english, MemoryWorld({}))[0])["earlier"]
    return made


def test_every_promise_has_its_outcome_and_all_are_counted() -> None:
    found = earlier(present())
    assert (found["called"], found["file"]) == ("2024年版", "earlier/2024.yaml")
    outcomes = {each["id"].removeprefix("earlier-"): each["outcome"] for each in found["promises"]}
    assert outcomes == {
        "north": "on-time",
        "piers": "done-late",
        "links": "open",
        "market": "dropped",
        "boats": "late",
        "lights": "open",
        "tower": "dropped",
    }
    assert (found["counts"]["promised"], found["counts"]["on-time"]) == (7, 1)
    assert found["new"] == ["mangroves"]


def test_a_promise_says_what_has_become_of_its_words_and_its_date() -> None:
    promises = {each["id"]: each for each in earlier(present())["promises"]}
    links, tower = promises["earlier-links"], promises["earlier-tower"]
    assert links["due"] == {"written": "2027-Q2", "from": "2027-04-01", "to": "2027-06-30"}
    assert (links["action"], links["text"]) == ("last-links", "打通最後一段")
    assert (links["moved"], links["reworded"]) == (True, True)
    assert "action" not in tower
    assert (tower["moved"], tower["reworded"]) == (False, False)


def test_an_edition_without_actions_counts_the_promises_of_the_whole_document() -> None:
    short = "editions: {short: {title: 摘要, depth: goals}}\n"
    outcome = localized(
        MemoryWorld({**FILES, "blueprint.yaml": present() + short}), "blueprint.yaml"
    )
    assert outcome.value is not None, outcome.diagnostics
    own = replace(outcome.value.localization.documents[0], selection="short")
    made = json.loads(data.render(own, MemoryWorld({}))[0])
    assert actions(made) == []
    assert made["earlier"]["counts"] == earlier(present())["counts"]
