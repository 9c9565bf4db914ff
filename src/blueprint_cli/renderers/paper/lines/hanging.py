"""The lines of pages: what WeasyPrint does not do where a text ends with a space."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

from blueprint_cli.renderers.paper.hooks import wrapped

_COLLAPSING = ("normal", "pre-line")


def filled() -> AbstractContextManager[None]:
    """Lay out pages whose lines are full where an element begins behind a space.

    WeasyPrint keeps the first word only of a text that fits a line, where its last space does not;
    CSS Text 3, 4.1.3: that space hangs. It is asked again without it.
    """
    return wrapped("weasyprint.layout.inline:split_first_line", _hanging)


def _hanging(split: Callable[..., Any]) -> Callable[..., Any]:
    def split_hanging(
        text: str, style: Any, context: Any, width: Any, *rest: Any, **more: Any
    ) -> Any:
        found = split(text, style, context, width, *rest, **more)
        bare = text.rstrip(" ")
        is_whole = found[2] is None or bare in ("", text)
        if is_whole or style["white_space"] not in _COLLAPSING:
            return found
        layout, length, resume, *measures = split(bare, style, context, width, *rest, **more)
        return found if resume is not None else (layout, length, len(text.encode()), *measures)

    return split_hanging
