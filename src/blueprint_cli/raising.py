"""Errors that a signal raises, wherever the program is, and what becomes of those that get lost.

Python raises nothing out of a finalizer, or a hook of the garbage collector: what comes up there it
prints, with a traceback, and goes on (`sys.unraisablehook`). Before 3.12, it wraps in a
`RuntimeError` what comes up while attributes are told their names (`__set_name__`); and libraries
may do likewise anywhere.
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
def unwrapped(kind: type[BaseException]) -> Iterator[None]:
    """Raise an error of a kind as itself, whatever it was wrapped in on its way."""
    try:
        yield
    except Exception as error:
        cause = error.__cause__
        while cause is not None and not isinstance(cause, kind):
            cause = cause.__cause__
        if cause is None:
            raise
        raise cause from None


@contextmanager
def raised_again(kind: type[BaseException]) -> Iterator[None]:
    """Raise errors of a kind unwrapped; print nothing of the lost, which will be raised again."""
    hook = sys.unraisablehook
    when_lost(kind, lambda: None)
    try:
        with unwrapped(kind):
            yield
    finally:
        sys.unraisablehook = hook
