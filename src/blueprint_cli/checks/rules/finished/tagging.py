"""BP417: what a PDF tells those who do not see it."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.rendering import LISTED, detail_of, found
from blueprint_cli.diagnostics import Severity, tell
from blueprint_cli.model.rendering import Rendering
from blueprint_cli.model.structure.footnotes import FIELD
from blueprint_cli.model.walk import Path

#: What is shown where a section asks for it, in the order that the section says.
_ELSEWHERE = {(each,) for each in (*LISTED, "indicators")}


@check("BP417", "tag-order", stage=Rendering, severity=Severity.WARNING)
def tag_order(rendering: Rendering) -> Iterator[Finding]:
    """Find what a PDF reads out in another order than the document's, and headings that skip.

    Why: who listens, or goes from heading to heading, follows the tags and not the page (ISO
    14289-1, 7.2 and 7.4.2).
    Example: a document's own theme that shows the last of the missions first.
    """
    for name in _misplaced(rendering):
        text = tell("this is read out in another order than the document's")
        hint = tell("A PDF is read out in the order of the theme's HTML, wherever things stand.")
        yield found(rendering, name, text, hint)
    above = 0
    for level, name in rendering.layout.headings:
        if level > above + 1:
            text = tell(
                "the heading is of level {level}, and none of level {above} stands above it",
                level=level,
                above=level - 1,
            )
            hint = tell("Write <h{level}> in the theme's template.", level=above + 1)
            yield found(rendering, name, text, hint)
        above = level


def _misplaced(rendering: Rendering) -> Iterator[str]:
    """Yield the first message of each list of the document that is read out of its place.

    A list may be read out more than once, each time from its start; links repeat titles anywhere.
    """
    steps = [
        (listed, place, spoken.message)
        for spoken in rendering.layout.spoken
        if spoken.message and not spoken.is_link
        for listed, place in _steps(_ordered(rendering, spoken.message))
    ]
    first: dict[Path, int] = {}
    for listed, place, _ in steps:
        first[listed] = min(first.get(listed, place), place)
    last: dict[Path, int] = {}
    told = set[Path]()
    for listed, place, message in steps:
        is_on = listed in last and place >= last[listed]
        if not is_on and place != first[listed] and listed not in told:
            told.add(listed)
            yield message
        last[listed] = place


def _ordered(rendering: Rendering, name: str) -> Path:
    """Give the path of a message, if its place in the document is the one it is read out at.

    Footnotes are read out in the order of their marks. What sections list is in an order of the
    locale's, and its names stand wherever a text or the cover says them. How actions go is told in
    tables too, in an order of their own.
    """
    path = rendering.shown.places.get(name, ())
    is_elsewhere = FIELD in path or path[:1] in _ELSEWHERE or detail_of(path)
    return () if is_elsewhere else path


def _steps(path: Path) -> Iterator[tuple[Path, int]]:
    """Yield the lists that a path goes through, with its place in each."""
    for index, step in enumerate(path):
        if isinstance(step, int):
            yield path[:index], step
