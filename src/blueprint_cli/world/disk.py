"""The World of a document on disk."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from blueprint_cli.diagnostics import tell
from blueprint_cli.inputs import looked
from blueprint_cli.world.files import BYTES_LIMIT, read_regular
from blueprint_cli.world.folders import THEME, default_theme
from blueprint_cli.world.refusals import UnreadableError, outside

if TYPE_CHECKING:
    from blueprint_cli.world.protocol import World


@dataclass(frozen=True)
class DiskWorld:
    """The files of one document's folder, with the default theme behind its `templates/`."""

    root: Path
    theme: Path = field(default_factory=default_theme)

    def read(self, path: str, limit: int = BYTES_LIMIT) -> bytes:
        """Give the bytes of a regular file inside the folder; see `World.read`."""
        place = self._locate(path)
        try:
            data = read_regular(place, path, limit)
        except UnreadableError:
            looked("file", place)
            raise
        looked("file", place, data)
        return data

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
        for each in (own, *behind):
            looked("names", each)
        names = _names(own, self.root).union(*(_names(each, self.theme) for each in behind))
        return tuple(sorted(names))

    def path(self, path: str) -> Path:
        """Give the place on disk of a file."""
        place = self._locate(path)
        looked("file", place)
        return place

    def display(self, path: str) -> str:
        """Give the file's path from the current folder, where that is shorter than its own."""
        full = self.root / path
        relative = os.path.relpath(full)
        shown = str(full) if relative.startswith("..") else relative
        return os.fsencode(shown).decode("utf-8", "replace")

    def at(self, revision: str) -> World:
        """Give the folder as a git revision has it; see `World.at`."""
        from blueprint_cli.world.revision import at_revision

        return at_revision(self.root, revision)

    def _candidates(self, path: str) -> tuple[Path, ...]:
        own = self.root / path
        if path.startswith(THEME):
            return (own, self.theme / path.removeprefix(THEME))
        return (own,)

    def _locate(self, path: str) -> Path:
        candidates = self._candidates(path)
        place = next((each for each in candidates if _is_there(each)), candidates[0])
        home = self.root if place is candidates[0] else self.theme
        try:
            real = place.resolve()
            inside = real.is_relative_to(home.resolve()) and self._stays(path, real)
        except (OSError, RuntimeError, ValueError) as error:  # a link to itself; NUL in the name
            raise UnreadableError(
                path, tell("no file can be there"), tell("Check the name.")
            ) from error
        if not inside:
            raise outside(path)
        return place

    def _stays(self, path: str, real: Path) -> bool:
        """Tell whether a path into the theme leads to a file of the theme, `..` and links too."""
        if not path.startswith(THEME):
            return True
        homes = (self.theme, self.root / THEME)
        return any(real.is_relative_to(home.resolve()) for home in homes)


def _is_there(place: Path) -> bool:
    looked("entry", place)
    return os.path.lexists(place)


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
