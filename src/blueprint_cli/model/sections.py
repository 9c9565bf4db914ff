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

    id: Id = described("Name of the section, unique in the document.", example="introduction")
    notes: Message | None = described(
        "Speaker's notes for the section's slide.", None, example="先停頓，再讀市民的來信。"
    )
    role: Role | None = described(
        "What the section is to the whole: it decides its place (front, body, back) and its "
        "number. foreword, summary, introduction, annex, acknowledgements, glossary, references.",
        None,
        trailing=True,
        example="foreword",
    )
    formats: tuple[Carrier, ...] = described(
        "In which formats it appears, where not in all: html, pdf, slides.",
        (),
        trailing=True,
        example=["html", "pdf"],
    )
    footnotes: tuple[Footnote, ...] = described(
        "Notes on the section: `[^name]` in a text marks the place of each.",
        (),
        trailing=True,
        example=[{"id": "law", "text": "見《基本法》第118條。"}],
    )
    numbering: Numbering | None = described(
        "paragraphs: each paragraph here and below has a running number. none: it has not.",
        None,
        trailing=True,
        example="paragraphs",
    )
    remarks: tuple[Remark, ...] = described(
        "Notes under the section.",
        (),
        trailing=True,
        example=[{"id": "rounding", "text": "數字經四捨五入。"}],
    )
    source: Message | None = described(
        "Where it comes from: under it.", None, trailing=True, example="示例市統計處"
    )
    short: Passage | None = described(
        "What its slide says in place of a long text.",
        None,
        trailing=True,
        example="三個方向：連通、清涼、共享",
    )
    sections: tuple[SectionKind, ...] = described(
        "The sections below this one, up to two levels below a chapter.",
        (),
        trailing=True,
        example=[
            {
                "kind": "quotation",
                "id": "voice",
                "text": "要看得見前路。",
                "attribution": "一位教授",
            }
        ],
    )
    signed: Signature | None = described(
        "Who signs it: at its end.",
        None,
        trailing=True,
        example={"name": "創新科技署署長", "office": "創新科技署", "date": "2026-03"},
    )
    left_out: Mapping[Tag, Text] = described(
        "The locales that leave it out, with all below it, each with the reason, which translators "
        "and reviewers read.",
        factory=dict,
        key="left-out",
        trailing=True,
        example={"en": "只適用於本地法例，英文版不載"},
    )
    editions: tuple[Id, ...] = described(
        "In which editions it stands, where not in all: ids of editions, and full for the whole.",
        (),
        trailing=True,
        example=["easy-read"],
    )


@dataclass(frozen=True, kw_only=True)
class Titled(Section):
    """A section that must have a title of its own."""

    title: Message = described("Heading of the section.", example="為何現在行動")


@dataclass(frozen=True, kw_only=True)
class Untitled(Section):
    """A section whose title may be left out."""

    title: Message | None = described(
        "Heading of the section; without one, none is shown.", None, example="背景"
    )


@dataclass(frozen=True, kw_only=True)
class Named(Section):
    """A section that the theme gives a title where it has none."""

    title: Message | None = described(
        "Heading of the section; without one, the theme's.", None, example="展望"
    )


@dataclass(frozen=True, kw_only=True)
class Pictured(Untitled):
    """A section with a picture: of whatever kind, it is looked for, checked and described."""

    image: FilePath = described(
        "Path of the picture (SVG, PNG or JPEG) in the document's folder.", example="images/map.svg"
    )
    alternative: Message = described(
        "What the picture tells, for a reader who cannot see it.",
        example="河的左岸有三個圓點，右岸只有一個。",
    )
    caption: Message | None = described("The line under the picture.", None, example="圖書館的分布")


@dataclass(frozen=True, kw_only=True)
class Driver(Identified):
    """One reason for the plan: what happened, and what it means."""

    id: Id = described("Name of the driver, unique in the document.", example="ageing")
    event: Message = described("What happened.", example="人口高齡化")
    meaning: Message = described("What it means for the plan.", example="街道要讓人走得慢、坐得下")


@dataclass(frozen=True, kw_only=True)
class Drivers(Titled):
    """Why the plan is made: pairs of what happened and what it means."""

    kind: Literal["drivers"]
    drivers: tuple[Driver, ...] = described(
        "The drivers, in order.",
        example=[{"id": "ageing", "event": "人口高齡化", "meaning": "街道要讓人走得慢、坐得下"}],
    )


@dataclass(frozen=True, kw_only=True)
class Quality(Identified):
    """One quality of the plan, in a word or two."""

    id: Id = described("Name of the quality, unique in the document.", example="forward-looking")
    text: Message = described("The quality.", example="前瞻")


@dataclass(frozen=True, kw_only=True)
class Qualities(Titled):
    """How the plan is made: its qualities and its horizon."""

    kind: Literal["qualities"]
    lead: Message | None = described(
        "A sentence under the heading.", None, example="本計劃有三個特點："
    )
    qualities: tuple[Quality, ...] = described(
        "The qualities, in order.", example=[{"id": "forward-looking", "text": "前瞻"}]
    )
    horizon: Message | None = described(
        "The years that the plan covers.", None, example="2026至2030年"
    )


@dataclass(frozen=True, kw_only=True)
class Vision(Titled):
    """What the plan wants to make true, in one sentence."""

    kind: Literal["vision"]
    text: Message = described("The vision.", example="建設國際創新科技中心")


@dataclass(frozen=True, kw_only=True)
class Mission(Identified):
    """One mission, with the pictograms that stand for it."""

    id: Id = described("Name of the mission, unique in the document.", example="prosperity")
    text: Message = described("The mission.", example="為市民創造優質就業")
    pictograms: tuple[Id, ...] = described(
        "Names of pictograms in templates/pictograms/.", (), example=["person"]
    )


@dataclass(frozen=True, kw_only=True)
class Missions(Titled):
    """What the plan sets out to do."""

    kind: Literal["missions"]
    missions: tuple[Mission, ...] = described(
        "The missions, in order.", example=[{"id": "prosperity", "text": "為市民創造優質就業"}]
    )


@dataclass(frozen=True, kw_only=True)
class Directions(Named):
    """The place of the list of directions."""

    kind: Literal["directions"]


@dataclass(frozen=True, kw_only=True)
class Overview(Named):
    """The place of the picture of the plan: directions and their strategies."""

    kind: Literal["overview"]
    lead: Message | None = described(
        "A sentence over the picture.", None, example="兩個方向，各有兩項策略："
    )


@dataclass(frozen=True, kw_only=True)
class Strategies(Named):
    """The place of the plan in full: every strategy with its goals and actions."""

    kind: Literal["strategies"]


@dataclass(frozen=True, kw_only=True)
class Closing(Named):
    """The last word."""

    kind: Literal["closing"]
    text: Message = described(
        "The closing paragraph.", example="今天種下一棵樹，是送給下一代的一片樹蔭。"
    )


def _or_sections(schema: dict[str, Any]) -> None:
    """Tell editors that a chapter may hold nothing but its sections."""
    schema["anyOf"] = [{"required": ["text"]}, {"required": ["sections"]}]


@dataclass(frozen=True, kw_only=True)
class Prose(Untitled):
    """Paragraphs and lists, in Markdown; or nothing but sections."""

    __pydantic_config__: ClassVar = {**STRICT, "json_schema_extra": _or_sections}
    kind: Literal["prose"]
    text: Passage | None = described(
        "Paragraphs and lists in Markdown; a blank line between paragraphs.",
        None,
        example="人才是發展的根基。\n\n- 培育本地人才；\n- 吸引外地人才。\n",
    )


@dataclass(frozen=True, kw_only=True)
class Column(Identified):
    """One column of a table."""

    id: Id = described("Name of the column, unique in the document.", example="amount")
    title: Message = described("Heading of the column.", example="金額")
    align: Literal["start", "center", "end"] = described(
        "Where its texts stand; end for figures.", "start", example="end"
    )


@dataclass(frozen=True, kw_only=True)
class Row(Identified):
    """One row of a table."""

    id: Id = described("Name of the row, unique in the document.", example="total")
    cells: Mapping[Id, Annotated[Message, OrFigure()]] = described(
        "The text of each cell, under the id of its column.",
        example={"direction": "合計", "amount": "{talent-fund:short}"},
    )


#: In the place of its rows, a table may name their file: nobody below the node tree knows.
_DATA = described(
    "A CSV file in the document's folder, instead of rows. First line: ids of the columns; first "
    "cell of each other line: id of the row.",
    example="tables/talent.csv",
)


def _or_data(schema: dict[str, Any]) -> None:
    """Tell editors of `data`."""
    schema["properties"]["data"] = {
        "type": "string",
        "pattern": f"^{PATH_PATTERN}$",
        **_DATA.metadata,
    }
    schema["required"].remove("rows")
    schema["oneOf"] = [{"required": ["rows"]}, {"required": ["data"]}]


@dataclass(frozen=True, kw_only=True)
class Table(Untitled):
    """A table; the first column heads the rows."""

    __pydantic_config__: ClassVar = {**STRICT, "json_schema_extra": _or_data}
    kind: Literal["table"]
    caption: Message = described("What the table shows.", example="按方向劃分的開支")
    columns: tuple[Column, ...] = described(
        "The columns, in order.",
        example=[
            {"id": "direction", "title": "方向"},
            {"id": "amount", "title": "金額", "align": "end"},
        ],
    )
    rows: tuple[Row, ...] = described(
        "The rows, in order.",
        example=[{"id": "total", "cells": {"direction": "合計", "amount": "{talent-fund:short}"}}],
    )


def _or_translated(schema: dict[str, Any]) -> None:
    """Tell editors of the word that stands in the place of the texts."""
    texts = schema["properties"]["texts"]
    schema["properties"]["texts"] = {
        "const": "translated",
        "description": texts["description"],
        "examples": texts["examples"],
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
        example="translated",
    )


@dataclass(frozen=True, kw_only=True)
class Quotation(Untitled):
    """Someone's words."""

    kind: Literal["quotation"]
    text: Message = described("The words.", example="要看得見前路。")
    attribution: Message | None = described("Whose words they are.", None, example="一位教授")


@dataclass(frozen=True, kw_only=True)
class Callout(Untitled):
    """A paragraph that must not be missed, or a box that tells a case in sections of its own."""

    kind: Literal["callout"]
    tone: Literal["note", "important", "case"] = described(
        "What it is: note, important, or case, a case study.", "note", example="important"
    )
    text: Passage | None = described(
        "Paragraphs and lists in Markdown.", None, example="申請六月截止。"
    )


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
        "contacts.",
        example="terms",
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
