"""Small disks of their own, to fill them up and to cut them off."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def disk(place: Path, options: str) -> Iterator[bool]:
    """Mount a small disk at a place, and tell whether this machine lets us."""
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
    mounted = not os.geteuid() and not subprocess.call(mount, stderr=subprocess.DEVNULL)
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", str(place)], check=True)
