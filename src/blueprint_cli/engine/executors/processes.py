"""A process for each job, on all cores (Linux and macOS)."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import multiprocessing
import os
import resource
import signal
import sys
import threading
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from time import monotonic
from typing import Any, BinaryIO

from blueprint_cli import bounds, signals
from blueprint_cli.diagnostics import tell
from blueprint_cli.engine.executors.results import (
    Failure,
    J,
    Progress,
    R,
    Result,
    attempt,
    failed,
    nothing,
)

#: How long one job may take by the clock, in seconds, and how much memory it may map, in bytes. A
#: job that works and does not hang is bounded by its own processor time, however busy the machine.
TIME_LIMIT = 3600
MEMORY_LIMIT = 8 * 1024**3
#: How long a child that has given its result may take to leave, in seconds.
_PARTING = 1
#: The request of prctl(2) by which the kernel kills a child when its parent dies.
_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True)
class Processes:
    """Runs each job in a child of its own, `workers` at a time.

    A child is forked, so that it shares what its parent has imported, and is bounded in time and
    memory: a crash, a hang or a leak ends that job alone. None outlives its parent, whatever ends
    that. A job whose child crashed in a library is run once more: Pango and HarfBuzz do so once in
    a very long while, and not for what they are given.
    """

    workers: int
    time_limit: float = TIME_LIMIT
    memory_limit: int = MEMORY_LIMIT

    def map(
        self,
        work: Callable[[J], R],
        jobs: Sequence[J],
        weights: Sequence[int],
        progress: Progress,
        prepare: Callable[[], object] = nothing,
    ) -> list[Result[R]]:
        """Run the jobs, the heaviest first; see `Executor.map`."""
        prepare()
        results: dict[int, Result[R]] = {}
        queue = sorted(range(len(jobs)), key=lambda index: weights[index])
        running: dict[Connection, _Child] = {}
        again: set[int] = set()
        # What is loaded so far is shared by every child and never garbage.
        gc.freeze()
        family = _Family()
        try:
            while queue or running:
                while queue and len(running) < self.workers:
                    index = queue.pop()
                    with signals.held():  # a child that is not in the list could not be stopped
                        child = self._start(work, index, jobs[index], family, running)
                        running[child.connection] = child
                for child in self._finished(running):
                    result = child.result()
                    del running[child.connection]
                    if child.has_crashed and child.index not in again:
                        again.add(child.index)
                        queue.append(child.index)
                        continue
                    results[child.index] = result
                    progress(child.index, result)
        finally:
            for child in running.values():
                child.stop()
            family.close()
            gc.unfreeze()
        return [results[index] for index in range(len(jobs))]

    def _start(
        self,
        work: Callable[[J], R],
        index: int,
        job: J,
        family: _Family,
        siblings: Collection[Connection],
    ) -> _Child:
        context = multiprocessing.get_context("fork")
        here, there = context.Pipe(duplex=False)
        note = bounds.notebook()

        def run() -> None:
            family.join([here, *siblings])
            bounds.noted(note)
            _run(there, work, job, self.memory_limit)

        process = context.Process(target=run)
        process.start()
        there.close()
        return _Child(index, process, here, note, monotonic(), monotonic() + self.time_limit)

    def _finished(self, running: dict[Connection, _Child]) -> list[_Child]:
        soonest = min(child.deadline for child in running.values())
        ready = wait(list(running), timeout=max(0.0, soonest - monotonic()))
        finished = [child for child in running.values() if child.connection in ready]
        for child in running.values():
            child.late = child not in finished and child.deadline <= monotonic()
            if child.late:
                finished.append(child)
        return finished


@dataclass
class _Child:
    index: int
    process: Any
    connection: Connection
    note: BinaryIO
    started: float
    deadline: float
    late: bool = False

    def result(self) -> Result[Any]:
        message: tuple[Any, Failure | None] = (None, None)
        if not self.late:
            with contextlib.suppress(EOFError, OSError):
                message = self.connection.recv()
            self.process.join(_PARTING)
        self.process.kill()
        self.process.join()
        failure = message[1] if message != (None, None) else self._why()
        seconds = monotonic() - self.started
        self.stop()
        return Result(message[0], failure, seconds)

    @property
    def has_crashed(self) -> bool:
        """Whether it has ended by touching memory that is not its own."""
        return self.process.exitcode in (-signal.SIGSEGV, -signal.SIGBUS)

    def _why(self) -> Failure:
        if self.late:
            return Failure(tell("it took longer than the time limit"))
        code = self.process.exitcode or 0
        name = signal.Signals(-code).name if code < 0 else tell("exit code {code}", code=code)
        return Failure(tell("its process ended early ({name})", name=name), bounds.read(self.note))

    def stop(self) -> None:
        """End the child if it still runs, and free what belonged to it."""
        self.process.kill()
        self.process.join()
        self.connection.close()
        self.note.close()


class _Family:
    """A parent and its children, none of which outlives it.

    Where the kernel does not see to that, each child waits for the end of a pipe whose other end
    the parent alone holds.
    """

    def __init__(self) -> None:
        self.parent = os.getpid()
        self.end, self.held = os.pipe()

    def join(self, others: Iterable[Connection]) -> None:
        """Belong to the family, in a child that was just forked; close what `others` read.

        While a child holds the reading end of a pipe, who writes into it is never told that the
        parent is gone.
        """
        signals.restore()
        os.close(self.held)
        for each in others:
            each.close()
        if not _dies_with_parent():
            threading.Thread(target=self._wait, daemon=True).start()
        if os.getppid() != self.parent:  # it died before the kernel was asked
            os._exit(1)

    def close(self) -> None:
        """Free the pipe, in the parent."""
        os.close(self.held)
        os.close(self.end)

    def _wait(self) -> None:
        os.read(self.end, 1)
        os.kill(os.getpid(), signal.SIGKILL)


def _dies_with_parent() -> bool:
    """Have the kernel kill this process when its parent dies; tell whether it will (Linux)."""
    if sys.platform != "linux":
        return False
    return bool(ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL) == 0)


def _run(connection: Connection, work: Callable[[J], R], job: J, memory_limit: int) -> None:
    gc.set_threshold(50_000)  # rendering makes many objects and few cycles
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (memory_limit, memory_limit))
    try:
        connection.send(attempt(work, job))
    except Exception as error:  # noqa: BLE001 - a value that cannot be sent
        connection.send((None, failed(error)))
