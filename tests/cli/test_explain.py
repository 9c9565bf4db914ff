"""`blueprint explain`, and a page of the guide for every check."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tools.make_check_pages import PAGES, pages

from blueprint_cli.checks import CHECKS
from documents import blueprint
from places import ROOT

SOURCE = ROOT / "src"


def test_code_is_explained_with_reason_and_example(tmp_path: Path) -> None:
    run = blueprint(tmp_path, "explain", "bp210")
    assert run.status == 0
    assert run.stdout.startswith("BP210 simplified-character (error)\n")
    assert "融资" in run.stdout
    assert blueprint(tmp_path, "explain", "simplified-character").stdout == run.stdout


def test_unknown_code_is_wrong_usage(tmp_path: Path) -> None:
    run = blueprint(tmp_path, "explain", "BP21")
    assert run.status == 2
    assert "BP21" in run.stderr


def test_every_code_that_is_told_is_registered() -> None:
    told = {
        code
        for file in SOURCE.rglob("*.py")
        for code in re.findall(r'"(BP\d{3})"', file.read_text("utf-8"))
    }
    assert told == set(CHECKS)


@pytest.mark.parametrize("code", sorted(CHECKS))
def test_every_check_says_what_it_finds_why_and_an_example(code: str) -> None:
    check = CHECKS[code]
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", check.name)
    assert check.what.endswith(".")
    assert check.why.endswith(".")
    assert check.example
    assert len({each.name for each in CHECKS.values()}) == len(CHECKS)


def test_pages_are_those_that_the_checks_make() -> None:
    written = {page.name: page.read_text("utf-8") for page in PAGES.glob("*.md")}
    assert written == pages(), "run python -m tools.make_check_pages"
