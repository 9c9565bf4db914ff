"""The World: the one place that reads files, finds the theme, and knows the machine.

Every other room asks a World, so that a test can hand it a document in memory and the cache can
note what a stage has read.
"""

from __future__ import annotations

import errno
import json
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol

from blueprint_cli.diagnostics import refusal, tell
from blueprint_cli.drafts import temporary_folder

#: The largest file that is read as text, in bytes: some hundred times the largest plan known.
TEXT_LIMIT = 16 * 1024 * 1024
#: The largest file that is read at all, in bytes: twice the largest font of the theme.
BYTES_LIMIT = 24 * 1024 * 1024

#: The folder, inside the document's, whose files stand in for the default theme's.
THEME = "templates/"


class UnreadableError(Exception):
    """A file that cannot be read; says which, why, and what to do about it."""

    def __init__(self, path: str, reason: str, hint: str = "") -> None:
        """Take the file's path in the document's folder, the reason, and a hint."""
        super().__init__(tell("{path}: {reason}", path=path, reason=reason))
        self.path, self.reason, self.hint = path, reason, hint


class OutsideError(UnreadableError):
    """A path that leads out of the folders that may be read."""


class World(Protocol):
    """What a stage may know of the outside: files, by their path in the document's folder."""

    def read(self, path: str, limit: int = BYTES_LIMIT) -> bytes:
        """Give the bytes of a file of the document or its theme.

        Raises `UnreadableError` for anything but a regular file of at most `limit` bytes that
        lies in the document's folder.
        """
        ...

    def exists(self, path: str) -> bool:
        """Tell whether `read` would find a file."""
        ...

    def files(self, folder: str) -> tuple[str, ...]:
        """List the names of the files in a folder, sorted; none of one that `read` would refuse."""
        ...

    def path(self, path: str) -> Path:
        """Give the place on disk of a theme file, for a library that opens files by itself."""
        ...

    def display(self, path: str) -> str:
        """Give the name under which the user knows a file."""
        ...


def default_theme() -> Path:
    """Give the folder of the default theme: inside the wheel, or at the root of a checkout."""
    packaged = Path(__file__).parent / "theme" / "default"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "templates"


def cache_folder() -> Path:
    """Give the folder for what can be made again, by the XDG base directory specification.

    A user without a home, as a container may run one, has a folder for this run alone.
    """
    base = Path(os.environ.get("XDG_CACHE_HOME", ""))
    if base.is_absolute():
        return base / "blueprint"
    try:
        return Path.home() / ".cache" / "blueprint"
    except RuntimeError:
        return temporary_folder()


@dataclass(frozen=True)
class DiskWorld:
    """The files of one document's folder, with the default theme behind its `templates/`."""

    root: Path
    theme: Path = field(default_factory=default_theme)

    def read(self, path: str, limit: int = BYTES_LIMIT) -> bytes:
        """Give the bytes of a regular file inside the folder; see `World.read`."""
        return _read_regular(self._locate(path), path, limit)

    def exists(self, path: str) -> bool:
        """Tell whether a regular file is there."""
        try:
            return self._locate(path).is_file()
        except (UnreadableError, OSError):  # OSError: a folder on the way may not be searched
            return False

    def files(self, folder: str) -> tuple[str, ...]:
        """List the files of a folder; under `templates/`, the default theme's too."""
        below = folder.strip("/")
        own, *behind = self._candidates(f"{below}/" if below else "")
        names = _names(own, self.root).union(*(_names(each, self.theme) for each in behind))
        return tuple(sorted(names))

    def path(self, path: str) -> Path:
        """Give the place on disk of a file."""
        return self._locate(path)

    def display(self, path: str) -> str:
        """Give the file's path from the current folder, where that is shorter than its own."""
        full = self.root / path
        relative = os.path.relpath(full)
        shown = str(full) if relative.startswith("..") else relative
        return os.fsencode(shown).decode("utf-8", "replace")

    def _candidates(self, path: str) -> tuple[Path, ...]:
        own = self.root / path
        if path.startswith(THEME):
            return (own, self.theme / path.removeprefix(THEME))
        return (own,)

    def _locate(self, path: str) -> Path:
        candidates = self._candidates(path)
        place = next((each for each in candidates if os.path.lexists(each)), candidates[0])
        home = self.root if place is candidates[0] else self.theme
        try:
            real = place.resolve()
            inside = real.is_relative_to(home.resolve()) and self._stays(path, real)
        except (OSError, RuntimeError, ValueError) as error:  # a link to itself; NUL in the name
            raise UnreadableError(
                path, tell("no file can be there"), tell("Check the name.")
            ) from error
        if not inside:
            raise _outside(path)
        return place

    def _stays(self, path: str, real: Path) -> bool:
        """Tell whether a path into the theme leads to a file of the theme, `..` and links too."""
        if not path.startswith(THEME):
            return True
        homes = (self.theme, self.root / THEME)
        return any(real.is_relative_to(home.resolve()) for home in homes)


@dataclass(frozen=True)
class MemoryWorld:
    """Files held in memory, for tests; the default theme stands behind `templates/`."""

    contents: Mapping[str, str | bytes]
    theme: Path = field(default_factory=default_theme)

    def read(self, path: str, limit: int = BYTES_LIMIT) -> bytes:
        """Give the bytes held under a path; see `World.read`."""
        if path not in self.contents:
            return self._behind().read(path, limit)
        held = self.contents[path]
        data = held.encode() if isinstance(held, str) else held
        if len(data) > limit:
            raise too_large(path, limit)
        return data

    def exists(self, path: str) -> bool:
        """Tell whether something is held under a path."""
        return path in self.contents or self._behind().exists(path)

    def files(self, folder: str) -> tuple[str, ...]:
        """List the names held in a folder, sorted."""
        prefix = f"{folder.strip('/')}/".lstrip("/")
        below = (path.removeprefix(prefix) for path in self.contents if path.startswith(prefix))
        held = {name for name in below if "/" not in name}
        return tuple(sorted(held.union(self._behind().files(folder))))

    def path(self, path: str) -> Path:
        """Give the place of a file of the default theme."""
        return self._behind().path(path)

    def display(self, path: str) -> str:
        """Give the path itself."""
        return path

    def _behind(self) -> DiskWorld:
        return DiskWorld(Path(os.devnull), self.theme)


@dataclass(frozen=True)
class RecordingWorld:
    """A World that notes the SHA-256 of every file it hands out, for the cache."""

    inner: World
    reads: dict[str, str] = field(default_factory=dict)

    def read(self, path: str, limit: int = BYTES_LIMIT) -> bytes:
        """Give the bytes, and note their digest under the path; an empty one for no bytes."""
        self.reads[path] = ""
        data = self.inner.read(path, limit)
        self.reads[path] = sha256(data).hexdigest()
        return data

    def exists(self, path: str) -> bool:
        """Ask the inner World; an absence is noted with an empty digest."""
        found = self.inner.exists(path)
        if not found:
            self.reads.setdefault(path, "")
        return found

    def files(self, folder: str) -> tuple[str, ...]:
        """List through the inner World, and note a digest of the list."""
        names = self.inner.files(folder)
        self.reads[folder.rstrip("/") + "/"] = sha256("\n".join(names).encode()).hexdigest()
        return names

    def path(self, path: str) -> Path:
        """Ask the inner World."""
        return self.inner.path(path)

    def display(self, path: str) -> str:
        """Ask the inner World."""
        return self.inner.display(path)


def read_json(data: bytes) -> Any:
    """Read JSON. Raises ValueError for what is none, nested too deep among it."""
    try:
        return json.loads(data)
    except RecursionError as error:
        raise ValueError(tell("it is nested too deep")) from error


def _outside(path: str) -> OutsideError:
    if path.startswith(THEME):
        return OutsideError(
            path,
            tell("the file lies outside the theme"),
            tell("Move it into {folder}: a template reads nothing else.", folder=THEME),
        )
    return OutsideError(
        path,
        tell("the file lies outside the document's folder"),
        tell("Move it beside the document: nothing outside that folder is read."),
    )


def _is_inside(place: Path, home: Path) -> bool:
    return place.resolve().is_relative_to(home.resolve())


def _names(folder: Path, home: Path) -> set[str]:
    """List the files of a folder that lies inside another; none of one that may not be read."""
    try:
        if not _is_inside(folder, home):
            return set()
        return {entry.name for entry in folder.iterdir() if entry.is_file()}
    except (OSError, RuntimeError, ValueError):  # a link to itself; NUL in the name
        return set()


def too_large(path: str, limit: int) -> UnreadableError:
    """Say that a file has more bytes than are read."""
    return UnreadableError(
        path,
        tell("the file is larger than {size} MB", size=limit // (1024 * 1024)),
        tell("Split the document, or keep pictures and data in files of their own."),
    )


def _read_regular(place: Path, path: str, limit: int) -> bytes:
    # O_NONBLOCK: a FIFO must not hang the open; the check on the *open* file leaves no race.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)
    try:
        descriptor = os.open(place, flags)
    except OSError as error:
        raise _unreadable(path, error) from error
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


def _unreadable(path: str, error: OSError) -> UnreadableError:
    if error.errno == errno.ENOENT:
        return UnreadableError(
            path, tell("there is no such file"), tell("Check the name and the folder.")
        )
    if error.errno == errno.EACCES:
        return UnreadableError(
            path, tell("it may not be read"), tell("Ask for read permission on it.")
        )
    return UnreadableError(path, refusal(error), tell("Check the name and the folder."))
