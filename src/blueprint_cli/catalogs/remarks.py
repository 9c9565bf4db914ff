"""Remarks among the comments of an entry: all that a person has written there to be read.

A comment that says something to the tool is none: who signs, why a text is overridden, which
finding is allowed. Lines that follow each other without such a word are one remark, as a person
types it; so is what a tool has wrapped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from blueprint_cli.catalogs.catalog import EDITION, REASON
from blueprint_cli.model.queries import Remark, read_remark
from blueprint_cli.model.states import read_sign_off

#: What stands before the text that a catalog had, where that and another one are kept.
BEFORE = "before: "
_ALLOWANCE = re.compile(r"allow\s+BP\d{3}")
#: Tools that wrap comments (polib, textwrap) keep their lines to so many characters.
_WRAPPED = 78


def remarks(comments: Iterable[str]) -> tuple[Remark, ...]:
    """Give the remarks among the translator's comments of an entry in the catalog."""
    own = (each for each in _joined(comments) if not says_more(each))
    return tuple(_remark(each) for each in own)


def returned_remarks(comments: Iterable[str]) -> tuple[Remark, ...]:
    """Give the remarks among the comments of an entry that came back.

    Whoever translates allows no finding and gives no reason: that is for the desk to do, which is
    asked to by it. What a catalog that came back as a packet says of sign-offs, it has said before.
    """
    own = (each for each in _joined(comments) if not is_kept_by_the_tool(each))
    return tuple(_remark(each) for each in own)


def is_kept_by_the_tool(comment: str) -> bool:
    """Tell whether a comment is one that the tool alone writes."""
    return read_sign_off(comment) is not None or comment.startswith((EDITION, BEFORE.rstrip()))


def says_more(comment: str) -> bool:
    """Tell whether a comment means something to the tool."""
    is_reason = comment.lower().startswith(REASON)
    return is_reason or bool(_ALLOWANCE.match(comment)) or is_kept_by_the_tool(comment)


def _joined(comments: Iterable[str]) -> Iterator[str]:
    """Give the comments that say something, those that are one remark in one."""
    text = last = ""
    for comment in comments:
        if text and _goes_on(text, last, comment):
            text = f"{text} {comment}"
        else:
            yield from filter(None, [text])
            text = comment
        last = comment
    yield from filter(None, [text])


def _goes_on(text: str, last: str, comment: str) -> bool:
    """Tell whether a line is more of the remark above it."""
    if not comment or not last or says_more(comment) or read_remark(comment):
        return False
    if says_more(text) or read_remark(text):
        word = comment.partition(" ")[0]
        return len(f"# {last} {word}") > _WRAPPED
    return True


def _remark(comment: str) -> Remark:
    return read_remark(comment) or Remark.of(comment)
