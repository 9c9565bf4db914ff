"""What holds for every input, tried with inputs that nobody would think of."""

from __future__ import annotations

import re
from collections import Counter
from unicodedata import normalize

from click import unstyle
from hypothesis import example, given, settings
from hypothesis import strategies as st

from blueprint_cli.catalogs import catalog
from blueprint_cli.checks import registry
from blueprint_cli.cli.reports import text as report
from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.locales.conversion.converter import converter
from blueprint_cli.markup import language_parts, parse_blocks, parse_inline, to_html, to_plain_text
from blueprint_cli.model.document import Profile
from blueprint_cli.model.terms import TermBase
from blueprint_cli.pipeline import check
from blueprint_cli.source import Source, Span
from blueprint_cli.syntax import Mapping, Node, Scalar, Sequence, parse, read
from blueprint_cli.validation.validate import validate
from blueprint_cli.world import MemoryWorld
from documents import SMALL

#: Pieces that YAML, Markdown and PO give a meaning to, beside Chinese, rare and broken characters.
PIECES = st.sampled_from(
    [
        *"abc :-#[]{},\"'|>&*!%@`?~\n\t\\<>()_=/.0",
        "\n  ",
        "\n- ",
        ": ",
        "- ",
        "**",
        "](",
        "{actions}",
        "#one",
        "https://a.b/",
        "後",
        "創科",
        "「",
        "」",
        "，",
        "𠝹",
        "é",
        "\u200b",
        "\u2028",
        "\x85",
        "\ufeff",
        "\ufe0f",
        "\u202e",
        "\x00",
        "\x1b",
        "\ud800",
        "no",
        "<<",
        "!!python/object:x ",
        "msgid ",
        "msgstr ",
        "msgctxt ",
        'msgid "a"\n',
        'msgstr "b"\n',
        "#, fuzzy\n",
        "```\n",
        "\n\n",
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=60)
#: Texts as the reader lets them through.
CLEAN = TEXTS.filter(lambda text: not re.search("[\x00-\x08\x0b-\x1f\ud800-\udfff]", text))
#: Texts that stand where a text of a real document stands.
DOCUMENTS = TEXTS.map(lambda text: SMALL.replace("創新是發展的動力。", text, 1)) | st.tuples(
    st.integers(0, len(SMALL)), TEXTS
).map(lambda cut: SMALL[: cut[0]] + cut[1] + SMALL[cut[0] :])

many = settings(max_examples=100, deadline=None)


def spans(node: Node) -> list[Span]:
    match node:
        case Mapping(entries=entries):
            below = [span for each in entries for span in (each.key.span, *spans(each.value))]
        case Sequence(items=items):
            below = [span for each in items for span in spans(each)]
        case Scalar():
            below = []
    return [node.span, *below]


def assert_shown(told: tuple[Diagnostic, ...]) -> None:
    """Every diagnostic can be shown, and has a place and a hint."""
    for each in told:
        shown = report.format_diagnostic(each)
        first, *rest = shown.splitlines()
        assert re.match(r"[^:]+:\d+:\d+: ", first)
        assert all(report.printable(line) == line or "\x1b[" in line for line in rest)


@many
@given(TEXTS)
@example("a: *\n")
@example("? [a]\n: b")
@example("a: {b: }")
@example('"a"\n---')
def test_parsing_never_raises_and_spans_lie_in_their_text(text: str) -> None:
    source = Source("a.yaml", text)
    outcome = parse(source)
    assert outcome.value is not None or outcome.failed
    assert_shown(outcome.diagnostics)
    for each in outcome.diagnostics:
        assert each.span is not None
        assert 0 <= each.span.start <= each.span.end <= len(text)
    if outcome.value is None:
        return
    for span in spans(outcome.value):
        assert 0 <= span.start <= span.end <= len(text)
        assert span.text == text[span.start : span.end]
    assert_shown(validate(outcome.value).diagnostics)


@many
@given(st.binary(max_size=80) | TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_reading_never_raises(data: bytes) -> None:
    source = read(MemoryWorld({"a.yaml": data}), "a.yaml")
    assert_shown(source.diagnostics)
    if source.value is not None:
        parse(source.value)


@settings(max_examples=50, deadline=None)
@given(DOCUMENTS.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_checking_never_raises(data: bytes) -> None:
    assert_shown(check(MemoryWorld({"blueprint.yaml": data}), "blueprint.yaml").diagnostics)


@many
@given(TEXTS)
@example('msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=3; plural=x;\\n"\n')
def test_reading_a_catalog_never_raises(text: str) -> None:
    outcome = catalog.parse(Source("a.po", text))
    assert outcome.value is not None or outcome.failed
    assert_shown(outcome.diagnostics)


OTHERS = ("blockquote", "hr", "sup", "sub")


@many
@given(CLEAN)
@example("`後\n後`")
@example("> 後")
def test_markup_never_raises_and_shows_no_tag_of_the_writer(text: str) -> None:
    for markup in (parse_inline(text), parse_blocks(text)):
        html = to_html(markup, {})
        to_plain_text(markup, {})
        names = {found[1] for found in re.finditer(r"</?([a-z0-9]+)", html)}
        assert names <= {*"aph", "ol", "ul", "li", "strong", "em", "code", "pre", "br", *OTHERS}


def kept(text: str) -> tuple[Counter[str], list[str], list[str]]:
    """What a conversion must not touch: kinds of token, links and placeholders."""
    markup = parse_blocks(text)
    kinds = Counter(token.type for token in (*markup.tokens, *markup.inline()))
    return kinds, list(markup.links()), list(markup.placeholders())


@many
@example("*a**「", "mainland")
@given(CLEAN, st.sampled_from(["hk-gov", "mainland"]))
def test_conversion_keeps_markup_links_and_placeholders(text: str, profile: Profile) -> None:
    converted = converter(profile, "zh-Hans", TermBase())(text)
    assert kept(converted) == kept(text)


@many
@given(CLEAN)
def test_the_parts_of_a_text_are_all_of_it(text: str) -> None:
    assert "".join(text[start:end] for start, end, _ in language_parts(text)) == text


#: What takes two cells of a terminal, by the ranges of Markus Kuhn's wcwidth.
_WIDE = re.compile(
    "[ᄀ-ᅟ⺀-〾ぁ-꓏가-힣豈-\ufaff︰-﹯＀-｠￠-￦\U0001f300-\U0001f64f\U00020000-\U0003fffd]"
)


def cells(text: str) -> int:
    """Count the cells of a text without the tables of the tool."""
    return sum(2 if _WIDE.match(each) else 1 for each in normalize("NFC", text))


LINES = st.lists(
    st.sampled_from([*"aé「」，。、…—（） ", "香港", "𠝹", "Ｆ", "ｱ", "한", "😀", "e\u0301"])
)


@example([], ["香港"] * 30, ["aé"])
@given(LINES, LINES, LINES)
def test_caret_stands_right_under_what_it_marks(
    before: list[str], marked: list[str], after: list[str]
) -> None:
    head, word, tail = "".join(before), "".join(marked), "".join(after)
    source = Source("a", head + word + tail)
    span = source.span(len(head), len(head) + len(word))
    shown = unstyle(report.format_diagnostic(Diagnostic("BP000", "x", span))).splitlines()
    margin = len("    1 | ")
    excerpt, caret = shown[1][margin:], shown[2][margin:]
    start = caret.index("^")
    if excerpt == source.text.rstrip():
        assert start == cells(head)
        assert caret.count("^") == max(cells(word or tail[:1]), 1)
    else:
        assert cells(excerpt) <= 98
        assert excerpt.startswith("…") or excerpt.endswith("…")
        assert start <= cells(excerpt)


def test_every_check_says_what_it_is_for() -> None:
    for each in registry.CHECKS.values():
        assert "Why: " in each.about, each.code
        assert "Example: " in each.about, each.code
