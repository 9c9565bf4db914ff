"""The stages in order: read → parse → validate → localize → check → render → publish.

Start reading here. Every stage before `publish` gives an `Outcome`; faults of the user's text are
collected to the end of a stage, and the next one runs only where its input is whole.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from blueprint_cli import __version__, checks
from blueprint_cli.checks import Finding
from blueprint_cli.diagnostics import Diagnostic, Outcome, has_errors
from blueprint_cli.locales.localize import Localization, localize
from blueprint_cli.model.artifact import Artifact
from blueprint_cli.model.document import Document
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.validate import validate
from blueprint_cli.source import Span
from blueprint_cli.syntax import Node, locate, parse, read
from blueprint_cli.world import World

if TYPE_CHECKING:
    from blueprint_cli.executors import Executor, Progress
    from blueprint_cli.publish import Published


@dataclass(frozen=True)
class Checked:
    """A document that was read, validated and checked, in every locale."""

    root: Node
    document: Document
    localization: Localization


@dataclass(frozen=True)
class Job:
    """One file to render. Picklable, and independent of every other job."""

    format: str
    document: LocalizedDocument
    world: World

    @property
    def path(self) -> str:
        """The file's path under the output folder."""
        from blueprint_cli.renderers import FORMATS

        return f"{self.document.tag}/{FORMATS[self.format].file}"


def check(world: World, path: str) -> Outcome[Checked]:
    """Read, parse, validate, localize and check the document at `path`."""
    source = read(world, path)
    if source.value is None:
        return Outcome(None, source.diagnostics)
    tree = parse(source.value)
    found = source.diagnostics + tree.diagnostics
    if tree.value is None:
        return Outcome(None, found)
    root = tree.value
    document = validate(root)
    found += document.diagnostics
    if document.value is None:
        return Outcome(None, found)
    found += checks.run(document.value, lambda finding: _in_document(root, finding))
    if has_errors(found):
        return Outcome(None, found)
    localization = localize(document.value, world)
    found += localization.diagnostics
    if localization.value is None:
        return Outcome(None, found)
    for localized in localization.value.documents:
        found += _check_locale(root, localized, localization.value)
    return Outcome(Checked(root, document.value, localization.value), found)


def render(
    jobs: Sequence[Job], executor: Executor, progress: Progress
) -> Outcome[tuple[Artifact, ...]]:
    """Render every job, on all the cores that the executor has."""
    from blueprint_cli.renderers import FORMATS

    _prepare(jobs)
    weights = [FORMATS[job.format].weight for job in jobs]
    results = executor.map(_render_one, jobs, weights, progress)
    artifacts, found = [], []
    for job, result in zip(jobs, results, strict=True):
        if result.value is not None:
            artifacts.append(result.value)
        elif result.failure is not None:
            found.append(
                Diagnostic("BP401", f"{job.path} could not be made: {result.failure.reason}",
                           file=job.world.display("blueprint.yaml"))
            )
    return Outcome(None if found else tuple(artifacts), tuple(found))


def plan(
    checked: Checked, world: World, locales: Collection[str], groups: Collection[str]
) -> list[Job]:
    """List the files to render, in the order of the document's locales and of the formats."""
    from blueprint_cli.renderers import FORMATS

    return [
        Job(name, document, world)
        for document in checked.localization.documents
        if not locales or document.tag in locales
        for name, chosen in FORMATS.items()
        if not groups or chosen.group in groups
    ]


def publish(
    checked: Checked, artifacts: Sequence[Artifact], world: World, folder: Path, *, whole: bool
) -> Published:
    """Publish the artifacts with their index and manifest; a partial build keeps other files."""
    from blueprint_cli.publish import publish as write
    from blueprint_cli.publish import read_manifest
    from blueprint_cli.renderers import index

    documents = checked.localization.documents
    there = set() if whole else set(read_manifest(folder))
    available = there | {artifact.path for artifact in artifacts}
    chooser = index.render(documents, available, world)
    return write([*artifacts, chooser], folder, _about(documents, world), keep=not whole)


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


def _render_one(job: Job) -> Artifact:
    from blueprint_cli.renderers import render as render_format

    return render_format(job.format, job.document, job.world)


def _check_locale(
    root: Node, localized: LocalizedDocument, localization: Localization
) -> tuple[Diagnostic, ...]:
    entries = localization.catalogs[localized.tag].entries

    def place(finding: Finding) -> Span:
        entry = entries.get(finding.message_id)
        return entry.span if entry else _in_document(root, finding)

    return checks.run(localized, place)


def _in_document(root: Node, finding: Finding) -> Span:
    return locate(root, finding.path, key=finding.key)
