"""Conversion to Simplified Chinese: characters, words, names, and what it never touches."""

from __future__ import annotations

import pytest
from tools.joined_words import frequent

from blueprint_cli.language.chinese.hanzi import (
    find_simplified,
    find_traditional,
    hong_kong_variant,
    simplified_in_traditional,
)
from blueprint_cli.locales.conversion.converter import converter
from blueprint_cli.locales.conversion.dictionary import characters
from blueprint_cli.model.document import Profile
from blueprint_cli.model.message import Message, Origin
from blueprint_cli.model.terms import Term, TermBase
from documents import found_in, localized, small

TERMS = TermBase(
    terms=(
        Term(id="i-and-t", source="創科", profiles={"mainland": "科创"}),
        Term(id="start-up", source="初創", profiles={"mainland": "初创企业"}),
        Term(id="start-ups", source="初創企業", profiles={"mainland": "初创企业"}),
        Term(id="quality", source="質素", profiles={"mainland": "质量"}),
        Term(id="talent", source="人才質素", profiles={"mainland": "人才素质"}),
        Term(id="fund", source="創科創投基金", locked=True),
        Term(id="cyberport", source="數碼港", targets={"zh-Hans": "数码港"}, locked=True),
        Term(id="digital", source="數碼", profiles={"mainland": "数字"}),
        Term(id="kindergarten", source="幼稚園", targets={"en": "kindergarten"}),
    )
)


def convert(profile: Profile, text: str) -> str:
    return converter(profile, "zh-Hans", TERMS)(text)


@pytest.mark.parametrize(
    ("written", "government", "mainland"),
    [
        ("創新科技發展藍圖", "创新科技发展蓝图", "创新科技发展蓝图"),
        ("「引進來」和『走出去』", "「引进来」和『走出去』", "“引进来”和‘走出去’"),
        ("「門」用引號（「」）", "「门」用引号（「」）", "“门”用引号（「」）"),
        ("推動創科", "推动创科", "推动科创"),
        ("初創企業", "初创企业", "初创企业"),
        ("初創公司", "初创公司", "初创企业公司"),
        ("生活質素和人才質素", "生活质素和人才质素", "生活质量和人才素质"),
        ("創科創投基金推動創科", "创科创投基金推动创科", "创科创投基金推动科创"),
        ("數碼港與數碼基建", "数码港与数码基建", "数码港与数字基础设施"),
        ("智慧城市效能，執行", "智慧城市效能，执行", "智慧城市效能，执行"),
        ("乾隆，乾淨，頭髮，發展", "乾隆，干净，头发，发展", "乾隆，干净，头发，发展"),
        ("", "", ""),
        ("English 42", "English 42", "English 42"),
        ("前\0後", "前\0后", "前\0后"),
    ],
)
def test_profiles(written: str, government: str, mainland: str) -> None:
    assert convert("hk-gov", written) == government
    assert convert("mainland", written) == mainland


#: Where a phrase of OpenCC's begins in one word and ends in the next one; then where it is one.
STRADDLED = """
屬於潛力股 属于潜力股 | 至於單一窗口 至于单一窗口 | 用於戲劇教育 用于戏剧教育 | 象徵音符 象征音符
分批覆蓋全港 分批覆盖全港 | 按年釐定薪酬 按年厘定薪酬 | 設計畫冊 设计画册 | 雨水逕流 雨水径流
徵調人手 征调人手 | 李祕書 李秘书
批覆意見 批复意见 | 反覆討論 反复讨论 | 於梨華的小說 於梨华的小说 | 乾隆年間 乾隆年间
藉此機會 借此机会 | 變徵之聲 变徵之声 | 計畫書 计划书 | 沈積岩 沉积岩
沈默寡言的人 沉默寡言的人 | 發明者畢昇 发明者毕昇 | 手鍊之後 手链之后
"""
#: Names of people, which keep what other words change; then where no name is.
PEOPLE = """
於女士 於女士 | 李乾先生 李乾先生 | 主席張乾表示 主席张乾表示 | 何昇輝督察 何昇辉督察
沈思敏女士 沈思敏女士 | 葉汎教授 叶汎教授
把地板抹乾 把地板抹干 | 局長於會上說 局长于会上说 | 由於女士人數 由于女士人数
提昇教授水平 提升教授水平 | 張貼於主席台 张贴于主席台
"""


def pairs(listed: str) -> list[list[str]]:
    return [each.split() for each in listed.replace("\n", "|").split("|") if each.strip()]


@pytest.mark.parametrize(("written", "right"), pairs(STRADDLED) + pairs(PEOPLE))
@pytest.mark.parametrize("profile", ["hk-gov", "mainland"])
def test_characters_are_those_of_their_word(profile: Profile, written: str, right: str) -> None:
    assert convert(profile, written) == right


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("李乾", "李乾"),
        ("汎美集團", "汎美集团"),
        ("怡昇企業", "怡昇企业"),
        ("提昇技能計劃", "提升技能计划"),
        ("乾淨能源基金", "干净能源基金"),
        ("關於節能的條例", "关于节能的条例"),
    ],
)
def test_an_official_name_keeps_what_names_keep(name: str, right: str) -> None:
    terms = TermBase(terms=(Term(id="name", source=name, locked=True),))
    for profile in ("hk-gov", "mainland"):
        assert converter(profile, "zh-Hans", terms)(f"由{name}負責") == f"由{right}负责"


def test_what_conversion_writes_is_no_fault_in_simplified_text() -> None:
    written = "\n".join(frequent())
    assert find_traditional(convert("hk-gov", written)) == ()
    assert find_simplified(written) == ()


def test_what_is_proposed_for_a_character_is_no_fault_itself() -> None:
    for point in range(0x3400, 0xA000):
        for proposal in simplified_in_traditional(chr(point)):
            assert not simplified_in_traditional(proposal)
            assert not hong_kong_variant(proposal)
        assert not find_traditional(characters(chr(point)))


def test_the_longest_term_that_is_a_word_is_written() -> None:
    own = (("電", "电力"), ("電車", "有轨电车"), ("電車路", "电车道"), ("車路", "车道"))
    terms = TermBase(
        terms=tuple(
            Term(id=source, source=source, profiles={"mainland": target}) for source, target in own
        )
    )
    change = converter("mainland", "zh-Hans", terms)
    assert change("電車路、電車、車路、電") == "电车道、有轨电车、车道、电力"


@pytest.mark.parametrize(
    ("written", "mainland"),
    [
        ("的士司機可透過應用程式接單", "出租车司机可通过应用程序接单"),
        ("**長者**與`長者`", "**老年人**与`長者`"),
        ("具備專長者", "具备专长者"),
        # A term that the base says nothing of for a profile is written as any word is.
        ("幼稚園", "幼儿园"),
        # A term wins over every word that it lies in, and a name keeps what is in it.
        ("數碼化數碼港", "数字化数码港"),
        ("創科企業和科技券", "科创企业和科技券"),
        ("隨著香港大學顯著進步，沿著名著", "随着香港大学显著进步，沿著名著"),
        # What may be another word in the Mainland is left as it is.
        ("檢控策略", "检控策略"),
    ],
)
def test_words_of_the_mainland_need_no_term_base(written: str, mainland: str) -> None:
    assert convert("mainland", written) == mainland


@pytest.mark.parametrize("profile", ["hk-gov", "mainland"])
def test_markup_code_links_and_placeholders_are_kept(profile: Profile) -> None:
    written = "**創科**「`「創科」`」[創科](#chuang-ke){actions}[例](https://example.org/創科「」)"
    converted = convert(profile, written)
    for kept in ("`「創科」`", "](#chuang-ke)", "{actions}", "](https://example.org/創科「」)"):
        assert kept in converted
    assert converted.startswith("**创科**「" if profile == "hk-gov" else "**科创**“")


HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


def override(source: str, *comments: str) -> str:
    lines = "".join(f"{each}\n" for each in comments)
    return f'{HEADER}{lines}msgctxt "preface.text"\nmsgid "{source}"\nmsgstr "另有说法。"\n'


DOCUMENT = small(
    **{"zh-Hant": "zh-Hant: {strategy: source}\n  zh-Hans: {strategy: convert, profile: hk-gov}"}
)


def shown(catalog: str) -> Message:
    return (
        localized(DOCUMENT, {"locales/zh-Hans.po": catalog}).documents[1].messages["preface.text"]
    )


def test_override_is_shown_with_its_reason() -> None:
    message = shown(override("創新是發展的動力。", "# reason: 官方文本如此"))
    assert message.target == "另有说法。"
    assert message.reason == "官方文本如此"
    assert not message.stale


def test_override_without_a_reason_is_told() -> None:
    catalog = override("創新是發展的動力。")
    told = found_in(DOCUMENT, {"locales/zh-Hans.po": catalog})
    assert [each.code for each in told] == ["BP305", "BP342"]
    assert told[0].place == "locales/zh-Hans.po:6:1"


@pytest.mark.parametrize(
    ("catalog", "code"),
    [
        (override("創新曾是發展的動力。", "# reason: 官方文本如此"), "BP302"),
        (override("創新是發展的動力。", "# reason: 官方文本如此", "#, fuzzy"), "BP309"),
    ],
    ids=["made for another source", "fuzzy"],
)
def test_expired_override_is_not_shown_but_told(catalog: str, code: str) -> None:
    message = shown(catalog)
    assert message.target == "创新是发展的动力。"
    assert message.origin is Origin.CONVERTED
    told = found_in(DOCUMENT, {"locales/zh-Hans.po": catalog})
    assert [each.code for each in told] == [code]
    assert told[0].place.startswith("locales/zh-Hans.po:")


TERM_FAULTS = {
    "empty source": ('terms:\n  - {id: a, source: ""}\n', "2:21", "BP023"),
    "empty target": ('terms:\n  - {id: a, source: 甲, targets: {en: " "}}\n', "2:38", "BP023"),
    "empty profile": (
        'terms:\n  - {id: a, source: 甲, profiles: {mainland: ""}}\n',
        "2:45",
        "BP023",
    ),
    "unknown profile": (
        "terms:\n  - {id: a, source: 甲, profiles: {macau: 乙}}\n",
        "2:35",
        "BP023",
    ),
    "unknown key": ("terms:\n  - {id: a, source: 甲, taget: {}}\n", "2:24", "BP020"),
    "term twice": ("terms:\n  - {id: a, source: 甲}\n  - {id: b, source: 甲}\n", "3:21", "BP306"),
    "id twice": ("terms:\n  - {id: a, source: 甲}\n  - {id: a, source: 乙}\n", "3:10", "BP306"),
    "no YAML": ("terms: [\n", "1:8", "BP006"),
    "a list": ("- terms\n", "1:1", "BP022"),
    "empty": ("", "1:1", "BP014"),
    "byte order mark": ("\ufeffterms: []\n", "1:1", "BP003"),
}


@pytest.mark.parametrize("kind", TERM_FAULTS)
def test_faults_of_the_term_base_are_told_in_it(kind: str) -> None:
    text, place, code = TERM_FAULTS[kind]
    told = found_in(DOCUMENT, {"locales/terms.yaml": text})
    assert [(each.place, each.code) for each in told] == [(f"locales/terms.yaml:{place}", code)]
