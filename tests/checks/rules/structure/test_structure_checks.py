"""Checks of structure: branches, repetitions, numbers, headings, words beside pictures, links."""

from __future__ import annotations

import pytest

from documents import SMALL, found_in, passage, small

DRAWING = {"images/parks.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>'}
PO = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
ENGLISH = {"zh-Hant": "en: {strategy: source, lang: en-HK}", "title": "title: A Plan"}


def found(
    document: str, *codes: str, files: dict[str, str] | None = None
) -> list[tuple[str, str, str]]:
    """Give severity, code and text of what is found, of some codes or of all checks."""
    return [
        (each.severity.label, each.code, each.span.text if each.span else "")
        for each in found_in(document, files)
        if each.code in codes or (not codes and each.code.startswith("BP1"))
    ]


def plan(*strategies: str) -> str:
    """Give a document whose one direction has strategies, each written as a flow mapping."""
    listed = "".join(f"      - {{{strategy}}}\n" for strategy in strategies)
    return (
        f"{SMALL}  - {{kind: strategies, id: plan}}\n"
        f"directions:\n  - id: direction\n    title: 方向\n    strategies:\n{listed}"
    )


def actions(*texts: str) -> str:
    """Give a plan whose one goal has these actions."""
    listed = ", ".join(f"{{id: action-{at}, text: '{text}'}}" for at, text in enumerate(texts))
    return plan(
        f"id: strategy, title: 策略, goals: [{{id: goal, text: 目標, actions: [{listed}]}}]"
    )


def table(caption: str, *columns: str, title: str = "收費") -> str:
    """Give a document with a table of one row."""
    listed = ", ".join(f"{{id: column-{at}, title: '{each}'}}" for at, each in enumerate(columns))
    cells = ", ".join(f"column-{at}: 內容{at}" for at in range(len(columns)))
    return (
        f"{SMALL}  - kind: table\n    id: fees\n    title: {title}\n    caption: {caption}\n"
        f"    columns: [{listed}]\n    rows: [{{id: row, cells: {{{cells}}}}}]\n"
    )


def figure(alternative: str, caption: str = "各區的創科園區", title: str = "園區") -> str:
    """Give a document with a picture."""
    return (
        f"{SMALL}  - kind: figure\n    id: parks\n    title: {title}\n    image: images/parks.svg\n"
        f"    alternative: {alternative}\n    caption: {caption}\n"
    )


# --- BP113 ---


def test_branch_that_ends_before_the_others_is_told() -> None:
    goals = "{id: goal, text: 目標, actions: [{id: action, text: 行動}]}, {id: bare, text: 空標}"
    document = plan(f"id: whole, title: 策略, goals: [{goals}]", "id: hollow, title: 空策略")
    document += "  - {id: empty, title: 空方向}\n"
    assert found(document) == [
        ("warning", "BP113", "空標"),
        ("warning", "BP113", "空策略"),
        ("warning", "BP113", "空方向"),
    ]


def test_level_that_no_branch_has_is_the_writers_choice() -> None:
    assert found(plan("id: one, title: 甲策略", "id: two, title: 乙策略")) == []
    assert found(plan("id: one, title: 策略, goals: [{id: goal, text: 目標}]")) == []


# --- BP104, BP105 ---


def test_unknown_reference_is_pointed_at_and_mended() -> None:
    (told,) = found_in(small(text='text: "先讀[序言](#prefcae)。"'))
    assert told.span
    assert (told.code, told.span.text) == ("BP104", "#prefcae")
    assert told.fix
    assert (told.fix.edits[0].text, told.fix.safe) == ("#preface", False)


def test_macro_of_another_program_is_a_placeholder_without_a_value() -> None:
    (told,) = found_in(small(text='text: "{color:red}碼頭"'))
    assert told.span
    assert (told.code, told.span.text) == ("BP105", "{color:red}")


def test_unknown_placeholder_is_pointed_at_and_mended() -> None:
    (told,) = found_in(small(text="text: 共 {actoins} 項行動。"))
    assert told.span
    assert (told.code, told.span.text) == ("BP105", "{actoins}")
    assert told.fix
    assert told.fix.edits[0].text == "{actions}"


def test_what_stands_in_code_is_no_reference() -> None:
    assert found(small(text="text: '寫作 `[文字](#id)` 或 `{actoins}`。'")) == []


# --- BP115, BP116 ---


def test_text_that_stands_twice_is_told_at_the_second() -> None:
    document = actions("支援初創企業", "推動科研", "支援**初創**企業。")
    assert found(document) == [("warning", "BP115", "支援**初創**企業。")]


def test_paragraph_that_was_pasted_twice_is_told() -> None:
    paragraph = "政府會投放資源，支援初創企業由研發走到生產。"
    assert found(passage(f"{paragraph}\n\n其他工作。\n\n{paragraph}")) == [
        ("warning", "BP115", paragraph)
    ]


def test_row_that_stands_twice_is_told() -> None:
    cells = "cells: {column-0: 內容0}"
    document = table("各項收費", "項目").replace("rows: [", f"rows: [{{id: first, {cells}}}, ")
    assert [each[:2] for each in found(document)] == [("warning", "BP115")]


def test_quotation_may_repeat_what_the_prose_says() -> None:
    assert found(SMALL + "  - {kind: quotation, id: said, text: 創新是發展的動力。}\n") == []


def test_translation_that_loses_a_difference_is_told_in_the_catalog() -> None:
    document = actions("落實資助計劃", "推行配對基金").replace(
        "zh-Hant: {strategy: source}", "zh-Hant: {strategy: source}\n  en: {strategy: translate}"
    )
    entries = "".join(
        f'msgctxt "action-{at}.text"\nmsgid "{source}"\nmsgstr "Launch the scheme"\n\n'
        for at, source in enumerate(("落實資助計劃", "推行配對基金"))
    )
    told = [e for e in found_in(document, {"locales/en.po": PO + entries}) if e.code == "BP115"]
    assert [each.place for each in told] == ["locales/en.po:11:9"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("加強支援本地初創企業的發展", "進一步加強對本地初創企業發展的支持"),
        ("設立一站式平台，協助企業申請政府資助", "成立一站式平台，協助企業申請政府的資助"),
        ("積極吸引海外科技企業落戶香港", "積極吸引海內外科技企業落戶香港"),
        ("為企業提供租金資助，減低營運成本", "為初創企業提供租金資助，減低營運成本"),
        ("在遊樂場旁種植樹木，讓家長也有乘涼的地方", "在遊樂場旁邊種植樹木，讓家長都有乘涼的地方"),
    ],
)
def test_text_that_says_nearly_the_same_is_told(one: str, other: str) -> None:
    assert found(actions(one, "推動科研", other)) == [("note", "BP116", other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("為第一期工程提供配套設施，改善交通", "為第二期工程提供配套設施，改善交通"),
        ("在小學推動創科教育，加強師資培訓", "在中學推動創科教育，加強師資培訓"),
        ("優化東涌的行人設施，方便居民出行", "優化東涌東的行人設施，方便居民出行"),
        ("與廣東省的創科園區加強合作和交流", "與福建省的創科園區加強合作和交流"),
        ("在2025年內完成三個智慧城市項目", "在2030年內完成三個智慧城市項目"),
        ("推動醫療服務數碼化，方便市民", "推動運輸服務數碼化，方便市民"),
    ],
)
def test_text_that_differs_in_a_thing_is_left_alone(one: str, other: str) -> None:
    assert found(actions(one, other)) == []


def test_english_texts_are_compared_too() -> None:
    document = actions(
        "Strengthen support for start-ups in the Science Park",
        "Enhance support to start-ups at the Science Park",
        "Extend the opening hours of public libraries",
        "Extend the opening hours of public museums",
    ).replace("zh-Hant:", "en:")
    assert found(document, "BP115", "BP116") == [
        ("note", "BP116", "Enhance support to start-ups at the Science Park")
    ]


# --- BP117 ---

GAPS = [
    ("1. 甲\n2. 乙\n4. 丙", "4."),
    ("1) 甲\n2) 乙\n2) 丙", "2)"),
    ("1. 甲\n   1. 子\n   3. 子\n2. 乙", "3."),
    ("工作包括（一）供水；（二）供電；（四）供煤。", "（四）"),
    ("(1) 供水；(2) 供電；(4) 供煤。", "(4)"),
    ("①供水②供電④供煤", "④"),
    ("（甲）供水\n\n（乙）供電\n\n（丁）供煤", "（丁）"),
    ("一、供水\n\n二、供電\n\n四、供煤", "四、"),
    ("第一，推動科研；第二，吸引人才；第四，改善基建。", "第四"),
    ("首先，推動科研。第三，改善基建。", "第三"),
    ("一是供水；二是供電；四是供煤。", "四是"),
    ("其一，加強宣傳；其三，增加資源。", "其三"),
    ("- 第一步：填表\n- 第二步：遞交\n- 第四步：覆核", "第四步"),
    ("步驟 1：填表\n\n步驟 3：覆核", "步驟 3"),
]

IN_ORDER = [
    "1. 甲\n2. 乙\n\n一段文字。\n\n3. 丙",
    "1. 甲\n1. 乙\n1. 丙",
    "3. 甲\n4. 乙",
    "1. 甲\n   1. 子\n   2. 子\n2. 乙\n   1. 子",
    "（一）供水；（二）供電；（三）供煤，如（二）所述。",
    "（一）供水，詳見下文（三）；（二）供電；（三）供煤。",
    "星期（一）及星期（三）開放。",
    "會議在3月3日（一）及3月5日（三）舉行。",
    "根據第4(1)條及第26(3)條，見（一）及（三）項。",
    "第一、第三季的銷貨值回升。",
    "第一期及第三期工程已經展開。",
    "首先，推動科研。此外，吸引人才。第三，改善基建。",
    "我們與第三方合作，第一時間回應。",
    "2022年公布。\n\n2030年完成。",
]


@pytest.mark.parametrize(("text", "part"), GAPS)
def test_number_that_skips_or_repeats_is_told(text: str, part: str) -> None:
    assert found(passage(text), "BP117") == [("warning", "BP117", part)]


@pytest.mark.parametrize("text", IN_ORDER)
def test_numbers_in_order_and_cited_ones_are_left_alone(text: str) -> None:
    assert found(passage(text), "BP117") == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It aims to (a) teach, (b) train and (d) hire.", ["(d)"]),
        ("(a) first (i) the harbour; (ii) the airport; (iv) the railway; (b) second.", ["(iv)"]),
        ("First, we build. Second, we hire. Fourth, we open.", ["Fourth,"]),
        ("First, we build. Then we hire. Third, we open.", []),
        ("Sections (a) and (c) of section 4(1) apply, as does paragraph (e).", []),
        ("In the first, second and fourth quarters, sales rose.", []),
    ],
)
def test_points_of_english_prose_are_counted(text: str, parts: list[str]) -> None:
    told = found(small(text=f"text: {text}", **ENGLISH), "BP117")
    assert [part for _, _, part in told] == parts


def test_numbers_of_headings_run_on() -> None:
    assert (
        found(
            plan("id: a, title: 策略一：水", "id: b, title: 策略二：電", "id: c, title: 策略三：煤")
        )
        == []
    )
    told = found(
        plan("id: a, title: 策略一：水", "id: b, title: 策略三：電", "id: c, title: 策略三：煤")
    )
    assert told == [("warning", "BP117", "策略三"), ("warning", "BP117", "策略三")]
    assert found(plan("id: a, title: 目標一致的水務", "id: b, title: 目標三分的電力")) == []


def test_numbers_of_captions_run_on() -> None:
    first = table("表一：水費", "項目", "金額")
    other = (
        "  - kind: table\n    id: other\n    caption: {}\n"
        "    columns: [{{id: other-item, title: 項目}}]\n"
        "    rows: [{{id: other-row, cells: {{other-item: 內容}}}}]\n"
    )
    assert found(first + other.format("表二：電費")) == []
    assert found(first + other.format("表三：電費")) == [("warning", "BP117", "表三")]


# --- BP118 ---


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("## 背景\n\n創新是動力。", "## "),
        ("##背景\n\n創新是動力。", "##"),
        ("創新是動力。\n\n### 背景\n創新。", "### "),
        ("背景\n===\n\n創新是動力。", "==="),
        ("背景\n---\n\n創新是動力。", "---"),
        ("背景\n=\n\n創新是動力。", "="),
    ],
)
def test_heading_within_a_text_is_told(text: str, part: str) -> None:
    assert found(passage(text), "BP118") == [("error", "BP118", part)]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("**背景**\n\n創新是動力。", "**背景**"),
        ("創新是動力。\n\n**申請資格：**\n\n- 初創企業", "**申請資格：**"),
    ],
)
def test_paragraph_all_in_bold_is_told(text: str, part: str) -> None:
    assert found(passage(text), "BP129") == [("warning", "BP129", part)]


@pytest.mark.parametrize(
    "text",
    [
        "#創科 是話題。",
        "他們使用 C# 語言，列第 #1 位。",
        "**我們必須行動。**\n\n創新是動力。",
        "創新是動力。\n\n**截止日期：3月31日**",
        "**截止日期：3月31日**\n\n逾期不受理。",
        "- **多種樹**：在街道\n- **種好樹**：在公園",
        "```\n# 註解\n```\n\n創新是動力。",
        "**創新**是動力。\n\n**科技**也是。",
    ],
)
def test_stress_and_other_signs_are_no_headings(text: str) -> None:
    assert found(passage(text), "BP118") == []
    assert found(passage(text), "BP129") == []


# --- BP119, BP120 ---


@pytest.mark.parametrize(
    "alternative",
    [
        *(
            "圖",
            "圖一",
            "地圖",
            "圖片顯示各個科學園",
            "待補",
            "TODO",
            "—",
            "各區的創科園區。",
            "園區",
        ),
        *("Figure 1", "image", "parks.svg", "Parks", "IMG_1234", "Image of the science parks"),
    ],
)
def test_alternative_that_tells_nothing_is_told(alternative: str) -> None:
    told = found(figure(alternative), files=DRAWING)
    assert told == [("warning", "BP119", alternative)]


@pytest.mark.parametrize(
    "alternative",
    [
        "地圖：五個科學園沿東鐵線分布，最北的在落馬洲。",
        "一幅樹狀圖，頂層一個箭嘴，其下兩面旗。",
        "Photo of the opening: the Chief Executive plants a tree",
        "Graph of spending, which rises from 2020 to 2025",
    ],
)
def test_alternative_that_tells_of_the_picture_is_left_alone(alternative: str) -> None:
    assert found(figure(f'"{alternative}"'), files=DRAWING) == []


@pytest.mark.parametrize(
    ("document", "part"),
    [
        (table("表", "項目", "金額"), "表"),
        (table("表一", "項目", "金額"), "表一"),
        (table("Table 2", "項目", "金額"), "Table 2"),
        (table("待補", "項目", "金額"), "待補"),
        (table("收費", "項目", "金額"), "收費"),
        (table("各項收費", "—", "金額"), "'—'"),
        (table("各項收費", "項目", "不適用"), "'不適用'"),
        (table("各項收費", "項目", "金額", "金額"), "'金額'"),
        (table("各項收費", "項目", "欄2"), "'欄2'"),
    ],
)
def test_caption_or_column_that_tells_nothing_is_told(document: str, part: str) -> None:
    assert found(document) == [("warning", "BP120", part.strip("'"))]


@pytest.mark.parametrize(
    "document",
    [
        table("二〇二五年各項收費", "項目", "金額"),
        table("表一：各項收費", "編號", "%"),
        table("收費表", "標題", "Description"),
        table("各項收費", "2024", "2025"),
    ],
)
def test_caption_and_columns_that_tell_something_are_left_alone(document: str) -> None:
    assert found(document) == []


def test_weak_words_of_a_translation_are_told_in_the_catalog() -> None:
    document = table("各項收費", "項目").replace(
        "zh-Hant: {strategy: source}", "zh-Hant: {strategy: source}\n  en: {strategy: translate}"
    )
    entry = 'msgctxt "fees.caption"\nmsgid "各項收費"\nmsgstr "Table 1"\n'
    told = [e for e in found_in(document, {"locales/en.po": PO + entry}) if e.code == "BP120"]
    assert [each.place for each in told] == ["locales/en.po:7:9"]


# --- BP121 ---

DEAD = [
    ("[網站]()", "]()"),
    ("[網站](#)", "#"),
    ("[](https://www.gov.hk)", "[](https://www.gov.hk)"),
    ("[網站](https://)", "https://"),
    ("[網站](https://www.xxx.gov.hk)", "https://www.xxx.gov.hk"),
    ("[網站](https://intranet/plan)", "https://intranet/plan"),
    ("[網站](https://www.example.com/)", "https://www.example.com/"),
    ("<https://plan.test>", "https://plan.test"),
    ("[網站](http://192.168.1.1/)", "http://192.168.1.1/"),
    ("[網站](https://www..gov.hk)", "https://www..gov.hk"),
    ("[網站](https://www.gov．hk)", "https://www.gov．hk"),
    ("[網站](https://www.gov.hk/。)", "https://www.gov.hk/。"),
    ("[電郵](mailto:enquiry)", "mailto:enquiry"),
    ("[電郵](mailto:a@gov)", "mailto:a@gov"),
    ("<enquiry@example.com>", "enquiry@example.com"),
    ("[網站](https://www.gov.hk/a b)", "[網站](https://www.gov.hk/a b)"),
    ("[網站]（https://www.gov.hk）", "[網站]（https://www.gov.hk）"),
    ("[網站] (https://www.gov.hk)", "[網站] (https://www.gov.hk)"),
    ("[網站](https://www.gov.hk", "[網站]("),
    ("(網站)[https://www.gov.hk]", "(網站)[https://www.gov.hk]"),
    ("請瀏覽https://localhost/plan。", "https://localhost"),
]

ALIVE = [
    "[網站](https://www.gov.hk/tc/about_(us).html?q=1#top)",
    "[`代碼`](https://www.gov.hk)",
    "[**網站**](https://www.gov.hk '說明')",
    "[網站](https://香港.香港/頁)",
    "[序言](#preface)",
    "<https://www.gov.hk> 及 <enquiry@gov.hk>",
    "[電郵](mailto:a@gov.hk,b@gov.hk?subject=查詢)",
    "請瀏覽 https://www.gov.hk/tc/ 或 https://www.gov.hk。",
    "網址以 https:// 開頭。",
    "\\\\[網站](https://www.gov.hk)",
    "見註[1]（下文）及陣列 a[0] (首項)。",
    "`[網站]()`",
]


@pytest.mark.parametrize(("text", "part"), DEAD)
def test_link_that_leads_nowhere_is_told(text: str, part: str) -> None:
    assert found(small(text=f'text: "{text}"'), "BP121") == [("warning", "BP121", part)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[網站]（https://www.gov.hk）", "its brackets are full-width"),
        ("[網站] (https://www.gov.hk)", "a blank stands between its brackets"),
        ("[網站](https://www.gov.hk", "its bracket does not close"),
        ("[網站](https://www.gov.hk/a b)", "a blank stands in its address"),
        ("[網站](https://www.gov.hk\\\\)", "it is no link in Markdown"),
    ],
)
def test_link_that_is_shown_as_it_is_written_is_told_why(text: str, reason: str) -> None:
    (told,) = (each for each in found_in(small(text=f'text: "{text}"')) if each.code == "BP121")
    assert told.message == f"the link is shown as it is written: {reason}"


@pytest.mark.parametrize("text", ALIVE)
def test_link_that_may_lead_somewhere_is_left_alone(text: str) -> None:
    assert found(small(text=f'text: "{text}"'), "BP121") == []


@pytest.mark.parametrize(
    ("address", "is_dead"),
    [
        ("https://www.gov.hk", False),
        ("enquiry@gov.hk", False),
        ("2810 2025", False),
        ("https://intranet", True),
        ("enquiry@gov", True),
        ("https://www.gov．hk", True),
    ],
)
def test_address_of_a_contact_is_looked_at(address: str, is_dead: bool) -> None:
    contacts = f"  contacts: [{{id: c, label: 聯絡, address: {address}}}]\nlocales:"
    told = found(SMALL.replace("locales:", contacts, 1))
    assert told == ([("warning", "BP121", address)] if is_dead else [])
