"""The file of the term base, brought up to date with another one."""

from __future__ import annotations

from dataclasses import dataclass

from blueprint_cli.desk import records
from blueprint_cli.edits import apply_edits
from blueprint_cli.model.terms import TermBase
from blueprint_cli.syntax import Node

_KEY = "terms"


@dataclass(frozen=True)
class MergedTerms:
    """The new text of the file, and the ids of the terms that are new, and that are others now."""

    text: str
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


def merge(root: Node, old: TermBase, new: TermBase) -> MergedTerms:
    """Bring the file that `root` and `old` were read from up to date with another term base.

    Terms are told apart by their ids. One that the other term base lacks stays: it may be a part.
    """
    places = {term.id: at for at, term in enumerate(old.terms)}
    known = {term.id: term for term in old.terms}
    changed = [term for term in new.terms if term.id in known and term != known[term.id]]
    added = [term for term in new.terms if term.id not in known]
    edits = [records.replaced(root, _KEY, places[term.id], term) for term in changed]
    if added:
        edits.append(records.added(root, _KEY, len(old.terms) - 1, added))
    text = apply_edits(edits) if edits else root.span.source.text
    return MergedTerms(text, *(tuple(term.id for term in each) for each in (added, changed)))


def first(new: TermBase) -> MergedTerms:
    """Give the text of a file where there is none."""
    return MergedTerms(records.written(_KEY, new.terms), tuple(term.id for term in new.terms))
