"""The labelled corpus: what the checks find of its faults, and what they make up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from tools.corpus import TABLE, Case, Result, cases, files, table

from blueprint_cli.checks import CHECKS
from blueprint_cli.desk.mending import mend
from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.edits import EditedWorld
from blueprint_cli.world import MemoryWorld

#: No text of the corpus can have these: faults of the bytes and the grammar of a file, which have
#: tests of their own (`test_faults.py`, `test_broken_yaml.py`), of a theme or a machine, of files
#: that come back from translators and bureaus, and what reports and baselines say of themselves.
ELSEWHERE = {
    f"BP{number:03}"
    for number in (
        *(*range(1, 13), *range(14, 19), 33, 34, 35),
        *(313, 344, 345, 401, 402, 404, 424),
        *range(501, 512),
        *range(515, 520),
        *range(520, 531),
        *(532, 533),
    )
}


@pytest.fixture(scope="module")
def results(judged: Callable[[Case], Result]) -> list[Result]:
    # From the end: another worker may judge those with outputs from the start, and neither waits.
    return [judged(case) for file in reversed(files()) for case in reversed([*cases(file)])]


def test_every_check_has_texts_with_its_fault_and_without() -> None:
    labelled = {file.name[:5] for file in files()}
    assert set(CHECKS) - labelled - ELSEWHERE == set()
    for file in files():
        found = Counter(case.faulty for case in cases(file))
        assert found[True] >= 4, file.name
        assert found[False] >= 8, file.name
        assert file.stem == f"{file.name[:5]}-{CHECKS[file.name[:5]].name}"


def test_faults_are_found_and_none_is_made_up(results: list[Result]) -> None:
    met = sum(len(result.met) for result in results)
    missed = sum(len(result.missed) for result in results)
    made_up = sum(len(result.made_up) for result in results)
    assert met / (met + missed) >= 0.95
    assert met / (met + made_up) >= 0.98


def test_table_of_the_guide_is_that_of_the_corpus(results: list[Result]) -> None:
    assert TABLE.read_text("utf-8") == table(results), "run python -m tools.corpus --write"


def test_every_finding_lies_in_a_file_of_its_document(results: list[Result]) -> None:
    for result in results:
        for found in result.found:
            assert found.span is not None, found
            text = result.case.files[found.span.source.name]
            assert found.span.source.text == text
            assert 0 <= found.span.start <= found.span.end <= len(text)


#: One text in so many is mended: mending checks a document several times.
SAMPLE = 5


@pytest.mark.parametrize("file", files(), ids=lambda file: file.stem)
def test_mended_text_needs_no_mending(file: Path) -> None:
    for case in list(cases(file))[::SAMPLE]:
        world = MemoryWorld({**case.files, **case.more})
        first = mend(world, "blueprint.yaml", unsafe=True)
        edited = EditedWorld(world, {each.path: each.after for each in first.changes})
        assert mend(edited, "blueprint.yaml", unsafe=True).changes == (), case.name
        assert not _broken(first.left) or _broken(case.found()), case.name


def _broken(found: tuple[Diagnostic, ...]) -> bool:
    return any(each.code.startswith("BP0") and each.code < "BP030" for each in found)
