"""Signals that end a run: what it has begun is taken back first, then it ends by the signal itself.

Ctrl-C, `docker stop`, timeout(1) and a terminal that closes are one to us.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Iterator
from types import FrameType
from typing import NoReturn

from blueprint_cli.raising import when_lost

#: What asks a program to end, and can be handled.
ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


#: So many seconds later is raised again what got lost.
_PAUSE = 0.05


class Interrupted(BaseException):
    """Raised wherever the program is when it is asked to end; no `Exception`, as in Python."""

    def __init__(self, number: int) -> None:
        """Take the signal's number."""
        super().__init__(number)
        self.signal = signal.Signals(number)


def handle() -> None:
    """Raise `Interrupted` for each signal that ends, but for those that the caller ignores.

    (`nohup` has SIGHUP ignored, a shell SIGINT for what it runs in the background.)
    """
    for each in ENDING:
        if signal.getsignal(each) is not signal.SIG_IGN:
            signal.signal(each, _interrupt)
    when_lost(Interrupted, _interrupt_again)


@contextlib.contextmanager
def held() -> Iterator[None]:
    """Let no signal in between two steps that belong together; it comes when they are done."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def restore() -> None:
    """End at once by any of the signals: for a child, of which nothing is left to take back."""
    for each in ENDING:
        signal.signal(each, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)


def end_by(number: signal.Signals) -> NoReturn:
    """End this process by a signal, so that whoever waits for it knows why (POSIX, `WIFSIGNALED`).

    The first process of a container takes no signal from itself: it says 128 and the number.
    """
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
    os._exit(128 + number)


def _interrupt(number: int, _frame: FrameType | None) -> None:
    for each in ENDING:  # what is taken back now is not to be cut off again
        signal.signal(each, signal.SIG_IGN)
    # Should this get lost, it is raised again; see `_interrupt_again`.
    signal.signal(signal.SIGALRM, lambda *_: _interrupt(number, None))
    raise Interrupted(number)


def _interrupt_again() -> None:
    signal.setitimer(signal.ITIMER_REAL, _PAUSE)
