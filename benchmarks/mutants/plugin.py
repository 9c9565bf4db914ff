"""A plugin of pytest: notes what each test costs, or runs those that a job names, in its order."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator

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

#: The seconds of CPU that went into shared fixtures during a test.
_made: list[float] = []


def _cpu() -> float:
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Note the seconds of CPU that a test takes, and the fixtures that it shares with others."""
    imports.forget()
    _made.clear()
    started = _cpu()
    result = yield
    if imports.notes():
        imports.note("cost", _cpu() - started - sum(_made), item.nodeid)
        imports.note("uses", list(_shared(item)), item.nodeid)
    return result


def _shared(item: pytest.Item) -> Iterator[str]:
    for fixtures in getattr(item, "_fixtureinfo").name2fixturedefs.values():  # noqa: B009
        yield from (_name(each) for each in fixtures if each.scope != "function")


def _name(fixture: pytest.FixtureDef[object]) -> str:
    return imports.name(f"{fixture.baseid}::{fixture.argname}")


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(
    fixturedef: pytest.FixtureDef[object],
) -> Generator[None, object, object]:
    """Have what a shared fixture reaches noted as reached by each test that uses it."""
    if fixturedef.scope == "function":
        return (yield)
    imports.forget()
    name, started = _name(fixturedef), _cpu()
    os.environ[imports.FIXTURE] = name
    try:
        return (yield)
    finally:
        del os.environ[imports.FIXTURE]
        imports.forget()
        _made.append(_cpu() - started)
        if imports.notes():
            imports.note("made", _made[-1], name)


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
