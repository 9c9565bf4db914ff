"""The cores of a cluster: each job by a worker of dask.distributed, on whatever machine that runs.

A worker has nothing of the user's disk. It is sent the jobs, once, and the files of the document
that they take, once, each under its digest; it makes a job in a process of its own, with the same
bounds as here, and gives back bytes. What no one has foreseen to be read it asks for.
"""

from __future__ import annotations

import logging
import multiprocessing
import pickle
import re
import warnings
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import TYPE_CHECKING, Any, cast

from blueprint_cli.diagnostics import tell
from blueprint_cli.engine.executors.processes import Processes
from blueprint_cli.engine.executors.results import (
    ClusterError,
    Failure,
    J,
    Progress,
    R,
    Result,
    nothing,
)
from blueprint_cli.world import THEME, DiskWorld, UnreadableError, World, default_theme
from blueprint_cli.world.sent import NotSentError, SentWorld

if TYPE_CHECKING:
    from distributed import Client, Future

    from blueprint_cli.engine.jobs import Job

#: So long, in seconds, is waited for the scheduler to answer, and for a cluster without any worker
#: to have one.
CONNECTING, PATIENCE = 10, 60
#: What dask.distributed can connect to beyond one process (its documentation, “Communications”).
_ADDRESS = re.compile(r"(tcp|tls|ws|wss|ucx|ucxx)://[^\s/]+:\d+/?$")
#: So often, in seconds, is looked whether there are workers.
_TICK = 2.0


@dataclass(frozen=True)
class Cluster:
    """Runs each job on a worker of the cluster whose scheduler is at an `address`.

    The jobs are files to make of one document. A job whose worker is lost is run again by another.
    """

    address: str

    def map(
        self,
        work: Callable[[J], R],
        jobs: Sequence[J],
        weights: Sequence[int],
        progress: Progress,
        prepare: Callable[[], object] = nothing,
    ) -> list[Result[R]]:
        """Run the jobs, the heaviest first; see `Executor.map`. Raises `ClusterError`."""
        if not jobs:
            return []
        results: dict[int, Result[R]] = {}
        with _connected(self.address) as client:
            order = _Order(client, work, prepare, cast("Sequence[Job]", jobs), weights)
            for index, result in order.results():
                results[index] = result
                progress(index, result)
        return [results[index] for index in range(len(jobs))]


@contextmanager
def _connected(address: str) -> Iterator[Client]:
    if not _ADDRESS.match(address):
        raise ClusterError(
            tell("“{address}” is no address of a scheduler", address=address),
            tell("Write it as the scheduler does: tcp://192.0.2.1:8786."),
        )
    try:
        from distributed import Client
    except ImportError as error:
        raise ClusterError(
            tell("dask.distributed is not installed"),
            tell("Install blueprint with its extra: pip install “blueprint[cluster]”."),
        ) from error
    for name in ("distributed", "tornado"):  # what matters is told by us
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that versions differ, and that a document is large
        try:
            client = Client(address, timeout=CONNECTING, set_as_default=False, name="blueprint")
        except (OSError, ValueError, ImportError) as error:
            raise ClusterError(
                tell("no scheduler of a cluster answers at {address}", address=address),
                tell("Start one with “dask scheduler”; docs/ci.md says how."),
            ) from error
        with client, client.as_current():
            yield client


class _Order:
    """What a cluster is asked to make, and what has come of it."""

    def __init__(
        self,
        client: Client,
        work: Callable[[Any], Any],
        prepare: Callable[[], object],
        jobs: Sequence[Job],
        weights: Sequence[int],
    ) -> None:
        self.client, self.jobs, self.weights = client, jobs, weights
        self.world = jobs[0].world
        self.order = self._given(_pickled((work, prepare, tuple(jobs)), self.world))
        foreseen = {path for job in jobs for path in job.pictures}.union(_own_theme(self.world))
        self.files = [self._given(pickle.dumps(_files(self.world, sorted(foreseen))))]
        self.sent: set[str] = set()
        self.running: dict[Future, int] = {}

    def results(self) -> Iterator[tuple[int, Result[Any]]]:
        """Give what each job came to, as it comes in."""
        from distributed import wait

        for index in range(len(self.jobs)):
            self._submit(index)
        deserted: float | None = None
        while self.running:
            try:
                finished = wait(list(self.running), _TICK, "FIRST_COMPLETED").done
            except TimeoutError:
                finished = set()
            for future in finished:
                index = self.running.pop(future)
                result = self._result(future, index)
                if result is not None:
                    yield index, result
            if finished or self.client.scheduler_info(n_workers=1)["workers"]:
                deserted = None
            elif deserted is None:
                deserted = monotonic()
            elif monotonic() - deserted > PATIENCE:
                raise ClusterError(
                    tell("the cluster has no worker"),
                    tell("Start some with “dask worker”; docs/ci.md says how."),
                )

    def _given(self, content: bytes) -> Future:
        """Send bytes, under their digest: whoever has them is sent them no more."""
        return self.client.submit(_same, content, key=f"blueprint-{sha256(content).hexdigest()}")

    def _submit(self, index: int) -> None:
        future = self.client.submit(
            _make,
            identity(),
            self.order,
            index,
            *self.files,
            pure=False,
            priority=self.weights[index],
        )
        self.running[future] = index

    def _result(self, future: Future, index: int) -> Result[Any] | None:
        """Give what a job came to; None where it has to be run again, and is."""
        if future.status == "finished":
            answer = future.result()
            if isinstance(answer, Result):
                return answer
            if answer is None:
                raise ClusterError(
                    tell("a worker runs another blueprint than this one, or other libraries"),
                    tell("Install the same release, with the same Pango, on every machine."),
                )
            self._send(answer)
        elif future.status == "error":
            return Result(None, Failure(_said(future.exception())), 0)
        self._submit(index)
        return None

    def _send(self, path: str) -> None:
        """Send a file that was asked for."""
        if path not in self.sent:
            self.sent.add(path)
            self.files.append(self._given(pickle.dumps(_files(self.world, [path]))))


def _said(error: BaseException | None) -> str:
    from distributed import KilledWorker

    if isinstance(error, KilledWorker):
        return tell("the workers that made it were lost, one after the other")
    return f"{type(error).__name__}: {error}".partition("\n")[0]


def _own_theme(world: World) -> Iterator[str]:
    """List the files with which a document's theme replaces those of the default one."""
    theme = default_theme()
    for folder in (theme, *(each for each in sorted(theme.rglob("*")) if each.is_dir())):
        below = f"{THEME}{folder.relative_to(theme).as_posix()}/".replace("/./", "/")
        for name in world.files(below):
            if not world.path(below + name).is_relative_to(theme):
                yield below + name


def _files(world: World, paths: Collection[str]) -> dict[str, tuple[str, bytes | None]]:
    """Give files of a document by their paths: what the user calls each, and its bytes, if any.

    The path of a folder ends with a stroke, and brings all files in it.
    """
    below = (f"{path}{name}" for path in paths if path.endswith("/") for name in world.files(path))
    return {path: (world.display(path), _content(world, path)) for path in (*paths, *below)}


def _content(world: World, path: str) -> bytes | None:
    with suppress(UnreadableError):
        return world.read(path) if world.exists(path) else None
    return None


class _Pickler(pickle.Pickler):
    """Leaves the World of a document out: its files go by themselves."""

    def __init__(self, file: BytesIO, world: World) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self.world = world

    def persistent_id(self, value: object) -> str | None:
        """Name what is left out."""
        return "world" if value is self.world else None


class _Unpickler(pickle.Unpickler):
    """Puts a World of what was sent in its place."""

    def __init__(self, content: bytes, world: World) -> None:
        super().__init__(BytesIO(content))
        self.world = world

    def persistent_load(self, _name: str) -> World:
        """Give what was left out."""
        return self.world


def _pickled(content: object, world: World) -> bytes:
    held = BytesIO()
    _Pickler(held, world).dump(content)
    return held.getvalue()


# What follows runs on a worker.


def _same(content: bytes) -> bytes:
    return content


def _make(asked: str, order: bytes, index: int, *bundles: bytes) -> Result[Any] | str | None:
    """Make one file; give the path of a file of the document where it has not been sent.

    None is given where this machine would not make the one that is `asked` for.
    """
    if identity() != asked:
        return None
    from blueprint_cli.renderers.paper import loading

    loading.load()
    # Dask's workers are made as daemons, which may have no children; ours outlive no worker.
    multiprocessing.current_process().daemon = False
    sent: dict[str, tuple[str, bytes | None]] = {}
    for each in bundles:
        sent |= pickle.loads(each)  # noqa: S301 - from who has us run code anyhow
    with TemporaryDirectory(prefix="blueprint-") as folder:
        _put(Path(folder), sent)
        shown = {path: name for path, (name, _) in sent.items()}
        world = SentWorld(DiskWorld(Path(folder)), shown)
        work, prepare, jobs = _Unpickler(order, world).load()

        def attempt(job: Job) -> Any:
            try:
                prepare()
                return work(job)
            except NotSentError as lacking:
                return lacking

        (result,) = Processes(1).map(attempt, [jobs[index]], [1], lambda *_: None)
    return result.value.path if isinstance(result.value, NotSentError) else result


def _put(folder: Path, sent: Mapping[str, tuple[str, bytes | None]]) -> None:
    for path, (_, content) in sent.items():
        place = folder / path
        if content is not None and place.resolve().is_relative_to(folder.resolve()):
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)


@cache
def identity() -> str:
    """Give a digest of all on a machine that shapes the bytes of a file."""
    from blueprint_cli.engine.cache import code
    from blueprint_cli.engine.machine import library_versions

    theme = default_theme()
    digest = sha256("\0".join((code(), *library_versions())).encode())
    for place in sorted(each for each in theme.rglob("*") if each.is_file()):
        digest.update(place.relative_to(theme).as_posix().encode() + b"\0" + place.read_bytes())
    return digest.hexdigest()
