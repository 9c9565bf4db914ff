"""YAML as its specification has it: the YAML test suite, and what the suite does not ask."""

from __future__ import annotations

import pytest

from blueprint_cli.diagnostics import Diagnostic, Outcome, has_errors
from blueprint_cli.syntax import Node, decode, parse, to_plain
from outputs.machine import suite
from yaml_suite import Case, cases, same


def read(text: str) -> Outcome[Node]:
    source = decode(text.encode(), "a.yaml")
    assert source.value is not None
    tree = parse(source.value)
    return Outcome(tree.value, source.diagnostics + tree.diagnostics)


def at_fault(case: Case) -> str:
    """Say what is wrong with how a case is read: it has its value, or a fault with a place."""
    outcome = read(case.text)
    if has_errors(outcome.diagnostics):
        placed = all(each.span for each in outcome.diagnostics)
        return "" if placed else f"{case.name}: refused without a place"
    if case.documents is None:
        return f"{case.name} is no YAML, and read"
    value = to_plain(outcome.value) if outcome.value else None
    right = len(case.documents) == 1 and same(value, case.documents[0])
    return "" if right else f"{case.name} is read as {value!r}, not {case.documents!r}"


def test_each_case_of_the_suite_has_its_value_or_is_refused_at_its_place() -> None:
    found = cases(suite("yaml", "data"))
    assert len(found) == 402
    assert [fault for fault in map(at_fault, found) if fault] == []


def test_most_of_what_the_suite_reads_is_read() -> None:
    """The rest has anchors, tags, odd keys or several documents, which no document may have."""
    valid = [case for case in cases(suite("yaml", "data")) if case.documents is not None]
    read_ones = [case for case in valid if not has_errors(read(case.text).diagnostics)]
    assert len(read_ones) >= 173


@pytest.mark.parametrize(
    ("text", "code", "place", "words"),
    [
        ('a: "b"#c\n', "BP006", (1, 7), "a space is missing before this “#”"),
        ("a: [b,#c\n  d]\n", "BP006", (1, 7), "a space is missing"),
        ("a: [b]#c\n", "BP006", (1, 7), "a space is missing"),
        ("a: {b: c}#c\n", "BP006", (1, 10), "a space is missing"),
        ("a:\n- [#c\n  d]\n", "BP006", (2, 4), "a space is missing"),
        ("a: |#c\n  b\n", "BP006", (1, 5), "a space is missing"),
        ("a: >-2# c\n  b\n", "BP006", (1, 7), "a space is missing"),
        ("a: [b,\nc]\n", "BP006", (2, 1), "is not indented for it"),
        ("a: {b: c,\nd: e}\n", "BP006", (2, 1), "is not indented for it"),
        ("a:\n  b: [c,\n  d]\n", "BP006", (3, 3), "is not indented for it"),
        ("a:\n  - 'b\n  c'\n", "BP006", (3, 3), "is not indented for it"),
        ('a: "b\n\nc"\n', "BP006", (3, 1), "is not indented for it"),
        ('a: "b\n# c"\n', "BP006", (2, 1), "is not indented for it"),
        ("a:\n|\n  b\n", "BP006", (2, 1), "is not indented for it"),
        ('a: "b\n\tc"\n', "BP007", (2, 1), "a tab cannot indent a line"),
        ("a: [\n\tb\n  ]\n", "BP007", (2, 1), "a tab cannot indent a line"),
        ("a: 'b\n\t\n c'\n", "BP007", (2, 1), "a tab cannot indent a line"),
        ("a:\n  b: [c\n  \t\n   d]\n", "BP007", (3, 3), "a tab cannot indent a line"),
        ("- a\n-\tb\n", "BP006", (2, 2), "a tab cannot stand here"),
        ("a: [-]\n", "BP006", (1, 5), "a lone “-”"),
        ("a: {b: -, c: d}\n", "BP006", (1, 8), "a lone “-”"),
        ("a: [?b]\n", "BP006", (1, 5), "cannot start with “?”"),
        ("a: {b: c, ?d: e}\n", "BP006", (1, 11), "cannot start with “?”"),
        ("a: |\n     \n  # b\n", "BP006", (2, 1), "this empty line is indented further"),
        ("a: b\u0085c: d\n", "BP006", (1, 7), "a colon and a space"),
        ("a: {5\n", "BP006", (1, 4), "not closed"),
        ("a: [{b: c, d\n", "BP006", (1, 5), "not closed"),
    ],
)
def test_what_yaml_1_1_lets_pass_is_refused(
    text: str, code: str, place: tuple[int, int], words: str
) -> None:
    found = [each for each in read(text).diagnostics if at(each) == (code, place)]
    assert found, read(text).diagnostics
    assert words in found[0].message
    assert all(each.hints for each in found)


def at(found: Diagnostic) -> tuple[str, tuple[int, int] | None]:
    return found.code, found.span.position if found.span else None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('a: "b" # c\n', {"a": "b"}),
        ("a: [b, # c\n# d\n  e]\n", {"a": ["b", "e"]}),
        ("a: [\n  b,\n\n  c,\n]\n", {"a": ["b", "c"]}),
        ("a: [\n\t\n b]\n", {"a": ["b"]}),
        ("a: {\n  b: c\n}\nd: e\n", {"a": {"b": "c"}, "d": "e"}),
        ("a:\n- [b, c]\n- [d]\n", {"a": [["b", "c"], ["d"]]}),
        ("- a: 'b\n    c'\n- - \"d\n    e\"\n", [{"a": "b c"}, ["d e"]]),
        ("a: b#c\nd: e ?f\n", {"a": "b#c", "d": "e ?f"}),
        ("a: [b?, -c, d-]\n", {"a": ["b?", "-c", "d-"]}),
        ("a: [b?c] # ?d\n", {"a": ["b?c"]}),
        ("a: |2\n\n    b\n", {"a": "\n  b\n"}),
        ("a: |\n\n  b\n", {"a": "\nb\n"}),
        ("a: | # c\n  b # d\n", {"a": "b # d\n"}),
        ("a: 'b#c'\n", {"a": "b#c"}),
        ("[ a,\nb ]\n", ["a", "b"]),
        ("a:\t[b]\t# c\n", {"a": ["b"]}),
        ("--- # c\na: b\n...\n# d\n", {"a": "b"}),
        ("a: b # c\u2028d: e\n", {"a": "b"}),
        ("a: b\u2028c\n", {"a": "b\u2028c"}),
        ("a: ! 12\n", {"a": "12"}),
        # The last line is one, with its break or without.
        ("a: |\n  b", {"a": "b\n"}),
        ("a: |\n  b\n   ", {"a": "b\n \n"}),
        ("- |+\n   ", ["\n"]),
    ],
)
def test_what_yaml_allows_is_read(text: str, value: object) -> None:
    outcome = read(text)
    assert not outcome.diagnostics
    assert outcome.value is not None
    assert to_plain(outcome.value) == value


def test_line_ends_of_any_kind_are_the_same_value() -> None:
    text = "a: 'b\n\n  c'\nd: |\n  e\n\n  f\ng: >\n  h\n  i\n"
    values = [
        to_plain(outcome.value)
        for end in ("\n", "\r\n", "\r")
        if (outcome := read(text.replace("\n", end))).value
    ]
    assert values == [{"a": "b\nc", "d": "e\n\nf\n", "g": "h i\n"}] * 3
