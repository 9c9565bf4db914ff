"""Prose about a plan, and the totals that it gives for the plan's levels."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from blueprint_cli.language.quantities import counted_nouns

NOUNS = {
    "directions": {"zh": ["方向"], "en": ["direction", "directions"]},
    "strategies": {"zh": ["策略"], "en": ["strategy", "strategies"]},
    "goals": {"zh": ["目標"], "en": ["goal", "goals"]},
    "actions": {"zh": ["行動"], "en": ["action", "actions"]},
}

CASES = yaml.safe_load(Path(__file__).with_name("quantities_totals.yaml").read_text("utf-8"))


def _totals(text: str, language: str) -> str:
    found = counted_nouns(text, language, NOUNS)
    return " ".join(f"{it.level} {it.value}" for it in found)


@pytest.mark.parametrize(("text", "totals"), CASES["zh"])
def test_chinese(text: str, totals: str) -> None:
    assert _totals(text, "zh-Hant-HK") == totals


@pytest.mark.parametrize(("text", "totals"), CASES["en"])
def test_english(text: str, totals: str) -> None:
    assert _totals(text, "en-HK") == totals


@pytest.mark.parametrize(("text", "totals"), CASES["zh"])
def test_simplified(text: str, totals: str) -> None:
    from opencc import OpenCC

    assert _totals(OpenCC("hk2s").convert(text), "zh-Hans") == totals
