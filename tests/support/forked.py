"""The program in a fork of this process: to start it anew takes half a second."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import NoReturn

from blueprint_cli.__main__ import run as program


@dataclass(frozen=True)
class Done:
    """What a command came to; nothing of a stream that was at fault."""

    status: int
    out: bytes
    err: bytes


def run(
    folder: Path,
    words: Sequence[str],
    faulty: Mapping[int, int | None] | None = None,
    encoding: str = "utf-8",
    environment: Mapping[str, str] | None = None,
    before: Callable[[], object] | None = None,
) -> Done:
    """Run a command in a folder; in the fork, something may be done `before`.

    `faulty` are descriptors to have in place of standard output, 1, or standard error, 2; None is
    one that is closed.
    """
    with ExitStack() as held:
        out, err = (held.enter_context(TemporaryFile()) for _ in range(2))
        streams = {1: out.fileno(), 2: err.fileno(), **(faulty or {})}
        child = os.fork()
        if not child:
            _become(folder, words, streams, encoding, environment or {}, before)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        said = [os.pread(each.fileno(), 10_000_000, 0) for each in (out, err)]
    return Done(status, *said)


def _become(
    folder: Path,
    words: Sequence[str],
    streams: Mapping[int, int | None],
    encoding: str,
    environment: Mapping[str, str],
    before: Callable[[], object] | None,
) -> NoReturn:
    """Be the command, with streams as Python gives them to a program that starts."""
    try:
        os.chdir(folder)
        for number, descriptor in streams.items():
            name = "stdout" if number == 1 else "stderr"
            if descriptor is None:
                os.close(number)
                setattr(sys, name, None)
            else:
                os.dup2(descriptor, number)
                stream = open(number, "w", encoding=encoding, closefd=False)  # noqa: SIM115
                setattr(sys, name, stream)
        sys.argv = ["blueprint", *words]
        os.environ.update(environment)
        if before:
            before()
        program()
    except SystemExit as done:
        os._exit(done.code if isinstance(done.code, int) else 99)
    finally:
        traceback.print_exc()
        os._exit(98)
