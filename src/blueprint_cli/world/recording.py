"""A World that notes what is read of another."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from blueprint_cli.world.files import BYTES_LIMIT
from blueprint_cli.world.protocol import World


@dataclass(frozen=True)
class RecordingWorld:
    """A World that notes the SHA-256 of every file it hands out, for the cache."""

    inner: World
    reads: dict[str, str] = field(default_factory=dict)

    def read(self, path: str, limit: int = BYTES_LIMIT) -> bytes:
        """Give the bytes, and note their digest under the path; an empty one for no bytes."""
        self.reads[path] = ""
        data = self.inner.read(path, limit)
        self.reads[path] = sha256(data).hexdigest()
        return data

    def exists(self, path: str) -> bool:
        """Ask the inner World; an absence is noted with an empty digest."""
        found = self.inner.exists(path)
        if not found:
            self.reads.setdefault(path, "")
        return found

    def files(self, folder: str) -> tuple[str, ...]:
        """List through the inner World, and note a digest of the list."""
        names = self.inner.files(folder)
        self.reads[folder.rstrip("/") + "/"] = sha256("\n".join(names).encode()).hexdigest()
        return names

    def path(self, path: str) -> Path:
        """Ask the inner World."""
        return self.inner.path(path)

    def at(self, revision: str) -> World:
        """Ask the inner World: what a revision has stays as it is."""
        return self.inner.at(revision)

    def display(self, path: str) -> str:
        """Ask the inner World."""
        return self.inner.display(path)
