"""CommonMark's own examples: each comes out as the specification says, or is told at its place."""

from __future__ import annotations

import json
import re
import subprocess

import pytest

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import CHECKS
from blueprint_cli.checks.views.text import Text
from blueprint_cli.diagnostics import Severity
from blueprint_cli.markup import to_html
from blueprint_cli.model.message import Passage
from outputs.machine import suite, tool
from places import ROOT

#: Checks of markup: the specification's texts are about nothing else.
CODES = ("BP118", "BP121", "BP126", "BP127", "BP128", "BP201", "BP202", "BP203")

READ = "import(process.argv[1]).then(m => console.log(JSON.stringify(m.commonmark)))"

Example = dict[str, str]


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    file = suite("commonmark", "index.js")
    command = [tool("node", "nodejs"), "--input-type=module", "--eval", READ, file.as_uri()]
    run = subprocess.run(command, capture_output=True, check=True, timeout=120)
    read: list[Example] = json.loads(run.stdout)
    return read


def errors(markdown: str) -> list[Finding]:
    text = Text(("sections", 0, "text"), Passage(markdown), markdown, "en")
    return [
        found
        for code in CODES
        for check in [CHECKS[code]]
        if check.find and check.stage is Text and check.severity is Severity.ERROR
        for found in check.find(text)
    ]


def is_as_specified(example: Example) -> bool:
    """Compare with the specification's HTML, but for the slash of an empty element."""
    ours = to_html(Passage("").parse(example["markdown"]), {})
    return _unslashed(ours) == _unslashed(example["html"])


def _unslashed(html: str) -> str:
    return html.replace(" />", ">").strip()


def test_every_example_comes_out_as_specified_or_is_told(examples: list[Example]) -> None:
    silent = [
        each["markdown"]
        for each in examples
        if not is_as_specified(each) and not errors(each["markdown"])
    ]
    assert silent == []


def test_every_finding_lies_in_its_example(examples: list[Example]) -> None:
    for each in examples:
        for found in errors(each["markdown"]):
            assert found.at is not None
            assert 0 <= found.at[0] < found.at[1] <= len(each["markdown"]), each["markdown"]


def test_figures_of_the_guide_are_those_of_the_suite(examples: list[Example]) -> None:
    told = [bool(errors(each["markdown"])) for each in examples]
    right = [is_as_specified(each) for each in examples]
    guide = (ROOT / "docs/writers.md").read_text("utf-8")
    figures = re.search(
        r"Of CommonMark's (\d+) examples\D+(\d+) come\D+(\d+)\D+(\d+)", guide, re.DOTALL
    )
    assert figures is not None
    assert [int(each) for each in figures.groups()] == [
        len(examples),
        sum(right),
        sum(told),
        sum(each and other for each, other in zip(right, told, strict=True)),
    ]
