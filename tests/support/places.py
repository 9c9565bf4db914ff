"""Where things of the repository are, for tests in whichever folder."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "blueprint_cli"
TESTS = ROOT / "tests"
#: Broken documents, with what is told of each.
FAULTS = TESTS / "validation" / "faults"
