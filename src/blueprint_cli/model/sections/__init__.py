"""The kinds of section that a document can hold, a family a module.

A new kind is one class in the module of its family, listed at its end, and one template partial for
each format.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

from blueprint_cli.model.constraints import ByKind
from blueprint_cli.model.sections.captioned import CaptionedKind, Figure, Table
from blueprint_cli.model.sections.made import (
    Directions,
    Listed,
    Listing,
    MadeKind,
    Overview,
    Strategies,
)
from blueprint_cli.model.sections.openings import (
    Closing,
    Drivers,
    Missions,
    OpeningKind,
    Qualities,
    Vision,
)
from blueprint_cli.model.sections.prose import Callout, Prose, ProseKind, Questions, Quotation
from blueprint_cli.model.sections.reported import (
    Chart,
    Drawn,
    Highlights,
    Indicators,
    Progress,
    ReportedKind,
    Timeline,
)
from blueprint_cli.model.sections.section import Named, Pictured, Section, Titled, Untitled

__all__ = [
    "Callout",
    "Chart",
    "Closing",
    "Directions",
    "Drawn",
    "Drivers",
    "Figure",
    "Highlights",
    "Indicators",
    "Listed",
    "Listing",
    "Missions",
    "Named",
    "Overview",
    "Pictured",
    "Progress",
    "Prose",
    "Qualities",
    "Questions",
    "Quotation",
    "Section",
    "SectionKind",
    "Strategies",
    "Table",
    "Timeline",
    "Titled",
    "Untitled",
    "Vision",
]

SectionKind: TypeAlias = Annotated[
    OpeningKind | MadeKind | ProseKind | CaptionedKind | ReportedKind,
    ByKind(),
]
