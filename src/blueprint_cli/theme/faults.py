"""Faults of the theme: which template, which line, and what is wrong there."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

from blueprint_cli import bounds
from blueprint_cli.diagnostics import Diagnostic, said_by, shorten, tell
from blueprint_cli.source import Source, normalize
from blueprint_cli.world import THEME, UnreadableError, World
from blueprint_cli.world.conflicts import merge_conflict

#: So much is told of what went wrong, in characters.
_SAID = 300
#: Where an object lies in memory, as Python writes it.
_ADDRESS = re.compile(r" at 0x[0-9a-f]+", re.IGNORECASE)


class ThemeError(Exception):
    """A template or style sheet that cannot be filled in; `diagnostic` says where and why (BP402).

    `exhausted` tells of one that has used up its time or memory.
    """

    def __init__(self, diagnostic: Diagnostic, *, exhausted: bool = False) -> None:
        """Take what is to be told."""
        super().__init__(diagnostic)
        self.diagnostic, self.exhausted = diagnostic, exhausted


@contextmanager
def theme_faults(world: World, template: str) -> Iterator[None]:
    """Turn what goes wrong while a template is filled in into a `ThemeError` with its place."""
    try:
        yield
    except ThemeError:
        raise  # it knows its place
    except Exception as error:
        path, line = _place(error, THEME + template)
        told = _diagnostic(world, path, line, error)
        raise ThemeError(told, exhausted=isinstance(error, bounds.ExhaustedError)) from error


def theme_text(world: World, path: str, errors: str = "strict") -> str:
    """Read a template or style sheet; `errors` says what becomes of bytes that are not UTF-8.

    Raises `UnreadableError`, UnicodeDecodeError, and `ThemeError` for one in which a merge has left
    what two branches say.
    """
    text = normalize(world.read(path).decode("utf-8", errors))
    if conflict := merge_conflict(Source(world.display(path), text)):
        raise ThemeError(conflict)
    return text


def cut_off(world: World, path: str, line: int) -> Diagnostic:
    """Tell of a line of a template in the midst of which its process was ended."""
    return _diagnostic(world, path, line, bounds.too_long(bounds.FILLING))


def _place(error: Exception, template: str) -> tuple[str, int]:
    """Find the innermost line of a template on the way to an error."""
    name, line = getattr(error, "name", None), getattr(error, "lineno", None)
    if isinstance(name, str) and isinstance(line, int):  # a syntax error knows its own place
        return THEME + name, line
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if frame.filename.startswith(THEME)]
    return (own[-1].filename, own[-1].lineno or 1) if own else (template, 1)


def _diagnostic(world: World, path: str, line: int, error: Exception) -> Diagnostic:
    message = tell("the theme cannot be filled in: {reason}", reason=_reason(error))
    hint = tell("Compare it with the template of the default theme.")
    name = world.display(path)
    try:
        text = normalize(world.read(path).decode("utf-8", "replace"))
    except UnreadableError:
        return Diagnostic("BP402", message, file=name, hints=(hint,))
    return Diagnostic("BP402", message, Source(name, text).line_span(line), hints=(hint,))


def _reason(error: Exception) -> str:
    """Say what is wrong."""
    if type(error).__name__ == "TemplateNotFound":
        return tell("there is no template {name}", name=_clean(str(error)))
    if isinstance(error, KeyError):
        return tell("there is no {name}", name=_clean(str(error)))
    return _clean(said_by(error))


def _clean(said: str) -> str:
    """Give what was said in short, and without addresses in memory: they are nobody's business.

    What a template has made part of it may be as long as it likes, or no text at all.
    """
    told = _ADDRESS.sub("", said) if _ADDRESS.search(said) else said
    return shorten(told, _SAID)
