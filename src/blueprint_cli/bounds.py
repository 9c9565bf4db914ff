"""Bounds: how much processor time and memory a stage of rendering may use.

A stage that uses more ends with an exception at the line where it was, so that its fault has a
place. The time is the process's own: how busy the machine is does not count.
"""

from __future__ import annotations

import faulthandler
import multiprocessing
import os
import re
import resource
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path
from tempfile import TemporaryFile
from time import process_time
from types import FrameType
from typing import BinaryIO, cast

from blueprint_cli.diagnostics import tell
from blueprint_cli.raising import raised_again

_MEGABYTE = 1024 * 1024
#: The time is looked at so often, in seconds; what is swallowed on the way is then raised again.
_TICK = 0.25
#: So many seconds later a process is ended that does not come to its next step.
_GRACE = 2

#: Is told now and then what runs.
Look = Callable[[FrameType | None], None]


@dataclass(frozen=True)
class Bounds:
    """So many seconds of processor time, and bytes of memory beside what is in use."""

    seconds: float
    memory: int


#: To fill in a template. A plan of a thousand pages takes 4 seconds.
FILLING = Bounds(seconds=10, memory=768 * _MEGABYTE)


#: To lay out a file, and each of its pages. A plan of 500 pages takes 40 seconds and 750 MB.
LAYOUT = Bounds(seconds=600, memory=5 * 1024 * _MEGABYTE)
PAGE = Bounds(seconds=60, memory=1024 * _MEGABYTE)


class ExhaustedError(Exception):
    """Something that used more than its bounds; says what of."""


def too_long(bounds: Bounds) -> ExhaustedError:
    """Give the error for what has used up its time."""
    return ExhaustedError(_too_long(bounds.seconds))


@dataclass
class Pages:
    """Watches a layout: what each page takes, beside what all of them do."""

    page: int = 0
    since: float = field(default_factory=process_time)
    memory: int = 0

    def look(self, frame: FrameType | None) -> None:
        """See which page is made, and how long since; raises `ExhaustedError`."""
        now, page = process_time(), _page(frame)
        if page != self.page or not self.memory:
            self.page, self.since, self.memory = page, now, _in_use()
        if not page:
            return  # what is done for the file as a whole grows with it
        if now - self.since > PAGE.seconds:
            raise ExhaustedError(_at(page, _too_long(PAGE.seconds)))
        if _in_use() - self.memory > PAGE.memory:
            raise ExhaustedError(_at(page, _too_large(PAGE.memory)))


def _page(frame: FrameType | None) -> int:
    """Give the number of the page that WeasyPrint is making; 0 before the first and after all."""
    while frame is not None:
        if frame.f_code.co_name == "make_page":
            number: int = frame.f_locals.get("page_number", 0)
            return number
        frame = frame.f_back
    return 0


def _at(page: int, reason: str) -> str:
    return tell("page {page}: {reason}", page=page, reason=reason)


def _too_long(seconds: float) -> str:
    return tell("it takes more than {seconds} seconds of processor time", seconds=f"{seconds:g}")


def _too_large(memory: int) -> str:
    return tell("it takes more than {size} MB of memory", size=memory // _MEGABYTE)


@contextmanager
def bounded(bounds: Bounds, look: Look | None = None) -> Iterator[None]:
    """Let what is inside use no more than the bounds: in the main thread, on one stage at a time.

    `look` is told now and then what runs, and may raise too.

    Raises `ExhaustedError`. One step of a library is not cut off in it: a process that was made for
    one job ends where that goes on, by SIGXCPU, and notes the place for `reached`.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = resource.getrlimit(resource.RLIMIT_AS)
    try:
        with (
            _ended(bounds.seconds + _GRACE),
            _timed(bounds.seconds, look),
            _explained(bounds.memory),
        ):
            _limit_memory(bounds.memory)
            yield
    finally:
        _set_memory(before)


def notebook() -> BinaryIO:
    """Open a file without a name for `noted`: in memory, where the system has such files."""
    if hasattr(os, "memfd_create"):
        return os.fdopen(os.memfd_create("blueprint"), "w+b")
    return cast("BinaryIO", TemporaryFile())


def noted(place: BinaryIO) -> None:
    """Let a process that was made for one job note in a file where it is when SIGXCPU ends it."""
    if multiprocessing.parent_process() is not None:
        faulthandler.register(signal.SIGXCPU, place, all_threads=False, chain=True)


def read(place: BinaryIO) -> str:
    """Read what a process has noted; nothing where it was not ended."""
    place.seek(0)
    return place.read().decode("ascii", "replace")


def reached(text: str, folder: str) -> tuple[str, int] | None:
    """Find where a process was when it was ended: the innermost code of a folder, and its line."""
    found = re.search(rf'^  File "({re.escape(folder)}[^"]*)", line (\d+) ', text, re.MULTILINE)
    return (found[1], int(found[2])) if found else None


@contextmanager
def _ended(seconds: float) -> Iterator[None]:
    """Let the kernel end a process that was made for one job."""
    before = resource.getrlimit(resource.RLIMIT_CPU)
    if multiprocessing.parent_process() is None:
        yield
        return
    soft, hard = ceil(process_time() + seconds), before[1]
    if hard != resource.RLIM_INFINITY:
        soft = min(soft, hard)
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_CPU, before)


def lift() -> None:
    """Give back the memory that is left, to tell what went wrong."""
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    _set_memory((hard, hard))


@contextmanager
def _timed(seconds: float, look: Look | None) -> Iterator[None]:
    until = process_time() + seconds

    def tick(_signal: int, frame: FrameType | None) -> None:
        if process_time() >= until:
            raise ExhaustedError(_too_long(seconds))
        if look is not None:
            look(frame)

    previous = signal.signal(signal.SIGPROF, tick)
    signal.setitimer(signal.ITIMER_PROF, _TICK, _TICK)
    try:
        with raised_again(ExhaustedError):
            yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, previous)


@contextmanager
def _explained(memory: int) -> Iterator[None]:
    try:
        yield
    except (MemoryError, SystemError) as error:
        # An extension that had no memory left may lose its error, of which Python then says so (the
        # C-API's “Exception Handling”). The traceback stays: it has the place.
        raise ExhaustedError(_too_large(memory)).with_traceback(error.__traceback__) from error


def _limit_memory(more: int) -> None:
    """Let the process map no more than it has now and `more` bytes, where it can be told."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = _in_use() + more
    if wanted > more:
        known = [each for each in (soft, wanted) if each != resource.RLIM_INFINITY]
        _set_memory((min(known), hard))


def _set_memory(limits: tuple[int, int]) -> None:
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, limits)


def _in_use() -> int:
    """Tell how many bytes the process has mapped (Linux, proc(5)); 0 elsewhere."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError):
        return 0
    return pages * resource.getpagesize()
