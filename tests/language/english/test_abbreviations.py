"""Abbreviations: where they stand, where they are spelt out, and which need no words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.language.english.abbreviations import (
    abbreviations,
    definitions,
    well_known,
)
from work import patience


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I&T, R&D and A&E services", ["I&T", "R&D", "A&E"]),
        ("SMEs and NGOs apply to the ITC.", ["SME", "NGO", "ITC"]),
        ("the HKSTP’s and the MTR's plans", ["HKSTP", "MTR"]),
        ("AI-driven, COVID-19", ["AI", "COVID"]),
        ("GDP (per head)", ["GDP"]),
        ("Part II, Chapter XIV, Annex VI", []),
        ("500 MW, 100 GB and 10TB", []),
        ("HK$10 million, US$5", []),
        ("Form FS251, CO2 and B2B", []),
        ("WWW.HK.ORG, info@HKSTP.ORG, /API/V2", []),
        ("I am. A plan. M+ and 5G.", []),
        ("INNOVATION AND TECHNOLOGY", []),
        ("PhD, LegCo, iAM Smart", []),
    ],
)
def test_abbreviations(text: str, found: list[str]) -> None:
    runs = abbreviations(text)
    assert [run.text for run in runs] == found
    assert all(text[run.start : run.end] == run.text for run in runs)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Innovation and technology (I&T) thrives.", ("I&T", "Innovation and technology")),
        ("small and medium enterprises (SMEs)", ("SME", "small and medium enterprises")),
        ("research and development (“R&D”)", ("R&D", "research and development")),
        ("the Mass Transit Railway (MTR)", ("MTR", "Mass Transit Railway")),
        ("a Memorandum of Understanding (MoU)", ("MoU", "Memorandum of Understanding")),
        ("HKMA (Hong Kong Monetary Authority)", ("HKMA", "Hong Kong Monetary Authority")),
        ("the Greater Bay Area, known as the GBA, grows", ("GBA", "Greater Bay Area")),
        ("Innovation and technology, I&T in short,", ("I&T", "Innovation and technology")),
        ("small and medium enterprises, or SMEs,", ("SME", "small and medium enterprises")),
        ("photovoltaic (PV) systems", ("PV", "photovoltaic")),
        ("the Quality Education Fund (QEF; 優質教育基金)", ("QEF", "Quality Education Fund")),
        ("- **AI**: artificial intelligence", ("AI", "artificial intelligence")),
        (
            "ESG – environmental, social and governance",
            ("ESG", "environmental, social and governance"),
        ),
        (
            "the Hong Kong Special Administrative Region (hereinafter “the HKSAR”)",
            ("HKSAR", "Hong Kong Special Administrative Region"),
        ),
        (
            "Mandatory Provident Fund Schemes Authority (MPFA)",
            ("MPFA", "Mandatory Provident Fund Schemes Authority"),
        ),
    ],
)
def test_definitions(text: str, found: tuple[str, str]) -> None:
    (one,) = definitions(text)
    assert (one.abbreviation, one.words) == found
    assert text[one.start :].startswith(one.abbreviation)


@pytest.mark.parametrize(
    "text",
    [
        "a large grant (SME)",
        "the plan (see Annex A)",
        "(AI)",
        "AI grows fast",
        "GDP (per head)",
        "",
    ],
)
def test_what_defines_nothing(text: str) -> None:
    assert definitions(text) == ()


def test_well_known() -> None:
    assert {"UK", "UN", "GDP", "PDF", "HKSAR", "IT", "JP"} <= well_known()
    assert not {"I&T", "R&D", "SME", "AI", "GBA", "ITC"} & well_known()


@given(st.text(alphabet="ABab I&T():–-*\n,ors"))
def test_places_are_of_their_text(text: str) -> None:
    assert all(text[run.start : run.end] == run.text != "" for run in abbreviations(text))
    assert all(text.startswith(one.abbreviation, one.start) for one in definitions(text))


@pytest.mark.parametrize("piece", ["AB (CD) ", "A", "(", "A (", "word (AB) ", "\n- AB: ", "or AB"])
def test_time_grows_with_the_text(piece: str) -> None:
    with patience():
        abbreviations(piece * 50_000)
        definitions(piece * 50_000)
