"""What a document wants of the checks: severities by code, and findings that are meant so."""

from __future__ import annotations

import pytest

from documents import PROSE, SMALL, found_in, small

STRAY = small(text="text: 豐富創投融资渠道。")
PO = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
ENGLISH = small(**{"zh-Hant": "zh-Hant: {strategy: source}\n  en: {strategy: translate}"})


def told(text: str, files: dict[str, str] | None = None) -> list[tuple[str, str, int]]:
    """Give severity, code and line of everything that is found."""
    return [
        (each.severity.label, each.code, each.span.position.line if each.span else 0)
        for each in found_in(text, files)
    ]


@pytest.mark.parametrize(
    ("level", "expected"),
    [("warning", [("warning", "BP210", 12)]), ("note", [("note", "BP210", 12)]), ("off", [])],
)
def test_document_says_how_much_a_check_matters(
    level: str, expected: list[tuple[str, str, int]]
) -> None:
    assert told(STRAY) == [("error", "BP210", 12)]
    assert told(f"{STRAY}checks: {{BP210: {level}}}\n") == expected


def test_check_of_a_catalog_can_be_switched_off() -> None:
    files = {"locales/en.po": f'{PO}msgctxt "prefaec.text"\nmsgid "a"\nmsgstr "b"\n'}
    assert ("warning", "BP303", 6) in told(ENGLISH, files)
    assert "BP303" not in [each[1] for each in told(f"{ENGLISH}checks: {{BP303: off}}\n", files)]


def test_code_that_no_check_has_is_told_at_its_key() -> None:
    assert told(f"{SMALL}checks: {{BP999: off}}\n") == [("error", "BP032", 13)]


def test_check_that_a_build_stands_on_cannot_be_switched_off() -> None:
    assert told(f"{SMALL}checks: {{BP102: off}}\n") == [("error", "BP032", 13)]


def test_level_that_is_none_is_told() -> None:
    assert told(f"{SMALL}checks: {{BP210: of}}\n") == [("error", "BP023", 13)]
    assert told(f"{SMALL}checks: {{BP210: no}}\n") == [
        ("error", "BP013", 13),
        ("error", "BP023", 13),
    ]


@pytest.mark.parametrize(
    "written",
    [
        "# allow BP210: the name of a company\n    text: 豐富創投融资渠道。",
        "text: 豐富創投融资渠道。 # allow BP210: the name of a company",
        "# allow BP210: a name\n\n    # another comment\n    text: 豐富創投融资渠道。",
        "# allow BP210, BP214: a name\n    text: 豐富創投融资\u200b渠道。",
        "# allow BP210: a name\n    text: |\n      豐富創投\n\n      融资渠道。",
    ],
)
def test_comment_with_a_reason_allows_a_finding(written: str) -> None:
    assert told(small(**PROSE, text=written)) == []


def test_comment_allows_nothing_but_its_code_in_its_text() -> None:
    allowed = small(text="# allow BP214: a name\n    text: 豐富創投融资\u200b渠道。")
    assert told(allowed) == [("error", "BP210", 13)]
    other = small(text="# allow BP210: a name\n    text: 豐富創投融资渠道。\n    notes: 融资")
    assert told(other) == [("error", "BP210", 14)]


def test_comment_that_allows_nothing_is_told() -> None:
    assert told(small(text="# allow BP210: a name\n    text: 創新。")) == [("warning", "BP030", 12)]


def test_comment_without_a_reason_is_told() -> None:
    assert told(small(text="# allow BP210\n    text: 融资")) == [("warning", "BP031", 12)]


def test_comment_cannot_allow_what_a_build_stands_on() -> None:
    twice = "  # allow BP102: twice\n  - {kind: prose, id: preface, text: 文}\n"
    assert told(SMALL + twice) == [("error", "BP102", 14), ("warning", "BP030", 13)]


def test_comment_inside_a_text_is_text() -> None:
    assert told(small(**PROSE, text="text: |\n      # allow BP210: a name\n      融资")) == [
        ("error", "BP118", 13),
        ("error", "BP210", 14),
    ]


def test_comment_of_a_catalog_allows_a_finding_of_its_entry() -> None:
    entry = (
        'msgctxt "preface.text"\nmsgid "創新是發展的動力。"\nmsgstr "Innovation at the center."\n'
    )
    assert told(ENGLISH, {"locales/en.po": PO + entry})[-1] == ("warning", "BP220", 7)
    allowed = {"locales/en.po": f"{PO}# allow BP220: quoted\n{entry}"}
    assert "BP220" not in [each[1] for each in told(ENGLISH, allowed)]
    unused = {"locales/en.po": f"{PO}# allow BP221: quoted\n{entry}"}
    assert ("warning", "BP030", 5) in told(ENGLISH, unused)
