"""Whatever has an id in a document has a name in a diff."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.cli.diff.revisions.telling import _PARTS
from blueprint_cli.model import document as _document  # noqa: F401  # it knows all nouns
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.sections import Section


def nouns(of: type[Identified]) -> Iterator[type[Identified]]:
    for each in of.__subclasses__():
        yield each
        yield from nouns(each)


def test_every_noun_with_an_id_has_a_name() -> None:
    own = {each for each in nouns(Identified) if each.__module__.startswith("blueprint_cli.")}
    own = {each for each in own if "id" in each.__annotations__}  # the others are what some share
    parts = {each.__name__.lower() for each in own if not issubclass(each, Section)}
    assert len(parts) > 10
    assert parts - set(_PARTS) == set()
