"""Profiles: which standards a PDF keeps to, both at once."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Profile:
    """A pair of standards: WeasyPrint's name for that of archives, and the part of PDF/UA."""

    variant: str
    part: int


#: Each by the name that `--pdf-profile` takes; see `model.formats.PDF_PROFILES`.
PROFILES = {
    "ua1-a3a": Profile("pdf/a-3a", 1),
    "ua2-a4f": Profile("pdf/a-4f", 2),
}
