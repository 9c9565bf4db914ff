"""The difference between a converted locale and its source: every change, and why it was made."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint_cli.diff.conversion.changes import Change, Rule, changes
from blueprint_cli.language.chinese import hanzi
from blueprint_cli.locales.conversion.converter import Converter, converter
from blueprint_cli.model.document import Profile
from blueprint_cli.model.message import Message, Origin
from blueprint_cli.model.terms import Term, TermBase
from documents import blueprint, small, write
from places import ROOT

TERMS = TermBase(
    terms=(
        Term(id="start-ups", source="初創企業", profiles={"mainland": "初创公司"}),
        Term(id="digital", source="數碼", profiles={"mainland": "数字"}),
        Term(id="information", source="資訊", profiles={"mainland": "信息"}),
        Term(id="short", source="創科", profiles={"mainland": "科技创新"}),
        Term(id="cyberport", source="數碼港", locked=True),
    )
)


def test_what_may_be_another_word_is_marked() -> None:
    terms = TermBase(terms=(Term(id="old", source="長者", profiles={"mainland": "老年人"}),))
    convert = converter("mainland", "zh-Hans", terms)

    def marked(source: str) -> list[tuple[str, str, str, str]]:
        made = changes(Message(source, target=convert(source)), convert)
        return [
            (each.source, each.target, each.rule.value, each.doubt)
            for each in made
            if each.is_marked
        ]

    assert marked("具備專長者優先") == [("長者", "长者", "characters", "老年人")]
    assert marked("首批覆修") == [("覆", "覆", "characters", "复")]
    assert marked("於女士") == [("於", "於", "name", "")]
    assert marked("多數碼頭") == []


def using(profile: Profile) -> Converter:
    return converter(profile, "zh-Hans", TERMS)


def converted(source: str, profile: Profile = "hk-gov") -> Message:
    target = using(profile)(source)
    return Message(source, id="a.text", target=target, origin=Origin.CONVERTED)


def found(source: str, profile: Profile = "hk-gov") -> list[Change]:
    return list(changes(converted(source, profile), using(profile)))


def pairs(made: list[Change]) -> list[tuple[str, str, str]]:
    return [(each.source, each.target, each.rule.value) for each in made]


def applied(source: str, made: list[Change]) -> str:
    """Make the changes in the source; they must lie in order, and where they say."""
    text, position = "", 0
    for each in made:
        assert position <= each.start
        assert source[each.start : each.end] == each.source
        text += source[position : each.start]
        assert len(text) == each.target_start
        text += each.target
        assert len(text) == each.target_end
        position = each.end
    return text + source[position:]


def test_characters_with_the_dictionary_that_has_them() -> None:
    made = {each.source: each.by for each in found("為市民設立避雷針，聲稱憑藉台灣")}
    assert made["設"] == "TSCharacters"
    assert made["為"] == "HKVariantsRev + TSCharacters"
    assert made["針"] == "HKVariantsRevPhrases + TSCharacters"
    assert made["憑"] == made["藉"] == "TSPhrases"


def test_terms_with_their_ids() -> None:
    made = found("數碼港的數碼企業", "mainland")
    assert pairs(made) == [
        ("數碼港", "数码港", "term"),
        ("數碼", "数字", "term"),
        ("業", "业", "characters"),
    ]
    assert [each.by for each in made] == ["cyberport", "digital", "TSCharacters"]
    assert ("初創企業", "初创公司", "term") in pairs(found("初創企業", "mainland"))


def test_words_of_the_mainland_with_the_authority_for_each() -> None:
    (made, other) = found("貨櫃檢控", "mainland")
    assert (made.source, made.target, made.rule) == ("貨櫃", "集装箱", Rule.WORD)
    assert made.by.startswith("transport, ")
    assert not made.is_marked
    # What may be meant is left, and offered.
    assert (other.source, other.target, other.rule) == ("檢控", "检控", Rule.OFFERED)
    assert (other.doubt, other.is_marked) == ("起诉", True)
    assert {each.rule for each in found("貨櫃檢控")} == {Rule.CHARACTERS}


def test_quotation_marks_are_a_rule_of_the_profile() -> None:
    assert pairs(found("「門」", "mainland")) == [
        ("「", "“", "quotation"),
        ("門", "门", "characters"),
        ("」", "”", "quotation"),
    ]
    assert pairs(found("「門」")) == [("門", "门", "characters")]


@pytest.mark.parametrize(
    ("source", "target", "alike"),
    [
        ("後", "后", "后後"),
        ("裏", "里", "里裡裏"),
        ("乾", "干", "干乾幹榦"),
        ("幹", "干", "干乾幹榦"),
        ("麵", "面", "面麵麪"),
        ("隻", "只", "只隻"),
        ("繫", "系", "系係繫"),
        ("係", "系", "系係繫"),
        ("髮", "发", "發髮"),
    ],
)
def test_characters_that_are_written_alike_are_marked(source: str, target: str, alike: str) -> None:
    (made,) = found(source)
    assert (made.target, made.is_marked) == (target, True)
    assert set(alike) <= set(made.merged)


@pytest.mark.parametrize(
    ("source", "written"),
    [("乾隆", ["乾"]), ("乾淨", ["干", "净"]), ("憑藉", ["凭", "借"])],
)
def test_a_character_that_words_write_in_two_ways_is_marked(
    source: str, written: list[str]
) -> None:
    made = found(source)
    assert [each.target for each in made] == written
    assert any(len(each.choices) > 1 for each in made)


def test_plain_characters_are_not_marked() -> None:
    assert not any(each.is_marked for each in found("創新國際動態業務"))


def test_the_choices_hold_what_a_conversion_writes() -> None:
    for character in "乾徵著瞭藉覆鍾餘於麼":
        choices = hanzi.simplified_choices(character)
        assert len(choices) > 1
        assert using("hk-gov")(character) in choices
    assert hanzi.simplified_choices("創") == ()


def test_markup_code_and_links_are_no_changes() -> None:
    source = "**創科**「`創科`」[創科](#chuang){actions}[例](https://example.org/創)"
    made = found(source, "mainland")
    assert applied(source, made) == using("mainland")(source)
    assert all(each.source in {"創科", "「", "」"} for each in made)
    assert [each.source for each in made].count("創科") == 2


def test_an_override_is_one_change_for_each_place_where_it_differs() -> None:
    own = converted("優化創科創投基金的運作")
    other = replace(own, target="改善创科创投基金的工作", reason="官方文本")
    made = list(changes(other, using("hk-gov")))
    assert applied(other.source, made) == other.target
    overridden = [each for each in made if each.rule is Rule.OVERRIDE]
    assert [(each.source, each.target) for each in overridden] == [("優化", "改善"), ("運", "工")]
    assert {each.by for each in overridden} == {"官方文本"}
    assert ("創", "创", "characters") in pairs(made)


def test_a_frozen_text_is_told_as_that() -> None:
    other = replace(converted("發展動力"), target="发展动能")
    made = list(changes(other, using("hk-gov")))
    assert ("力", "能", "frozen") in pairs(made)
    assert applied(other.source, made) == other.target


#: What texts are made of: Chinese, markup, code, links, terms, marks, line breaks, rare letters.
PARTS = st.sampled_from(
    [
        *"後裏乾淨發髮只隻面麵台為着著𠄢丽😀a \n*`「」『』\0",
        *("**創科**", "`後`", "[資訊](#x)", "{actions}", "https://example.org/後", "- 清單\n"),
        *("數碼港", "數碼", "初創企業", "乾隆", "憑藉", "e\u0301"),
    ]
)
SOURCES = st.lists(PARTS, max_size=12).map("".join)


@settings(max_examples=80, deadline=None)
@given(SOURCES, st.sampled_from(["hk-gov", "mainland"]))
def test_changes_made_in_the_source_give_the_target(source: str, profile: Profile) -> None:
    assert applied(source, found(source, profile)) == using(profile)(source)


@settings(max_examples=60, deadline=None)
@given(SOURCES, SOURCES, st.sampled_from(["reason", ""]))
def test_whatever_is_shown_the_changes_give_it(source: str, target: str, reason: str) -> None:
    message = replace(converted(source), target=target, reason=reason)
    assert applied(source, list(changes(message, using("hk-gov")))) == target


@pytest.mark.parametrize("source", ["後" * 30_000, "a" * 30_000, "「後` " * 6_000])
def test_long_texts(source: str) -> None:
    message = replace(converted(source), target="长", reason="甲")
    assert applied(source, list(changes(message, using("hk-gov")))) == "长"
    assert applied(source, found(source)) == using("hk-gov")(source)


DOCUMENT = small(
    **{
        "zh-Hant": "zh-Hant: {strategy: source}\n"
        "  zh-Hans: {strategy: convert, profile: hk-gov}\n  en: {strategy: translate}",
        "text": "text: 回歸後的發展，頭髮乾了。",
    }
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path, {"blueprint.yaml": DOCUMENT})


def diff(folder: Path, *options: str) -> str:
    run = blueprint(folder, "diff", "zh-Hant", "zh-Hans", *options)
    assert run.status == 0, run.output
    return run.stdout


def test_text_marks_what_a_person_has_to_see_and_counts(folder: Path) -> None:
    text = diff(folder)
    assert "回歸後的發展，頭髮乾了。\n  回归后的发展，头发干了。\n" in text
    assert "*後 → 后  (characters; TSCharacters; 后 後 are written alike)" in text
    assert "by the word: 干 / 乾" in text
    counted = text[text.index("Changes by number") :].splitlines()[1:]
    assert counted[0].split()[:2] == ["2", "*發"]
    marked = ["*" in line for line in counted]
    assert marked == sorted(marked, reverse=True)


def test_text_in_chinese(folder: Path) -> None:
    text = diff(folder, "--lang", "zh-Hant")
    assert "後 → 后" in text
    assert "按次數" in text
    assert "(characters" not in text


def test_markdown_shows_texts_as_they_are(folder: Path) -> None:
    write(folder, {"blueprint.yaml": DOCUMENT.replace("頭髮", "**頭髮**<b>|")})
    text = diff(folder, "--format", "markdown")
    assert "\\*\\*头发\\*\\*&lt;b&gt;\\|" in text
    assert "| 2 | \\*發 → 发 |" in text


def test_json_holds_all_places(folder: Path) -> None:
    content: dict[str, Any] = json.loads(diff(folder, "--format", "json"))
    assert (content["source"], content["target"]) == ("zh-Hant", "zh-Hans")
    assert content["conversion"]["profile"] == "hk-gov"
    assert [each["id"] for each in content["messages"]][-1] == "preface.text"
    for message in content["messages"]:
        for each in message["changes"]:
            start, end = each["start"], each["end"]
            assert message["source"][start:end] == each["source"]
            start, end = each["target_start"], each["target_end"]
            assert message["target"][start:end] == each["target"]
    number = sum(len(message["changes"]) for message in content["messages"])
    assert sum(pair["count"] for pair in content["pairs"]) == number


def test_the_blueprint_is_explained_to_the_last_character() -> None:
    content = json.loads(diff(ROOT, "--format", "json"))
    for message in content["messages"]:
        target, position = "", 0
        for each in message["changes"]:
            target += message["source"][position : each["start"]] + each["target"]
            position = each["end"]
            assert each["rule"] != "characters" or each["by"], each
        assert target + message["source"][position:] == message["target"]
