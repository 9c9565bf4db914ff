"""Making: a job's file is recalled from an earlier build, or rendered in a process of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from blueprint_cli.diagnostics import Diagnostic, Outcome, tell
from blueprint_cli.engine.cache import Cache
from blueprint_cli.engine.jobs import Job
from blueprint_cli.model.artifact import Artifact
from blueprint_cli.world import RecordingWorld

if TYPE_CHECKING:
    from blueprint_cli.engine.executors import Executor, Failure, Progress, Result


def recall(jobs: Sequence[Job], memory: Cache) -> dict[Job, Artifact]:
    """Give the artifacts that an earlier build has made from the same input."""
    found = ((job, memory.get(job.key, job.world, job.asked)) for job in jobs)
    return {job: artifact for job, artifact in found if artifact is not None}


def render(
    jobs: Sequence[Job],
    executor: Executor,
    memory: Cache,
    progress: Progress,
    *,
    keeps_going: bool = False,
) -> Outcome[dict[Job, Artifact]]:
    """Render every job, on all the cores that the executor has, and remember the artifacts.

    A template that has used up its time or memory ends them all, for the others would use up
    theirs; but where it `keeps_going`, those artifacts are given that could be made.
    """
    weights = [job.weight for job in jobs]
    told = progress if keeps_going else _ending(progress, jobs)
    try:
        results = executor.map(_render_one, jobs, weights, told, partial(_prepare, jobs))
    except _ExhaustedError as error:
        return Outcome(None, (error.diagnostic,))
    artifacts: dict[Job, Artifact] = {}
    found: list[Diagnostic] = []
    for job, result in zip(jobs, results, strict=True):
        if isinstance(result.value, _Refusal):
            found.append(result.value.diagnostic)
        elif result.value is not None:
            artifacts[job], reads = result.value
            memory.put(job.key, artifacts[job], reads)
        elif result.failure is not None:
            found.append(_failed(job, result.failure))
    memory.trim()
    # A fault of the theme comes out of every job that meets it.
    is_given = keeps_going or not found
    return Outcome(artifacts if is_given else None, tuple(dict.fromkeys(found)))


def _prepare(jobs: Iterable[Job]) -> None:
    """Load what making any of them takes; children that are forked afterwards share it."""
    from blueprint_cli.renderers.paper import paginate

    paginated = [job for job in jobs if job.paginated]
    if paginated:
        paginate.prepare(paginated[0].world)


@dataclass(frozen=True)
class _Refusal:
    """Why a file was not made, and whether that is for want of time or memory."""

    diagnostic: Diagnostic
    exhausted: bool = False


class _ExhaustedError(Exception):
    """A job that has used up its time or memory."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic)
        self.diagnostic = diagnostic


def _ending(progress: Progress, jobs: Sequence[Job]) -> Progress:
    """Give what tells of results, and ends them with one that has used up what it may."""
    from blueprint_cli.renderers.hypertext import templating

    def tell_of(index: int, result: Result[Any]) -> None:
        progress(index, result)
        job = jobs[index]
        if isinstance(result.value, _Refusal) and result.value.exhausted:
            raise _ExhaustedError(result.value.diagnostic)
        at = result.failure.at if result.failure else ""
        told = templating.cut_off(job.document, job.world, at)
        if told:
            raise _ExhaustedError(told)

    return tell_of


def _render_one(job: Job) -> tuple[Artifact, dict[str, str]] | _Refusal:
    """Make one file; give it with the digests of what was read on the way, or the theme's fault."""
    from blueprint_cli.theme.faults import ThemeError

    world = RecordingWorld(job.world)
    try:
        return job.make(world), world.reads
    except ThemeError as error:
        return _Refusal(error.diagnostic, error.exhausted)


def _failed(job: Job, failure: Failure) -> Diagnostic:
    text = tell("{path} could not be made: {reason}", path=job.path, reason=failure.reason)
    return Diagnostic("BP401", text, file=job.source)
