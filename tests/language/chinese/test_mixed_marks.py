"""Marks that a document writes in one way here and in another there."""

from __future__ import annotations

import pytest

from blueprint_cli.language.chinese.punctuation.mixed import odd_marks

ODD = (
    (("重點——醫療", "重點——教育", "重點⸺房屋"), [(2, 2, "⸺", "——")]),
    # Where both are as common, the first is the usual one.
    (("見2022-23年度", "見2024–25年度"), [(1, 5, "–", "-")]),
    (("9:00–17:00，8:00–9:00，19:00-21:00",), [(0, 26, "-", "–")]),
)
ALIKE = (
    ("2023-24年度，2021-2025年",),
    ("2023/24學年", "2023-24年度"),
    ("9:00-17:00", "2023–24年度", "深圳—香港"),
    ("《2021–2025年規劃》", "2023-24年度"),
    ("2123-2024", "CB2020—21"),
)


@pytest.mark.parametrize(("texts", "odd"), ODD)
def test_mark_that_others_write_otherwise(
    texts: tuple[str, ...], odd: list[tuple[int, int, str, str]]
) -> None:
    assert [tuple(each) for each in odd_marks(texts)] == odd


@pytest.mark.parametrize("texts", ALIKE)
def test_marks_of_one_way_and_of_other_things(texts: tuple[str, ...]) -> None:
    assert list(odd_marks(texts)) == []
