"""Runs of a paragraph, with how they look, as markup of a message."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from blueprint_cli.interchange.manuscripts.escaping import escape, guard

_ASCII = re.compile(r"[!-~]+")


@dataclass(frozen=True)
class Look:
    """How a run looks: `script` is ^ for superscript and ~ for subscript."""

    bold: bool = False
    italic: bool = False
    script: str = ""
    address: str = ""


PLAIN = Look()


@dataclass(frozen=True)
class Run:
    """A text that looks the same all over; `is_markup` where it is written as it has to be."""

    text: str
    look: Look = PLAIN
    is_markup: bool = False


def plain(runs: Iterable[Run]) -> str:
    """Give what runs say, without how they look."""
    return "".join(run.text for run in runs if not run.is_markup)


def marked(runs: Iterable[Run], *, stress: bool = True) -> str:
    """Give runs as markup; in a heading, which is heavy anyway, without `stress`."""
    merged = groupby(runs, key=lambda run: (run.look, run.is_markup))
    said = "".join(
        _marked("".join(run.text for run in own), look, stress=stress and not is_markup)
        if not is_markup
        else "".join(run.text for run in own)
        for (look, is_markup), own in merged
    )
    return guard(said.strip())


def _marked(text: str, look: Look, *, stress: bool) -> str:
    inner = text.strip()
    if not inner:
        return text
    before, _, after = text.partition(inner)
    said = escape(inner)
    if look.script and _ASCII.fullmatch(inner) and look.script not in inner:
        said = f"{look.script}{said}{look.script}"
    elif stress and (look.bold or look.italic):
        mark = "**" if look.bold else "*"
        said = f"{mark}{said}{mark}"
    if look.address:
        said = f"[{said}](<{look.address}>)"
    return f"{before}{said}{after}"
