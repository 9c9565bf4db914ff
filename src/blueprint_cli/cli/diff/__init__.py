"""`blueprint diff`: what changed, for translators and reviewers.

Each mode is a module here with `answer`, which makes an `Answer` of a `Request`.
"""

from __future__ import annotations

import re
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from blueprint_cli.cli.diff.request import Answer, Request
from blueprint_cli.cli.language import lang_option, translate
from blueprint_cli.cli.options import document_option
from blueprint_cli.diagnostics import refusal, tell

if TYPE_CHECKING:
    from collections.abc import Sequence

FORMS = ("text", "markdown", "json", "html")


@click.command("diff")
@click.argument("compared", nargs=-1, metavar="[REV..REV | OLD NEW]")
@click.option("--since", metavar="REV", help="Compare what there is now with a git revision.")
@document_option
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="text",
    show_default=True,
    help="Whom to tell: text for people; markdown for comments on pull requests; json for your "
    "own programs; html for reviewers, in a browser.",
)
@click.option(
    "--output",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write there, not to the terminal.",
)
@click.option(
    "--out",
    default="out",
    show_default=True,
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="The built pages to link to.",
)
@click.option("--exit-code", is_flag=True, help="Exit with 1 where there is a difference.")
@lang_option
def command(
    compared: tuple[str, ...],
    since: str | None,
    document: str,
    form: str,
    output: Path | None,
    out: Path,
    exit_code: bool,
    lang: str,
) -> None:
    """Tell what changed from one revision to another, in the document and in every locale.

    REV..REV compares two git revisions, --since REV what there is now with one, and OLD NEW two
    files. The working tree is not touched.

    Exit status: 0; with --exit-code 1 where there is a difference; 1 too where an edition cannot
    be read.
    """
    from blueprint_cli.cli.reports.text import use_colour

    colour = output is None and use_colour(sys.stdout)
    request = Request(compared, since, document, form, out, lang, colour)
    answer: Answer = import_module(f"{__name__}.{_mode(request)}").answer(request)
    _deliver(answer.text, output, lang)
    sys.exit(1 if exit_code and answer.differs else 0)


def _mode(request: Request) -> str:
    """Name the module that answers a request."""
    from blueprint_cli.diff.ranges import is_range

    arguments = request.arguments
    if request.since is not None or any(map(is_range, arguments)) or _are_files(arguments):
        return "revisions"
    raise click.UsageError("Name what to compare: --since REV, REV..REV, or two files.")


def _are_files(arguments: Sequence[str]) -> bool:
    """Tell whether two arguments name files, and not locales."""
    from blueprint_cli.model.tags import TAG

    named = [each for each in arguments if not re.fullmatch(TAG, each)]
    return len(named) == len(arguments) == 2  # noqa: PLR2004 - an old and a new


def _deliver(text: str, output: Path | None, lang: str) -> None:
    """Print a text, or write it to a file."""
    from blueprint_cli.cli.reports.text import echo

    if output is None:
        echo(text, sys.stdout)
        return
    try:
        output.write_bytes(f"{click.unstyle(text)}\n".encode("utf-8", "backslashreplace"))
    except OSError as error:
        told = tell("{path}: {reason}", path=str(output), reason=refusal(error))
        click.echo(f"blueprint: {translate(told, lang)}", err=True)
        sys.exit(3)
