"""`blueprint diff`: what changed, for translators and reviewers.

Each mode is a module here with `answer`, which makes an `Answer` of a `Request`. What has changed,
`diff` finds.
"""

from __future__ import annotations

import re
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from blueprint_cli.cli.diff.request import Answer, Request
from blueprint_cli.cli.exits import CLEAN, FAULTS
from blueprint_cli.cli.language import lang_option
from blueprint_cli.cli.options import document_option, target
from blueprint_cli.cli.saving import save_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Half a character: it stands in no UTF-8.
_SURROGATE = re.compile("[\ud800-\udfff]")
FORMS = ("text", "markdown", "json", "html")


@click.command("diff")
@click.argument("compared", nargs=-1, metavar="[LOCALE... | REV..REV | OLD NEW | SOURCE CONVERTED]")
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
    type=click.Path(path_type=Path),
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
    """Show differences, for translators and reviewers.

    LOCALE... (or nothing): what is missing, stale, a draft or in disagreement in these locales. As
    html, a page of all messages to go through.

    REV..REV, --since REV, or two files OLD NEW: what changed in the document and in every locale.
    The working tree is not touched.

    SOURCE CONVERTED (zh-Hant zh-Hans): what conversion made of each character and phrase.

    Exit status: 0; with --exit-code 1 where there is a difference; 1 too where a document cannot
    be read; 2 wrong usage; 3 the output cannot be written.
    """
    from blueprint_cli.cli.reports.text import use_colour

    colour = output is None and use_colour(sys.stdout)
    request = Request(compared, since, document, form, out, output, lang, colour)
    answer: Answer = import_module(f"{__name__}.{_mode(request)}").answer(request)
    _deliver(answer.text, form, output, lang)
    sys.exit(FAULTS if exit_code and answer.differs else CLEAN)


def _mode(request: Request) -> str:
    """Name the module that answers a request."""
    from blueprint_cli.diff.ranges import is_range

    arguments = request.arguments
    if request.since is not None or any(map(is_range, arguments)) or _are_files(arguments):
        return "revisions"
    return "conversion" if _is_conversion(request) else "source"


def _is_conversion(request: Request) -> bool:
    """Tell whether two locales are named, and the second is converted from the first."""
    from blueprint_cli.pipeline import document

    match request.arguments:
        case (source, tag):
            valid = document(*target(request.document)).value
            if valid is None:
                return False
            own = valid[1]
            converted = tag in own.locales and own.is_converted(tag)
            return source in own.sources or (converted and source == own.made_from(tag))
    return False


def _are_files(arguments: Sequence[str]) -> bool:
    """Tell whether two arguments name files, and not locales."""
    from blueprint_cli.language.tags import TAG

    match arguments:
        case (old, new):
            return not re.fullmatch(TAG, old) and not re.fullmatch(TAG, new)
    return False


def _deliver(text: str, form: str, output: Path | None, lang: str) -> None:
    """Print a text, or write it to a file."""
    from blueprint_cli.cli.reports.text import echo

    plain = _SURROGATE.sub("\ufffd", text)
    if output is not None:
        save_bytes(output, f"{click.unstyle(plain)}\n".encode(), lang)
    elif form == "text":
        echo(text, sys.stdout)
    else:
        click.echo(plain.encode())
