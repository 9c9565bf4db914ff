"""BP122: dates that cannot be, or that contradict each other."""

from __future__ import annotations

import pytest

from documents import SMALL, found_in, small

ENGLISH = {"zh-Hant": "en: {strategy: source, lang: en-HK}", "title": "title: A Plan"}


def told(text: str, lang: str = "zh") -> list[tuple[str, str | None]]:
    """Give every date of a text that is told, with what belongs there."""
    document = small(text=f'text: "{text}"', **(ENGLISH if lang == "en" else {}))
    return [
        (each.span.text if each.span else "", each.fix.edits[0].text if each.fix else None)
        for each in found_in(document)
        if each.code == "BP122"
    ]


WRONG: list[tuple[str, str, str | None]] = [
    ("工程在2023年2月30日前完成。", "2023年2月30日", None),
    ("申請在六月三十一日截止。", "六月三十一日", None),
    ("於二〇二三年二月二十九日公布。", "二〇二三年二月二十九日", None),
    ("２０２２年１３月公布。", "２０２２年１３月", None),
    ("活動在6月29日至31日舉行。", "31日", None),
    ("會議於2022年12月22日（星期五）舉行。", "五", "四"),
    ("會議於2022年12月22日(五)舉行。", "五", "四"),
    ("星期三（2022年12月22日）舉行。", "三", "四"),
    ("計劃由2030年至2025年推行。", "2030年至2025年", None),
    ("計劃由2030至2025年推行。", "2030至2025年", None),
    ("展期為2025年10月1日至2025年3月1日。", "2025年10月1日至2025年3月1日", None),
    ("「十四五」規劃（2021-2026年）支持香港。", "2021-2026", "2021-2025"),
    ("為期五年（2023年至2030年）的計劃。", "五年（2023年至2030年）", None),
    ("本藍圖於2022年12月20日公布。", "2022年12月20日", None),
]

RIGHT = [
    "會議於2022年12月22日（星期四）、23日（星期五）舉行。",
    "會議於2022年12月22日及23日（星期四及五）舉行。",
    "2024年2月29日是閏日，2月29日也可以是生日。",
    "農曆二月三十日是假期。",
    "逢星期五（2022年12月22日起）開放。",
    "工程由2030年提前至2025年完成。",
    "完工年份由2030年至2025年，提前五年。",
    "禁令由10月至3月生效，12月28日至1月3日除外。",
    "「十四五」規劃（2021至2025年）及「十五五」規劃（2026–2030年）。",
    "未來五年（2023年至2027年）及其後五至十年（2028年至2037年）。",
    "本藍圖於2022年12月22日公布。",
    "巴士24號線、二月三十號樓及13個月的租約。",
    "電話2810 2025，編號2022-2019。",
]

WRONG_ENGLISH: list[tuple[str, str, str | None]] = [
    ("Apply by 31 June 2025.", "31 June 2025", None),
    ("Apply by June 31.", "June 31", None),
    ("Apply by 31 June.", "31 June", None),
    ("It opened on February 30, 2025.", "February 30, 2025", None),
    ("It opened on 29 February 2023.", "29 February 2023", None),
    ("The version of 2023-02-30.", "2023-02-30", None),
    ("We meet on Friday, 22 December 2022.", "Friday", "Thursday"),
    ("We meet on 22 December 2022 (Fri).", "Fri", "Thu"),
    ("It runs from 2030 to 2025.", "from 2030 to 2025", None),
    ("It runs from 15 to 10 March.", "15 to 10 March", None),
    ("Open from October 2025 to March 2025.", "October 2025 to March 2025", None),
    ("The 14th Five-Year Plan (2021-2026) says so.", "2021-2026", "2021-2025"),
    ("A five-year plan (2021 to 2030).", "five-year plan (2021 to 2030)", None),
    ("This plan was published on 20 December 2022.", "20 December 2022", None),
]

RIGHT_ENGLISH = [
    "We meet on Thursday, 22 December 2022, and on 23 December 2022 (Friday).",
    "In June 31 companies joined, and in May 2023 31 people left.",
    "Output fell from 2000 to 1800 tonnes.",
    "The target was brought forward from 2050 to 2045.",
    "Open from October to March, but not from 28 December to 3 January.",
    "India’s 12th Five-Year Plan (2012-2017) was its last.",
    "Over the next five years (2021–2025), and for three years (2024 to 2026).",
    "This plan was published on 22 December 2022.",
    "Call 2810 2025 or 2025-2010.",
]


@pytest.mark.parametrize(("text", "part", "right"), WRONG)
def test_date_that_cannot_be_is_told(text: str, part: str, right: str | None) -> None:
    assert told(text) == [(part, right)]


@pytest.mark.parametrize("text", RIGHT)
def test_sound_dates_are_left_alone(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(("text", "part", "right"), WRONG_ENGLISH)
def test_english_date_that_cannot_be_is_told(text: str, part: str, right: str | None) -> None:
    assert told(text, "en") == [(part, right)]


@pytest.mark.parametrize("text", RIGHT_ENGLISH)
def test_sound_english_dates_are_left_alone(text: str) -> None:
    assert told(text, "en") == []


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("「科學節」於2024年3月16日開幕後，各區有講座。", "2024年3月16日"),
        ("「科學節」於3月16日開幕。", "3月16日"),
        ("「科學節」於2024年3月9日開幕。", None),
        ("「科學節」於2023年3月4日開幕。", None),
        ("「科學節」於2024年3月24日閉幕。", None),
    ],
)
def test_two_days_for_one_event_are_told(other: str, expected: str | None) -> None:
    first = small(text="text: 「科學節」於2024年3月9日開幕。")
    document = f"{first}  - {{kind: prose, id: more, text: {other}}}\n"
    found = [each.span.text for each in found_in(document) if each.code == "BP122" and each.span]
    assert found == ([expected] if expected else [])


def test_two_days_for_one_event_are_told_in_english() -> None:
    text = "The Sports Park opened on 1 March 2025. Since the Sports Park opened on 2 March 2025, …"
    assert told(text, "en") == [("2 March 2025", None)]


def test_revision_before_the_publication_is_told() -> None:
    revised = SMALL.replace("locales:", "  revised: 2021-12-22\nlocales:")
    (one,) = found_in(revised)
    assert (one.code, one.severity.label, one.place) == ("BP122", "error", "blueprint.yaml:6:12")
    assert found_in(revised.replace("2021-", "2022-")) == ()
    assert found_in(revised.replace("2021-", "2023-")) == ()
