"""Errors that a signal raises, wherever the program is, and what becomes of those that get lost.

Python raises nothing out of a finalizer, or a hook of the garbage collector: what comes up there it
prints, with a traceback, and goes on (`sys.unraisablehook`).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


def when_lost(kind: type[BaseException], then: Callable[[], None]) -> None:
    """Do something for each error of a kind that gets lost from now on, and print nothing."""
    hook = sys.unraisablehook

    def lost(unraisable: sys.UnraisableHookArgs) -> None:
        if isinstance(unraisable.exc_value, kind):
            then()
        else:
            hook(unraisable)

    sys.unraisablehook = lost


@contextmanager
def raised_again(kind: type[BaseException]) -> Iterator[None]:
    """Print nothing of errors that get lost and are going to be raised again."""
    hook = sys.unraisablehook
    when_lost(kind, lambda: None)
    try:
        yield
    finally:
        sys.unraisablehook = hook
