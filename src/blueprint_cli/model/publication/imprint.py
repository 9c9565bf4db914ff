"""Imprint: under which numbers and on which terms a document is published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from blueprint_cli.model.constraints import STRICT, AsWritten, Text, described
from blueprint_cli.model.message import Message


@dataclass(frozen=True, kw_only=True)
class Imprint:
    """What stands at the back of a publication. Its texts belong to the document's cover."""

    __pydantic_config__: ClassVar = STRICT
    isbn: Annotated[str, AsWritten()] | None = described(
        "International Standard Book Number: 978-962-02-0000-7.", None
    )
    issn: Annotated[str, AsWritten()] | None = described(
        "International Standard Serial Number, of a series: 1234-5679.", None
    )
    number: Annotated[str, AsWritten()] | None = described(
        "The publisher's own number of the paper: CP 123.", None
    )
    copyright: Message | None = described(
        "Who holds the copyright: a text, or the id of a party.", None
    )
    licence: Text | None = described(
        "On which terms others may use it: CC-BY-4.0, CC0-1.0, OGL-UK-3.0.", None
    )
    printer: Message | None = described("Who has printed it: a text, or the id of a party.", None)
    address: Message | None = described("Where to write to for copies and permission.", None)
