"""Why a file is not read, and what to do about it."""

from __future__ import annotations

import errno

from blueprint_cli.diagnostics import Told, refusal, tell
from blueprint_cli.world.folders import THEME


class UnreadableError(Exception):
    """A file that cannot be read; says which, why, and what to do about it."""

    def __init__(self, path: str, reason: str, hint: str = "") -> None:
        """Take the file's path in the document's folder, the reason, and a hint."""
        super().__init__(tell("{path}: {reason}", path=path, reason=reason))
        self.path, self.reason, self.hint = path, reason, hint


class OutsideError(UnreadableError):
    """A path that leads out of the folders that may be read."""


class RevisionError(Exception):
    """A revision that cannot be read; says why and what to do.

    It `is_lacking` where the machine is at fault, and not what was asked for.
    """

    def __init__(self, reason: Told, hint: Told, *, is_lacking: bool = False) -> None:
        """Take the reason, the hint, and 2 for what was asked or 3 for what the machine lacks."""
        super().__init__(reason)
        self.reason, self.hint, self.is_lacking = reason, hint, is_lacking


def outside(path: str) -> OutsideError:
    """Say that a path leads out of the theme, or out of the document's folder."""
    if path.startswith(THEME):
        return OutsideError(
            path,
            tell("the file lies outside the theme"),
            tell("Move it into {folder}: a template reads nothing else.", folder=THEME),
        )
    return OutsideError(
        path,
        tell("the file lies outside the document's folder"),
        tell("Move it beside the document: nothing outside that folder is read."),
    )


def too_large(path: str, limit: int) -> UnreadableError:
    """Say that a file is larger than `limit` bytes."""
    return UnreadableError(
        path,
        tell("the file is larger than {size} MB", size=limit // (1024 * 1024)),
        tell("Split the document, or keep pictures and data in files of their own."),
    )


def unreadable(path: str, error: OSError) -> UnreadableError:
    """Say why the system does not open a file."""
    if error.errno == errno.ENOENT:
        return UnreadableError(
            path, tell("there is no such file"), tell("Check the name and the folder.")
        )
    if error.errno == errno.EACCES:
        return UnreadableError(
            path, tell("it may not be read"), tell("Ask for read permission on it.")
        )
    return UnreadableError(path, refusal(error), tell("Check the name and the folder."))
