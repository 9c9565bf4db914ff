"""Chronicles: who changed a text, when and from what, in the document and in every locale."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import TypeAlias

from blueprint_cli.catalogs import grammar, lock, pofile
from blueprint_cli.desk.catalogs import catalog_path
from blueprint_cli.model.document import Document
from blueprint_cli.model.message import Message
from blueprint_cli.model.states import SignOff, State, standing
from blueprint_cli.model.walk import COVER, identities, messages
from blueprint_cli.pipeline import document
from blueprint_cli.source import Source, normalize
from blueprint_cli.world import TEXT_LIMIT, RecordingWorld, UnreadableError, World
from blueprint_cli.world.commits import Commit
from blueprint_cli.world.git import Repository, TreeEntry
from blueprint_cli.world.revision import at_revision

#: So many commits are looked at, the newest first, and in so many of them the document is read.
COMMITS_LIMIT, _DOCUMENTS_LIMIT = 1000, 200
_HEAD = "HEAD"


@dataclass(frozen=True)
class Standing:
    """What a text was in one file: its words, how far they had come, and who vouched for them."""

    text: str
    state: State | None = None
    signed: tuple[SignOff, ...] = ()
    source: str = ""


@dataclass(frozen=True)
class Step:
    """One change of a text in a file; None for a side where it was not there.

    `commit` is None for what is in the working tree and was not recorded yet. A step `is_oldest`
    where the clone knows nothing of what was before.
    """

    tag: str
    file: str
    commit: Commit | None
    before: Standing | None
    after: Standing | None
    is_oldest: bool = False


@dataclass(frozen=True)
class Chronicle:
    """The steps of one text, the newest first, and the ids that it had, the last one first."""

    ids: tuple[str, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Chronicles:
    """The chronicles of some texts; whether the clone is shallow, and whether all was looked at."""

    texts: tuple[Chronicle, ...]
    is_shallow: bool = False
    is_whole: bool = True


_Sources: TypeAlias = Mapping[str, Message]


@dataclass(frozen=True)
class _Recorded:
    """The messages of a document in a commit, where it can be read, and the files it is made of."""

    sources: _Sources | None
    read: frozenset[str]


@dataclass
class Annals:
    """What git has recorded of the document `path` in a folder, read once for all of its texts."""

    folder: Path
    path: str
    world: World
    own: Document
    _states: dict[str, _Recorded] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Read the list of commits. Raises `RevisionError`."""
        self.repository = Repository(self.folder)
        (self.source,) = self.own.sources[:1] or ("",)
        self.files = {
            path: tag
            for tag in self.own.locales
            for path in (catalog_path(tag), lock.path(tag))
            if tag != self.source
        }
        recorder = RecordingWorld(self.world)
        document(recorder, self.path)
        self.read = frozenset(each for each in recorder.reads if not each.endswith("/"))
        known = sorted({*self.read, *self.files})
        self.commits = self.repository.commits(known, COMMITS_LIMIT)
        self.is_shallow = self.repository.is_shallow()
        self.now = dict(_by_id(self.own))
        self.is_whole = len(self.commits) < COMMITS_LIMIT

    def ids_of(self, name: str) -> tuple[str, ...]:
        """Give the ids of the texts that a name means: a message, or all of a part.

        What the document has under another name by now is found by that, and what it has no more
        is looked for in what is recorded.
        """
        if name in self.now:
            return (name,)
        parts = {COVER, *(each for _, each in identities(self.own))}
        own = [each for each in self.now if each.rpartition(".")[0] == name]
        inside = [each for each in self.now if each.startswith(f"{name}.")]
        if name in parts:
            return tuple(own or inside)
        renamed = [now for now, each in self.now.items() if _means(name, each.was)]
        return tuple(renamed or self._recorded_ids(name))

    def _recorded_ids(self, name: str) -> list[str]:
        """Give the ids that a name meant when the document had it last."""
        files = (*self.read, *self.files)
        if self.repository.has_had(name.partition(".")[0], files):
            for commit in self.commits:
                if own := [each for each in self._at(commit.name) or () if _means(name, each)]:
                    return own
        return []

    @property
    def known(self) -> set[str]:
        """Every name that means a text of the document as it is."""
        return {COVER, *self.now, *(each for _, each in identities(self.own))}

    def chronicle(self, name: str) -> Chronicle:
        """Give the chronicle of a text. Raises `RevisionError`."""
        ids = [name]
        steps = list(self._of_source(ids))
        for file, tag in self.files.items():
            steps += self._of_catalog(file, tag, ids)
        order = {commit.name: at for at, commit in enumerate(self.commits)}
        steps.sort(key=lambda step: order[step.commit.name] if step.commit else -1)
        return Chronicle(tuple(ids), tuple(steps))

    def _of_source(self, ids: list[str]) -> Iterator[Step]:
        """Find the changes in the document, and the ids of before, which are added to `ids`."""
        step = partial(Step, self.source, self.path)
        now, head = self._said(self.now, ids), self._at(_HEAD) if self.commits else {}
        if head is not None and (recorded := self._said(head, ids)) != now:
            yield step(None, recorded, now)
        for commit in self.commits:
            after = self._at(commit.name)
            if after is None:
                continue
            if not self._states[commit.name].read.intersection(e.path for e in commit.changes):
                if (
                    len(commit.parents) == 1
                ):  # the document is the same there; of a merge, on one side
                    self._states.setdefault(commit.parents[0], self._states[commit.name])
                continue
            said = self._said(after, ids)
            before = [self._at(parent) for parent in commit.parents]
            if None in before:
                continue
            sides = [self._said(each, ids) for each in before if each is not None]
            if said not in (sides or [None]):
                first = sides[0] if sides else None
                yield step(commit, first, said, is_oldest=self._is_oldest(commit))

    def _is_oldest(self, commit: Commit) -> bool:
        return self.is_shallow and not commit.parents

    def _at(self, commit: str) -> _Sources | None:
        """Give the messages of the document in a commit; None where it cannot be read."""
        if commit not in self._states:
            if len(self._states) >= _DOCUMENTS_LIMIT:
                self.is_whole = False
                return None
            recorder = RecordingWorld(at_revision(self.folder, commit))
            own: _Sources | None = {}
            if recorder.exists(self.path):
                valid = document(recorder, self.path).value
                own = dict(_by_id(valid[1])) if valid else None
            self._states[commit] = _Recorded(own, frozenset(recorder.reads))
        return self._states[commit].sources

    @staticmethod
    def _said(sources: _Sources, ids: list[str]) -> Standing | None:
        """Give a text under the first of its ids, and note the one that it had before."""
        message = next((sources[each] for each in ids if each in sources), None)
        if message is None:
            return None
        if message.was and message.was not in sources and message.was not in ids:
            ids.append(message.was)
        return Standing(message.source)

    def _of_catalog(self, file: str, tag: str, ids: Sequence[str]) -> Iterator[Step]:
        step, names = partial(Step, tag, file), tuple(ids)
        now, recorded = (_held(each, file, names) for each in (self.world, self._head))
        if now != recorded:
            yield step(None, recorded, now)
        for commit in self.commits:
            for change in (each for each in commit.changes if each.path == file):
                after = self._entry(change.after, names)
                sides = [self._entry(each, names) for each in change.before]
                if after not in sides:
                    yield step(commit, sides[0], after, is_oldest=self._is_oldest(commit))

    @cached_property
    def _head(self) -> World | None:
        return at_revision(self.folder, _HEAD) if self.commits else None

    def _entry(self, blob: str, ids: tuple[str, ...]) -> Standing | None:
        """Give what an entry says in a recorded file, under the first of the ids that has any."""
        return _standing(_content(self.repository, blob), ids) if blob else None


def chronicles(annals: Annals, names: Iterable[str]) -> Chronicles:
    """Give the chronicles of texts by their ids. Raises `RevisionError`."""
    found = tuple(annals.chronicle(name) for name in names)
    return Chronicles(found, annals.is_shallow, annals.is_whole)


def chosen(found: Chronicles, tags: Sequence[str]) -> Chronicles:
    """Give the chronicles with the steps of some locales alone."""
    texts = (
        replace(each, steps=tuple(step for step in each.steps if step.tag in tags))
        for each in found.texts
    )
    return replace(found, texts=tuple(texts))


def _means(name: str, id_: str) -> bool:
    return bool(id_) and name in (id_, id_.rpartition(".")[0])


def _by_id(own: Document) -> Iterator[tuple[str, Message]]:
    for _, message in messages(own):
        yield message.id, message


@lru_cache(maxsize=8)
def _content(repository: Repository, blob: str) -> bytes:
    return repository.content(TreeEntry("", blob, TEXT_LIMIT))


def _held(world: World | None, file: str, ids: tuple[str, ...]) -> Standing | None:
    """Give what an entry says in a file, if there is one that can be read."""
    try:
        return _standing(world.read(file, TEXT_LIMIT), ids) if world else None
    except UnreadableError:
        return None


def _standing(data: bytes, ids: tuple[str, ...]) -> Standing | None:
    text = normalize(data.decode("utf-8", "replace"))
    found = [entry for name in ids for entry in _entries(text, name)]
    entry = next((each for each in found if each.target), next(iter(found), None))
    if entry is None or not entry.target:
        return None
    signed = standing(entry.comments, entry.source, entry.target)
    state = max((each.state for each in signed), default=State.TRANSLATED)
    return Standing(
        entry.target, State.DRAFT if entry.is_fuzzy else state, tuple(signed), entry.made_for
    )


def _entries(text: str, name: str) -> Iterator[pofile.Entry]:
    """Find the entry of a message: its lines alone are read, where nothing is broken around it."""
    written = grammar.write_target(name)
    if f'"{written}"' not in text:
        return
    at = text.find(f'\nmsgctxt "{written}"\n')
    chunk = text if at < 0 else _chunk(text, at)
    if next(grammar.faults(Source("", chunk)), None):
        return
    yield from (e for e in pofile.parse(chunk).entries if e.id == name and not e.is_obsolete)


def _chunk(text: str, at: int) -> str:
    """Give the lines around a place, from a blank line up to another."""
    start, end = text.rfind("\n\n", 0, at + 1), text.find("\n\n", at + 1)
    return text[start + 2 if start >= 0 else 0 : end if end >= 0 else len(text)] + "\n"
