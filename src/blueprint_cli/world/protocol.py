"""What every World can be asked."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from blueprint_cli.world.files import BYTES_LIMIT


class World(Protocol):
    """What a stage may know of the outside: files, by their path in the document's folder."""

    def read(self, path: str, limit: int = BYTES_LIMIT) -> bytes:
        """Give the bytes of a file of the document or its theme.

        Raises `UnreadableError` for anything but a regular file of at most `limit` bytes that
        lies in the document's folder.
        """
        ...

    def exists(self, path: str) -> bool:
        """Tell whether `read` would find a file."""
        ...

    def files(self, folder: str) -> tuple[str, ...]:
        """List the names of the files in a folder, sorted; none of one that `read` would refuse."""
        ...

    def path(self, path: str) -> Path:
        """Give the place on disk of a theme file, for a library that opens files by itself."""
        ...

    def at(self, revision: str) -> World:
        """Give the folder as a git revision has it.

        Raises `RevisionError` where git knows none, or there is no git.
        """
        ...

    def display(self, path: str) -> str:
        """Give the name under which the user knows a file."""
        ...
