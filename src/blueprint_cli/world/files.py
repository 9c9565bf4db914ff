"""Reading that no file can hold up: of regular files only, and up to a limit."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import Any

from blueprint_cli.diagnostics import tell
from blueprint_cli.world.refusals import UnreadableError, too_large, unreadable

#: The largest file that is read as text, in bytes: some hundred times the largest plan known.
TEXT_LIMIT = 16 * 1024 * 1024
#: The largest file that is read at all, in bytes: twice the largest font of the theme.
BYTES_LIMIT = 24 * 1024 * 1024


def read_regular(place: Path, path: str, limit: int) -> bytes:
    """Give the bytes of the regular file at a place; refusals call it by its `path`.

    Raises `UnreadableError` for anything else, and for more than `limit` bytes.
    """
    # O_NONBLOCK: a FIFO must not hang the open; the check on the *open* file leaves no race.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)
    try:
        descriptor = os.open(place, flags)
    except OSError as error:
        raise unreadable(path, error) from error
    try:
        _require_regular(os.fstat(descriptor), path, limit)
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            data = file.read(limit + 1)
    finally:
        os.close(descriptor)
    if len(data) > limit:
        raise too_large(path, limit)
    return data


def _require_regular(status: os.stat_result, path: str, limit: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableError(path, tell("this is a folder"), tell("Name the file itself."))
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableError(
            path, tell("this is not a regular file"), tell("Name a file on the disk.")
        )
    if status.st_size > limit:
        raise too_large(path, limit)


def read_json(data: bytes) -> Any:
    """Read JSON. Raises ValueError for what is none, nested too deep among it."""
    try:
        return json.loads(data)
    except RecursionError as error:
        raise ValueError(tell("it is nested too deep")) from error
