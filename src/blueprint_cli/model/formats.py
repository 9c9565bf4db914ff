"""Formats: which files a publication has in each locale."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Format:
    """One file of a locale's folder.

    `group` is what `--format` chooses by. `weight` says roughly how long rendering takes against
    the others, so that the longest start first. `paginated` formats are laid out on pages.
    """

    name: str
    group: str
    file: str
    weight: int = 1
    paginated: bool = False


#: Every format by name, in the order in which readers are offered them.
FORMATS: Mapping[str, Format] = {
    each.name: each
    for each in (
        Format("html", "html", "blueprint.html", 2),
        Format("pdf", "pdf", "blueprint.pdf", 10, paginated=True),
        Format("slides-html", "slides", "slides.html", 2),
        Format("slides-pdf", "slides", "slides.pdf", 8, paginated=True),
        Format("json", "json", "blueprint.json"),
    )
}

#: The pairs of standards that a PDF may keep to, as `--pdf-profile` takes them: PDF/UA-1 and
#: PDF/A-3a, which every reader knows; PDF/UA-2 and PDF/A-4f, of PDF 2.0.
PDF_PROFILES = ("ua1-a3a", "ua2-a4f")

#: The words that `--format` takes, in the order of the formats.
GROUPS: tuple[str, ...] = tuple(dict.fromkeys(each.group for each in FORMATS.values()))
