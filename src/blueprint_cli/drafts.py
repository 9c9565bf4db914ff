"""Drafts: files and folders that are there only while they are made.

Each is locked (flock) as long as the process that makes it lives, or a child of it. So the next run
knows those that a killed one left behind, with no guess by age or process number, and removes them.
"""

from __future__ import annotations

import atexit
import contextlib
import fcntl
import os
import re
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from secrets import token_hex
from tempfile import gettempdir

from blueprint_cli.inputs import spoil

#: What the name of a draft looks like; nothing else is ever removed.
_FILE = re.compile(r"\..+\.[0-9a-f]{16}\.draft", re.DOTALL)
_FOLDER = re.compile(r"\.blueprint-run-[0-9a-f]{16}")


def replace_file(place: Path, data: bytes, *, mode: int | None = None) -> None:
    """Put bytes into a file in one step: whoever reads it sees all of them, or the old ones.

    A new file has the `mode`, or what the umask leaves. Raises OSError where the system refuses;
    the file is then as it was, and no draft is left, whatever cuts this off but SIGKILL.
    """
    spoil()
    draft, descriptor = _locked(lambda: _new_file(place))
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(descriptor)
            if mode is not None:
                os.fchmod(descriptor, mode)
            draft.replace(place)
    except BaseException:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        raise


def temporary_folder() -> Path:
    """Give a folder that `clean` removes, and where this run is killed, the next that needs one."""
    return _folder_of_run()[0]


def clean() -> None:
    """Remove the temporary folder of this run, if it has one; a child leaves it to its parent."""
    if _folder_of_run.cache_info().currsize:
        folder, maker = _folder_of_run()
        if os.getpid() == maker:
            remove(folder)
            _folder_of_run.cache_clear()


@cache
def _folder_of_run() -> tuple[Path, int]:
    """Make the folder; give the number of the process that made it, too."""
    place = Path(gettempdir())
    sweep(place)
    atexit.register(clean)
    # The descriptor stays open, and so the folder locked, as long as this process lives.
    return _locked(lambda: _new_folder(place))[0], os.getpid()


def sweep(place: Path) -> None:
    """Remove the drafts in a folder that nobody makes any more."""
    with contextlib.suppress(OSError):
        for each in list(os.scandir(place)):
            if _FILE.fullmatch(each.name) or _FOLDER.fullmatch(each.name):
                with contextlib.suppress(OSError), _abandoned(Path(each.path)) as left:
                    if left:
                        remove(Path(each.path))


def remove(place: Path) -> None:
    """Remove a file or a folder as far as the system lets us, write-protected ones too."""
    if place.is_symlink() or not place.is_dir():
        place.unlink(missing_ok=True)
        return
    shutil.rmtree(place, ignore_errors=True)
    if place.exists():
        for folder, _, _ in os.walk(place):
            with contextlib.suppress(OSError):
                Path(folder).chmod(0o700)
        shutil.rmtree(place, ignore_errors=True)


def _new_file(place: Path) -> tuple[Path, int]:
    draft = place.with_name(f".{place.name}.{token_hex(8)}.draft")
    return draft, os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666)


def _new_folder(place: Path) -> tuple[Path, int]:
    folder = place / f".blueprint-run-{token_hex(8)}"
    folder.mkdir(mode=0o700)
    return folder, os.open(folder, os.O_RDONLY)


def _locked(make: Callable[[], tuple[Path, int]]) -> tuple[Path, int]:
    """Make a draft and lock it; again, where another run has swept it in between."""
    while True:
        draft, descriptor = make()
        with contextlib.suppress(OSError):  # a file system without locks: nothing is swept there
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        if draft.exists():
            return draft, descriptor
        os.close(descriptor)


@contextlib.contextmanager
def _abandoned(place: Path) -> Iterator[bool]:
    """Tell whether a draft is this user's, and nobody's work; it is locked meanwhile."""
    descriptor = os.open(place, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield os.fstat(descriptor).st_uid == os.geteuid()
    finally:
        os.close(descriptor)
