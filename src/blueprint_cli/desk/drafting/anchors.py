"""Links into a manuscript itself: they lead to the ids that its parts have now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from blueprint_cli.diagnostics import Diagnostic, tell
from blueprint_cli.interchange.manuscripts.manuscript import Block, lost

_LINK = re.compile(r"\[([^\]\[\n]{1,500})\]\(<?#([^)\s>]{1,200})>?\)")
#: What the address of a heading leaves out, as the hosts of Markdown make it.
_LEFT_OUT = re.compile(r"[^\w\- ]")


class Anchors:
    """Where the headings of a manuscript are now."""

    def __init__(self) -> None:
        """Start with none."""
        self._ids: dict[str, str] = {}

    def note(self, heading: str, identity: str) -> None:
        """Remember which id a heading has."""
        self._ids.setdefault(_LEFT_OUT.sub("", heading.lower()).replace(" ", "-"), identity)

    def resolved(self, node: Any) -> Any:
        """Give data with every link into it leading to an id; one to nothing is but its words."""
        if isinstance(node, dict):
            return {key: self.resolved(value) for key, value in node.items()}
        if isinstance(node, list):
            return [self.resolved(each) for each in node]
        return _LINK.sub(self._link, node) if isinstance(node, str) else node

    def broken(self, blocks: list[Block]) -> Iterator[Diagnostic]:
        """Tell of the links that lead nowhere."""
        for block in blocks:
            for found in _LINK.finditer(block.text):
                if found[2].lower() not in self._ids:
                    message = tell(
                        "a link to a place that is not there is left out, but for its words: "
                        "{address}",
                        address=f"#{found[2]}",
                    )
                    yield lost(message, block.span)

    def _link(self, found: re.Match[str]) -> str:
        identity = self._ids.get(found[2].lower())
        return f"[{found[1]}](#{identity})" if identity else found[1]
