"""WeasyPrint, loaded with the libraries of the system."""

from __future__ import annotations

import ctypes.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout, suppress
from io import StringIO


def load() -> None:
    """Import WeasyPrint; on Linux, no other process is started for it.

    cffi has a compiler and a linker look for each name of a library that is not the name of a file.
    WeasyPrint gives the names of the files too, and those the system's own loader finds. Where it
    does not, all is looked for. Raises OSError when a library is missing.
    """
    if sys.platform == "linux" and "weasyprint" not in sys.modules:
        # What WeasyPrint prints of a missing library is told at the second attempt.
        with suppress(OSError), redirect_stdout(StringIO()), _files_alone():
            import weasyprint
        if "weasyprint" not in sys.modules:
            for name in [each for each in sys.modules if each.startswith("weasyprint.")]:
                del sys.modules[name]
    import weasyprint  # noqa: F401


@contextmanager
def _files_alone() -> Iterator[None]:
    find = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None  # noqa: ARG005 - called with that keyword
    try:
        yield
    finally:
        ctypes.util.find_library = find
