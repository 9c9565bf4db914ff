"""Checks of language: what an editor of each language finds, and what none would flag."""

from __future__ import annotations

import pytest
from tools.make_coverage import coverage

from blueprint_cli.theme.coverage import COVERAGE_FILE, FONTS_FILE
from blueprint_cli.world import DiskWorld
from documents import found_in, small
from places import ROOT

#: Text in Traditional Chinese, the code that finds its fault, and the part that is at fault.
TRADITIONAL = [
    ("豐富創投融资渠道，支持初創發展。", "BP210", "资"),
    ("加强支援初創企業。", "BP211", "强"),
    ("方便巿民使用政府服務。", "BP212", "巿"),
    ("鼓勵大學善用自已的團隊。", "BP212", "已"),
    ("推動\u200b數字經濟。", "BP214", "\u200b"),
]

#: Policy prose that is right as it stands.
SOUND = [
    "融資渠道為戶籍制度、雲端平台及鄉里之間提供支援。",
    "皇后大道中與后海的聯繫，干諾道西的交通。",
    "若干部門已經完成工作，並公布有關系統的進展。",
    "着手改善生活質素，推動高質量發展。",
    "來自已發展國家的企業，可自己經營研發中心。",
    "善用「共同投資基金」，支持策略科技產業發展。",
    "於二〇二二年十二月公布，涵蓋四大方向、八大策略。",
    "提升科研人員的游泳設施及旅遊配套。",
]

#: English text, the code that finds its fault, and the part that is at fault.
ENGLISH = [
    ("The center will organise events for the labour market.", "BP220", "center"),
    ("Hong Kong will be a international hub.", "BP221", "a"),
    ("Support start-ups.  Attract talent.", "BP222", "  "),
    ("Promote the the digital economy.", "BP223", " the"),
]

SOUND_ENGLISH = [
    "An hour-long ceremony at the Hong Kong Convention and Exhibition Centre.",
    "Innovation and technology (I&T): a European university, an MTR station and an I&T centre.",
    "The programme will license new practices and practise what it preaches.",
    "He had had enough of the World Trade Center.",
]


def _found(text: str, lang: str = "zh-Hant-HK") -> list[tuple[str, str]]:
    tag = "en" if lang.startswith("en") else "zh-Hant"
    document = small(
        **{
            "zh-Hant": f"{tag}: {{strategy: source, lang: {lang}}}",
            "title": "title: T" if tag == "en" else "title: 香港創新科技發展藍圖",
            "text": f'text: "{text}"',
        }
    )
    return [
        (each.code, each.span.text if each.span else "")
        for each in found_in(document)
        if each.code.startswith("BP2")
    ]


@pytest.mark.parametrize(("text", "code", "part"), TRADITIONAL)
def test_fault_of_traditional_text_is_found_where_it_stands(
    text: str, code: str, part: str
) -> None:
    assert _found(text) == [(code, part)]


@pytest.mark.parametrize("text", SOUND)
def test_sound_traditional_text_is_left_alone(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(("text", "code", "part"), ENGLISH)
def test_fault_of_english_text_is_found_where_it_stands(text: str, code: str, part: str) -> None:
    assert _found(text, "en-HK") == [(code, part)]


@pytest.mark.parametrize("text", SOUND_ENGLISH)
def test_sound_english_text_is_left_alone(text: str) -> None:
    assert _found(text, "en-HK") == []


def _translated(source: str, target: str) -> list[str]:
    header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
    entry = f'msgctxt "preface.text"\nmsgid "{source}"\nmsgstr "{target}"\n'
    document = small(
        **{
            "zh-Hant": "zh-Hant: {strategy: source}\n  en: {strategy: translate}",
            "text": f'text: "{source}"',
        }
    )
    found = found_in(document, {"locales/en.po": header + entry})
    return [each.message for each in found if each.code == "BP320"]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("預留二十億元。", "Set aside $20 billion."),
        ("未來五至十年。", "The next five to 15 years."),
        ("佔整體開支三成。", "About 35% of all spending."),
        ("於2022年12月22日公布。", "Published on 12 December 2022."),
    ],
)
def test_quantities_that_differ_are_told_with_both_values(source: str, target: str) -> None:
    (message,) = _translated(source, target)
    assert "the source of preface.text says “" in message
    assert "its en text “" in message


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("預留二十億元。", "Set aside $2 billion."),
        ("未來五至十年。", "The next five to 10 years."),
        ("佔整體開支三成。", "30% of all spending."),
        ("「十四五」規劃。", "The 14th Five-Year Plan."),
        ("提供一站式服務。", "Provide one-stop services."),
        ("從一到N的轉化。", "Transformation from one to N."),
    ],
)
def test_quantities_that_agree_are_left_alone(source: str, target: str) -> None:
    assert _translated(source, target) == []


def test_traditional_character_in_an_override_is_found() -> None:
    header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
    entry = (
        "# reason: a name\n"
        'msgctxt "preface.text"\nmsgid "創新是發展的動力。"\nmsgstr "創新是发展的动力。"\n'
    )
    document = small(**{"zh-Hant": "zh-Hant: {strategy: source}\n  zh-Hans: {strategy: convert}"})
    _, found = found_in(document, {"locales/zh-Hans.po": header + entry})
    assert found.code == "BP213"
    assert found.span
    assert found.span.source.name == "locales/zh-Hans.po"


def test_character_that_no_font_has_is_told_once_where_it_stands() -> None:
    document = small(
        **{
            "zh-Hant": "zh-Hant: {strategy: source}\n  zh-Hans: {strategy: convert}",
            "text": "text: 創新🚀是發展的動力。",
        }
    )
    (found,) = found_in(document)
    assert (found.code, found.span and found.span.text) == ("BP206", "🚀")
    assert "U+1F680" in found.message


def test_stated_coverage_is_that_of_the_fonts() -> None:
    assert (ROOT / COVERAGE_FILE).read_text("utf-8") == coverage(DiskWorld(ROOT))


def test_theme_with_fonts_of_its_own_is_left_to_the_finished_pages() -> None:
    fonts = (ROOT / FONTS_FILE).read_text("utf-8").replace("HK", "HK ", 1)
    assert found_in(small(text="text: 創新🚀。"), {FONTS_FILE: fonts}) == ()
