"""The ledger of a conversion: with what it is made, and which term pairs made each text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from blueprint_cli.locales.conversion import ConvertedPiece, Means, configuration
from blueprint_cli.model.derivation import Derivation, TermPair

#: How a note of the lock starts that tells of a term pair, or of an override.
_TERM, _OVERRIDE = "term: ", "override: "
_ARROW = " → "


def derivation(profile: str) -> Derivation:
    """Tell what a conversion under a profile is made with."""
    from opencc import __version__

    return Derivation(profile, __version__, _dictionaries())


def term_pairs_used(pieces: Iterable[ConvertedPiece]) -> tuple[TermPair, ...]:
    """Give the term pairs of a converted text, each once, in the order of the text."""
    used = (piece for piece in pieces if piece.means is Means.TERM)
    return tuple(dict.fromkeys((piece.source, piece.target) for piece in used))


def notes(terms: Iterable[TermPair], reason: str) -> Iterator[str]:
    """Write down how a text came about, as the notes of its entry in the lock say it."""
    for source, written in terms:
        yield _one_line(f"{_TERM}{source}{_ARROW}{written}")
    if reason:
        yield _one_line(f"{_OVERRIDE}{reason}")


def noted_terms(comments: Iterable[str]) -> tuple[TermPair, ...]:
    """Read the term pairs that the notes of an entry tell of."""
    said = (each.removeprefix(_TERM).partition(_ARROW) for each in comments if each[:6] == _TERM)
    return tuple((source, written) for source, _, written in said)


def _one_line(text: str) -> str:
    return " ".join(text.split())


@cache
def _dictionaries() -> str:
    """Give the SHA-256 of OpenCC's configuration and of its dictionaries: some 100 KB."""
    place = configuration()
    said = place.read_bytes()
    digest = sha256(said)
    for name in sorted(set(_files(json.loads(said)))):
        digest.update(name.encode() + b"\0" + (place.parent / name).read_bytes())
    return digest.hexdigest()


def _files(node: Any) -> Iterator[str]:
    """Find the files that a configuration names."""
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    if isinstance(node, dict) and isinstance(node.get("file"), str):
        yield Path(node["file"]).name
    for child in children:
        yield from _files(child)
