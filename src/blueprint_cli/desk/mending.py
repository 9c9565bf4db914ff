"""Mending: apply the fixes of findings to the files of a document, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeAlias

from blueprint_cli.catalogs import catalog
from blueprint_cli.catalogs.grammar import write_target
from blueprint_cli.checks.checked import Examined
from blueprint_cli.diagnostics import Diagnostic, Edit, Outcome, Severity
from blueprint_cli.edits import Change, EditedWorld, apply_edits
from blueprint_cli.model.document import Document
from blueprint_cli.model.terms import FILE
from blueprint_cli.model.walk import messages
from blueprint_cli.pipeline import document, examine
from blueprint_cli.syntax import read, read_tree
from blueprint_cli.validation.splicing import named_files
from blueprint_cli.world import World

#: A fix may bring out another fault; so often is the document checked anew.
_ROUNDS = 30
#: A file with one of these holds more than its text can say, and is left alone.
_UNREADABLE = frozenset({"BP001", "BP002", "BP005"})


@dataclass(frozen=True)
class Mended:
    """The changes to files, how many faults they mend, and the document as it is then."""

    changes: tuple[Change, ...]
    count: int
    examined: Outcome[Examined]

    @property
    def left(self) -> tuple[Diagnostic, ...]:
        """What is told of the document now."""
        return self.examined.diagnostics


#: Chooses what to mend of all that is found.
Choice: TypeAlias = Callable[[Outcome[Examined]], Collection[Diagnostic]]


def mend(world: World, path: str, *, unsafe: bool, choice: Choice | None = None) -> Mended:
    """Fix what can be fixed in a document and its catalogs; nothing is written.

    With a `choice`, only what it chooses is mended.

    Translations made for a text follow its safe fixes: their `msgid` is corrected along, so that a
    stray character mended in the source makes no translation stale.
    """
    mender = _Mender(world, path, unsafe=unsafe, choice=choice or _everything)
    mender.run()
    return Mended(tuple(mender.changes()), mender.count, mender.examined)


def _everything(examined: Outcome[Examined]) -> Collection[Diagnostic]:
    return examined.diagnostics


class _Mender:
    def __init__(self, world: World, path: str, *, unsafe: bool, choice: Choice) -> None:
        self.world, self.path, self.unsafe = EditedWorld(world), path, unsafe
        self.choice = choice
        self.examined = examine(self.world, path)
        self.paths = _editable(world, path, self.found)
        read_ones = ((file, read(world, file).value) for file in self.paths.values())
        self.before = {file: source.text for file, source in read_ones if source}
        self.count = 0
        #: What the file could not be read with, by code and place.
        self.rejected: set[tuple[str, str]] = set()

    @property
    def found(self) -> tuple[Diagnostic, ...]:
        return self.examined.diagnostics

    def run(self) -> None:
        """Mend, and check anew, until nothing is left to mend."""
        seen = set[tuple[frozenset[tuple[str, str]], int]]()
        for _ in range(_ROUNDS):
            state = (frozenset(self.world.contents.items()), len(self.rejected))
            faults = [] if state in seen else self.chosen()
            if not faults:
                break
            seen.add(state)
            self.apply(faults)

    def changes(self) -> Iterator[Change]:
        for file, text in sorted(self.world.contents.items()):
            if text != self.before[file]:
                yield Change.of(self.world.inner, file, self.before[file], text)

    def chosen(self) -> list[Diagnostic]:
        """Give the faults to mend now: those that are fixed safely, and whose fixes do not meet."""
        chosen: list[Diagnostic] = []
        ends: dict[str, int] = {}
        for each in sorted(self.choice(self.examined), key=lambda each: each.order):
            name = _name(each)
            wanted = each.fix and (self.unsafe or each.fix.safe) and name in self.paths
            if not wanted or each.fix is None or (each.code, each.place) in self.rejected:
                continue
            if min(edit.span.start for edit in each.fix.edits) >= ends.get(name, 0):
                chosen.append(each)
                ends[name] = max(edit.span.end for edit in each.fix.edits) + 1
        return chosen

    def apply(self, faults: Sequence[Diagnostic]) -> None:
        """Apply fixes; where the files can no longer be read with all of them, half of them."""
        kept, document = dict(self.world.contents), _document(self.world, self.path)
        edits: dict[str, list[Edit]] = {}
        for edit in (edit for each in faults if each.fix for edit in each.fix.edits):
            edits.setdefault(edit.span.source.name, []).append(edit)
        for name, own in edits.items():
            self.world.contents[self.paths[name]] = apply_edits(own)
        if all(each.fix and each.fix.safe for each in faults):
            self.carry_over(document)
        examined = examine(self.world, self.path)
        if _broken(examined.diagnostics) <= _broken(self.found):
            self.examined = examined
            self.count += len(faults)
            return
        self.world.contents.clear()
        self.world.contents.update(kept)
        if len(faults) > 1:
            # The spans of the others move with it: they are found again in the next round.
            self.apply(faults[: len(faults) // 2])
        else:
            self.rejected.add((faults[0].code, faults[0].place))

    def carry_over(self, before: Document | None) -> None:
        """Correct the sources that catalogs quote, where a safe fix has changed them."""
        after = _document(self.world, self.path)
        if before is None or after is None:
            return
        old = {message.id: message.source for _, message in messages(before)}
        new = {message.id: message.source for _, message in messages(after)}
        changed = {each: new[each] for each in old.keys() & new.keys() if old[each] != new[each]}
        for file in self.paths.values() if changed else ():
            entries = catalog.load(self.world, file).value if file.endswith(".po") else None
            edits = [
                edit
                for entry in (entries.entries.values() if entries else ())
                if entry.id in changed and entry.source == old[entry.id]
                for edit in _differences(entry, changed[entry.id])
            ]
            if edits:
                self.world.contents[file] = apply_edits(edits)


def _editable(world: World, path: str, found: Sequence[Diagnostic]) -> dict[str, str]:
    """List the files that may be mended: their paths by the names that diagnostics have."""
    catalogs = [f"locales/{name}" for name in world.files("locales") if name.endswith(".po")]
    unreadable = {_name(each) for each in found if each.code in _UNREADABLE}
    tree = read_tree(world, path).value
    named = named_files(tree, world) if tree else ()
    files = (path, *named, FILE, *catalogs)
    names = {world.display(file): file for file in files if world.exists(file)}
    return {name: file for name, file in names.items() if name not in unreadable}


def _name(found: Diagnostic) -> str:
    return found.span.source.name if found.span else found.file


def _broken(found: Iterable[Diagnostic]) -> int:
    """Count the errors that are faults of a file's grammar or of the document's shape."""
    return sum(
        each.severity is Severity.ERROR and each.code.startswith(("BP0", "BP31")) for each in found
    )


def _document(world: World, path: str) -> Document | None:
    valid = document(world, path).value
    return valid[1] if valid else None


def _differences(entry: catalog.CatalogEntry, text: str) -> Iterator[Edit]:
    """Give the edits that make the source an entry quotes into another text."""
    matcher = SequenceMatcher(None, entry.source, text, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind != "equal":
            span = entry.source_part(start, end)
            yield Edit(span, write_target(text[new_start:new_end]))
