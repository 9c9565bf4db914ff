"""Rules of structure: the parts of a document, and what it needs beside its text.

A key that is missing or misspelt is told before, by `validation`.
"""

from blueprint_cli.checks.rules.structure import (
    back_matter,
    figures,
    footnotes,
    parts,
    references,
    renames,
    sections,
    selections,
    surroundings,
    switches,
)

__all__ = [
    "back_matter",
    "figures",
    "footnotes",
    "parts",
    "references",
    "renames",
    "sections",
    "selections",
    "surroundings",
    "switches",
]
