"""Conflicts: what a merge of git has left in a file that two branches have changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from blueprint_cli.diagnostics import Diagnostic, tell
from blueprint_cli.source import Source

#: A line that git writes into what two branches have changed (git-merge, How conflicts are
#: presented). None alone proves anything: a line of “=” underlines a title.
_MARK = re.compile(r"(?m)^(?:(?P<first><{7})(?: .*)?|(?P<between>={7})|>{7}(?: .*)?)$")


def merge_conflict(source: Source) -> Diagnostic | None:
    """Tell of the first place of a text that two branches have changed, and how many there are."""
    found = tuple(_conflicts(source.text))
    if not found:
        return None
    message = tell(
        "two branches have changed this, and both stand here (such places: {count})",
        count=len(found),
    )
    hints = (
        tell("Keep one of the two, or what both mean, and delete the lines of the marks."),
        tell("They are “<<<<<<<”, “=======” and “>>>>>>>”, each at the start of a line."),
    )
    return Diagnostic("BP531", message, source.span(*found[0].span()), hints=hints)


def _conflicts(text: str) -> Iterator[re.Match[str]]:
    """Find the first line of every conflict: one mark after another, and all three."""
    first, is_parted = None, False
    for mark in _MARK.finditer(text) if "<<<<<<<" in text else ():
        if mark["first"]:
            first, is_parted = mark, False
        elif mark["between"]:
            is_parted = True
        elif first and is_parted:
            yield first
            first = None
