"""How each locale says a figure: the theme's patterns over CLDR."""

from __future__ import annotations

import pytest

from blueprint_cli.language.figures import Fault, read
from blueprint_cli.locales import vocabulary
from blueprint_cli.theme.figures import THEME_UNITS, Speech
from blueprint_cli.theme.words import Words
from blueprint_cli.world import MemoryWorld

LANGS = {"zh-Hant": "zh-Hant-HK", "zh-Hans": "zh-Hans-CN", "en": "en-HK"}
START_UPS = {
    "zh-Hant": ("{number}間初創企業",),
    "zh-Hans": ("{number}家初创企业",),
    "en": ("{number} start-up", "{number} start-ups"),
}


def words(tag: str) -> Words:
    found = vocabulary.of_theme(MemoryWorld({}), tag).value
    assert found
    return found


def say(tag: str, value: str, unit: str | None = None, form: str = "") -> str:
    read_ = read(value, unit)
    assert not isinstance(read_, Fault)
    return Speech(LANGS[tag], words(tag), {"start-up": START_UPS[tag]}).say(read_, unit, form)


SAID = [
    ("100億", "HKD", "港幣100億元", "港币100亿元", "HK$10 billion"),
    ("2750萬", "HKD", "港幣2,750萬元", "港币2,750万元", "HK$27.5 million"),
    ("1234567", "HKD", "港幣1,234,567元", "港币1,234,567元", "HK$1,234,567"),
    ("1.234 billion", "CNY", "人民幣12.34億元", "人民币12.34亿元", "RMB1,234 million"),
    ("3-4億", "HKD", "港幣3億至4億元", "港币3亿至4亿元", "HK$300 million to HK$400 million"),
    (
        "5000萬-1億",
        "USD",
        "5,000萬至1億美元",
        "5,000万至1亿美元",
        "US$50 million to US$100 million",
    ),
    ("12.50", "percent", "12.50%", "12.50%", "12.50%"),
    ("3-4", "percent", "3%至4%", "3%至4%", "3% to 4%"),
    ("-3.2", "percent", "-3.2%", "-3.2%", "-3.2%"),
    ("-5億", "HKD", "港幣-5億元", "港币-5亿元", "-HK$500 million"),
    ("87", "hectare", "87公頃", "87公顷", "87 hectares"),
    ("1", "hectare", "1公頃", "1公顷", "1 hectare"),
    ("1.5", "hectare", "1.5公頃", "1.5公顷", "1.5 hectares"),
    ("1.0", "hectare", "1.0公頃", "1.0公顷", "1.0 hectares"),
    ("100萬", "person", "100萬人", "100万人", "1 million people"),
    ("1", "start-up", "1間初創企業", "1家初创企业", "1 start-up"),
    (
        "≥ 5000",
        "start-up",
        "至少5,000間初創企業",
        "至少5,000家初创企业",
        "at least 5,000 start-ups",
    ),
    ("約87", "hectare", "約87公頃", "约87公顷", "about 87 hectares"),
    ("3000-4000", None, "3,000至4,000", "3,000至4,000", "3,000 to 4,000"),
    ("500萬", "SGD", "500萬新加坡元", None, "5 million Singapore dollars"),
    ("2025", "date", "2025年", "2025年", "2025"),
    ("2025-06", None, "2025年6月", "2025年6月", "June 2025"),
    ("2025-06-30", None, "2025年6月30日", "2025年6月30日", "30 June 2025"),
    ("2025-Q2", None, "2025年第二季", "2025年第二季度", "the second quarter of 2025"),
    ("2025-H1", None, "2025年上半年", "2025年上半年", "the first half of 2025"),
    ("FY2025", None, "2025-26年度", "2025-26年度", "2025-26"),
    ("FY1999", None, "1999-00年度", "1999-00年度", "1999-00"),
    ("2023..2032", "date", "2023至2032年", "2023至2032年", "2023 to 2032"),
]


@pytest.mark.parametrize("row", SAID, ids=lambda row: f"{row[0]} {row[1]}")
def test_each_locale_says_a_figure_in_its_own_way(
    row: tuple[str, str | None, str, str, str],
) -> None:
    value, unit, *said = row
    for tag, text in zip(LANGS, said, strict=True):
        if text is not None:
            assert say(tag, value, unit) == text


FORMS = [
    ("en", "100億", "HKD", "short", "HK$10b"),
    ("en", "100億", "HKD", "number", "10 billion"),
    ("zh-Hant", "100億", "HKD", "short", "100億港元"),
    ("zh-Hant", "100億", "HKD", "number", "100億"),
    ("en", "87", "hectare", "number", "87"),
    ("en", "3-4億", "HKD", "short", "HK$300m–400m"),
    ("en", ">5000", "start-up", "short", ">5,000 start-ups"),
    ("en", "2025-Q2", None, "short", "Q2 2025"),
    ("en", "2025-06-30", None, "short", "30 Jun 2025"),
    ("en", "2025-06-30", None, "year", "2025"),
    ("zh-Hant", "2025-06-30", None, "year", "2025年"),
]


@pytest.mark.parametrize(("tag", "value", "unit", "form", "text"), FORMS)
def test_a_form_leaves_out_what_the_sentence_says(
    tag: str, value: str, unit: str | None, form: str, text: str
) -> None:
    assert say(tag, value, unit, form) == text


@pytest.mark.parametrize("tag", LANGS)
def test_theme_has_words_for_its_units(tag: str) -> None:
    speech = Speech(LANGS[tag], words(tag), {})
    assert [unit for unit in THEME_UNITS if not speech.knows(unit)] == []
    assert [unit for unit in ("start-up", "HDK", "hectares") if speech.knows(unit)] == []


def test_a_locale_without_words_for_figures_says_what_cldr_does() -> None:
    speech = Speech("pt-PT", Words("pt-PT", {}), {})

    def said(value: str, unit: str | None = None) -> str:
        found = read(value, unit)
        assert not isinstance(found, Fault)
        return speech.say(found, unit)

    assert said("12.5", "percent") == "12,5%"
    assert said("2025-06-30") == "30 de junho de 2025"
    assert "2025" in said("2025-Q2")
    assert said("2023..2032", "date") == "2023–2032"
    assert said("≥ 50") == "≥50"
