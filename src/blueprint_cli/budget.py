"""The budget: how much time of a processor, and how much memory, reading and checking may take.

Files come from strangers, and go through libraries that others have written. Limits that say what
is wrong, and where, stand in front of those that are known to be slow; the budget is behind all of
them, so that whatever is left ends with a message too. Layout has limits of its own
(`engine/executors.py`), in processes of its own.
"""

from __future__ import annotations

import contextlib
import resource
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

from blueprint_cli.raising import raised_again

#: What a megabyte of text may take: seconds of one core, and bytes of memory.
SECONDS, MEMORY = 18, 850 * 1024**2
#: What each further megabyte may take, and what all may.
_FURTHER_MEMORY, _MOST_MEMORY = 200 * 1024**2, 4 * 1024**3
_MEGABYTE = 1_000_000
#: So often, in seconds, is said that the time is up: once may be lost.
_TICK = 0.25


class SpentError(BaseException):
    """The time is up. No `Exception`: whoever catches those on the way must not catch this."""


class _Budget:
    """What has been read so far, and what that allows."""

    def __init__(self) -> None:
        self.open = False
        self.read = 0
        self.held = 0

    @property
    def megabytes(self) -> float:
        """How many megabytes were read; one where it was less."""
        return max(1, self.read / _MEGABYTE)


_budget = _Budget()


@contextlib.contextmanager
def bounded() -> Iterator[None]:
    """Keep what runs inside within the budget, until `lift`.

    Raises `SpentError` where the time is up, and `MemoryError` where the memory is.
    """
    if _budget.open or threading.current_thread() is not threading.main_thread():
        yield
        return
    _budget.open, _budget.read, _budget.held = True, 0, _data()
    handler = signal.signal(signal.SIGPROF, _raise)
    soft, _ = resource.getrlimit(resource.RLIMIT_DATA)
    signal.setitimer(signal.ITIMER_PROF, SECONDS, _TICK)
    _limit_memory(_budget.held + MEMORY)
    try:
        with raised_again(SpentError):
            yield
    finally:
        lift()
        _limit_memory(soft)
        signal.signal(signal.SIGPROF, handler)


def lift() -> None:
    """End the budget: what comes now has limits of its own."""
    if _budget.open:
        _budget.open = False
        signal.setitimer(signal.ITIMER_PROF, 0)
        _limit_memory(resource.RLIM_INFINITY)


def grant(size: int) -> None:
    """Allow for so many bytes more that are read from a file: a larger text takes longer."""
    before = _budget.megabytes
    _budget.read += size
    further = _budget.megabytes - before
    if _budget.open and further:
        left, _ = signal.getitimer(signal.ITIMER_PROF)
        signal.setitimer(signal.ITIMER_PROF, left + further * SECONDS, _TICK)
        more = MEMORY + (_budget.megabytes - 1) * _FURTHER_MEMORY
        _limit_memory(_budget.held + min(int(more), _MOST_MEMORY))


def _data() -> int:
    """Give how many bytes of data this process has by now, where the system tells."""
    try:
        fields = Path("/proc/self/statm").read_text("ascii").split()
        return int(fields[5]) * resource.getpagesize()
    except (OSError, IndexError, ValueError):
        return 0


def _limit_memory(limit: int) -> None:
    """Set the soft limit of a process's data; systems that know none go on without."""
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    if hard != resource.RLIM_INFINITY:
        limit = hard if limit == resource.RLIM_INFINITY else min(limit, hard)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_DATA, (limit, hard))


def _raise(_number: int, _frame: FrameType | None) -> None:
    raise SpentError
