"""Standard output and standard error, as this process was given them.

Any of them may be closed, full, without a reader, or of an encoding that has no Chinese.
"""

from __future__ import annotations

import json
import os
import select
import sys
from codecs import lookup
from io import BufferedWriter, FileIO, TextIOWrapper
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class Stream(TextIOWrapper):
    r"""A standard stream that says what it can, and remembers what it was refused.

    What the encoding has no character for is written as an escape, `\u6bcf`. Work goes on where
    nothing can be told: `failure` then says why.
    """

    def __init__(self, number: int, like: TextIO | None, said: list[tuple[int, bytes]]) -> None:
        """Take the descriptor, and Python's own stream for it; none where it was closed.

        What is written is added to what was `said`, with the descriptor.
        """
        self._raw = _Raw(number, "w", closefd=False)
        self._raw.said = said
        self._name = like.encoding if like else "utf-8"
        asked = like.errors if like else None
        super().__init__(
            BufferedWriter(self._raw),
            encoding=self._name,
            errors=asked if asked not in (None, "strict", "surrogateescape") else _ESCAPED,
            line_buffering=True,
        )

    @property
    def encoding(self) -> str:  # type: ignore[override]  # nobody writes it
        """The encoding; ASCII under a name that Click does not know, since it would write UTF-8."""
        return f"{self._name} as asked" if lookup(self._name).name == "ascii" else self._name

    @property
    def failure(self) -> OSError | None:
        """Why something could not be written, if so."""
        return self._raw.failure


_ESCAPED = "backslashreplace"


class _Raw(FileIO):
    """A descriptor that is written to until it refuses, and then no more."""

    failure: OSError | None = None
    said: list[tuple[int, bytes]]

    def write(self, data: ReadableBuffer, /) -> int:
        if self.failure is None:
            try:
                return self._write_some(data)
            except OSError as error:
                self.failure = error
        return memoryview(data).nbytes

    def _write_some(self, data: ReadableBuffer) -> int:
        """Write what the system takes; wait where the descriptor does not by itself."""
        while (count := super().write(data)) is None:
            select.select([], [self.fileno()], [])
        self.said.append((self.fileno(), bytes(memoryview(data)[:count])))
        return count


def install(said: list[tuple[int, bytes]]) -> tuple[Stream, Stream]:
    """Make streams of this kind the standard ones, and give them; what they take is `said`."""
    _fill_gaps()
    out, err = Stream(1, sys.stdout, said), Stream(2, sys.stderr, said)
    sys.stdout, sys.stderr = out, err
    return out, err


def json_text(content: object) -> str:
    """Give JSON that standard output takes as it is: with JSON's own escapes, where it needs any.

    Those of the stream are none in JSON (RFC 8259, section 7) beyond the Basic Multilingual Plane.
    """
    takes_all = (sys.stdout.encoding or "").lower().startswith("utf")
    return json.dumps(content, ensure_ascii=not takes_all, indent=2)


def _fill_gaps() -> None:
    """Open what was closed, the wrong way round: else the next file would be a standard stream.

    Python has none for such a descriptor. Reading and writing stay refused, as in GNU's stdopen.
    """
    for number, stream in enumerate((sys.stdin, sys.stdout, sys.stderr)):
        if stream is None:
            wrong = os.O_RDONLY if number else os.O_WRONLY
            descriptor = os.open(os.devnull, wrong)
            if descriptor != number:
                os.dup2(descriptor, number)
                os.close(descriptor)
