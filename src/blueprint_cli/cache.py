"""Cache: artifacts remembered by what they were made from, so that nothing is made twice.

The key of an artifact is the code that makes it, the format, and all that the localized document
says. Beside the artifact stand the digests of every file that was read on the way; it is used
again only while those files are the same.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from blueprint_cli.model.artifact import Artifact
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.world import RecordingWorld, UnreadableError, World, cache_folder

#: Libraries whose release changes what an artifact looks like.
_LIBRARIES = (
    "weasyprint",
    "jinja2",
    "markdown-it-py",
    "mdit-py-cjk-friendly",
    "babel",
    "uharfbuzz",
)
#: More artifacts than this are not kept: the oldest go first.
_ENTRIES = 500


@dataclass(frozen=True)
class Cache:
    """Artifacts of earlier builds, in a folder that can be deleted at any time."""

    folder: Path = field(default_factory=lambda: cache_folder() / "artifacts")
    _digests: dict[str, str] = field(default_factory=dict, repr=False)

    def get(self, key: str, world: World) -> Artifact | None:
        """Give the artifact under a key, if the files it was made from are still the same."""
        try:
            entry = json.loads((self.folder / f"{key}.json").read_bytes())
            data = (self.folder / f"{key}.data").read_bytes()
            if sha256(data).hexdigest() != entry["sha256"]:
                return None
            if any(self._digest(world, path) != read for path, read in entry["reads"].items()):
                return None
            return Artifact(data=data, **entry["artifact"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, key: str, artifact: Artifact, reads: Mapping[str, str]) -> None:
        """Remember an artifact with the digests of what was read; a full disk is no fault."""
        about = {name: value for name, value in asdict(artifact).items() if name != "data"}
        entry = {
            "artifact": about,
            "reads": dict(reads),
            "sha256": sha256(artifact.data).hexdigest(),
        }
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._write(f"{key}.data", artifact.data)
            self._write(f"{key}.json", json.dumps(entry).encode())
        except OSError:
            return

    def trim(self) -> None:
        """Forget the artifacts that were made the longest ago, beyond what is worth keeping."""
        try:
            entries = sorted(self.folder.glob("*.json"), key=lambda place: place.stat().st_mtime)
        except OSError:
            return
        for entry in entries[:-_ENTRIES]:
            entry.unlink(missing_ok=True)
            entry.with_suffix(".data").unlink(missing_ok=True)

    def _digest(self, world: World, path: str) -> str:
        """Give the digest that reading a path would note now; one look a build is enough."""
        if path not in self._digests:
            self._digests[path] = _look(world, path)
        return self._digests[path]

    def _write(self, name: str, data: bytes) -> None:
        draft = self.folder / f"{name}.{os.getpid()}"
        draft.write_bytes(data)
        draft.replace(self.folder / name)


def key(format_name: str, documents: Sequence[LocalizedDocument], *options: str) -> str:
    """Give the key of the artifact that a format makes of localized documents."""
    said = json.dumps([asdict(each) for each in documents], default=str, sort_keys=True)
    return sha256("\0".join((_code(), format_name, *options, said)).encode()).hexdigest()


def _look(world: World, path: str) -> str:
    recorder = RecordingWorld(world)
    if path.endswith("/"):
        recorder.files(path)
    elif recorder.exists(path):
        try:
            recorder.read(path)
        except UnreadableError:
            return "unreadable"
    return recorder.reads[path]


@cache
def _code() -> str:
    """Give the digest of the tool's own code and of the libraries that shape its outputs."""
    digest = sha256()
    root = Path(__file__).parent
    for place in sorted(root.rglob("*.py")):
        digest.update(place.relative_to(root).as_posix().encode() + b"\0" + place.read_bytes())
    versions: dict[str, Any] = {name: version(name) for name in _LIBRARIES}
    digest.update(json.dumps(versions, sort_keys=True).encode())
    return digest.hexdigest()
