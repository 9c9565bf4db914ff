"""What texts say of a status: reports of progress that the rules were not made with."""

from __future__ import annotations

from pathlib import Path

import pytest

from blueprint_cli.language.statuses import contradicting
from blueprint_cli.language.tags import spoken

_LINES = (Path(__file__).parent / "statuses.txt").read_text("utf-8").splitlines()
#: Language, status, whether the text contradicts it, text.
TOLD = [line.split(" ", 3) for line in _LINES if not line.startswith("#")]
#: “Funds have been granted and the first phase begun”: what prepares stands in the same clause.
MISSED = "已撥款三億元並展開第一期工程。"


def test_reports_of_progress_are_held_against_the_status() -> None:
    wrong = [
        text
        for lang, status, contradicts, text in TOLD
        if bool(contradicting(text, spoken(lang), status)) != (contradicts == "1")
    ]
    assert wrong == [MISSED]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("道路工程已完成，並已通車。", "已完成"),
        ("The scheme has been completed.", "has been completed"),
    ],
)
def test_the_words_at_fault_are_given(text: str, part: str) -> None:
    found = contradicting(text, "en" if text.isascii() else "zh", "planned")
    assert found is not None
    assert text[found.start : found.end] == part
