"""Layout has a budget of time and memory, for a file and for a page; faults have a place."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from time import process_time

import pytest

from blueprint_cli import bounds
from blueprint_cli.bounds import Bounds
from blueprint_cli.renderers.paper import paginate
from documents import SMALL, Run, blueprint, write

LONG = SMALL + "".join(
    f"  - kind: prose\n    id: part-{number}\n    title: 第{number}節\n    text: |\n"
    + "      創新是發展的動力，我們會持續投放資源。\n\n" * 40
    for number in range(1, 30)
)
GIGABYTE = 1024**3


def build(folder: Path, *arguments: str) -> Run:
    write(folder, {"blueprint.yaml": LONG})
    run = blueprint(folder, "build", "--format", "pdf", "--force", *arguments)
    assert (run.status, run.codes) == (1, ["BP401"])
    assert "zh-Hant/blueprint.pdf could not be made: " in run.stderr
    assert not (folder / "out").exists()
    return run


@pytest.mark.parametrize("jobs", ["0", "1"], ids=["serial", "processes"])
def test_file_that_takes_too_long_is_told_with_the_section(
    jobs: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "LAYOUT", Bounds(seconds=2, memory=GIGABYTE))
    told = build(tmp_path, "--jobs", jobs).stderr
    assert "at “part-" in told
    assert "more than 2 seconds of processor time" in told


def test_file_that_takes_too_much_memory_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def greedy(*_: object) -> bytes:
        return bytes(GIGABYTE)

    # How a library ends that has no memory left is its own affair; and what an earlier test has
    # freed may be enough for a small file.
    monkeypatch.setattr(paginate, "_write", greedy)
    monkeypatch.setattr(bounds, "LAYOUT", Bounds(seconds=600, memory=8 * 1024**2))
    assert "more than 8 MB of memory" in build(tmp_path).stderr


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (Bounds(seconds=-1, memory=GIGABYTE), "seconds of processor time"),
        (Bounds(seconds=60, memory=-1), "of memory"),
    ],
    ids=["time", "memory"],
)
def test_page_that_takes_too_much_is_told(
    page: Bounds, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "PAGE", page)
    monkeypatch.setattr(bounds, "_TICK", 0.02)
    told = build(tmp_path).stderr
    assert ": page " in told
    assert words in told


def test_work_for_all_pages_together_has_the_bounds_of_the_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bounds, "PAGE", Bounds(seconds=-1, memory=-1))
    watched = bounds.Pages()

    def make_page(page_number: int) -> None:
        watched.look(sys._getframe())  # noqa: SLF001 - what a signal handler is given

    watched.look(sys._getframe())  # noqa: SLF001
    with pytest.raises(bounds.ExhaustedError, match="page 2"):
        make_page(2)


class _Slow:
    """Takes its time to be cleared away, where Python raises nothing."""

    def __del__(self) -> None:
        until = process_time() + 1
        while process_time() < until:
            pass


def test_time_that_is_up_in_a_finalizer_is_told_once_and_where_it_counts(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def work() -> None:
        slow = _Slow()
        del slow
        while True:
            pass

    with (
        pytest.raises(bounds.ExhaustedError, match=r"more than 0\.3 seconds"),
        bounds.bounded(Bounds(seconds=0.3, memory=GIGABYTE)),
    ):
        work()
    assert not capsys.readouterr().err


def test_limit_of_the_machine_that_is_lower_is_kept(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL})
    build = f"ulimit -t 300; exec {sys.executable} -m blueprint_cli build --format pdf"
    done = subprocess.run(["sh", "-c", build], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
