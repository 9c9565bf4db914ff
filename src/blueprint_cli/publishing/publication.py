"""A publication: the files of a document in every locale, their index and their manifest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from blueprint_cli import __version__
from blueprint_cli.diagnostics import Diagnostic, Outcome, Severity, tell
from blueprint_cli.engine.cache import Cache
from blueprint_cli.engine.executors import Executor
from blueprint_cli.engine.jobs import IndexJob, Job
from blueprint_cli.engine.making import recall, render
from blueprint_cli.model.artifact import Artifact, Entries
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.selection.selecting import files, names
from blueprint_cli.model.selection.selections import folder
from blueprint_cli.publishing import editions, manifest
from blueprint_cli.publishing.editions import Current
from blueprint_cli.publishing.folder import (
    MANIFEST,
    OvertakenError,
    Published,
    UnpublishableError,
    publish,
    standing,
    staying,
)
from blueprint_cli.renderers import action_lists, index
from blueprint_cli.theme import fonts
from blueprint_cli.world import World

#: So often is an index made anew because another build has published meanwhile.
_ATTEMPTS = 20
#: The libraries whose releases the manifest names.
_TOOLS = ("weasyprint", "opencc", "jinja2", "markdown-it-py")


@dataclass(frozen=True)
class Publication:
    """What there is to publish of a document as it stands: its `documents`, one for each locale.

    `source` is the name under which the user knows the document. One in a `pseudo` language is
    there to be looked at, and for no reader: its manifest says so.
    """

    documents: tuple[LocalizedDocument, ...]
    source: str
    world: World
    pseudo: str = ""

    @cached_property
    def current(self) -> Current:
        """What the files of a whole build would say."""
        said = {each.tag: editions.digest(each, self.world) for each in self.documents}
        shared = dict.fromkeys((index.PATH, *action_lists.paths(self.documents)), "")
        files = {**shared, **_files(self.documents)}
        return Current(self.documents[0].digest, said, files)

    def publish(
        self,
        artifacts: Sequence[Artifact],
        memory: Cache,
        executor: Executor,
        folder: Path,
        *,
        whole: bool,
        lacking: Sequence[str] = (),
    ) -> Outcome[Published]:
        """Publish the artifacts with their index and manifest; a partial build keeps other files.

        What is `lacking` has faults, by path: an earlier build's go, and readers are told.

        The index tells what the folder is going to have, and is made before the folder is locked;
        it is made again where another build has published there meanwhile. Raises
        `UnpublishableError` and `theme.fonts.FontError`.
        """
        stamped = [self.current.stamped(each) for each in artifacts]
        stamped += action_lists.render(self.documents, self.world)
        for _ in range(_ATTEMPTS):
            entries = standing(stamped, folder, keep=not whole, lacking=lacking)
            made = self._index(entries, memory, executor, lacking)
            if made.value is None:
                return Outcome(None, made.diagnostics)
            expected = {**entries, made.value.path: manifest.entry(made.value)}
            with suppress(OvertakenError):
                files, said = [*stamped, made.value], self._manifest(expected, lacking)
                written = publish(
                    files, folder, said, keep=not whole, expected=expected, lacking=lacking
                )
                return Outcome(written)
        raise UnpublishableError(
            tell("other builds publish into {folder} all the time", folder=folder),
            tell("Wait until they are done, or name another folder with --out."),
        )

    def mixed(self, jobs: Iterable[Job], folder: Path) -> tuple[Diagnostic, ...]:
        """Tell which files of another edition a build of these jobs alone would leave in a folder.

        BP404 stands at the manifest that names them.
        """
        shared = (index.PATH, *action_lists.paths(self.documents))
        made = {*shared, *(job.path for job in jobs)}
        try:
            kept = staying(folder, made)
        except OSError:
            return ()  # publishing there will say why it cannot be done
        earlier = self.current.earlier(kept)
        if not earlier:
            return ()
        text = tell("of an earlier edition, and not made anew: {paths}", paths=", ".join(earlier))
        hint = tell("Build without --locale and --format, or into a new folder with --out.")
        place = (folder / MANIFEST).as_posix()
        return (Diagnostic("BP404", text, severity=Severity.WARNING, hints=(hint,), file=place),)

    def _index(
        self, entries: Entries, memory: Cache, executor: Executor, lacking: Sequence[str]
    ) -> Outcome[Artifact]:
        """Make the language chooser, unless an earlier build has made the same.

        Raises `fonts.FontError`: what the machine lacks is no fault of the document.
        """
        others = tuple(path for path in sorted(entries) if path != index.PATH)
        first, earlier = self.documents[0], self.current.earlier(entries)
        job = IndexJob(
            "index",
            first,
            self.world,
            self.source,
            self.documents,
            others,
            earlier,
            tuple(lacking),
        )
        known = recall([job], memory)
        if known:
            return Outcome(known[job])
        for font in fonts.load(self.world).fonts:
            fonts.verify(self.world, font)
        made = render([job], executor, memory, lambda *_: None)
        return Outcome(made.value[job] if made.value else None, made.diagnostics)

    def _manifest(self, entries: Entries, lacking: Sequence[str]) -> dict[str, Any]:
        """Give what the manifest says beside the entries of the files."""
        return {
            "blueprint": __version__,
            **({manifest.PSEUDO: self.pseudo} if self.pseudo else {}),
            "source": self.documents[0].digest,
            "tools": {name: version(name) for name in _TOOLS},
            "fonts": {font.file: font.sha256 for font in fonts.load(self.world).fonts},
            **self.current.sum_up(entries),
            **({"lacking": sorted(lacking)} if lacking else {}),
        }


def paths(documents: Iterable[LocalizedDocument]) -> tuple[str, ...]:
    """Give the path of every file that a whole build publishes."""
    own = tuple(documents)
    return (index.PATH, MANIFEST, *action_lists.paths(own), *_files(own))


def _files(documents: Iterable[LocalizedDocument]) -> dict[str, str]:
    """Give the locale of every file that a whole build makes of one, by its path."""
    return {
        f"{document.tag}/{folder(edition)}{chosen.file}": document.tag
        for document in documents
        for edition in names(document.document)
        for chosen in files(document.document, edition)
    }
