"""`blueprint locale merge`: what git calls to merge a catalog, a lock or a document."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import click

from blueprint_cli.cli.choosing import counted
from blueprint_cli.cli.exits import CLEAN, FAULTS, USAGE, stop
from blueprint_cli.cli.language import lang_option, translate
from blueprint_cli.cli.options import given
from blueprint_cli.cli.saving import save_bytes
from blueprint_cli.diagnostics import tell

#: The longest mark of a conflict that git may ask for.
_LONGEST = 100


@click.command("merge")
@click.argument("base", type=click.Path(path_type=Path))
@click.argument("ours", type=click.Path(path_type=Path))
@click.argument("theirs", type=click.Path(path_type=Path))
@click.option("--path", metavar="NAME", help="What the file is called in the document's folder.")
@click.option(
    "--mark-size",
    type=click.IntRange(1, _LONGEST),
    default=7,
    show_default=True,
    help="How long the marks of a conflict are.",
)
@lang_option
def command(
    base: Path, ours: Path, theirs: Path, path: str | None, mark_size: int, lang: str
) -> None:
    """Merge what two branches have made of one file into OURS: the BASE, and both as they are.

    A catalog or a lock (.po, .lock) is merged entry by entry, a document or a term base (.yaml) by
    its keys and the ids of its parts. “blueprint doctor --fix” has git call this in merges, rebases
    and cherry-picks.

    Exit status: 0 merged; 1 conflicts, which are marked in the file; 2 where the file has to be
    merged line by line.
    """
    from blueprint_cli import budget
    from blueprint_cli.desk.branches.merging_files import merged_file
    from blueprint_cli.desk.branches.three_ways import UnmergeableError
    from blueprint_cli.edits import written_like
    from blueprint_cli.syntax import decode

    name = path or ours.name
    for each in (base, ours, theirs):
        if each.exists() and not each.is_file():
            raise click.UsageError(f"{each} is no file.")
    read = [given(each, lang) for each in (base, ours, theirs)]
    texts: list[str] = []
    for data, shown in read:
        outcome = decode(data, shown)
        if outcome.value is None:
            stop(outcome.diagnostics, lang, status=USAGE)
        texts.append(outcome.value.text)
    try:
        before, one, other = texts
        done = merged_file(PurePosixPath(name), before, one, other, mark_size=mark_size)
    except (UnmergeableError, budget.SpentError, MemoryError) as error:
        budget.lift()
        raise click.UsageError(f"{name} cannot be merged by ids.") from error
    save_bytes(ours, written_like(read[1][0].decode(), done.text).encode(), lang)
    if done.conflicts:
        click.echo(translate(counted(name, tell("in conflict"), done.conflicts), lang), err=True)
    click.get_current_context().exit(FAULTS if done.conflicts else CLEAN)
