"""The command line as a process: its streams, its exit status, and what nobody has foreseen."""

from __future__ import annotations

import errno
import os
import signal
import sys
from pathlib import Path

import click

from blueprint_cli import signals
from blueprint_cli.cli import main
from blueprint_cli.cli.exits import LACKING, SOFTWARE
from blueprint_cli.cli.language import complaint, from_environment
from blueprint_cli.cli.running import streams
from blueprint_cli.diagnostics import refusal, tell
from blueprint_cli.engine.stamp import Stamp
from blueprint_cli.inputs import watch
from blueprint_cli.kept_patterns import Patterns
from blueprint_cli.raising import unwrapped
from blueprint_cli.user_folders import cache_home

#: What the system refuses for want of something, and not because it was asked for nonsense.
_LACKS = {
    *(errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO, errno.EFBIG),
    *(errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EAGAIN, errno.ESTALE, errno.ENOLCK),
}
#: With this in the environment, a fault of blueprint itself shows where it is.
_TRACEBACK = "BLUEPRINT_TRACEBACK"


def perform(stamp: Stamp) -> int:
    """Run the command that the arguments name; give the exit status of docs/ci.md.

    What it came to is kept under its `stamp`.

    Whoever has read enough of the output ends the process as a signal does (POSIX, SIGPIPE). An
    output that could not be written otherwise is told. So much cannot be said of standard error:
    there is nobody to tell.
    """
    patterns = _patterns()
    inputs, said = watch(), list[tuple[int, bytes]]()
    out, err = streams.install(said)
    status = _status()
    out.flush()
    if out.failure is None:
        if err.failure is None:
            stamp.keep(inputs, said, status)
        patterns.keep()
        return status
    if out.failure.errno == errno.EPIPE:
        raise signals.Interrupted(signal.SIGPIPE)
    reason = tell("standard output cannot be written: {reason}", reason=refusal(out.failure))
    return _complain(reason, _OUTPUT_HINT, LACKING)


_OUTPUT_HINT = tell("Free space where it goes, or send it elsewhere.")


def _patterns() -> Patterns:
    """Give the patterns of earlier runs, where the user has a place for them, and recall them."""
    home = cache_home()
    place = Path(
        home or os.devnull, "blueprint", "patterns", f"{sys.implementation.cache_tag}.marshal"
    )
    known = Patterns(place)
    known.recall()
    return known


def _status() -> int:
    try:
        with unwrapped(signals.Interrupted):
            status = main.main(standalone_mode=False)
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else int(done.code is not None)
    except click.ClickException as error:
        error.show(file=sys.stderr)
        return error.exit_code
    except MemoryError:
        return _complain(tell("there is not enough memory"), _MEMORY_HINT, LACKING)
    except Exception as error:
        if os.environ.get(_TRACEBACK):
            raise
        return _surprised(error)
    return status if isinstance(status, int) else 0


_MEMORY_HINT = tell("Run this on a machine with more, or with “--jobs 1”.")


def _surprised(error: Exception) -> int:
    """Tell of what no command has foreseen: the machine refused, or the program is wrong."""
    if isinstance(error, OSError) and error.errno in _LACKS:
        said = refusal(error)
        if error.filename:
            said = tell("{path}: {reason}", path=error.filename, reason=said)
        return _complain(said, tell("“blueprint doctor” tells what is missing."), LACKING)
    kind = f"{type(error).__name__}: {error}".partition("\n")[0]
    said = tell("this is a fault of blueprint itself: {kind}", kind=kind)
    hint = tell("Report it, with what {name}=1 in the environment shows.", name=_TRACEBACK)
    return _complain(said, hint, SOFTWARE)


def _complain(said: str, hint: str, status: int) -> int:
    click.echo(complaint(said, hint, from_environment()), err=True)
    return status
