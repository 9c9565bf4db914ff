"""The inline rules that are ours: placeholders, entities, notes, and signs set high or low."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.markup.placeholders import shown as placed
from blueprint_cli.markup.proper_marks import add_names

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

SUPERSCRIPT, SUBSCRIPT, NOTE = "superscript", "subscript", "noteref"
#: The marks of both, and the elements of HTML.
_SIGNS = {"^": (SUPERSCRIPT, "sup"), "~": (SUBSCRIPT, "sub")}
_ELEMENTS = dict(_SIGNS.values())
#: The name of a placeholder, and of a figure the form that is asked for: `{site:number}`; of the
#: actions of a plan and of promises, those that stand in one way: `{actions.done}`.
PLACEHOLDER = lazy_pattern(r"\{((?:actions|promises)\.[a-z-]+|[a-z][a-z0-9-]*(?::[a-z]+)?)\}")
#: The space between a number and the word that says how much of what it is.
_AFTER_DIGIT = lazy_pattern(r"(?<=\d) (?=[^\W\d])")
_ENTITY = lazy_pattern(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_NO_BREAK_SPACE = "\u00a0"
#: A mark for a note; what stands so at the start of a line, with a colon, is another language's.
_NOTE = lazy_pattern(r"\[\^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\](:?)")
#: A number, a word or a charge, as in 10^-6^, 5^th^ and Ca^2+^: no blank, and nothing but ASCII.
_SIGN = r"[+-]?[0-9A-Za-z]{1,12}[+-]?"
_HIGH = lazy_pattern(rf"(?<![\[^])\^({_SIGN})\^(?!\^)")
#: What is set low stands at a letter: in 約~5~10 the mark says “to”.
_LOW = lazy_pattern(rf"(?<=[A-Za-z)\]\u3400-\u9fff）])~({_SIGN})~(?![~0-9])")
#: The signs of Unicode's block “Superscripts and Subscripts”, for what has no type sizes.
_RAISED = str.maketrans("0123456789+-in", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁱⁿ")
_LOWERED = str.maketrans("0123456789+-aeox", "₀₁₂₃₄₅₆₇₈₉₊₋ₐₑₒₓ")
_TABLES = {SUPERSCRIPT: _RAISED, SUBSCRIPT: _LOWERED}


def add_signs(parser: MarkdownIt) -> None:
    """Let a parser read all that our texts have beyond CommonMark."""
    _add_entities(parser)
    _add_placeholders(parser)
    _add_scripts(parser)
    _add_notes(parser)
    add_names(parser)


def _add_placeholders(parser: MarkdownIt) -> None:
    """Let a parser read `{placeholders}`."""
    parser.inline.ruler.before("escape", "placeholder", _read_placeholder)


def _add_scripts(parser: MarkdownIt) -> None:
    """Let a parser read `^2^` and `~2~`, as Pandoc does (superscripts and subscripts).

    Of a sign that is set low, the mark stands at a letter or a bracket.
    """
    parser.inline.ruler.before("escape", "scripts", _read_script)
    for kind in _ELEMENTS:
        parser.add_render_rule(kind, _render_script)


def _add_entities(parser: MarkdownIt) -> None:
    """Let a parser read the entities of HTML (CommonMark 0.31, section 2.5) that can be seen."""
    parser.inline.ruler.at("entity", _read_entity)
    parser.inline.ruler.enable("entity")


def visible(entity: str) -> str:
    """Give the sign that an entity stands for; nothing where nobody sees it, or it is none.

    A sign that is not seen would slip in where the text has none: past checks, and past its writer.
    """
    if not entity.endswith(";"):
        return ""
    sign = unescape(entity)
    return sign if sign != entity and (sign.isprintable() or sign == _NO_BREAK_SPACE) else ""


def _add_notes(parser: MarkdownIt) -> None:
    """Let a parser read the mark of a footnote, `[^name]`."""
    parser.inline.ruler.before("link", NOTE, _read_note)
    parser.add_render_rule(NOTE, _render_note)


def _read_note(state: StateInline, silent: bool) -> bool:
    found = _NOTE.match(state.src, state.pos)
    starts_line = not state.pos or state.src[state.pos - 1] == "\n"
    if found is None or (found[2] and starts_line):
        return False
    if not silent:
        state.push(NOTE, "", 0).content = found[1]
    state.pos = found.end(1) + 1
    return True


def _render_note(
    _renderer: Any, tokens: list[Token], index: int, _options: Any, environment: dict[str, Any]
) -> str:
    shown: str = environment["note"](tokens[index].content)
    return shown


def _read_entity(state: StateInline, silent: bool) -> bool:
    found = _ENTITY.match(state.src, state.pos)
    sign = visible(found[0]) if found else ""
    if found is None or not sign:
        return False
    if not silent:
        token = state.push("text_special", "", 0)
        token.content, token.markup, token.info = sign, found[0], "entity"
    state.pos = found.end()
    return True


def _read_placeholder(state: StateInline, silent: bool) -> bool:
    found = PLACEHOLDER.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.push("placeholder", "", 0).content = found[1]
    state.pos = found.end()
    return True


def _read_script(state: StateInline, silent: bool) -> bool:
    mark = state.src[state.pos]
    if mark not in _SIGNS:
        return False
    found = (_HIGH if mark == "^" else _LOW).match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.push(_SIGNS[mark][0], "", 0).content = found[1]
    state.pos = found.end()
    return True


def render_placeholder(
    _renderer: Any, tokens: list[Token], index: int, _options: Any, environment: dict[str, Any]
) -> str:
    """Give the value of a placeholder as HTML, or the placeholder as it is written.

    A number stays on one line with the word behind it: HK$10 billion, 30 June.
    """
    from markdown_it.common.utils import escapeHtml

    text = placed(tokens, index, environment["values"])
    return escapeHtml(_AFTER_DIGIT.sub("\N{NO-BREAK SPACE}", text))


def _render_script(
    _renderer: Any, tokens: list[Token], index: int, _options: Any, _environment: dict[str, Any]
) -> str:
    element = _ELEMENTS[tokens[index].type]
    return f"<{element}>{tokens[index].content.replace('-', '−')}</{element}>"


def plain_script(token: Token) -> str:
    """Give a sign that is set high or low for a reader of plain text: m², CO₂, 5th.

    Where Unicode has no such letter, the letters themselves stand there.
    """
    written = token.content.translate(_TABLES[token.type])
    return token.content if re.search("[0-9A-Za-z]", written) else written
