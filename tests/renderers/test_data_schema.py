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

import forms
import promises
from back_matter import PUBLISHED
from blueprint_cli.model.selection.selecting import names
from blueprint_cli.pipeline import localized
from blueprint_cli.renderers.formats import data
from blueprint_cli.world import DiskWorld, MemoryWorld, World
from delivered import PLAN
from places import ROOT
from structured import PICTURE
from tools.make_data_schema import FILE, schema


def every_form() -> World:
    text = yaml.safe_dump(forms.Forms().document(), allow_unicode=True, sort_keys=False)
    return MemoryWorld({"blueprint.yaml": text, **forms.FILES})


DOCUMENTS: Mapping[str, Any] = {
    "the Blueprint": lambda: DiskWorld(ROOT),
    "examples/plan": lambda: DiskWorld(ROOT / "examples" / "plan"),
    "examples/general": lambda: DiskWorld(ROOT / "examples" / "general"),
    "every form": every_form,
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
