"""Swap: a new folder is filled beside the old one, and both change places in one step.

A reader sees the one or the other. Whoever has the old one open goes on reading that.
"""

from __future__ import annotations

import ctypes
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, NoReturn

from blueprint_cli.drafts import remove
from blueprint_cli.publishing.exchange.edition import (
    STAGING,
    Edition,
    place,
    sync,
    write,
)

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
#: Where Linux lists what is mounted: proc(5), `/proc/pid/mountinfo`.
_MOUNTS = Path("/proc/self/mountinfo")


def exchange(edition: Edition, folder: Path) -> bool:
    """Exchange a folder, or make one; tell whether that can be done in one step here.

    It cannot where the system has no such step, at a mount point and above one, where nothing may
    be written beside the folder, and where something in it cannot be carried over as it is.
    """
    exists = folder.exists()
    if exists and (_renameat2() is None or _is_mounted(folder)):
        return False
    try:
        staging = Path(mkdtemp(prefix=f"{STAGING}{folder.name}-", dir=folder.parent))
    except OSError:
        if exists:
            return False
        raise
    try:
        new = staging / "new"  # its mode is what the umask leaves, and not that of a private folder
        new.mkdir()
        if exists and not _carry_over(folder, new, edition):
            return False
        for path, data in edition.files.items():
            write(place(new, path), data)
        return _take_place(new, folder)
    finally:
        remove(staging)


def _carry_over(folder: Path, new: Path, edition: Edition) -> bool:
    """Bring what stays into the new folder, by hard links; tell whether all of it came."""
    leave = {*edition.gone, *edition.files}
    try:
        for inside, folders, names in _walk(folder):
            if not folders and not names:
                (new / inside).mkdir(parents=True, exist_ok=True)
            for name in names:
                if name.startswith(STAGING) or (inside / name).as_posix() in leave:
                    continue
                (new / inside).mkdir(parents=True, exist_ok=True)
                os.link(folder / inside / name, new / inside / name, follow_symlinks=False)
    except OSError:
        return False
    return True


def _walk(folder: Path) -> Iterator[tuple[Path, list[str], list[str]]]:
    """Give every folder inside with the names of its folders and, links among them, its files."""
    for above, folders, names in os.walk(folder, onerror=_refuse):
        links = [name for name in folders if Path(above, name).is_symlink()]
        yield Path(above).relative_to(folder), [*{*folders} - {*links}], names + links


def _refuse(error: OSError) -> NoReturn:
    raise error


def _take_place(new: Path, folder: Path) -> bool:
    if not folder.exists():
        new.rename(folder)
    elif not (_resemble(folder, new) and _rename(new, folder)):
        return False
    sync(folder.parent)
    return True


def _resemble(folder: Path, new: Path) -> bool:
    """Give the new folders the owner, the mode and the attributes of the old; tell if they took."""
    try:
        for inside, _, _ in sorted(_walk(new), reverse=True):  # the innermost first
            if (folder / inside).is_dir():
                _copy_status(folder / inside, new / inside)
    except OSError:
        return False
    return True


def _copy_status(old: Path, new: Path) -> None:
    status, own = old.stat(), new.stat()
    if (status.st_uid, status.st_gid) != (own.st_uid, own.st_gid):
        os.chown(new, status.st_uid, status.st_gid)
    shutil.copystat(old, new)


def _rename(one: Path, other: Path) -> bool:
    """Swap two folders (Linux, renameat2); tell whether the system did."""
    names = (_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other))
    function = _renameat2()
    return function is not None and function(*names, ctypes.c_uint(_RENAME_EXCHANGE)) == 0


def _renameat2() -> Any:
    """Give the call of the C library that swaps; None where it has none."""
    return getattr(ctypes.CDLL(None), "renameat2", None)


def _is_mounted(folder: Path) -> bool:
    """Tell whether something is mounted on the folder or inside it."""
    try:
        lines = _MOUNTS.read_bytes().splitlines()
    except OSError:
        return folder.is_mount()
    points = (os.fsdecode(_unescaped(line.split(b" ")[4])) for line in lines)
    return any(Path(point).is_relative_to(folder) for point in points)


def _unescaped(name: bytes) -> bytes:
    return re.sub(rb"\\([0-7]{3})", lambda found: bytes([int(found[1], 8)]), name)
