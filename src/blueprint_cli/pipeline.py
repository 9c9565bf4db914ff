"""The stages in order: read → parse → validate → localize → check → render → inspect → publish.

Start reading here. Every stage before `publish` gives an `Outcome`; faults of the user's text are
collected to the end of a stage, and the next one runs only where its input is whole.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from blueprint_cli import __version__, checks, editions, places
from blueprint_cli.cache import Cache, key
from blueprint_cli.checks import Finding, Glossed, Names, Place, Sited, Suppression, Typeset
from blueprint_cli.diagnostics import Diagnostic, Outcome, Severity, tell
from blueprint_cli.editions import Current
from blueprint_cli.locales import terms
from blueprint_cli.locales.glossary import official_names
from blueprint_cli.locales.localize import Localization, localize
from blueprint_cli.model.artifact import Artifact, Entries
from blueprint_cli.model.document import Document
from blueprint_cli.model.localized import LocalizedDocument, published
from blueprint_cli.model.rendering import Rendering
from blueprint_cli.model.validate import validate
from blueprint_cli.model.walk import messages
from blueprint_cli.syntax import Node, parse, read
from blueprint_cli.world import RecordingWorld, World

if TYPE_CHECKING:
    from blueprint_cli.executors import Executor, Failure, Progress
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


@dataclass(frozen=True, eq=False)
class Job:
    """One file to render. Picklable, and independent of every other job.

    `source` is the name under which the user knows the document.
    """

    format: str
    document: LocalizedDocument
    world: World
    source: str

    @property
    def path(self) -> str:
        """The file's path under the output folder."""
        from blueprint_cli.renderers import FORMATS

        return f"{self.document.tag}/{FORMATS[self.format].file}"

    @cached_property
    def key(self) -> str:
        """What the file is made from, for the cache."""
        from blueprint_cli.machine import library_files
        from blueprint_cli.renderers import FORMATS

        libraries = library_files() if FORMATS[self.format].paginated else ()
        return key(self.format, [self.document], *libraries)


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


def recall(jobs: Sequence[Job], memory: Cache) -> dict[Job, Artifact]:
    """Give the artifacts that an earlier build has made from the same input."""
    found = ((job, memory.get(job.key, job.world)) for job in jobs)
    return {job: artifact for job, artifact in found if artifact is not None}


def render(
    jobs: Sequence[Job], executor: Executor, memory: Cache, progress: Progress
) -> Outcome[dict[Job, Artifact]]:
    """Render every job, on all the cores that the executor has, and remember the artifacts."""
    from blueprint_cli.renderers import FORMATS

    _prepare(jobs)
    weights = [FORMATS[job.format].weight for job in jobs]
    results = executor.map(_render_one, jobs, weights, progress)
    artifacts: dict[Job, Artifact] = {}
    found: list[Diagnostic] = []
    for job, result in zip(jobs, results, strict=True):
        if isinstance(result.value, Diagnostic):
            found.append(result.value)
        elif result.value is not None:
            artifacts[job], reads = result.value
            memory.put(job.key, artifacts[job], reads)
        elif result.failure is not None:
            found.append(_failed(job, result.failure))
    memory.trim()
    # A fault of the theme comes out of every job that meets it.
    return Outcome(None if found else artifacts, tuple(dict.fromkeys(found)))


def plan(
    checked: Checked, world: World, locales: Collection[str], groups: Collection[str]
) -> list[Job]:
    """List the files to render, in the order of the document's locales and of the formats."""
    from blueprint_cli.renderers import FORMATS

    return [
        Job(name, document, world, checked.root.span.source.name)
        for document in checked.published
        if not locales or document.tag in locales
        for name, chosen in FORMATS.items()
        if not groups or chosen.group in groups
    ]


def inspect(checked: Checked, made: Mapping[Job, Artifact]) -> tuple[Diagnostic, ...]:
    """Check the finished files, those that an earlier build has made too.

    A fault that several files have is told once, with all its places.
    """
    anchors: dict[str, Collection[str] | None] = dict.fromkeys(_paths(checked))
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


def publish(
    checked: Checked,
    artifacts: Sequence[Artifact],
    world: World,
    memory: Cache,
    folder: Path,
    *,
    whole: bool,
) -> Published:
    """Publish the artifacts with their index and manifest; a partial build keeps other files.

    Raises `UnpublishableError`; and where the index cannot be made `renderers.ThemeError`, or
    `renderers.fonts.FontError`.
    """
    from blueprint_cli.publish import publish as write

    documents = checked.published
    current = _current(checked, world)

    def complete(entries: Entries) -> list[Artifact]:
        return [_index(documents, entries, current.earlier(entries), world, memory)]

    about = _about(documents, world)
    stamped = [current.stamped(each) for each in artifacts]
    return write(stamped, folder, about, keep=not whole, complete=complete, sum_up=current.sum_up)


def mixed(
    checked: Checked, jobs: Sequence[Job], world: World, folder: Path
) -> tuple[Diagnostic, ...]:
    """Tell which files of another edition a build of these jobs alone would leave beside its own.

    BP404 stands at the manifest that names them.
    """
    from blueprint_cli.publish import MANIFEST, staying
    from blueprint_cli.renderers import index

    made = {index.PATH, *(job.path for job in jobs)}
    try:
        kept = staying(folder.resolve(), made)
    except OSError:
        return ()  # publishing there will say why it cannot be done
    earlier = _current(checked, world).earlier(kept)
    if not earlier:
        return ()
    text = tell("of an earlier edition, and not made anew: {paths}", paths=", ".join(earlier))
    hint = tell("Build without --locale and --format, or into a new folder with --out.")
    place = (folder / MANIFEST).as_posix()
    return (Diagnostic("BP404", text, severity=Severity.WARNING, hints=(hint,), file=place),)


def _current(checked: Checked, world: World) -> Current:
    """Tell what a whole build would publish."""
    from blueprint_cli.renderers import index

    documents = checked.published
    said = {each.tag: editions.digest(each, world) for each in documents}
    return Current(documents[0].digest, said, {index.PATH: "", **_files(checked)})


def _index(
    documents: Sequence[LocalizedDocument],
    available: Iterable[str],
    earlier: Collection[str],
    world: World,
    memory: Cache,
) -> Artifact:
    """Make the language chooser, unless an earlier build has made the same."""
    from blueprint_cli.renderers import index

    others = [path for path in available if path != index.PATH]
    name = key("index", documents, *others, *(f"earlier {path}" for path in earlier))
    known = memory.get(name, world)
    if known is not None:
        return known
    recorder = RecordingWorld(world)
    chooser = index.render(documents, others, recorder, earlier)
    memory.put(name, chooser, recorder.reads)
    return chooser


def _about(documents: Sequence[LocalizedDocument], world: World) -> dict[str, Any]:
    """Say what the build was made of, for the manifest."""
    from importlib.metadata import version

    from blueprint_cli.renderers import fonts

    tools = ("weasyprint", "opencc", "jinja2", "markdown-it-py")
    return {
        "blueprint": __version__,
        "source": documents[0].digest,
        "tools": {name: version(name) for name in tools},
        "fonts": {font.file: font.sha256 for font in fonts.load(world).fonts},
    }


def _prepare(jobs: Iterable[Job]) -> None:
    """Load what the children share, once, before they are forked."""
    from blueprint_cli.renderers import FORMATS, paginate

    paginated = [job for job in jobs if FORMATS[job.format].paginated]
    if paginated:
        paginate.prepare(paginated[0].world)


def _render_one(job: Job) -> tuple[Artifact, dict[str, str]] | Diagnostic:
    """Make one file; give it with the digests of what was read on the way, or the theme's fault."""
    from blueprint_cli.renderers import ThemeError
    from blueprint_cli.renderers import render as render_format

    world = RecordingWorld(job.world)
    try:
        return render_format(job.format, job.document, world), world.reads
    except ThemeError as error:
        return error.diagnostic


def _failed(job: Job, failure: Failure) -> Diagnostic:
    text = tell("{path} could not be made: {reason}", path=job.path, reason=failure.reason)
    return Diagnostic("BP401", text, file=job.source)


def _names(own: Document, world: World) -> Names:
    """Give the official names; where the term base cannot be read, localizing tells of it."""
    base = terms.load(world).value
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


def _paths(checked: Checked) -> Iterator[str]:
    """Give the path of every file that a whole build publishes."""
    from blueprint_cli.publish import MANIFEST
    from blueprint_cli.renderers import index

    yield from (index.PATH, MANIFEST)
    yield from _files(checked)


def _files(checked: Checked) -> dict[str, str]:
    """Give the locale of every file that a whole build makes of one, by its path."""
    from blueprint_cli.renderers import FORMATS

    tags = [document.tag for document in checked.published]
    return {f"{tag}/{chosen.file}": tag for tag in tags for chosen in FORMATS.values()}
