"""Figures that are typed though the document has them: found, and nothing else with them.

The sentences were written after the rules, and none of them was used to make these.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from blueprint_cli.language.figures import Fault, read
from blueprint_cli.language.figures.retyped import Index, Known, typed
from blueprint_cli.locales import vocabulary
from blueprint_cli.theme.figures import Speech
from blueprint_cli.world import MemoryWorld

FIGURES = (
    ("fund", "200億", "HKD"),
    ("loan", "3.5億", "HKD"),
    ("yuan", "6000萬", "CNY"),
    ("dollars", "1.2 billion", "USD"),
    ("park", "650", "hectare"),
    ("rail", "15.6", "kilometre"),
    ("floor", "24萬", "square-metre"),
    ("rate", "7.25", "percent"),
    ("share", "37", "percent"),
    ("firms", "8400", "start-up"),
    ("staff", "13600", "person"),
    ("homes", "41200", "household"),
    ("q", "2026-Q3", None),
    ("half", "2027-H1", None),
    ("day", "2024-11-18", None),
    ("waste", "5500", "tonne"),
    ("visits", "1,234,500", None),
    ("range", "20-30億", "HKD"),
)
UNITS: Mapping[str, Mapping[str, Sequence[str]]] = {
    "zh-Hant": {"start-up": ("{number}間初創企業",)},
    "en": {"start-up": ("{number} start-up", "{number} start-ups")},
}
SAID = {
    "zh-Hant": (
        "政府已預留港幣200億元成立基金。",
        "基金規模達200億元，為期五年。",
        "二百億元的撥款",
        "共涉及HK$200億",
        "約3.5億港元的貸款額",
        "撥款三億五千萬元",
        "人民幣6,000萬元的獎金",
        "資助額為6000萬元人民幣",
        "12億美元的投資",
        "佔地650公頃的科技園",
        "全長15.6公里的鐵路",
        "總樓面面積24萬平方米",
        "240,000平方米的實驗室",
        "失業率為7.25%",
        "百分之七點二五的增幅",
        "佔整體37%",
        "8,400間初創企業落戶",
        "8400間初創企業",
        "員工達13,600人",
        "約1.36萬人受惠",
        "為41,200戶提供服務",
        "4.12萬戶居民",
        "將於2026年第三季完成",
        "在2027年上半年啟用",
        "2024年11月18日公布",
        "每日處理5,500公噸廢物",
        "每日5500噸",
        "全年1,234,500次訪問",
        "20億至30億元的開支",
        "20至30億元",
    ),
    "en": (
        "a HK$20 billion fund",
        "HK$20bn has been set aside",
        "$20 billion over five years",
        "some HK$350 million in loans",
        "RMB60 million in prizes",
        "US$1.2 billion of investment",
        "a 650-hectare science park",
        "covers 650 hectares",
        "a 15.6-km railway",
        "15.6 kilometres long",
        "240,000 square metres of laboratories",
        "a rate of 7.25%",
        "7.25 per cent growth",
        "37% of the total",
        "8,400 start-ups",
        "13,600 people",
        "41,200 households",
        "in the third quarter of 2026",
        "by the first half of 2027",
        "on 18 November 2024",
        "on November 18, 2024",
        "5,500 tonnes a day",
        "1,234,500 visits",
        "HK$2 billion to HK$3 billion",
        "HK$2-3 billion",
        "HK$20,000 million",
    ),
}
#: Other things with the same digits.
OTHERS = {
    "zh-Hant": (
        "200億美元的市場",
        "200億次運算",
        "3.5億人口的市場",
        "人民幣3.5億元",
        "6000萬人次",
        "6,000萬港元",
        "12億元",
        "650個車位",
        "650平方米",
        "15.6%的增幅",
        "24萬人",
        "24萬平方呎",
        "7.25億元",
        "37間公司",
        "37歲以下青年",
        "第37條",
        "8,400人",
        "8400名學生",
        "13,600元",
        "13,600人次",
        "41,200個單位",
        "2026年第四季",
        "2026年9月",
        "2027年下半年",
        "2024年11月",
        "11月18日",
        "5,500公斤",
        "5,500個",
        "1,234,501次",
        "20億元",
        "30億元的另一基金",
        "五至十年",
        "一帶一路",
        "電話2123 4500",
        "GB/T 6500",
        "第200期",
        "200億立方米天然氣",
        "8400間餐廳",
    ),
    "en": (
        "US$20 billion",
        "20 billion operations",
        "HK$20 million",
        "350 million people",
        "RMB350 million",
        "60 million visitors",
        "1.2 billion people",
        "HK$1.2 billion",
        "650 flats",
        "650 square metres",
        "15.6%",
        "15.8 km",
        "240,000 people",
        "240,000 square feet",
        "HK$7.25",
        "37 companies",
        "aged under 37",
        "section 37",
        "8,400 students",
        "13,600 dollars",
        "41,200 flats",
        "the fourth quarter of 2026",
        "September 2026",
        "the second half of 2027",
        "November 2024",
        "18 November",
        "5,500 kilograms",
        "5,500 items",
        "1,234,501 visits",
        "HK$2 billion",
        "HK$3 billion for another fund",
        "20 years",
        "37 of them",
        "call 2123 4500",
        "37-year-old",
        "HK$2 billion to HK$4 billion",
        "Group of 20",
        "8,400 restaurants",
        "650 metres",
        "13,600 households",
    ),
}
#: What is not found: the unit of 元 stands before the currency's name.
MISSED = ("資助額為6000萬元人民幣",)


def known(tag: str) -> list[Known]:
    words = vocabulary.of_theme(MemoryWorld({}), tag).value
    assert words is not None
    speech = Speech(f"{tag}-HK", words, UNITS[tag])
    made = []
    for name, value, unit in FIGURES:
        worth = read(value, unit)
        assert not isinstance(worth, Fault)
        forms = ("", "number", "short")
        said = {form: speech.say(worth, unit, form) for form in forms}
        made.append(Known(name, worth, unit, said))
    return made


def found(tag: str, text: str) -> list[str | None]:
    return [each.placeholder for each in typed(text, Index(known(tag)), f"{tag}-HK")]


@pytest.mark.parametrize("tag", SAID)
def test_a_typed_figure_is_found(tag: str) -> None:
    missed = [text for text in SAID[tag] if len(found(tag, text)) != 1]
    assert missed == [text for text in MISSED if text in SAID[tag]]


@pytest.mark.parametrize("tag", OTHERS)
def test_nothing_else_is_found(tag: str) -> None:
    assert [text for text in OTHERS[tag] if found(tag, text)] == []


def test_what_is_written_takes_the_form_that_says_it() -> None:
    assert found("en", "a 650-hectare science park") == ["{park:number}-hectare"]
    assert found("zh-Hant", "200億港元的基金") == ["{fund:short}"]
    assert found("zh-Hant", "港幣200億元的基金") == ["{fund}"]


def test_what_follows_a_quarter_is_no_part_of_it() -> None:
    assert found("zh-Hant", "2026年第三季推出2027年的計劃") == ["{q}"]
    assert found("zh-Hant", "2026年第三季度推出") == []


def test_of_two_figures_with_one_value_a_writer_chooses() -> None:
    twins = [
        *known("en"),
        *(Known("twin", each.value, each.unit, each.said) for each in known("en")[:1]),
    ]
    (both,) = typed("a HK$20 billion fund", Index(twins), "en-HK")
    assert (both.names, both.placeholder) == (("fund", "twin"), None)
