"""The markup of messages: what is language, what is not, and what a reader sees."""

from __future__ import annotations

import pytest

from blueprint_cli.markup import (
    language_parts,
    parse_blocks,
    parse_inline,
    to_html,
    to_plain_text,
)
from blueprint_cli.markup.emphasis import unclosed
from blueprint_cli.model.message import Passage

VALUES = {"actions": "42"}


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("加快**數字經濟**發展", "加快<strong>數字經濟</strong>發展"),
        ("協助「**引進來**」和", "協助「<strong>引進來</strong>」和"),
        ("協助**「引進來」**和", "協助<strong>「引進來」</strong>和"),
        ("**一**二*三*", "<strong>一</strong>二<em>三</em>"),
        ("`代碼`", "<code>代碼</code>"),
        ("[一](#one)", '<a href="#one">一</a>'),
        ("<https://example.org>", '<a href="https://example.org">https://example.org</a>'),
        ("共 {actions} 項", "共 42 項"),
        ("共 {other} 項", "共 {other} 項"),
        ("\\{actions}", "{actions}"),
        ("<b>一</b>", "&lt;b&gt;一&lt;/b&gt;"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("&lt; &amp; &copy; &#x4e2d;", "&lt; &amp; © 中"),
        ("&#8203; &zwj; &shy; &copy", "&amp;#8203; &amp;zwj; &amp;shy; &amp;copy"),
        ("CO~2~、m^3^", "CO<sub>2</sub>、m<sup>3</sup>"),
        ("10^-6^ Ca^2+^", "10<sup>−6</sup> Ca<sup>2+</sup>"),
        ("約~5~10，~舊~，^a b^，\\^2^", "約~5~10，~舊~，^a b^，^2^"),
        ("[李白]{.name}寫[將進酒]{.title}", "<u>李白</u>寫<cite>將進酒</cite>"),
        ("[李白]{.name}[杜甫]{.name}", '<u>李白</u><u class="next">杜甫</u>'),
        ("**[[詩經](#odes)]{.title}**", '<strong><cite><a href="#odes">詩經</a></cite></strong>'),
        ("[一]{.lead}，[]{.name}，[一] {.name}", "[一]{.lead}，[]{.name}，[一] {.name}"),
        ("<MAILTO:A@B.HK>", '<a href="MAILTO:A@B.HK">MAILTO:A@B.HK</a>'),
        ("![一](#one)", '!<a href="#one">一</a>'),
        ("一\n二", "一二"),
        ("one\ntwo", "one\ntwo"),
        ("一  \n二", "一<br>\n二"),
    ],
)
def test_inline_markup_as_html(written: str, html: str) -> None:
    assert to_html(parse_inline(written), VALUES).replace("<br />", "<br>") == html


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org",
        "/etc/passwd",
        "../x.html",
        "blueprint.pdf",
        "&#106;avascript:x",
    ],
)
def test_links_elsewhere_are_no_links(link: str) -> None:
    for written in (f"[一]({link})", f"<{link}>"):
        assert parse_blocks(written).links() == ()
        assert "href" not in to_html(parse_blocks(written), {})


def test_placeholder_values_are_text() -> None:
    html = to_html(parse_inline("{actions}"), {"actions": "<b>&"})
    assert html == "&lt;b&gt;&amp;"


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("**一**`二`[三](#three) {actions}", "一二三 42"),
        ("- 一\n- 二", "一\n二"),
        ("一\n二\n\n三", "一二\n三"),
        ("one\ntwo", "one two"),
        ("```\na\n  b\n```", "a\n  b"),
        ("> 一\n> 二\n\n---\n\n三", "一二\n三"),
        ("CO~2~、m^3^、10^-6^、5^th^", "CO₂、m³、10⁻⁶、5th"),
        ("見[甲]。\n\n[甲]: https://example.org", "見甲。"),
    ],
)
def test_plain_text_is_what_a_reader_sees(written: str, plain: str) -> None:
    assert to_plain_text(parse_blocks(written), VALUES) == plain


KEPT = [
    "`後`",
    "``後`後``",
    "[一](#後)",
    '[一](https://example.org/後 "後")',
    "<https://example.org/後>",
    "{actions}",
    "```\n後\n```",
    "- 一\n\n  ```\n  後\n    後\n  ```\n\n  後",
    "1. `後`\n2. [後](#後)",
    "\\`後\\` `後`",
    "> `a\n> 後`",
    "[一][後]\n\n[後]: https://example.org/後",
    "`` `後` `` `後`",
]


@pytest.mark.parametrize("written", KEPT)
def test_conversion_leaves_what_is_no_language(written: str) -> None:
    changed = _replaced(written, "後", "X")
    before, after = parse_blocks(written), parse_blocks(changed)
    assert after.links() == before.links()
    assert after.placeholders() == before.placeholders()
    assert code(after) == code(before)


def code(markup: object) -> list[str]:
    tokens = getattr(markup, "tokens", ())
    own = [token.content for token in tokens if token.type == "fence"]
    children = [child for token in tokens for child in token.children or ()]
    return own + [child.content for child in children if child.type == "code_inline"]


def test_language_between_is_changed() -> None:
    written = "後 `後` **後** [後](#後) {actions} 後"
    changed = _replaced(written, "後", "X")
    assert changed == "X `後` **X** [X](#後) {actions} X"


def _replaced(text: str, old: str, new: str) -> str:
    """Replace in the language of a text alone."""
    parts = ((text[start:end], is_language) for start, end, is_language in language_parts(text))
    return "".join(part.replace(old, new) if is_language else part for part, is_language in parts)


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("> 甲\n> 乙", "<blockquote><p>甲乙</p></blockquote>"),
        ("> 2022年動工。", "<blockquote><p>2022年動工。</p></blockquote>"),
        (">5萬元", "<p>&gt;5萬元</p>"),
        ("Incomes\n> 5,000 count.", "<p>Incomes&gt; 5,000 count.</p>"),
        ("甲\n\n***\n\n乙", "<p>甲</p><hr><p>乙</p>"),
        ("- - - - 甲", "<ul><li>" * 4 + "甲" + "</li></ul>" * 4),
        ("- - - - - 甲", "<ul><li>" * 4 + "- 甲" + "</li></ul>" * 4),
        ("[甲][一] [一]\n\n[一]: #a", '<p><a href="#a">甲</a> <a href="#a">一</a></p>'),
        ("[甲]\n\n[甲]: javascript:x", "<p>[甲]</p>"),
        ("[^甲]: #a\n\n[^甲]", "<p>[^甲]: #a</p><p>[^甲]</p>"),
    ],
)
def test_blocks_as_html(written: str, html: str) -> None:
    assert to_html(parse_blocks(written), {}).replace("\n", "") == html


def test_every_run_of_marks_without_a_partner_is_found_the_first_character_among_them() -> None:
    assert list(unclosed("*甲 **乙", inline=True)) == [(0, 1), (3, 5)]
    assert list(unclosed("甲*乙* **丙", inline=True)) == [(5, 7)]


def test_each_block_of_a_passage_has_the_addresses_that_stand_by_themselves() -> None:
    written = '見[網^2^頁][甲]、[乙]及[丙](#c)。\n\n[甲]: https://example.org "題"\n[乙]: #x'
    (block,) = Passage.of(written).blocks
    shown = to_html(block.parse("See [the page][甲] and [乙]."), {})
    assert '<a href="https://example.org" title="題">the page</a>' in shown
    assert '<a href="#x">乙</a>' in shown
    assert "]:" not in block.source
