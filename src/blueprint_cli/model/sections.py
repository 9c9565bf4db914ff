"""The kinds of section a document can hold.

A new kind is one class here, listed in `SectionKind`, and one template partial for each format.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from blueprint_cli.model.constraints import (
    PATH_PATTERN,
    STRICT,
    ByKind,
    FilePath,
    Id,
    OrFigure,
    Tag,
    Text,
    described,
)
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.message import Message, Passage
from blueprint_cli.model.structure.carriers import Carrier, Numbering
from blueprint_cli.model.structure.footnotes import Footnote
from blueprint_cli.model.structure.roles import Role
from blueprint_cli.model.structure.signature import Signature
from blueprint_cli.model.structure.under import Remark


@dataclass(frozen=True, kw_only=True)
class Section(Identified):
    """What every section has."""

    id: Id = described("Name of the section, unique in the document.")
    notes: Message | None = described("Speaker's notes for the section's slide.", None)
    role: Role | None = described(
        "What the section is to the whole: it decides its place (front, body, back) and its "
        "number. foreword, summary, introduction, annex, acknowledgements, glossary, references.",
        None,
        trailing=True,
    )
    formats: tuple[Carrier, ...] = described(
        "In which formats it appears, where not in all: html, pdf, slides.", (), trailing=True
    )
    footnotes: tuple[Footnote, ...] = described(
        "Notes on the section: `[^name]` in a text marks the place of each.", (), trailing=True
    )
    numbering: Numbering | None = described(
        "paragraphs: each paragraph here and below has a running number. none: it has not.",
        None,
        trailing=True,
    )
    remarks: tuple[Remark, ...] = described("Notes under the section.", (), trailing=True)
    source: Message | None = described("Where it comes from: under it.", None, trailing=True)
    short: Passage | None = described(
        "What its slide says in place of a long text.", None, trailing=True
    )
    sections: tuple[SectionKind, ...] = described(
        "The sections below this one, up to two levels below a chapter.", (), trailing=True
    )
    signed: Signature | None = described("Who signs it: at its end.", None, trailing=True)
    left_out: Mapping[Tag, Text] = described(
        "The locales that leave it out, with all below it, each with the reason, which translators "
        "and reviewers read: {en: 只適用於本地法例，英文版不載}.",
        factory=dict,
        key="left-out",
        trailing=True,
    )


@dataclass(frozen=True, kw_only=True)
class Titled(Section):
    """A section that must have a title of its own."""

    title: Message = described("Heading of the section.")


@dataclass(frozen=True, kw_only=True)
class Untitled(Section):
    """A section whose title may be left out."""

    title: Message | None = described("Heading of the section; without one, none is shown.", None)


@dataclass(frozen=True, kw_only=True)
class Named(Section):
    """A section that the theme gives a title where it has none."""

    title: Message | None = described("Heading of the section; without one, the theme's.", None)


@dataclass(frozen=True, kw_only=True)
class Pictured(Untitled):
    """A section with a picture: of whatever kind, it is looked for, checked and described."""

    image: FilePath = described("Path of the picture (SVG, PNG or JPEG) in the document's folder.")
    alternative: Message = described("What the picture tells, for a reader who cannot see it.")
    caption: Message | None = described("The line under the picture.", None)


@dataclass(frozen=True, kw_only=True)
class Driver(Identified):
    """One reason for the plan: what happened, and what it means."""

    id: Id = described("Name of the driver, unique in the document.")
    event: Message = described("What happened.")
    meaning: Message = described("What it means for the plan.")


@dataclass(frozen=True, kw_only=True)
class Drivers(Titled):
    """Why the plan is made: pairs of what happened and what it means."""

    kind: Literal["drivers"]
    drivers: tuple[Driver, ...] = described("The drivers, in order.")


@dataclass(frozen=True, kw_only=True)
class Quality(Identified):
    """One quality of the plan, in a word or two."""

    id: Id = described("Name of the quality, unique in the document.")
    text: Message = described("The quality.")


@dataclass(frozen=True, kw_only=True)
class Qualities(Titled):
    """How the plan is made: its qualities and its horizon."""

    kind: Literal["qualities"]
    lead: Message | None = described("A sentence under the heading.", None)
    qualities: tuple[Quality, ...] = described("The qualities, in order.")
    horizon: Message | None = described("The years that the plan covers.", None)


@dataclass(frozen=True, kw_only=True)
class Vision(Titled):
    """What the plan wants to make true, in one sentence."""

    kind: Literal["vision"]
    text: Message = described("The vision.")


@dataclass(frozen=True, kw_only=True)
class Mission(Identified):
    """One mission, with the pictograms that stand for it."""

    id: Id = described("Name of the mission, unique in the document.")
    text: Message = described("The mission.")
    pictograms: tuple[Id, ...] = described("Names of pictograms in templates/pictograms/.", ())


@dataclass(frozen=True, kw_only=True)
class Missions(Titled):
    """What the plan sets out to do."""

    kind: Literal["missions"]
    missions: tuple[Mission, ...] = described("The missions, in order.")


@dataclass(frozen=True, kw_only=True)
class Directions(Named):
    """The place of the list of directions."""

    kind: Literal["directions"]


@dataclass(frozen=True, kw_only=True)
class Overview(Named):
    """The place of the picture of the plan: directions and their strategies."""

    kind: Literal["overview"]
    lead: Message | None = described("A sentence over the picture.", None)


@dataclass(frozen=True, kw_only=True)
class Strategies(Named):
    """The place of the plan in full: every strategy with its goals and actions."""

    kind: Literal["strategies"]


@dataclass(frozen=True, kw_only=True)
class Closing(Named):
    """The last word."""

    kind: Literal["closing"]
    text: Message = described("The closing paragraph.")


@dataclass(frozen=True, kw_only=True)
class Prose(Untitled):
    """Paragraphs and lists, in Markdown."""

    kind: Literal["prose"]
    text: Passage = described("Paragraphs and lists in Markdown; a blank line between paragraphs.")


@dataclass(frozen=True, kw_only=True)
class Column(Identified):
    """One column of a table."""

    id: Id = described("Name of the column, unique in the document.")
    title: Message = described("Heading of the column.")
    align: Literal["start", "center", "end"] = described(
        "Where its texts stand; end for figures.", "start"
    )


@dataclass(frozen=True, kw_only=True)
class Row(Identified):
    """One row of a table."""

    id: Id = described("Name of the row, unique in the document.")
    cells: Mapping[Id, Annotated[Message, OrFigure()]] = described(
        "The text of each cell, under the id of its column."
    )


#: In the place of its rows, a table may name their file: nobody below the node tree knows.
_DATA = described(
    "A CSV file in the document's folder, instead of rows. First line: ids of the columns; first "
    "cell of each other line: id of the row."
)


def _or_data(schema: dict[str, Any]) -> None:
    """Tell editors of `data`."""
    schema["properties"]["data"] = {
        "type": "string",
        "pattern": f"^{PATH_PATTERN}$",
        "description": _DATA.metadata["description"],
    }
    schema["required"].remove("rows")
    schema["oneOf"] = [{"required": ["rows"]}, {"required": ["data"]}]


@dataclass(frozen=True, kw_only=True)
class Table(Untitled):
    """A table; the first column heads the rows."""

    __pydantic_config__: ClassVar = {**STRICT, "json_schema_extra": _or_data}
    kind: Literal["table"]
    caption: Message = described("What the table shows.")
    columns: tuple[Column, ...] = described("The columns, in order.")
    rows: tuple[Row, ...] = described("The rows, in order.")


def _or_translated(schema: dict[str, Any]) -> None:
    """Tell editors of the word that stands in the place of the texts."""
    texts = schema["properties"]["texts"]
    schema["properties"]["texts"] = {
        "const": "translated",
        "description": texts["description"],
    }


@dataclass(frozen=True, kw_only=True)
class Figure(Pictured):
    """A picture."""

    __pydantic_config__: ClassVar = {**STRICT, "json_schema_extra": _or_translated}
    kind: Literal["figure"]
    #: The document says “translated”; the texts come from the drawing.
    texts: Mapping[str, Message] = described(
        "translated: the texts in the SVG are translated like any other, each by the id of its "
        "element.",
        factory=dict,
        trailing=True,
    )


@dataclass(frozen=True, kw_only=True)
class Quotation(Untitled):
    """Someone's words."""

    kind: Literal["quotation"]
    text: Message = described("The words.")
    attribution: Message | None = described("Whose words they are.", None)


@dataclass(frozen=True, kw_only=True)
class Callout(Untitled):
    """A paragraph that must not be missed, or a box that tells a case in sections of its own."""

    kind: Literal["callout"]
    tone: Literal["note", "important", "case"] = described(
        "What it is: note, important, or case, a case study.", "note"
    )
    text: Passage | None = described("Paragraphs and lists in Markdown.", None)


Listed: TypeAlias = Literal[
    "terms",
    "abbreviations",
    "figures",
    "tables",
    "actions",
    "references",
    "history",
    "contacts",
]


@dataclass(frozen=True, kw_only=True)
class Listing(Named):
    """A list of what the document holds, made by the tool."""

    kind: Literal["listing"]
    of: Listed = described(
        "What it lists: terms, abbreviations, figures, tables, actions, references, history, "
        "contacts."
    )


SectionKind: TypeAlias = Annotated[
    Drivers
    | Qualities
    | Vision
    | Missions
    | Directions
    | Overview
    | Strategies
    | Closing
    | Prose
    | Table
    | Figure
    | Quotation
    | Callout
    | Listing,
    ByKind(),
]
