"""What is asked of `blueprint diff`, and what each of its modes answers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Request:
    """The command line: what to compare, of which document, and how to tell it.

    `out` is the folder of the built pages that a form may link to, from the folder of `output`;
    `colour` tells whether the reader's terminal takes any.
    """

    arguments: tuple[str, ...]
    since: str | None
    document: str
    form: str
    out: Path
    output: Path | None = None
    lang: str = "en"
    colour: bool = False


@dataclass(frozen=True)
class Answer:
    """What a mode tells, and whether there is a difference."""

    text: str
    differs: bool
