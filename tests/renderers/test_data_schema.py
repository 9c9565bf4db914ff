"""The JSON Schema of `blueprint.json`: every file that is made is so, and nothing else is."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker
from tools.make_data_schema import FILE, schema

import forms
import promises
from blueprint_cli.model.selection.selecting import names
from blueprint_cli.pipeline import localized
from blueprint_cli.renderers.formats import data
from blueprint_cli.world import DiskWorld, MemoryWorld, World
from delivered import PLAN
from places import ROOT


def every_form() -> World:
    text = yaml.safe_dump(forms.Forms().document(), allow_unicode=True, sort_keys=False)
    return MemoryWorld({"blueprint.yaml": text, **forms.FILES})


#: A plan that is measured, with a table, a note, and figures of every sort.
MEASURED = (
    PLAN.replace("{2025: 11.5}", "{2025: 11.5}, targets: {2030: 15-20, 2027-H1: ≥ 12}")
    .replace("unit: HKD}", "unit: HKD}, {id: opens, value: 2027-Q2}, {id: more, value: ~ 3-4}")
    .replace("行動}", "行動, source: '海濱處[^law]', footnotes: [{id: law, text: 見法例。}]}")
    .replace(
        "directions:",
        """  - {kind: table, id: money, caption: 撥款, columns: [{id: year, title: 年}],
     rows: [{id: first, cells: {year: 首年}}]}
directions:""",
        1,
    )
)

DOCUMENTS: Mapping[str, Any] = {
    "the Blueprint": lambda: DiskWorld(ROOT),
    "examples/plan": lambda: DiskWorld(ROOT / "examples" / "plan"),
    "examples/general": lambda: DiskWorld(ROOT / "examples" / "general"),
    "every form": every_form,
    "measured": lambda: MemoryWorld({"blueprint.yaml": MEASURED}),
    "promises": lambda: MemoryWorld(promises.FILES),
}


@cache
def made(name: str) -> Mapping[str, Any]:
    """Give the data of a document in every locale and edition."""
    world = DOCUMENTS[name]()
    outcome = localized(world, "blueprint.yaml")
    assert outcome.value is not None, outcome.diagnostics
    return {
        f"{own.tag}/{edition}": json.loads(data.render(replace(own, selection=edition), world)[0])
        for own in outcome.value.localization.documents
        for edition in names(own.document)
    }


@cache
def validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(FILE.read_text("utf-8")), format_checker=FormatChecker())


def test_it_is_that_of_the_nouns() -> None:
    content = json.loads(FILE.read_text("utf-8"))
    Draft202012Validator.check_schema(content)
    assert content == schema(), "run python -m tools.make_data_schema"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_data_of_a_document_are_so_in_every_locale_and_edition(name: str) -> None:
    faults = {
        place: [f"{each.json_path}: {each.message[:300]}" for each in validator().iter_errors(own)]
        for place, own in made(name).items()
    }
    assert len(faults) > 1
    assert not any(faults.values()), faults


ACTION = "directions/0/strategies/0/goals/0/actions/0"


@pytest.mark.parametrize(
    ("name", "path", "value"),
    [
        ("measured", "format", 2),
        ("measured", "source_digest", "none"),
        ("measured", "document/published", "2 March 2026"),
        ("measured", "document/published", "2026-02-30"),
        ("measured", "directions/0/number", 1),
        ("measured", f"{ACTION}/status", "finished"),
        ("measured", f"{ACTION}/lead", "office"),
        ("measured", f"{ACTION}/due", "2028"),
        ("measured", f"{ACTION}/due/to", "2028-13-31"),
        ("measured", f"{ACTION}/milestones/0/reached/from", None),
        ("measured", "figures/0/value", True),
        ("measured", "figures/1/value", "spring"),
        ("measured", "figures/1/days/to", "2027-Q2"),
        ("measured", "figures/2/to", "4"),
        ("measured", "figures/0/unit", "Hong Kong dollars"),
        ("measured", "indicators/0/unit", "Kilometre!"),
        ("measured", "indicators/0/aim", "up"),
        ("measured", "indicators/0/baseline/0/value", "11.5"),
        ("measured", "indicators/0/targets/0/qualifier", "exactly"),
        ("measured", "indicators/0/targets/1/value", 17),
        ("measured", "sections/0/kind", "strategy"),
        ("measured", "sections/0/footnotes/0/number", 1),
        ("measured", "sections/1/rows/0/cells/year", 2026),
        ("measured", "statuses/done", -1),
        ("measured", "messages/office.name/origin", "guessed"),
        ("promises", "earlier/promises/0/outcome", "kept"),
        ("promises", "earlier/promises/0/moved", "no"),
        ("promises", "earlier/counts/late", 1.5),
        ("promises", "earlier/new/0", "Mangroves"),
    ],
)
def test_a_value_that_is_not_so_is_refused(name: str, path: str, value: Any) -> None:
    broken = deepcopy(made(name)["en/full"])
    *above, last = path.split("/")
    held: Any = broken
    for step in above:
        held = held[int(step) if isinstance(held, list) else step]
    held[int(last) if isinstance(held, list) else last] = value
    assert [each.json_path for each in validator().iter_errors(broken)] != []


@pytest.mark.parametrize("name", ["measured", "promises"])
def test_an_unknown_key_is_refused_wherever_it_stands(name: str) -> None:
    whole = deepcopy(made(name)["en/full"])
    let_through = []
    for path, node in objects(whole):
        node["unknown"] = 1
        let_through += [path] if validator().is_valid(whole) else []
        del node["unknown"]
    assert let_through == []
    assert validator().is_valid(whole)


def objects(node: Any, path: str = "$") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every object of a file, with the path to it."""
    if isinstance(node, dict):
        yield path, node
    for step, child in list(node.items() if isinstance(node, dict) else enumerate(node)):
        if isinstance(child, dict | list):
            yield from objects(child, f"{path}.{step}")


def test_every_object_says_which_keys_it_may_have() -> None:
    open_to_all = [
        path
        for path, node in objects(schema())
        if "properties" in node
        and "type" in node
        and not path.endswith((".$defs.section", ".$defs.every-section"))
        and node.get("additionalProperties", node.get("unevaluatedProperties")) is not False
    ]
    assert open_to_all == []


def test_every_key_is_described() -> None:
    undescribed = [
        f"{path}.{key}"
        for path, node in objects(schema())
        if "description" in node
        for key, own in node.get("properties", {}).items()
        if "description" not in own and "if" not in node and key != "kind"
    ]
    assert undescribed == []
