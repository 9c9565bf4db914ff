"""How long builds take against each other, on this machine, in one run.

    .venv/bin/python benchmarks/build.py [--runs 5]

Prints medians and ratios. Ratios can be compared between machines; seconds cannot.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import yaml

ROOT = Path(__file__).parents[1]
BLUEPRINT = (sys.executable, "-m", "blueprint_cli")


def seconds(command: Sequence[str], folder: Path, runs: int, *, anew: bool = True) -> float:
    """Give the median wall time of a command, in seconds, after one run that is not counted.

    What it was told of is done `anew`, or told again.
    """
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
    times = []
    for _ in range(runs + 1):
        if anew:
            shutil.rmtree(folder / "cache/blueprint/stamps", ignore_errors=True)
        started = perf_counter()
        subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
        times.append(perf_counter() - started)
    return median(times[1:])


def multiply(folder: Path, factor: int) -> None:
    """Put the Blueprint into a folder with its plan repeated `factor` times under new ids."""
    document = yaml.safe_load((ROOT / "blueprint.yaml").read_text(encoding="utf-8"))
    document["document"]["published"] = str(document["document"]["published"])
    del document["totals"]
    document["checks"] = {"contradicted-total": "off"}  # its texts speak of four directions
    document["locales"].pop("en")
    plan = document["directions"]
    document["directions"] = [
        renamed for copy in range(factor) for renamed in _renamed(plan, f"-{copy}")
    ]
    text = yaml.safe_dump(document, allow_unicode=True, sort_keys=False)
    (folder / "blueprint.yaml").write_text(text, encoding="utf-8")


def _renamed(plan: list[dict[str, object]], suffix: str) -> list[dict[str, object]]:
    def rename(node: object) -> object:
        if isinstance(node, dict):
            changed = {key: rename(value) for key, value in node.items()}
            return {**changed, "id": f"{node['id']}{suffix}"} if "id" in node else changed
        return [rename(each) for each in node] if isinstance(node, list) else node

    return [each for each in map(rename, plan) if isinstance(each, dict)]


def measure(runs: int) -> list[tuple[str, float, float]]:
    """Give name, median seconds and ratio for each case; the ratio is to the case before a `×`."""
    with TemporaryDirectory() as one, TemporaryDirectory() as ten:
        multiply(Path(one), 1)
        multiply(Path(ten), 10)
        small, large = Path(one), Path(ten)
        bare = seconds((sys.executable, "-c", "pass"), small, runs)
        helped = seconds((*BLUEPRINT, "--help"), small, runs)
        told = seconds((*BLUEPRINT, "check"), small, runs, anew=False)
        checked = seconds((*BLUEPRINT, "check"), small, runs)
        idle = seconds((*BLUEPRINT, "build"), small, runs)
        told_idle = seconds((*BLUEPRINT, "build"), small, runs, anew=False)
        built = seconds((*BLUEPRINT, "build", "--force"), small, runs)
        single = seconds((*BLUEPRINT, "build", "--force", "--jobs", "1"), small, runs)
        checked_ten = seconds((*BLUEPRINT, "check"), large, runs)
        built_ten = seconds((*BLUEPRINT, "build", "--force"), large, runs)
    return [
        ("bare interpreter", bare, 1.0),
        ("--help / bare interpreter", helped, helped / bare),
        ("check of what is the same / bare interpreter", told, told / bare),
        ("build of what is the same / bare interpreter", told_idle, told_idle / bare),
        ("check / bare interpreter", checked, checked / bare),
        ("check / --help", checked, checked / helped),
        ("check, plan ×10 / check", checked_ten, checked_ten / checked),
        ("build with nothing to do / check", idle, idle / checked),
        ("build --force / check", built, built / checked),
        ("build --force, one process / all cores", single, single / built),
        ("build --force, plan ×10 / build --force", built_ten, built_ten / built),
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Time builds against each other.")
    parser.add_argument("--runs", type=int, default=5)
    for name, taken, ratio in measure(parser.parse_args().runs):
        print(f"{name:<46} {taken:7.3f} s  × {ratio:.2f}")


if __name__ == "__main__":
    main()
