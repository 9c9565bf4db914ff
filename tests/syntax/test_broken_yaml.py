"""Broken YAML: each break is told where it is, in a writer's words, and in time."""

from __future__ import annotations

import pytest

from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.source import Source
from blueprint_cli.syntax import parse, read
from blueprint_cli.world import MemoryWorld
from work import patience


def faults(text: str) -> tuple[Diagnostic, ...]:
    return parse(Source("a.yaml", text)).diagnostics


#: What is broken: the text, where it is told, and words of the message.
BROKEN = {
    "key indented further": ("a: x\n  b: y\n", (2, 3), "BP006", "indented further"),
    "key indented less": ("a:\n   b: x\n  c: y\n", (3, 3), "BP006", "does not fit"),
    "item indented less": ("a:\n  - b\n - c\n", (3, 2), "BP006", "does not fit"),
    "key among items": ("- a\nb: c\n", (2, 1), "BP006", "not an item"),
    "item among keys": ("a: b\n- c\n", (2, 1), "BP006", "does not fit"),
    "colon in a text": ("a: 甲: 乙\n", (1, 5), "BP006", "colon and a space"),
    "no space after a colon": ("a:b\nc: d\n", (1, 2), "BP006", "space is missing"),
    "no space on the last line": ("c: d\na:b\n", (2, 2), "BP006", "space is missing"),
    "no space after an item's colon": ("- kind:b\n  c: d\n", (1, 7), "BP006", "space is missing"),
    "no colon": ("a: b\nkey\nc: d\n", (2, 1), "BP006", "without a colon"),
    "tab as indentation": ("a:\n\tb: c\n", (2, 1), "BP007", "tab"),
    "tab after spaces": ("a:\n  b: c\n  \td: e\n", (3, 3), "BP007", "tab"),
    "tab under a bar": ("a: |\n\tb\n", (2, 1), "BP007", "tab"),
    "double quote never closed": ('a: "x\nb: c\n', (1, 4), "BP006", "never closed"),
    "single quote never closed": ("a: 'x\nb: c\n", (1, 4), "BP006", "never closed"),
    "text after a quote": ("a: 'it's'\n", (1, 8), "BP006", "cannot go on after"),
    "text after a brace": ("a: {x} y\n", (1, 8), "BP006", "cannot go on after"),
    "unknown escape": ('a: "\\q"\n', (1, 5), "BP006", "backslash"),
    "surrogate escape": ('a: "\\ud800"\n', (1, 7), "BP006", "backslash"),
    "bracket never closed": ("a: [b, c\nd: e\n", (1, 4), "BP006", "bracket"),
    "bracket open at the end": ("a: [\n", (1, 4), "BP006", "bracket"),
    "bracket closed by a brace": ("a: [b}\n", (1, 4), "BP006", "bracket"),
    "closing bracket alone": ("a: ]\n", (1, 4), "BP006", "cannot start"),
    "comma": ("a: ,\n", (1, 4), "BP006", "cannot start"),
    "at sign": ("a: @x\n", (1, 4), "BP006", "cannot start"),
    "backtick": ("a: `x`\n", (1, 4), "BP006", "cannot start"),
    "percent sign": ("a: %x\n", (1, 4), "BP006", "cannot start"),
    "percent sign at the start": ("%x\na: b\n", (1, 1), "BP006", "“%”"),
    "emphasis": ("a: **x**\n", (1, 4), "BP006", "“*”"),
    "ampersand": ("a: & x\n", (1, 4), "BP006", "“&”"),
    "greater-than sign": ("a: > x\n  b\n", (1, 6), "BP006", "line of “|”"),
    "question mark": ("a: ? x\n", (1, 4), "BP006", "cannot start"),
    "tag handle": ("a: !x!y z\n", (1, 4), "BP006", "“!”"),
    "another version": ("%YAML 3.0\n---\na: b\n", (1, 1), "BP006", "version"),
    "text after the end": ("a: b\n...\nc: d\n", (3, 1), "BP006", "end mark"),
    "asterisk": ("a: *x\n", (1, 4), "BP010", "alias *x"),
    "anchor": ("a: &x y\n", (1, 4), "BP010", "anchor &x"),
    "anchor on a list": ("a: &x [y]\n", (1, 4), "BP010", "anchor &x"),
    "exclamation mark": ("a: !x y\n", (1, 4), "BP011", "tag !x"),
    "python tag": ("a: !!python/object:os.system x\n", (1, 4), "BP011", "python"),
    "merge key": ("a: &x {b: c}\nd: {<<: *x}\n", (2, 9), "BP010", "alias *x"),
    "second document": ("a: b\n---\nc: d\n", (3, 1), "BP015", "second document"),
    "list as a key": ("[a]: b\n", (1, 1), "BP016", "one word"),
    "long list as a key": ("? [a, b]\n: c\n", (1, 3), "BP016", "one word"),
    "nothing as a key": ('a: b\n"": c\n', (2, 1), "BP016", "one word"),
    "only comments": ("# 文\n", (1, 1), "BP014", "empty"),
    "only a document start": ("---\n", (1, 1), "BP014", "empty"),
    "deep braces": ("{a: " * 1000, (1, 257), "BP008", "nested"),
    "deep items": ("- " * 1000, (1, 129), "BP008", "nested"),
    "escaped NUL": ('a: "x\\0"\n', (1, 4), "BP005", "U+0000"),
    "escaped bell": ('a: "\\a"\n', (1, 4), "BP005", "U+0007"),
    "control character": ("a: b\x07\n", (1, 5), "BP005", "U+0007"),
    "lone surrogate": ("a: b\ud800\n", (1, 5), "BP005", "U+D800"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_broken_text_is_told_where_it_breaks(kind: str) -> None:
    text, place, code, words = BROKEN[kind]
    told = faults(text)
    found = {(each.span.position, each.code) for each in told if each.span}
    assert (place, code) in found, told
    assert any(words in each.message for each in told if each.code == code), told
    assert all(each.hints for each in told)


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        ("\ufeffa: b".encode(), "BP003", (1, 1)),
        (b"a: b\r\nc: d\r\n", "BP004", (1, 5)),
        (b"a: b\rc: d\r", "BP004", (1, 5)),
        ("a: 中".encode("utf-16"), "BP002", (1, 1)),
        ("中: 中".encode("gb18030"), "BP002", (1, 1)),
        (b"a: \xed\xa0\x80", "BP002", (1, 4)),
        (b"a: b\nc: \x00", "BP005", (2, 4)),
        ("a: 中\x1b[31m".encode(), "BP005", (1, 5)),
        (b"a: \xff\xfe" + b"x" * 9, "BP002", (1, 4)),
    ],
    ids=["BOM", "CRLF", "CR", "UTF-16", "GB 18030", "surrogate", "NUL", "escape", "bytes"],
)
def test_bytes_that_are_no_text(data: bytes, code: str, place: tuple[int, int]) -> None:
    told = read(MemoryWorld({"a.yaml": data}), "a.yaml").diagnostics
    assert [(each.code, each.span and each.span.position) for each in told] == [(code, place)]


def test_text_is_read_on_after_a_byte_order_mark_and_carriage_returns() -> None:
    source = read(MemoryWorld({"a": "\ufeffa: b\r\nc: d\r\n"}), "a").value
    assert source is not None
    assert source.text == "a: b\nc: d\n"


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "{" * 100_000,
        "? " * 100_000,
        "- " * 100_000,
        "a: " + "'" * 100_000,
        "[{" * 50_000,
        "- a\n" * 1_000_000,
        "a: |\n" + "  x\n" * 500_000,
        "a: " + "x" * 10_000_000,
        "&a " * 50_000,
        "!" * 1_000_000,
        "a: " + "[*a, " * 60,
        "\n" * 4_000_000,
        "#" * 4_000_000,
        "- *a\n" * 1_000_000,
        '"' + "\\n" * 2_000_000,
    ],
    ids=lambda text: f"{text[:8]!r}…",
)
def test_large_texts_are_read_or_refused_in_time(text: str) -> None:
    with patience():
        parse(Source("a.yaml", text))


def test_python_fallback_of_the_parser_agrees(monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    from blueprint_cli.syntax import parser

    monkeypatch.setattr(parser, "_LOADER", yaml.Loader)
    for text, _, _, _ in BROKEN.values():
        assert faults(text), text
