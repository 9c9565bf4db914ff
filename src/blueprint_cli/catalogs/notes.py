"""Notes: how a converted text came about, as the comments of its entry in the lock say it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from blueprint_cli.model.derivation import TermPair

#: How a note of the lock starts that tells of a term pair, or of an override.
_TERM, _OVERRIDE = "term: ", "override: "
_ARROW = " → "


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
