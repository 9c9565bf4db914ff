"""The World of a document in memory."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from blueprint_cli.diagnostics import tell
from blueprint_cli.world.disk import DiskWorld
from blueprint_cli.world.files import BYTES_LIMIT
from blueprint_cli.world.folders import THEME, default_theme
from blueprint_cli.world.protocol import World
from blueprint_cli.world.refusals import RevisionError, too_large


@dataclass(frozen=True)
class MemoryWorld:
    """Files held in memory, for tests; the default theme stands behind `templates/`."""

    contents: Mapping[str, str | bytes]
    theme: Path = field(default_factory=default_theme)

    def read(self, path: str, limit: int = BYTES_LIMIT) -> bytes:
        """Give the bytes held under a path; see `World.read`."""
        if path not in self.contents:
            return _read(self._behind(), path, limit)
        held = self.contents[path]
        data = held.encode() if isinstance(held, str) else held
        if len(data) > limit:
            raise too_large(path, limit)
        return data

    def exists(self, path: str) -> bool:
        """Tell whether something is held under a path."""
        return path in self.contents or (path.startswith(THEME) and _exists(self._behind(), path))

    def files(self, folder: str) -> tuple[str, ...]:
        """List the names held in a folder, sorted."""
        prefix = f"{folder.strip('/')}/".lstrip("/")
        below = (path.removeprefix(prefix) for path in self.contents if path.startswith(prefix))
        held = {name for name in below if "/" not in name}
        return tuple(sorted(held.union(_files(self._behind(), folder))))

    def path(self, path: str) -> Path:
        """Give the place of a file of the default theme."""
        return self._behind().path(path)

    def at(self, revision: str) -> World:
        """Give what is held under `REVISION:PATH`, as git would name it; see `World.at`."""
        before = f"{revision}:"
        held = {
            path.removeprefix(before): content
            for path, content in self.contents.items()
            if path.startswith(before)
        }
        if not held:
            reason = tell("there is no revision “{name}”", name=revision)
            raise RevisionError(reason, tell("Check the name."))
        return MemoryWorld(held, self.theme)

    def display(self, path: str) -> str:
        """Give the path itself."""
        return path

    def _behind(self) -> DiskWorld:
        return DiskWorld(Path(os.devnull), self.theme)


# The default theme stays as it is, and each of the many documents of a test asks for all of it.
_read = lru_cache(maxsize=100)(DiskWorld.read)
_exists = lru_cache(maxsize=1000)(DiskWorld.exists)
_files = lru_cache(maxsize=100)(DiskWorld.files)
