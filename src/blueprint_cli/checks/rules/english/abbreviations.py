"""BP227: abbreviations that nobody explains."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.checks.rules.english.reading_order import reading_order
from blueprint_cli.checks.views.glossed import Glossed
from blueprint_cli.checks.views.text import NOT_PROSE, Text
from blueprint_cli.diagnostics import Severity, Told, tell
from blueprint_cli.language.runs import TextRun

#: The ends of the paths to names of persons, whose surnames may be in capitals.
_NAMES = (("signed", "name"), ("attribution",))


@check("BP227", "unexpanded-abbreviation", stage=Glossed, severity=Severity.WARNING)
def unexpanded_abbreviation(glossed: Glossed) -> Iterator[Finding]:
    """Find abbreviations that are used before they are spelt out, each where it is first read.

    Headings may have them earlier. What everybody knows (GDP, PDF) needs no words, nor what the
    term base calls a thing in the first place, nor the `short` of a term or a party.

    Why: a reader who does not know an abbreviation does not know what is promised.
    Example: `Promote I&T`, where nothing before it says `innovation and technology (I&T)`.
    """
    from blueprint_cli.language.english.abbreviations import well_known

    declared = (term.accepted[0] for term in glossed.glossary.terms if term.accepted)
    known = {*well_known(), *glossed.names, *declared, *_listed(glossed)}
    for abbreviation, (text, run) in _unexplained(glossed):
        if abbreviation not in known:
            message = tell("“{abbreviation}” is not spelt out", abbreviation=abbreviation)
            yield text.finding(run.start, run.end, message, _how(glossed, abbreviation))


def _listed(glossed: Glossed) -> Iterator[str]:
    """Yield the abbreviations that the document explains under `terms` and `parties`."""
    for text in glossed.written("en"):
        if text.path[-1] == "short" and text.path[0] in ("terms", "parties"):
            yield text.text.strip()


def _unexplained(glossed: Glossed) -> Iterator[tuple[str, tuple[Text, TextRun]]]:
    """Give abbreviations with their first use: in running text, if they are spelt out at all."""
    from blueprint_cli.language.english.abbreviations import abbreviations, definitions

    first: dict[str, tuple[Text, TextRun]] = {}
    early: dict[str, tuple[Text, TextRun]] = {}
    spelt_out = set[str]()
    for text in _as_read(glossed):
        prose = _without_names(glossed, text.prose)
        places = {each.abbreviation: each.start for each in definitions(text.prose)}
        for run in abbreviations(prose):
            if _is_formula(text, run):
                continue
            first.setdefault(run.text, (text, run))
            before = run.text not in spelt_out and run.start < places.get(run.text, run.end)
            if before and not text.is_title:
                early.setdefault(run.text, (text, run))
        spelt_out.update(places)
    for abbreviation, use in first.items():
        if abbreviation not in spelt_out:
            yield abbreviation, use
        elif abbreviation in early:
            yield abbreviation, early[abbreviation]


def _is_formula(text: Text, run: TextRun) -> bool:
    """Whether a sign set low follows, as in CO~2~: the language sees none of its markup."""
    return text.text.startswith("~", run.end)


def _as_read(glossed: Glossed) -> list[Text]:
    order = reading_order(glossed.document.document)
    texts = (each for each in glossed.written("en") if not _is_name(each))
    return sorted(texts, key=lambda text: order(text.path))


def _is_name(text: Text) -> bool:
    return any(text.path[-len(end) :] == end for end in _NAMES)


def _without_names(glossed: Glossed, prose: str) -> str:
    for name in glossed.names:
        if name in prose:
            prose = prose.replace(name, NOT_PROSE * len(name))
    return prose


def _how(glossed: Glossed, abbreviation: str) -> Told:
    """Say how to spell it out, in the words of the term base, if it has them."""
    from blueprint_cli.language.english.abbreviations import definitions

    for term in glossed.glossary.terms:
        for words in term.accepted:
            if definitions(f"{words} ({abbreviation})"):
                example = tell("{words} ({short})", words=words, short=abbreviation)
                return tell("Write “{example}” here.", example=example)
    return tell("Write the words here, and the abbreviation in brackets.")
