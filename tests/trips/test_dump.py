"""The raw dump of the slides, put into a document as it is: every fault of it is found."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from blueprint_cli.diagnostics import Diagnostic
from documents import found_in
from outputs.corrections import SOURCE

LINES = SOURCE.read_text(encoding="utf-8").splitlines()


def raw(first: int, last: int = 0) -> str:
    """Give lines of the dump as one text in quotes, as a person pastes them."""
    lines = (line for line in LINES[first - 1 : (last or first)] if line.strip())
    return json.dumps("\n".join(lines), ensure_ascii=False)


def document() -> str:
    """Put the dump's boxes where they seem to belong, in the dump's order."""
    numbered = [(67,), (69, 71), (73, 74), (76,), (78,), (80, 81), (83, 85), (87,)]
    boxes = "".join(f"    - {{id: box-{lines[0]}, text: {raw(*lines)}}}\n" for lines in numbered)
    # In the overview the headings of directions 3 and 4 stand below their strategies, and in the
    # detail part strategies 5 and 8 have no heading at all.
    plan: dict[tuple[tuple[int, ...], tuple[int, ...]], list[tuple[int, ...]]] = {
        ((91,), (93, 95)): [(141,), (162,), (176,), (200, 202), (239, 241)],
        ((121,), (123, 124)): [(258,)],
        ((135,), (137, 139)): [],
    }
    directions = "".join(
        f"  - id: direction-{number[0]}\n    title: {raw(number[0], title[1])}\n"
        f"    strategies:{''.join(_strategies(headings)) or ' []'}\n"
        for (number, title), headings in plan.items()
    )
    return (
        f"blueprint: 1\ndocument:\n  title: {raw(3)}\n  publisher: {raw(7)}\n"
        "  published: 2022-12-22\nlocales:\n  zh-Hant: {strategy: source, lang: zh-Hant-HK}\n"
        "totals: {directions: 4, strategies: 8}\nsections:\n"
        f"  - kind: missions\n    id: boxes\n    title: {raw(65)}\n    missions:\n{boxes}"
        f"    notes: {raw(46, 47)}\n"
        f"  - {{kind: overview, id: overview, lead: {raw(89)}}}\n"
        "  - {kind: strategies, id: strategies}\n"
        f"  - {{kind: closing, id: closing, text: {raw(290, 294)}}}\n"
        f"directions:\n{directions}"
    )


def _strategies(headings: list[tuple[int, ...]]) -> Iterator[str]:
    for lines in headings:
        yield f"\n      - {{id: strategy-{lines[0]}, title: {raw(*lines)}, goals: []}}"


#: The lines of the dump, the code that finds their fault, and what it points at.
FAULTS = [
    ("3", "BP234", " "),
    ("46–47", "BP240", "\\n"),
    ("67", "BP242", "1"),
    ("76", "BP242", "2"),
    ("78", "BP242", "3"),
    ("87", "BP242", "4"),
    ("89", "BP234", " "),
    ("91–135, no heading of direction 2", "BP117", "方向 3"),
    ("135, a heading below its strategies", "BP113", "方向 4"),
    ("176", "BP210", "资"),
    ("200–239, strategy 4 and then 6", "BP117", "策略 6"),
    ("before 223 and 282, two strategies without a heading", "BP101", "8"),
    ("the same, in prose", "BP114", "八大重點策略"),
]


@pytest.fixture(scope="module")
def found() -> tuple[Diagnostic, ...]:
    return found_in(document())


@pytest.mark.parametrize(("lines", "code", "text"), FAULTS, ids=[each[0] for each in FAULTS])
def test_fault_of_the_dump_is_found(
    found: tuple[Diagnostic, ...], lines: str, code: str, text: str
) -> None:
    told = [each.span.text for each in found if each.code == code and each.span]
    assert any(text in each for each in told), told


@pytest.mark.parametrize(
    "lines", [(46, 47), (69, 71), (73, 74), (80, 81), (83, 85), (93, 95), (123, 124), (137, 139)]
)
def test_sentence_broken_by_the_width_of_a_slide_is_found(
    found: tuple[Diagnostic, ...], lines: tuple[int, int]
) -> None:
    broken = [each.span for each in found if each.code == "BP240" and each.span]
    text = document()
    place = text.index(raw(*lines).strip('"'))
    assert any(place < each.start < place + len(raw(*lines)) for each in broken)


def test_paragraph_broken_over_five_lines_is_found_at_each(found: tuple[Diagnostic, ...]) -> None:
    paragraph = raw(290, 294).strip('"')
    place = document().index(paragraph)
    broken = [each.span for each in found if each.code == "BP240" and each.span]
    assert sum(each.start > place for each in broken if each.start < place + len(paragraph)) == 4
