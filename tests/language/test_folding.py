"""Where a text is wrapped: which line breaks are spaces, in YAML, in markup and in wording."""

from __future__ import annotations

import pytest

from blueprint_cli.language.folding import fold, is_east_asian
from blueprint_cli.markup import parse_blocks, parse_inline, to_html, to_plain_text
from blueprint_cli.markup.wording import wording
from blueprint_cli.source import Source
from blueprint_cli.syntax import Mapping, Scalar, parse

JOINED = [
    "海濱\n長廊",
    "海濱——\n城市的客廳",
    "海濱\n——城市的客廳",
    "每隔300\n米設一個",
    "設於2026\n年",
    "“歇腳處”\n和一盞燈",
    "設一個\n“歇腳處”",
    "設“海濱”\n“長廊”兩處",
    "一盞燈……\n入夜不關",
    "①\n甲項",
    "甲·\n乙",
    "氣溫約30\n℃的日子",
    "誤差±\n5毫米",
    "施政——\nHub的計劃",
    "創科\nHub計劃",
    "Hub\n計劃",
    "改善**海濱**\n長廊",
    "改善\n**Hub**的工作",
    "見[連結](https://example.hk/)\n說明",
    "共{actions}\n項行動",
    "（見附件）\nAnnex",
    "東京の\nタワー",
    "及Cyberport（數碼港）\nHKSTP（科技園）",
    "設立“創科中樞”\nHub的計劃",
]
SPACED = [
    "The plan —\nword by word",
    "“smart”\n“city” plans of today",
    "schools’\nneeds come first",
    "採用“Smart\nCity”標準",
    "其schools’\nneeds的問題",
    "這是其schools’\nneeds的問題所在，不容忽視。",
    "目錄：“Smart City”\n............第三頁",
    "設立Smart\nCity計劃",
    "每年300\n400份",
    "한국어\n문장",
    "韓國的한국\n語",
    "See 《香港國際航空樞紐發展計劃》\nfor details",
    "the word 長者\nmeans elders",
    "The term\n具備專長者\nis ambiguous",
    "in 沙田 and 大埔\nfor all",
]


@pytest.mark.parametrize("text", JOINED)
def test_chinese_has_no_space_where_it_was_wrapped(text: str) -> None:
    said = text.replace("\n", "")
    assert fold(text, text.replace("\n", " ")) == said
    assert wording(text) == said
    assert to_plain_text(parse_inline(text), {}) == to_plain_text(parse_inline(said), {})
    assert to_html(parse_blocks(text), {}) == to_html(parse_blocks(said), {})


@pytest.mark.parametrize("text", SPACED)
def test_what_has_spaces_between_words_keeps_that_of_a_wrapped_line(text: str) -> None:
    said = text.replace("\n", " ")
    assert fold(text, said) == said
    assert wording(text) == said
    assert to_plain_text(parse_inline(text), {}) == said


@pytest.mark.parametrize(
    ("style", "close"), [("", ""), ("'", "'"), ('"', '"'), (">\n    ", "")], ids=str.strip
)
def test_every_style_of_scalar_is_folded_by_the_same_rule(style: str, close: str) -> None:
    written = f"a:\n  {style}海濱——\n    城市的客廳，每隔300\n    米{close}\n"
    tree = parse(Source("t.yaml", written)).value
    assert isinstance(tree, Mapping)
    (entry,) = tree.entries
    assert isinstance(entry.value, Scalar)
    assert str(entry.value.value).strip() == "海濱——城市的客廳，每隔300米"


def test_a_line_that_ends_in_an_escaped_quotation_mark_is_folded() -> None:
    assert fold('"稱為\\"海濱\\"的\n  長廊"', '稱為"海濱"的 長廊') == '稱為"海濱"的長廊'
    assert fold("'所謂''海濱''的\n  長廊'", "所謂'海濱'的 長廊") == "所謂'海濱'的長廊"


def test_a_list_item_that_was_joined_to_its_line_is_left_to_be_told() -> None:
    assert fold("改善\n- 海濱", "改善 - 海濱") == "改善 - 海濱"


def test_stress_that_ends_where_another_starts_stays_apart() -> None:
    assert fold("改善**海濱**\n**長廊**", "改善**海濱** **長廊**") == "改善**海濱** **長廊**"
    assert to_plain_text(parse_inline("改善**海濱**\n**長廊**"), {}) == "改善海濱長廊"


def test_a_space_that_is_typed_stays() -> None:
    assert fold("海濱 長廊\n計劃", "海濱 長廊 計劃") == "海濱 長廊計劃"
    assert fold("海\n濱 海\n濱", "海 濱 海 濱") == "海濱 海濱"


def test_a_paragraph_of_a_bilingual_text_is_folded_as_its_own_language_is() -> None:
    text = "海濱——\n城市的客廳。\n\nThe promenade —\nthe city's living room, for all to use."
    chinese, english = to_plain_text(parse_blocks(text), {}).split("\n")
    assert chinese == "海濱——城市的客廳。"
    assert english == "The promenade — the city's living room, for all to use."


def test_a_language_is_told_by_what_stands_outside_quotations() -> None:
    assert is_east_asian("採用“Smart City for all of us”標準")
    assert not is_east_asian("It is called 《粵港澳大灣區發展規劃綱要》 in Chinese")
    assert not is_east_asian("")
