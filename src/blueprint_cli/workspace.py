"""Workspace: which documents there are below a folder, and where each is published."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from blueprint_cli.diagnostics import Told, tell

#: What a folder's document is called where it is not named.
DOCUMENT = "blueprint.yaml"
#: What holds no document of its own: what a build has made, and what other tools have put there.
_PASSED_OVER = ("node_modules", "out", "templates", "locales")


@dataclass(frozen=True)
class Place:
    """Where a document lies, and the folder that is its own under the one to publish into.

    Both are relative to the folder of the workspace; a document beside others in one folder is
    known by its own name.
    """

    document: Path
    published: Path

    @property
    def name(self) -> str:
        """What to call the document in one line."""
        whole = self.document.parent if self.document.name == DOCUMENT else self.document
        return os.fsencode(whole).decode("utf-8", "replace")


class NoDocumentError(Exception):
    """A path that leads to no document: `reason` says why."""

    def __init__(self, path: Path, reason: Told) -> None:
        """Take what was named, and why it leads to none."""
        super().__init__(path, reason)
        self.path, self.reason = path, reason


def places(paths: Iterable[Path], home: Path) -> list[Place]:
    """Find the documents that paths name, each once, in the order in which they are named.

    A path is a document, the folder of one, or a folder that has some anywhere below; folders are
    gone through in the order of their names, and none behind a link is. `home` is the folder that
    all of them lie in. Raises `NoDocumentError`.
    """
    found: dict[Path, Place] = {}
    for path in paths:
        if not os.path.lexists(path):
            raise NoDocumentError(path, tell("nothing is there"))
        some = False
        for document in [path] if not path.is_dir() else _below(path):
            some = True
            whole = Path(os.path.normpath(home / document))
            if not whole.is_relative_to(home):
                raise NoDocumentError(path, tell("it lies outside of this folder"))
            own = whole.relative_to(home)
            published = own.parent if own.name == DOCUMENT else own.with_suffix("")
            found.setdefault(whole, Place(own, published))
        if not some:
            raise NoDocumentError(path, tell("no folder in it has a {name}", name=DOCUMENT))
    return list(found.values())


def clash(found: Iterable[Place]) -> tuple[Place, Place] | None:
    """Give two documents one of which would be published into the folder of the other, if any."""
    folders: dict[Path, Place] = {}
    for place in sorted(found, key=lambda each: each.published.parts):
        for folder in (place.published, *place.published.parents):
            if folder in folders:
                return folders[folder], place
        folders[place.published] = place
    return None


def _below(folder: Path) -> Iterator[Path]:
    if (folder / DOCUMENT).is_file():
        yield folder / DOCUMENT
        return
    for entry in sorted(folder.iterdir()):
        hidden = entry.name.startswith((".", "_")) or entry.name in _PASSED_OVER
        if entry.is_dir() and not entry.is_symlink() and not hidden:
            yield from _below(entry)
