"""Imprint: under which numbers and on which terms a document is published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Annotated, ClassVar, TypeAlias

from blueprint_cli.model.constraints import (
    ISBN_PATTERN,
    ISSN_PATTERN,
    STRICT,
    AsWritten,
    ForEach,
    Text,
    described,
)
from blueprint_cli.model.message import Message
from blueprint_cli.model.structure.carriers import CARRIERS

#: A number; or one for each locale or format, or for each of one in each of the other.
Numbers: TypeAlias = str | Mapping[str, str | Mapping[str, str]]


@dataclass(frozen=True, kw_only=True)
class Imprint:
    """What stands at the back of a publication. Its texts belong to the document's cover."""

    __pydantic_config__: ClassVar = STRICT
    isbn: Annotated[Numbers, ForEach(ISBN_PATTERN)] | None = described(
        "International Standard Book Number: 978-962-02-0000-7; where each language or format has "
        "its own, {zh-Hant: …, en: {pdf: …, html: …}}.",
        None,
        example="978-962-02-0000-7",
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


def of_file(imprint: Imprint | None, tag: str, group: str) -> Imprint | None:
    """Give an imprint as a locale's file of a group of formats shows it: with its own ISBN.

    Each language and each format of a book has one (ISO 2108:2017, 4.1). Data, which has no group,
    has those of the locale by the groups.
    """
    if imprint is None or not isinstance(imprint.isbn, Mapping):
        return imprint
    if group:
        return replace(imprint, isbn=_number(imprint.isbn, tag, group))
    found: dict[str, str | None] = {each: _number(imprint.isbn, tag, each) for each in CARRIERS}
    own = {each: number for each, number in found.items() if number}
    one = set(own.values()) if len(own) == len(found) else set()
    return replace(imprint, isbn=one.pop() if len(one) == 1 else own or None)


def numbers(isbn: Numbers | None) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield every ISBN, with the names that it is under."""
    if isinstance(isbn, str):
        yield (), isbn
    for name, value in isbn.items() if isinstance(isbn, Mapping) else ():
        yield from (((name, *below), number) for below, number in numbers(value))


def _number(isbn: Numbers, tag: str, group: str) -> str | None:
    found: Numbers | None = isbn
    while isinstance(found, Mapping):
        found = found.get(tag, found.get(group))
    return found
