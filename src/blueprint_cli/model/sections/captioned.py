"""Tables and pictures: what has a caption, and a number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from blueprint_cli.model.constraints import PATH_PATTERN, STRICT, Id, OrFigure, described
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.message import Message
from blueprint_cli.model.sections.section import Pictured, Untitled


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


#: The kinds of this family.
CaptionedKind: TypeAlias = Table | Figure
