"""The widths that boxes ask for: what WeasyPrint finds out in time that grows with the text."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

from blueprint_cli.renderers.paper.hooks import wrapped

#: So many characters are looked at for the first place to break a text, and more where it has none.
_FIRST, _MORE = 64, 4


def found_once() -> AbstractContextManager[None]:
    """Lay out pages so that the least width of a text is found once, and piece by piece.

    To find the longest word, WeasyPrint sets all that is left of a text for each of its words, and
    does it again for every grid and table around. In Chinese, where every character may end a line,
    a text twice as long takes four times as long.
    """
    return wrapped("weasyprint.layout.preferred:split_first_line", _piecewise)


def _piecewise(split: Callable[..., Any]) -> Callable[..., Any]:
    known: dict[tuple[Any, ...], tuple[Any, ...]] = {}

    def ask(text: str, style: Any, context: Any, width: Any, *rest: Any, **more: Any) -> Any:
        key = (text, id(style), width, rest, *more.values())
        if key not in known:
            _, _, resume, found, *_ = split(text, style, context, width, *rest, **more)
            # Nothing else is asked for here; with the style, its number stays its own.
            known[key] = (None, None, resume, found, None, style)
        return known[key]

    def split_piece(
        text: str, style: Any, context: Any, width: Any, *rest: Any, **more: Any
    ) -> Any:
        size = _FIRST
        while width == 0 and size < len(text):
            found = ask(text[:size], style, context, width, *rest, **more)
            # What stands far enough after a break has no say in it.
            if found[2] is not None and found[2] < len(text[: size // 2].encode()):
                return found
            size *= _MORE
        return ask(text, style, context, width, *rest, **more)

    return split_piece
