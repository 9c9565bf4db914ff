"""The registry of checks: every code that a diagnostic can have, and how a finding becomes one."""

from __future__ import annotations

import inspect
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from types import UnionType
from typing import Any, TypeAlias, TypeVar

from blueprint_cli.checks.finding import Elsewhere, Finding
from blueprint_cli.checks.official import Names
from blueprint_cli.checks.views.glossed import Glossed
from blueprint_cli.checks.views.pairs import Pair, WholePair, pairs, whole_pairs
from blueprint_cli.checks.views.text import Text
from blueprint_cli.checks.views.whole import Texts
from blueprint_cli.diagnostics import FINDING_LIMIT, Diagnostic, Edit, Fix, Severity, Told, cut
from blueprint_cli.language.tags import speaks
from blueprint_cli.model.document import Document
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.source import Span

#: What a check reads: a value of one stage, or of either of two; `Text` for each text by itself,
#: `Texts` for all of a document or a locale together, `Pair` for each source with its target, and
#: `WholePair` for the same with the blocks of a passage together.
Stage: TypeAlias = type | UnionType


@dataclass(frozen=True)
class Check:
    """One check: its stable code, its name, what it reads, and how much a finding matters.

    `find` is None where another room tells of the fault (a file that cannot be read), and `stage`
    then too. A check of texts reads those in the languages `langs` names, all where it names none;
    `converted` ones too where it says so. A `firm` check guards what a build stands on: it cannot
    be switched off; an `optional` one is off until a document asks for it. `about` is its
    docstring.
    """

    code: str
    name: str
    severity: Severity
    about: str
    stage: Stage | None = None
    find: Callable[[Any], Iterator[Finding]] | None = None
    langs: tuple[str, ...] = ()
    converted: bool = False
    firm: bool = False
    optional: bool = False

    @property
    def what(self) -> str:
        """What it finds, in a sentence."""
        return self.about.partition("\n\n")[0].replace("\n", " ")

    @property
    def why(self) -> str:
        """Why it matters."""
        return self._paragraph("Why: ")

    @property
    def example(self) -> str:
        """A text with the fault."""
        return self._paragraph("Example: ")

    def reads(self, text: Text) -> bool:
        """Tell whether it reads a text of this language and origin."""
        return (text.written or self.converted) and (
            not self.langs or speaks(text.lang, self.langs)
        )

    def _paragraph(self, start: str) -> str:
        _, _, rest = self.about.partition(f"\n{start}")
        lines = rest.split("\n")
        ends = (at for at, line in enumerate(lines) if line.startswith(("Why: ", "Example: ")))
        text = " ".join(lines[: next(ends, len(lines))]).strip()
        return text[:1].upper() + text[1:]


#: Of a document without a term base.
NO_NAMES = Names()

#: Every check by code, in whatever order its rules were loaded; `checks` loads them all.
CHECKS: dict[str, Check] = {}


def code_of(name: str) -> str | None:
    """Give the code of the check that a writer names by its code or its name; None for no check."""
    if name in CHECKS:
        return name
    return next((code for code, each in CHECKS.items() if each.name == name), None)


@dataclass(frozen=True)
class Place:
    """Where a finding stands in a file, and how a text is written there, if it can stand there."""

    span: Span
    write: Callable[[str], str | None]


#: Finds the place of a finding.
Locate = Callable[[Finding], Place]
F = TypeVar("F", bound=Callable[[Any], Iterator[Finding]])


def check(
    code: str,
    name: str,
    *,
    stage: Stage,
    severity: Severity = Severity.ERROR,
    langs: tuple[str, ...] = (),
    converted: bool = False,
    firm: bool = False,
    optional: bool = False,
) -> Callable[[F], F]:
    """Register a function as the check `code`; it is run on values of `stage`."""

    def register(find: F) -> F:
        about = inspect.cleandoc(find.__doc__ or "")
        _add(Check(code, name, severity, about, stage, find, langs, converted, firm, optional))
        return find

    return register


def told(
    code: str, name: str, about: str, *, severity: Severity = Severity.ERROR, firm: bool = True
) -> None:
    """Register a code whose faults another room tells of."""
    _add(Check(code, name, severity, inspect.cleandoc(about), firm=firm))


def _add(added: Check) -> None:
    if added.code in CHECKS:
        raise ValueError(f"{added.code} is taken")
    CHECKS[added.code] = added


def run(
    value: object,
    locate: Locate,
    levels: Mapping[str, Severity | None] | None = None,
    names: Names = NO_NAMES,
) -> tuple[Diagnostic, ...]:
    """Run every check of the value's stage, those of its texts too, in one walk.

    `levels` gives the severity that the document wants for a code; None switches the check off.
    How official `names` are written is not for the checks of language to judge. Of more than
    `FINDING_LIMIT` findings of a check, BP033 tells in the place of the first that is left out.
    """
    usual = {code: None if each.optional else each.severity for code, each in CHECKS.items()}
    wanted = usual | dict(levels or {})
    chosen = [each for code, each in sorted(CHECKS.items()) if wanted[code] is not None]
    told: Counter[str] = Counter()
    found = []
    for each, finding in _found(value, chosen):
        place = locate(finding)
        if _judges_words(each) and names.have(_span(finding, place)):
            continue
        told[each.code] += 1
        severity = wanted[each.code] or each.severity
        if told[each.code] > FINDING_LIMIT:
            found.append(cut(each.code, place.span))
        else:
            hints = tuple(_placed(hint, locate) for hint in finding.hints)
            told_of = replace(finding, hints=hints)
            found.append(_diagnostic(each, told_of, place, severity, names))
    return tuple(found)


def _placed(hint: str, locate: Locate) -> str:
    """Say in which file and on which line a place is that a hint names."""
    values = hint.values if isinstance(hint, Told) else {}
    named = {key: each for key, each in values.items() if isinstance(each, Elsewhere)}
    if not named or not isinstance(hint, Told):
        return hint
    spans = {key: locate(Finding(each.path, "")).span for key, each in named.items()}
    places = {key: f"{each.source.name}:{each.position.line}" for key, each in spans.items()}
    return hint.with_values(**places)


def _judges_words(each: Check) -> bool:
    """Tell whether a check is of the characters and words of a text, and not of what shows it."""
    return each.code.startswith("BP2") and (each.stage is Glossed or _reads_texts(each))


def _span(finding: Finding, place: Place) -> Span:
    return place.span.narrow(finding.part) if finding.part else place.span


def _found(value: object, chosen: list[Check]) -> Iterator[tuple[Check, Finding]]:
    values = [value]
    if isinstance(value, Document | LocalizedDocument):
        values.append(Texts.of(value))
    for stage in values:
        for each in chosen:
            if each.find is not None and each.stage is not None and isinstance(stage, each.stage):
                findings = islice(each.find(stage), FINDING_LIMIT + 1)
                yield from ((each, finding) for finding in findings)
        if isinstance(stage, Texts):
            yield from _in_texts(stage, [each for each in chosen if _reads_texts(each)])
    if isinstance(value, LocalizedDocument):
        for kind, read in ((Pair, pairs), (WholePair, whole_pairs)):
            own = [each for each in chosen if each.stage is kind]
            yield from _in_pairs(read(value) if own else (), own)


def _reads_texts(each: Check) -> bool:
    return each.stage is Text or (isinstance(each.stage, UnionType) and Text in each.stage.__args__)


def _in_texts(everything: Texts, chosen: list[Check]) -> Iterator[tuple[Check, Finding]]:
    told: Counter[str] = Counter()
    readers: dict[tuple[str, bool], list[Check]] = {}
    for text in everything.all:
        kind = (text.lang, text.written)
        if kind not in readers:
            readers[kind] = [each for each in chosen if each.reads(text)]
        for each in readers[kind]:
            yield from _within_limit(each, text, told)


def _in_pairs(read: Iterable[Pair], chosen: Sequence[Check]) -> Iterator[tuple[Check, Finding]]:
    told: Counter[str] = Counter()
    for pair in read:
        for each in chosen:
            yield from _within_limit(each, pair, told)


def _within_limit(
    each: Check, read: Text | Pair, told: Counter[str]
) -> Iterator[tuple[Check, Finding]]:
    room = FINDING_LIMIT + 1 - told[each.code]
    for finding in islice(each.find(read), room) if each.find and room else ():
        told[each.code] += 1
        yield each, finding


def _diagnostic(
    origin: Check, finding: Finding, place: Place, severity: Severity, names: Names
) -> Diagnostic:
    span, fix = _span(finding, place), None
    written = None if finding.fix is None else place.write(finding.fix)
    if written is not None:
        edit = Edit(span, written)
        fix = Fix((edit,), finding.safe) if names.survive(edit) else None
    return Diagnostic(origin.code, finding.text, span, severity, finding.hints, fix=fix)
