"""The anchors and links of a page for the screen, read from its finished HTML."""

from __future__ import annotations

from html.parser import HTMLParser

from blueprint_cli.model.rendering import Layout


def read(page: str) -> Layout:
    """Give the names that links can lead to, and where links lead, in document order."""
    reader = _Reader()
    reader.feed(page)
    return Layout(anchors=tuple(reader.anchors), links=tuple(dict.fromkeys(reader.links)))


class _Reader(HTMLParser):
    """Notes ids and destinations (HTML, sections 3.2.6 and 4.6.1)."""

    def __init__(self) -> None:
        super().__init__()
        self.anchors: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" or (name == "name" and tag == "a"):
                self.anchors.append(value or "")
            elif name == "href":
                self.links.append(value or "")
