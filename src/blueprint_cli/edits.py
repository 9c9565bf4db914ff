"""Edits: what becomes of the files of a document, and how it is written.

A file is edited by span and never written anew from its data, so that comments, quotation marks
and blank lines stay as they are. So do its byte order mark and line ends: texts have neither, and
are written as the file was.
"""

from __future__ import annotations

import re
import stat
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher, unified_diff
from pathlib import Path

from blueprint_cli import budget
from blueprint_cli.diagnostics import Edit
from blueprint_cli.drafts import replace_file, sweep
from blueprint_cli.source import BOM, normalize
from blueprint_cli.world import BYTES_LIMIT, DiskWorld, World


@dataclass(frozen=True)
class Change:
    """What becomes of one file: its path in the document's folder, its name for the user, texts.

    `file` is what the file holds on disk, from which the texts' line ends are taken.
    """

    path: str
    name: str
    before: str
    after: str
    file: str = ""

    @classmethod
    def of(cls, world: World, path: str, before: str, after: str) -> Change:
        """Make the change of a file that a World has, or of one that is new."""
        return cls(path, world.display(path), before, after, _held(world, path))

    @property
    def data(self) -> bytes:
        """The bytes that the file is to hold."""
        return written_like(self.file, self.after).encode()

    def diff(self) -> str:
        """Give the change as a unified diff, of the lines as the file has them."""
        texts = (written_like(self.file, text) for text in (self.before, self.after))
        before, after = (re.findall(r"[^\n]*\n|[^\n]+", text) for text in texts)
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
            return written_like(_held(self.inner, path), self.contents[path]).encode()
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

    def at(self, revision: str) -> World:
        """Ask the inner World: what a revision has stays as it is."""
        return self.inner.at(revision)

    def display(self, path: str) -> str:
        """Ask the inner World."""
        return self.inner.display(path)


def written_like(file: str, text: str) -> str:
    """Give a text with the byte order mark and the line ends of the file whose place it takes.

    Where the file's lines end in more than one way, a line that stays keeps its end, and a new one
    takes that of most.
    """
    if BOM not in file[:1] and "\r" not in file:
        return text
    start = BOM if file.startswith(BOM) else ""
    ends = re.findall(r"\r\n|\r|\n", file)
    (usual, _), *others = Counter(ends).most_common() or [("\n", 0)]
    if not others:
        return start + text.replace("\n", usual)
    lines = text.split("\n")
    new_ends = [usual] * (len(lines) - 1)
    matcher = SequenceMatcher(None, normalize(file).split("\n"), lines)
    for old, new, size in matcher.get_matching_blocks():
        kept = ends[old : old + min(size, len(new_ends) - new)]
        new_ends[new : new + len(kept)] = kept
    return start + "".join(map("".join, zip(lines, [*new_ends, ""], strict=True)))


def _held(world: World, path: str) -> str:
    """Give what a file holds; of one that is not there, nothing."""
    return world.read(path).decode("utf-8", "replace") if world.exists(path) else ""


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
        put(world.path(change.path).resolve(), change.data)


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
