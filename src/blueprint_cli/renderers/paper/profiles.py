"""Profiles: which standards a PDF keeps to, both at once."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, BinaryIO

from blueprint_cli.renderers.paper.hooks import wrapped


@dataclass(frozen=True)
class Profile:
    """A pair of standards: WeasyPrint's name for that of archives, and the part of PDF/UA."""

    variant: str
    part: int


#: Each by the name that `--pdf-profile` takes; see `model.formats.PDF_PROFILES`.
PROFILES = {
    "ua1-a3a": Profile("pdf/a-3a", 1),
    "ua2-a4f": Profile("pdf/a-4f", 2),
}


def colours_read() -> AbstractContextManager[None]:
    """Write PDF files whose colour profile is closed once it is read; WeasyPrint does not."""

    def closing(make: Callable[..., Any]) -> Callable[..., Any]:
        def read(file: BinaryIO, *rest: Any) -> Any:
            with file:
                return make(file, *rest)

        return read

    return wrapped("weasyprint.pdf:ColorProfile", closing)
