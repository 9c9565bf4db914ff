"""One job after another, in this process."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import monotonic

from blueprint_cli.engine.executors.results import J, Progress, R, Result, attempt, nothing


@dataclass(frozen=True)
class Serial:
    """Runs jobs in this process, one after another: for debugging."""

    def map(
        self,
        work: Callable[[J], R],
        jobs: Sequence[J],
        weights: Sequence[int],
        progress: Progress,
        prepare: Callable[[], object] = nothing,
    ) -> list[Result[R]]:
        """Run the jobs in order; see `Executor.map`."""
        prepare()
        results: list[Result[R]] = []
        for index, job in enumerate(jobs):
            started = monotonic()
            value, failure = attempt(work, job)
            results.append(Result(value, failure, monotonic() - started))
            progress(index, results[-1])
        return results
