"""Inline codes: what a translator moves, and that text and codes are always the whole message."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.interchange.codes import Code, Coded, Kind, coded, joined, like
from blueprint_cli.interchange.packet import TermUse
from blueprint_cli.interchange.xml.annotations import Marked, annotated
from packets import ANY
from work import patience


def shown(parts: Coded) -> str:
    """Show codes as tools do: `<1>…</1>` for a pair, `<2/>` for a single one."""
    forms = {Kind.OPEN: "<{}>", Kind.CLOSE: "</{}>", Kind.SINGLE: "<{}/>"}
    return "".join(
        forms[part.kind].format(part.number) if isinstance(part, Code) else part for part in parts
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推動**創科**發展", "推動<1>創科</1>發展"),
        ("**重**和*次*", "<1>重</1>和<2>次</2>"),
        ("***a** b*", "<1><2>a</2> b</1>"),
        ("*a **b***", "<1>a <2>b</2></1>"),
        ("__a__ _b_", "<1>a</1> <2>b</2>"),
        ("「**重點**」，", "「<1>重點</1>」，"),
        ("[字](https://a.b/)", "<1>字</1>"),
        ("[a *b* [c] `]`](#d)", "<1>a <2>b</2> [c] <3/></1>"),
        ("[a [b](#c) d](#e)", "[a <1>b</1> d](#e)"),
        ("**[a](#b)**", "<1><2>a</2></1>"),
        ("共{actions}項", "共<1/>項"),
        ("<https://a.b/> `x*y*`", "<1/> <2/>"),
        (r"\*a\* \[b\](#c) \`d\`", r"\*a\* \[b\](#c) \`d\`"),
        ("a * b * c ** d", "a * b * c ** d"),
        ("R&D <b>x</b> {No} snake_case_name", "R&D <b>x</b> {No} snake_case_name"),
        ("", ""),
    ],
)
def test_a_message_in_codes(text: str, expected: str) -> None:
    assert shown(coded(text)) == expected


def test_marks_of_lists_stay_text() -> None:
    text = "一\n\n* 項*甲*\n* 項\n\n1. [丙](#c)\n"
    assert shown(coded(text)) == "一\n\n* 項<1>甲</1>\n* 項\n\n1. <2>丙</2>\n"


def test_the_closing_part_of_a_link_carries_the_address() -> None:
    assert [part.text for part in coded("[字](https://a.b/)") if isinstance(part, Code)] == [
        "[",
        "](https://a.b/)",
    ]


@given(ANY | st.text(max_size=40))
def test_text_and_codes_are_the_message(text: str) -> None:
    parts = coded(text)
    assert joined(parts) == text
    opened: list[int] = []
    for part in parts:
        if isinstance(part, Code) and part.kind is Kind.OPEN:
            opened.append(part.number)
        elif isinstance(part, Code) and part.kind is Kind.CLOSE:
            assert opened.pop() == part.number
    assert not opened


@given(ANY, ANY)
def test_a_target_keeps_its_text_with_the_numbers_of_the_source(source: str, target: str) -> None:
    made = like(coded(target), coded(source))
    assert joined(made) == target
    ours = [(p.number, p.kind) for p in made if isinstance(p, Code)]
    assert set(ours) <= {(p.number, p.kind) for p in coded(source) if isinstance(p, Code)}
    assert len(ours) == len(set(ours))


def test_codes_in_another_order_keep_their_numbers() -> None:
    source, target = coded("**甲**[乙](#c){n}"), coded("{n} [B](#c) **A**")
    assert shown(like(target, source)) == "<3/> <2>B</2> <1>A</1>"


def test_a_link_to_the_page_in_the_own_language_is_the_same_link() -> None:
    source, target = coded("[甲](https://a/tc/)"), coded("[A](https://a/en/)")
    assert shown(like(target, source)) == "<1>A</1>"


def test_what_the_source_does_not_have_is_text() -> None:
    assert shown(like(coded("**A** {n} *b*"), coded("*甲* {m}"))) == "**A** {n} <1>b</1>"


@given(ANY, st.lists(st.tuples(st.integers(-2, 60), st.integers(-2, 60)), max_size=5))
def test_terms_are_marked_where_they_cut_no_code(text: str, places: list[tuple[int, int]]) -> None:
    terms = [TermUse(*place, "it", "I&T") for place in places]
    parts = annotated(coded(text), terms)
    plain = [p for part in parts for p in (part.parts if isinstance(part, Marked) else (part,))]
    assert joined(plain) == text
    marked = [part for part in parts if isinstance(part, Marked)]
    assert all(joined(p.parts) == text[p.term.start : p.term.end] for p in marked)


@pytest.mark.parametrize(
    "text",
    [
        "*" * 20_000,
        "[" * 100_000,
        "[a](b" * 20_000,
        "](" * 50_000,
        "`" * 100_000,
        "\\" * 100_000,
        "**a" * 30_000,
        "[a](#b)" * 5_000,
        "{a}" * 20_000,
    ],
    ids=lambda text: text[:6],
)
def test_a_long_text_takes_no_longer_for_each_character(text: str) -> None:
    with patience():
        assert joined(coded(text)) == text
