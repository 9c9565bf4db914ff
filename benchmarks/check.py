"""How long checking takes against reading and validating, in one process, in one run.

    .venv/bin/python benchmarks/check.py [--runs 7]

Prints the best of the runs, and ratios. Imports and first calls are paid once, and not counted.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from build import ROOT, multiply

from blueprint_cli.locales.localize import localize
from blueprint_cli.model.document import Document
from blueprint_cli.pipeline import check
from blueprint_cli.syntax import parse, read
from blueprint_cli.validation.validate import validate
from blueprint_cli.world import DiskWorld

NAME = "blueprint.yaml"


def best(work: Callable[[], object], runs: int) -> float:
    """Give the shortest wall time of some runs, in seconds, after one that is not counted."""
    times = []
    for _ in range(runs + 1):
        started = perf_counter()
        work()
        times.append(perf_counter() - started)
    return min(times[1:])


def document(world: DiskWorld) -> Document:
    """Read and validate a document that has no fault of shape."""
    source = read(world, NAME).value
    root = parse(source).value if source else None
    found = validate(root).value if root else None
    if found is None:
        raise SystemExit(f"{world.root} holds no document")
    return found


def measure(folder: Path, runs: int) -> tuple[float, float, float]:
    """Give the seconds of reading, of reading every locale, and of checking all, in a folder."""
    world = DiskWorld(folder)
    reading = best(lambda: document(world), runs)
    locales = best(lambda: localize(document(world), world), runs)
    return reading, locales, best(lambda: check(world, NAME), runs)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Time checking against reading.")
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    print(f"{'':<24}{'read':>9}{'locales':>10}{'check':>9}  check / locales  to the first")
    first = 0.0
    with TemporaryDirectory() as place:
        for factor in (1, 10, 100):
            folder = Path(place) / str(factor)
            folder.mkdir()
            multiply(folder, factor)
            reading, locales, checked = measure(folder, runs if factor == 1 else 2)
            first = first or checked
            print(
                f"{f'plan ×{factor}, two locales':<24}{reading:8.4f}s{locales:9.4f}s{checked:8.4f}s"
                f"{checked / locales:16.2f}{checked / first:14.1f}"
            )
    reading, locales, checked = measure(ROOT, runs)
    print(
        f"{'Blueprint':<24}{reading:8.4f}s{locales:9.4f}s{checked:8.4f}s{checked / locales:16.2f}"
    )


if __name__ == "__main__":
    main()
