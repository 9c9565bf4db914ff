"""Rules of structure: the parts of a document, and what it needs beside its text.

A key that is missing or misspelt is told before, by `validation`.
"""

from blueprint_cli.checks.rules.structure import (
    figures,
    footnotes,
    parts,
    publication,
    references,
    renames,
    sections,
    surroundings,
    switches,
)

__all__ = [
    "figures",
    "footnotes",
    "parts",
    "publication",
    "references",
    "renames",
    "sections",
    "surroundings",
    "switches",
]
