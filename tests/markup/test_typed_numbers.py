"""Numbers typed at the starts of lines: the glance at the first sign passes over none of them."""

from __future__ import annotations


import pytest

from blueprint_cli.markup.foreign.typed.kinds import KINDS, Kind

_ENDS = (
    "、",
    ".",
    ") ",
    "）",
    ") 甲",
    "． ",
    "：甲",
    ": A",
    ". Ab",
    " 甲",
    "1 甲",
    "1: A",
    "1.1 甲",
)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.pattern.pattern[20:50])
def test_a_line_that_has_a_number_may_start_with_it(kind: Kind) -> None:
    signs = [chr(each) for each in (*range(32, 0x2500), *range(0x3000, 0x3400), 0x5176, 0x7B2C)]
    signs += [
        *"（【〔［＃０９甲癸一三十卅壹拾",
        "Step ",
        "No. ",
        "第一",
        "(a",
        "（二",
        "[1",
        "【三",
        "(iv",
    ]
    for sign in signs:
        for end in _ENDS:
            line = f" {sign}{end}甲"
            assert kind.may_start(line) or not kind.pattern.match(line), line
