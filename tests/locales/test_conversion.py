"""Conversion to Simplified Chinese: characters, words, names, and what it never touches."""

from __future__ import annotations

import pytest

from blueprint_cli.locales.conversion.converter import converter
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
    )
)


def convert(profile: Profile, text: str) -> str:
    return converter(profile, "zh-Hans", TERMS)(text)


@pytest.mark.parametrize(
    ("written", "government", "mainland"),
    [
        ("創新科技發展藍圖", "创新科技发展蓝图", "创新科技发展蓝图"),
        ("「引進來」和『走出去』", "「引进来」和『走出去』", "“引进来”和‘走出去’"),
        ("推動創科", "推动创科", "推动科创"),
        ("初創企業", "初创企业", "初创企业"),
        ("初創公司", "初创公司", "初创企业公司"),
        ("生活質素和人才質素", "生活质素和人才质素", "生活质量和人才素质"),
        ("創科創投基金推動創科", "创科创投基金推动创科", "创科创投基金推动科创"),
        ("數碼港與數碼基建", "数码港与数码基建", "数码港与数字基建"),
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
        "terms:\n  - {id: a, source: 甲, profiles: {taiwan: 乙}}\n",
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
