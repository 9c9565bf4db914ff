"""Which tests are asked about a mutation, in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from mutants.listed import Entry, Listed

ROUNDS = 3
#: Seconds of CPU, as the map has them, for the tests that run first and for all others.
_FIRST, _THEN = 4.0, 40.0
_AT_MOST = 80
#: What any test costs besides.
_START = 0.02


def rounds(listed: Listed, entry: Entry) -> tuple[list[str], list[str], list[str]]:
    """Give the tests to run: who told before, the likeliest to tell, as many others as time allows.

    The others of the same files come last: what a test looks at may have been made for an earlier.
    """
    names = list(listed.tests)
    own = _likeliest_first([names[number] for number in entry.reached], listed)
    first = _within(own[:_AT_MOST], _FIRST, listed)
    known, files = set(own), {file_of(test) for test in own}
    beside = [test for test in names if test not in known and file_of(test) in files]
    then = _within(own[len(first) :] + _likeliest_first(beside, listed), _THEN, listed)
    return _told_before(listed, entry), first, then


def _told_before(listed: Listed, entry: Entry) -> list[str]:
    """Give the test that failed in an earlier run: pytest says its name, then a reason."""
    file, colons, rest = entry.by.partition("::")
    said = f"{file.rpartition('/')[2]}{colons}{rest} "
    return sorted((test for test in listed.tests if said.startswith(f"{test} ")), key=len)[-1:]


def file_of(test: str) -> str:
    """Give the name of the file of a test."""
    return test.partition("::")[0]


def _likeliest_first(tests: Iterable[str], listed: Listed) -> list[str]:
    """Order tests by their cost, and by how many other mutations they reach as well.

    Each further case of one function counts as if it cost more.
    """
    names = list(listed.tests)
    breadth = Counter(names[number] for entry in listed.mutations for number in entry.reached)
    price = {test: (listed.cost([test]) + _START) * (1 + breadth[test]) for test in tests}
    cases: Counter[str] = Counter()
    for test in sorted(price, key=price.__getitem__):
        function = test.partition("[")[0]
        cases[function] += 1
        price[test] *= cases[function]
    return sorted(price, key=price.__getitem__)


def _within(tests: Iterable[str], seconds: float, listed: Listed) -> list[str]:
    """Give the first tests that fit into some seconds; one at least."""
    kept: list[str] = []
    made: set[str] = set()
    for test in tests:
        fixtures = set(listed.uses.get(test, ())) - made
        seconds -= listed.tests[test] + sum(listed.fixtures.get(name, 0) for name in fixtures)
        if seconds < 0 and kept:
            break
        kept.append(test)
        made |= fixtures
    return kept
