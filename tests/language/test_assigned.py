"""Characters that Unicode has assigned since the Python in use was made."""

from __future__ import annotations

import pytest

from blueprint_cli.language.assigned import category
from blueprint_cli.language.characters import Kind, find_radicals, suspicious
from blueprint_cli.language.mixtures import english_mixtures
from documents import found_in, small


@pytest.mark.parametrize("point", [0x31350, 0x323AF, 0x2EBF0, 0x323B0, 0x33479])
def test_ideographs_of_unicode_15_to_17_are_letters(point: int) -> None:
    assert category(chr(point)) == "Lo"
    assert suspicious(f"字{chr(point)}") == ()


def test_what_no_version_has_assigned_is_told_of() -> None:
    assert category("\U000e1000") == "Cn"
    assert [each.kind for each in suspicious("字\U000e1000")] == [Kind.UNASSIGNED]


def test_check_says_of_a_new_character_what_build_would() -> None:
    (found,) = found_in(small(text="text: 字\U00031350。"))
    assert (found.code, found.severity.name) == ("BP206", "ERROR")


def test_every_radical_that_looks_like_a_character_has_it() -> None:
    kangxi = "".join(map(chr, range(0x2F00, 0x2FD6)))
    assert len(list(find_radicals(kangxi))) == len(kangxi)
    assert [right for _, right in find_radicals("⽂件⼀式，⻄九⺠政")] == ["文", "一", "西", "民"]
    assert not list(find_radicals("文件一式，西九民政；部首⺀和⿰"))


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (["It moves towards growth.", "Towards a city, towards all."], []),
        (["It moves towards growth", "and toward all"], [("toward", "towards")]),
        (["advisers and an adviser", "an advisor"], [("advisor", "advisers")]),
    ],
)
def test_no_form_is_told_against_itself(texts: list[str], told: list[tuple[str, str]]) -> None:
    found = english_mixtures(texts)
    assert [(each.rarer.words, each.other.words) for each in found] == told
