"""Every document of the repository is without a finding, but for notes to its writer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from blueprint_cli.model import sections
from blueprint_cli.pipeline import check, document
from blueprint_cli.syntax import to_plain
from blueprint_cli.world import DiskWorld
from documents import blueprint
from places import ROOT

GENERAL = ROOT / "examples" / "general"
PLAN = ROOT / "examples" / "plan"
#: What the schema has and a document without a history has not: old ids, looser checks, chains.
NOT_SHOWN = {"was", "checks", "on-stale", "tag", "from"}
#: What stands in a text, and is no key.
MARKUP = [
    "**",
    "[^",
    "~2~",
    "^3^",
    "\\\n",
    " {#",
    "[](#",
    "\n> ",
    "\n- ",
    "\n  - ",
    "\n1. ",
    "\n---\n",
    "```",
]
#: What the Blueprint's source says in two ways; the publisher's words are kept.
NOTES = [
    "“五到十年” here, “五至十年” elsewhere",
    "“制定” here, “制訂” elsewhere",
    "“支持” here, “支援” elsewhere",
    "“內地與世界” here, “內地和世界” elsewhere",
]
DOCUMENTS = [ROOT, *(each.parent for each in sorted(ROOT.glob("examples/*/blueprint.yaml")))]


@pytest.mark.parametrize("folder", DOCUMENTS, ids=lambda folder: str(folder.relative_to(ROOT)))
def test_no_finding(folder: Path) -> None:
    found = blueprint(folder, "check", "--strict")
    assert found.status == 0
    assert [each.message for each in found.shown] == (NOTES if folder == ROOT else [])


def test_the_earlier_edition_of_the_plan_is_a_document_of_its_own() -> None:
    folder = PLAN / "earlier"
    assert blueprint(folder, "check", "--strict", "--document", "2024.yaml").shown == []
    order = blueprint(folder, "fmt", "--check", "--document", "2024.yaml")
    assert order.status == 0
    progress = ("locale", "status", "en", "--format", "percent", "--document", "2024.yaml")
    assert blueprint(folder, *progress).stdout == "100\n"
    earlier, present = (
        {
            action.id
            for direction in whole[1].directions
            for strategy in direction.strategies
            for goal in strategy.goals
            for action in goal.actions
        }
        for whole in (
            document(DiskWorld(folder), "2024.yaml").value,
            document(DiskWorld(PLAN), "blueprint.yaml").value,
        )
        if whole
    )
    assert (len(earlier), len(present)) == (36, 40)
    assert earlier - present == {"floating-pool"}


def test_the_example_uses_every_general_kind() -> None:
    outcome = check(DiskWorld(GENERAL), "blueprint.yaml")
    assert outcome.value is not None
    used = {type(section) for section in outcome.value.document.sections}
    general = {
        sections.Prose,
        sections.Table,
        sections.Figure,
        sections.Quotation,
        sections.Callout,
    }
    assert general <= used


def test_the_example_shows_the_words_of_the_mainland() -> None:
    outcome = check(DiskWorld(GENERAL), "blueprint.yaml")
    assert outcome.value is not None
    texts = {each.tag: each.messages for each in outcome.value.localization.documents}["zh-Hans"]
    assert texts["better-information.title"].target == "提供更好的信息"
    assert texts["reading-order.title"].target == "先读什么"
    assert texts["document.publisher"].target == "公共资讯中心"
    levels = [each.target for name, each in texts.items() if name.startswith("four-levels.text.")]
    assert any("“到达”" in each for each in levels)


def _values(node: object, key: str) -> set[str]:
    """Give what a key may be, according to a schema: its constants and enumerations."""
    if isinstance(node, list):
        return set().union(*(_values(each, key) for each in node))
    if not isinstance(node, dict):
        return set()
    own = node.get("properties", {}).get(key, {})
    named = {
        value
        for each in (own, *own.get("anyOf", ()))
        for value in (each.get("const"), *each.get("enum", ()))
        if value
    }
    return named.union(*(_values(each, key) for each in node.values()))


def _keys(node: object) -> set[str]:
    """Give all keys that a schema knows."""
    if isinstance(node, list):
        return set().union(*map(_keys, node))
    if not isinstance(node, dict):
        return set()
    own = node.get("properties", {})
    return set(own).union(*map(_keys, node.values()))


def _written(node: object) -> tuple[set[tuple[str, str]], set[str], list[str]]:
    """Give the pairs, the keys and the texts of a document as it is in its files."""
    pairs, keys, texts = set[tuple[str, str]](), set[str](), list[str]()
    waiting = [node]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            pairs |= {(key, value) for key, value in each.items() if isinstance(value, str)}
            keys |= set(each)
            waiting += each.values()
        elif isinstance(each, list):
            waiting += each
        elif isinstance(each, str):
            texts.append(each)
    return pairs, keys, texts


def test_the_plan_uses_every_form() -> None:
    schema = json.loads(blueprint(PLAN, "schema").stdout)
    files = [PLAN / "blueprint.yaml", *sorted(PLAN.glob("plan/*.yaml"))]
    said = [yaml.safe_load(file.read_text("utf-8")) for file in files]
    whole = document(DiskWorld(PLAN), "blueprint.yaml").value
    assert whole
    pairs, keys, texts = _written([*said, to_plain(whole[0])])
    assert _keys(schema) - keys == NOT_SHOWN
    for key in ("kind", "role", "tone", "numbering"):
        values = _values(schema, key)
        assert values, key
        assert values - {value for name, value in pairs if name == key} == set(), key
    assert [sign for sign in MARKUP if not any(sign in text for text in texts)] == []


def test_the_plan_is_in_order_and_translated() -> None:
    assert blueprint(PLAN, "fmt", "--check").status == 0
    assert blueprint(PLAN, "locale", "status", "en", "--format", "percent").stdout == "100\n"


def test_the_plan_is_built_without_a_finding(tmp_path: Path) -> None:
    options = ["--locale", "en", "--format", "html", "--format", "json", "--jobs", "0"]
    built = blueprint(PLAN, "build", "--strict", *options, "--out", str(tmp_path / "out"))
    assert (built.status, built.codes) == (0, [])
    page = (tmp_path / "out" / "en" / "blueprint.html").read_text("utf-8")
    assert "Haven Bay City Government" in page
