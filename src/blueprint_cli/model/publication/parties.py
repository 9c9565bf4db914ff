"""Parties: who publishes a document, alone or with others; texts name each by its id."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from blueprint_cli.markup import to_plain_text
from blueprint_cli.model.constraints import ID_PATTERN, FilePath, Id, WebAddress, described
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.message import Message

#: The form of a party in texts that is its short name: `{itib:short}`.
SHORT = "short"
#: Where a party may be named by its id alone, as texts name it by its id in braces.
PLACES = (
    ("document", "publisher"),
    ("document", "department"),
    ("document", "imprint", "copyright"),
    ("document", "imprint", "printer"),
)

_ALONE = re.compile(rf"\{{({ID_PATTERN})(?::{SHORT})?\}}")


@dataclass(frozen=True, kw_only=True)
class Party(Identified):
    """A body: its name, and what readers know it by."""

    id: Id = described(
        "Name of the party, unique in the document; texts say {name}.", example="talent-office"
    )
    name: Message = described("What it is called in full.", example="示例市人才處")
    short: Message | None = described(
        "What it is called in short: {name:short}.", None, example="人才處"
    )
    logo: FilePath | None = described(
        "Path of its logo (SVG, PNG or JPEG) in the document's folder.",
        None,
        example="images/logo.svg",
    )
    alternative: Message | None = described(
        "What the logo tells, where it is more than the party's name.",
        None,
        example="一本打開的書，上面有一盞燈",
    )
    address: Message | None = described("Its postal address.", None, example="示例市中央大道一號")
    url: WebAddress | None = described(
        "Its web address: https://….", None, example="https://talent.example.org/"
    )


def named(text: str) -> str:
    """Give the id of the party that a text names and says nothing else; else nothing."""
    found = _ALONE.fullmatch(text)
    return found[1] if found else ""


def said(parties: Iterable[Party]) -> dict[str, str]:
    """Give what texts may call each party, and what they say then."""
    known: dict[str, str] = {}
    for party in parties:
        known[party.id] = to_plain_text(party.name.shown(), {})
        if party.short:
            known[f"{party.id}:{SHORT}"] = to_plain_text(party.short.shown(), {})
    return known
