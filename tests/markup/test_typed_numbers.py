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
    ranges = range(32, 127), range(0x2160, 0x2189), range(0x2460, 0x249C), range(0x3220, 0x322A)
    signs = [chr(each) for own in ranges for each in own]
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
