"""Publish: artifacts become the output folder, all at once or not at all.

A new folder is filled beside the old one and takes its place in one step, so that a reader sees
the last build or this one, and a build that is cut off changes nothing.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import fcntl
import glob
import json
import os
import shutil
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from blueprint_cli.diagnostics import refusal, tell
from blueprint_cli.model.artifact import Artifact

MANIFEST = "manifest.json"
_STAGING = ".blueprint-"

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class UnpublishableError(Exception):
    """An output folder that must not or cannot be written; says why and what to do."""

    def __init__(self, reason: str, hint: str) -> None:
        """Take the reason and the hint."""
        super().__init__(reason)
        self.reason, self.hint = reason, hint


class OvertakenError(Exception):
    """Another build has published into the folder since it was looked at."""


@dataclass(frozen=True)
class Published:
    """The folder, and path and size in bytes of each file of this build, manifest included.

    `changed` is False when the folder held all of it already, and nothing was written.
    """

    folder: Path
    files: Mapping[str, int]
    changed: bool = True


def available(artifacts: Sequence[Artifact], folder: Path, *, keep: bool) -> list[str]:
    """List the paths that the folder is going to have of this build and, with `keep`, of others.

    Raises `UnpublishableError`.
    """
    with _reporting(folder):
        place = folder.resolve()
        _require_ours(place)
        return _paths(artifacts, _kept(artifacts, place, keep=keep))


def publish(
    artifacts: Sequence[Artifact],
    folder: Path,
    about: Mapping[str, Any],
    *,
    keep: bool,
    expected: Collection[str] | None = None,
) -> Published:
    """Put the artifacts and their manifest into the output folder.

    `about` goes into the manifest as it is. With `keep`, files of earlier builds stay, with their
    entries in the manifest; without it they go. Files that no build has made always stay.
    `expected` is what `available` listed for these artifacts, or some of them. Raises
    `OvertakenError` if it would list something else by now, and `UnpublishableError`; the folder
    is then untouched.
    """
    with _reporting(folder):
        folder = folder.resolve()
        _require_ours(folder)
        with _lock(folder):
            _sweep(folder)
            kept = _kept(artifacts, folder, keep=keep)
            made = {each.path for each in artifacts}
            if expected is not None and set(_paths(artifacts, kept)) != made.union(expected):
                raise OvertakenError
            gone = read_manifest(folder).keys() - kept.keys()
            return _publish_locked(artifacts, folder, about, kept, gone)


def _kept(artifacts: Sequence[Artifact], folder: Path, *, keep: bool) -> dict[str, Any]:
    """Give the manifest's entries of files that stay as they are."""
    made = {each.path for each in artifacts}
    return {
        path: entry
        for path, entry in (read_manifest(folder) if keep else {}).items()
        if path not in made and _is_own_file(folder, path)
    }


def _paths(artifacts: Sequence[Artifact], kept: Mapping[str, Any]) -> list[str]:
    return sorted({each.path for each in artifacts}.union(kept))


def _publish_locked(
    artifacts: Sequence[Artifact],
    folder: Path,
    about: Mapping[str, Any],
    kept: Mapping[str, Any],
    gone: Collection[str],
) -> Published:
    entries = {each.path: _entry(each) for each in artifacts}
    manifest = Artifact(MANIFEST, _manifest(about, {**kept, **entries}))
    files = [*artifacts, manifest]
    sizes = {each.path: len(each.data) for each in files}
    if _holds(folder, files):
        return Published(folder, sizes, changed=False)
    staging = Path(mkdtemp(prefix=f"{_STAGING}{folder.name}-", dir=folder.parent))
    try:
        staging.chmod(0o755)
        _carry_over(folder, staging, gone)
        for each in files:
            _write(_place(staging, each.path), each.data)
        _take_place(staging, folder)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return Published(folder, sizes)


def read_manifest(folder: Path) -> dict[str, dict[str, Any]]:
    """Give the manifest's entries by path; none where there is no manifest that can be read."""
    try:
        content = json.loads((folder / MANIFEST).read_bytes())
        return {entry["path"]: entry for entry in content["files"] if _is_path(entry["path"])}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _entry(artifact: Artifact) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "path": artifact.path,
        "sha256": sha256(artifact.data).hexdigest(),
        "size": len(artifact.data),
    }
    if artifact.locale:
        entry |= {"locale": artifact.locale, "format": artifact.format}
    return entry | dict(artifact.about)


def _manifest(about: Mapping[str, Any], entries: Mapping[str, Any]) -> bytes:
    content = {**about, "files": [entries[path] for path in sorted(entries)]}
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _holds(folder: Path, artifacts: Sequence[Artifact]) -> bool:
    """Tell whether the folder has every artifact already, byte for byte."""
    try:
        return all(
            _is_own_file(folder, each.path) and (folder / each.path).read_bytes() == each.data
            for each in artifacts
        )
    except OSError:
        return False


def _is_path(value: object) -> bool:
    return isinstance(value, str) and "\0" not in value


def _is_own_file(folder: Path, path: str) -> bool:
    """Tell whether a file is there, by folders of our own and not by a link to others."""
    place = folder / path
    return (
        place.is_relative_to(folder) and place.is_file() and place.parent.resolve() == place.parent
    )


def _place(folder: Path, path: str | Path) -> Path:
    """Give the place of a file, with its folders made; a link in the stead of one goes."""
    target = folder / path
    for above in reversed(target.parents[: len(Path(path).parts) - 1]):
        if above.is_symlink():
            above.unlink()
    target.parent.mkdir(parents=True, exist_ok=True)
    return target


def _carry_over(folder: Path, staging: Path, gone: Collection[str]) -> None:
    """Bring what stays into the new folder: by hard link, so that no byte is copied."""
    for place in sorted(folder.rglob("*")) if folder.is_dir() else ():
        path = place.relative_to(folder)
        target = staging / path
        if place.is_dir() and not place.is_symlink():
            continue
        if path.as_posix() in gone or path.as_posix() == MANIFEST:
            continue
        if path.name.startswith(_STAGING):
            continue  # left by a build that was cut off while it replaced files
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(place, target, follow_symlinks=False)
        except OSError:
            shutil.copy2(place, target, follow_symlinks=False)


def _write(target: Path, data: bytes) -> None:
    target.unlink(missing_ok=True)  # a hard link of the old build must not be written through
    with target.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _take_place(staging: Path, folder: Path) -> None:
    """Make the new folder the output folder; the old one is left where the new one was."""
    if not folder.exists():
        staging.rename(folder)
        return
    if not _exchange(staging, folder):
        _replace_files(staging, folder)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step (Linux, renameat2); tell whether the system can."""
    function = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if function is None:
        return False
    done = function(
        _AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), ctypes.c_uint(_RENAME_EXCHANGE)
    )
    if done == 0:
        return True
    code = ctypes.get_errno()
    if code in (errno.EINVAL, errno.ENOSYS, errno.EXDEV, errno.EBUSY):
        return False
    raise OSError(code, os.strerror(code), str(other))


def _replace_files(staging: Path, folder: Path) -> None:
    """Replace file by file, the manifest last: where folders cannot be swapped."""
    new = {place.relative_to(staging) for place in staging.rglob("*") if not place.is_dir()}
    for path in sorted(new, key=lambda path: (path.as_posix() == MANIFEST, path)):
        target = _place(folder, path)
        draft = target.with_name(f"{_STAGING}{target.name}")
        shutil.copy2(staging / path, draft, follow_symlinks=False)
        draft.replace(target)
    for place in sorted(folder.rglob("*")):
        if not place.is_dir() and place.relative_to(folder) not in new:
            place.unlink()


def _sweep(folder: Path) -> None:
    """Remove what a build that was cut off left behind; the lock says that none is running."""
    for left in folder.parent.glob(f"{_STAGING}{glob.escape(folder.name)}-*"):
        shutil.rmtree(left, ignore_errors=True)


@contextlib.contextmanager
def _lock(folder: Path) -> Iterator[None]:
    """Let one build at a time publish into a place; the lock is on the folder above it."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(folder.parent, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _require_ours(folder: Path) -> None:
    """Refuse a folder that is not ours to replace."""
    if folder.exists() and not folder.is_dir():
        raise UnpublishableError(
            tell("{folder} is a file", folder=folder), tell("Name a folder with --out.")
        )
    if folder.is_dir() and any(folder.iterdir()) and not _is_ours(folder):
        raise UnpublishableError(
            tell(
                "{folder} holds files, but no {manifest} of an earlier build",
                folder=folder,
                manifest=MANIFEST,
            ),
            tell("Name an empty or new folder with --out."),
        )


def _is_ours(folder: Path) -> bool:
    try:
        content = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(content, dict) and {"blueprint", "files"} <= content.keys()


@contextlib.contextmanager
def _reporting(folder: Path) -> Iterator[None]:
    """Say what the system refused."""
    try:
        yield
    except (OSError, RuntimeError) as error:  # Path.resolve raises the latter for a loop of links
        refused = error if isinstance(error, OSError) else OSError(errno.ELOOP, "")
        raise UnpublishableError(
            tell("{folder} cannot be written: {reason}", folder=folder, reason=refusal(refused)),
            tell("Free space on the disk, or name another folder with --out."),
        ) from error
