"""Terms in running text: whether they are said, in which form, and whether a name is whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.language.chinese.segmentation import is_word
from blueprint_cli.language.phrases.forms import Forms
from blueprint_cli.language.phrases.names import has_name, near_name
from blueprint_cli.language.phrases.search import chinese_finder, english_finder, is_said
from work import patience

FORMS = Forms(
    [
        (["I&T"], []),
        (["innovation and technology"], []),
        (["start-up"], ["new venture"]),
        (["the Mainland"], ["Mainland China"]),
        (["high-quality development"], []),
        (["14th Five-Year Plan"], []),
        (["Hong Kong-Shenzhen I&T Park"], []),
        (["Co-Investment Fund"], []),
        (["Innovation, Technology and Industry Bureau"], []),
        (["fintech"], ["fin-tech"]),
        (["smart city"], []),
        (["data centre"], []),
        (["co-operation"], []),
        (["R&D"], []),
    ]
)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("start-up", "Support start-ups and scale-ups."),
        ("start-up", "Startups need capital."),
        ("smart city", "Smart cities are for people."),
        ("quality of life", "It changed our lives and the quality of everyday life."),
        ("the Mainland", "the **Mainland’s** innovation system"),
        ("primary and secondary schools", "primary and secondary school pupils"),
        ("basic research", "basic and applied research"),
        ("technology industry", "the development of new technology industries"),
        ("technology industry development", "develop: the development of technology industries"),
        ("digital", "digitalisation of services"),
        ("fintech", "the Fin-Tech sector"),
        ("the country", "other countries"),
        ("I&T", "an I&T-related course"),
        ("labour market", "labor markets"),
        ("children", "a child"),
    ],
)
def test_phrase_is_said(phrase: str, text: str) -> None:
    assert is_said(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("start-up", "Support new firms that start small and end up well."),
        ("smart city", "A city of citizens."),
        ("quality of life", "living standards"),
        ("the Mainland", "mainly land"),
        ("I&T", "IT and R&D"),
        ("network", ""),
    ],
)
def test_phrase_is_not_said(phrase: str, text: str) -> None:
    assert not is_said(phrase, text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("創新科技及初創企業", ["創新科技", "初創企業"]),
        ("內地與境內地區、區內地標", ["內地"]),
        ("開創科研新局面，共創科技未來", []),
        ("大多數碼頭", []),
        ("中國家庭的國家觀念", ["國家"]),
        ("", []),
    ],
)
def test_phrases_in_chinese(text: str, found: list[str]) -> None:
    find = chinese_finder(["創科", "創新科技", "初創", "初創企業", "內地", "數碼", "國家"])
    # What only seems to stand there, where other words meet, segmentation tells.
    said = [each for each in find(text) if is_word(text, each.start, each.end)]
    assert [each.phrase for each in said] == found
    assert all(text[each.start : each.end] == each.phrase for each in find(text))


def test_phrases_in_english() -> None:
    find = english_finder(["start-up", "start-up enterprise", "the Mainland"])
    text = "Start-ups, a start up enterprise, mainland markets, restart-upon"
    assert [each.phrase for each in find(text)] == [
        "start-up",
        "start-up enterprise",
        "the Mainland",
    ]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("promote I & T", "I & T", "I&T"),
        ("promote I and T", "I and T", "I&T"),
        ("promote i&t", "i&t", "I&T"),
        ("promote innovation & technology", "innovation & technology", "innovation and technology"),
        ("Startups grow", "Startups", "Start-ups"),
        ("help start ups", "start ups", "start-ups"),
        ("a New venture", "New venture", "Start-up"),
        ("with the mainland", "mainland", "Mainland"),
        ("in Mainland China", "Mainland China", "the Mainland"),
        ("in the Mainland China", "Mainland China", "Mainland"),
        ("high quality development", "high quality development", "high-quality development"),
        ("the 14th five-year plan", "14th five-year plan", "14th Five-Year Plan"),
        ("the 14th Five Year Plan", "14th Five Year Plan", "14th Five-Year Plan"),
        (
            "Hong Kong Shenzhen I&T Park",
            "Hong Kong Shenzhen I&T Park",
            "Hong Kong-Shenzhen I&T Park",
        ),
        ("the co-investment fund", "co-investment fund", "Co-Investment Fund"),
        (
            "Innovation Technology and Industry Bureau",
            "Innovation Technology and Industry Bureau",
            "Innovation, Technology and Industry Bureau",
        ),
        ("the fin-tech sector", "fin-tech", "fintech"),
        ("a third datacentre", "datacentre", "data centre"),
        ("Datacentres grow", "Datacentres", "Data centres"),
        ("deepen cooperation", "cooperation", "co-operation"),
    ],
)
def test_wrong_form(text: str, wrong: str, right: str) -> None:
    (found,) = FORMS.wrong(text)
    assert (found.text, found.replacement) == (wrong, right)
    assert text[found.start : found.end] == wrong


@pytest.mark.parametrize(
    "text",
    [
        "I&T, an I&T-related course, **I&T** and the Mainland’s",
        "Innovation and Technology Fund; Innovation and **technology**; Health & Care Fund",
        "an Innovation & Technology Fund of another place",
        "start-ups, Start-up support, Start-Up Academy, to start up a firm",
        "mainland Europe and the Mainland",
        "a co-investment fund, any co-investment funds",
        "A high-quality\ndevelopment and “high-quality development”",
        "www.startup.hk, hello@startup.hk, /startup/ and startup.html",
        "Smart City, smart cities; FINTECH",
        "T & I, and I, and T",
        "Rooms R and D of the annexe",
        "Asia-Pacific Economic Cooperation; the Cooperation Council",
        "data-centre services, data centres and a Data Centre",
    ],
)
def test_right_form(text: str) -> None:
    assert list(FORMS.wrong(text)) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Cyberport", "at Cyberport’s campus"),
        ("Hong Kong-Shenzhen I&T Park", "the **Hong Kong-Shenzhen\nI&T Park**"),
        ("Hong Kong-Shenzhen I&T Park", "the Hong Kong\u2011Shenzhen I&T Park"),
        ("Lok Ma Chau Loop", "LOK MA CHAU LOOP DEVELOPMENT"),
        ("Women's Commission", "the Women’s Commission"),
        ("數碼港", "在**數碼**港設立"),
    ],
)
def test_name_is_whole(name: str, text: str) -> None:
    assert has_name(name, text)


@pytest.mark.parametrize(
    ("name", "text", "near"),
    [
        ("Cyberport", "at Cyber Port", "Cyber Port"),
        ("Cyberport", "at cyberport", "cyberport"),
        (
            "Hong Kong-Shenzhen I&T Park",
            "the Hong Kong Shenzhen I and T Park",
            "Hong Kong Shenzhen I and T Park",
        ),
        ("Co-Investment Fund", "the Co-investment Fund", "Co-investment Fund"),
        ("Cyberport", "Cyberports", None),
        ("Lok Ma Chau Loop", "the Loop", None),
    ],
)
def test_name_is_broken(name: str, text: str, near: str | None) -> None:
    assert not has_name(name, text)
    place = near_name(name, text)
    assert (place and text[slice(*place)]) == near


_TEXT = st.text(alphabet="IT& -andthemai\n*start-up內地數碼港多", max_size=60)


@given(_TEXT, st.text(max_size=20))
def test_places_are_of_their_text(text: str, phrase: str) -> None:
    for found in FORMS.wrong(text):
        assert text[found.start : found.end] == found.text != found.replacement
    for listed in (chinese_finder, english_finder):
        assert all(
            0 <= each.start <= each.end <= len(text) for each in listed([phrase, "內地"])(text)
        )
    if phrase:
        is_said(phrase, text)
        has_name(phrase, text)
        near_name(phrase, text)
        list(Forms([([phrase], [text or "a"])]).wrong(text))


@pytest.mark.parametrize(
    "piece", ["I ", "I & ", "start ", "start-", "the mainland ", "a", "多數碼", " "]
)
def test_time_grows_with_the_text(piece: str) -> None:
    text = piece * 50_000
    with patience():
        list(FORMS.wrong(text))
        list(chinese_finder(["數碼", "內地"])(text))
        list(english_finder(["start-up", "the Mainland"])(text))
        is_said("start-up enterprise", text)
        has_name("Start-up Fund", text)
        near_name("Start-up Fund", text)
