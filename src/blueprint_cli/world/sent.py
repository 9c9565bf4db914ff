"""The World of a document on another machine: what was sent of its files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from blueprint_cli.world.disk import DiskWorld
from blueprint_cli.world.files import BYTES_LIMIT
from blueprint_cli.world.folders import THEME
from blueprint_cli.world.protocol import World


class NotSentError(BaseException):
    """A file was asked for of which nothing is known here; `path` says which.

    No `Exception`: whoever catches those on the way must not catch this.
    """

    def __init__(self, path: str) -> None:
        """Take the path in the document's folder."""
        super().__init__(path)
        self.path = path


@dataclass(frozen=True)
class SentWorld:
    """Files of a document's folder that were put into a folder here, with what each is called.

    `shown` has the name under which the user knows each file, by its path; the path of a folder
    ends with a stroke. A path that it has, and the folder here has not, is not there with the user
    either. What the default theme has, and nothing was sent for, is the same here and there. For
    whatever else `NotSentError` is raised, so that it can be sent.
    """

    here: DiskWorld
    shown: Mapping[str, str]

    def read(self, path: str, limit: int = BYTES_LIMIT) -> bytes:
        """Give the bytes of a file; see `World.read`."""
        return self._knowing(path).read(path, limit)

    def exists(self, path: str) -> bool:
        """Tell whether a regular file is there."""
        return self._knowing(path).exists(path)

    def files(self, folder: str) -> tuple[str, ...]:
        """List the files of a folder."""
        return self._knowing(f"{folder.strip('/')}/").files(folder)

    def path(self, path: str) -> Path:
        """Give the place on this machine of a file."""
        return self._knowing(path).path(path)

    def at(self, revision: str) -> World:
        """Ask for a revision; there is none here."""
        return self.here.at(revision)

    def display(self, path: str) -> str:
        """Give the name under which the user knows a file."""
        return self.shown.get(path, path)

    def _knowing(self, path: str) -> DiskWorld:
        theme = self.here.theme / path.removeprefix(THEME)
        if path in self.shown or (path.startswith(THEME) and theme.exists()):
            return self.here
        raise NotSentError(path)
