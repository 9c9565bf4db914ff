"""`blueprint diff SOURCE CONVERTED`: how every text of a converted locale came about."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from blueprint_cli.cli.choosing import chosen
from blueprint_cli.cli.diff.marked import escape
from blueprint_cli.cli.diff.request import Answer, Request
from blueprint_cli.cli.exits import opened
from blueprint_cli.cli.language import translate
from blueprint_cli.cli.options import target
from blueprint_cli.diagnostics import Told, tell

if TYPE_CHECKING:
    from blueprint_cli.diff.conversion.changes import Change, ConversionDiff, Converted

#: The version of the JSON form; a change that breaks readers raises it.
VERSION = 1
#: What a change is marked with that a person has to see.
MARK = "*"


def answer(request: Request) -> Answer:
    """Tell how every text of the converted locale that a request names came about."""
    from blueprint_cli.diff.conversion.converted import converted
    from blueprint_cli.pipeline import localized

    if request.form not in FORMS:
        forms = ", ".join(FORMS)
        raise click.UsageError(f"A conversion is shown as {forms}.")
    world, name = target(request.document)
    checked = opened(localized(world, name), request.lang)
    source, tag = request.arguments
    (tag,) = chosen(checked.document, [tag], ("convert",))
    if source != (origin := checked.document.made_from(tag)):
        raise click.UsageError(f"{tag} is converted from {origin}, not from {source}.")
    made = opened(converted(world, checked, tag), request.lang)
    said = render(made, request.form, request.lang).rstrip("\n")
    return Answer(said, any(message.changes for message in made.messages))


def render(diff: ConversionDiff, form: str, lang: str) -> str:
    """Give a conversion, change by change."""
    return FORMS[form](diff, lang)


def _text(diff: ConversionDiff, lang: str) -> str:
    lines = [translate(_heading(diff), lang), ""]
    for message in diff.messages:
        if message.changes:
            lines += [message.id, f"  {_flat(message.source)}", f"  {_flat(message.target)}"]
            lines += [f"  {line}" for line in _listed(message, lang)] + [""]
    lines += [translate(_SUMMARY, lang)]
    lines += [
        f"  {pair.count:>5,}  {_pair(pair.change)}{_about(pair.change, lang)}"
        for pair in diff.pairs
    ]
    return "\n".join([*lines, ""])


def _markdown(diff: ConversionDiff, lang: str) -> str:
    lines = [f"## {translate(_heading(diff), lang)}", "", translate(_SUMMARY, lang), ""]
    heads = (tell("count"), tell("change"), tell("rule"))
    lines += [_row(translate(head, lang) for head in heads), "| ---: | --- | --- |"]
    lines += [
        _row((f"{pair.count:,}", _pair(pair.change), _about(pair.change, lang).strip()))
        for pair in diff.pairs
    ]
    for message in diff.messages:
        if message.changes:
            lines += ["", f"### {message.id}", ""]
            lines += [f"> {escape(_flat(message.source))}  "]
            lines += [f"> {escape(_flat(message.target))}", ""]
            lines += [f"- {escape(line)}" for line in _listed(message, lang)]
    return "\n".join([*lines, ""])


def _json(diff: ConversionDiff, lang: str) -> str:
    from dataclasses import asdict

    content = {
        "format": VERSION,
        "source": diff.source_tag,
        "target": diff.tag,
        "conversion": asdict(diff.made_with),
        "pairs": [{**_change(pair.change), "count": pair.count} for pair in diff.pairs],
        "messages": [
            {
                "id": message.id,
                "source": message.source,
                "target": message.target,
                "changes": [{**_place(each), **_change(each)} for each in message.changes],
            }
            for message in diff.messages
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


#: By the word that `--format` uses.
FORMS: dict[str, Callable[[ConversionDiff, str], str]] = {
    "text": _text,
    "markdown": _markdown,
    "json": _json,
}


def _heading(diff: ConversionDiff) -> Told:
    return tell(
        "{source} → {target}: profile {profile}, OpenCC {version}",
        source=diff.source_tag,
        target=diff.tag,
        profile=diff.made_with.profile,
        version=diff.made_with.opencc,
    )


_SUMMARY = tell("Changes by number; * marks those that a person has to see are right:")


def _listed(message: Converted, lang: str) -> Iterator[str]:
    """Give the changes of a message: the plain ones in one line, the others one a line."""
    plain = [_pair(each) for each in message.changes if _is_plain(each)]
    if plain:
        yield "  ".join(plain)
    for each in message.changes:
        if not _is_plain(each):
            yield f"{_pair(each)}{_about(each, lang)}"


def _is_plain(change: Change) -> bool:
    return not change.is_marked and len(change.source) == 1 == len(change.target)


def _pair(change: Change) -> str:
    return f"{MARK * change.is_marked}{_flat(change.source)} → {_flat(change.target)}"


def _about(change: Change, lang: str) -> str:
    """Say why: the rule, what it stands in, and between what a person has to decide."""
    said = [translate(_RULES[change.rule.value], lang), change.by]
    if change.merged:
        told = tell("{characters} are written alike", characters=" ".join(change.merged))
        said.append(translate(told, lang))
    if change.choices:
        told = tell("by the word: {characters}", characters=" / ".join(change.choices))
        said.append(translate(told, lang))
    if change.doubt:
        told = tell("as a word of its own: {words}", words=change.doubt)
        said.append(translate(told, lang))
    return f"  ({'; '.join(filter(None, map(_flat, said)))})"


_RULES = {
    "characters": tell("characters"),
    "term": tell("term"),
    "name": tell("name"),
    "word": tell("word of the Mainland"),
    "offered": tell("the Mainland may have another word"),
    "quotation": tell("quotation mark"),
    "override": tell("override"),
    "frozen": tell("frozen"),
}


def _place(change: Change) -> dict[str, Any]:
    return {
        "start": change.start,
        "end": change.end,
        "target_start": change.target_start,
        "target_end": change.target_end,
    }


def _change(change: Change) -> dict[str, Any]:
    said: dict[str, Any] = {"source": change.source, "target": change.target}
    said |= {"rule": change.rule.value, "marked": change.is_marked}
    about = {"by": change.by, "merged": list(change.merged), "choices": list(change.choices)}
    about |= {"doubt": change.doubt}
    return said | {key: value for key, value in about.items() if value}


def _flat(text: str) -> str:
    """Give a text in one line, without what would move a terminal's cursor."""
    return "".join(each if each.isprintable() else " " for each in text)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(map(escape, cells))} |"
