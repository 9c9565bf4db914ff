"""Jobs: what is to be made of a document, one file each."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from blueprint_cli import pictures
from blueprint_cli.engine.cache import key
from blueprint_cli.model.artifact import Artifact
from blueprint_cli.model.formats import FORMATS, PDF_PROFILES, Format
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.selection.selecting import files, names
from blueprint_cli.model.structure import pictured
from blueprint_cli.world import World


@dataclass(frozen=True, eq=False)
class Job:
    """One file to render. Picklable, and independent of every other job.

    `source` is the name under which the user knows the document.
    """

    format: str
    document: LocalizedDocument
    world: World
    source: str

    @cached_property
    def asked(self) -> Artifact:
        """The file without its bytes: what it is called, and what is told of it."""
        from blueprint_cli.renderers.formats import named

        return named(self.format, self.document)

    @property
    def path(self) -> str:
        """The file's path under the output folder."""
        return self.asked.path

    @property
    def weight(self) -> int:
        """How long rendering takes against other jobs, roughly."""
        return FORMATS[self.format].weight

    @property
    def paginated(self) -> bool:
        """Whether it takes WeasyPrint."""
        return FORMATS[self.format].paginated

    @cached_property
    def key(self) -> str:
        """What the file is made from, for the cache."""
        from blueprint_cli.engine.machine import library_files

        libraries = library_files() if self.paginated else ()
        return key(self.format, [self.document], *libraries)

    @property
    def pictures(self) -> list[str]:
        """The paths of the pictures that it may show, whether they are there or not."""
        named = {path for _, path in pictured.pictures(self.document.document)}
        tag = self.document.tag
        return [path for each in named for path in (each, *pictures.versions(each, tag))]

    def make(self, world: World) -> Artifact:
        """Render the file, with all that is read coming from the given World."""
        from blueprint_cli.renderers.formats import render

        return render(self.format, self.document, world)


@dataclass(frozen=True, eq=False)
class IndexJob(Job):
    """The language chooser to render, for the paths that the output folder is going to have.

    `document` is the first of the `documents`, whose language it is in; those of the `available`
    paths that are of an `earlier` edition are marked, and what is `lacking` is named.
    """

    documents: tuple[LocalizedDocument, ...]
    available: tuple[str, ...]
    earlier: tuple[str, ...]
    lacking: tuple[str, ...] = ()

    weight = 1
    paginated = False

    @cached_property
    def asked(self) -> Artifact:
        """See `Job.asked`."""
        from blueprint_cli.renderers import index

        return index.named(self.documents)

    @cached_property
    def key(self) -> str:
        """See `Job.key`."""
        earlier = (f"earlier {path}" for path in self.earlier)
        lacking = (f"lacking {path}" for path in self.lacking)
        return key(self.format, self.documents, *self.available, *earlier, *lacking)

    def make(self, world: World) -> Artifact:
        """See `Job.make`."""
        from blueprint_cli.renderers import index

        return index.render(self.documents, self.available, world, self.earlier, self.lacking)


def plan(
    documents: Iterable[LocalizedDocument],
    source: str,
    world: World,
    locales: Collection[str] = (),
    groups: Collection[str] = (),
    editions: Collection[str] = (),
    pdf_profile: str = PDF_PROFILES[0],
) -> list[Job]:
    """List the files to make, in the order of the document's locales, editions and formats.

    No `locales` are all of them, and no `groups` of formats and no `editions` too.
    """
    return [
        Job(chosen.name, _shown(document, edition, chosen, pdf_profile), world, source)
        for document in documents
        if not locales or document.tag in locales
        for edition in names(document.document)
        if not editions or edition in editions
        for chosen in files(document.document, edition)
        if not groups or chosen.group in groups
    ]


def _shown(
    document: LocalizedDocument, edition: str, chosen: Format, pdf_profile: str
) -> LocalizedDocument:
    """Give a document as what a file is made of; what is no PDF keeps to none of its standards."""
    profile = pdf_profile if chosen.paginated else PDF_PROFILES[0]
    return replace(document, selection=edition, pdf_profile=profile)
