"""What is compared: two revisions, a revision and the working tree, or two files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from blueprint_cli.diagnostics import tell
from blueprint_cli.world import RevisionError

#: What a range of git leaves out.
_HEAD = "HEAD"


@dataclass(frozen=True)
class Revisions:
    """An older revision, and a newer one; None for the working tree."""

    old: str
    new: str | None


@dataclass(frozen=True)
class Files:
    """An older file and a newer one, by their paths."""

    old: str
    new: str


def is_range(argument: str) -> bool:
    """Tell whether an argument is `REV..REV`, and no path such as `../plan.yaml`."""
    return ".." in argument and "../" not in argument and not argument.endswith(".yaml")


def parse_range(arguments: Sequence[str], since: str | None = None) -> Revisions | Files:
    """Read what a user wants to compare: `--since REV`, `REV..REV`, or `OLD NEW`.

    As for git, a side of a range that is left out is `HEAD`. Raises `RevisionError`.
    """
    match since, tuple(arguments):
        case str(revision), ():
            return Revisions(revision, None)
        case None, (old, new):
            return Files(old, new)
        case None, (written,) if is_range(written):
            return _range(written)
    raise RevisionError(tell("it is not clear what to compare"), _WAYS)


def _range(written: str) -> Revisions:
    old, _, new = written.partition("..")
    if new.startswith(".") or ".." in new:
        reason = tell("a range has two dots: “{range}”", range=written)
        raise RevisionError(reason, tell("Write OLD..NEW."))
    return Revisions(old or _HEAD, new or _HEAD)


_WAYS = tell("Write --since REV, OLD..NEW for two revisions, or the names of two files.")
