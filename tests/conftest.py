"""What holds for all tests: no skip where nothing may be missing, and English is spoken."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable, Generator
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import settings
from tools.corpus import Case, Result, cases, files, judge

from outputs import machine
from shared import made_once

# The tool speaks the language of its environment: here one that asks for none.
for _name in ("LC_ALL", "LC_MESSAGES"):
    os.environ.pop(_name, None)
os.environ["LANG"] = "C.UTF-8"
# A shell has SIGINT ignored in what it runs in the background, and `nohup` SIGHUP: what tests start
# would ignore them too, and tests send them.
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)
# A bug crashes, in a process of its own too.
os.environ["BLUEPRINT_TRACEBACK"] = "1"

# Each run makes up other examples: few are enough, for there are many runs.
settings.register_profile("few", max_examples=25, deadline=None)
settings.load_profile("few")

R = TypeVar("R", pytest.TestReport, pytest.CollectReport)


def _allowed(report: R) -> R:
    """Turn a skip into a failure with the skip's reason, where `CI=true` says so."""
    if os.environ.get("CI") == "true" and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"No test may be skipped with CI=true. {reason}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Report a test."""
    return _allowed((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Report a file of tests, which may be skipped as a whole."""
    return _allowed((yield))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what a browser shows."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("tools")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Let a test have the tools that it is marked for."""
    machine.is_marked = item.get_closest_marker("tools") is not None


def pytest_collection_finish() -> None:
    """Have the garbage collector pass over the thousands of tests, which stay to the end."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Case], Result]:
    """Judge a case of the corpus, once for all who ask: texts by the file, finished files alone."""

    def judged_texts(file: Path) -> dict[str, Result]:
        return {case.name: judge(case) for case in cases(file)}

    @cache
    def texts(file: Path) -> dict[str, Result]:
        return made_once(tmp_path_factory, file.stem, lambda: judged_texts(file))

    places = {file.name[:5]: file for file in files()}

    def find(case: Case) -> Result:
        if case.takes_outputs:
            return made_once(tmp_path_factory, case.name, lambda: judge(case))
        return texts(places[case.name[:5]])[case.name]

    return find
