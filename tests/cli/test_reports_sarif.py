"""SARIF: what code scanning and editors make of it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint_cli.cli.reports.context import Context
from blueprint_cli.diagnostics import Diagnostic, Edit, Fix
from blueprint_cli.source import Source
from documents import SMALL, blueprint, small, write
from reports import printed, read_sarif, sarif_file

FAULTY = small(title="title: 巿民𠝹融资", publisher="publisher: 融资", text="text: 融资，<b>融资")


def run_of(folder: Path, *arguments: str) -> dict[str, Any]:
    return read_sarif(blueprint(folder, "check", "--format", "sarif", *arguments).stdout)


def slice_of(text: str, region: dict[str, int]) -> tuple[int, int]:
    """Give the offsets of a region, as a reader that counts code points finds them."""
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    return (
        starts[region["startLine"] - 1] + region["startColumn"] - 1,
        starts[region["endLine"] - 1] + region["endColumn"] - 1,
    )


def test_regions_hold_their_snippets(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": FAULTY})
    run = run_of(tmp_path)
    assert run["columnKind"] == "unicodeCodePoints"
    regions = [each["locations"][0]["physicalLocation"]["region"] for each in run["results"]]
    for region in regions:
        start, end = slice_of(FAULTY, region)
        assert FAULTY[start:end] == region["snippet"]["text"]
    assert {"资", "<b>"} < {region["snippet"]["text"] for region in regions}


@pytest.mark.parametrize(("size", "shown"), [(500, True), (501, False)])
def test_long_text_is_not_repeated(size: int, shown: bool) -> None:
    found = Diagnostic("BP101", "x", Source("a.yaml", "香" * 1000).span(0, size))
    [result] = read_sarif(printed("sarif", found))["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert ("snippet" in region) is shown
    assert region["endColumn"] == size + 1


def test_rules_say_what_a_check_is_for(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL})
    run = run_of(tmp_path)
    assert run["results"] == []
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert list(rules) == sorted(rules)
    rule = rules["BP211"]
    assert rule["name"] == "glyph-variant"
    assert (
        rule["shortDescription"]["text"] == "Find forms of characters that Hong Kong does not use."
    )
    assert rule["defaultConfiguration"] == {"level": "warning"}
    assert re.search(r"\n\n\*\*Why:\*\* .* character set has one form", rule["help"]["markdown"])
    assert "\nExample: `特别`, where `特別` is meant." in rule["help"]["text"]
    for each in rules.values():
        assert {"shortDescription", "fullDescription", "help"} <= each.keys()
        assert "\n" not in each["shortDescription"]["text"]


def test_paths_are_relative_to_a_root_that_is_not_named(tmp_path: Path) -> None:
    write(tmp_path, {"香港 藍圖/plan.yaml": FAULTY})
    run = run_of(tmp_path, "--document", "香港 藍圖/plan.yaml")
    [artifact] = {
        tuple(each["locations"][0]["physicalLocation"]["artifactLocation"].items())
        for each in run["results"]
    }
    uri = "%E9%A6%99%E6%B8%AF%20%E8%97%8D%E5%9C%96/plan.yaml"
    assert dict(artifact) == {"uri": uri, "uriBaseId": "%SRCROOT%"}
    assert "uri" not in run["originalUriBaseIds"]["%SRCROOT%"]


def test_file_outside_has_its_whole_path(tmp_path: Path) -> None:
    write(tmp_path, {"here/README": "", "there/plan.yaml": FAULTY})
    run = run_of(tmp_path / "here", "--document", str(tmp_path / "there" / "plan.yaml"))
    file = sarif_file(run["results"][0]["locations"][0]["physicalLocation"])
    assert file == str(tmp_path / "there" / "plan.yaml")


def prints(folder: Path, text: str) -> list[str]:
    write(folder, {"blueprint.yaml": text})
    results = run_of(folder)["results"]
    return sorted(each["partialFingerprints"]["blueprint/v1"] for each in results)


@pytest.mark.parametrize(
    "moved",
    [
        "# one line\n# another\n" + FAULTY,
        FAULTY.replace("\n    ", "\n      ").replace("\n  - ", "\n    - "),
        FAULTY.replace("  published", "# a line between\n  published"),
        FAULTY.replace("序言", "前言"),
    ],
    ids=["further down", "further in", "further apart", "beside other words"],
)
def test_fingerprints_survive(moved: str, tmp_path: Path) -> None:
    before = prints(tmp_path, FAULTY)
    assert prints(tmp_path, moved) == before
    assert len(set(before)) == len(before) > 4


def test_fingerprints_tell_a_new_fault_from_old_ones(tmp_path: Path) -> None:
    before, after = prints(tmp_path, FAULTY), prints(tmp_path, FAULTY.replace("序言", "融资"))
    assert len(set(after) - set(before)) == 1
    assert set(before) < set(after)


def test_message_holds_what_the_format_gives_a_meaning_to() -> None:
    said = Diagnostic("BP105", "nothing gives {actions}: [a](1)", hints=("Write {goals}.",))
    [result] = read_sarif(printed("sarif", said))["results"]
    assert result["message"]["text"] == "nothing gives {{actions}}: [a] (1)\nWrite {{goals}}."


def test_suppressed_findings_are_told_as_such() -> None:
    source = Source("a.yaml", "一二三")
    first, second = (Diagnostic("BP210", "x", source.span(n, n + 1)) for n in range(2))
    context = Context("a.yaml", suppressed=((first, "the name of a firm"),))
    told, untold = read_sarif(printed("sarif", second, context=context))["results"]
    assert told["suppressions"] == [{"kind": "inSource", "justification": "the name of a firm"}]
    assert untold["suppressions"] == []


@settings(deadline=None)
@given(text=st.text("a藍𠝹\n", max_size=30), data=st.data())
def test_fix_applied_by_a_reader_is_the_fix(text: str, data: st.DataObject) -> None:
    source = Source("a.yaml", text)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4)))
    spans = source.span(cuts[0], cuts[1]), source.span(cuts[2], cuts[3])
    edits = tuple(Edit(span, data.draw(st.sampled_from(["", "資", "\n"]))) for span in spans)
    found = Diagnostic("BP210", "x", spans[0], hints=("Write it.",), fix=Fix(edits, safe=True))
    # That any fix is as the schema has it, `test_reports.py` sees.
    [result] = json.loads(printed("sarif", found))["runs"][0]["results"]
    [fix] = result["fixes"]
    [change] = fix["artifactChanges"]
    assert fix["properties"] == {"safe": True}
    expected = text
    for edit in reversed(edits):
        expected = expected[: edit.span.start] + edit.text + expected[edit.span.end :]
    for each in reversed(change["replacements"]):
        start, end = slice_of(text, each["deletedRegion"])
        text = text[:start] + each["insertedContent"]["text"] + text[end:]
    assert text == expected
