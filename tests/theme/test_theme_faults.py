"""Faults of a document's own theme: a clean message with template and line, and nothing written."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import SMALL, blueprint, write

#: A template of the document's own, and where and how its fault is told.
FAULTS = {
    "syntax": ("<p>\n{% if %}\n", 2, "Expected an expression"),
    "block never closed": ("<p>\n{% if doc %}\n<p>\n", 3, "Unexpected end of template"),
    "unknown name": ("<p>\n\n{{ nothing }}\n", 3, "'nothing' is undefined"),
    "unknown attribute": ("{{ doc.nothing.more }}\n", 1, "nothing"),
    "unknown filter": ("<p>\n{{ doc|nothing }}\n", 2, "No filter named 'nothing'"),
    "unknown word": ("<p>\n{{ word('nothing') }}\n", 2, "there is no 'nothing'"),
    "unknown template": ("<p>\n{% include 'nothing.jinja' %}\n", 2, "there is no template nothing"),
    "missing style sheet": ("<p>\n{{ theme_text('css/nothing.css') }}\n", 2, "no such file"),
    "wrong type": ("<p>\n{{ 1 + 'a' }}\n", 2, "unsupported operand"),
    "division": ("{{ 1 / 0 }}\n", 1, "division by zero"),
    "endless recursion": ("{% macro a() %}{{ a() }}{% endmacro %}\n{{ a() }}\n", 1, "recursion"),
    "forbidden attribute": ("{{ ''.__class__.__mro__ }}\n", 1, "unsafe"),
}


def build(folder: Path, *arguments: str) -> str:
    before = sorted(folder.rglob("*"))
    run = blueprint(folder, "build", "--format", "html", "--force", *arguments)
    assert run.status == 1, run.output
    assert "Nothing was written." in run.stderr
    assert sorted(folder.rglob("*")) == before
    return run.stderr


@pytest.mark.parametrize("jobs", ["0", "2"], ids=["serial", "processes"])
@pytest.mark.parametrize("kind", FAULTS)
def test_fault_of_a_template_is_told_in_it(kind: str, jobs: str, tmp_path: Path) -> None:
    template, line, words = FAULTS[kind]
    write(tmp_path, {"blueprint.yaml": SMALL, "templates/page.html.jinja": template})
    told = build(tmp_path, "--jobs", jobs)
    assert f"templates/page.html.jinja:{line}:1: error[BP402]: " in told
    assert words in told
    assert "1 error\n" in told


def test_fault_of_an_included_template_is_told_in_that(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "blueprint.yaml": SMALL,
            "templates/page.html.jinja": "<p>\n{% include 'part.jinja' %}\n",
            "templates/part.jinja": "\n\n  {{ nothing }}\n",
        },
    )
    assert "templates/part.jinja:3:3: error[BP402]: " in build(tmp_path)


def test_fault_of_the_index_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL, "templates/index.html.jinja": "\n{{ nothing }}"})
    assert "templates/index.html.jinja:2:1: error[BP402]: " in build(tmp_path)


def test_template_that_is_no_text_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL, "templates/page.html.jinja": b"<p>\xff"})
    assert "templates/page.html.jinja:1:1: error[BP402]: " in build(tmp_path)


def test_one_fault_is_told_once_for_all_locales(tmp_path: Path) -> None:
    document = SMALL.replace(
        "sections:", "  zh-Hans: {strategy: convert}\n  en: {strategy: translate}\nsections:"
    )
    write(tmp_path, {"blueprint.yaml": document, "templates/page.html.jinja": "{{ nothing }}"})
    assert build(tmp_path).count("error[BP402]") == 1
