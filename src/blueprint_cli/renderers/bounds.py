"""Bounds: how much processor time and memory a stage of rendering may use.

A stage that uses more ends with an exception at the line where it was, so that its fault has a
place. The time is the process's own: how busy the machine is does not count.
"""

from __future__ import annotations

import resource
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from blueprint_cli.diagnostics import tell

_MEGABYTE = 1024 * 1024
#: What was swallowed on the way is raised again after so many seconds.
_AGAIN = 0.5


@dataclass(frozen=True)
class Bounds:
    """So many seconds of processor time, and bytes of memory beside what is in use."""

    seconds: float
    memory: int


#: To fill in a template. A plan of a thousand pages takes 3 seconds and 200 MB.
FILLING = Bounds(seconds=15, memory=768 * _MEGABYTE)


class ExhaustedError(Exception):
    """Something that used more than its bounds; says what of."""


@contextmanager
def bounded(bounds: Bounds) -> Iterator[None]:
    """Let what is inside use no more than the bounds: in the main thread, on one stage at a time.

    Raises `ExhaustedError`. What a library does in one step of its own is not cut off in it.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = resource.getrlimit(resource.RLIMIT_AS)
    try:
        with _timed(bounds.seconds), _explained(bounds.memory):
            _limit_memory(bounds.memory)
            yield
    finally:
        _set_memory(before)


def lift() -> None:
    """Give back the memory that is left, to tell what went wrong."""
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    _set_memory((hard, hard))


@contextmanager
def _timed(seconds: float) -> Iterator[None]:
    def end(_signal: int, _frame: FrameType | None) -> None:
        raise ExhaustedError(
            tell("it takes more than {seconds} seconds of processor time", seconds=f"{seconds:g}")
        )

    previous = signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, previous)


@contextmanager
def _explained(memory: int) -> Iterator[None]:
    try:
        yield
    except MemoryError as error:
        # The traceback stays: it has the place.
        reason = tell("it takes more than {size} MB of memory", size=memory // _MEGABYTE)
        raise ExhaustedError(reason).with_traceback(error.__traceback__) from error


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
