"""A World that is a folder of another: a document that stands there finds its files beside it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from blueprint_cli.world.files import BYTES_LIMIT
from blueprint_cli.world.folders import THEME
from blueprint_cli.world.protocol import World


@dataclass(frozen=True)
class SubfolderWorld:
    """The files below `folder`, a path with a slash at its end, and the theme of the whole."""

    inner: World
    folder: str

    def read(self, path: str, limit: int = BYTES_LIMIT) -> bytes:
        """Give the bytes of a file below the folder; see `World.read`."""
        return self.inner.read(self._placed(path), limit)

    def exists(self, path: str) -> bool:
        """Tell whether a file is below the folder."""
        return self.inner.exists(self._placed(path))

    def files(self, folder: str) -> tuple[str, ...]:
        """List the files of a folder below this one."""
        return self.inner.files(self._placed(folder))

    def path(self, path: str) -> Path:
        """Give the place on disk of a theme file."""
        return self.inner.path(self._placed(path))

    def at(self, revision: str) -> World:
        """Give the folder as a git revision has it; see `World.at`."""
        return SubfolderWorld(self.inner.at(revision), self.folder)

    def display(self, path: str) -> str:
        """Give the name under which the user knows a file."""
        return self.inner.display(self._placed(path))

    def _placed(self, path: str) -> str:
        return path if path.startswith(THEME) else f"{self.folder}{path}"
