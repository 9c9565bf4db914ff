"""What all tests of a session share, whichever of pytest-xdist's workers makes it first."""

from __future__ import annotations

import fcntl
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import pytest

T = TypeVar("T")


def folder(factory: pytest.TempPathFactory) -> Path:
    """Give the folder of the whole session."""
    base = factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[], T]) -> T:
    """Make a value that other processes can read, or give the one that another made."""
    place = folder(factory) / f"{name}.made"
    with place.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not place.exists():
            place.write_bytes(pickle.dumps(make()))
        made: T = pickle.loads(place.read_bytes())  # noqa: S301 - the session's own
        return made
