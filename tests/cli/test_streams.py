"""Standard streams that are closed, full, left by their reader or without Chinese: no traceback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

import forked
from disks import disk
from documents import SMALL, write
from forked import Done

#: A document with something to tell in every command: a warning, a fix, a locale that is not done.
TELLING = SMALL.replace("{strategy: source}", "{strategy: source}\n  en: {strategy: translate}")
TELLING = TELLING.replace("創新是發展的動力。", "創新是發展的動力,也是香港的未來𨋢。")

COMMANDS = (
    "check",
    "check --format json",
    "check --format junit",
    "check --diff",
    "build --format json",
    "explain BP203",
    "locale status",
    "locale sync --dry-run",
    "schema",
    "doctor",
    "diff",
    "diff --format markdown",
    "completion bash",
    "--help",
)


FAULTS = ("closed", "full", "left")


@contextmanager
def faulty(fault: str) -> Iterator[int | None]:
    """Give a descriptor with a fault; None stands for one that is closed."""
    reading, writing = os.pipe()
    os.close(reading)
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        yield {"full": full, "left": writing, "closed": None}[fault]
    finally:
        os.close(full)
        os.close(writing)


def run(folder: Path, command: str, fault: str = "", number: int = 0, encoding: str = "") -> Done:
    """Run a command with a fault of standard output, 1, or standard error, 2."""
    spoken = {"LANG": "zh_HK.UTF-8" if encoding else "C.UTF-8"}
    with ExitStack() as held:
        streams = {number: held.enter_context(faulty(fault))} if fault else {}
        return forked.run(folder, command.split(), streams, encoding or "utf-8", spoken)


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("plan"), {"blueprint.yaml": TELLING})


@pytest.mark.parametrize(
    ("command", "fault"),
    [*((each, "full") for each in COMMANDS), *((each, "closed") for each in COMMANDS[::3])],
)
def test_output_that_cannot_be_written_is_told_in_a_line(
    command: str, fault: str, plan: Path
) -> None:
    done = run(plan, command, fault, 1)
    reason = "it is closed" if fault == "closed" else "no space left on device"
    assert done.status == 3, done.err
    assert done.err.decode().count("blueprint: standard output cannot be written: ") == 1
    assert f"cannot be written: {reason}\n" in done.err.decode()
    assert b"Traceback" not in done.err


@pytest.mark.parametrize("command", COMMANDS[::2])
def test_reader_that_is_gone_ends_a_command_as_the_signal_does(command: str, plan: Path) -> None:
    done = run(plan, command, "left", 1)
    assert done.status == -signal.SIGPIPE
    assert b"Traceback" not in done.err
    assert b"cannot be written" not in done.err


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize(("command", "status"), [("build --format json", 0), ("check --no", 2)])
def test_work_is_done_where_nothing_can_be_told(
    command: str, status: int, fault: str, tmp_path: Path
) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL})
    assert run(tmp_path, command, fault, 2).status == status
    assert (tmp_path / "out" / "manifest.json").is_file() == ("build" in command)


def test_closed_output_of_a_process_of_its_own_is_told(plan: Path) -> None:
    closed = ["sh", "-c", 'exec "$@" >&-', "sh", sys.executable, "-m", "blueprint_cli", "check"]
    done = subprocess.run(closed, cwd=plan, stderr=subprocess.PIPE, check=False, timeout=300)
    assert done.returncode == 3
    assert b"standard output cannot be written: it is closed" in done.stderr


def test_build_whose_reader_is_gone_has_published(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL})
    assert run(tmp_path, "build --format json", "left", 1).status == -signal.SIGPIPE
    assert (tmp_path / "out" / "manifest.json").is_file()


@pytest.mark.parametrize("command", ["diff --output", "locale export en --output"])
def test_file_on_a_full_disk_is_told_in_a_line(command: str, plan: Path, tmp_path: Path) -> None:
    with disk(tmp_path / "disk", "size=4k") as mounted:
        if not mounted:
            pytest.skip("nothing can be mounted here")
        (tmp_path / "disk" / "changes.html").write_bytes(b"old")
        done = run(plan, f"{command} {tmp_path / 'disk' / 'changes.html'}")
        assert done.status == 3, done.err
        assert done.err.decode().splitlines()[-1].endswith("changes.html: no space left on device")
        assert [each.name for each in (tmp_path / "disk").iterdir()] == ["changes.html"]
        assert (tmp_path / "disk" / "changes.html").read_bytes() == b"old"


#: Commands that have something to say in Chinese, on standard output or standard error.
SAID = (
    ("check", 1),
    ("diff", 1),
    ("locale status", 1),
    ("locale status --format json", 1),
    ("explain BP203", 1),
    ("schema", 1),
    ("doctor", 1),
    ("check --diff", 2),
    ("build --strict", 2),
)


@pytest.mark.parametrize(
    ("command", "number", "encoding"),
    [
        *((command, number, "ascii") for command, number in SAID),
        *(("check", 1, other) for other in ("latin-1", "big5")),
        ("check --diff", 2, "latin-1"),
    ],
)
def test_streams_have_the_encoding_that_was_asked_for(
    command: str, number: int, encoding: str, plan: Path
) -> None:
    done = run(plan, command, encoding=encoding)
    assert b"Traceback" not in done.err
    said = (done.out if number == 1 else done.err).decode(encoding)
    assert "\\u" in said or encoding == "big5" or command == "schema"
    if "json" in command:
        assert json.loads(said)["locales"]["en"]["sections"][1]["title"] == "序言"
