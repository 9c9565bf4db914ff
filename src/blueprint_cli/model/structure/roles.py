"""Roles: what a section is to the whole document, which decides its place and its number.

The names and their order in a publication are those of DPUB-ARIA 1.1 and of the practice that it
describes: what leads in, the body, and what is looked up at the end.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

Role: TypeAlias = Literal[
    "foreword", "summary", "introduction", "annex", "acknowledgements", "glossary", "references"
]

#: The places of a publication: front matter, what opens the body, the body, back matter.
_FRONT, _OPENING, _BODY, _BACK = range(4)
_PLACES: Mapping[str | None, int] = {
    "foreword": _FRONT,
    "summary": _FRONT,
    "introduction": _OPENING,
    None: _BODY,
    "annex": _BACK,
    "acknowledgements": _BACK,
    "glossary": _BACK,
    "references": _BACK,
}

#: What assistive technology calls each (DPUB-ARIA 1.1, section 5.3).
ARIA: Mapping[str, str] = {
    "foreword": "doc-foreword",
    "summary": "doc-abstract",
    "introduction": "doc-introduction",
    "annex": "doc-appendix",
    "acknowledgements": "doc-acknowledgments",
    "glossary": "doc-glossary",
    "references": "doc-bibliography",
}


def place(role: str | None) -> int:
    """Give the place of a section with a role, or with none, among the parts of a publication."""
    return _PLACES[role]
