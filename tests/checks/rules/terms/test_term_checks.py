"""Checks of terms: what a document calls things, in every locale, against its term base."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint_cli.diagnostics import Diagnostic
from documents import found_in

#: What is told of any override, and not of its words.
ABOUT_OVERRIDES = ("BP341", "BP342")
PO = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
OF_TERMS = frozenset({"BP215", "BP216", "BP218", "BP226", "BP308", "BP330", "BP331"})
TERMS = """\
terms:
  - {id: i-and-t, source: 創科, targets: {en: I&T}, profiles: {mainland: 科创}}
  - id: innovation-and-technology
    source: 創新科技
    targets: {en: innovation and technology}
    also: [I&T]
    profiles: {mainland: 科技创新}
  - {id: start-up, source: 初創, targets: {en: start-up}, profiles: {mainland: 初创企业}}
  - {id: start-ups, source: 初創企業, targets: {en: start-up}, profiles: {mainland: 初创企业}}
  - id: technology-enterprise
    source: 科企
    also: [科技企業, tech company]
    targets: {en: technology enterprise}
    avoid: [科技公司, tech firm]
  - {id: information, source: 資訊, profiles: {mainland: 信息}}
  - {id: mainland, source: 內地, targets: {en: the Mainland}}
  - {id: cyberport, source: 數碼港, targets: {en: Cyberport}, locked: true}
  - {id: digital, source: 數碼, targets: {en: digital}}
  - id: investment-corporation
    source: 香港投資管理有限公司
    targets: {en: Hong Kong Investment Corporation Limited}
    locked: true
  - id: i-and-t-centre
    source: 國際創新科技中心
    targets: {en: international innovation and technology centre}
    locked: true
"""


#: Texts of all that the checks look for, and of what stands around it.
PROSE = (
    st.lists(
        st.sampled_from(
            [
                *"創科初內地數碼港的與和至到十年*`「」—’'\"",
                *"aAI&T ().,:-{}",
                "數碼港",
                "科技公司",
                "创科",
                "Cyber Port",
                "start up",
                "mainland",
                "(HKIC)",
                "**",
                "](",
                "\u202e",
                "😀",
            ]
        ),
        min_size=1,
        max_size=30,
    )
    .map("".join)
    .filter(str.strip)
)


def document(locales: str, *texts: str) -> str:
    sections = "".join(
        f"  - {{kind: prose, id: part-{number}, text: {json.dumps(text, ensure_ascii=False)}"
        f"{', title: 序' if not number else ''}}}\n"
        for number, text in enumerate(texts)
    )
    return (
        "blueprint: 1\ndocument:\n  title: 藍圖\n  publisher: 政府\n  published: 2022-12-22\n"
        f"locales:\n{locales}sections:\n{sections}"
    )


def catalog(pairs: Mapping[str, str], *, reason: str = "") -> str:
    """Give a catalog for the parts of a document, with the title and the publisher."""
    entries = [
        ("document.title", "藍圖", "Plan"),
        ("document.publisher", "政府", "Government"),
        ("part-0.title", "序", "Preface"),
    ]
    parts = ((f"part-{number}.text", *pair) for number, pair in enumerate(pairs.items()))
    said = [] if reason else entries
    return PO + "".join(
        f"\n{f'# reason: {reason}' if reason else '#'}\nmsgctxt {json.dumps(name)}\n"
        f"msgid {json.dumps(source, ensure_ascii=False)}\n"
        f"msgstr {json.dumps(target, ensure_ascii=False)}\n"
        for name, source, target in [*said, *parts]
    )


def translated(pairs: Mapping[str, str], terms: str = TERMS) -> tuple[Diagnostic, ...]:
    """Check a source with its English text."""
    text = document("  zh-Hant: {strategy: source}\n  en: {strategy: translate}\n", *pairs)
    files = {"locales/en.po": catalog(pairs), "locales/terms.yaml": terms}
    return tuple(each for each in found_in(text, files) if each.code in OF_TERMS)


def overridden(
    source: str, target: str, profile: str = "mainland", terms: str = TERMS
) -> list[tuple[str, str]]:
    locales = (
        "  zh-Hant: {strategy: source}\n"
        f"  zh-Hans: {{strategy: convert, profile: {profile}, lang: zh-Hans-CN}}\n"
    )
    files = {"locales/terms.yaml": terms}
    if target:
        files["locales/zh-Hans.po"] = catalog({source: target}, reason="a test")
    found = told(found_in(document(locales, source), files))
    return [(code, text) for code, text in found if code not in ABOUT_OVERRIDES]


def told(found: tuple[Diagnostic, ...]) -> list[tuple[str, str]]:
    return [(each.code, each.span.text if each.span else "") for each in found]


SAID_WRONG = [
    ("支援初創發展。", "Support the growth of new firms."),
    ("支援初創企業。", "Support young companies."),
    ("推動創科。", "Promote science."),
    ("推動創新科技。", "Promote new technologies."),
    ("與內地合作。", "Co-operate with China."),
    ("吸引科技企業。", "Attract high-technology businesses."),
    ("建設數碼社會。", "Build an electronic society."),
]
SAID_RIGHT = [
    ("支援初創發展，初創是動力。", "Support start-ups, which move us forward."),
    ("支援初創企業。", "Support our **start-ups**."),
    ("推動創新科技。", "Promote innovation, science and technology."),
    ("與內地合作。", "Co-operate with **Mainland** authorities."),
    ("吸引科企。", "Attract tech companies."),
    ("吸引科技企業。", "Attract enterprises in technology."),
    ("建設數碼社會。", "Digitalise society."),
    ("提供資訊。", "Inform the public."),
    ("境內地區和大多數碼頭。", "Areas within the boundary and most piers."),
    ("開創科研新局面。", "Open new ground for research."),
    (
        "推動 `創科` 及[指南](https://example.org/創科)。",
        "See `創科` and the [guide](https://example.org/創科).",
    ),
]


@pytest.mark.parametrize(("source", "target"), SAID_WRONG)
def test_term_in_other_words_is_told(source: str, target: str) -> None:
    assert told(translated({source: target})) == [("BP330", target)]


@pytest.mark.parametrize(("source", "target"), SAID_RIGHT)
def test_term_that_is_said_is_left_alone(source: str, target: str) -> None:
    assert told(translated({source: target})) == []


def test_wrong_term_is_told_with_what_may_stand_there() -> None:
    (found,) = translated({"吸引科技企業。": "Attract businesses."})
    assert found.message == "the source has “科技企業”, this text no “technology enterprise”"
    assert found.hints[0] == "Write “technology enterprise” or “tech company”."
    assert found.place.startswith("locales/en.po:")


def test_text_made_for_another_source_is_not_compared() -> None:
    text = document("  zh-Hant: {strategy: source}\n  en: {strategy: translate}\n", "推動創科。")
    files = {
        "locales/en.po": catalog({"推動科學。": "Promote science."}),
        "locales/terms.yaml": TERMS,
    }
    assert [each.code for each in found_in(text, files)] == ["BP302"]


@pytest.mark.parametrize(
    ("target", "wrong", "fix"),
    [
        ("The Cyber Port opens.", "Cyber Port", "Cyberport"),
        ("The cyberport opens.", "cyberport", "Cyberport"),
        ("It opens.", "It opens.", None),
    ],
)
def test_broken_name_is_told(target: str, wrong: str, fix: str | None) -> None:
    (found,) = translated({"數碼港開幕。": target})
    assert (found.code, found.span and found.span.text) == ("BP331", wrong)
    assert (found.fix and found.fix.edits[0].text) == fix


def test_name_is_whole_with_the_abbreviations_that_the_text_explains() -> None:
    pairs = {
        "香港投資管理有限公司。": "The Hong Kong Investment Corporation Limited (HKIC).",
        "善用香港投資管理有限公司。": "Make use of the HKIC.",
        "推動創新科技。": "Promote innovation and technology (I&T).",
        "建設國際創新科技中心。": "Build an international I&T centre.",
    }
    assert told(translated(pairs)) == []


@pytest.mark.parametrize(
    ("target", "wrong", "right", "safe"),
    [
        ("Promote innovation and technology (I&T), and I & T.", "I & T", "I&T", True),
        ("Help startups, and start-ups.", "startups", "start-ups", True),
        ("The mainland and the Mainland.", "mainland", "Mainland", True),
        (
            "Attract a tech firm, or a technology enterprise.",
            "tech firm",
            "technology enterprise",
            False,
        ),
    ],
)
def test_form_of_a_term_is_told_with_its_fix(
    target: str, wrong: str, right: str, safe: bool
) -> None:
    (found,) = translated({"新": target})
    assert (found.code, found.span and found.span.text) == ("BP226", wrong)
    assert found.fix
    assert (found.fix.edits[0].text, found.fix.safe) == (right, safe)


def test_form_of_a_term_is_told_in_an_english_source() -> None:
    terms = "terms:\n  - {id: start-up, source: start-up, avoid: [new venture]}\n"
    text = document("  en: {strategy: source}\n", "Help startups and a new venture.")
    found = found_in(text, {"locales/terms.yaml": terms})
    assert told(found) == [("BP226", "startups"), ("BP226", "new venture")]


@pytest.mark.parametrize(
    ("profile", "source", "target", "wrong"),
    [
        ("mainland", "提供資訊。", "提供资讯。", "资讯"),
        ("mainland", "推動創科。", "推动创科。", "创科"),
        ("hk-gov", "提供資訊。", "提供信息。", "信息"),
        ("mainland", "支援初創企業推動創科。", "支持创科。", "创科"),
    ],
)
def test_word_of_another_profile_is_told(
    profile: str, source: str, target: str, wrong: str
) -> None:
    assert overridden(source, target, profile) == [("BP218", wrong)]


@pytest.mark.parametrize(
    ("profile", "source", "target"),
    [
        ("mainland", "提供資訊。", "提供信息。"),
        ("mainland", "提供消息。", "提供资讯。"),
        ("mainland", "支援初創企業。", "支持初创企业。"),
        ("mainland", "數碼港推動創科。", "数码港推动科创。"),
        ("hk-gov", "提供資訊。", "提供资讯。"),
        ("mainland", "推動創科、初創企業和創新科技。", ""),
    ],
)
def test_word_of_the_profile_is_left_alone(profile: str, source: str, target: str) -> None:
    assert overridden(source, target, profile) == []


def test_word_that_a_conversion_doubles_is_told_in_the_source() -> None:
    terms = "terms:\n  - {id: start-up, source: 初創, profiles: {mainland: 初创企业}}\n"
    assert overridden("支援初創企業。", "", terms=terms) == [("BP218", "支援初創企業。")]


def test_name_in_an_override_is_told() -> None:
    assert overridden("善用數碼港。", "善用数字港。") == [("BP331", "善用数字港。")]


def test_wording_that_the_term_base_avoids_is_told_in_the_source() -> None:
    text = document("  zh-Hant: {strategy: source, lang: zh-Hant-HK}\n", "吸引科技公司。")
    (found,) = found_in(text, {"locales/terms.yaml": TERMS})
    assert (found.code, found.span and found.span.text) == ("BP215", "科技公司")
    assert found.hints == ("Write “科企” or “科技企業”.",)


@pytest.mark.parametrize("lang", ["zh-Hant", "zh-Hant-HK", "zh-HK"])
def test_wording_of_elsewhere_is_told_with_what_hong_kong_writes(lang: str) -> None:
    text = document(f"  zh-Hant: {{strategy: source, lang: {lang}}}\n", "推動**信息技術**。")
    (found,) = found_in(text)
    assert (found.code, found.span and found.span.text) == ("BP215", "信息技術")
    assert found.hints == ("Write “資訊科技”.",)


def test_wording_of_taiwan_is_at_home_there() -> None:
    text = document("  zh-Hant: {strategy: source, lang: zh-Hant-TW}\n", "推動網路和數位政府。")
    assert told(found_in(text)) == []


def test_word_in_two_forms_is_told_once_at_the_rarer() -> None:
    texts = ("資助計劃。", "另一計畫，又一計畫。", "這計劃及該計劃。")
    (found,) = found_in(document("  zh-Hant: {strategy: source}\n", *texts))
    assert (found.code, found.severity.label) == ("BP216", "note")
    assert found.span
    assert (found.span.text, found.span.position.line) == ("計畫", 10)
    assert found.hints == ("Keep to one of the two; the other is in part-0.text.",)


def test_two_words_for_one_target_are_told_in_the_source() -> None:
    terms = (
        "terms:\n  - {id: station, source: 充電站, targets: {en: charging station}}\n"
        "  - {id: point, source: 充電點, targets: {en: charging station}}\n"
        "  - {id: short, source: 充電, targets: {en: charging station}}\n"
    )
    text = document("  zh-Hant: {strategy: source}\n", "加建充電點；充電站和充電站。")
    assert told(found_in(text, {"locales/terms.yaml": terms})) == [("BP216", "充電點")]


def test_what_the_term_base_has_is_at_home() -> None:
    terms = "terms:\n  - {id: video, source: 視頻, targets: {en: video}}\n"
    text = document("  zh-Hant: {strategy: source}\n", "拍攝視頻。")
    assert told(found_in(text, {"locales/terms.yaml": terms})) == []


def test_character_outside_the_standard_is_told_once() -> None:
    locales = "  zh-Hant: {strategy: source}\n  zh-Hans: {strategy: convert}\n"
    found = found_in(document(locales, "氹仔和氹仔。", "氹仔。"))
    assert [(each.code, each.span and each.span.text) for each in found] == [("BP217", "氹")]
    names = "terms:\n  - {id: place, source: 氹仔, locked: true}\n"
    assert found_in(document(locales, "氹仔。"), {"locales/terms.yaml": names}) == ()


@pytest.mark.parametrize(
    ("entry", "place"),
    [
        ("{id: a, source: 甲, targets: {en: A}, avoid: [A]}", "2:50"),
        ("{id: a, source: 甲, also: [B], avoid: [C, B]}", "2:46"),
        ("{id: a, source: 甲, avoid: [甲]}", "2:32"),
    ],
)
def test_wording_that_is_wanted_and_avoided_is_told(entry: str, place: str) -> None:
    text = document("  zh-Hant: {strategy: source}\n", "新")
    (found,) = found_in(text, {"locales/terms.yaml": f"terms:\n  - {entry}\n"})
    assert (found.code, found.place) == ("BP308", f"locales/terms.yaml:{place}")


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("{id: a, source: 甲, also: A}", "BP022"),
        ("{id: a, source: 甲, avoid: {en: [A]}}", "BP022"),
        ('{id: a, source: 甲, avoid: [""]}', "BP023"),
    ],
)
def test_term_of_another_shape_is_told(entry: str, code: str) -> None:
    text = document("  zh-Hant: {strategy: source}\n", "新")
    (found,) = found_in(text, {"locales/terms.yaml": f"terms:\n  - {entry}\n"})
    assert found.code == code


def test_suppression_of_a_check_that_needs_all_locales_is_not_told_without_them() -> None:
    text = document("  zh-Hant: {strategy: source}\n", "推動信息技術。")
    allowed = text.replace("  - {kind", "  # allow BP215: quoted\n  - {kind")
    assert found_in(allowed) == ()
    broken = {"locales/terms.yaml": "terms: 1\n"}
    assert [each.code for each in found_in(allowed, broken)] == ["BP022"]


@pytest.mark.parametrize("tag", ["zh-Hans", "zh-Hant"])
def test_wording_to_avoid_without_one_to_use_is_left_alone(tag: str) -> None:
    terms = "terms:\n  - {id: firm, source: firm, avoid: [公司, 公司企业]}\n"
    text = document(f"  en: {{strategy: source}}\n  {tag}: {{strategy: translate}}\n", "A firm.")
    files = {f"locales/{tag}.po": catalog({"A firm.": "公司。"}), "locales/terms.yaml": terms}
    assert not [each for each in found_in(text, files) if each.code in ("BP215", "BP218", "BP330")]


@settings(max_examples=20, deadline=None)
@given(PROSE, PROSE, st.sampled_from(["mainland", "hk-gov"]))
def test_no_text_is_refused_and_every_place_is_of_its_text(
    source: str, target: str, profile: str
) -> None:
    told(translated({source: target}))
    overridden(source, target, profile)


def test_a_changed_term_base_alone_rebuilds_nothing() -> None:
    from blueprint_cli.pipeline import check
    from blueprint_cli.world import MemoryWorld

    text = document("  zh-Hant: {strategy: source}\n", "新")
    prints = set[str]()
    for terms in ("terms: []\n", "terms:\n  - {id: a, source: 甲, avoid: [乙]}\n"):
        files = {"blueprint.yaml": text, "locales/terms.yaml": terms}
        outcome = check(MemoryWorld(files), "blueprint.yaml")
        assert outcome.value
        prints.add(outcome.value.localization.documents[0].fingerprint)
    assert len(prints) == 1
