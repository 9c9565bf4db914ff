"""Every part of a document has a word by which a difference tells of it."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.cli.diff.revisions.telling import _PARTS
from blueprint_cli.model.document import Contact
from blueprint_cli.model.figures import Datum
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.sections import Section


def kinds(kind: type[Identified]) -> Iterator[type[Identified]]:
    for below in kind.__subclasses__():
        yield below
        yield from kinds(below)


def test_every_kind_of_part_has_a_word() -> None:
    parts = [each for each in kinds(Identified) if not issubclass(each, Section)]
    assert {Contact, Datum} <= {*parts}
    assert {each.__name__.lower() for each in parts} <= _PARTS.keys()
