"""Which tests are asked about a mutation, in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from mutants.listed import Entry, Listed

#: Seconds of CPU, as the map has them, for the tests that run first and for all others.
_FIRST, _THEN = 6.0, 60.0
_AT_MOST = 80


def rounds(listed: Listed, entry: Entry) -> Iterator[list[str]]:
    """Give the tests to run: the quickest, then as many others as time allows.

    The others of the same files come last: what a test looks at may have been made for an earlier.
    """
    names = list(listed.tests)
    own = _cheapest_first([names[number] for number in entry.reached], listed)
    first = _within(own[:_AT_MOST], _FIRST, listed)
    known, files = set(own), {file_of(test) for test in own}
    beside = [test for test in names if test not in known and file_of(test) in files]
    then = _within(own[len(first) :] + _cheapest_first(beside, listed), _THEN, listed)
    yield from filter(None, (first, then))


def file_of(test: str) -> str:
    """Give the name of the file of a test."""
    return test.partition("::")[0]


def _cheapest_first(tests: Iterable[str], listed: Listed) -> list[str]:
    """Order tests by their cost; each further case of one function counts as if it cost more."""
    cases: Counter[str] = Counter()
    costs: dict[str, float] = {}
    for test in sorted(tests, key=listed.tests.__getitem__):
        function = test.partition("[")[0]
        cases[function] += 1
        costs[test] = (listed.tests[test] + 0.01) * cases[function]
    return sorted(costs, key=costs.__getitem__)


def _within(tests: Iterable[str], seconds: float, listed: Listed) -> list[str]:
    """Give the first tests that fit into some seconds; one at least."""
    kept: list[str] = []
    for test in tests:
        seconds -= listed.tests[test]
        if seconds < 0 and kept:
            break
        kept.append(test)
    return kept
