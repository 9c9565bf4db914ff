"""Cache: artifacts remembered by what they were made from, so that nothing is made twice.

The key of an artifact is the code that makes it, the format, and all that the localized document
says. Beside the artifact stand the digests of every file that was read on the way; it is used
again only while those files are the same.
"""

from __future__ import annotations

import contextlib
import json
import sys
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from blueprint_cli import user_folders
from blueprint_cli.model.artifact import Artifact
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.rendering import Layout
from blueprint_cli.world import RecordingWorld, UnreadableError, World, cache_folder, read_json

#: Libraries whose release can change the bytes of an artifact, those that they call included.
#: (Those that only read the document are left out: the key has what came of it.)
_LIBRARIES = (
    "babel",
    "brotli",
    "cffi",
    "cssselect2",
    "fonttools",
    "jinja2",
    "markdown-it-py",
    "markupsafe",
    "mdit-py-cjk-friendly",
    "mdurl",
    "pillow",
    "pydyf",
    "pyphen",
    "tinycss2",
    "tinyhtml5",
    "uharfbuzz",
    "weasyprint",
    "webencodings",
    "zopfli",
)
#: More artifacts, or more bytes of them, are not kept: the oldest go first.
_ENTRIES = 500
_BYTES = 512 * 1024 * 1024
#: A larger entry is not read, in bytes: that of a plan of a thousand pages has 12 MB.
ENTRY_LIMIT = 32 * 1024 * 1024


@dataclass(frozen=True)
class Cache:
    """Artifacts of earlier builds, in a folder that can be deleted at any time.

    One that does not recall anything makes every artifact anew, and remembers it.
    """

    folder: Path = field(default_factory=lambda: cache_folder() / "artifacts")
    recalls: bool = True
    _digests: dict[str, str] = field(default_factory=dict, repr=False)

    def get(self, key: str, world: World, asked: Artifact) -> Artifact | None:
        """Give what was `asked` for with its bytes and layout, as the entry under a key has them.

        What it is called, and what is told of it, is the asker's; an entry for anything else is
        none, and so is one whose bytes are not those that it tells of, or that was made from other
        files than there are now.
        """
        if not self.recalls:
            return None
        try:
            entry = read_json(user_folders.read(self.folder / f"{key}.json", ENTRY_LIMIT))
            if entry["artifact"] != _identity(asked):
                return None
            data = user_folders.read(self.folder / f"{key}.data", _BYTES)
            if sha256(data).hexdigest() != entry["sha256"]:
                return None
            if any(self._digest(world, path) != read for path, read in entry["reads"].items()):
                return None
            return replace(asked, data=data, layout=Layout.from_data(entry["layout"]))
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
            return None  # whatever stands there, it was not written by this cache

    def put(self, key: str, artifact: Artifact, reads: Mapping[str, str]) -> None:
        """Remember an artifact with the digests of what was read; a full disk is no fault."""
        entry = {
            "artifact": _identity(artifact),
            "layout": asdict(artifact.layout),
            "reads": dict(reads),
            "sha256": sha256(artifact.data).hexdigest(),
        }
        if user_folders.keep(self.folder / f"{key}.data", artifact.data):
            user_folders.keep(self.folder / f"{key}.json", json.dumps(entry).encode())

    def trim(self) -> None:
        """Forget the artifacts that were made the longest ago, beyond what is worth keeping."""
        user_folders.trim(self.folder, _ENTRIES, _BYTES)

    def _digest(self, world: World, path: str) -> str:
        """Give the digest that reading a path would note now; one look a build is enough."""
        if path not in self._digests:
            self._digests[path] = _look(world, path)
        return self._digests[path]


def key(format_name: str, documents: Sequence[LocalizedDocument], *options: str) -> str:
    """Give the key of the artifact that a format makes of localized documents."""
    said = (document.fingerprint for document in documents)
    return sha256("\0".join((code(), format_name, *options, *said)).encode()).hexdigest()


def _identity(artifact: Artifact) -> dict[str, object]:
    """Give what a file is called and what is told of it, as JSON keeps it."""
    told = {"path": artifact.path, "locale": artifact.locale, "format": artifact.format}
    return {**told, "about": json.loads(json.dumps(dict(artifact.about)))}


def _look(world: World, path: str) -> str:
    recorder = RecordingWorld(world)
    if path.endswith("/"):
        recorder.files(path)
    else:
        with contextlib.suppress(UnreadableError):
            recorder.read(path)
    return recorder.reads[path]


@cache
def code() -> str:
    """Give the digest of the tool's own code and of the libraries that shape its outputs."""
    digest = sha256()
    root = Path(__file__).parents[1]
    for place in sorted(root.rglob("*.py")):
        digest.update(place.relative_to(root).as_posix().encode() + b"\0" + place.read_bytes())
    versions = [sys.version, zlib.ZLIB_RUNTIME_VERSION, *map(_version, _LIBRARIES)]
    digest.update("\0".join(versions).encode())
    return digest.hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""  # an extra that another interpreter has under another name
