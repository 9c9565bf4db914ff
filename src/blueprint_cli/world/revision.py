"""RevisionWorld: the files of a document as a git revision has them, the working tree untouched."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from blueprint_cli.diagnostics import tell
from blueprint_cli.world.disk import DiskWorld
from blueprint_cli.world.files import BYTES_LIMIT
from blueprint_cli.world.folders import default_theme
from blueprint_cli.world.git import FILE_MODES, Repository, TreeEntry
from blueprint_cli.world.refusals import UnreadableError, too_large


@dataclass(frozen=True)
class RevisionWorld:
    """The files of one folder in one revision, with the default theme behind its `templates/`.

    `name` is what git calls the folder there. Links and other repositories in the tree are refused:
    what they lead to was not recorded.
    """

    repository: Repository
    revision: str
    commit: str
    name: str
    theme: Path = field(default_factory=default_theme)

    def read(self, path: str, limit: int = BYTES_LIMIT) -> bytes:
        """Give the bytes of a file of that revision; see `World.read`.

        Raises `RevisionError` where git cannot: that is no fault of the document.
        """
        if any(each in self._strangers for each in _ways(path)):
            reason = tell("revision {name} has a link here, and no file", name=self.revision)
            raise UnreadableError(path, reason, tell("Record the file itself."))
        if path not in self._files:
            return self._behind.read(path, limit)
        if self._files[path].size > limit:
            raise too_large(path, limit)
        return self.repository.content(self._files[path])

    def exists(self, path: str) -> bool:
        """Tell whether the revision or the theme has something there; `read` may refuse it."""
        recorded = path in self._files or any(each in self._strangers for each in _ways(path))
        return recorded or self._behind.exists(path)

    def files(self, folder: str) -> tuple[str, ...]:
        """List the files of a folder; under `templates/`, the default theme's too."""
        below = folder.strip("/")
        own = self._folders.get(below, set())
        return tuple(sorted(own.union(self._behind.files(folder))))

    def path(self, path: str) -> Path:
        """Give the place of a file of the default theme; those of a revision have none on disk."""
        return self._behind.path(path)

    def display(self, path: str) -> str:
        """Give the name that git knows a file by: `REVISION:PATH`."""
        return f"{self.name}{path}"

    def at(self, revision: str) -> RevisionWorld:
        """Give the folder as another revision of the repository has it. Raises `RevisionError`."""
        return at_revision(self.repository.folder, revision)

    @cached_property
    def _behind(self) -> DiskWorld:
        return DiskWorld(Path(os.devnull), self.theme)

    @cached_property
    def _listed(self) -> Mapping[str, TreeEntry]:
        return self.repository.entries(self.commit)

    @cached_property
    def _files(self) -> dict[str, TreeEntry]:
        return {path: each for path, each in self._listed.items() if each.mode in FILE_MODES}

    @cached_property
    def _strangers(self) -> frozenset[str]:
        """The paths of links, and of other repositories."""
        return frozenset(self._listed.keys() - self._files.keys())

    @cached_property
    def _folders(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for path in self._files:
            folder, _, name = path.rpartition("/")
            found.setdefault(folder, set()).add(name)
        return found


def at_revision(folder: Path, revision: str) -> RevisionWorld:
    """Give a folder as a revision has it. Raises `RevisionError`."""
    repository = Repository(folder)
    # Asked first, since without a repository it says so.
    name = f"{revision}:{repository.prefix}"
    return RevisionWorld(repository, revision, repository.commit(revision), name)


def _ways(path: str) -> list[str]:
    """Give a path and those of the folders on its way."""
    steps = path.split("/")
    return ["/".join(steps[:count]) for count in range(len(steps), 0, -1)]
