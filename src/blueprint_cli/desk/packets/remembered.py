"""What is remembered: the translations of a catalog, and of those of earlier editions."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.catalogs import pofile
from blueprint_cli.desk.packets.memory import Memory
from blueprint_cli.interchange.packet import ReturnedUnit
from blueprint_cli.source import Source
from blueprint_cli.world import DiskWorld, RevisionError, UnreadableError, World
from blueprint_cli.world.git import Repository
from blueprint_cli.world.revision import at_revision

#: So many editions are read, the newest first: what an older one said is in the later ones.
_LIMIT = 20


def remembered(world: World, tag: str) -> Memory:
    """Give the translations of a locale that there are, the latest first.

    Those are of its catalog, with what is put away in it, and of the catalogs of the editions that
    git has tags for. Without git, a repository or tags, the catalog is all.
    """
    return Memory(recalled(world, tag))


def recalled(world: World, tag: str) -> Iterator[ReturnedUnit]:
    """Give each translation that `remembered` knows, the latest first."""
    path, seen = f"locales/{tag}.po", set[bytes]()
    for content in _catalogs(world, path):
        if content not in seen:
            seen.add(content)
            yield from _said(content, path)


def _catalogs(world: World, path: str) -> Iterator[bytes]:
    yield from _content(world, path)
    if not isinstance(world, DiskWorld):
        return
    try:
        for revision in ("HEAD", *Repository(world.root).tags(_LIMIT)):
            yield from _content(at_revision(world.root, revision), path)
    except RevisionError:
        return


def _content(world: World, path: str) -> Iterator[bytes]:
    try:
        yield world.read(path)
    except UnreadableError:
        return


def _said(content: bytes, path: str) -> Iterator[ReturnedUnit]:
    """Give what a catalog says; a draft only where it is known what it was made for."""
    text = content.decode("utf-8", "replace")
    place = Source(path, "").span(0)
    for entry in pofile.parse(text).entries:
        is_known = not entry.is_fuzzy or entry.previous
        if entry.id and entry.target and is_known and not entry.is_header:
            yield ReturnedUnit(entry.id, entry.made_for, entry.target, place)
