"""Fonts of a language: put into a document's theme, and taken out of it again."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from blueprint_cli.edits import Change
from blueprint_cli.theme.fonts import FOLDER
from blueprint_cli.theme.scripts import Package, with_package, without
from blueprint_cli.world import DiskWorld

#: The pins of the fonts of a theme.
PINS = f"{FOLDER}/fonts.json"
#: What packages call the licence of their fonts.
_LICENCE = "LICENSE_FONT"


def found(folder: Path, package: Package) -> dict[str, bytes] | str:
    """Give the files of a package that lie in a folder, by path; or say which one does not."""
    files: dict[str, bytes] = {}
    for name, digest in package.files:
        contents = (each.read_bytes() for each in sorted(folder.rglob(name)) if each.is_file())
        content = next((each for each in contents if sha256(each).hexdigest() == digest), None)
        if content is None:
            return f"{name} with the SHA-256 {digest}"
        files[f"{FOLDER}/{name}"] = content
    licence = next((each for each in sorted(folder.rglob(_LICENCE)) if each.is_file()), None)
    if licence is None:
        return _LICENCE
    return {**files, f"{FOLDER}/{package.licence}": licence.read_bytes()}


def pinned(world: DiskWorld, tag: str, package: Package) -> bytes:
    """Give the document's own pins with a package's fonts for a locale."""
    return with_package(world.read(PINS), tag, package).encode()


def unpinned(world: DiskWorld, tag: str) -> tuple[Change | None, tuple[str, ...]]:
    """Give what becomes of a document's own pins without a locale, and the files that go.

    Pins that are the default theme's again go too, and there is then no change.
    """
    own = world.root / PINS
    if not own.is_file():
        return None, ()
    before = own.read_bytes()
    after, files = without(before, tag)
    gone = tuple(
        each for each in (f"{FOLDER}/{name}" for name in files) if (world.root / each).is_file()
    )
    theme = world.theme / PINS.removeprefix("templates/")
    if files and theme.is_file() and without(theme.read_bytes(), tag)[0] == after:
        return None, (*gone, PINS)
    if not files:
        return None, ()
    return Change(PINS, world.display(PINS), before.decode(), after), gone
