"""How much work something is, counted: a machine that is busy, or slow, counts the same."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

#: So many seconds of a processor are more than any test needs: who takes longer hangs.
PATIENCE = 120
#: What twice the text may take, against the text.
_GROWTH = 2.3
#: So many calls are nothing: what is set up once.
_FIXED = 500


@contextmanager
def patience(seconds: int = PATIENCE) -> Iterator[None]:
    """End what does not end by itself: a pattern that tries everything, a loop without end."""
    handler = signal.signal(signal.SIGVTALRM, _end)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, handler)


def calls(work: Callable[[], object]) -> int:
    """Count the calls of functions, Python's own and those written in C."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    with patience():
        sys.setprofile(note)
        try:
            work()
        finally:
            sys.setprofile(before)
    return count


def assert_linear(work: Callable[[int], object], size: int) -> None:
    """See that twice the size is no more than twice the work."""
    work(size // 10)  # what is read and remembered once
    once, twice = calls(lambda: work(size)), calls(lambda: work(2 * size))
    assert twice <= _GROWTH * once + _FIXED, (once, twice)


def _end(_number: int, _frame: FrameType | None) -> None:
    raise AssertionError("this does not end")
