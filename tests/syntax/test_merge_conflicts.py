"""Conflicts of a merge: one message, whatever the file is, and none for lines that only look so."""

from __future__ import annotations

import pytest

from blueprint_cli.syntax import decode
from work import assert_linear

CONFLICT = "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> autumn\n"
DIFF3 = CONFLICT.replace("=======", "||||||| 3f2a91c\na: 0\n=======")


@pytest.mark.parametrize("text", [CONFLICT, DIFF3, f"b: 1\n{CONFLICT}c: 1\n{CONFLICT}"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_conflict_is_told_once_at_its_first_mark(text: str, end: str) -> None:
    outcome = decode(text.replace("\n", end).encode(), "a.yaml")
    (found,) = (each for each in outcome.diagnostics if each.code != "BP004")
    assert (outcome.value, found.code) == (None, "BP531")
    assert found.span
    assert found.span.text == "<<<<<<< HEAD"
    assert f"places: {text.count('<<<<<<<')}" in found.message


SOUND = {
    "a title underlined": "Title\n=======\n",
    "no end": CONFLICT.replace(">>>>>>> autumn\n", ""),
    "no middle": CONFLICT.replace("=======\n", ""),
    "no start": CONFLICT.replace("<<<<<<< HEAD\n", ""),
    "the end first": ">>>>>>> a\n=======\n<<<<<<< b\n",
    "inside lines": CONFLICT.replace("\n", "\n "),
    "longer marks": CONFLICT.replace("=======", "========"),
}


@pytest.mark.parametrize("kind", SOUND)
def test_marks_alone_are_none(kind: str) -> None:
    assert decode(SOUND[kind].encode(), "a.md").diagnostics == ()


def test_many_marks_take_as_much_work_as_they_are() -> None:
    assert_linear(lambda count: decode(b"<<<<<<< a\n" + b"=======\n" * count, "a"), 500)
