"""The order in which a reader meets the texts of a document, which is not the written one."""

from __future__ import annotations

from collections.abc import Callable

from blueprint_cli.model.document import Document
from blueprint_cli.model.sections import Directions, Overview, Strategies
from blueprint_cli.model.structure.outline import every, ranks
from blueprint_cli.model.walk import Path

#: Which sections show the titles of directions, and those of strategies.
_DIRECTIONS, _STRATEGIES = (Directions, Overview, Strategies), (Overview, Strategies)


def reading_order(document: Document) -> Callable[[Path], int]:
    """Give the key that sorts paths as a reader meets them.

    The plan is written last, and is read where the sections stand that show it.
    """
    last, rank = len(document.sections), ranks(document)

    def first(kinds: tuple[type, ...]) -> int:
        shown = (each for each in every(document) if isinstance(each.section, kinds))
        return next((rank[int(each.path[1])] for each in shown), last)

    directions, strategies, plan = first(_DIRECTIONS), first(_STRATEGIES), first((Strategies,))

    def order(path: Path) -> int:
        if path[0] != "directions":
            return rank[int(path[1])] if path[0] == "sections" else -1
        if path[-1] != "title":
            return plan
        return strategies if "strategies" in path else directions

    return order
