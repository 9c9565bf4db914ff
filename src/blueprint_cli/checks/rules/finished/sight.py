"""BP418–419: texts on a finished page that readers cannot see."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.rendering import found, printed
from blueprint_cli.diagnostics import Told, tell
from blueprint_cli.markup import to_plain_text
from blueprint_cli.model.rendering import Hidden, Rendering


@check("BP418", "outside-page", stage=Rendering)
def outside_page(rendering: Rendering) -> Iterator[Finding]:
    """Find texts with a glyph outside of their page, or cut off by the box that they stand in.

    Why: nobody can read what is not on the paper, and its absence is not seen.
    Example: a table of twenty columns under a theme that sets them side by side.
    """
    for each in rendering.layout.hidden:
        text = tell("a part of this is outside its page")
        if each.is_clipped:
            text = tell("a part of this is cut off by its box")
        name = each.message or each.node or _repeated(rendering, each.text)
        yield found(rendering, name, text, _way_out(each, name), page=each.page)


@check("BP419", "low-contrast", stage=Rendering)
def low_contrast(rendering: Rendering) -> Iterator[Finding]:
    """Find text that stands out too little from its ground: below 4.5 : 1, below 3 : 1 where large.

    Why: readers with weak sight, in poor light or before a poor copy, cannot read it (WCAG 2.2,
    1.4.3). Large is text of 18 points, and bold text of 14.
    Example: a document's own theme with light grey notes on white.
    """
    for page, node, message, ink, ground, ratio, enough, selector, places in rendering.layout.faint:
        text = tell(
            "{ink} on {ground} has a contrast of {ratio} : 1; it must be {enough} : 1 or more",
            ink=ink,
            ground=ground,
            ratio=floor(ratio * 100) / 100,
            enough=f"{enough:g}",
        )
        hint = tell(
            "It is the theme's: give “{selector}” another color or background. Texts: {count}.",
            selector=selector,
            count=places,
        )
        yield found(rendering, message or node, text, hint, page=page)


def _way_out(hidden: Hidden, name: str) -> Told:
    """Say what a writer can do, or that the theme is at fault."""
    if name and hidden.cause == "table":
        return tell("Give the table fewer columns, or its cells shorter words.")
    if name and hidden.cause == "line":
        return tell("Shorten “{text}”, or put a space where a line may end.", text=hidden.text)
    if name and hidden.cause == "margin":
        return tell("Shorten it: every page repeats it in its margin.")
    return tell(
        "It is the theme's: see what its style sheet says of “{selector}”.",
        selector=hidden.selector,
    )


def _repeated(rendering: Rendering, text: str) -> str:
    """Give the id of the message that a margin repeats, or nothing."""
    for message in printed(rendering):
        plain = to_plain_text(message.shown(), rendering.shown.values)
        if text.strip() in " ".join(plain.split()):
            return message.id
    return ""
