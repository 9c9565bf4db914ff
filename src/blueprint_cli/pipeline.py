"""The stages in order: read → parse → validate → localize → check → render → inspect → publish.

Start reading here. Every stage before `publish` gives an `Outcome`; faults of the user's text are
collected to the end of a stage, and the next one runs only where its input is whole. What is
planned here is rendered in `engine.making`; `engine.publication` puts together what is published.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from blueprint_cli import checks
from blueprint_cli.checks import Finding, Glossed, Names, Place, Sited, Suppression, Typeset, places
from blueprint_cli.diagnostics import Diagnostic, Outcome, Severity
from blueprint_cli.engine.jobs import Job
from blueprint_cli.locales import termbase
from blueprint_cli.locales.glossary import official_names
from blueprint_cli.locales.localize import Localization, localize
from blueprint_cli.model.artifact import Artifact
from blueprint_cli.model.document import Document
from blueprint_cli.model.formats import FORMATS
from blueprint_cli.model.localized import LocalizedDocument, published
from blueprint_cli.model.rendering import Rendering
from blueprint_cli.model.walk import messages
from blueprint_cli.syntax import Node, parse, read
from blueprint_cli.validation.validate import validate
from blueprint_cli.world import World

if TYPE_CHECKING:
    from blueprint_cli.cache import Cache
    from blueprint_cli.engine.publication import Publication
    from blueprint_cli.executors import Executor
    from blueprint_cli.publish import Published


#: So many hints of a fault are told: what to write instead, and the first places to look at.
_HINTS = 5


@dataclass(frozen=True)
class Checked:
    """A document that was read, validated and checked, in every locale."""

    root: Node
    document: Document
    localization: Localization

    @cached_property
    def before(self) -> Mapping[str, str]:
        """The ids that renamed messages had before, by those that they have."""
        return {message.id: message.was for _, message in messages(self.document) if message.was}

    @cached_property
    def levels(self) -> Mapping[str, Severity | None]:
        """The severities that the document wants, by code."""
        return checks.levels(self.document)

    @cached_property
    def suppressions(self) -> tuple[Suppression, ...]:
        """The findings that its comments allow."""
        return tuple(places.suppressions(self.root, self.localization.catalogs))

    @cached_property
    def published(self) -> tuple[LocalizedDocument, ...]:
        """The document in every locale as readers meet it."""
        return tuple(map(published, self.localization.documents))

    @property
    def source(self) -> str:
        """The name under which the user knows the document."""
        return self.root.span.source.name

    def localized(self, tag: str) -> LocalizedDocument:
        """Give the document as one locale shows it."""
        return next(each for each in self.localization.documents if each.tag == tag)

    def locate(self, tag: str) -> Callable[[Finding], Place]:
        """Give what finds the place of a finding about a locale."""
        return partial(places.in_locale, self.root, self.localization.entries(tag), self.before)


@dataclass(frozen=True)
class Examined:
    """A document with all that is found about it, be it fit for publication or not.

    `about` are the findings about each locale, by tag; those about the document as it is written
    are the source's.
    """

    checked: Checked
    about: Mapping[str, tuple[Diagnostic, ...]]


def document(world: World, path: str) -> Outcome[tuple[Node, Document]]:
    """Read, parse and validate the document at `path`; give it with its node tree."""
    source = read(world, path)
    if source.value is None:
        return Outcome(None, source.diagnostics)
    tree = parse(source.value)
    found = source.diagnostics + tree.diagnostics
    if tree.value is None:
        return Outcome(None, found)
    valid = validate(tree.value)
    found += valid.diagnostics
    return Outcome((tree.value, valid.value) if valid.value else None, found)


def localized(world: World, path: str) -> Outcome[Checked]:
    """Read, parse, validate and localize the document at `path`, and check nothing."""
    valid = document(world, path)
    if valid.value is None:
        return Outcome(None, valid.diagnostics)
    root, own = valid.value
    localization = localize(own, world)
    if localization.value is None:
        # What it takes to localize a document is for the checks to tell.
        return Outcome(None, examine(world, path).diagnostics)
    found = valid.diagnostics + localization.diagnostics
    return Outcome(Checked(root, own, localization.value), found)


def check(world: World, path: str) -> Outcome[Checked]:
    """Read, parse, validate, localize and check the document at `path`."""
    examined = examine(world, path)
    value = None if examined.failed or not examined.value else examined.value.checked
    return Outcome(value, examined.diagnostics)


def examine(world: World, path: str) -> Outcome[Examined]:
    """Check the document at `path`; give it even with errors, where it can be localized."""
    valid = document(world, path)
    found = valid.diagnostics
    if valid.value is None:
        return Outcome(None, found)
    root, own = valid.value
    wanted, names = checks.levels(own), _names(own, world)
    for stage in (root, own, Sited(own, world)):
        found += checks.run(stage, partial(places.in_document, root), wanted, names)
    localization = localize(own, world)
    found += localization.diagnostics
    if localization.value is None or checks.broken(found):
        found = checks.settle(found, wanted, tuple(places.suppressions(root, {})), stages="012")
        return Outcome(None, found)
    checked = Checked(root, own, localization.value)
    about = {own.sources[0]: found}
    for localized in localization.value.documents:
        told = _check_locale(checked, localized, world, names)
        about[localized.tag] = about.get(localized.tag, ()) + told
        found += told
    found = checks.settle(found, wanted, checked.suppressions, stages="0123")
    return Outcome(Examined(checked, _standing(about, found)), found)


def plan(
    checked: Checked, world: World, locales: Collection[str], groups: Collection[str]
) -> list[Job]:
    """List the files to render, in the order of the document's locales and of the formats."""
    return [
        Job(name, document, world, checked.source)
        for document in checked.published
        if not locales or document.tag in locales
        for name, chosen in FORMATS.items()
        if not groups or chosen.group in groups
    ]


def inspect(checked: Checked, made: Mapping[Job, Artifact]) -> tuple[Diagnostic, ...]:
    """Check the finished files, those that an earlier build has made too.

    A fault that several files have is told once, with all its places.
    """
    from blueprint_cli.engine.publication import paths

    anchors: dict[str, Collection[str] | None] = dict.fromkeys(paths(checked.published))
    for artifact in made.values():
        if artifact.path.endswith(".html"):
            anchors[artifact.path] = frozenset(artifact.layout.anchors)
    told: dict[tuple[object, ...], Diagnostic] = {}
    for job, artifact in made.items():
        own = {**anchors, job.path: frozenset(artifact.layout.anchors)}
        rendering = Rendering(job.path, job.document, artifact.layout, own)
        for each in checks.run(rendering, checked.locate(job.document.tag), checked.levels):
            fault = (each.code, each.message, each.span)
            known = told.setdefault(fault, each)
            hints = dict.fromkeys(known.hints + each.hints)
            told[fault] = replace(known, hints=tuple(hints)[:_HINTS])
    return checks.settle(told.values(), checked.levels, checked.suppressions, stages="4")


def mixed(
    checked: Checked, jobs: Sequence[Job], world: World, folder: Path
) -> tuple[Diagnostic, ...]:
    """Tell which files of another edition a build of these jobs alone would leave in a folder."""
    return _publication(checked, world).mixed(jobs, folder)


def publish(
    checked: Checked,
    artifacts: Sequence[Artifact],
    world: World,
    memory: Cache,
    executor: Executor,
    folder: Path,
    *,
    whole: bool,
) -> Outcome[Published]:
    """Publish the artifacts with their index and manifest; a partial build keeps other files.

    Raises `UnpublishableError` and `renderers.fonts.FontError`.
    """
    publication = _publication(checked, world)
    return publication.publish(artifacts, memory, executor, folder, whole=whole)


def _publication(checked: Checked, world: World) -> Publication:
    from blueprint_cli.engine.publication import Publication

    return Publication(checked.published, checked.source, world)


def _names(own: Document, world: World) -> Names:
    """Give the official names; where the term base cannot be read, localizing tells of it."""
    base = termbase.load(world).value
    return Names(official_names(own, base)) if base else Names()


def _check_locale(
    checked: Checked, localized: LocalizedDocument, world: World, names: Names
) -> tuple[Diagnostic, ...]:
    glossed = Glossed(localized, checked.localization.glossaries[localized.tag])
    return tuple(
        found
        for stage in (localized, glossed, Typeset(localized, world))
        for found in checks.run(stage, checked.locate(localized.tag), checked.levels, names)
    )


def _standing(
    about: Mapping[str, Iterable[Diagnostic]], settled: Iterable[Diagnostic]
) -> dict[str, tuple[Diagnostic, ...]]:
    """Give the findings about each locale that are still told, each once; the source has the rest.

    What a conversion shows as its source does is the source's.
    """
    (source, _), left = next(iter(about.items())), dict.fromkeys(settled)
    standing: dict[str, tuple[Diagnostic, ...]] = {}
    for tag, found in about.items():
        standing[tag] = tuple(each for each in dict.fromkeys(found) if each in left)
        for each in standing[tag]:
            del left[each]
    return standing | {source: standing[source] + tuple(left)}
