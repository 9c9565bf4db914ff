"""Chinese of other regions by conversion of characters: Taiwan's forms, and Singapore's."""

from __future__ import annotations

import pytest

from blueprint_cli.locales.conversion.converter import converter
from blueprint_cli.model.document import Profile
from blueprint_cli.model.terms import Term, TermBase
from documents import found_in, localized, small

LOCALES = "zh-Hant: {strategy: source, lang: zh-Hant-HK}"
TERMS = TermBase(
    terms=(
        Term(id="it", source="資訊", profiles={"taiwan": "資料", "singapore": "资讯科技"}),
        Term(id="hsbc", source="滙豐", locked=True, targets={"zh-Hant-TW": "匯豐"}),
    )
)


def document(*locales: str) -> str:
    return small(**{"zh-Hant": "\n  ".join((LOCALES, *locales))})


@pytest.mark.parametrize(
    ("profile", "tag", "source", "target"),
    [
        ("taiwan", "zh-Hant-TW", "台灣的平台，裏面着重「衞生」", "臺灣的平臺，裡面著重「衛生」"),
        ("taiwan", "zh-Hant-TW", "羣峯啟動，台州、天台山", "群峰啟動，台州、天台山"),
        (
            "taiwan",
            "zh-Hant-TW",
            "{a}台 `台` [台](https://a.tw/台)",
            "{a}臺 `台` [臺](https://a.tw/台)",
        ),
        ("taiwan", "zh-Hant-TW", "滙豐的資訊", "匯豐的資料"),
        ("singapore", "zh-Hans-SG", "「引進來」和『走出去』", "“引进来”和‘走出去’"),
        ("singapore", "zh-Hans-SG", "的士與資訊", "的士与资讯科技"),
        ("singapore", "zh-Hans-SG", "裏面着重", "里面着重"),
    ],
)
def test_profiles(profile: Profile, tag: str, source: str, target: str) -> None:
    assert converter(profile, tag, TERMS)(source) == target


@pytest.mark.parametrize(
    ("tag", "lang", "profile"),
    [
        ("zh-Hant-TW", "zh-Hant-TW", "taiwan"),
        ("zh-TW", "zh-TW", "taiwan"),
        ("zh-Hans-SG", "zh-Hans-SG", "singapore"),
        ("zh-SG", "zh-SG", "singapore"),
        ("zh-Hans-MY", "zh-Hans-MY", "singapore"),
        ("zh-Hans", "zh-Hans-HK", "hk-gov"),
    ],
)
def test_a_region_has_its_own_profile(tag: str, lang: str, profile: str) -> None:
    text = document(f"{tag}: {{strategy: convert, lang: {lang}}}")
    own = localized(text).documents[1]
    assert own.conversion
    assert own.conversion.profile == profile
    assert own.edition.lang == lang
    assert own.words.say("contents") == ("目錄" if profile == "taiwan" else "目录")


def test_the_themes_words_take_the_forms_of_the_region() -> None:
    hong_kong, taiwan = localized(document("zh-Hant-TW: {strategy: convert}")).documents
    said = "".join(taiwan.words.forms["slide-keys"] + taiwan.words.forms["stale-note"])
    assert not set("裏着綫台") & set(said)
    assert hong_kong.words.say("language") == "繁體中文"


def test_regions_have_names_of_their_own() -> None:
    text = document("zh-Hant-TW: {strategy: convert}", "zh-Hans: {strategy: convert}")
    editions = localized(
        text.replace("zh-Hans: {", "zh-Hans-SG: {strategy: convert}\n  zh-Hans: {")
    )
    names = [each.name for each in editions.documents[0].editions]
    assert names == ["繁體中文", "中文 (繁體, 台灣)", "中文 (简体, 新加坡)", "简体中文"]


@pytest.mark.parametrize(
    ("locale", "code"),
    [
        ("zh-Hans: {strategy: convert, profile: taiwan}", "BP348"),
        ("zh-Hant-TW: {strategy: convert, profile: mainland}", "BP348"),
        ("zh-Hant-MO: {strategy: convert}", "BP348"),
        ("ja: {strategy: convert}", "BP348"),
        ("zh-Hant-TW: {strategy: convert, profile: tw}", "BP023"),
    ],
)
def test_a_profile_is_for_its_script(locale: str, code: str) -> None:
    assert code in {each.code for each in found_in(document(locale))}


def test_conversions_of_conversions() -> None:
    text = document(
        "zh-Hans: {strategy: convert, from: zh-Hant-TW}", "zh-Hant-TW: {strategy: convert}"
    )
    _, simplified, taiwan = localized(text.replace("創新", "平台裏")).documents
    assert "平臺裡" in str(taiwan.messages.values())
    assert "平台里" in str(simplified.messages.values())
