"""The stages in order: read → parse → validate → localize → check → render → inspect → publish.

Start reading here. Every stage before `publish` gives an `Outcome`; faults of the user's text are
collected to the end of a stage, and the next one runs only where its input is whole.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from blueprint_cli import __version__, checks, editions, places
from blueprint_cli.cache import Cache, key
from blueprint_cli.checks import Finding, Glossed, Names, Place, Sited, Suppression, Typeset
from blueprint_cli.diagnostics import Diagnostic, Outcome, Severity, tell
from blueprint_cli.editions import Current
from blueprint_cli.locales import terms
from blueprint_cli.locales.glossary import official_names
from blueprint_cli.locales.localize import Localization, localize
from blueprint_cli.model.artifact import Artifact
from blueprint_cli.model.document import Document
from blueprint_cli.model.localized import LocalizedDocument, published
from blueprint_cli.model.rendering import Rendering
from blueprint_cli.model.validate import validate
from blueprint_cli.model.walk import messages
from blueprint_cli.syntax import Node, parse, read
from blueprint_cli.world import RecordingWorld, World

if TYPE_CHECKING:
    from blueprint_cli.executors import Executor, Failure, Progress, Result
    from blueprint_cli.publish import Published


#: So often is an index made anew because another build has published meanwhile.
_ATTEMPTS = 20
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

    @cached_property
    def asked(self) -> Artifact:
        """The file without its bytes: what it is called, and what is told of it."""
        from blueprint_cli.renderers import named

        return named(self.format, self.document)

    @property
    def path(self) -> str:
        """The file's path under the output folder."""
        return self.asked.path

    @property
    def weight(self) -> int:
        """How long rendering takes against other jobs, roughly."""
        from blueprint_cli.renderers import FORMATS

        return FORMATS[self.format].weight

    @property
    def paginated(self) -> bool:
        """Whether it takes WeasyPrint."""
        from blueprint_cli.renderers import FORMATS

        return FORMATS[self.format].paginated

    @cached_property
    def key(self) -> str:
        """What the file is made from, for the cache."""
        from blueprint_cli.machine import library_files

        libraries = library_files() if self.paginated else ()
        return key(self.format, [self.document], *libraries)

    def make(self, world: World) -> Artifact:
        """Render the file, with all that is read coming from the given World."""
        from blueprint_cli.renderers import render

        return render(self.format, self.document, world)


@dataclass(frozen=True, eq=False)
class IndexJob(Job):
    """The language chooser to render, for the paths that the output folder is going to have.

    `document` is the first of the `documents`, whose language it is in; those of the `available`
    paths that are of an `earlier` edition are marked.
    """

    documents: tuple[LocalizedDocument, ...]
    available: tuple[str, ...]
    earlier: tuple[str, ...]

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
        return key(self.format, self.documents, *self.available, *earlier)

    def make(self, world: World) -> Artifact:
        """See `Job.make`."""
        from blueprint_cli.renderers import index

        return index.render(self.documents, self.available, world, self.earlier)


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
    found = ((job, memory.get(job.key, job.world, job.asked)) for job in jobs)
    return {job: artifact for job, artifact in found if artifact is not None}


def render(
    jobs: Sequence[Job], executor: Executor, memory: Cache, progress: Progress
) -> Outcome[dict[Job, Artifact]]:
    """Render every job, on all the cores that the executor has, and remember the artifacts.

    A template that has used up its time or memory ends them all: the others would use up theirs.
    """
    from blueprint_cli.renderers import bounds

    _prepare(jobs)
    weights = [job.weight for job in jobs]
    with ExitStack() as opened:
        # A file without a name each: where its process was, should the kernel end it.
        notes = {job: opened.enter_context(bounds.notebook()) for job in jobs}
        try:
            work = partial(_render_one, notes)
            results = executor.map(work, jobs, weights, _ending(progress, jobs, notes))
        except _ExhaustedError as error:
            return Outcome(None, (error.diagnostic,))
    artifacts: dict[Job, Artifact] = {}
    found: list[Diagnostic] = []
    for job, result in zip(jobs, results, strict=True):
        if isinstance(result.value, _Refusal):
            found.append(result.value.diagnostic)
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
    executor: Executor,
    folder: Path,
    *,
    whole: bool,
) -> Outcome[Published]:
    """Publish the artifacts with their index and manifest; a partial build keeps other files.

    The index tells what the folder is going to have, and is made before the folder is locked; it is
    made again where another build has published there meanwhile. Raises `UnpublishableError`
    and `renderers.fonts.FontError`.
    """
    from blueprint_cli.publish import OvertakenError, UnpublishableError, entry, standing
    from blueprint_cli.publish import publish as write

    documents, current = checked.published, _current(checked, world)
    about = _about(documents, world)
    stamped = [current.stamped(each) for each in artifacts]
    for _ in range(_ATTEMPTS):
        entries = standing(stamped, folder, keep=not whole)
        index = _index(checked, entries, current.earlier(entries), world, memory, executor)
        if index.value is None:
            return Outcome(None, index.diagnostics)
        files = [*stamped, index.value]
        whole_folder = {**entries, index.value.path: entry(index.value)}
        said = {**about, **current.sum_up(whole_folder)}
        with suppress(OvertakenError):
            return Outcome(write(files, folder, said, keep=not whole, expected=whole_folder))
    raise UnpublishableError(
        tell("other builds publish into {folder} all the time", folder=folder),
        tell("Wait until they are done, or name another folder with --out."),
    )


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
        kept = staying(folder, made)
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
    checked: Checked,
    available: Iterable[str],
    earlier: tuple[str, ...],
    world: World,
    memory: Cache,
    executor: Executor,
) -> Outcome[Artifact]:
    """Make the language chooser, unless an earlier build has made the same.

    Raises `fonts.FontError`: what the machine lacks is no fault of the document.
    """
    from blueprint_cli.renderers import fonts, index

    documents = checked.published
    others = tuple(path for path in sorted(available) if path != index.PATH)
    name = checked.root.span.source.name
    job = IndexJob("index", documents[0], world, name, documents, others, earlier)
    known = recall([job], memory)
    if known:
        return Outcome(known[job])
    for font in fonts.load(world).fonts:
        fonts.verify(world, font)
    made = render([job], executor, memory, lambda *_: None)
    return Outcome(made.value[job] if made.value else None, made.diagnostics)


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
    from blueprint_cli.renderers import paginate

    paginated = [job for job in jobs if job.paginated]
    if paginated:
        paginate.prepare(paginated[0].world)


@dataclass(frozen=True)
class _Refusal:
    """Why a file was not made, and whether that is for want of time or memory."""

    diagnostic: Diagnostic
    exhausted: bool = False


class _ExhaustedError(Exception):
    """A job that has used up its time or memory."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic)
        self.diagnostic = diagnostic


def _ending(progress: Progress, jobs: Sequence[Job], notes: Mapping[Job, BinaryIO]) -> Progress:
    """Give what tells of results, and ends them with one that has used up what it may."""
    from blueprint_cli.renderers import templating

    def tell_of(index: int, result: Result[Any]) -> None:
        progress(index, result)
        job = jobs[index]
        if isinstance(result.value, _Refusal) and result.value.exhausted:
            raise _ExhaustedError(result.value.diagnostic)
        told = result.failure and templating.cut_off(job.document, job.world, notes[job])
        if told:
            raise _ExhaustedError(told)

    return tell_of


def _render_one(
    notes: Mapping[Job, BinaryIO], job: Job
) -> tuple[Artifact, dict[str, str]] | _Refusal:
    """Make one file; give it with the digests of what was read on the way, or the theme's fault."""
    from blueprint_cli.renderers import ThemeError, bounds

    bounds.noted(notes[job])
    world = RecordingWorld(job.world)
    try:
        return job.make(world), world.reads
    except ThemeError as error:
        return _Refusal(error.diagnostic, error.exhausted)


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
