"""Letters: every part of a text is found in the file that says it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint_cli.catalogs import grammar
from blueprint_cli.source import Source
from blueprint_cli.syntax import Mapping, Scalar, parse
from blueprint_cli.syntax.letters import part_of

#: A YAML value under the key `a`, a part of the text it says, and that part as the file has it.
PARTS = [
    ("香港 創科", "創科", "創科"),
    ('"香港\\n創科"', "創科", "創科"),
    ('"say \\"no\\" now"', '"no"', '\\"no\\"'),
    ('"\\u8D44 x"', "资", "\\u8D44"),
    ("'it''s so'", "'s", "''s"),
    ("|\n    第一行\n    第二行", "第二行", "第二行"),
    ("|\n    第一行\n\n    第二行", "行\n\n第", "行\n\n    第"),
    (">\n    第一行\n    第二行", "行第", "行\n    第"),
    (">\n    one\n    two", "e t", "e\n    t"),
    (">\n    one\n    two", " ", "\n    "),
    (">\n    one  \n    two", "two", "two"),
    ("one\n    two", "one two", "one\n    two"),
    ('"one \\\n    two"', "one two", "one \\\n    two"),
    ("|\n    尾  \n    行", "  ", "  "),
]


def scalar(text: str) -> Scalar:
    outcome = parse(Source("a.yaml", text))
    assert isinstance(outcome.value, Mapping)
    value = outcome.value.entries[0].value
    assert isinstance(value, Scalar)
    return value


@pytest.mark.parametrize(("written", "part", "in_file"), PARTS)
def test_part_is_found_where_it_stands(written: str, part: str, in_file: str) -> None:
    node = scalar(f"a: {written}\n")
    start = str(node.value).index(part)
    assert part_of(node, start, start + len(part)).text == in_file


def test_part_of_a_stripped_text_is_found() -> None:
    node = scalar('a: "  香港  "\n')
    assert part_of(node, 1, 2).text == "港"


def test_place_of_an_insertion_is_an_empty_span() -> None:
    node = scalar('a: "香\\t港"\n')
    assert part_of(node, 3, 3).start == part_of(node, 2, 3).end
    assert part_of(node, 1, 1).start == part_of(node, 1, 2).start


SIGNS = st.sampled_from(["創", "科", "a", "b", " ", "  ", "\n", "\n\n", '"', "'", "\\", "：", "資"])
TEXTS = st.lists(SIGNS, min_size=1, max_size=20).map("".join)


def _literal(text: str) -> str:
    return "|-\n" + "\n".join(f"  {line}" for line in text.split("\n"))


def _double(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _single(text: str) -> str:
    return "'" + text.replace("'", "''").replace("\n", "\n\n  ") + "'"


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.sampled_from([_literal, _double, _single]))
def test_every_letter_is_found(text: str, write: object) -> None:
    assert callable(write)
    outcome = parse(Source("a.yaml", f"a: {write(text)}\n"))
    if outcome.value is None or outcome.diagnostics:
        return
    node = scalar(f"a: {write(text)}\n")
    said = str(node.value).strip()
    for at, character in enumerate(said):
        found = part_of(node, at, at + 1).text
        assert found.replace("''", "'") == character or re.fullmatch(r"\\.|\s+", found)


def test_many_parts_of_one_long_text_are_found() -> None:
    # Each by itself would take minutes: a test that hangs is stopped.
    text = "創 " * 20_000 + "科"
    node = scalar(f'a: "{text}"\n')
    entry = Source("a.po", f'msgid "a"\nmsgstr "{text}"\n')
    span = entry.span(0, len(entry.text))
    for at in range(0, 40_000, 100):
        assert part_of(node, at, at + 1).text == "創"
        assert grammar.part_of(span, "msgstr", text, at, at + 1).text == "創"
