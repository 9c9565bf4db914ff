"""The list of mutations in its file, with what is known of them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from mutants.changes import Key


@dataclass
class Entry:
    """A mutation of the list: where it stood, which tests by number reach it, its result."""

    path: str
    lineno: int
    function: str
    line: str
    change: str
    number: int
    reached: list[int] = field(default_factory=list)
    #: How many rounds of tests have not noticed it.
    survived: int = 0
    result: str = ""
    by: str = ""

    @property
    def key(self) -> Key:
        """What it is known by."""
        return Key(self.function, self.line, self.change, self.number)


@dataclass
class Listed:
    """The list: its mutations, and the seconds of CPU that tests and shared fixtures take."""

    mutations: list[Entry]
    tests: dict[str, float] = field(default_factory=dict)
    fixtures: dict[str, float] = field(default_factory=dict)
    #: The shared fixtures of each test.
    uses: dict[str, list[str]] = field(default_factory=dict)
    #: Those that fail or are skipped where nothing is changed.
    unfit: list[str] = field(default_factory=list)

    def cost(self, tests: Iterable[str]) -> float:
        """Give the seconds of CPU that some tests take together."""
        tests = list(tests)
        fixtures = {name for test in tests for name in self.uses.get(test, ())}
        made = sum(self.fixtures.get(name, 0) for name in fixtures)
        return made + sum(self.tests[test] for test in tests)


def read(file: Path) -> Listed:
    """Read a list."""
    said = json.loads(file.read_text(encoding="utf-8"))
    return Listed(**said | {"mutations": [Entry(**each) for each in said["mutations"]]})


def write(file: Path, listed: Listed) -> None:
    """Write a list, in one step."""
    draft = file.with_name(f".{file.name}")
    draft.write_text(json.dumps(asdict(listed), ensure_ascii=False), encoding="utf-8")
    draft.replace(file)
