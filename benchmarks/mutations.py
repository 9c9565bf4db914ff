"""What the tests are worth: how many changes of one line they notice.

    .venv/bin/python benchmarks/mutations.py choose FILE [--count 200] [--seed 1]
    .venv/bin/python benchmarks/mutations.py map FILE [--anew] [-- OPTIONS OF PYTEST]
    .venv/bin/python benchmarks/mutations.py run FILE [--jobs 2] [--anew] [--only killed]

`choose` writes a list of mutations, spread evenly over the code. `map` runs the tests and adds
which of them reach each line, in whatever process; of tests that are not run, it keeps what it had.
`run` makes one mutation after the other, runs tests that reach its line until one fails, and adds
what became of it; what has a result is not run again. `--anew` forgets the map, or the results;
`--only` keeps to those with a result of that name.

The list outlives moves of code and of tests: a mutation is found by the name of its function, the
text of its line and its change; a test by the name of its file and its own.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mutants.listed import Entry, Listed, read, write
from mutants.places import Place, choose, locate
from mutants.rounds import ROUNDS, rounds
from mutants.runs import outcome, start


def reach(listed: Listed, options: Sequence[str]) -> Listed:
    """Run tests once, and note which of them reach the line of each mutation.

    Of tests that are not run, what was noted before stays.
    """
    modules: dict[str, dict[str, list[object]]] = defaultdict(lambda: {"probe": []})
    for number, place in enumerate(locate(listed.mutations)):
        if place:
            modules[place.module]["probe"].append((place.key, number))
    with TemporaryDirectory() as name:
        notes = Path(name, "notes")
        notes.touch()
        start(Path(name), {"modules": modules, "notes": str(notes)}, options).wait()
        print(Path(name, "said").read_text(encoding="utf-8", errors="replace")[-2000:])
        return _noted(listed, map(json.loads, notes.read_text(encoding="utf-8").splitlines()))


def _noted(listed: Listed, notes: Iterable[tuple[str, Any, str]]) -> Listed:
    said: dict[str, dict[str, Any]] = defaultdict(dict)
    reached: dict[int, set[str]] = defaultdict(set)
    for kind, value, name in notes:
        if kind == "hit":
            reached[value].add(name)
        else:
            said[kind][name] = max(value, said[kind].get(name, value))
    ran, before = said["cost"], list(listed.tests)
    known = {test: cost for test, cost in listed.tests.items() if test not in ran}
    tests = known | {test: cost for test, cost in ran.items() if test not in said["unfit"]}
    users: dict[str, set[str]] = defaultdict(set)
    for test in tests:
        for fixture in said["uses"].get(test, ()):
            users[fixture].add(test)
    numbers = {test: number for number, test in enumerate(tests)}
    entries = []
    for place, each in enumerate(listed.mutations):
        found = reached[place].union(*(users[name] for name in reached[place] & users.keys()))
        found |= {before[number] for number in each.reached} & known.keys()
        at = sorted(numbers[test] for test in found & numbers.keys())
        entries.append(replace(each, reached=at))
    uses = listed.uses | {test: names for test, names in said["uses"].items() if names}
    unfit = {*said["unfit"], *listed.unfit} - tests.keys()
    return Listed(entries, tests, listed.fixtures | said["made"], uses, sorted(unfit))


def forget(entries: Iterable[Entry]) -> None:
    """Forget the results of mutations, but for the test that is asked first in the next run."""
    for each in entries:
        each.result, each.survived = "", 0


def run_all(file: Path, listed: Listed, entries: Sequence[Entry], jobs: int) -> None:
    """Make the mutations that have no result yet: the likeliest tests on all, then the others."""
    places = list(zip(entries, locate(entries), strict=True))
    for number in range(ROUNDS):
        todo = [each for each in places if not each[0].result and each[0].survived == number]
        with ThreadPoolExecutor(jobs) as pool:
            for entry in pool.map(lambda each: run_one(listed, *each), todo):
                write(file, listed)
                print(told(entry), flush=True)
    print(dict(Counter(entry.result for entry in entries)))


def run_one(listed: Listed, entry: Entry, place: Place | None) -> Entry:
    """Make one mutation, run a round of tests until one fails, and note what became of it."""
    if place is None:
        entry.result = "lost"
        return entry
    entry.path, entry.lineno = place.path, place.lineno
    asked = rounds(listed, entry)
    result = "survived" if any(asked) else "not reached"
    if tests := asked[entry.survived]:
        result, entry.by = outcome({place.module: {"mutate": place.key}}, tests, listed)
    entry.survived += result == "survived"
    if result != "survived" or entry.survived == ROUNDS:
        entry.result = result
    return entry


def told(entry: Entry) -> str:
    """Say in a line what became of a mutation."""
    result, place = entry.result or "survives", f"{entry.path}:{entry.lineno}"
    return f"{result:<11} {place}: {entry.change}: {entry.line}  {entry.by}"


def main() -> None:
    """Choose, map or run."""
    parser = argparse.ArgumentParser(description="Count the mutations that tests notice.")
    parser.add_argument("action", choices=("choose", "map", "run"))
    parser.add_argument("file", type=Path)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--anew", action="store_true", help="forget the map, or the results")
    parser.add_argument("--only", metavar="RESULT", help="keep to mutations with this result")
    parser.add_argument("options", nargs="*", help="options of pytest, for the map")
    asked = parser.parse_args()
    if asked.action == "choose":
        write(asked.file, Listed(choose(asked.count, asked.seed)))
        return
    listed = read(asked.file)
    if asked.action == "map":
        if asked.anew:
            listed = Listed([replace(each, reached=[]) for each in listed.mutations])
        write(asked.file, reach(listed, asked.options))
        return
    entries = [each for each in listed.mutations if asked.only in (None, each.result)]
    if asked.anew:
        forget(entries)
    run_all(asked.file, listed, entries, asked.jobs)


if __name__ == "__main__":
    main()
