"""The labelled documents: each fault of an output is told where it is marked, and no other is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tools.corpus import Case, Result, cases, files, takes_outputs

CASES = [case for file in files() if takes_outputs(file.name) for case in cases(file)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_faults_are_told_where_they_are_marked(
    case: Case, judged: Callable[[Case], Result]
) -> None:
    result = judged(case)
    assert not result.missed
    assert not result.made_up


def test_every_check_of_outputs_has_documents_with_and_without_its_fault() -> None:
    for code in (f"BP41{number}" for number in range(8)):
        own = [case for case in CASES if case.name.startswith(code)]
        assert sum(case.faulty for case in own) >= 4
        assert sum(not case.faulty for case in own) >= 8
