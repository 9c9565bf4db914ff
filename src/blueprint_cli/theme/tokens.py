"""Tokens: the theme's colours, written out where no style sheet of a page can name them.

`css/tokens.css` states the colours, and pages take it in; `css/tints.css` makes others of them, by
name. A drawing is a picture of its own and sees no page's properties, nor does a workbook: there
the value is written for the name.
"""

from __future__ import annotations

import re
from contextlib import suppress
from functools import lru_cache

from blueprint_cli.diagnostics import Diagnostic, shorten, tell
from blueprint_cli.source import Source, Span
from blueprint_cli.theme import tints
from blueprint_cli.theme.faults import ThemeError, theme_text
from blueprint_cli.world import THEME, MemoryWorld, UnreadableError, World

STATED, MADE = f"{THEME}css/tokens.css", f"{THEME}css/tints.css"
#: The colour of the head of a translators' workbook.
WORKBOOK_HEAD = "workbook-head"
#: Through so many names a colour may be made of another.
_DEPTH_LIMIT = 16

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
#: What holds under a condition alone, as on paper or in the dark.
_CONDITION = re.compile(r"@[^@{};]*+\{(?:[^{}]++|\{[^{}]*+\})*+\}")
_ROOT = re.compile(r":root\s*\{([^{}]*+)\}")
_PROPERTY = re.compile(r"(?<![\w-])--([\w-]++)\s*+:\s*+([^;]*+)", re.ASCII)
_NAMED = re.compile(r"var\(\s*--([\w-]+)\s*\)", re.ASCII)
_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}")
_VEIL = re.compile(r"rgb\(from var\(--([\w-]+)\) r g b / (\d{1,2})%\)", re.ASCII)


class Tokens:
    """The colours of a theme: those it states, and those that it makes of them."""

    def __init__(self, stated: Source, *made: Source) -> None:
        """Take the style sheets: the tokens, then those of tints; the first to say a name holds."""
        self._source, self._stated = stated, _properties(stated)
        self._tints: dict[str, Span] = {}
        for each in reversed(made):
            self._tints |= _properties(each)
        self._values = self._tints | self._stated

    def hex(self, name: str, at: Span | None = None, depth: int = 0) -> str:
        """Give a colour as `#` and three or six digits; `at` is where it is asked for.

        Raises `ThemeError` where there is none, or another value.
        """
        span = self._values.get(name)
        if span is None:
            raise _unknown(name, at or self._source.span(0))
        if _HEX.fullmatch(span.text):
            return span.text
        if depth > _DEPTH_LIMIT:
            raise _no_colour(span)
        if same := _NAMED.fullmatch(span.text):
            return self.hex(same[1], span, depth + 1)
        if tint := tints.read(span.text):
            return tint.of(self.hex(tint.base, span, depth + 1))
        if digits := _digits(span.text):
            return digits
        raise _no_colour(span)

    def css(self, name: str, at: Span | None = None) -> str:
        """Give a colour as CSS has it: as `hex` does, or as `rgb()` where it lets others through.

        Raises `ThemeError` as `hex` does.
        """
        span = self._values.get(name)
        veil = _VEIL.fullmatch(span.text) if span else None
        if not veil:
            return self.hex(name, at)
        red, green, blue = tints.channels(self.hex(veil[1], span))
        return f"rgb({red} {green} {blue} / {veil[2]}%)"

    def in_sheet(self, source: Source) -> str:
        """Give a style sheet with the values of tints; tokens are the page's own to look up."""
        return _NAMED.sub(
            lambda found: self._at(source, found) if found[1] in self._tints else found[0],
            source.text,
        )

    def in_drawing(self, source: Source) -> str:
        """Give a drawing with the value of each colour it names, its own properties left alone."""
        own = {name for name, _ in _PROPERTY.findall(source.text)}
        return _NAMED.sub(
            lambda found: found[0] if found[1] in own else self._at(source, found), source.text
        )

    def stated(self) -> str:
        """Give the stated tokens, with the values of those that are made of others."""
        pieces, done = [], 0
        for name, span in sorted(self._stated.items(), key=lambda each: each[1].start):
            with suppress(ThemeError):  # it is no colour, and the browser's to look up
                pieces += [self._source.text[done : span.start], self.css(name)]
                done = span.end
        return "".join([*pieces, self._source.text[done:]])

    def _at(self, source: Source, found: re.Match[str]) -> str:
        return self.css(found[1], source.span(*found.span()))


def load(world: World | None = None) -> Tokens:
    """Read the colours of a World's theme, or of the default theme; whose tints stand behind all.

    Raises `ThemeError` where a file cannot be read; a colour is looked at when it is asked for.
    """
    default = MemoryWorld({})
    known = default if world is None else world
    return _tokens(_read(known, STATED), _read(known, MADE), _read(default, MADE))


def fill_in(world: World | None, path: str, text: str) -> str:
    """Give a style sheet or drawing of the theme with the colours that it names.

    `path` is the file's in the World, or the name of a file of the program. Raises `ThemeError`.
    """
    if "var(" not in text or not path.endswith((".css", ".svg")):
        return text
    tokens = load(world)
    if path == STATED:
        return tokens.stated()
    source = Source(world.display(path) if world else path, text)
    return tokens.in_drawing(source) if path.endswith(".svg") else tokens.in_sheet(source)


@lru_cache(maxsize=4)
def _tokens(*sheets: tuple[str, str]) -> Tokens:
    return Tokens(*(Source(*each) for each in sheets))


def _read(world: World, path: str) -> tuple[str, str]:
    name = world.display(path)
    try:
        return name, theme_text(world, path, "replace")
    except UnreadableError as error:
        message = tell("the theme's colours cannot be read: {reason}", reason=error.reason)
        hints = (error.hint,) if error.hint else ()
        raise ThemeError(Diagnostic("BP402", message, file=name, hints=hints)) from error


def _properties(source: Source) -> dict[str, Span]:
    """Find the values that hold everywhere, by name; of two the last, as in CSS."""
    text = source.text
    for left_out in (_COMMENT, _CONDITION):
        text = left_out.sub(lambda found: " " * len(found[0]), text)
    found = {}
    for rule in _ROOT.finditer(text):
        for each in _PROPERTY.finditer(text, *rule.span(1)):
            found[each[1]] = source.span(each.start(2), each.start(2) + len(each[2].rstrip()))
    return found


def _digits(value: str) -> str:
    """Give `navy`, `rgb(0 0 128)` or `hsl(240 100% 25%)` as digits; nothing for what is no such."""
    from tinycss2.color4 import Color, parse_color

    colour = parse_color(value)
    if not isinstance(colour, Color) or colour.alpha != 1:
        return ""
    with suppress(NotImplementedError):  # of a wider gamut than a drawing or a workbook has
        return tints.digits(*colour.to("srgb").coordinates)
    return ""


def _unknown(name: str, span: Span) -> ThemeError:
    message = tell("the theme has no colour “{name}”", name=shorten(name))
    hint = tell("Check the name, or state it in {file}.", file=STATED)
    return ThemeError(Diagnostic("BP402", message, span, hints=(hint,)))


def _no_colour(span: Span) -> ThemeError:
    message = tell("“{value}” is no colour that can be written out", value=shorten(span.text))
    hint = tell("Write # and six digits, such as #336699.")
    return ThemeError(Diagnostic("BP402", message, span, hints=(hint,)))
