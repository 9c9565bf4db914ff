"""A document made by chance has nothing lost or covered on its pages; `tools.stress` makes more."""

from __future__ import annotations

import pytest

from tools import stress


@pytest.mark.parametrize("number", [2])
def test_nothing_is_lost_on_pages_of_a_document_made_by_chance(number: int) -> None:
    assert not list(stress.found(number))


def test_a_document_of_a_number_is_always_the_same() -> None:
    assert stress.document(7) == stress.document(7)
    assert stress.document(7) != stress.document(9)
