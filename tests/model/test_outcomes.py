"""What became of the promises of an earlier edition."""

from __future__ import annotations

import pytest

from blueprint_cli.model.delivery.outcomes import report
from blueprint_cli.model.document import Document
from blueprint_cli.pipeline import document
from blueprint_cli.world import MemoryWorld
from promises import FILES, PRESENT, SECTIONS, plan


def read(text: str) -> Document:
    outcome = document(MemoryWorld({**FILES, "blueprint.yaml": text}), "blueprint.yaml")
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value[1]


def test_each_promise_has_one_outcome_and_the_counts_are_theirs() -> None:
    found = report(read(FILES["blueprint.yaml"]))
    assert {each.promise.id: (each.outcome, each.is_changed) for each in found.kept} == {
        "earlier-north": ("on-time", False),
        "earlier-piers": ("done-late", False),
        "earlier-links": ("open", True),
        "earlier-market": ("dropped", False),
        "earlier-boats": ("late", True),
        "earlier-lights": ("open", False),
        "earlier-tower": ("dropped", False),
    }
    assert found.counts == {
        "promised": 7,
        "done": 2,
        "on-time": 1,
        "done-late": 1,
        "late": 1,
        "open": 2,
        "dropped": 2,
        "changed": 2,
        "new": 1,
    }
    assert [each.id for each in found.new] == ["mangroves"]


@pytest.mark.parametrize(
    ("promised", "now", "outcome"),
    [
        ("2025", "status: done, as-of: 2025-12-31", "on-time"),
        ("2025", "status: done, as-of: 2026-01-01", "done-late"),
        ("FY2025", "status: done, as-of: 2026-03-31", "on-time"),
        ("FY2025", "status: done, as-of: 2026-04-01", "done-late"),
        ("2025-Q4", "status: done, as-of: 2025-Q4", "on-time"),
        ("2025-06", "status: done, as-of: 2025", "on-time"),
        ("2026-03-02", "status: under-way", "open"),
        ("2026-03-01", "status: under-way", "late"),
        ("2030", "status: delayed, progress: 延期。", "late"),
        ("2025", "due: 2025", "late"),
    ],
)
def test_a_promise_is_late_when_its_last_day_is_over(promised: str, now: str, outcome: str) -> None:
    named = f"promises: [{{id: promise, action: north, due: {promised}}}]"
    text = plan(f"north: text: 步道, {now}", f"{SECTIONS}earlier: {{called: 舊版, {named}}}\n")
    assert [each.outcome for each in report(read(text)).kept] == [outcome]


def test_a_plan_without_an_earlier_edition_has_only_what_is_new() -> None:
    found = report(read(plan(PRESENT)))
    assert (found.kept, len(found.new)) == ((), 7)
