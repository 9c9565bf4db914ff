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
from dataclasses import asdict, dataclass, field
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from blueprint_cli.drafts import replace_file, sweep
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


@dataclass(frozen=True)
class Cache:
    """Artifacts of earlier builds, in a folder that can be deleted at any time.

    One that does not recall anything makes every artifact anew, and remembers it.
    """

    folder: Path = field(default_factory=lambda: cache_folder() / "artifacts")
    recalls: bool = True
    _digests: dict[str, str] = field(default_factory=dict, repr=False)

    def get(self, key: str, world: World) -> Artifact | None:
        """Give the artifact under a key, if the files it was made from are still the same."""
        if not self.recalls:
            return None
        try:
            entry = read_json((self.folder / f"{key}.json").read_bytes())
            data = (self.folder / f"{key}.data").read_bytes()
            if sha256(data).hexdigest() != entry["sha256"]:
                return None
            if any(self._digest(world, path) != read for path, read in entry["reads"].items()):
                return None
            about = entry["artifact"]
            return Artifact(data=data, **{**about, "layout": Layout.from_data(about["layout"])})
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
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
            replace_file(self.folder / f"{key}.data", artifact.data)
            replace_file(self.folder / f"{key}.json", json.dumps(entry).encode())
        except OSError:
            return

    def trim(self) -> None:
        """Forget the artifacts that were made the longest ago, beyond what is worth keeping."""
        with contextlib.suppress(OSError):  # another build may trim at the same time
            self._trim()

    def _trim(self) -> None:
        sweep(self.folder)
        found = [(place, place.stat()) for place in self.folder.iterdir()]
        found.sort(key=lambda each: each[1].st_mtime, reverse=True)
        keys: set[str] = set()
        size = 0
        for place, status in found:
            keys.add(place.name.partition(".")[0])
            size += status.st_size
            if len(keys) > _ENTRIES or size > _BYTES:
                place.unlink(missing_ok=True)

    def _digest(self, world: World, path: str) -> str:
        """Give the digest that reading a path would note now; one look a build is enough."""
        if path not in self._digests:
            self._digests[path] = _look(world, path)
        return self._digests[path]


def key(format_name: str, documents: Sequence[LocalizedDocument], *options: str) -> str:
    """Give the key of the artifact that a format makes of localized documents."""
    said = (document.fingerprint for document in documents)
    return sha256("\0".join((_code(), format_name, *options, *said)).encode()).hexdigest()


def _look(world: World, path: str) -> str:
    recorder = RecordingWorld(world)
    if path.endswith("/"):
        recorder.files(path)
    else:
        with contextlib.suppress(UnreadableError):
            recorder.read(path)
    return recorder.reads[path]


@cache
def _code() -> str:
    """Give the digest of the tool's own code and of the libraries that shape its outputs."""
    digest = sha256()
    root = Path(__file__).parent
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
