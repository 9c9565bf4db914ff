"""Small documents, and ways to run the tool on them: for every test that needs one."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from blueprint_cli.checks.checked import Checked
from blueprint_cli.cli import main
from blueprint_cli.diagnostics import Diagnostic
from blueprint_cli.locales.localize import Localization
from blueprint_cli.pipeline import check
from blueprint_cli.world import MemoryWorld

#: The smallest document without a fault: one locale, one section.
SMALL = """\
blueprint: 1
document:
  title: 香港創新科技發展藍圖
  publisher: 創新科技及工業局
  published: 2022-12-22
locales:
  zh-Hant: {strategy: source}
sections:
  - kind: closing
    id: preface
    title: 序言
    text: 創新是發展的動力。
"""

#: The change that lets its text have paragraphs and lists: `small(**PROSE, text=…)`.
PROSE: Mapping[str, str] = {"kind": "kind: prose"}
#: The same document with prose, for what is seen on paper: a closing has a page of its own ground.
SMALL_PROSE = SMALL.replace("kind: closing", "kind: prose")

EMPTY: Mapping[str, str] = {}

#: A diagnostic's first line, as the command line shows it.
_HEADLINE = re.compile(
    r"^(?P<file>[^\n]+?):(?P<line>\d+):(?P<column>\d+): "
    r"(?P<severity>error|warning|note)\[(?P<code>BP\d{3})\]: (?P<message>.*)$",
    re.MULTILINE,
)


@dataclass(frozen=True)
class Shown:
    """One diagnostic, as a person sees it in the tool's output."""

    file: str
    line: int
    column: int
    severity: str
    code: str
    message: str


@dataclass(frozen=True)
class Run:
    """What one run of the command line came to."""

    status: int
    stdout: str
    stderr: str

    @property
    def output(self) -> str:
        """Everything it said."""
        return self.stdout + self.stderr

    @property
    def shown(self) -> list[Shown]:
        """The diagnostics among what it said, in their order."""
        return list(_read(self.output))

    @property
    def codes(self) -> list[str]:
        """The codes of the diagnostics, in their order."""
        return [each.code for each in self.shown]


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files into a folder, made if need be; give the folder."""
    for name, content in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def small(**changes: str) -> str:
    """Give the small document with texts replaced: `small(title="another: 藍圖")`.

    The name is that of a key; its first line is replaced by the given text.
    """
    text = SMALL
    for key, line in changes.items():
        text, count = re.subn(rf"(?m)^(\s*(?:- )?){key}:.*$", lambda m: m[1] + line, text, count=1)  # noqa: B023
        if not count:
            raise KeyError(key)
    return text


def passage(text: str, **changes: str) -> str:
    """Give the small document with a passage of several lines."""
    lines = "\n".join(f"      {line}" if line else "" for line in text.split("\n"))
    return small(**PROSE, text=f"text: |\n{lines}", **changes)


def blueprint(folder: Path, *arguments: str) -> Run:
    """Run the command line in this process, in a folder; an exception is the test's failure."""
    with chdir(folder):
        result = CliRunner().invoke(main, list(arguments), catch_exceptions=False)
    return Run(result.exit_code, result.stdout, result.stderr)


def blueprint_process(
    folder: Path, *arguments: str, timeout: float = 60, environment: Mapping[str, str] = EMPTY
) -> Run:
    """Run the command line as a user does: a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "blueprint_cli", *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
        timeout=timeout,
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


def untied(page: str) -> str:
    """Give a page without what holds words together on a line."""
    for name in ("tie", "long"):
        page = re.sub(f'<span class="{name}">(.*?)</span>', r"\1", page.replace("<wbr>", ""))
    return page


def found_in(
    text: str | bytes, files: Mapping[str, str | bytes] | None = None
) -> tuple[Diagnostic, ...]:
    """Check a document held in memory; give what was found."""
    world = MemoryWorld({"blueprint.yaml": text, **(files or {})})
    return check(world, "blueprint.yaml").diagnostics


def checked(text: str, files: Mapping[str, str | bytes] | None = None) -> Checked:
    """Check a document held in memory that has no error; give it in all its locales."""
    outcome = check(MemoryWorld({"blueprint.yaml": text, **(files or {})}), "blueprint.yaml")
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


def localized(text: str, files: Mapping[str, str | bytes] | None = None) -> Localization:
    """Localize a document held in memory that has no error."""
    return checked(text, files).localization


def _read(output: str) -> Iterator[Shown]:
    for found in _HEADLINE.finditer(output):
        yield Shown(
            found["file"],
            int(found["line"]),
            int(found["column"]),
            found["severity"],
            found["code"],
            found["message"],
        )
