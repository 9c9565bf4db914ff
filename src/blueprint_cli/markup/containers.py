"""The block rules of a passage: CommonMark's, without what a document says in other ways.

Headings, tables and pictures have an id, a number or a source: they are sections. HTML is not
published, and an indent makes no code.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from blueprint_cli.markup.limits import ADDRESS_LIMIT, NESTING_LIMIT

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

Rule: TypeAlias = Callable[[Any, int, int, bool], bool]

#: Where the parser's environment keeps the lines of definitions.
DEFINED = "defined"
#: What opens a container, and how many levels of the parser's nesting it has.
_LEVELS = {"list": 2, "blockquote": 1}
#: What follows “greater than”: a number, with its currency.
_AMOUNT = r"(?:=[ ]?)?(?:[A-Z]{0,3}[$£€¥])?(?!\d{1,9}[.)] )[\d一二三四五六七八九十百千萬万]"
#: Where a line goes on with a sentence, it is compared even after a blank.
_COMPARED, _COMPARED_ON = re.compile(_AMOUNT), re.compile(rf"[ ]?{_AMOUNT}")
#: The label of a definition (CommonMark 0.31, section 4.7); a footnote is no link.
_LABEL = re.compile(r"\[(?!\^)((?:[^\[\]\\]|\\.){1,999})\]:[ \t]*")
_BLANKS = re.compile(r"[ \t]*")


def add_containers(parser: MarkdownIt) -> None:
    """Let a parser read the blocks of a passage."""
    parser.enable(["list", "fence", "blockquote", "hr", "reference"])
    ruler = parser.block.ruler
    rules = {each.name: each.fn for each in ruler.__rules__}
    quoting: Rule = partial(quote, rules["blockquote"])
    ruler.at("blockquote", partial(_shallow, "blockquote", quoting), _interrupting("quote"))
    ruler.at("list", partial(_shallow, "list", rules["list"]), _interrupting("list"))
    ruler.at("reference", define)
    parser.add_render_rule("blockquote_close", _close_quotation)


def _close_quotation(
    _renderer: Any, tokens: list[Token], index: int, _options: Any, _environment: Any
) -> str:
    """Close a quotation on a line of its own, even one without words."""
    is_empty = tokens[index - 1].type == "blockquote_open"
    return "\n</blockquote>\n" if is_empty else "</blockquote>\n"


def _interrupting(name: str) -> Any:
    """Say what a container may interrupt, as the library's own table of rules does."""
    others = ["list"] if name == "quote" else []
    return {"alt": ["paragraph", "reference", "blockquote", *others]}


def is_too_deep(state: StateBlock, name: str) -> bool:
    """Tell whether a list or a quotation stands deeper than the parser reads.

    What is deeper would be left out of the text.
    """
    return state.level + _LEVELS[name] >= NESTING_LIMIT


def _shallow(name: str, rule: Rule, state: StateBlock, start: int, end: int, silent: bool) -> bool:
    return not is_too_deep(state, name) and rule(state, start, end, silent)


def quote(
    rule: Rule, state: StateBlock, start: int, end: int, silent: bool, *, goes_on: bool = False
) -> bool:
    """Read a quotation; a line that starts with “greater than” and a number is what it says.

    At the start of a paragraph `> 2022年…` is a quotation, and `>5萬元` is none; where a sentence
    goes on, neither is.
    """
    at = state.bMarks[start] + state.tShift[start]
    compared = _COMPARED_ON if silent or goes_on else _COMPARED
    return not compared.match(state.src, at + 1) and rule(state, start, end, silent)


def define(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """Read the address of a link that stands by itself, on one line: `[label]: https://…`.

    CommonMark 0.31, section 4.7, lets it go over several lines, and so the library reads its whole
    paragraph for each. An address is repeated wherever its label stands: it has a length.
    """
    from markdown_it.common.utils import normalizeReference

    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    found = None if state.is_code_block(start) else _LABEL.match(line)
    if found is None or len(line) - found.end() > ADDRESS_LIMIT:
        return False
    written = state.md.helpers.parseLinkDestination(line, found.end(), len(line))
    title = _title(state, line, written.pos)
    label = normalizeReference(found[1])
    if not written.ok or written.pos == found.end() or title is None or not label:
        return False
    if not silent:
        address = state.md.normalizeLink(written.str)
        # Where no link may lead, none does, and a check tells of it.
        if state.md.validateLink(address):
            definition = {"title": title, "href": address, "map": [start, start + 1]}
            state.env.setdefault("references", {}).setdefault(label, definition)
        state.env.setdefault(DEFINED, []).append(start)
        state.line = start + 1
    return True


def _title(state: StateBlock, line: str, at: int) -> str | None:
    """Give the title after an address; None where something else stands there."""
    blanks = _BLANKS.match(line, at)
    start = blanks.end() if blanks else at
    if start == len(line):
        return ""
    found = state.md.helpers.parseLinkTitle(line, start, len(line))
    is_alone = found.ok and not line[found.pos :].strip(" \t")
    return str(found.str) if start > at and is_alone else None
