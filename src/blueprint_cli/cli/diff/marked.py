"""Changed texts with their changes marked, for terminals and for Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from string import punctuation
from typing import Any

import click

from blueprint_cli.cli.reports.text import columns, printable
from blueprint_cli.diff.pieces import Kind, Piece

#: What stands around a piece that came or went, where there is no colour.
_BRACKETS = {Kind.ADDED: ("+{", "}+"), Kind.REMOVED: ("-[", "]-"), Kind.KEPT: ("", "")}
#: The same in colour, and never by colour alone.
_STYLES: dict[Kind, dict[str, Any]] = {
    Kind.ADDED: {"fg": "green", "underline": True},
    Kind.REMOVED: {"fg": "red", "strikethrough": True},
    Kind.KEPT: {},
}
_ELEMENTS = {Kind.ADDED: "ins", Kind.REMOVED: "del"}
#: So many columns of what was kept are shown on each side of a change.
_CONTEXT = 32
#: GitHub makes mentions, references and links of text, escaped or not; a word joiner, which
#: nobody sees, keeps it from that.
_LIVE = re.compile(r"[@#]|:(?=//|[\w+-]{1,40}:)|[Ww](?=[Ww]{2}\.)|GH(?=-)")
_JOINER = "\u2060"
#: What elements give a meaning to.
_IN_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
#: Any punctuation of ASCII may mean something in Markdown, and may be escaped (CommonMark 0.31,
#: section 2.4).
_IN_MARKDOWN = {**str.maketrans({mark: f"\\{mark}" for mark in punctuation}), **_IN_HTML}


def in_text(pieces: Iterable[Piece], *, colour: bool) -> str:
    """Mark a text for a terminal: `-[gone]-+{come}+`, or in colour where it takes any."""
    found = list(pieces)
    last = len(found) - 1
    shown = (
        _shortened(each.text, first=index == 0, last=index == last)
        if each.kind is Kind.KEPT
        else shown_text(each.text)
        for index, each in enumerate(found)
    )
    return "".join(
        in_brackets(each.kind, text, colour=colour) for each, text in zip(found, shown, strict=True)
    )


def in_brackets(kind: Kind, text: str, *, colour: bool) -> str:
    """Mark one piece for a terminal."""
    if colour:
        return click.style(text, **_STYLES[kind]) if _STYLES[kind] else text
    before, after = _BRACKETS[kind]
    return f"{before}{text}{after}"


def shown_text(text: str) -> str:
    """Give a text on one line, as a terminal can show it."""
    return printable(text.replace("\n", "↵"))


def shown_lines(text: str) -> str:
    """Give a text with its lines, each as a terminal can show it."""
    return "\n".join(map(printable, text.split("\n")))


def in_markdown(pieces: Iterable[Piece]) -> str:
    """Mark a text with `<del>` and `<ins>`: stars and tildes fail beside Chinese punctuation."""
    return "".join(_element(each.kind, escape(each.text)) for each in pieces)


def escape(text: str) -> str:
    """Write a text so that Markdown shows it as it is: no markup, element, link or mention."""
    return _inert(text).translate(_IN_MARKDOWN).replace("\n", "<br>")


def in_html(text: str) -> str:
    """Write a text so that an element shows it as it is."""
    return _inert(text).translate(_IN_HTML)


def _inert(text: str) -> str:
    """Give a text of which GitHub makes no mention, reference, link or picture."""
    return _LIVE.sub(lambda found: found[0] + _JOINER, shown_lines(text))


def _element(kind: Kind, text: str) -> str:
    element = _ELEMENTS.get(kind)
    return f"<{element}>{text}</{element}>" if element else text


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """Cut what was kept down to what stands beside a change."""
    shown = shown_text(text)
    if (first and last) or columns(shown) <= 2 * _CONTEXT:
        return shown
    head = "" if first else _fitting(shown)
    tail = "" if last else _fitting(shown[::-1])[::-1]
    return f"{head}…{tail}"


def _fitting(text: str) -> str:
    """Give the start of a text that takes no more columns than are shown."""
    room = _CONTEXT
    for index, character in enumerate(text):
        room -= columns(character)
        if room < 0:
            return text[:index]
    return text
