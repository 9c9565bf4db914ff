"""What a construct of another Markdown is, and what finds one in a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from blueprint_cli.diagnostics import Told, tell
from blueprint_cli.language.lazy import lazy_pattern

#: Gives the parts of a text that look like a construct.
Finder = Callable[[str], Iterable[tuple[int, int]]]

#: What a sign becomes that is escaped: no sign. Brackets keep which way they look, for formulas.
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_NOTHING, _OPEN, _CLOSE = "\ufffc\ufffc", "\ufdd0\ufdd0", "\ufdd1\ufdd1"
_BRACKETS = {"(": _OPEN, "[": _OPEN, ")": _CLOSE, "]": _CLOSE}

#: What to write instead of several of them.
STRESS = tell("Write **…** for words to stress, or take the marks out.")
AS_IS = tell("Write the text as it is to be published.")


@dataclass(frozen=True)
class Construct:
    """One construct: its name, what to call it, what to write instead, and what finds it."""

    name: str
    said: Told
    instead: Told
    find: Finder = lambda _: ()


def blot(prose: str) -> str:
    """Take out what is escaped; the text stays as long as it is."""
    if "\\" not in prose:
        return prose
    return _ESCAPED.sub(lambda found: _BRACKETS.get(found[1], _NOTHING), prose)


def pattern(expression: str, needs: str = "") -> Finder:
    """Make a finder of a pattern, which is looked for only where the text has what it `needs`."""
    lazy = lazy_pattern(expression, re.MULTILINE)

    def find(text: str) -> Iterator[tuple[int, int]]:
        if needs in text:
            yield from (found.span((found["it"] and "it") or 0) for found in lazy.finditer(text))

    return find


def line(expression: str) -> str:
    """Give a pattern of what is a line by itself, be it an item of a list."""
    return rf"^[ \t]{{0,20}}(?:[-*+][ ]{{1,4}}|\d{{1,3}}[.)][ ]{{1,4}})?(?P<it>{expression})[ \t]*$"


def opening(expression: str) -> str:
    """Give a pattern of what a line starts with, be it quoted or an item of a list."""
    item = r"(?:[-*+][ ]{1,4}|\d{1,3}[.)][ ]{1,4})?"
    return rf"^[ \t]{{0,20}}(?:>[ ]{{0,4}}){{0,9}}{item}(?P<it>{expression})"


def between(mark: str) -> str:
    """Give a pattern of what stands between two marks; beside a letter a mark is none: C++.

    There is no blank beside it inside, and one paragraph around it.
    """
    sign, one = re.escape(mark), re.escape(mark[0])
    return (
        rf"(?P<it>(?<![A-Za-z0-9{one}]){sign}(?![\s{one}])(?:[^\n{one}]|\n(?!\s*\n)){{1,500}}?"
        rf"(?<!\s){sign}(?![A-Za-z0-9{one}]))"
    )


def raised(mark: str, before: str, inside: str) -> str:
    """Give a pattern of what stands between two marks at the end of a letter or a number."""
    sign = re.escape(mark)
    return rf"(?<={before})(?P<it>{sign}(?:{inside}){sign})(?!{sign})"
