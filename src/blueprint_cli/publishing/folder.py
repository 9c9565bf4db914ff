"""The output folder: it takes the files of a build all at once, or not at all.

A reader sees the last build or this one, and a build that is cut off changes nothing, or leaves
what the next one brings to its end: see `exchange`.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import glob
import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from blueprint_cli.diagnostics import refusal, tell
from blueprint_cli.drafts import remove
from blueprint_cli.inputs import spoil
from blueprint_cli.model.artifact import Artifact, Entries
from blueprint_cli.publishing import manifest
from blueprint_cli.publishing.exchange import (
    MANIFEST,
    STAGING,
    Edition,
    UnfinishedError,
    exchange,
    is_unfinished,
    settle,
)
from blueprint_cli.publishing.exchange.edition import is_own_file

__all__ = ["MANIFEST", "Published", "UnpublishableError", "publish", "read_manifest"]


class UnpublishableError(Exception):
    """An output folder that must not or cannot be written; says why and what to do.

    The folder is as it was, unless it is `unfinished`: then it has part of the new edition, and
    says so in its manifest.
    """

    def __init__(self, reason: str, hint: str, *, unfinished: bool = False) -> None:
        """Take the reason and the hint."""
        super().__init__(reason)
        self.reason, self.hint, self.unfinished = reason, hint, unfinished


class OvertakenError(Exception):
    """Another build has published into the folder since it was looked at."""


@dataclass(frozen=True)
class Published:
    """The folder, and path and size in bytes of each file of this build, manifest included.

    `changed` is False when the folder held all of it already, and nothing was written. `lacking`
    are the paths of files that are not there because of their faults.
    """

    folder: Path
    files: Mapping[str, int]
    changed: bool = True
    lacking: Sequence[str] = ()


def standing(
    artifacts: Sequence[Artifact], folder: Path, *, keep: bool, lacking: Collection[str] = ()
) -> Entries:
    """Give the entries of all files that the folder is going to have, by path.

    They are those of this build and, with `keep`, of earlier ones, but for what is `lacking`.
    Raises `UnpublishableError`.
    """
    with _reporting(folder):
        _require_ours(folder.resolve())
        made = {each.path: manifest.entry(each) for each in artifacts}
        return {**(staying(folder, {*made, *lacking}) if keep else {}), **made}


def publish(
    artifacts: Sequence[Artifact],
    folder: Path,
    about: Mapping[str, Any],
    *,
    keep: bool,
    expected: Entries | None = None,
    lacking: Sequence[str] = (),
) -> Published:
    """Put the artifacts and their manifest into the output folder.

    `about` goes into the manifest as it is. With `keep`, files of earlier builds stay, with their
    entries in the manifest, but for what is `lacking`; without it they go. Files that no build has
    made always stay.
    `expected` is what `standing` gave for these artifacts. Raises `OvertakenError` if it would give
    something else by now, and the folder is then untouched; and `UnpublishableError`.
    """
    with _reporting(folder):
        folder = folder.resolve()
        _require_ours(folder)
        with _lock(folder):
            _sweep(folder)
            settle(folder)
            _require_same_sort(folder, str(about.get(manifest.PSEUDO, "")))
            old = manifest.entries(folder)
            made = {each.path: manifest.entry(each) for each in artifacts}
            kept = _staying(folder, old, {*made, *lacking}) if keep else {}
            if expected is not None and {**kept, **made} != expected:
                raise OvertakenError
            gone = old.keys() - kept.keys()
            written = _publish_locked(artifacts, folder, about, kept, gone)
            return replace(written, lacking=lacking)


def staying(folder: Path, made: Collection[str]) -> dict[str, dict[str, Any]]:
    """Give the entries of files of earlier builds that stay beside those `made`, by path."""
    folder = folder.resolve()
    return _staying(folder, read_manifest(folder), made)


def _staying(
    folder: Path, old: Mapping[str, dict[str, Any]], made: Collection[str]
) -> dict[str, dict[str, Any]]:
    return {
        path: _held(said, (folder / path).read_bytes())
        for path, said in old.items()
        if path not in made and is_own_file(folder, path)
    }


def _held(said: dict[str, Any], data: bytes) -> dict[str, Any]:
    """Give the entry of a file as it is: somebody may have put another in its place since.

    Of what that one was made is then said no more, so that it is taken for another edition's.
    """
    digest = sha256(data).hexdigest()
    if said.get("sha256") == digest:
        return said
    known: dict[str, Any] = {key: said[key] for key in ("locale", "format") if key in said}
    return {"path": said["path"], "sha256": digest, "size": len(data), **known}


def _publish_locked(
    artifacts: Sequence[Artifact],
    folder: Path,
    about: Mapping[str, Any],
    kept: Mapping[str, Any],
    gone: Collection[str],
) -> Published:
    entries = {each.path: manifest.entry(each) for each in artifacts}
    content = manifest.written(about, {**kept, **entries})
    files = [*artifacts, Artifact(MANIFEST, content)]
    sizes = {each.path: len(each.data) for each in files}
    if _holds(folder, files):
        return Published(folder, sizes, changed=False)
    gone = {*gone, *_drafts(folder)} - {each.path for each in files}
    spoil()
    exchange(Edition({each.path: each.data for each in files}, gone), folder)
    return Published(folder, sizes)


def read_manifest(folder: Path) -> dict[str, dict[str, Any]]:
    """Give the manifest's entries by path; none where there is no manifest that can be read.

    An edition that was begun to be put in place is finished first; while that cannot be, there are
    no entries.
    """
    folder = folder.resolve()
    if is_unfinished(folder):
        with contextlib.suppress(OSError), _lock(folder):
            settle(folder)
    return {} if is_unfinished(folder) else manifest.entries(folder)


def _holds(folder: Path, artifacts: Sequence[Artifact]) -> bool:
    """Tell whether the folder has every artifact already, byte for byte."""
    try:
        return all(
            is_own_file(folder, each.path) and (folder / each.path).read_bytes() == each.data
            for each in artifacts
        )
    except OSError:
        return False


def _drafts(folder: Path) -> set[str]:
    """List the drafts that an earlier release left in the folder when it was cut off."""
    found = (each.relative_to(folder) for each in folder.rglob(f"{STAGING}*"))
    return {each.as_posix() for each in found if is_own_file(folder, each.as_posix())}


def _sweep(folder: Path) -> None:
    """Remove what a build that was cut off left beside; the lock says that none is running."""
    for left in folder.parent.glob(f"{STAGING}{glob.escape(folder.name)}-*"):
        remove(left)


@contextlib.contextmanager
def _lock(folder: Path) -> Iterator[None]:
    """Let one build at a time publish into a place.

    The lock is on the folder above it, since the folder itself may be swapped; and on the folder
    too, since a volume may have another folder above it in each container.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.ExitStack() as held:
        for each in (folder.parent, folder):
            if each.is_dir():
                descriptor = os.open(each, os.O_RDONLY)
                held.callback(os.close, descriptor)
                fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield


def _require_ours(folder: Path) -> None:
    """Refuse a folder that is not ours to replace."""
    if folder.exists() and not folder.is_dir():
        raise UnpublishableError(
            tell("{folder} is a file", folder=folder), tell("Name a folder with --out.")
        )
    if (
        folder.is_dir()
        and any(map(_is_content, folder.iterdir()))
        and not manifest.is_there(folder)
    ):
        raise UnpublishableError(
            tell(
                "{folder} holds files, but no {manifest} of an earlier build",
                folder=folder,
                manifest=MANIFEST,
            ),
            tell("Name an empty or new folder with --out."),
        )


def _require_same_sort(folder: Path, pseudo: str) -> None:
    """Refuse to put a pseudo-locale in the place of what readers get, or beside it; or back."""
    held = manifest.pseudo(folder)
    if held is None or held == pseudo:
        return
    told = tell("{folder} holds what is for readers, and no pseudo-locale", folder=folder)
    if held:
        told = tell("{folder} holds the pseudo-locale “{held}”", folder=folder, held=held)
    raise UnpublishableError(told, tell("Name another folder with --out."))


def _is_content(place: Path) -> bool:
    """Tell a user's file from what a build left that was cut off, and from what mkfs(8) makes."""
    return not place.name.startswith(STAGING) and place.name != "lost+found"


@contextlib.contextmanager
def _reporting(folder: Path) -> Iterator[None]:
    """Say what the system refused."""
    try:
        yield
    except UnfinishedError as error:
        raise UnpublishableError(
            tell("{folder} is unfinished: {reason}", folder=folder, reason=refusal(error)),
            tell("Free space on the disk: the next build puts in place what is missing."),
            unfinished=True,
        ) from error
    except (OSError, RuntimeError) as error:  # Path.resolve raises the latter for a loop of links
        refused = error if isinstance(error, OSError) else OSError(errno.ELOOP, "")
        raise UnpublishableError(
            tell("{folder} cannot be written: {reason}", folder=folder, reason=refusal(refused)),
            tell("Free space on the disk, or name another folder with --out."),
        ) from error
