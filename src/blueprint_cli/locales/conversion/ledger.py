"""The ledger of a conversion: with what it is made, and which term pairs made each text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from blueprint_cli.locales.conversion.converter import ConvertedPiece, Means
from blueprint_cli.locales.conversion.dictionary import configurations
from blueprint_cli.model.derivation import Derivation, TermPair


def derivation(profile: str) -> Derivation:
    """Tell what a conversion under a profile is made with."""
    from opencc import __version__

    return Derivation(profile, __version__, _dictionaries(profile))


def term_pairs_used(pieces: Iterable[ConvertedPiece]) -> tuple[TermPair, ...]:
    """Give the term pairs of a converted text, each once, in the order of the text."""
    used = (piece for piece in pieces if piece.means is Means.TERM)
    return tuple(dict.fromkeys((piece.source, piece.target) for piece in used))


@cache
def _dictionaries(profile: str) -> str:
    """Give the SHA-256 of OpenCC's configurations and of their dictionaries: some 100 KB."""
    digest = sha256()
    for place in configurations(profile):
        said = place.read_bytes()
        digest.update(said)
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
