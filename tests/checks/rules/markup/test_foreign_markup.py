"""Markup of other Markdowns, and lists typed by hand: told at its place, wherever it stands."""

from __future__ import annotations

import json

import pytest

from blueprint_cli.checks.registry import CHECKS
from blueprint_cli.checks.views.text import Text
from blueprint_cli.desk.mending import mend
from blueprint_cli.model.message import Message, Passage
from blueprint_cli.world import MemoryWorld
from documents import PROSE, SMALL, found_in, small

#: The checks that this module is about.
CODES = ("BP118", "BP126", "BP127", "BP128", "BP201", "BP202")


def told(written: str, *, passage: bool = True, lang: str = "zh-Hant-HK") -> list[tuple[str, str]]:
    """Give what is told of a text: the code, and the part at fault."""
    message = Passage(written) if passage else Message(written)
    text = Text(("sections", 0, "text"), message, written, lang)
    finders = [(code, CHECKS[code].find) for code in CODES]
    return [
        (code, written[slice(*found.at)])
        for code, find in finders
        for found in (find(text) if find else ())
        if found.at
    ]


@pytest.mark.parametrize(
    ("written", "code", "part"),
    [
        ("碼頭[^甲]將重建。", "BP126", "[^甲]"),
        ("碼頭^[待定]將重建。", "BP126", "^[待定]"),
        ("期 | 長度\n--- | ---\n一 | 二", "BP126", "期 | 長度\n--- | ---\n一 | 二"),
        ("| 期 | 長度 |\n| 一 | 二 |", "BP126", "| 期 | 長度 |\n| 一 | 二 |"),
        ("+---+---+\n| 一 | 二 |\n+---+---+", "BP126", "+---+---+\n| 一 | 二 |\n+---+---+"),
        ("期\t長度\n一\t八公里", "BP126", "期\t長度\n一\t八公里"),
        ("- - - - - 甲", "BP126", "- - - - - 甲"),
        ("> - > - > - > 甲", "BP126", "> - > - > - > 甲"),
        ("見[網頁][1]。\n\n[1]: annex.pdf", "BP126", "[1]: annex.pdf"),
        ('[1]: https://www.gov.hk\n"題"', "BP126", "[1]: https://www.gov.hk"),
        ("見[網頁][甲]。", "BP126", "[網頁][甲]"),
        ("斜道\n: 供輪椅使用", "BP126", ": 供輪椅使用"),
        ("~~刪去~~", "BP126", "~~刪去~~"),
        ("==重點==", "BP126", "==重點=="),
        ("++新增++", "BP126", "++新增++"),
        ("~舊~ 路線", "BP126", "~舊~"),
        ("資助^註^。", "BP126", "^註^"),
        ("- [ ] 甲", "BP126", "[ ]"),
        ("::: warning\n注意\n:::", "BP126", "::: warning"),
        ('!!! note "注意"', "BP126", '!!! note "注意"'),
        ("[TOC]", "BP126", "[TOC]"),
        ("[[_TOC_]]", "BP126", "[[_TOC_]]"),
        ("見[[碼頭]]。", "BP126", "[[碼頭]]"),
        ("字{.lead #first}", "BP126", "{.lead #first}"),
        ("即$E=mc^2$。", "BP126", "$E=mc^2$"),
        ("即\\(a+b\\)。", "BP126", "\\(a+b\\)"),
        ("&copy政府", "BP126", "&copy"),
        ("甲&#8203;乙", "BP126", "&#8203;"),
        ("甲&shy;乙", "BP126", "&shy;"),
        ("![圖](a.png)", "BP126", "![圖](a.png)"),
        ("好:smile:！", "BP126", ":smile:"),
        ("東岸。\n\n    西岸。", "BP126", "西岸。"),
        ("<ftp://example.org/x>", "BP126", "<ftp://example.org/x>"),
        ("<ruby>", "BP201", "<ruby>"),
        ("<o:p>", "BP201", "<o:p>"),
        ("<!-- 註 -->", "BP201", "<!-- 註 -->"),
        ("</div>", "BP201", "</div>"),
        ("<br/>", "BP201", "<br/>"),
        ("海濱\n=", "BP118", "="),
        ("#### 標題", "BP118", "#### "),
        ("[甲](../a.html)", "BP202", "../a.html"),
        ("• 燈", "BP127", "• "),
        ("‧燈", "BP127", "‧"),
        ("➢ 燈", "BP127", "➢ "),
        ("（一）接通東岸", "BP128", "（一）"),
        ("(a) 斜道", "BP128", "(a) "),
        ("1、斜道", "BP128", "1、"),
        ("1．斜道", "BP128", "1．"),
        ("1)斜道", "BP128", "1)"),
        ("The ~old~ pier closes.", "BP126", "~old~"),
        ("＞ 居民說好。", "BP126", "＞ 居民說好。"),
        ("｜期｜長｜\n｜一｜三｜", "BP126", "｜期｜長｜\n｜一｜三｜"),
        ("┌─┬─┐\n│期│長│\n└─┴─┘", "BP126", "┌─┬─┐\n│期│長│\n└─┴─┘"),
        ("||碼頭||", "BP126", "||碼頭||"),
        ("東岸。\n\n＿＿＿＿\n\n西岸。", "BP126", "＿＿＿＿"),
        ("- [-] 取消", "BP126", "[-]"),
        ("［　］諮詢", "BP126", "［　］"),
        ("面積為30 m^2的單位", "BP126", "^2"),
        ("以$\\alpha$表示", "BP126", "$\\alpha$"),
        ("以\\alpha 表示", "BP126", "\\alpha"),
        ("第一行\\n第二行", "BP126", "\\n"),
        ("&nbsp碼頭", "BP126", "&nbsp"),
        ("{漢字|かんじ}", "BP126", "{漢字|かんじ}"),
        ("＊＊重點＊＊", "BP126", "＊＊重點＊＊"),
        ("|===\n|甲 |乙\n|===", "BP126", "|==="),
        ("\\[\nx=1\n\\]", "BP126", "\\[\nx=1\n\\]"),
        ("- |甲|乙|", "BP126", "|甲|乙|"),
        ("- h1. 標題", "BP126", "h1. 標題"),
        ("- 首項\n\n  甲句。\n  　　乙句。", "BP126", "　　"),
        ("#1 斜道\n#2 長椅", "BP128", "#2 "),
        ("** 重點 **是", "BP126", "** 重點 **"),
        ("甲句。\n　　乙句。", "BP126", "　　"),
        ("- 甲\n      - 乙", "BP127", "- "),
        ("→ 甲\n→ 乙", "BP127", "→ "),
        ("🔹甲\n🔹乙", "BP127", "🔹"),
        ("•\t斜道\n•\t長椅", "BP127", "•\t"),
        ("1.1 斜道\n1.2 長椅", "BP128", "1.2 "),
        ("2.1.3　斜道\n2.1.4　長椅", "BP128", "2.1.4　"),
        ("壹、斜道\n貳、長椅", "BP128", "貳、"),
        ("一.斜道\n二.長椅", "BP128", "二."),
        ("Step 1: ramps\nStep 2: benches", "BP128", "Step 2: "),
        ("1：斜道\n2：長椅", "BP128", "2："),
        ("其一、斜道\n其二、長椅", "BP128", "其二、"),
        ("見image::map.png[]", "BP126", "image::map.png[]"),
        ("[quote, 居民]\n說好。", "BP126", "[quote, 居民]"),
        ("```{note}\n注意\n```", "BP126", "```{note}"),
        ("$CTA\n電話\n$CTA", "BP126", "$CTA"),
        ("見[embed:link:pier]。", "BP126", "[embed:link:pier]"),
        ("{stat-headline}三成{/stat-headline}", "BP126", "{/stat-headline}"),
        ("(@) 例一", "BP126", "(@)"),
        ("[#id]#字#", "BP126", "[#id]#字#"),
        ("見[https://www.gov.hk 網頁]", "BP126", "[https://www.gov.hk 網頁]"),
        ("#+TITLE: 碼頭", "BP126", "#+TITLE: 碼頭"),
        ("!map.png!", "BP126", "!map.png!"),
        ("+新增+", "BP126", "+新增+"),
        ("<% code %>", "BP126", "<% code %>"),
        ("``引''", "BP126", "``引''"),
        ("CO~二~", "BP126", "~二~"),
        ("x^a b^", "BP126", "^a b^"),
        ("資助^甲 乙^", "BP126", "^甲 乙^"),
        ("甲,,註,,", "BP126", ",,註,,"),
        (">!揭曉!<", "BP126", ">!揭曉!<"),
        ("#. 甲\n#. 乙", "BP126", "#."),
        ("甲[^a b]", "BP126", "[^a b]"),
        ("> [!NOTE]\n> 注意", "BP126", "[!NOTE]"),
        ("**地點**：中環\n**日期**：六月", "BP128", "**日期**："),
    ],
)
def test_what_is_no_markup_here_is_told_at_its_place(written: str, code: str, part: str) -> None:
    assert (code, part) in told(written)
    first_line = written.partition("\n")[0]
    if written == first_line and code != "BP128" and written[0] != "-":
        assert (code, part) in told(written, passage=False)


@pytest.mark.parametrize(
    "written",
    [
        "由$20億至$30億不等，A$、US$及HK$均可。",
        "路徑是C:\\Users\\new\\table，和\\或，and\\or。",
        "2 ** 3 ** 4，2^10及10^6，約 ~5 至 ~6。",
        "增加1.5\n1.6億元，即1:2\n2:3。",
        "AT&T及R&D；Q&A",
        "評分：★★★\n較佳",
        "- 甲\n\n  　乙",
        "It costs $5-$6, or $7/$8, or US$1=HK$7.8.",
        "A ~ B級約有~100至~200間，由10~20升至20~30。",
        "收入<$30,000，而且資產>5萬元但<100萬元。",
        "R&D、AT&T;、Q&A及P&G。",
        "a==b，而C++和C#及F#課程額滿；2^10等於1,024。",
        "見[2024]第一章，[原文如此]，以及[註]。",
        "文件須包括(a)申請表格；(b)財務報告。",
        "會議於9:30:15開始，比例為1:2:3。",
        "income<limit and nil where income>limit",
        "見[網頁](https://www.gov.hk)\n及\n[地圖](https://www.gov.hk/map)。",
        "Incomes\n> 5,000 are not counted.",
        "The deadline was 31 March\n2025. The next is in May.",
        "It covers (a) homes and\n(b) transport.",
        "growth of R&D\nis good",
        "Where incomes < $5,000\nand rents > $500, apply.",
        "見[2024]第GDP\nR&D章",
        "——行政長官\n——《施政報告》",
        "約翰\n·史密斯",
        "（二）項所述的安排不變",
        "（一）本條例即日施行。\n\n（二）另行公布。",
        "`~~` 和 `[^1]` 是記號。",
        "\\[TOC] 和 \\&copy;",
        "- 甲\n  - 乙\n\n  丙",
        "1. 甲\n2. 乙",
        "{actions}項行動",
        "[甲](https://www.gov.hk/a_b~c~d?x=$1&copy;y)",
        "```\n<b>\n> 甲\n• 乙\n```",
        "居民說：\n\n> 2022年動工。\n>\n> - 燈\n\n下文。",
        "東岸。\n\n---\n\n西岸。\n\n* * *\n\n尾。",
        "CO~2~及m^3^、10^-6^、5^th^、Ca^2+^、^14^C，約~5~10個",
        "&copy;政府 R&amp;D &#169; &nbsp;",
        '見[網頁][1]及[附件]。\n\n[1]: https://www.gov.hk\n[附件]: #annex "題"',
        "第一行\\\n第二行",
        "2^10 and 2^20; A~B C~D; 3 + 4 + 5!",
        "電郵：info@example.hk；{actions}項；加+號及C+D，50%至60%，「甲」：https://www.gov.hk",
    ],
)
def test_ordinary_prose_is_left_alone(written: str) -> None:
    assert told(written) == []


@pytest.mark.parametrize(
    "written",
    [
        "- 甲",
        "甲\n\n乙",
        "1. 甲\n2. 乙",
        "```\n甲\n```",
        "• 甲",
        "> 甲",
        "---",
        "[甲][1]",
        "[1]: #a",
    ],
)
def test_blocks_in_a_text_of_one_paragraph_are_told(written: str) -> None:
    assert told(written, passage=False) != []


@pytest.mark.parametrize("written", ["1. 引言", "* 註：暫定數字", "-5度", "> 30%", "●", "一、引言"])
def test_labels_of_one_line_are_left_alone(written: str) -> None:
    assert told(written, passage=False) == []


def test_every_text_of_a_document_is_looked_at() -> None:
    fields = ("title", "subtitle", "publisher", "department", "edition")
    lines = "".join(f"  {field}: {json.dumps(f'~~{field}~~')}\n" for field in fields)
    document = (
        f"blueprint: 1\ndocument:\n{lines}  published: 2026-03-02\n"
        "  contacts: [{id: web, label: ~~label~~, address: 2123 4567}]\n"
        "locales: {zh-Hant: {strategy: source, lang: zh-Hant-HK}}\n"
        "sections:\n"
        "  - kind: table\n    id: works\n    caption: ~~caption~~\n"
        "    columns: [{id: work, title: ~~column~~}]\n"
        "    rows: [{id: ramp, cells: {work: ~~cell~~}}]\n"
        "  - kind: quotation\n    id: said\n    text: ~~said~~\n    attribution: ~~by~~\n"
        "    notes: ~~notes~~\n"
    )
    found = [each for each in found_in(document) if each.code == "BP126"]
    parts = [each.span.text for each in found if each.span]
    names = [*fields, "label", "caption", "column", "cell", "said", "by", "notes"]
    assert sorted(parts) == sorted(f"~~{name}~~" for name in names)


def mended(text: str, *, unsafe: bool = False) -> str:
    document = small(**PROSE, text=f"text: {json.dumps(text, ensure_ascii=False)}")
    changes = mend(MemoryWorld({"blueprint.yaml": document}), "blueprint.yaml", unsafe=unsafe)
    after = changes.changes[0].after if changes.changes else document
    line = next(each for each in after.splitlines() if each.strip().startswith("text: "))
    written: str = json.loads(line.partition("text: ")[2])
    return written


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("1、斜道\n2、長椅", "1. 斜道\n2. 長椅"),
        ("工程：\n1．斜道\n2．長椅", "工程：\n1. 斜道\n2. 長椅"),
        ("• 燈\n•樹", "- 燈\n- 樹"),
        ("&copy 海濱事務處", "© 海濱事務處"),
        ("甲&ensp;乙", "甲 乙"),
    ],
)
def test_list_with_the_same_look_is_mended(before: str, after: str) -> None:
    assert mended(before) == after


@pytest.mark.parametrize("kept", ["（一）斜道\n（二）長椅", "1、斜道\n3、長椅", "~~甲~~"])
def test_what_an_editor_could_object_to_is_left(kept: str) -> None:
    assert mended(kept) == kept


def test_numbers_in_brackets_become_a_list_only_when_asked_for() -> None:
    assert mended("（一）斜道\n（二）長椅", unsafe=True) == "1. 斜道\n2. 長椅"


def test_sound_document_has_no_finding() -> None:
    assert [each for each in found_in(SMALL) if each.code in CODES] == []
