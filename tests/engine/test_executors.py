"""Executors: results in the order of the jobs, and no job can harm another."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint_cli.engine.executors import (
    Executor,
    Processes,
    Result,
    Serial,
    available_cores,
    executor,
)

R = TypeVar("R")


def square(number: int) -> int:
    return number * number


def run(chosen: Executor, work: Callable[[int], R], jobs: list[int]) -> list[Result[R]]:
    return chosen.map(work, jobs, [1] * len(jobs), lambda _index, _result: None)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(0, 99), max_size=6), st.integers(1, 4))
def test_processes_give_what_serial_gives(jobs: list[int], workers: int) -> None:
    serial = [each.value for each in run(Serial(), square, jobs)]
    parallel = [each.value for each in run(Processes(workers), square, jobs)]
    assert parallel == serial == [number * number for number in jobs]


def hang() -> None:
    time.sleep(600)


def hang_deaf() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    time.sleep(600)


def exhaust() -> None:
    raise AssertionError(len(bytearray(64 * 1024**3)))


def refuse() -> None:
    raise ValueError("no such shape")


def say_nothing() -> None:
    raise RuntimeError


def leave() -> None:
    sys.exit(7)


#: What a job does to its process, and what is told of it.
HARMS: dict[str, tuple[Callable[[], None], str]] = {
    "hangs": (hang, "time limit"),
    "hangs and ignores signals": (hang_deaf, "time limit"),
    "crashes": (os.abort, "SIGABRT"),
    "exhausts memory": (exhaust, "memory"),
    "raises": (refuse, "no such shape"),
    "raises without a word": (say_nothing, "RuntimeError"),
    "exits": (leave, "exit code 7"),
    "exits at once": (lambda: os._exit(0), "exit code 0"),
}


@pytest.mark.parametrize("harm", HARMS)
def test_harm_ends_one_job_alone(harm: str, capfd: pytest.CaptureFixture[str]) -> None:
    act, words = HARMS[harm]

    def work(number: int) -> int:
        if number == 2:
            act()
        return square(number)

    limits = Processes(2, time_limit=2, memory_limit=2 * 1024**3)
    results = run(limits, work, [1, 2, 3, 4, 5])
    assert [each.value for each in results] == [1, None, 9, 16, 25]
    failure = results[1].failure
    assert failure is not None
    assert words in failure.reason
    assert all(each.failure is None for each in results if each.value)
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.parametrize("crashes", [1, 9])
def test_a_crash_in_a_library_is_met_with_one_more_attempt(tmp_path: Path, crashes: int) -> None:
    log = tmp_path / "attempts"

    def work(number: int) -> int:
        if number == 2:
            with log.open("a") as file:
                file.write("x")
            if log.stat().st_size <= crashes:
                os.kill(os.getpid(), signal.SIGSEGV)
        return square(number)

    results = run(Processes(2), work, [1, 2, 3])
    assert log.stat().st_size == 2
    assert [each.value for each in results] == [1, 4 if crashes == 1 else None, 9]
    if crashes > 1:
        assert results[1].failure is not None
        assert "SIGSEGV" in results[1].failure.reason


@pytest.mark.parametrize("harm", ["raises", "raises without a word"])
def test_serial_gives_the_failure_that_processes_give(harm: str) -> None:
    act, words = HARMS[harm]
    failures = [run(chosen, lambda _: act(), [1])[0].failure for chosen in (Serial(), Processes(1))]
    assert failures[0] == failures[1]
    assert failures[0] is not None
    assert words in failures[0].reason


def test_result_that_cannot_be_sent_is_a_failure() -> None:
    results = run(Processes(1), lambda number: lambda: number, [1])
    assert results[0].failure is not None


def test_large_results_come_whole() -> None:
    results = run(Processes(2), lambda number: b"x" * number, [10_000_000, 1, 20_000_000])
    assert [len(each.value or b"") for each in results] == [10_000_000, 1, 20_000_000]


def test_every_result_is_told_once_with_its_place() -> None:
    told: dict[int, int | None] = {}
    jobs = list(range(7))
    Processes(3).map(square, jobs, jobs, lambda index, each: told.update({index: each.value}))
    assert told == {number: number * number for number in jobs}


def test_heaviest_jobs_start_first() -> None:
    order: list[int] = []
    Processes(1).map(square, [0, 1, 2], [1, 9, 5], lambda index, _: order.append(index))
    assert order == [1, 2, 0]


def test_no_child_is_left_when_the_parent_is_interrupted() -> None:
    def interrupt(_index: int, _result: Result[int]) -> None:
        raise KeyboardInterrupt

    def work(number: int) -> int:
        time.sleep(number)
        return number

    with pytest.raises(KeyboardInterrupt):
        Processes(2).map(work, [0, 600], [1, 1], interrupt)
    assert not multiprocessing.active_children()


#: A parent with one child that hangs, and one that writes what nobody reads any more.
_PARENT = """
import os, sys, time
from blueprint_cli import signals
from blueprint_cli.engine import executors

def work(number):
    os.write(1, f"{os.getpid()}\\n".encode())
    if number == 1:
        time.sleep(600)
    return bytes(number)

if sys.argv[1] == "watched":
    executors.processes._dies_with_parent = lambda: False
signals.handle()
executors.Processes(3).map(work, [0, 1, 10**8], [3, 2, 1], lambda *_: time.sleep(600))
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
@pytest.mark.parametrize("means", ["killed by the kernel", "watched"])
def test_no_child_outlives_its_parent(means: str, how: signal.Signals) -> None:
    program = [sys.executable, "-c", _PARENT, means]
    with subprocess.Popen(
        program, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as parent:
        assert parent.stdout is not None
        children = [int(parent.stdout.readline()) for _ in range(3)]
        parent.send_signal(how)
    assert parent.wait() != 0
    while any(map(is_running, children)):  # a child that stays is the time limit's to end
        time.sleep(0.05)


def is_running(process: int) -> bool:
    try:
        return ") Z " not in Path(f"/proc/{process}/stat").read_text()
    except FileNotFoundError:
        return False


def test_no_jobs_give_no_results() -> None:
    assert run(Processes(2), square, []) == run(Serial(), square, []) == []


def test_workers_are_as_asked_or_one_for_each_core() -> None:
    assert isinstance(executor(0), Serial)
    assert executor(3) == Processes(3)
    assert executor(None) == Processes(available_cores())
