"""`blueprint build`: make all outputs."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Self

import click
from click.core import ParameterSource

from blueprint_cli.cli.exits import LACKING, NOTHING, stop
from blueprint_cli.cli.language import complaint, lang_option, translate
from blueprint_cli.cli.options import document_option, strict_option, target
from blueprint_cli.diagnostics import has_errors, said_by, shorten, tell
from blueprint_cli.inputs import looked, took
from blueprint_cli.language.tags import TAG
from blueprint_cli.model.formats import GROUPS, PDF_PROFILES

if TYPE_CHECKING:
    from blueprint_cli.checks.checked import Checked
    from blueprint_cli.diagnostics import Diagnostic
    from blueprint_cli.engine.executors import Result
    from blueprint_cli.engine.jobs import Job
    from blueprint_cli.engine.wanted import Wanted
    from blueprint_cli.publishing.folder import Published
    from blueprint_cli.world import DiskWorld

#: What `--require` takes, in the order of the work.
STATES = ("translated", "reviewed", "approved")


@click.command("build")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
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
    "--edition",
    "editions",
    multiple=True,
    metavar="ID",
    help="Only this edition, or “full” for the whole document; repeatable.",
)
@click.option(
    "--out",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="Where to publish.  [default: out; with --pseudo, out-pseudo-LANGUAGE]",
)
@click.option(
    "--jobs",
    type=click.IntRange(0),
    metavar="N",
    help="Worker processes; 0 for none. Default: one for each core.",
)
@click.option(
    "--cluster",
    metavar="ADDRESS",
    help="Have files made by the workers of dask.distributed whose scheduler is there.",
)
@click.option(
    "--require",
    type=click.Choice(STATES),
    help="Refuse texts that have not come as far as this.",
)
@click.option(
    "--pdf-profile",
    type=click.Choice(PDF_PROFILES),
    default=PDF_PROFILES[0],
    show_default=True,
    help="What PDF files keep to: PDF/UA-1 and PDF/A-3a, or PDF/UA-2 and PDF/A-4f.",
)
@click.option(
    "--validate",
    is_flag=False,
    flag_value="found",
    metavar="[PATH]",
    help="Hold PDF files against these by veraPDF: the one at PATH, or the one that is installed.",
)
@click.option(
    "--pseudo",
    metavar="LANGUAGE",
    help="Make the texts of a language strange and long, in brackets, before any is translated: "
    "what no translation reaches shows, and what has no room.",
)
@click.option("--force", is_flag=True, help="Make every file again, changed or not.")
@click.option(
    "--keep-going",
    is_flag=True,
    help="Publish the formats whose files have no fault, though those of another one have.",
)
@click.option("--quiet", is_flag=True, help="Do not tell of each file that is done.")
@strict_option
@lang_option
@click.pass_context
def command(
    context: click.Context,
    paths: tuple[Path, ...],
    document: str,
    locales: tuple[str, ...],
    formats: tuple[str, ...],
    editions: tuple[str, ...],
    out: Path | None,
    jobs: int | None,
    cluster: str | None,
    require: str | None,
    pdf_profile: str,
    validate: str | None,
    pseudo: str | None,
    force: bool,
    keep_going: bool,
    quiet: bool,
    strict: bool,
    lang: str,
) -> None:
    """Check the document and publish it in every locale and format.

    Each PATH is a document, the folder of one, or a folder that has some below it. Each of them is
    published into its own folder under --out: plans/energy into out/plans/energy. What is wrong
    with one document keeps back no other one.

    Nothing is written while an error stands. With --keep-going, an error in a finished file keeps
    back the files of its format alone, in all locales. With --locale, --format or --edition, the
    other files of an earlier build stay as they are; those that an earlier state of the document
    has left are told, and --strict refuses them. With --validate, nothing is written where veraPDF
    finds a PDF that breaks a rule of what --pdf-profile names.

    With --pseudo, as in “--pseudo en” or “--pseudo zh”, the locales of that language have a text of
    their own making in place of each text, and of each word of the theme. What is found in the
    finished files is told, and they are written all the same, into a folder of their own.

    Exit status: 0 published; 1 faults in the document; 2 wrong usage; 3 the machine lacks
    something.
    """
    language = _language(pseudo) if pseudo is not None else ""
    if language and require:
        raise click.UsageError("--require is of translations, and --pseudo has none.")
    out = out or Path(f"out-pseudo-{language}" if language else "out")
    if paths:
        from blueprint_cli.cli.build import several

        _refuse_both_ways(context)
        found = several.find(paths)
        if len(found) > 1:
            sys.exit(several.build(context, found, out))
        document, out = str(found[0].document), out / found[0].published
    from blueprint_cli import pipeline
    from blueprint_cli.engine.executors import ClusterError
    from blueprint_cli.engine.verapdf import LackingError, Validator
    from blueprint_cli.engine.wanted import Wanted
    from blueprint_cli.publishing.folder import UnpublishableError
    from blueprint_cli.theme.fonts import HINT, FontError

    started = monotonic()
    world, name = target(document)
    _refuse_own_folder(out, world.root)
    try:
        wanted = Wanted(
            out,
            locales,
            formats,
            editions,
            jobs,
            cluster,
            fresh=force,
            strict=strict,
            keeps_going=keep_going,
            pdf_profile=pdf_profile,
            validator=Validator.at(validate) if validate else None,
            pseudo=language,
        )
        listener = _Listener(world, name, wanted, require, lang, quiet)
        published = pipeline.build(world, name, wanted, listener)
    except FontError as error:
        click.echo(complaint(said_by(error), HINT, lang), err=True)
        stop((), lang, NOTHING, LACKING)
    except (LackingError, ClusterError) as error:
        click.echo(complaint(said_by(error), error.hint, lang), err=True)
        stop((), lang, NOTHING, LACKING)
    except UnpublishableError as error:
        click.echo(complaint(error.reason, error.hint, lang), err=True)
        stop((), lang, "" if error.unfinished else NOTHING, LACKING)
    looked("tree", out)
    if published is None:
        stop((), lang, NOTHING)
    _summarize(published, listener.made, monotonic() - started, lang)
    if published.lacking:
        lacking = ", ".join(published.lacking)
        stop((), lang, tell("Not published, for the faults above: {paths}", paths=lacking))
    if listener.has_failed:
        stop((), lang)


@dataclass
class _Listener:
    """Tells the user how a build goes.

    `made` is how many files had to be made; it `has_failed` where it has heard of what stops one.
    """

    world: DiskWorld
    document: str
    wanted: Wanted
    require: str | None
    lang: str
    quiet: bool = False
    made: int = 0
    has_failed: bool = False

    def found(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        """See `Listener.found`."""
        from blueprint_cli.cli.reports import text

        self.has_failed |= has_errors(diagnostics, strict=self.wanted.strict)
        text.show(diagnostics, sys.stderr, self.lang)

    def admitted(self, checked: Checked) -> Checked:
        """See `Listener.admitted`; translations get the editions that they were made from."""
        from blueprint_cli.desk.releases import TaggedEditions, dated

        own = dated(checked, TaggedEditions(self.world.root, self.document))
        _refuse_unknown_language(self.wanted.pseudo, own, self.world)
        tags = tuple(self.wanted.locales)
        _refuse_unknown(tags, own)
        _refuse_unknown_editions(self.wanted.editions, own)
        if self.require:
            _refuse_less(own, tags or tuple(own.document.locales), self.require, self.lang)
        return own

    def rendering(self, jobs: Sequence[Job]) -> _Progress:
        """See `Listener.rendering`; what the machine lacks is told before anything is made."""
        _require_machine(self.world, jobs, self.lang)
        self.made = len(jobs)
        return _Progress([job.path for job in jobs], quiet=self.quiet)


def _refuse_both_ways(context: click.Context) -> None:
    if context.get_parameter_source("document") is ParameterSource.COMMANDLINE:
        raise click.UsageError("Name documents either as PATH or with --document, not both.")


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


def _language(tag: str) -> str:
    """Give a tag of a language, which names a folder.

    Raises `click.UsageError` for anything else.
    """
    if not re.fullmatch(TAG, tag):
        raise click.UsageError(f"“{shorten(tag)}” is no tag of a language, as en, zh or pt are.")
    return tag


def _refuse_unknown_language(language: str, checked: Checked, world: DiskWorld) -> None:
    from blueprint_cli.locales.pseudo import pseudo_tags
    from blueprint_cli.theme.words import theme_locales

    if language and not pseudo_tags(checked.document, language):
        known = ", ".join(sorted({*checked.document.locales, *theme_locales(world)}))
        raise click.UsageError(
            f"Neither the document nor its theme has a locale in {language}; there are {known}."
        )


def _refuse_unknown_editions(editions: Sequence[str], checked: Checked) -> None:
    from blueprint_cli.model.selection.selecting import names

    known = names(checked.document)
    for name in editions:
        if name not in known:
            raise click.UsageError(
                f"The document has no edition {name}; it has {', '.join(known)}."
            )


def _refuse_less(checked: Checked, tags: tuple[str, ...], required: str, lang: str) -> None:
    from blueprint_cli.desk.approval import below
    from blueprint_cli.model.states import State

    found = tuple(below(checked, tags, State[required.upper()]))
    if found:
        stop(found, lang, NOTHING)


def _require_machine(world: DiskWorld, needed: Sequence[Job], lang: str) -> None:
    from blueprint_cli.engine.machine import lacks

    faults = lacks(world, paginated=any(job.paginated for job in needed))
    for fault in faults:
        lack = tell("{what}: {state}", what=fault.what, state=fault.state)
        click.echo(complaint(lack, fault.hint, lang), err=True)
    if faults:
        more = tell("Run “blueprint doctor” for the whole picture. Nothing was written.")
        stop((), lang, more, LACKING)


def _summarize(published: Published, made: int, seconds: float, lang: str) -> None:
    """Tell what was written, how large and how long; nothing but that where nothing changed."""
    relative = os.path.relpath(published.folder)
    folder = str(published.folder) if relative.startswith("..") else relative
    facts = {"folder": folder, "count": str(len(published.files)), "seconds": f"{seconds:.1f}"}
    if not published.changed:
        took(facts["seconds"])
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


class _Progress:
    """Tells which files are done: one line that changes on a terminal, a line each elsewhere."""

    def __init__(self, paths: list[str], *, quiet: bool = False) -> None:
        self.paths, self.done, self.quiet = paths, 0, quiet
        self.live = not quiet and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"

    def __enter__(self) -> Self:
        return self

    def __call__(self, index: int, result: Result[object]) -> None:
        self.done += 1
        if self.quiet:
            return
        state = f"[{self.done}/{len(self.paths)}] {self.paths[index]}"
        if self.live:
            click.echo(f"\r\033[K{state}", nl=False, err=True)
        else:
            click.echo(f"{state} {result.seconds:.1f} s", err=True)

    def __exit__(self, *_: object) -> None:
        if self.live:
            click.echo("\r\033[K", nl=False, err=True)
