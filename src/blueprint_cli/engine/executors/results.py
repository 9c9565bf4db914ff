"""What an executor takes and gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from blueprint_cli.diagnostics import Told, said_by, tell

J = TypeVar("J")
R = TypeVar("R")


@dataclass(frozen=True)
class Failure:
    """Why a job gave no result, in words: an exception's text where there was one.

    `at` says where the process of the job was when the kernel ended it for its time, as
    `bounds.reached` reads it.
    """

    reason: str
    at: str = ""


@dataclass(frozen=True)
class Result(Generic[R]):
    """What a job came to: its value, or its failure; `seconds` is how long it ran."""

    value: R | None
    failure: Failure | None
    seconds: float


#: Told of each result as it comes in, with the job's place in the list.
Progress = Callable[[int, Result[Any]], None]


class ClusterError(Exception):
    """The cluster cannot be worked with; `hint` says what to do."""

    def __init__(self, reason: Told, hint: Told) -> None:
        """Take both."""
        super().__init__(reason)
        self.hint = hint


def nothing() -> None:
    """Prepare nothing."""


class Executor(Protocol):
    """Runs jobs, and gives their results in the order of the jobs."""

    def map(
        self,
        work: Callable[[J], R],
        jobs: Sequence[J],
        weights: Sequence[int],
        progress: Progress,
        prepare: Callable[[], object] = nothing,
    ) -> list[Result[R]]:
        """Run `work` on every job; the heaviest may start first.

        Whatever process does so runs `prepare` before, once; what that raises is the caller's.
        """
        ...


def attempt(work: Callable[[J], R], job: J) -> tuple[R | None, Failure | None]:
    """Run a job in this process; give its value, or why there is none."""
    try:
        return work(job), None
    except MemoryError:
        return None, Failure(tell("it needed more memory than the limit"))
    except Exception as error:  # noqa: BLE001 - a job's fault is its caller's to report
        return None, failed(error)


def failed(error: Exception) -> Failure:
    """Say of an exception what a job came to."""
    return Failure(said_by(error))
