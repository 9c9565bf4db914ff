"""Edits: what becomes of the files of a document, and how it is written.

A file is edited by span and never written anew from its data, so that comments, quotation marks
and blank lines stay as they are.
"""

from __future__ import annotations

import stat
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path

from blueprint_cli import budget
from blueprint_cli.diagnostics import Edit
from blueprint_cli.drafts import replace_file, sweep
from blueprint_cli.world import BYTES_LIMIT, DiskWorld, World


@dataclass(frozen=True)
class Change:
    """What becomes of one file: its path in the document's folder, its name for the user, texts."""

    path: str
    name: str
    before: str
    after: str

    def diff(self) -> str:
        """Give the change as a unified diff."""
        before, after = (text.splitlines(keepends=True) for text in (self.before, self.after))
        found = unified_diff(before, after, fromfile=self.name, tofile=self.name)
        return "".join(line if line.endswith("\n") else f"{line}\n" for line in found)


@dataclass(frozen=True)
class EditedWorld:
    """A World in which some files say something else: by their path, the text they have here."""

    inner: World
    contents: dict[str, str] = field(default_factory=dict)

    def read(self, path: str, limit: int = BYTES_LIMIT) -> bytes:
        """Give the bytes of the edited text, or of the file; see `World.read`."""
        if path in self.contents:
            return self.contents[path].encode()
        return self.inner.read(path, limit)

    def exists(self, path: str) -> bool:
        """Tell whether a text is here, or a file there."""
        return path in self.contents or self.inner.exists(path)

    def files(self, folder: str) -> tuple[str, ...]:
        """List the files of a folder, those that are only here too."""
        prefix = f"{folder.strip('/')}/".lstrip("/")
        below = (path.removeprefix(prefix) for path in self.contents if path.startswith(prefix))
        own = {name for name in below if "/" not in name}
        return tuple(sorted(own.union(self.inner.files(folder))))

    def path(self, path: str) -> Path:
        """Ask the inner World."""
        return self.inner.path(path)

    def display(self, path: str) -> str:
        """Ask the inner World."""
        return self.inner.display(path)


def apply_edits(edits: Sequence[Edit]) -> str:
    """Give the text of the one source that all edits are of, with all of them made."""
    source = edits[0].span.source
    pieces, position = [], 0
    for edit in sorted(edits, key=lambda edit: edit.span.start):
        pieces += [source.text[position : edit.span.start], edit.text]
        position = edit.span.end
    return "".join([*pieces, source.text[position:]])


def write(changes: Iterable[Change], world: DiskWorld) -> None:
    """Put the changes on disk, each file in one step. Raises OSError where that fails."""
    budget.lift()  # the work is done: time that is up now must not leave half of the files
    for change in changes:
        put(world.path(change.path).resolve(), change.after.encode())


def put(place: Path, data: bytes) -> None:
    """Put bytes into a file, in one step: whoever reads it sees all of them or the old ones.

    Raises OSError where the system refuses; the file is then as it was.
    """
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        sweep(place.parent)
        mode = stat.S_IMODE(place.stat().st_mode) if place.exists() else 0o644
        replace_file(place, data, mode=mode)
    except OSError as error:
        # Who is told knows the file, and has never heard of its draft.
        error.filename = str(place)
        raise
