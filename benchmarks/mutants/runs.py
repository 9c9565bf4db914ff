"""Runs of pytest on changed modules."""

from __future__ import annotations

import json
import os
import re
import resource
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from mutants import JOB
from mutants.listed import Listed
from mutants.rounds import file_of

_ROOT = Path(__file__).resolve().parents[2]
_FAILED = re.compile(r"(FAILED|ERROR) \S+\.py\b")
#: A run is ended where it takes much more than its tests do by the map.
_CPU_KILL, _CLOCK_KILL, _MEMORY_KILL = 45, 1800, 4 * 1024**3


def start(
    folder: Path, job: Mapping[str, object], options: Sequence[str], cpu: float = 0
) -> subprocess.Popen[bytes]:
    """Start pytest with a job, in a session of its own, with a cache that nobody else reads."""
    Path(folder, "job.json").write_text(json.dumps(job), encoding="utf-8")
    Path(folder, "sitecustomize.py").write_text("import mutants.imports\n", encoding="utf-8")
    Path(folder, "tmp").mkdir()
    changed = {
        JOB: str(folder / "job.json"),
        "PYTHONPATH": os.pathsep.join((str(folder), str(_ROOT / "benchmarks"))),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "TMPDIR": str(folder / "tmp"),
    }
    command = (
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-p",
        "mutants.plugin",
    )
    with Path(folder, "said").open("wb") as said:
        return subprocess.Popen(
            (*command, *options),
            cwd=_ROOT,
            env=os.environ | changed,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=lambda: _bound(int(cpu)),  # noqa: PLW1509 - it only sets limits
        )


def _bound(cpu: int) -> None:
    """Set soft limits: the tool sets its own, up to the hard ones."""
    if cpu:
        for kind, limit in ((resource.RLIMIT_CPU, cpu), (resource.RLIMIT_DATA, _MEMORY_KILL)):
            resource.setrlimit(kind, (limit, resource.getrlimit(kind)[1]))


def outcome(modules: Mapping[str, object], tests: Sequence[str], listed: Listed) -> tuple[str, str]:
    """Run tests on changed modules until one fails; give the result, and which test told it."""
    paths = sorted((_ROOT / "tests").rglob("test_*.py"))
    files = dict.fromkeys(map(file_of, tests))
    # What the tests of a file share is made once.
    ordered = sorted(tests, key=lambda test: list(files).index(file_of(test)))
    options = ["-x", "--no-header", *(str(path) for path in paths if path.name in files)]
    cpu = _CPU_KILL + 3 * listed.cost(tests)
    with TemporaryDirectory() as name:
        process = start(Path(name), {"modules": modules, "tests": ordered}, options, cpu)
        status = _ended(process)
        said = Path(name, "said").read_text(encoding="utf-8", errors="replace")
    by = next(filter(_FAILED.match, said.splitlines()), "")
    return _result(status), by[:300]


def _ended(process: subprocess.Popen[bytes]) -> int:
    """Wait for a run, and end what its tests have left in its session."""
    try:
        return process.wait(_CLOCK_KILL)
    except subprocess.TimeoutExpired:
        return -signal.SIGKILL
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _result(status: int) -> str:
    if status in (-signal.SIGXCPU, -signal.SIGKILL):
        return "timed out"
    # Where a test is there no longer, pytest has none to run.
    return "survived" if status in (0, pytest.ExitCode.NO_TESTS_COLLECTED) else "killed"
