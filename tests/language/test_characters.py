"""Characters that no reader sees, or that are not what they look like."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.language.characters import Kind, suspicious
from work import assert_linear

#: A text, and of each run its kind, where it stands, and what takes its place.
FAULTS: tuple[tuple[str, Kind, int, int, str | None], ...] = (
    ("創新\x00科技", Kind.CONTROL, 2, 3, ""),
    ("第一行\x0b第二行", Kind.CONTROL, 3, 4, "\n"),
    ("Name\tAmount", Kind.CONTROL, 4, 5, " "),
    ("a line\r\n", Kind.CONTROL, 6, 7, ""),
    ("next\x85line", Kind.CONTROL, 4, 5, "\n"),
    ("the \u202egnp.exe", Kind.BIDI_CONTROL, 4, 5, ""),
    ("香港\u200e創科", Kind.BIDI_CONTROL, 2, 3, ""),
    ("a\u2066b", Kind.BIDI_CONTROL, 1, 2, ""),
    ("שלום\u200f!", Kind.BIDI_CONTROL, 4, 5, None),
    ("創\u200b科", Kind.INVISIBLE, 1, 2, ""),
    ("inno\u00advation", Kind.INVISIBLE, 4, 5, ""),
    ("\ufeff香港", Kind.INVISIBLE, 0, 1, ""),
    ("inno\u200d\u200cvation", Kind.INVISIBLE, 4, 6, ""),
    ("text\U000e0041\U000e0042", Kind.INVISIBLE, 4, 6, ""),
    ("創\ufe0f科", Kind.STRAY_SELECTOR, 1, 2, ""),
    ("a\U000e0100b", Kind.STRAY_SELECTOR, 1, 2, ""),
    ("a\U000e1000b", Kind.UNASSIGNED, 1, 2, None),
    ("a\ufdd0b", Kind.NONCHARACTER, 1, 2, ""),
    ("a\U0001ffffb", Kind.NONCHARACTER, 1, 2, ""),
    ("a\ud800b", Kind.SURROGATE, 1, 2, None),
    ("香\ue5e5港", Kind.PRIVATE_USE, 1, 2, None),
    ("caf\ufffd", Kind.REPLACEMENT, 3, 4, None),
    ("一\u2028二", Kind.LINE_SEPARATOR, 1, 2, "\n"),
    ("10\u00a0km", Kind.NO_BREAK_SPACE, 2, 3, " "),
    ("10\u202fkm", Kind.NO_BREAK_SPACE, 2, 3, " "),
    ("a\u2003b", Kind.UNUSUAL_SPACE, 1, 2, " "),
    ("總則\u3000適用", Kind.IDEOGRAPHIC_SPACE, 2, 3, " "),
    ("cafe\u0301", Kind.NOT_NFC, 3, 5, "é"),
    ("香港\uf90a融", Kind.NOT_NFC, 2, 3, "金"),
    ("5 \u212b", Kind.NOT_NFC, 2, 3, "Å"),
    ("\u1100\u1161", Kind.NOT_NFC, 0, 2, "가"),
    ("H\u043eng Kong", Kind.HOMOGLYPH, 1, 2, "o"),
    ("\u0391I systems", Kind.HOMOGLYPH, 0, 1, "A"),
    ("sp\u0430ce", Kind.HOMOGLYPH, 2, 3, "a"),
)

CLEAN = (
    "",
    "Innovation and technology, 2022.",
    "創新科技及工業局公布《藍圖》，涵蓋「四大方向」。",
    "第一段\n第二段",
    "文\U000e0100字的異體",
    "，\ufe01。\ufe00",
    "家庭 👨\u200d👩\u200d👧，心 ❤\ufe0f，鍵 1\ufe0f\u20e3",
    "手勢 👍🏽，旗 🇭🇰，蘇格蘭 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    "می\u200cخواهم",
    "क\u094d\u200dष",
    "5 μm, 10 kΩ, TGFβ, ΔT, π",
    "Привет, Hello, Ελλάδα",
    "café, naïve, Ångström, Zürich",
    "（一）〇二〇、％、＋、／、：",
    "각 가",
    "𠮷野家的𠝹",
    "“Quotes” – dashes — ellipsis… • ① ㎡",
    "全形標點：，。！？；",
    "２０３０年推動ＡＩ發展",
)


@pytest.mark.parametrize(("text", "kind", "start", "end", "replacement"), FAULTS)
def test_faults(text: str, kind: Kind, start: int, end: int, replacement: str | None) -> None:
    (run,) = suspicious(text)
    assert (run.kind, run.start, run.end, run.replacement) == (kind, start, end, replacement)
    assert run.text == text[start:end]


@pytest.mark.parametrize("text", CLEAN)
def test_clean_text(text: str) -> None:
    assert suspicious(text) == ()


def test_several_in_one_text() -> None:
    kinds = [run.kind for run in suspicious("\ufeffA\u00a0e\u0301\x07")]
    assert kinds == [
        Kind.INVISIBLE,
        Kind.NO_BREAK_SPACE,
        Kind.NOT_NFC,
        Kind.CONTROL,
    ]


_ODD = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.sampled_from(
            "ae\u0301\u0323\u1100\u1161\u11a8\u200d\ufe0f\U000e0100👍中Ａ\u043e\u0344\u0f71\u0f73"
        ),
    )
)


@given(_ODD)
def test_runs_are_of_their_text_and_in_order(text: str) -> None:
    runs = suspicious(text)
    assert all(text[run.start : run.end] == run.text != "" for run in runs)
    assert list(runs) == sorted(runs, key=lambda run: (run.start, run.end))


@given(_ODD)
def test_the_proposals_compose_a_text(text: str) -> None:
    composed, position = "", 0
    for run in suspicious(text):
        if run.kind is Kind.NOT_NFC:
            composed += text[position : run.start] + (run.replacement or "")
            position = run.end
    assert composed + text[position:] == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("piece", ["中", "\u200b", "\U000e0041", "e\u0301", "\u043e", "a\u202e"])
def test_time_grows_with_the_text(piece: str) -> None:
    assert_linear(lambda size: suspicious(piece * size), 5_000)
