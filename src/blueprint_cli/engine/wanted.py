"""Wanted: what a build is asked for, and who hears how it goes."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from blueprint_cli.model.formats import PDF_PROFILES

if TYPE_CHECKING:
    from blueprint_cli.checks.checked import Checked
    from blueprint_cli.diagnostics import Diagnostic
    from blueprint_cli.engine.executors import Progress
    from blueprint_cli.engine.jobs import Job
    from blueprint_cli.engine.verapdf import Validator


@dataclass(frozen=True)
class Wanted:
    """What to build: some `locales`, `groups` of formats and `editions`, or all; into which folder.

    `processes` work on it, 0 for none but this one, one for each core where it is None; or the
    workers of the `cluster` at an address. What is remembered is used unless it is a `fresh` build.
    A `strict` one stops at warnings too. One that `keeps_going` publishes the formats without a
    fault, though another one has some. PDF files keep to the standards of the `pdf_profile`; a
    `validator` holds them against these. In a `pseudo` language, texts are made strange and long,
    and nothing that is found in the files stops them.
    """

    out: Path
    locales: Sequence[str] = ()
    groups: Sequence[str] = ()
    editions: Sequence[str] = ()
    processes: int | None = None
    cluster: str | None = None
    fresh: bool = False
    strict: bool = False
    keeps_going: bool = False
    pdf_profile: str = PDF_PROFILES[0]
    validator: Validator | None = None
    pseudo: str = ""

    @property
    def whole(self) -> bool:
        """Whether it is all of the publication."""
        return not (self.locales or self.groups or self.editions)


class Listener(Protocol):
    """Who has a build made: is told how it goes, and may stop it by an exception."""

    def found(self, diagnostics: tuple[Diagnostic, ...], /) -> None:
        """Hear what a stage has found."""

    def admitted(self, checked: Checked, /) -> Checked:
        """Have a look at the document that is going to be published, and give it back."""

    def rendering(self, jobs: Sequence[Job], /) -> AbstractContextManager[Progress]:
        """Hear which files are to be made now, and give what is told of each."""
