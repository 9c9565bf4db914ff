"""The capitals of headings: what tells, what may be a name, and which case it comes to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.language.english.capitals import Case, capitals, is_common, recased
from work import assert_linear

NAMES = {"Hong", "Kong", "Mainland", "Cyberport"}


def is_name(word: str) -> bool:
    return word in NAMES


@pytest.mark.parametrize(
    ("heading", "case"),
    [
        ("Enhance the I&T ecosystem", Case.SENTENCE),
        ("Top-level planning", Case.SENTENCE),
        ("Strengthen ties between Hong Kong and the Mainland further", Case.SENTENCE),
        ("Strategy 3: Broaden the channels", Case.SENTENCE),
        ("“Innovate” and grow", Case.SENTENCE),
        ("Promote Cantonese opera", Case.SENTENCE),
        ("Improve Government efficiency", Case.SENTENCE),
        ("Enhance the I&T Ecosystem", Case.TITLE),
        ("Deepen Co-operation with the Mainland and the World", Case.TITLE),
        ("Overview: Four Broad Directions", Case.TITLE),
        ("How to Read a Policy Plan", Case.TITLE),
        ("Digital Economy and Smart City", Case.TITLE),
        ("Vision", None),
        ("Hong Kong", None),
        ("The MTR and the SMEs", None),
        ("Hong Kong and the Mainland", None),
        ("Background to the Blueprint", None),
        ("Develop the Greater Bay Area", None),
        ("Launch of the Digital Economy Summit", None),
        ("Message from the Secretary for Innovation, Technology and Industry", None),
        ("2022–2032", None),
        ("", None),
    ],
)
def test_case(heading: str, case: Case | None) -> None:
    assert capitals(heading, is_name, ["Hong Kong"]).case is case


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("Promote Digital economy", "Digital"),
        ("Promote the Digital Economy in schools", "Digital Economy"),
        ("Enhance the Ecosystem and promote industry", "Ecosystem"),
        ("Nurture Talent for the future", "Talent"),
        ("Northern Metropolis development", ""),
        ("Technology Voucher applications", ""),
        ("Support Science Park tenants", ""),
        ("Open Cyberport to pupils", ""),
        ("Report to Parliament on progress", ""),
    ],
)
def test_capitals_that_no_name_needs(heading: str, words: str) -> None:
    assert " ".join(word.text for word in capitals(heading, is_name).certain) == words


def test_recased() -> None:
    heading = "Promote Digital Economy for all"
    found = capitals(heading, is_name)
    assert recased(heading, found.certain, Case.SENTENCE) == "Promote digital economy for all"
    small = capitals("Promote digital Economy", is_name).small
    assert recased("Promote digital Economy", small, Case.TITLE) == "Promote Digital Economy"


def test_common_words() -> None:
    assert [
        word for word in ("digital", "Economies", "planning", "upgraded") if not is_common(word)
    ] == []
    assert [word for word in ("Cantonese", "Lantau", "Government", "Kong") if is_common(word)] == []


@given(st.text(), st.text())
def test_no_heading_is_refused(heading: str, name: str) -> None:
    found = capitals(heading, is_name, [name])
    for word in (*found.small, *found.capitals):
        assert heading[word.start : word.end] == word.text


@pytest.mark.parametrize("piece", ["Word ", "word ", "A", "the ", "Word of "])
def test_time_grows_with_the_heading(piece: str) -> None:
    assert_linear(lambda size: capitals(piece * size, is_name, ["Hong Kong"]), 3_000)
