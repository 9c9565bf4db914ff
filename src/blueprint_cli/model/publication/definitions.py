"""What a document explains, cites and has changed: entries of its listings."""

from __future__ import annotations

from dataclasses import dataclass

from blueprint_cli.model.constraints import DayOrMonth, Id, WebAddress, described
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.message import Message


@dataclass(frozen=True, kw_only=True)
class Definition(Identified):
    """A term that readers may look up; the term base, for translators, is another."""

    id: Id = described("Name of the term, unique in the document.", example="research")
    term: Message = described("The term.", example="研究及發展")
    short: Message | None = described("Its abbreviation: R&D.", None, example="研發")
    text: Message | None = described(
        "What it means here.", None, example="為增加知識而進行的有系統的工作。"
    )


@dataclass(frozen=True, kw_only=True)
class Reference(Identified):
    """A work that the document cites: `[](#id)` says its number."""

    id: Id = described(
        "Name of the reference, unique in the document; texts cite it as [](#name).",
        example="census",
    )
    text: Message = described(
        "Author, title, publisher, year: as they are to be printed.",
        example="示例市統計處：《人口統計報告》，2025年。",
    )
    url: WebAddress | None = described(
        "Its web address: https://….", None, example="https://census.example.org/2025"
    )


@dataclass(frozen=True, kw_only=True)
class Change(Identified):
    """One change of the publication since it came out first."""

    id: Id = described("Name of the change, unique in the document.", example="unit-fix")
    date: DayOrMonth = described("When it was made: YYYY-MM-DD, or YYYY-MM.", example="2026-04-10")
    text: Message = described("What was changed.", example="更正表1的單位。")
    correction: bool = described("true where it corrects a mistake.", False, example=True)
