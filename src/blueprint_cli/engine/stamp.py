"""Stamp: what a command came to that only looks, told again while it would see the same.

The standard library alone, and little of it: this is asked before anything else is imported, for
what takes a command its time is to begin.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Sequence
from hashlib import blake2b

from blueprint_cli import user_folders
from blueprint_cli.inputs import Inputs

#: The commands that only look, where nothing is to be made: each by its words.
COMMANDS = (("build",), ("check",), ("diff",), ("locale", "status"))
#: The exit statuses of what was looked at; others are about the command line and the machine.
_LOOKED = (0, 1)
#: What the shell changes from command to command, and no command asks for.
_PASSING = {"_", "OLDPWD", "SHLVL"}
#: The place of the seconds that a run took, in what it said.
_SECONDS = "\0seconds\0"
#: A longer report is made again, in bytes.
_LONGEST = 4 * 1024 * 1024
#: So many stamps are kept, and so many bytes of them; each has so many at most.
_KEPT, _BYTES, _LARGEST = 200, 64 * 1024 * 1024, 16 * 1024 * 1024

#: So long is waited, in seconds, for whoever reads too slowly from a descriptor that does not wait.
_PAUSE = 0.01

Said = list[tuple[int, bytes]]


class Stamp:
    """What one command line came to, in its folder and its environment."""

    def __init__(self, words: Sequence[str], terminals: Sequence[int] = (0, 1, 2)) -> None:
        """Take the command line; of what does more than to look nothing is remembered.

        `terminals` are the descriptors whose width, if they are any, shapes what is said.
        """
        self._place = _place(words, terminals)
        self._began = _about() if self._place else ""

    def replay(self) -> int | None:
        """Tell again what it came to, and give its exit status; None where it has to be run."""
        status, said = self.recall() or (None, ())
        for number, data in said:
            if not _write(number, data):
                return None
        return status

    def recall(self) -> tuple[int, Said] | None:
        """Give the exit status and what was said, as `keep` takes it; None to run it."""
        started = time.monotonic()
        try:
            stamp = json.loads(user_folders.read(self._place, _LARGEST)) if self._place else {}
            inputs, status = Inputs(stamp["inputs"]), int(stamp["status"])
            told = [(int(number), str(text)) for number, text in stamp["said"]]
            if stamp["about"] != self._began or not inputs.are_as_they_were():
                return None
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return None  # whatever stands there, it was not written here
        seconds = f"{time.monotonic() - started:.1f}"
        return status, [
            (number, text.replace(_SECONDS, seconds).encode("latin-1")) for number, text in told
        ]

    def keep(self, inputs: Inputs, said: Said, status: int) -> None:
        """Remember what it came to, where another run would come to the same.

        `said` is what went to standard output, 1, and standard error, 2.
        """
        if not self._place or inputs.spoilt or status not in _LOOKED:
            return
        if self._began != _about() or not inputs.are_as_they_were():
            return  # something was edited while it ran
        if sum(len(data) for _, data in said) > _LONGEST:
            return
        told = [(number, data.decode("latin-1")) for number, data in said]
        if inputs.seconds and told:
            number, last = told[-1]
            before, _, after = last.rpartition(inputs.seconds)
            told[-1] = (number, f"{before}{_SECONDS}{after}")
        content = {"about": self._began, "inputs": inputs.states, "said": told, "status": status}
        from pathlib import Path

        file = Path(self._place)
        if user_folders.keep(file, json.dumps(content).encode()):
            user_folders.trim(file.parent, _KEPT, _BYTES)


def _place(words: Sequence[str], terminals: Sequence[int]) -> str | None:
    """Give the file of a command's stamp: by its words, where it runs, and whom it speaks to."""
    home = user_folders.cache_home()
    if home is None or not any(tuple(words[: len(each)]) == each for each in COMMANDS):
        return None
    try:
        asked = [*words, "", os.getcwd(), *map(_terminal, terminals)]
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


def _about() -> str:
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
