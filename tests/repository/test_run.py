"""`./run`: it sets up what is missing, once, mends what was cut off, and stays out of the way."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from blueprint_cli.engine.machine import LIBRARIES
from places import ROOT

RUN = ROOT / "run"

#: Notes what it is asked for, fails where the file `broken` is, and makes the environments that
#: it is asked for with a copy of itself.
PYTHON = """\
#!/bin/sh
log={project}/log
case "$1 $2" in
  '-c import'*) exit 0 ;;
  '- ') cat >/dev/null; exit 0 ;;
  '-m venv')
    echo venv >>"$log"
    rm -rf "$4" && mkdir -p "$4/bin" && cp "$0" "$4/bin/python"
    printf '#!/bin/sh\\necho "$PWD: $*"\\n' >"$4/bin/blueprint"
    chmod +x "$4/bin/blueprint"
    ;;
  '-m pip')
    for last; do :; done
    echo "pip ${{last##*/}}" >>"$log"
    [ ! -e {project}/killed ] || kill -9 $PPID
    [ ! -e {project}/broken ] || {{ echo no route; exit 1; }}
    ;;
  *) echo "$PWD: $*" ;;
esac
"""

NEW = ["venv", "pip requirements.lock", "pip project"]


@dataclass
class Project:
    """A checkout with nothing in it but `run` and what it looks at."""

    folder: Path

    def run(self, *arguments: str, folder: Path | None = None, python: str = "") -> str:
        """Run it; give what it printed. What it did is then in `log`."""
        done = self.start(*arguments, folder=folder, python=python)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def start(
        self, *arguments: str, folder: Path | None = None, python: str = ""
    ) -> subprocess.CompletedProcess[str]:
        (self.folder / "log").write_text("", encoding="utf-8")
        return subprocess.run(
            [self.folder / "run", *arguments],
            cwd=folder or self.folder,
            env={"PATH": "/usr/bin:/bin", "PYTHON": python or str(self.folder / "python")},
            capture_output=True,
            text=True,
            check=False,
        )

    @property
    def log(self) -> list[str]:
        """What the last run asked of Python."""
        return (self.folder / "log").read_text(encoding="utf-8").splitlines()


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make(tmp_path / "project")


def make(folder: Path) -> Project:
    folder.mkdir()
    shutil.copy(RUN, folder)
    for name in ("requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        (folder / name).write_text(name, encoding="utf-8")
    python = folder / "python"
    python.write_text(PYTHON.format(project=folder), encoding="utf-8")
    python.chmod(0o755)
    return Project(folder)


def test_alone_it_tells_what_it_does_and_does_nothing(project: Project) -> None:
    assert "./run build" in project.run()
    assert project.log == []


def test_it_sets_up_once(project: Project) -> None:
    project.run("build")
    assert project.log == NEW
    project.run("build")
    assert project.log == []


def test_tests_need_more(project: Project) -> None:
    project.run("build")
    assert project.run("test", "-k", "word") == f"{project.folder}: -m pytest -k word\n"
    assert project.log == ["pip requirements-dev.lock"]
    project.run("build")
    assert project.log == []


def test_all_tests_run_on_all_cores(project: Project) -> None:
    assert f"--numprocesses={(os.cpu_count() or 1) + 1}" in project.run("test")
    assert "--numprocesses" not in project.run("test", "--last-failed")


def test_tools_are_apart_and_ci_runs_them_too(project: Project) -> None:
    assert project.run("test").endswith(" -m not tools\n")
    assert project.run("test", "--tools", "-x").endswith(" -m tools -x\n")
    assert project.run("test", "-x").endswith(" -m pytest -x\n")
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert {"./run test", "./run test --tools"} <= set(lines)


def test_commands_work_in_the_callers_folder(project: Project, tmp_path: Path) -> None:
    assert project.run("check", "--strict", folder=tmp_path) == f"{tmp_path}: check --strict\n"


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
def test_a_change_is_installed(project: Project, name: str) -> None:
    project.run("build")
    (project.folder / name).write_text("changed", encoding="utf-8")
    project.run("build")
    assert project.log == ["pip project" if name == "pyproject.toml" else f"pip {name}"]


def test_what_was_cut_off_starts_anew(project: Project) -> None:
    project.run("build")
    (project.folder / "requirements-dev.lock").write_text("changed", encoding="utf-8")
    (project.folder / "killed").touch()
    assert project.start("test").returncode != 0
    (project.folder / "killed").unlink()
    project.run("build")
    assert project.log == NEW


def test_a_moved_folder_starts_anew(project: Project, tmp_path: Path) -> None:
    project.run("build")
    moved = make(tmp_path / "moved")
    shutil.copytree(project.folder / ".venv", moved.folder / ".venv")
    moved.run("build")
    assert moved.log == ["venv", "pip requirements.lock", "pip moved"]


def test_another_python_starts_anew(project: Project) -> None:
    project.run("build")
    python = project.folder / ".venv" / "bin" / "python"
    python.rename(python.with_name("python3.99"))
    python.symlink_to("python3.99")
    project.run("build")
    assert project.log == NEW


def test_without_a_network_it_says_so_and_keeps_what_works(project: Project) -> None:
    project.run("build")
    (project.folder / "broken").touch()
    failed = project.start("test")
    assert failed.returncode == 3
    assert "no route" in failed.stderr
    assert "is there a network?" in failed.stderr
    project.run("build")
    assert project.log == []
    (project.folder / "broken").unlink()
    project.run("test")
    assert project.log == ["pip requirements-dev.lock"]


@pytest.mark.parametrize("python", ["false", "no-such-python"])
def test_an_old_or_missing_python_is_told(project: Project, python: str) -> None:
    refused = project.start("build", python=python)
    assert refused.returncode == 3
    assert "Python 3.11 or later is needed" in refused.stderr


def test_it_knows_the_libraries_that_the_doctor_asks_for() -> None:
    text = RUN.read_text(encoding="utf-8")
    for library in LIBRARIES:
        assert library.linux in text
        assert library.macos in text
        assert library.debian in text
