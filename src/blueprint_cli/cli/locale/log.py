"""`blueprint locale log`: who changed a text, when and from what, in every locale."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from blueprint_cli.cli.exits import LACKING, USAGE, opened
from blueprint_cli.cli.language import complaint, lang_option, translate
from blueprint_cli.cli.options import document_option, target
from blueprint_cli.diagnostics import Told, nearest, tell

if TYPE_CHECKING:
    from blueprint_cli.desk.chronicles import Chronicle, Chronicles, Standing, Step
    from blueprint_cli.model.document import Document

#: So many characters of a commit's name tell it from others.
_SHORT = 9


@click.command("log")
@click.argument("name", metavar="ID")
@click.argument("locales", nargs=-1, metavar="[LOCALE]...")
@document_option
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="Whom to tell: text for people; json for your own programs.",
)
@lang_option
def command(name: str, locales: tuple[str, ...], document: str, form: str, lang: str) -> None:
    """Tell who changed a text, when and from what, in the LOCALES or in all.

    ID is that of a text, or of a part: all that it says. Git is asked, for the document and the
    catalogs; the id that a text had before (`was`) is followed. What is not recorded yet is told
    first.

    Exit status: 0; 1 where the document cannot be read; 2 an unknown ID, or no repository; 3 git
    has no answer.
    """
    from blueprint_cli import pipeline
    from blueprint_cli.desk.chronicles import Annals, chosen, chronicles
    from blueprint_cli.world import RevisionError

    world, file = target(document)
    _, own = opened(pipeline.document(world, file), lang)
    for tag in locales:
        if tag not in own.locales:
            known = ", ".join(own.locales)
            raise click.UsageError(f"The document has no locale {tag}; it has {known}.")
    try:
        annals = Annals(world.root, file, world, own)
        found = chronicles(annals, annals.ids_of(name))
    except RevisionError as error:
        click.echo(complaint(error.reason, error.hint, lang), err=True)
        sys.exit(LACKING if error.is_lacking else USAGE)
    if not any(each.steps for each in found.texts) and name not in annals.known:
        near = nearest(name, sorted(annals.known))
        raise click.UsageError(
            f"The document has no text or part {name}, and never had."
            + (f" Did you mean “{near}”?" if near else "")
        )
    shown = chosen(found, locales) if locales else found
    if form == "json":
        click.echo(json.dumps(_data(shown), ensure_ascii=False, indent=2).encode())
    else:
        _show(shown, own, lang)


def _show(found: Chronicles, own: Document, lang: str) -> None:
    from blueprint_cli.cli.reports.text import echo, use_colour

    colour = use_colour(sys.stdout)
    for text in found.texts:
        for line in _lines(text, own, lang, colour=colour):
            echo(line, sys.stdout)
    for told in _missing(found):
        click.echo(translate(told, lang), err=True)


def _missing(found: Chronicles) -> Iterator[Told]:
    """Say what may lie further back than what was looked at."""
    if found.is_shallow:
        yield tell("This clone is shallow: “git fetch --unshallow” gets what was before.")
    if not found.is_whole:
        yield tell("Only the latest changes were looked at; there may be earlier ones.")


def _lines(text: Chronicle, own: Document, lang: str, *, colour: bool) -> Iterator[str]:
    from blueprint_cli.cli.diff.marked import in_text, shown_text
    from blueprint_cli.diff.pieces import pieces

    name, *former = text.ids
    once = translate(tell("before: {ids}", ids=", ".join(former)), lang)
    yield click.style(f"{name} ({once})" if former else name, bold=True)
    for step in text.steps:
        commit = step.commit
        when = f"{commit.when[:10]} {commit.name[:_SHORT]} {commit.who}" if commit else ""
        when = when or translate(tell("not recorded yet"), lang)
        said = translate(_what(step), lang)
        about = f" ({commit.subject})" if commit else ""
        yield shown_text(f"  {when}  {step.tag}: {said}{about}")
        before, after = (each.text if each else "" for each in (step.before, step.after))
        if before != after:
            changed = pieces(before, after, own.langs.get(step.tag, step.tag))
            yield f"    {in_text(changed, colour=colour)}"
    yield ""


def _what(step: Step) -> Told:
    """Say what became of a text."""
    from blueprint_cli.desk.approval import STATES

    before, after = step.before, step.after
    if step.is_oldest:
        return tell("as it was in the oldest commit here")
    if before is None or after is None:
        return tell("gone") if after is None else tell("new")
    if before.text != after.text:
        return tell("reworded")
    new = [each for each in after.signed if each not in before.signed]
    if new:
        return tell("{state} by {who}", state=STATES[new[0].state], who=new[0].who)
    return tell("now {state}", state=STATES[after.state]) if after.state else tell("reworded")


def _data(found: Chronicles) -> dict[str, Any]:
    return {
        "texts": [
            {"id": each.ids[0], "was": list(each.ids[1:]), "changes": [*map(_step, each.steps)]}
            for each in found.texts
        ],
        "complete": found.is_whole and not found.is_shallow,
    }


def _step(step: Step) -> dict[str, Any]:
    commit = step.commit
    return {
        "locale": step.tag,
        "file": step.file,
        "commit": commit.name if commit else None,
        "when": commit.when if commit else None,
        "who": commit.who if commit else None,
        "subject": commit.subject if commit else None,
        "before": None if step.is_oldest else _standing(step.before),
        "after": _standing(step.after),
    }


def _standing(said: Standing | None) -> dict[str, Any] | None:
    if said is None:
        return None
    signed = [{"state": e.state.label, "who": e.who, "when": e.when} for e in said.signed]
    state = {} if said.state is None else {"state": said.state.label, "source": said.source}
    return {"text": said.text, **state, **({"signed": signed} if signed else {})}
