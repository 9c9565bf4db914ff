"""`blueprint build`: make all outputs."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, NoReturn, Self

import click

from blueprint_cli.cli.language import complaint, lang_option, translate
from blueprint_cli.cli.options import document_option, strict_option, target
from blueprint_cli.diagnostics import said_by, tell
from blueprint_cli.model.formats import FORMATS, GROUPS

if TYPE_CHECKING:
    from blueprint_cli.cache import Cache
    from blueprint_cli.engine.jobs import Job
    from blueprint_cli.executors import Executor, Result
    from blueprint_cli.model.artifact import Artifact
    from blueprint_cli.pipeline import Checked
    from blueprint_cli.publish import Published
    from blueprint_cli.world import DiskWorld

#: What `--require` takes, in the order of the work.
STATES = ("translated", "reviewed", "approved")


@click.command("build")
@document_option
@click.option(
    "--locale", "locales", multiple=True, metavar="TAG", help="Only this locale; repeatable."
)
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(GROUPS),
    help="Only this format; repeatable.",
)
@click.option(
    "--out",
    default="out",
    show_default=True,
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="Where to publish.",
)
@click.option(
    "--jobs",
    type=click.IntRange(0),
    metavar="N",
    help="Worker processes; 0 for none. Default: one for each core.",
)
@click.option(
    "--require",
    type=click.Choice(STATES),
    help="Refuse texts that have not come as far as this.",
)
@click.option("--force", is_flag=True, help="Make every file again, changed or not.")
@strict_option
@lang_option
def command(
    document: str,
    locales: tuple[str, ...],
    formats: tuple[str, ...],
    out: Path,
    jobs: int | None,
    require: str | None,
    force: bool,
    strict: bool,
    lang: str,
) -> None:
    """Check the document and publish it in every locale and format.

    Nothing is written while an error stands. With --locale or --format, the other files of an
    earlier build stay as they are; those of an earlier edition are told, and --strict refuses them.

    Exit status: 0 published; 1 faults in the document; 2 wrong usage; 3 the machine lacks
    something.
    """
    from blueprint_cli import budget, pipeline
    from blueprint_cli.cache import Cache
    from blueprint_cli.cli.reports import text
    from blueprint_cli.desk.tagged import TaggedEditions, dated
    from blueprint_cli.diagnostics import has_errors
    from blueprint_cli.engine import making
    from blueprint_cli.executors import executor

    started = monotonic()
    world, name = target(document)
    _refuse_own_folder(out, world.root)
    outcome = pipeline.check(world, name)
    text.show(outcome.diagnostics, sys.stderr, lang)
    if outcome.value is None or has_errors(outcome.diagnostics, strict=strict):
        _stop(1, _NOTHING, lang)
    budget.lift()
    checked = dated(outcome.value, TaggedEditions(world.root, name))
    _refuse_unknown(locales, checked)
    if require:
        _refuse_less(checked, locales or tuple(checked.document.locales), require, lang)
    planned = pipeline.plan(checked, world, locales, formats)
    memory = Cache(recalls=not force)
    made = making.recall(planned, memory)
    needed = [job for job in planned if job not in made]
    workers = executor(jobs)
    if needed:
        _require_machine(world, needed, lang)
        with _Progress([job.path for job in needed]) as progress:
            rendered = making.render(needed, workers, memory, progress)
        if rendered.value is None:
            text.show(rendered.diagnostics, sys.stderr, lang)
            _stop(1, _NOTHING, lang)
        made |= rendered.value
    whole = not locales and not formats
    found = pipeline.inspect(checked, {job: made[job] for job in planned})
    found += () if whole else pipeline.mixed(checked, planned, world, out)
    text.show(found, sys.stderr, lang)
    if has_errors(found, strict=strict):
        _stop(1, _NOTHING, lang)
    artifacts = [made[job] for job in planned]
    published = _publish(checked, artifacts, world, memory, workers, out, lang, whole=whole)
    _summarize(published, len(needed), monotonic() - started, lang)


_NOTHING = tell("Nothing was written.")


def _refuse_own_folder(out: Path, root: Path) -> None:
    try:
        own = root.resolve().is_relative_to(out.resolve())
    except (OSError, RuntimeError) as error:  # RuntimeError: a link to itself, before Python 3.13
        raise click.UsageError("--out is a link that leads nowhere; name a folder.") from error
    if own:
        raise click.UsageError("--out names a folder that holds the document; name one of its own.")


def _refuse_unknown(locales: tuple[str, ...], checked: Checked) -> None:
    known = list(checked.document.locales)
    for tag in locales:
        if tag not in known:
            raise click.UsageError(f"The document has no locale {tag}; it has {', '.join(known)}.")


def _refuse_less(checked: Checked, tags: tuple[str, ...], required: str, lang: str) -> None:
    from blueprint_cli.cli.reports import text
    from blueprint_cli.desk.approval import below
    from blueprint_cli.model.states import State

    found = tuple(below(checked, tags, State[required.upper()]))
    if found:
        text.show(found, sys.stderr, lang)
        _stop(1, _NOTHING, lang)


def _require_machine(world: DiskWorld, needed: list[Job], lang: str) -> None:
    from blueprint_cli.machine import lacks

    faults = lacks(world, paginated=any(FORMATS[job.format].paginated for job in needed))
    for fault in faults:
        lack = tell("{what}: {state}", what=fault.what, state=fault.state)
        click.echo(complaint(lack, fault.hint, lang), err=True)
    if faults:
        _stop(3, tell("Run “blueprint doctor” for the whole picture. Nothing was written."), lang)


def _publish(
    checked: Checked,
    artifacts: list[Artifact],
    world: DiskWorld,
    memory: Cache,
    workers: Executor,
    out: Path,
    lang: str,
    *,
    whole: bool,
) -> Published:
    from blueprint_cli import pipeline
    from blueprint_cli.cli.reports import text
    from blueprint_cli.publish import UnpublishableError
    from blueprint_cli.theme.fonts import HINT, FontError

    try:
        outcome = pipeline.publish(checked, artifacts, world, memory, workers, out, whole=whole)
    except FontError as error:
        click.echo(complaint(said_by(error), HINT, lang), err=True)
        _stop(3, _NOTHING, lang)
    except UnpublishableError as error:
        click.echo(complaint(error.reason, error.hint, lang), err=True)
        _stop(3, "" if error.unfinished else _NOTHING, lang)
    if outcome.value is None:
        text.show(outcome.diagnostics, sys.stderr, lang)
        _stop(1, _NOTHING, lang)
    return outcome.value


def _summarize(published: Published, made: int, seconds: float, lang: str) -> None:
    """Tell what was written, how large and how long; nothing but that where nothing changed."""
    relative = os.path.relpath(published.folder)
    folder = str(published.folder) if relative.startswith("..") else relative
    facts = {"folder": folder, "count": len(published.files), "seconds": f"{seconds:.1f}"}
    if not published.changed:
        text = tell("{folder}/ is up to date ({count} files, {seconds} s)", **facts)
        click.echo(translate(text, lang))
        return
    width = max(map(len, published.files))
    for path, size in published.files.items():
        click.echo(f"  {path.ljust(width)}  {_size(size):>9}")
    text = tell(
        "Published {count} files ({size}), {made} of them made anew, to {folder}/ in {seconds} s",
        **facts,
        size=_size(sum(published.files.values())),
        made=made,
    )
    click.echo(translate(text, lang))


def _size(size: int) -> str:
    return f"{size / 1024:.1f} KB" if size < 1024 * 1024 else f"{size / 1024 / 1024:.1f} MB"


def _stop(status: int, text: str, lang: str) -> NoReturn:
    if text:
        click.echo(translate(text, lang), err=True)
    sys.exit(status)


class _Progress:
    """Tells which files are done: one line that changes on a terminal, a line each elsewhere."""

    def __init__(self, paths: list[str]) -> None:
        self.paths, self.done = paths, 0
        self.live = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"

    def __enter__(self) -> Self:
        return self

    def __call__(self, index: int, result: Result[object]) -> None:
        self.done += 1
        state = f"[{self.done}/{len(self.paths)}] {self.paths[index]}"
        if self.live:
            click.echo(f"\r\033[K{state}", nl=False, err=True)
        else:
            click.echo(f"{state} {result.seconds:.1f} s", err=True)

    def __exit__(self, *_: object) -> None:
        if self.live:
            click.echo("\r\033[K", nl=False, err=True)
