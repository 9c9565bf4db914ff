"""A document in its surroundings: with the World that holds its pictures, its theme, its fonts."""

from __future__ import annotations

from dataclasses import dataclass

from blueprint_cli.model.document import Document
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.world import World


@dataclass(frozen=True)
class Sited:
    """A document where it lies: with the World that holds its pictures and its theme."""

    document: Document
    world: World


@dataclass(frozen=True)
class Typeset:
    """A document as one locale shows it, with the World that holds the fonts to set it in."""

    document: LocalizedDocument
    world: World
