"""Prose that once was reported though its translation agrees, and changes that once were not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from blueprint_cli.language.quantities import disagreements

CASES = yaml.safe_load(Path(__file__).with_name("quantities_prose.yaml").read_text("utf-8"))
AGREEING = [(pair["zh"], pair["en"]) for pair in CASES["agreeing"]]
DIFFERENT = [(pair["zh"], pair["en"]) for pair in CASES["different"]]


@pytest.mark.parametrize(("chinese", "english"), AGREEING)
def test_agreement(chinese: str, english: str) -> None:
    assert disagreements(chinese, english, "zh-Hant-HK", "en-HK") == ()
    assert disagreements(english, chinese, "en-HK", "zh-Hant-HK") == ()


@pytest.mark.parametrize(("chinese", "english"), AGREEING)
def test_agreement_in_simplified_characters(chinese: str, english: str) -> None:
    from opencc import OpenCC

    simplified = OpenCC("hk2s").convert(chinese)
    assert disagreements(simplified, english, "zh-Hans", "en-HK") == ()


@pytest.mark.parametrize(("chinese", "english"), DIFFERENT)
def test_difference(chinese: str, english: str) -> None:
    found = disagreements(chinese, english, "zh-Hant-HK", "en-HK")
    assert found
    for source, target in ((it.source, it.target) for it in found):
        assert source is None or chinese[source.start : source.end] == source.text
        assert target is None or english[target.start : target.end] == target.text


def test_several_stand_for_one_small_number_only() -> None:
    chinese = "三個部門推出四項措施。"
    assert len(disagreements(chinese, "Several departments took measures.", "zh", "en")) == 1
    assert disagreements(chinese, "Several departments took many measures.", "zh", "en") == ()
