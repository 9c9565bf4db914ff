"""A build that is asked to end, or killed: no process, no draft, no half edition is left."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random  # noqa: TID251 - no output comes of it

import pytest

from documents import SMALL, blueprint_process, write
from editions import assert_sums, leftovers

_BUILD = [sys.executable, "-m", "blueprint_cli", "build", "--jobs", "2"]
_PAGES = ("--format", "html", "--format", "json")


def start(folder: Path, *options: str) -> subprocess.Popen[str]:
    """Start a build whose cache and drafts are in the folder, in a session of its own."""
    for name in ("cache", "drafts"):
        (folder / name).mkdir(exist_ok=True)
    return subprocess.Popen(
        [*_BUILD, *options],
        cwd=folder,
        env={**os.environ, **environment(folder)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def environment(folder: Path) -> dict[str, str]:
    return {"XDG_CACHE_HOME": str(folder / "cache"), "TMPDIR": str(folder / "drafts")}


def drafts(folder: Path) -> list[str]:
    """List what a build has only while it runs."""
    found = [*(folder / "drafts").iterdir(), *(folder / "cache").rglob("*.draft")]
    return [*(each.name for each in found), *leftovers(folder / "out")]


def session(leader: int) -> list[str]:
    """List the processes of a session that still run (proc(5), `stat`: state, …, session)."""
    running = []
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            said = place.read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if said[3] == str(leader) and said[0] != "Z":
            running.append(place.parent.name)
    return running


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_build_that_is_asked_to_end_leaves_nothing_and_ends_by_the_signal(
    how: signal.Signals, tmp_path: Path
) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL})
    with start(tmp_path) as build:
        assert build.stderr is not None
        assert build.stderr.readline().startswith("[1/")
        build.send_signal(how)
        said = build.stderr.read()
    assert build.returncode == -how
    assert session(build.pid) == []
    assert "Traceback" not in said
    assert drafts(tmp_path) == []
    assert not (tmp_path / "out").exists()


def test_kills_at_any_moment_leave_no_process_and_the_next_build_no_draft(tmp_path: Path) -> None:
    moments = Random(9)  # noqa: S311 - the same in every run
    write(tmp_path, {"blueprint.yaml": SMALL})
    with start(tmp_path, *_PAGES) as build:
        build.communicate()
    for number in range(6):
        write(tmp_path, {"blueprint.yaml": SMALL.replace("動力", f"動力{number}")})
        with start(tmp_path, *_PAGES) as build:
            assert build.stderr is not None
            time.sleep(moments.uniform(0.2, 1.5))
            build.send_signal(signal.SIGTERM if number % 2 else signal.SIGKILL)
            assert "Traceback" not in build.stderr.read()
        while session(build.pid):  # one that stays is the time limit's to end
            time.sleep(0.05)
        assert "unfinished" in json.loads((tmp_path / "out" / "manifest.json").read_bytes()) or (
            assert_sums(tmp_path / "out")
        )
    done = blueprint_process(
        tmp_path, "build", "--force", *_PAGES, timeout=300, environment=environment(tmp_path)
    )
    assert done.status == 0, done.output
    assert assert_sums(tmp_path / "out")
    assert drafts(tmp_path) == []


def asked_to_end(folder: Path, at: str, program: str, *words: str) -> tuple[int, str]:
    """Ask a program to end when it has said where it is; give its status, and what it told."""
    with subprocess.Popen(
        [sys.executable, "-c", program, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=folder,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert running.stdout.readline() == f"{at}\n"
        running.send_signal(signal.SIGTERM)
        told = running.stderr.read()
    return running.returncode, told


#: A program that is asked to end while it clears something away, where Python raises nothing.
_CLEARING = """
import sys, time
from blueprint_cli import signals

class Slow:
    def __del__(self):
        print("clearing", flush=True)
        time.sleep(1)

signals.handle()
slow = Slow()
del slow
time.sleep(600)
"""


def test_what_is_asked_to_end_while_it_clears_away_ends(tmp_path: Path) -> None:
    _, told = asked_to_end(tmp_path, "clearing", _CLEARING)
    assert "ignored" not in told
    assert told.rstrip().endswith("signals.Interrupted: 15")


#: The program, asked to end while a class is made: Python before 3.12 wraps what comes up there.
_DEFINING = """
import sys, time
from blueprint_cli import __main__

class Slow:
    def __set_name__(self, owner, name):
        print("defining", flush=True)
        time.sleep(600)

def define(*_, **__):
    type("Owner", (), {"slow": Slow()})

if sys.argv[1] == "stamp":
    __main__.Stamp.replay = define
else:
    from blueprint_cli.cli import main
    main.get_command(None, "check").callback = define
sys.argv = ["blueprint", "check"]
__main__.run()
"""


@pytest.mark.parametrize("at", ["stamp", "command"])
def test_what_is_asked_to_end_while_it_makes_a_class_ends_by_the_signal(
    at: str, tmp_path: Path
) -> None:
    assert asked_to_end(tmp_path, "defining", _DEFINING, at) == (-signal.SIGTERM, "")
