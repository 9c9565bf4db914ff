"""What the tool needs of the machine: system libraries, fonts, and room to work."""

from __future__ import annotations

import ctypes
import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from blueprint_cli import __version__
from blueprint_cli.renderers import fonts
from blueprint_cli.world import UnreadableError, World


@dataclass(frozen=True)
class Library:
    """A system library that WeasyPrint loads, under its file names by platform."""

    name: str
    linux: str
    macos: str
    debian: str


LIBRARIES = (
    Library("Pango", "libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0"),
    Library("PangoFT2", "libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0"),
    Library(
        "HarfBuzz subset",
        "libharfbuzz-subset.so.0",
        "libharfbuzz-subset.0.dylib",
        "libharfbuzz-subset0",
    ),
)

PACKAGES = (
    "weasyprint",
    "opencc",
    "jinja2",
    "markdown-it-py",
    "mdit-py-cjk-friendly",
    "pydantic",
    "pyyaml",
    "babel",
    "click",
    "uharfbuzz",
)


@dataclass(frozen=True)
class Need:
    """One thing that the tool needs: whether it is there, in what state, and how to get it."""

    what: str
    met: bool
    state: str
    hint: str = ""


def needs(world: World) -> Iterator[Need]:
    """Examine everything that a build needs, present or not."""
    running = platform.python_version()
    yield Need("Python", sys.version_info >= (3, 11), running, "Install Python 3.11 or later.")
    yield Need("blueprint", True, __version__)
    for name in PACKAGES:
        yield _package(name)
    for library in LIBRARIES:
        yield _library(library)
    yield from _fonts(world)


def lacks(world: World) -> list[Need]:
    """List what a build would fail for want of."""
    found = [need for library in LIBRARIES if not (need := _library(library)).met]
    return [*found, *(need for need in _fonts(world) if not need.met)]


def _package(name: str) -> Need:
    try:
        return Need(name, True, version(name))
    except PackageNotFoundError:
        return Need(name, False, "missing", f"pip install {name}")


def _library(library: Library) -> Need:
    mac = sys.platform == "darwin"
    file = library.macos if mac else library.linux
    hint = "brew install pango" if mac else f"apt-get install {library.debian}"
    try:
        ctypes.CDLL(file)
    except OSError:
        return Need(library.name, False, f"{file} is missing", hint)
    return Need(library.name, True, file)


def _fonts(world: World) -> Iterator[Need]:
    hint = "Restore templates/fonts/ from the repository, or reinstall blueprint."
    try:
        pinned = fonts.load(world).fonts
    except (UnreadableError, ValueError, KeyError, TypeError) as error:
        yield Need("fonts.json", False, str(error), hint)
        return
    for font in pinned:
        try:
            fonts.verify(world, font)
        except (fonts.FontError, UnreadableError) as error:
            yield Need(font.file, False, str(error), hint)
        else:
            yield Need(font.file, True, f"sha256 {font.sha256[:16]}…")
