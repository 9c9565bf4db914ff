"""A plugin of pytest: notes what each test costs, or runs those that a job names, in its order."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest
from hypothesis import Phase, settings

from mutants import imports

# The same examples each time; and a failure is enough, however large its example is.
settings.register_profile(
    "mutations",
    derandomize=True,
    database=None,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
)
settings.load_profile("mutations")


def _cpu() -> float:
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Note the seconds of CPU that a test takes, with the processes that it waits for."""
    imports.forget()
    started = _cpu()
    result = yield
    if imports.notes():
        imports.note("cost", f"{_cpu() - started:.3f}", item.nodeid)
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Note a test that fails, or is skipped, where nothing is changed."""
    report = yield
    if imports.notes() and not report.passed:
        imports.note("unfit", report.outcome, item.nodeid)
    return report


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of a job; names of files are unique, whatever folder they are in."""
    wanted = imports.tests()
    if wanted is None:
        return
    order = {name: place for place, name in enumerate(wanted)}
    kept = [item for item in items if imports.name(item.nodeid) in order]
    items[:] = sorted(kept, key=lambda item: order[imports.name(item.nodeid)])
