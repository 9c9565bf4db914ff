"""Message text as HTML: markup, language, and the line breaks that each script wants."""

from __future__ import annotations

import re
from collections.abc import Mapping

from blueprint_cli.markup import Markup, parse_blocks, parse_inline, to_html, to_plain_text
from blueprint_cli.model.message import Message
from blueprint_cli.model.tags import is_chinese
from blueprint_cli.syntax.folding import is_wide

#: The last characters of a paragraph, with the tags that close after them.
_TAIL = re.compile(r"([^<>&\s]{3})((?:</(?:strong|em|code|a)>)*)(?=</(?:p|li)>|$)")
_SPACE = re.compile(r"(?<=\S) (?=\S)")


def inline(message: Message, edition_lang: str, values: Mapping[str, str]) -> str:
    """Give a message of one paragraph as HTML, marked with its language where it is another's."""
    return _dressed(parse_inline(message.target), message, edition_lang, values)


def blocks(message: Message, edition_lang: str, values: Mapping[str, str]) -> str:
    """Give a message of paragraphs and lists as HTML; see `inline`."""
    return _dressed(parse_blocks(message.target), message, edition_lang, values)


def heading(message: Message, edition_lang: str, values: Mapping[str, str]) -> str:
    """Give a title as HTML whose lines break between the clauses of a Chinese one.

    A Chinese title may set two parallel clauses apart by a space; each then stays whole as long
    as the line is wide enough.
    """
    html = inline(message, edition_lang, values)
    if not is_chinese(message.lang) or "<" in html.replace('<span class="tie">', "").replace("</span>", ""):
        return html
    clauses = _SPACE.split(to_plain_text(parse_inline(message.target), values))
    if len(clauses) < 2 or not all(is_wide(each[0]) and is_wide(each[-1]) for each in clauses):
        return html
    return " ".join(f'<span class="clause">{each}</span>' for each in clauses)


def plain(message: Message, values: Mapping[str, str]) -> str:
    """Give a message as plain text, for titles and attributes."""
    return to_plain_text(parse_inline(message.target), values)


def _dressed(
    markup: Markup, message: Message, edition_lang: str, values: Mapping[str, str]
) -> str:
    html = to_html(markup, values)
    if is_chinese(message.lang):
        html = _TAIL.sub(_tie, html)
    if message.lang == edition_lang:
        return html
    block = "div" if html.startswith("<") and "<p>" in html else "span"
    kind = ' class="fallback"' if message.is_fallback else ""
    return f'<{block} lang="{message.lang}"{kind}>{html}</{block}>'


def _tie(found: re.Match[str]) -> str:
    """Keep the last characters of a Chinese paragraph on one line: none may stand there alone."""
    if not all(map(is_wide, found[1])):
        return found[0]
    return f'<span class="tie">{found[1]}</span>{found[2]}'
