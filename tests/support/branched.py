"""A document that several people work on, each on a branch, with real git between them."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from openpyxl import load_workbook

from blueprint_cli.catalogs import pofile
from documents import blueprint, write
from histories import CATALOG, DOCUMENT, edit
from places import ROOT
from translators_tools import toolkit_opens

PLAN, EN, LOCK = "blueprint.yaml", "locales/en.po", "locales/zh-Hans.lock"


def git(folder: Path, *words: str, status: int = 0, who: str = "Writer") -> str:
    """Run git as somebody; give what it says. What it calls to merge are these sources."""
    own = ("-c", f"user.name={who}", "-c", f"user.email={who.lower()}@example.org")
    done = subprocess.run(
        ["git", *own, *words],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), *sys.path])},
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


@dataclass(frozen=True)
class Team:
    """The clone of a team: who works on which branch says `on`."""

    folder: Path

    def on(self, branch: str) -> None:
        git(self.folder, "checkout", "--quiet", branch)

    def commit(self, who: str) -> None:
        git(self.folder, "add", "--all", ".", who=who)
        git(self.folder, "commit", "--quiet", "--message", f"by {who}", who=who)

    def edit(self, name: str, *changes: tuple[str, str]) -> None:
        edit(self.folder, name, *changes)

    def run(self, *words: str) -> str:
        run = blueprint(self.folder, *words)
        assert run.status == 0, run.output
        return run.stdout

    def sync(self) -> str:
        return self.run("locale", "sync")

    def merge(self, branch: str, *, status: int = 0) -> str:
        return git(self.folder, "merge", "--quiet", "--no-edit", branch, status=status)

    def entries(self, name: str = EN) -> dict[str, pofile.Entry]:
        parsed = pofile.parse((self.folder / name).read_text("utf-8")).entries
        return {each.id: each for each in parsed if each.id and not each.is_obsolete}

    def authors(self, name: str, tag: str = "en") -> list[str]:
        """Give who changed a text, the first one first, as the log has it."""
        told = self.run("locale", "log", name, tag).split("\n")[1:]
        steps = [line for line in told if line.startswith("  ") and not line.startswith("    ")]
        return [line.split()[2] for line in reversed(steps)]


def team(folder: Path, *branches: str) -> Team:
    """Make a clone that is set up, on its branch `main`, with others beside it."""
    git(folder, "init", "--quiet", "--initial-branch=main")
    write(folder, {PLAN: DOCUMENT, EN: CATALOG})
    own = Team(folder)
    own.sync()
    own.run("doctor", "--fix")
    call_these_sources(folder)
    own.commit("Writer")
    for branch in branches:
        git(folder, "branch", branch)
    return own


def call_these_sources(folder: Path) -> None:
    """Have git merge by `python -m blueprint_cli`, whatever program the tests were started by."""
    driver = git(folder, "config", "merge.blueprint.driver").strip()
    called = f"{shlex.quote(sys.executable)} -m blueprint_cli locale merge"
    git(folder, "config", "merge.blueprint.driver", called + driver.partition(" locale merge")[2])


def translated(packet: Path, targets: dict[str, str]) -> None:
    """Have the Translate Toolkit, or a spreadsheet, put targets into a packet, by their sources."""
    if packet.suffix == ".xlsx":
        _in_workbook(packet, targets)
        return
    store = toolkit_opens(packet)
    for unit in store.units:
        if str(unit.source) in targets:
            unit.target = targets[str(unit.source)]
            unit.markfuzzy(False)
    packet.write_bytes(bytes(store))


def _in_workbook(packet: Path, targets: dict[str, str]) -> None:
    book = load_workbook(packet)
    rows = [[*row] for row in book.worksheets[0].iter_rows()]
    heads = next(row for row in rows if str(row[0].value).startswith("ID"))
    source, target = (
        next(at for at, cell in enumerate(heads) if str(cell.value).startswith(title))
        for title in ("Source", "Translation")
    )
    for row in rows:
        if row[source].value in targets:
            row[target].value = targets[str(row[source].value)]
    book.save(packet)
