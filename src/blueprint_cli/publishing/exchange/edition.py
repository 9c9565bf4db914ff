"""What a folder is to hold, and the steps that both ways of getting there share."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

MANIFEST = "manifest.json"
#: How the name begins of all that is there only while a folder is exchanged.
STAGING = ".blueprint-"


@dataclass(frozen=True)
class Edition:
    """The files that a folder gets, by path, `MANIFEST` among them; and the paths that go."""

    files: Mapping[str, bytes]
    gone: Collection[str]


def place(folder: Path, path: str) -> Path:
    """Give the place of a file, with its folders made; a link in the stead of one goes."""
    target = folder / path
    for above in reversed(target.parents[: len(Path(path).parts) - 1]):
        if above.is_symlink():
            above.unlink()
    target.parent.mkdir(parents=True, exist_ok=True)
    return target


def write(target: Path, data: bytes) -> None:
    """Write a new file, and see that it is on the disk."""
    with target.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def sync(folder: Path) -> None:
    """See that the names in a folder are on the disk (fsync(2): a file's own does not)."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def is_own_file(folder: Path, path: str) -> bool:
    """Tell whether a file is there, by folders of our own and not by a link to others."""
    target = folder / path
    inside = target.is_relative_to(folder) and target.parent.resolve() == target.parent
    return inside and target.is_file()
