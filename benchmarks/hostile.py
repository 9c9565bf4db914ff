"""What the tool takes, in CPU and memory, to get through a megabyte that is made to harm.

    .venv/bin/python benchmarks/hostile.py [NAME …]

Runs the real command line on each input, in a child whose CPU and memory are bounded and counted.
An input is through where the command ends with one of its own statuses, within the limits that
docs/ci.md promises; how long the clock ran is nobody's business here. Ends with 1 where one is not.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from hostile_inputs import INPUTS, Input

#: What docs/ci.md promises: seconds of CPU, and bytes of memory.
CPU, MEMORY = 20, 1024**3
#: The child is ended where it takes so much more, so that the measuring machine survives.
_CPU_KILL, _MEMORY_KILL = 60, 6 * 1024**3
_COMMAND = (sys.executable, "-m", "blueprint_cli")


@dataclass(frozen=True)
class Measured:
    """What one run took, how it ended, and the last line that it said."""

    cpu: float
    memory: int
    status: int
    said: str
    crashed: bool

    @property
    def passed(self) -> bool:
        """Whether it kept the limits, and ended as a command may end."""
        kept = self.cpu <= CPU and self.memory <= MEMORY
        return kept and self.status in (0, 1, 2, 3) and not self.crashed


def measure(case: Input, folder: Path) -> Measured:
    """Run the command of an input in a folder of its own."""
    case.make(folder)
    environment = os.environ | {"XDG_CACHE_HOME": str(folder / ".cache")}
    with (folder / ".said").open("wb+") as said:
        process = subprocess.Popen(
            (*_COMMAND, *case.command),
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=said,
            env=environment,
        )
        _bound(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read().decode("utf-8", "replace")
    lines = [line for line in text.splitlines() if line.strip()] or [""]
    cpu, memory = usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024
    return Measured(cpu, memory, process.returncode, lines[-1][:60], "Traceback" in text)


def _bound(process: int) -> None:
    resource.prlimit(process, resource.RLIMIT_CPU, (_CPU_KILL, _CPU_KILL))
    resource.prlimit(process, resource.RLIMIT_AS, (_MEMORY_KILL, _MEMORY_KILL))


def main() -> None:
    """Print a line for each input, and how many kept the limits."""
    parser = argparse.ArgumentParser(description="Measure inputs that are made to harm.")
    parser.add_argument("names", nargs="*", help="only inputs with one of these in their names")
    wanted = parser.parse_args().names
    chosen = [each for each in INPUTS if not wanted or any(name in each.name for name in wanted)]
    failed = 0
    for case in chosen:
        with TemporaryDirectory() as place:
            found = measure(case, Path(place))
        failed += not found.passed
        mark = "ok  " if found.passed else "FAIL"
        print(
            f"{mark} {case.name:<34}{found.cpu:7.1f} s{found.memory / 1e6:8.0f} MB"
            f"{found.status:5}  {found.said}",
            flush=True,
        )
    print(f"{len(chosen) - failed} of {len(chosen)} keep the limits")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
