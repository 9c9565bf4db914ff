"""Imprint: under which numbers and on which terms a document is published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from blueprint_cli.model.constraints import (
    ISBN_PATTERN,
    ISSN_PATTERN,
    STRICT,
    AsWritten,
    Text,
    described,
)
from blueprint_cli.model.message import Message


@dataclass(frozen=True, kw_only=True)
class Imprint:
    """What stands at the back of a publication. Its texts belong to the document's cover."""

    __pydantic_config__: ClassVar = STRICT
    isbn: Annotated[str, AsWritten(ISBN_PATTERN)] | None = described(
        "International Standard Book Number: 978-962-02-0000-7.", None, example="978-962-02-0000-7"
    )
    issn: Annotated[str, AsWritten(ISSN_PATTERN)] | None = described(
        "International Standard Serial Number, of a series: 1234-5679.", None, example="1234-5679"
    )
    number: Annotated[str, AsWritten()] | None = described(
        "The publisher's own number of the paper: CP 123.", None, example="TO 12/2026"
    )
    copyright: Message | None = described(
        "Who holds the copyright: a text, or the id of a party.", None, example="government"
    )
    licence: Text | None = described(
        "On which terms others may use it: CC-BY-4.0, CC0-1.0, OGL-UK-3.0.",
        None,
        example="CC-BY-4.0",
    )
    printer: Message | None = described(
        "Who has printed it: a text, or the id of a party.", None, example="示例市政府印務局"
    )
    address: Message | None = described(
        "Where to write to for copies and permission.", None, example="示例市中央大道一號"
    )
