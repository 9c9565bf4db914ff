"""What a document explains, cites and has changed: entries of its listings."""

from __future__ import annotations

from dataclasses import dataclass

from blueprint_cli.model.constraints import DayOrMonth, Id, WebAddress, described
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.message import Message


@dataclass(frozen=True, kw_only=True)
class Definition(Identified):
    """A term that readers may look up; the term base, for translators, is another."""

    id: Id = described("Name of the term, unique in the document.")
    term: Message = described("The term.")
    short: Message | None = described("Its abbreviation: R&D.", None)
    text: Message | None = described("What it means here.", None)


@dataclass(frozen=True, kw_only=True)
class Reference(Identified):
    """A work that the document cites: `[](#id)` says its number."""

    id: Id = described("Name of the reference, unique in the document; texts cite it as [](#name).")
    text: Message = described("Author, title, publisher, year: as they are to be printed.")
    url: WebAddress | None = described("Its web address: https://….", None)


@dataclass(frozen=True, kw_only=True)
class Change(Identified):
    """One change of the publication since it came out first."""

    id: Id = described("Name of the change, unique in the document.")
    date: DayOrMonth = described("When it was made: YYYY-MM-DD, or YYYY-MM.")
    text: Message = described("What was changed.")
    correction: bool = described("true where it corrects a mistake.", False)
