"""Baselines: findings that are known, so that only new ones fail.

A baseline is a JSON file of entries, sorted, one a line. An entry has the fingerprint of what was
found and how many of the kind there were: it survives that lines move, and that a line is reworded
on one side of it. What a build stands on is never known: it keeps other checks from running.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass, replace
from pathlib import Path, PurePath
from typing import ClassVar, Literal

from blueprint_cli.cli.findings.selection import stands_in_the_way
from blueprint_cli.cli.reports.context import Absent
from blueprint_cli.cli.reports.fingerprints import digest, surroundings
from blueprint_cli.cli.reports.paths import file_of
from blueprint_cli.diagnostics import Diagnostic, Outcome, Severity, shorten, tell
from blueprint_cli.model.constraints import STRICT, Count
from blueprint_cli.source import Span
from blueprint_cli.syntax import Mapping, locate, parse, read
from blueprint_cli.validation.validate import admit
from blueprint_cli.world import DiskWorld

#: Goes up when a file of this version would be misread by an older program.
VERSION = 1
#: So many characters of what is at fault stand in an entry, for whoever reads the file.
_EXCERPT = 40
#: So many characters on a side of it tell it again after its line was edited on the other.
_BESIDE = 8


@dataclass(frozen=True)
class Entry:
    """Findings that are known: how many of one fingerprint in one file, with what stands there."""

    __pydantic_config__: ClassVar = STRICT

    file: str
    code: str
    fingerprint: str
    before: str = ""
    text: str = ""
    after: str = ""
    count: Count = 1


@dataclass(frozen=True)
class _Content:
    """A file as it is written."""

    __pydantic_config__: ClassVar = STRICT

    baseline: Literal[1]
    findings: tuple[Entry, ...]


@dataclass(frozen=True)
class Baseline:
    """The entries of a baseline and the places of their lines; `root` is the document's folder."""

    root: Path
    file: str
    entries: tuple[Entry, ...]
    places: tuple[Span, ...] = ()

    def divide(self, found: Iterable[Diagnostic]) -> Divided:
        """Tell which findings are known, and which entries are no longer found.

        Where another fault of the line was mended, what stands on one side is enough.
        """
        left = [entry.count for entry in self.entries]
        known: list[Diagnostic] = []
        new = list(found)
        for side in (_whole, _before, _after):
            waiting: dict[object, list[int]] = {}
            for at in (at for at, count in enumerate(left) if count):
                waiting.setdefault(side(self.entries[at]), []).append(at)
            rest = []
            for each in new:
                ours = waiting.get(side(_entry(each, self.root)))
                if ours and not stands_in_the_way(each):
                    left[ours[-1]] -= 1
                    if not left[ours[-1]]:
                        ours.pop()
                    known.append(each)
                else:
                    rest.append(each)
            new = rest
        gone = [at for at, count in enumerate(left) if count]
        return Divided(tuple(new), tuple(known), tuple(gone))

    def absent(self, gone: Iterable[int]) -> Iterator[Absent]:
        """Give the entries that are no longer found, under the names of their files."""
        for entry in (self.entries[at] for at in gone):
            file = os.path.relpath(self.root / entry.file)
            yield Absent(file, entry.code, entry.fingerprint, entry.text)

    def outdated(self, gone: Sequence[int]) -> Diagnostic | None:
        """Tell of entries that are no longer found, so that the baseline can be shrunk."""
        if not gone:
            return None
        entries = [self.entries[at] for at in gone]
        named = "; ".join(f"{each.code} {each.file}" for each in entries[:_NAMED])
        text = tell(
            "{count:,} entries of the baseline are no longer found: {entries}",
            count=len(gone),
            entries=f"{named} …" if len(gone) > _NAMED else named,
        )
        hint = tell(
            "Run “blueprint check --baseline {file} --write-baseline {file}” to drop them.",
            file=self.file,
        )
        span = self.places[gone[0]] if self.places else None
        return Diagnostic("BP034", text, span, Severity.NOTE, (hint,), self.file)


#: So many entries that are no longer found are named.
_NAMED = 3


@dataclass(frozen=True)
class Divided:
    """Findings held against a baseline; `gone` are the numbers of entries that found nothing."""

    new: tuple[Diagnostic, ...]
    known: tuple[Diagnostic, ...]
    gone: tuple[int, ...]


def load(place: str, root: Path) -> Outcome[Baseline]:
    """Read a baseline. Faults are those of reading YAML, of which JSON is a part, and BP035."""
    path = Path(place)
    world = DiskWorld(path.absolute().parent)
    source = read(world, path.name)
    tree = parse(source.value) if source.value else Outcome(None, source.diagnostics)
    if source.value and not source.value.text.strip():
        return _no_baseline(source.value.span(0))
    if tree.value is None or tree.failed:
        return Outcome(None, tree.diagnostics or source.diagnostics)
    if not isinstance(tree.value, Mapping) or not tree.value.entry("baseline"):
        return _no_baseline(locate(tree.value, ()))
    content = admit(_Content, tree.value)
    if content.value is None:
        return Outcome(None, content.diagnostics)
    entries = content.value.findings
    spans = tuple(locate(tree.value, ("findings", at)) for at in range(len(entries)))
    return Outcome(Baseline(root, world.display(path.name), entries, spans))


def _no_baseline(span: Span) -> Outcome[Baseline]:
    text = tell("this file is no baseline")
    hint = tell("“blueprint check --write-baseline FILE” writes one.")
    return Outcome(None, (Diagnostic("BP035", text, span, hints=(hint,)),))


def record(found: Iterable[Diagnostic], root: Path, file: str) -> Baseline:
    """Make a baseline of findings, but for those that a build stands on."""
    counts = Counter(
        _entry(each, root)
        for each in found
        if not stands_in_the_way(each) and each.code not in _OWN
    )
    entries = (replace(entry, count=count) for entry, count in counts.items())
    return Baseline(root, file, tuple(sorted(entries, key=astuple)))


#: What is told of baselines themselves.
_OWN = frozenset({"BP034"})


def write(baseline: Baseline) -> bytes:
    """Give a baseline as a file: JSON, an entry a line."""
    lines = (json.dumps(vars(each), ensure_ascii=False) for each in baseline.entries)
    entries = ",\n".join(f"    {line}" for line in lines)
    body = f"[\n{entries}\n  ]" if entries else "[]"
    return f'{{\n  "baseline": {VERSION},\n  "findings": {body}\n}}\n'.encode()


def _entry(found: Diagnostic, root: Path) -> Entry:
    """Give what a finding is known by: its file is told from the document's folder."""
    relative = os.path.relpath(file_of(found), root)
    before, text, after = surroundings(found.span) if found.span else ("", "", "")
    return Entry(
        PurePath(relative).as_posix(),
        found.code,
        digest(found),
        before[-_BESIDE:],
        shorten(text, _EXCERPT),
        after[:_BESIDE],
    )


def _whole(entry: Entry) -> object:
    return (entry.file, entry.code, entry.fingerprint)


def _before(entry: Entry) -> object:
    return (entry.file, entry.code, entry.text, "before", entry.before)


def _after(entry: Entry) -> object:
    return (entry.file, entry.code, entry.text, "after", entry.after)
