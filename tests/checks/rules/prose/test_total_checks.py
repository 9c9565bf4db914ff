"""BP114: the totals that prose gives, in every locale, against the lists that they are of."""

from __future__ import annotations

import re

import pytest

from documents import found_in
from places import ROOT

#: The Blueprint holds 4 directions, 8 strategies, 16 goals, 42 actions, 4 missions, 4 qualities.
BLUEPRINT = (ROOT / "blueprint.yaml").read_text(encoding="utf-8")
CATALOG = re.sub("(?m)^#:.*\n", "", (ROOT / "locales" / "en.po").read_text(encoding="utf-8"))
TERMS = (ROOT / "locales" / "terms.yaml").read_text(encoding="utf-8")
LOCALES = BLUEPRINT[BLUEPRINT.index("locales:") : BLUEPRINT.index("# The publisher")]

Told = list[tuple[str, str | None]]


def told(document: str, files: dict[str, str] | None = None) -> Told:
    """Give the text and the mended text of every total that is contradicted."""
    return [
        (each.span.text if each.span else "", each.fix.edits[0].text if each.fix else None)
        for each in found_in(document, {"locales/terms.yaml": TERMS, **(files or {})})
        if each.code == "BP114"
    ]


def blueprint(text: str, lang: str = "zh-Hant-HK", title: str = "") -> str:
    """Give the Blueprint with a passage before its sections, in one locale."""
    tag = "en" if lang.startswith("en") else "zh-Hant"
    heading = title or ("Preface" if tag == "en" else "序言")
    added = f"sections:\n  - {{kind: prose, id: extra, title: '{heading}', text: \"{text}\"}}\n"
    document = BLUEPRINT.replace(
        LOCALES, f"locales: {{{tag}: {{strategy: source, lang: {lang}}}}}\n"
    )
    if tag == "en":
        document = document.replace("香港創新科技發展藍圖", "Hong Kong Development Blueprint", 1)
    return document.replace("sections:\n", added, 1)


WRONG: list[tuple[str, Told]] = [
    ("本藍圖提出五大方向、九大策略。", [("五大方向", "四大方向"), ("九大策略", "八大策略")]),
    ("藍圖涵蓋四大方向、八大重點策略、16個目標及43項行動。", [("43項行動", "42項行動")]),
    ("《藍圖》訂下四大方向、八大策略及合共四十項行動。", [("四十項行動", "四十二項行動")]),
    ("我們訂立了五個發展方向。", [("五個發展方向", "四個發展方向")]),
    ("以下九項策略涵蓋各個範疇。", [("九項策略", "八項策略")]),
    ("共有４３項行動。", [("４３項行動", "42項行動")]),
    ("叁大方向貫穿全文。", [("叁大方向", None)]),
    ("廿項策略，四大方向。", [("廿項策略", None)]),
    ("本藍圖配合國家「十四五」規劃，提出五大方向。", [("五大方向", "四大方向")]),
    ("本藍圖參考《巴黎協定》的五大目標，提出兩大方向。", [("兩大方向", "四大方向")]),
    ("本計劃設有18個目標。", [("18個目標", "16個目標")]),
    ("四大方向、八大策略及四十三項措施。", [("四十三項措施", "四十二項措施")]),
    ("本藍圖的六個使命。", [("六個使命", "四個使命")]),
    ("本局提出叁大方向，與市民同行。", [("叁大方向", None)]),
    ("上述九項策略環環相扣。", [("九項策略", "八項策略")]),
    ("本藍圖以**五**大方向為綱。", [("五**大方向", "四**大方向")]),
]

RIGHT = [
    "本藍圖提出四大方向、八大重點策略、16個目標及42項行動。",
    "肆大方向、捌大策略、４２項行動、四個使命。",
    "本藍圖有 {directions} 個方向、{actions} 項行動。",
    "聯合國訂立17個可持續發展目標。",
    "《智慧城市藍圖》提出六大方向，共130項措施。",
    "政府在2017年提出八大發展方向。",
    "運輸署會採取三項策略改善交通。",
    "車輛可循兩個方向駛離隧道。",
    "計劃要達致減排、節能及增效三個目標。",
    "政府會推出三項措施紓緩交通擠塞。",
    "首三項策略由政策局統籌，其中兩項策略已經展開。",
    "第一個方向有四項策略，每個方向至少有一項策略。",
    "委員會提出12項建議，政府會在三年內落實。",
    "分兩個目標推行：一是減排；二是節能。",
    "科研、產業及人才三大方向",
    "香港科技園公司的四大策略包括引資引才。",
    "這兩項策略相輔相成，上述三項策略則不然。",
    "會議討論了三個目標市場及兩大策略性產業。",
]

WRONG_ENGLISH: list[tuple[str, Told]] = [
    (
        "The Blueprint sets out five directions and nine strategies.",
        [("five directions", "four directions"), ("nine strategies", "eight strategies")],
    ),
    (
        "Our nine key strategies cover every field.",
        [("nine key strategies", "eight key strategies")],
    ),
    ("There are 43 actions in total.", [("43 actions", "42 actions")]),
    ("Five broad directions guide us.", [("Five broad directions", "Four broad directions")]),
    ("The eight strategies rest on three directions.", [("three directions", "four directions")]),
    ("These nine strategies cover every field.", [("nine strategies", "eight strategies")]),
    ("The Blueprint lists 43 actions, each with a date.", [("43 actions", "42 actions")]),
    ("This Blueprint has six missions.", [("six missions", "four missions")]),
    (
        "Building on the 14th Five-Year Plan, the Blueprint has five directions.",
        [("five directions", "four directions")],
    ),
]

RIGHT_ENGLISH = [
    "The Blueprint has four broad directions, eight strategies, 16 goals and 42 actions.",
    "The UN adopted 17 Sustainable Development Goals.",
    "We share the five goals of the Paris Agreement.",
    "The Smart City Blueprint sets out six directions.",
    "The 2016 Policy Address put forward nine strategies.",
    "We will take three actions to improve hygiene and launch three measures.",
    "Traffic moves in two directions.",
    "The first three strategies are new. Two of the strategies are not.",
    "Each direction has two strategies, and the first direction has four strategies.",
    "These two strategies go hand in hand.",
    "The Committee made 12 recommendations.",
    "We want to achieve the two goals of growth and jobs.",
    "Two trade missions visited the city for three reasons.",
]


@pytest.mark.parametrize(("text", "expected"), WRONG)
def test_total_that_the_plan_does_not_hold_is_told(text: str, expected: Told) -> None:
    assert told(blueprint(text)) == expected


@pytest.mark.parametrize("text", RIGHT)
def test_right_totals_and_those_of_others_are_left_alone(text: str) -> None:
    assert told(blueprint(text)) == []


@pytest.mark.parametrize(("text", "expected"), WRONG_ENGLISH)
def test_english_total_that_the_plan_does_not_hold_is_told(text: str, expected: Told) -> None:
    assert told(blueprint(text, "en-HK")) == expected


@pytest.mark.parametrize("text", RIGHT_ENGLISH)
def test_right_english_totals_and_those_of_others_are_left_alone(text: str) -> None:
    assert told(blueprint(text, "en-HK")) == []


def test_headings_are_read() -> None:
    assert told(
        BLUEPRINT.replace("title: 四大方向", "title: 五大方向"), {"locales/en.po": CATALOG}
    ) == [("五大方向", "四大方向")]
    assert told(blueprint("創新。", title="九大重點策略")) == [("九大重點策略", "八大重點策略")]
    assert told(blueprint("創新。", title="加快三項行動，改善空氣質素")) == []


def test_what_an_action_counts_in_passing_is_its_own_matter() -> None:
    document = BLUEPRINT.replace("text: 推動科技研發", "text: 循三大發展方向推動科技研發")
    assert told(document, {"locales/en.po": CATALOG}) == []


def test_lists_of_sections_are_counted() -> None:
    assert told(BLUEPRINT.replace("title: 使命", "title: 五項使命")) == [("五項使命", "四項使命")]
    assert told(BLUEPRINT.replace("title: 頂層規劃", "title: 頂層規劃的三個特性")) == [
        ("三個特性", "四個特性")
    ]
    assert told(BLUEPRINT.replace("title: 制訂藍圖背景", "title: 制訂藍圖的四個因素")) == []


def test_strategy_may_be_the_document_itself() -> None:
    document = BLUEPRINT.replace("香港創新科技發展藍圖", "香港創新科技策略")
    assert told(document.replace("未來五到十年是", "本策略有四大方向和九大策略，這是")) == [
        ("九大策略", "八大策略")
    ]


def test_every_locale_is_read() -> None:
    catalog = CATALOG.replace('msgstr "Four broad directions"', 'msgstr "Five broad directions"')
    assert told(BLUEPRINT, {"locales/en.po": catalog}) == [
        ("Five broad directions", "Four broad directions")
    ]
    override = (
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
        '# reason: shorter\nmsgctxt "broad-directions.title"\nmsgid "四大方向"\nmsgstr "五个方向"\n'
    )
    files = {"locales/en.po": CATALOG, "locales/zh-Hans.po": override}
    assert told(BLUEPRINT, files) == [("五个方向", "四个方向")]


def test_document_without_the_list_gives_nothing_to_compare() -> None:
    document = blueprint("本藍圖提出五大方向、九大策略、六個使命。")
    without = document[: document.index("\ndirections:")].replace("kind: missions", "kind: prose")
    assert told(without[: without.index("  - kind: directions")]) == []
