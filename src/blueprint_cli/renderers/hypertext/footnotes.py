"""Footnotes in pages: the mark in a text, and where its note stands.

A page for the screen has its notes below each chapter, paper has them at the foot of the sheet,
and a deck on its last slides and beside the slide, for the speaker. Links lead there and back
(DPUB-ARIA 1.1, `doc-noteref`, `doc-footnote` and `doc-backlink`).

Here it is decided where a title has its marks: where it is the heading of its passage on a page. In
contents, outlines, running heads, links, attributes and titles of slides it has none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.message import Message
from blueprint_cli.model.structure import footnotes
from blueprint_cli.model.structure.footnotes import Footnote

#: A mark in a page, and the id of its note.
_MARK = re.compile(r'<sup class="noteref"><a id="([a-z0-9-]+)\.mark"')
#: A mark and the character that it stands at, with which it stays on one line.
_MARKED = re.compile(r'([^<>&;\s])(<sup class="noteref">.*?</sup>)')

#: Gives the HTML of a note's text.
Render = Callable[[Message], str]


@dataclass
class Notes:
    """The footnotes of one page; each mark is shown once, where it is met first.

    `shows` tells which texts have their marks in the carrier. On `paper` the note follows its mark,
    and layout takes it to the foot of the page.
    """

    document: LocalizedDocument
    shows: Callable[[Message], bool] = lambda _: True
    paper: bool = False
    _shown: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Count the notes."""
        own = self.document.document
        self.known = footnotes.footnotes(own)
        self.numbers: Mapping[str, str] = footnotes.numbers(
            own, shows=self.shows, first=self.document.full
        )

    def mark(self, name: str, render: Render) -> str:
        """Give the HTML of a mark, with its note on paper; nothing where it was shown before."""
        if name not in self.numbers or name in self._shown:
            return ""
        self._shown.add(name)
        number = self.numbers[name]
        label = self.document.words.say("footnote", number=number)
        link = f'<a id="{name}.mark" href="#{name}" role="doc-noteref" aria-label="{label}">'
        shown = f'<sup class="noteref">{link}{number}</a></sup>'
        return f"{shown}{self._at_foot(self.known[name], render)}" if self.paper else shown

    def _at_foot(self, note: Footnote, render: Render) -> str:
        back = self.back(note.id)
        return f'<span class="footnote" id="{note.id}">{back}{render(note.text)}</span>'

    def back(self, name: str) -> str:
        """Give the HTML of the number before a note, which leads back to its mark."""
        label = self.document.words.say("footnote-back", number=self.numbers[name])
        link = f'<a href="#{name}.mark" role="doc-backlink" aria-label="{label}">'
        return f'<sup class="backref">{link}{self.numbers[name]}</a></sup> '

    def on(self, html: str) -> list[dict[str, object]]:
        """Give the notes whose marks stand in a piece of a page, in their order."""
        return [
            {"id": name, "number": self.numbers[name], "text": self.known[name].text}
            for name in _MARK.findall(html)
        ]


def kept(html: str) -> str:
    """Keep each mark on the line of the character before it."""
    return _MARKED.sub(r'<span class="tie">\g<0></span>', html) if "noteref" in html else html
