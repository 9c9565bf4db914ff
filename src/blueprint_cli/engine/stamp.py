"""Stamp: what a command came to that only looks, told again while it would see the same.

The standard library alone, and little of it: this is asked before anything else is imported, for
what takes a command its time is to begin.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from blueprint_cli.inputs import Inputs
from blueprint_cli.user_folders import cache_home

if TYPE_CHECKING:
    from pathlib import Path

#: The commands that only look, where nothing is to be made: each by its words.
COMMANDS = (("build",), ("check",), ("diff",), ("locale", "status"))
#: The exit statuses of what was looked at; others are about the command line and the machine.
_LOOKED = (0, 1)
#: What the shell changes from command to command, and no command asks for.
_PASSING = {"_", "OLDPWD", "SHLVL"}
#: The place of the seconds that a run took, in what it said.
_SECONDS = "\0seconds\0"
#: A longer report is made again, in bytes; and so many stamps are kept.
_LONGEST, _KEPT = 4 * 1024 * 1024, 200

#: So long is waited, in seconds, for whoever reads too slowly from a descriptor that does not wait.
_PAUSE = 0.01

Said = list[tuple[int, bytes]]


def replay(arguments: Sequence[str]) -> int | None:
    """Tell again what a command came to, and give its exit status; None where it has to be run."""
    started = time.monotonic()
    place = _place(arguments)
    stamp = _read(place) if place else None
    if stamp is None:
        return None
    try:
        inputs, said, status = Inputs(), stamp["said"], int(stamp["status"])
        inputs.states = dict(stamp["inputs"])
        told = [(int(number), str(text)) for number, text in said]
        if stamp["about"] != about() or not inputs.are_as_they_were():
            return None
    except (LookupError, TypeError, ValueError, OSError):
        return None  # whatever stands there, it was not written here
    for number, text in told:
        seconds = f"{time.monotonic() - started:.1f}"
        if not _write(number, text.replace(_SECONDS, seconds).encode("latin-1")):
            return None
    return status


def keep(arguments: Sequence[str], began: str, inputs: Inputs, said: Said, status: int) -> None:
    """Remember what a command came to, where another run would come to the same.

    `began` is what `about` gave when it began; `said` is what went to standard output, 1, and
    standard error, 2. A full disk is no fault.
    """
    place = _place(arguments)
    if not place or inputs.spoilt or status not in _LOOKED or began != about():
        return
    if sum(len(data) for _, data in said) > _LONGEST:
        return
    told = [(number, data.decode("latin-1")) for number, data in said]
    if inputs.seconds and told:
        number, last = told[-1]
        before, _, after = last.rpartition(inputs.seconds)
        told[-1] = (number, f"{before}{_SECONDS}{after}")
    content = {"about": began, "inputs": inputs.states, "said": told, "status": status}
    from pathlib import Path

    from blueprint_cli.drafts import replace_file

    file = Path(place)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        replace_file(file, json.dumps(content).encode())
        _trim(file.parent)
    except OSError:
        return


def _place(arguments: Sequence[str]) -> str | None:
    """Give the file of a command's stamp: by its words, where it runs, and whom it speaks to."""
    words = tuple(arguments)
    home = cache_home()
    if home is None or not any(words[: len(each)] == each for each in COMMANDS):
        return None
    try:
        asked = [*words, "", os.getcwd(), *map(_terminal, (0, 1, 2))]
    except OSError:  # the folder is gone
        return None
    environment = sorted(item for item in os.environ.items() if item[0] not in _PASSING)
    key = json.dumps([asked, environment]).encode("utf-8", "surrogateescape")
    name = blake2b(key, digest_size=16).hexdigest()
    return os.path.join(home, "blueprint", "stamps", f"{name}.json")


def _terminal(number: int) -> str:
    try:
        return str(os.get_terminal_size(number)) if os.isatty(number) else ""
    except OSError:
        return "closed"


def about() -> str:
    """Give a digest of what else a run depends on: this program, its libraries, and the day."""
    libraries = (each for each in sys.path if each.endswith(("site-packages", "dist-packages")))
    times = [f"{each} {os.stat(each).st_mtime_ns}" for each in libraries if os.path.isdir(each)]
    own = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    known = [sys.version, sys.prefix, time.strftime("%F"), *times, own, *_code(own)]
    return blake2b("\0".join(known).encode("utf-8", "surrogateescape")).hexdigest()


def _code(folder: str) -> list[str]:
    """List the files of the program, each with its size and time."""
    listed = []
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            if entry.name == "__pycache__":
                continue
            if entry.is_dir():
                listed += _code(entry.path)
            else:
                status = entry.stat()
                listed.append(f"{entry.name} {status.st_size} {status.st_mtime_ns}")
    return listed


def _read(place: str) -> Mapping[str, Any] | None:
    try:
        with open(place, "rb") as file:
            content = json.loads(file.read())
    except (OSError, ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) else None


def _write(number: int, data: bytes) -> bool:
    """Write to a standard stream; tell whether it took all, or was standard error."""
    view = memoryview(data)
    while view:
        try:
            view = view[os.write(number, view) :]
        except BlockingIOError:
            time.sleep(_PAUSE)
        except OSError:
            # What cannot be told on standard error is told nowhere, as in `cli.running.process`.
            return number == 2  # noqa: PLR2004 - its number
    return True


def _trim(folder: Path) -> None:
    """Forget the stamps that were made the longest ago."""
    with os.scandir(folder) as entries:
        found = sorted((entry.stat().st_mtime_ns, entry.path) for entry in entries)
    for _, place in found[:-_KEPT]:
        os.unlink(place)
