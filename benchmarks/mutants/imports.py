"""Changes modules of the tool where they are imported, in a run of pytest and in what it starts.

`sitecustomize` imports it in the Python of pytest and in each that a test starts. The job that the
environment names, written by benchmarks/mutations.py, changes one line; or it has probes call `hit`
where lines are reached, which notes the test that reached them.
"""

from __future__ import annotations

import builtins
import functools
import json
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from inspect import currentframe
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

from mutants import HIT, JOB
from mutants.changes import Key, mutate, probe

#: The variable of the environment that names a fixture while it is made.
FIXTURE = "BLUEPRINT_MUTATION_FIXTURE"

_seen: set[int] = set()
#: Cached functions by their code; and those whose result was made by a line with a probe.
_cached: dict[CodeType, Any] = {}
_carriers: set[Any] = set()


class _Loader(SourceFileLoader):
    """Compiles a changed module, whatever `__pycache__` holds."""

    def __init__(self, name: str, path: str, change: dict[str, Any]) -> None:
        super().__init__(name, path)
        self._change = change

    def get_code(self, fullname: str) -> CodeType:
        text = Path(self.path).read_text(encoding="utf-8")
        if "mutate" in self._change:
            tree = mutate(text, Key(*self._change["mutate"]))
        else:
            tree = probe(text, {Key(*key): number for key, number in self._change["probe"]})
        return compile(tree, self.path, "exec", dont_inherit=True)


class _Finder(MetaPathFinder):
    """Finds the modules of a job before anybody else does."""

    def __init__(self, modules: dict[str, Any]) -> None:
        self._modules = modules

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname not in self._modules:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec and spec.origin:
            spec.loader = _Loader(fullname, spec.origin, self._modules[fullname])
        return spec


def hit(number: int) -> None:
    """Note that the test that runs now, or the fixture that is made, reaches a line."""
    if number in _seen:
        return
    _seen.add(number)
    frame = currentframe()
    while frame:
        if frame.f_code in _cached:
            _carriers.add(_cached[frame.f_code])
        frame = frame.f_back
    test = os.environ.get("PYTEST_CURRENT_TEST", "").rpartition(" ")[0]
    note("hit", number, os.environ.get(FIXTURE) or test)


def note(kind: str, value: object, nodeid: str) -> None:
    """Write a line at once: others write to the same file, which is closed to other users."""
    line = f"{json.dumps([kind, value, name(nodeid)])}\n".encode()
    with suppress(PermissionError):
        place = os.open(_job["notes"], os.O_WRONLY | os.O_APPEND)
        try:
            os.write(place, line)
        finally:
            os.close(place)


def name(nodeid: str) -> str:
    """Give the name of a test without the folder of its file."""
    file, colons, rest = nodeid.partition("::")
    return f"{file.rpartition('/')[2]}{colons}{rest}"


def notes() -> bool:
    """Tell whether the job is to note what tests reach."""
    return "notes" in _job


def tests() -> list[str] | None:
    """Give the tests that the job names."""
    return _job.get("tests")


def forget() -> None:
    """Have the next test reach everything itself."""
    _seen.clear()
    for cached in _carriers:
        cached.cache_clear()


def _remember_cached() -> None:
    """Know cached functions, so that each test reaches what an earlier one left in a cache."""
    original = functools.lru_cache

    def lru_cache(maxsize: Any = 128, typed: bool = False) -> Any:
        made = original(maxsize, typed)
        if callable(maxsize):
            _cached[maxsize.__code__] = made
            return made

        def decorate(function: Any) -> Any:
            _cached[function.__code__] = wrapper = made(function)
            return wrapper

        return decorate

    functools.lru_cache = lru_cache


_job: dict[str, Any] = json.loads(Path(os.environ.get(JOB, os.devnull)).read_text("utf-8") or "{}")
setattr(builtins, HIT, hit)
if notes():
    _remember_cached()
if _job:
    sys.meta_path.insert(0, _Finder(_job["modules"]))
