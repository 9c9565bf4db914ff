r"""Journal: where folders cannot be swapped, files are replaced so that anyone can finish the work.

All new files are written into a hidden folder inside, so that there is room for them. Then a new
manifest, which says that it is unfinished and which files go, replaces the old one: this one step
decides. Before it the edition is taken back, after it brought to its end: by the next build, or by
the next reader of the manifest.

    out/.blueprint-staging/en/blueprint.pdf    what is yet to take the place of out/en/blueprint.pdf
    out/.blueprint-staging/manifest.json       the manifest without the mark: it comes last
    out/manifest.json                          {…, "unfinished": {"gone": ["fr/blueprint.pdf"]}}
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Collection, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from blueprint_cli import signals
from blueprint_cli.drafts import remove, replace_file
from blueprint_cli.publishing.exchange.edition import (
    MANIFEST,
    STAGING,
    Edition,
    is_own_file,
    place,
    sync,
    write,
)
from blueprint_cli.world import read_json

_STAGING = f"{STAGING}staging"
#: What the mark is called in the manifest, and in the staging folder before it is set.
_MARK = "unfinished"
_MARKED = f"{STAGING}{MANIFEST}"


class UnfinishedError(OSError):
    """A folder that has all of a new edition, but some of it not yet in its place."""


def exchange(edition: Edition, folder: Path) -> None:
    """Put an edition into a folder; see `blueprint_cli.publishing.exchange.exchange`."""
    made: list[Path] = []
    try:
        _require_places(folder, edition)
        _stage(folder, edition)
        made.extend(_make_folders(folder, edition.files))  # those before one that fails, too
        with signals.held():
            (folder / _STAGING / _MARKED).replace(folder / MANIFEST)
            settle(folder)
    except BaseException:
        if not is_unfinished(folder):
            _take_back(folder, made)
        raise


def is_unfinished(folder: Path) -> bool:
    """Tell whether an edition was begun to be put in place."""
    return _marked(folder) is not None


def settle(folder: Path) -> None:
    """Finish the edition that was begun to be put in place; remove one that was not.

    Raises `UnfinishedError` where the system refuses.
    """
    marked = _marked(folder)
    try:
        if marked is not None:
            _finish(folder, marked)
    except OSError as error:
        raise UnfinishedError(error.errno, error.strerror, error.filename) from error
    with contextlib.suppress(OSError):
        remove(folder / _STAGING)


def _stage(folder: Path, edition: Edition) -> None:
    """Write what differs into the hidden folder, and the manifest with the mark."""
    staging = folder / _STAGING
    remove(staging)
    staging.mkdir(mode=0o700)
    for path, data in edition.files.items():
        if path == MANIFEST or not _holds(folder, path, data):
            write(place(staging, path), data)
    content = json.loads(edition.files[MANIFEST])
    marked = {**content, _MARK: {"gone": sorted(edition.gone)}}
    write(staging / _MARKED, json.dumps(marked, ensure_ascii=False, indent=2).encode())
    for above, _, _ in os.walk(staging):
        sync(Path(above))


def _finish(folder: Path, marked: dict[str, Any]) -> None:
    """Bring an edition to its end, however far it has come: every step can be made again."""
    touched = {folder}
    for path in _staged(folder):
        target = place(folder, path)
        (folder / _STAGING / path).replace(target)
        touched.add(target.parent)
    for path in _gone(marked):
        if is_own_file(folder, path):
            (folder / path).unlink()
            _remove_empty(folder, (folder / path).parent)
    for each in touched:
        sync(each)
    if (folder / _STAGING / MANIFEST).is_file():
        (folder / _STAGING / MANIFEST).replace(folder / MANIFEST)
    else:
        replace_file(folder / MANIFEST, _true_part(folder, marked))
    sync(folder)


def _true_part(folder: Path, marked: dict[str, Any]) -> bytes:
    """Give what is true of a marked manifest where somebody has removed the hidden folder."""
    files = [each for each in marked["files"] if _is_as_stated(folder, each)]
    content = {**marked, "files": files}
    del content[_MARK]
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _is_as_stated(folder: Path, entry: Any) -> bool:
    try:
        data = (folder / entry["path"]).read_bytes()
        return is_own_file(folder, entry["path"]) and sha256(data).hexdigest() == entry["sha256"]
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _marked(folder: Path) -> dict[str, Any] | None:
    """Give the manifest, if it has the mark."""
    try:
        content = read_json((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return None
    has_mark = isinstance(content, dict) and isinstance(content.get("files"), list)
    return content if has_mark and _MARK in content else None


def _gone(marked: dict[str, Any]) -> Iterator[str]:
    """Give the paths that are to go; the manifest may be anybody's."""
    mark = marked[_MARK]
    gone = mark.get("gone") if isinstance(mark, dict) else None
    for path in gone if isinstance(gone, list) else ():
        if isinstance(path, str) and "\0" not in path:
            yield path


def _staged(folder: Path) -> list[str]:
    """List the files of the hidden folder but the manifests; nothing that a link leads to."""
    staging = folder / _STAGING
    if staging.is_symlink():
        return []
    found = [Path(above, name) for above, _, names in os.walk(staging) for name in names]
    paths = (each.relative_to(staging).as_posix() for each in found if not each.is_symlink())
    return sorted(path for path in paths if path not in (MANIFEST, _MARKED))


def _require_places(folder: Path, edition: Edition) -> None:
    """See that each file can take its place: that no file stands for a folder, nor the reverse."""
    for path in edition.files:
        target = folder / path
        for above in target.parents[: len(Path(path).parts) - 1]:
            if above.exists() and not above.is_dir():
                raise NotADirectoryError(20, os.strerror(20), str(above))
        if target.is_dir() and not target.is_symlink():
            raise IsADirectoryError(21, os.strerror(21), str(target))


def _make_folders(folder: Path, paths: Collection[str]) -> Iterator[Path]:
    """Make the folders that files will need, while nothing is replaced yet: they take room."""
    for path in paths:
        for above in reversed((folder / path).parents[: len(Path(path).parts) - 1]):
            if above.is_symlink():
                break  # it goes with the file that takes its place
            if not above.exists():
                above.mkdir()
                yield above


def _take_back(folder: Path, made: Collection[Path]) -> None:
    with contextlib.suppress(OSError):
        remove(folder / _STAGING)
    for each in reversed(list(made)):
        with contextlib.suppress(OSError):
            each.rmdir()


def _remove_empty(folder: Path, emptied: Path) -> None:
    """Remove a folder whose last file went, and those around it that hold nothing else."""
    with contextlib.suppress(OSError):
        while emptied != folder:
            emptied.rmdir()
            emptied = emptied.parent


def _holds(folder: Path, path: str, data: bytes) -> bool:
    return is_own_file(folder, path) and (folder / path).read_bytes() == data
