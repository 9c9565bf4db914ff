"""Renderers of a review: one form a file, each imported when it is asked for.

Each has a module of its name, whose `render` makes a text of a `Review` and its `Context`. What
stands in a review, `diff.review` knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from blueprint_cli.diff.review.rows import Review, Row, Side
    from blueprint_cli.world import World

#: Every form of a review, with who reads it.
FORMS = {
    "text": "people",
    "markdown": "comments on pull requests",
    "json": "your own programs",
    "html": "reviewers, in a browser",
}


@dataclass(frozen=True)
class Links:
    """The addresses of a locale's page and deck, seen from the review; empty where not built."""

    page: str = ""
    slides: str = ""


@dataclass(frozen=True)
class Context:
    """What a form has to know beside the review: the locales asked for, and how to speak.

    `links` are those of each locale, by tag; `colour` tells whether the terminal takes any. `world`
    has the theme whose colours a page takes; without one it is the default theme.
    """

    tags: tuple[str, ...]
    lang: str = "en"
    colour: bool = False
    links: Mapping[str, Links] = field(default_factory=dict)
    world: World | None = None


def render(form: str, review: Review, context: Context) -> str:
    """Give a review in a form. Raises `ThemeError` where the theme has no colours for a page."""
    made: str = import_module(f"{__name__}.{form}").render(review, context)
    return made


def unfinished(review: Review, tag: str) -> Iterator[tuple[Row, Side]]:
    """Give the messages that a locale has work left for, each with what the locale says."""
    for row in review.rows:
        for side in row.sides:
            if side.tag == tag and side.needs_work:
                yield row, side
