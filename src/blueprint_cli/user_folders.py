"""User folders: where the user keeps what programs can make again, and how it is kept there.

The standard library alone, and little of it: `engine.stamp` asks before anything else is imported.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def cache_home() -> str | None:
    """Give the folder for caches, by the XDG base directory specification; None without a home."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(base):
        return base
    home = os.path.expanduser("~")
    return None if home == "~" else os.path.join(home, ".cache")


def read(place: str | os.PathLike[str], limit: int) -> bytes:
    """Read a regular file of at most `limit` bytes. Raises OSError, or ValueError for any other."""
    # O_NONBLOCK: a FIFO in the folder must not hang the run.
    descriptor = os.open(place, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or status.st_size > limit:
            raise ValueError(place)
        return file.read(limit)


def keep(place: Path, data: bytes) -> bool:
    """Put a file where it is read again; tell whether it is there. A full disk is no fault."""
    from blueprint_cli.drafts import replace_file

    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        replace_file(place, data)
    except OSError:
        return False
    return True


def trim(folder: Path, most: int, size: int) -> None:
    """Forget what was kept the longest ago, beyond so many names and so many bytes of all files.

    Files that differ in what follows the first dot of their names have one name.
    """
    from blueprint_cli.drafts import sweep

    try:
        sweep(folder)
        found = [(place, place.stat()) for place in folder.iterdir()]
        found.sort(key=lambda each: each[1].st_mtime, reverse=True)
        names: set[str] = set()
        for place, status in found:
            names.add(place.name.partition(".")[0])
            size -= status.st_size
            if len(names) > most or size < 0:
                place.unlink(missing_ok=True)
    except OSError:
        return  # another run may trim at the same time
