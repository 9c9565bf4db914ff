"""What an editor shows: the YAML language server that editors run, asked with our schema."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from documents import blueprint
from language_server import LanguageServer, language_server
from outputs.machine import yaml_language_server
from places import ROOT

STARTERS = ROOT / "src/blueprint_cli/starters"
PLAN = (STARTERS / "plan/blueprint.yaml").read_text("utf-8")
DOCUMENTS = [
    ROOT / "blueprint.yaml",
    *sorted(ROOT.glob("examples/*/blueprint.yaml")),
    *sorted(STARTERS.glob("*/blueprint.yaml")),
]


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    program = yaml_language_server()
    schema = tmp_path_factory.mktemp("editor") / "blueprint.schema.json"
    schema.write_text(blueprint(schema.parent, "schema").stdout, "utf-8")
    with language_server(program, schema) as server:
        yield server


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_it_finds_no_fault_with_a_document_of_the_repository(
    editor: LanguageServer, path: Path
) -> None:
    assert editor.problems(path.read_text("utf-8")) == []


def test_a_part_has_a_schema_of_its_own(tmp_path: Path) -> None:
    program = yaml_language_server()
    schema = tmp_path / "figures.schema.json"
    schema.write_text(blueprint(tmp_path, "schema", "--part", "figures").stdout, "utf-8")
    figures = (ROOT / "examples/plan/plan/figures.yaml").read_text("utf-8")
    with language_server(program, schema) as server:
        assert server.problems(figures) == []
        assert [each.line for each in server.problems(f"- {{id: a, valeu: 1}}\n{figures}")] == [
            1,
            1,
        ]


#: What is broken, and the lines that are marked then: where a key is missing, its block's first.
BROKEN = [
    ("blueprint: 1", "blueprint: 2", ["blueprint: 2"]),
    ("subtitle: 範", "subtitel: 範", ["subtitel: 範"]),
    ("published: 2026-03-02\n  contacts", "published: 2 March\n  contacts", ["published: 2 March"]),
    ("address: https://libraries", "address: libraries", ["address: libraries"]),
    ("licence: CC-BY-4.0", "isbn: 978-962-02", ["isbn: 978-962-02"]),
    ("prevails: zh-Hant", "prevails: Chinese", ["prevails: Chinese"]),
    ("strategy: convert", "strategy: conversion", ["strategy: conversion"]),
    ("profile: hk-gov", "profile: hongkong", ["profile: hongkong"]),
    ("  en: # 譯文", "  english: # 譯文", ["  english: # 譯文"]),
    ("  actions: 8", "  actions: eight", ["  actions: eight"]),
    ("role: summary", "role: abstract", ["role: abstract"]),
    ("    date: 2026-03\n", "    date: 2026\n", ["    date: 2026\n"]),
    ("portrait: images/", "portrait: /images/", ["portrait: /images/"]),
    ("kind: quotation", "kind: quote", ["kind: quote"]),
    ("- kind: figure\n        id", "- id", ["- id: branches"]),
    ("alternative: 示例市的", "alternativ: 示例市的", ["- kind: figure", "alternativ: 示例市的"]),
    ("id: reader-voice", "id: Reader Voice", ["id: Reader Voice"]),
    ("caption: 按方向", "capton: 按方向", ["- kind: table", "capton: 按方向"]),
    ("title: 金額, align: end", "title: 金額, align: right", ["title: 金額, align: right"]),
    ("cells: {direction: 合計", "cell: {direction: 合計", ["- id: spending-total", "cell: {direc"]),
    ("tone: important", "tone: warning", ["tone: warning"]),
    ("of: terms}", "of: words}", ["of: words}"]),
    (
        "        goals:\n          - id: within",
        "        gaols:\n          - id: within",
        ["gaols:"],
    ),
    ("unit: library}", "unit: Library!}", ["unit: Library!}"]),
    ("    url: https://lib", "    url: lib", ["    url: lib"]),
    ("date: 2026-03-02\n    text", "text", ["- id: first-published"]),
    ("title: 背景", "title: [背景]", ["title: [背景]"]),
]


@pytest.mark.parametrize(("old", "new", "marked"), BROKEN, ids=[new for _, new, _ in BROKEN])
def test_a_fault_is_marked_where_it_stands(
    editor: LanguageServer, old: str, new: str, marked: list[str]
) -> None:
    assert old in PLAN
    broken = PLAN.replace(old, new, 1)
    assert all(broken.count(each) == 1 for each in marked)
    lines = {broken.count("\n", 0, broken.index(each)) + 1 for each in marked}
    assert {each.line for each in editor.problems(broken)} == lines


def test_a_key_is_explained_with_an_example(editor: LanguageServer) -> None:
    line, column = _place("tone: important")
    shown = editor.hover(PLAN, line, column)
    assert "What it is: note, important, or case, a case study." in shown
    assert "Example" in shown


def test_each_kind_is_explained(editor: LanguageServer) -> None:
    assert "quotation: Someone's words." in editor.hover(PLAN, *_place("kind: table"))


def test_only_the_keys_of_the_kind_are_offered(editor: LanguageServer) -> None:
    line, column = _place("tone: important")
    text = PLAN.replace("tone: important\n", "tone: important\n        \n", 1)
    offered = editor.completions(text, line + 1, column)
    assert {"title", "remarks", "footnotes"} <= offered.keys()
    assert not {"rows", "columns", "image", "of", "attribution"} & offered.keys()
    assert offered["remarks"].startswith("Notes under the section.")


def test_kinds_are_offered(editor: LanguageServer) -> None:
    line, column = _place("kind: table")
    text = PLAN.replace("kind: table", "kind: ", 1)
    assert {"table", "prose", "listing"} <= editor.completions(text, line, column + 6).keys()


def _place(words: str) -> tuple[int, int]:
    at = PLAN.index(words)
    return PLAN.count("\n", 0, at), at - PLAN.rindex("\n", 0, at) - 1
