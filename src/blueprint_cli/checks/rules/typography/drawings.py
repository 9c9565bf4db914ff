"""BP144: texts in drawings that leave the picture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.views.surroundings import Typeset
from blueprint_cli.diagnostics import Severity, tell
from blueprint_cli.language.folding import is_wide
from blueprint_cli.model.sections import Figure
from blueprint_cli.model.structure import drawn_texts
from blueprint_cli.model.walk import Path
from blueprint_cli.pictures import shown_in, versions
from blueprint_cli.pictures.lettering import Lettering, Piece, lettering
from blueprint_cli.source import normalize
from blueprint_cli.world import UnreadableError, World

#: How wide letters are on average, in ems: those of most sans-serif fonts, of which none is known.
_NARROW, _CAPITALS = frozenset("iljtfrI.,:;'’!|()[] -"), re.compile("[A-Z&%MWmw@]")
#: So much of the picture's width may a text seem to go beyond it: letters are not measured.
_SLACK = 0.03
#: What a browser takes where nothing says how large letters are.
_SIZE = 16.0
_NUMBER = re.compile(r"\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)(?:px)?\s*")


@check("BP144", "text-outside-picture", stage=Typeset, severity=Severity.WARNING)
def text_outside_picture(typeset: Typeset) -> Iterator[Finding]:
    """Find texts of a drawing that are too long in a locale, and leave the picture.

    How wide letters are is estimated; words that do not fit in the source either, and those that a
    transformation moves, are left to the eye.

    Why: what is outside of the picture is cut off.
    Example: 北區 at the right edge of a map, where English has “Northern District and islands”.
    """
    document = typeset.document
    for placed in document.sections:
        section, away = placed.section, any(placed.path[: len(e)] == e for e in document.left_out)
        if not isinstance(section, Figure) or not section.texts or away:
            continue
        if shown_in(typeset.world, section.image, document.tag) == section.image:
            own = _read(typeset.world, section.image)
            said = drawn_texts.said(document, section.image)
            version = versions(section.image, document.tag)[0]
            yield from _outside(placed.path, section, own, said, version)


def _outside(
    path: Path, figure: Figure, own: Lettering, said: Mapping[str, str], version: str
) -> Iterator[Finding]:
    for piece in own.pieces:
        text = said.get(piece.name, piece.text)
        message = figure.texts.get(f"{drawn_texts.PREFIX}{piece.name}")
        if message is None or own.box is None or piece.is_moved or piece.is_heard:
            continue
        if _leaves(piece, text, own.box) and not _leaves(piece, piece.text, own.box):
            told = tell("“{text}” seems to leave the picture", text=text)
            hint = tell("Say it shorter, or save a version of the picture as {file}.", file=version)
            where = (*path, drawn_texts.FIELD, f"{drawn_texts.PREFIX}{piece.name}")
            yield Finding(where, told, (hint,), message.id)


def _read(world: World, image: str) -> Lettering:
    try:
        return lettering(normalize(world.read(image).decode("utf-8", "replace")))
    except UnreadableError:
        return Lettering()


def _leaves(piece: Piece, text: str, box: tuple[float, float]) -> bool:
    """Tell whether a text, on one line from where it starts, goes out of the picture."""
    start, size = _number(piece, "x", 0.0), _number(piece, "font-size", _SIZE)
    if start is None or size is None or "font" in piece.attributes:
        return False
    if piece.attributes.get("writing-mode", "lr")[:1] in "tv":
        return False
    width = size * sum(map(_ems, text))
    before = {"middle": width / 2, "end": width}.get(piece.attributes.get("text-anchor", ""), 0.0)
    left, wide = box
    slack = _SLACK * wide
    return start - before < left - slack or start - before + width > left + wide + slack


def _ems(letter: str) -> float:
    if is_wide(letter):
        return 1.0
    return 0.3 if letter in _NARROW else 0.7 if _CAPITALS.match(letter) else 0.54


def _number(piece: Piece, name: str, usual: float) -> float | None:
    """Give a number of an element in the drawing's own units; None of what is in others."""
    if name not in piece.attributes:
        return usual
    found = _NUMBER.fullmatch(piece.attributes[name])
    return float(found[1]) if found else None
