"""Several documents: each is built as by a command of its own, in a process of its own.

So what is told of one, and published of it, is what it would be alone; and one that does not end,
or takes all memory, keeps back no other.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import FileIO, TextIOWrapper
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from blueprint_cli import budget, drafts
from blueprint_cli.cli.exits import LACKING, NOTHING
from blueprint_cli.cli.language import complaint, translate
from blueprint_cli.diagnostics import tell
from blueprint_cli.engine.stamp import Stamp
from blueprint_cli.inputs import spoil
from blueprint_cli.model.formats import FORMATS, GROUPS
from blueprint_cli.workspace import NoDocumentError, Place, clash, places

if TYPE_CHECKING:
    from blueprint_cli.engine.executors import Result

#: So many documents are worked on for each core, where what takes long is done elsewhere.
_WAITING = 3
#: How long one document may take, in seconds; each of its files has bounds of its own.
_LONGEST = 24 * 3600
#: What is not handed on to the command of one document as it was given.
_OWN = ("paths", "document", "out", "jobs", "quiet", "lang")


@dataclass(frozen=True)
class Built:
    """What the command of one document came to: its exit status, and what it said."""

    status: int
    out: str
    err: str


def find(paths: Sequence[Path]) -> list[Place]:
    """Find the documents to build; what leads to none, or to two in one folder, is wrong usage."""
    try:
        found = places(paths, Path.cwd())
    except NoDocumentError as error:
        raise click.UsageError(f"{error.path} leads to no document: {error.reason}.") from error
    both = clash(found)
    if both:
        names = " and ".join(f"“{each.name}”" for each in both)
        raise click.UsageError(
            f"{names} cannot be built together: one would be published into the folder of the "
            "other. Build each by a command of its own, with --out."
        )
    return found


def build(context: click.Context, found: Sequence[Place], out: Path) -> int:
    """Build the documents that were found, and give the exit status: the highest of theirs."""
    jobs, lang = (context.params[name] for name in ("jobs", "lang"))
    spoil()  # each of them keeps a stamp of its own
    budget.lift()  # and has a budget of its own
    cluster = context.params["cluster"]
    at_once, each = _shares(jobs, len(found), far=bool(cluster))
    handed = _words(context)
    orders = [
        [
            *handed,
            f"--document={place.document}",
            f"--out={out / place.published}",
            f"--jobs={each}",
        ]
        for place in found
    ]
    report = _Report(found, out, lang)
    built = {index: told for index, words in enumerate(orders) if (told := _recall(words))}
    for index, told in built.items():
        report(index, told)
    left = [index for index in range(len(found)) if index not in built]
    if left:
        _load(context.params["formats"], far=bool(cluster))
        from blueprint_cli.engine.executors import Processes

        def heard(at: int, result: Result[Built]) -> None:
            index = left[at]
            built[index] = result.value or _cut_off(found[index], result, lang)
            report(index, built[index])

        waiting = [orders[index] for index in left]
        Processes(at_once, time_limit=_LONGEST).map(_run, waiting, [1] * len(waiting), heard)
    return report.close()


def _cut_off(place: Place, result: Result[Built], lang: str) -> Built:
    """Say of a document whose process has not come to its end why that is."""
    reason = result.failure.reason if result.failure else ""
    text = tell("{document} could not be built: {reason}", document=place.name, reason=reason)
    hint = tell("Build it alone, to see why; the others are not touched by this.")
    return Built(LACKING, "", f"{complaint(text, hint, lang)}\n")


def _words(context: click.Context) -> list[str]:
    """Give the options that were given, as they stand on a command line."""
    words = ["build", "--quiet", f"--lang={context.params['lang']}"]
    for parameter in context.command.params:
        name, value = str(parameter.name), context.params[str(parameter.name)]
        given = context.get_parameter_source(name) is ParameterSource.COMMANDLINE
        if name in _OWN or not given:
            continue
        flag = max(parameter.opts, key=len)
        if value is True:
            words.append(flag)
        else:
            words += [f"{flag}={each}" for each in (value if parameter.multiple else (value,))]
    return words


def _shares(jobs: int | None, count: int, *, far: bool) -> tuple[int, int]:
    """Say how many documents are built at once, and by how many processes each.

    Where the work is done `far` from here, the processes here mostly wait for it.
    """
    from blueprint_cli.engine.executors import available_cores

    if jobs == 0:
        return 1, 0
    workers = jobs or available_cores() * (_WAITING if far else 1)
    at_once = min(workers, count)
    return at_once, max(1, workers // at_once)


def _recall(words: Sequence[str]) -> Built | None:
    """Give what a command came to, where it would come to the same."""
    told = Stamp(words, terminals=()).recall()
    if told is None:
        return None
    status, said = told
    return Built(status, *(_text(number, said) for number in (1, 2)))


def _text(number: int, said: Iterable[tuple[int, bytes]]) -> str:
    return b"".join(data for each, data in said if each == number).decode("utf-8", "replace")


def _load(groups: Sequence[str], *, far: bool) -> None:
    """Load what every document takes, once, before the processes are forked."""
    from blueprint_cli import pipeline  # noqa: F401

    if far:
        from blueprint_cli.engine.executors.cluster import identity

        identity()
        with suppress(ImportError):  # each document is told of it
            import distributed  # noqa: F401
    elif any(each.paginated for each in FORMATS.values() if each.group in (groups or GROUPS)):
        from blueprint_cli.renderers.paper import loading

        loading.load()


def _run(words: Sequence[str]) -> Built:
    """Be the command of one document, with its standard streams held."""
    from blueprint_cli.cli.running.process import perform

    with TemporaryFile() as out, TemporaryFile() as err:
        for number, file in ((1, out), (2, err)):
            os.dup2(file.fileno(), number)
        raw = (FileIO(number, "w", closefd=False) for number in (1, 2))
        sys.stdout, sys.stderr = (TextIOWrapper(each, encoding="utf-8") for each in raw)
        sys.argv = [sys.argv[0], *words]
        status = perform(Stamp(words, terminals=()))
        drafts.clean()
        sys.stderr.flush()
        said = [os.pread(file.fileno(), os.fstat(file.fileno()).st_size, 0) for file in (out, err)]
    return Built(status, *(each.decode("utf-8", "replace") for each in said))


class _Report:
    """Tells of each document when it is built, and of all at the end."""

    def __init__(self, found: Sequence[Place], out: Path, lang: str) -> None:
        self.found, self.out, self.lang = found, out, lang
        self.built: dict[int, Built] = {}

    def __call__(self, index: int, built: Built) -> None:
        self.built[index] = built
        click.echo(built.err, nl=False, err=True)
        *_, last = built.out.splitlines() or [translate(NOTHING, self.lang)]
        state = f"[{len(self.built)}/{len(self.found)}] {self.found[index].name}"
        click.echo(f"{state}: {last}", err=True)

    def close(self) -> int:
        """Tell what was published, and what not; give the exit status."""
        failed = [index for index in sorted(self.built) if self.built[index].status]
        count = {"count": len(self.found) - len(failed), "all": len(self.found), "out": self.out}
        text = tell("Published {count} of {all} documents to {out}/", **count)
        click.echo(translate(text, self.lang))
        if failed:
            names = ", ".join(self.found[index].name for index in failed)
            not_well = tell("Not published as asked, for the faults above: {names}", names=names)
            click.echo(translate(not_well, self.lang), err=True)
        return max(built.status for built in self.built.values())
