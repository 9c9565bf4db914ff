"""Findings: what a check says, and where, before anybody has looked up the place in a file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from blueprint_cli.diagnostics import Told, tell
from blueprint_cli.model.walk import Path


@dataclass(frozen=True)
class Elsewhere:
    """Another place of the document that a hint names: shown as its file and line."""

    path: Path


@dataclass(frozen=True)
class Finding:
    """What a check found, and where: the path of a node, and, for a target, its message id.

    With `message_id` the finding is about a locale's text, and is shown in that locale's catalog
    where it has an entry there. `at` is the part of the text that is at fault, from one code point
    up to another, and `fix` what belongs there. Of structure, `key` says that the key of the path's
    last step is at fault; `part`, that only this part of the text is.
    """

    path: Path
    text: str
    hints: tuple[str, ...] = ()
    message_id: str = ""
    key: bool = False
    part: str = ""
    at: tuple[int, int] | None = None
    fix: str | None = None
    safe: bool = False


def choices(words: Iterable[str]) -> Told:
    """Give words for a hint to choose from: “one” or “other”."""
    first, *others = (tell("“{character}”", character=each) for each in words)
    for other in others:
        first = tell("{one} or {other}", one=first, other=other)
    return first
