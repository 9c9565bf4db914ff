"""Titles as they are laid out on paper: where their lines end, and that none has one character."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pytest

from blueprint_cli.inspection.paper import BREAK
from blueprint_cli.renderers.hypertext import titles
from blueprint_cli.renderers.paper import paginate
from blueprint_cli.world import MemoryWorld
from tools import title_breaks

#: A cover, a card, a heading: the measures of titles, in em.
MEASURES = (6.5, 9, 12)
_SIZE = 20
_PAGE = f"""<html lang="zh-Hant"><style>
@page {{ size: 400px 9000px; margin: 0 }}
h2 {{ margin: 0; font: {_SIZE}px "Noto Sans HK" }}
.tie {{ white-space: nowrap }} .clause {{ display: inline-block; max-width: 100% }}
</style>"""


def laid_out(shown: list[str]) -> list[list[str]]:
    """Give the lines of titles, each in the measures in turn."""
    from weasyprint import HTML

    html = "".join(
        f'<h2 style="width: {measure}em">{titles.chinese(title)}</h2>'
        for title in shown
        for measure in MEASURES
    )
    lines: defaultdict[int, defaultdict[float, str]] = defaultdict(lambda: defaultdict(str))

    def walk(box: Any, heading: Any = None) -> None:
        heading = box if getattr(box, "element_tag", "") == "h2" and not heading else heading
        if heading and getattr(box, "text", "").strip(BREAK):
            lines[id(heading.element)][box.position_y] += box.text
        for each in getattr(box, "children", ()):
            walk(each, heading)

    document = HTML(string=_PAGE + html).render()
    for page in document.pages:
        walk(page._page_box)  # noqa: SLF001
    return [list(each.values()) for each in lines.values()]


@pytest.mark.parametrize(("name", "most"), [("seen", 0), ("held_out", 2)])
def test_hardly_a_line_of_a_title_ends_inside_a_word(name: str, most: int) -> None:
    paginate.prepare(MemoryWorld({}))
    marked = title_breaks.marked(name)
    made = laid_out(["".join(words) for words in marked])
    assert len(made) == len(marked) * len(MEASURES)
    wrong = 0
    for words, lines in zip([each for each in marked for _ in MEASURES], made, strict=True):
        assert "".join(lines) == "".join(words)
        wrong += bool(title_breaks.ends(lines) - title_breaks.ends(words))
        assert 1 not in map(len, lines)
    assert wrong <= most


@pytest.mark.parametrize(("name", "most"), [("seen", 0), ("held_out", 4)])
def test_hardly_a_title_may_end_a_line_inside_a_word(name: str, most: int) -> None:
    score = title_breaks.score(name)
    assert score.wrong <= most
    assert score.ends > 3 * score.titles
