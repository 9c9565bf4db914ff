"""YAML: what a text means, and where each thing in it stands."""

from __future__ import annotations

import math
import re
from unicodedata import normalize

import pytest

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.source import Source
from blueprint_cli.syntax import Mapping, Node, Scalar, Sequence, locate, parse, to_plain
from documents import found_in, small


def tree(text: str) -> Node:
    outcome = parse(Source("a.yaml", text))
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


def value(text: str) -> object:
    """The value of the key `a`."""
    plain = to_plain(tree(text))
    assert isinstance(plain, dict)
    return plain["a"]


def faults(text: str) -> tuple[Diagnostic, ...]:
    return parse(Source("a.yaml", text)).diagnostics


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("no", "no"),
        ("Yes", "Yes"),
        ("012", 12),
        ("-7", -7),
        ("+7", 7),
        ("1_000", "1_000"),
        ("1:30", "1:30"),
        ("0o14", 12),
        ("0x1F", 31),
        ("0b1", "0b1"),
        ("1.5", 1.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        (".inf", math.inf),
        ("-.Inf", -math.inf),
        ("null", None),
        ("~", None),
        ("", None),
        ("true", True),
        ("FALSE", False),
        ("tRue", "tRue"),
        ("2022-12-22", "2022-12-22"),
        ("12:00", "12:00"),
        ("=", "="),
        ('"true"', "true"),
        ("'012'", "012"),
        ("9" * 41, "9" * 41),
        ("9" * 40, int("9" * 40)),
        ("１２", "１２"),
    ],
)
def test_plain_values_are_those_of_yaml_1_2(written: str, meant: object) -> None:
    found = value(f"a: {written}\n")
    assert found == meant
    assert type(found) is type(meant)


def test_not_a_number_is_one() -> None:
    found = value("a: .nan\n")
    assert isinstance(found, float)
    assert math.isnan(found)


@pytest.mark.parametrize("word", ["no", "NO", "yes", "on", "Off", "y", "N"])
def test_words_that_mean_false_elsewhere_must_be_quoted(word: str) -> None:
    def told(publisher: str) -> list[str]:
        return [each.code for each in found_in(small(publisher=publisher))]

    assert told(f"publisher: {word}") == ["BP013"]
    assert told(f"publisher: '{word}'") == []
    assert told(f"publisher: {word} thanks") == []
    assert "BP013" not in told(f"{word}: a")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("a:\tb\n", "b"),
        ("a: x\ty\n", "x\ty"),
        ("a: x #y\n", "x"),
        ("a: x#y\n", "x#y"),
        ("a: 共{x}項\n", "共{x}項"),
        ("a: https://example.org:80/b\n", "https://example.org:80/b"),
        ("a: -x\n", "-x"),
        ("a: 「x」: y\n".replace(": y", "：y"), "「x」：y"),
        ('a: "\\u4E2D\\x41"\n', "中A"),
        ("a: ! x\n", "x"),
        ("a: 'it''s'\n", "it's"),
    ],
)
def test_text_that_is_not_broken(text: str, meant: str) -> None:
    assert faults(text) == ()
    assert value(text) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("甲乙\n  丙丁", "甲乙丙丁"),
        ("一 二\n  三 四", "一 二三 四"),
        ("甲乙\n  AI\n  丙", "甲乙AI丙"),
        ("the word 甲\n  and all", "the word 甲 and all"),
        (">-\n  甲，\n  乙。", "甲，乙。"),
        (">-\n  one\n  two", "one two"),
        (">-\n  甲\n\n  乙", "甲\n乙"),
        ("'甲\n  乙'", "甲乙"),
        ('"甲\n  乙"', "甲乙"),
        ("|-\n  甲\n  乙", "甲\n乙"),
        ("|-\n  甲\n  乙 甲 乙", "甲\n乙 甲 乙"),
    ],
)
def test_line_breaks_inside_chinese_are_no_spaces(written: str, meant: str) -> None:
    assert value(f"a: {written}\n") == meant


def scalars(node: Node) -> list[Scalar]:
    match node:
        case Mapping(entries=entries):
            return [each for entry in entries for each in (entry.key, *scalars(entry.value))]
        case Sequence(items=items):
            return [each for item in items for each in scalars(item)]
        case Scalar():
            return [node]


def test_plain_scalars_span_their_own_text() -> None:
    text = "甲: 乙丙  # 註\n# 註\nb:\n- c c\n- {d: e, 'f': [g]}\n𠝹野: 家\n"
    for each in scalars(tree(text)):
        assert each.span.text.strip("'") == each.value


@pytest.mark.parametrize("style", ["|", ">", "|-", ">+", "|2"])
def test_every_line_of_a_block_is_found_on_its_own_line(style: str) -> None:
    lines = ["第一行", "第二行", "", "第四行 (four)", "第五行"]
    text = f"a: {style}\n" + "".join(f"  {line}\n" if line else "\n" for line in lines) + "b: c\n"
    span = locate(tree(text), ("a",))
    for number, line in enumerate(lines, 2):
        if line:
            assert span.narrow(line).position == (number, 3)
            assert span.narrow(line).text == line
    assert "b: c" not in span.text


def test_place_of_what_is_not_written_is_its_parent() -> None:
    root = tree("a:\n  b: [c, d]\n")
    assert locate(root, ("a", "b", 1)).text == "d"
    assert locate(root, ("a", "b", 7)).text == "[c, d]"
    assert locate(root, ("a", "x", "y")).text == "b: [c, d]"
    assert locate(root, ("a", "b"), key=True).text == "b"


@pytest.mark.parametrize(
    ("text", "pointed"),
    [
        ("a:\n  b: c  # note\n  d: e\n", "b: c"),
        ("a:\n  b:  # note\n    c: d\n", "b"),
        ("a:\n- b: c  # note\n  d: e\n", "- b: c"),
        ("a: {b: c,\n  d: e}\n", "{b: c"),
        ("a: {b: c}  # note\n", "{b: c}"),
        ("a: b\n  c\n", "b\n  c"),
    ],
)
def test_block_is_pointed_at_where_it_starts(text: str, pointed: str) -> None:
    assert locate(tree(text), ("a",)).text == pointed


def test_columns_are_code_points_of_the_text_as_written() -> None:
    for form in ("NFC", "NFD"):
        text = normalize(form, "é: ü\nb: [")
        told = faults(text)[0]
        assert told.span
        assert re.fullmatch(r"2:\d", ":".join(map(str, told.span.position)))
