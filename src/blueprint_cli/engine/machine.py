"""What the tool needs of the machine: system libraries, fonts, and room to work."""

from __future__ import annotations

import ctypes
import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from blueprint_cli import __version__
from blueprint_cli.diagnostics import said_by, tell
from blueprint_cli.inputs import looked
from blueprint_cli.theme import fonts
from blueprint_cli.world import World


@dataclass(frozen=True)
class Library:
    """A system library that WeasyPrint loads: its file by platform, and a function it has."""

    name: str
    linux: str
    macos: str
    debian: str
    symbol: str

    @property
    def file(self) -> str:
        """The library's file name on this platform."""
        return self.macos if sys.platform == "darwin" else self.linux


LIBRARIES = (
    Library("Pango", "libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0", "pango_version"),
    Library(
        "PangoFT2",
        "libpangoft2-1.0.so.0",
        "libpangoft2-1.0.dylib",
        "libpangoft2-1.0-0",
        "pango_ft2_font_map_new",
    ),
    Library(
        "HarfBuzz subset",
        "libharfbuzz-subset.so.0",
        "libharfbuzz-subset.0.dylib",
        "libharfbuzz-subset0",
        "hb_subset_input_create_or_fail",
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
    hint = tell("Install Python 3.11 or later.")
    yield Need("Python", sys.version_info >= (3, 11), running, hint)
    yield Need("blueprint", True, __version__)
    for name in PACKAGES:
        yield _package(name)
    for library in LIBRARIES:
        yield _library(library)
    yield from _fonts(world)


def lacks(world: World, *, paginated: bool) -> list[Need]:
    """List what a build would fail for want of; the libraries only if it makes pages."""
    wanted = [_library(library) for library in LIBRARIES] if paginated else []
    return [need for need in (*wanted, *_fonts(world)) if not need.met]


@cache
def library_files() -> tuple[str, ...]:
    """Give the path, size and time of each system library's file, for the cache."""
    looked("file", "/etc/ld.so.cache")
    return tuple(_file_of(library) for library in LIBRARIES)


def library_versions() -> tuple[str, ...]:
    """Give the releases of the system libraries that lay out text, of those that are there."""
    versions = []
    for file, symbol in _VERSIONS[sys.platform == "darwin"]:
        try:
            function = getattr(ctypes.CDLL(file), symbol)
        except (OSError, AttributeError):
            continue
        function.restype = ctypes.c_char_p
        versions.append(f"{symbol} {function().decode()}")
    return tuple(versions)


#: What gives the release of a library, on Linux and on macOS.
_VERSIONS = (
    (
        ("libpango-1.0.so.0", "pango_version_string"),
        ("libharfbuzz.so.0", "hb_version_string"),
    ),
    (
        ("libpango-1.0.dylib", "pango_version_string"),
        ("libharfbuzz.0.dylib", "hb_version_string"),
    ),
)


class _Found(ctypes.Structure):
    """What `dladdr` tells of an address; its first field is the file's name."""

    _fields_ = [
        ("file", ctypes.c_char_p),
        ("base", ctypes.c_void_p),
        ("symbol", ctypes.c_char_p),
        ("address", ctypes.c_void_p),
    ]


def _file_of(library: Library) -> str:
    """Say which file a library is loaded from; nothing of one that is missing."""
    found = _Found()
    try:
        function = getattr(ctypes.CDLL(library.file), library.symbol)
        ctypes.CDLL(None).dladdr(ctypes.cast(function, ctypes.c_void_p), ctypes.byref(found))
        path = Path(os.path.realpath(os.fsdecode(found.file or b"")))
        status = path.stat()
    except (OSError, AttributeError):
        return ""
    looked("file", path)
    return f"{path} {status.st_size} {status.st_mtime_ns}"


def _package(name: str) -> Need:
    try:
        return Need(name, True, version(name))
    except PackageNotFoundError:
        return Need(name, False, tell("missing"), f"pip install {name}")


def _library(library: Library) -> Need:
    mac = sys.platform == "darwin"
    hint = "brew install pango" if mac else f"apt-get install {library.debian}"
    try:
        ctypes.CDLL(library.file)
    except OSError:
        return Need(library.name, False, tell("{path} is missing", path=library.file), hint)
    return Need(library.name, True, library.file)


def _fonts(world: World) -> Iterator[Need]:
    try:
        pinned = fonts.load(world).fonts
    except fonts.FontError as error:
        yield Need("fonts.json", False, said_by(error), fonts.HINT)
        return
    for font in pinned:
        try:
            fonts.verify(world, font)
        except fonts.FontError as error:
            yield Need(font.file, False, said_by(error), fonts.HINT)
        else:
            yield Need(font.file, True, f"sha256 {font.sha256[:16]}…")
