"""Commits, as `git log` lists them: who changed which files, when, and from what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

#: What a commit starts with in the list, and what stands between its fields: no text has them.
_START, _BETWEEN = "\x01", "\x02"
_FIELDS = ("%H", "%P", "%aI", "%aN", "%s")
FORMAT = f"--format=format:{_START}" + _BETWEEN.join(_FIELDS)
#: How git names a file that is not there.
_NOTHING = "0"


@dataclass(frozen=True)
class FileChange:
    """What became of a file: its objects in the parents and in the commit, empty for none."""

    path: str
    before: tuple[str, ...]
    after: str


@dataclass(frozen=True)
class Commit:
    """A commit: its name, those of its parents, when it was made (ISO 8601), by whom, and why."""

    name: str
    parents: tuple[str, ...]
    when: str
    who: str
    subject: str
    changes: tuple[FileChange, ...] = ()


def read_commits(listed: str, prefix: str) -> Iterator[Commit]:
    """Read what `git log -z --raw` with `FORMAT` lists; paths are given below a prefix."""
    fields: list[str] = []
    changes: list[FileChange] = []
    tokens = iter(listed.split("\0"))
    for token in tokens:
        line = token.lstrip("\n")
        if line.startswith(_START):
            head, _, first = line.partition("\n")
            yield from _commit(fields, changes)
            fields, changes = head[1:].split(_BETWEEN, len(_FIELDS) - 1), []
            line = first
        if line.startswith(":"):
            changes.append(_change(line, next(tokens, "").removeprefix(prefix)))
    yield from _commit(fields, changes)


def _commit(fields: list[str], changes: list[FileChange]) -> Iterator[Commit]:
    if len(fields) == len(_FIELDS):
        name, parents, when, who, subject = fields
        own = " ".join(subject.replace(_BETWEEN, " ").split())
        yield Commit(name, tuple(parents.split()), when, who, own, tuple(changes))


def _change(line: str, path: str) -> FileChange:
    """Read a change as `:MODE MODE OBJECT OBJECT STATUS`; of a merge, with one more a parent."""
    parents = len(line) - len(line.lstrip(":"))
    objects = line.lstrip(":").split()[parents + 1 : 2 * parents + 2]
    *before, after = ("" if not each.strip(_NOTHING) else each for each in objects)
    return FileChange(path, tuple(before), after)
