"""What is asked of `blueprint check`, and what it then tells of all that is found."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import click

from blueprint_cli.checks.checked import Examined
from blueprint_cli.cli.exits import USAGE, stop
from blueprint_cli.cli.findings.baseline import Baseline, Divided, load, record
from blueprint_cli.cli.findings.completeness import gaps
from blueprint_cli.cli.findings.selection import Selection, selection
from blueprint_cli.cli.language import translate_all
from blueprint_cli.cli.reports.context import Absent, Context
from blueprint_cli.diagnostics import Diagnostic, Outcome
from blueprint_cli.world import DiskWorld

#: Codes of what is found in files that are made, and in packets that come back: here are neither.
_LATER = ("BP4", "BP5")


@dataclass(frozen=True)
class Findings:
    """What is told and what is known, how many were not asked for, and why that is not all.

    `known` is None where there is no baseline.
    """

    told: tuple[Diagnostic, ...]
    known: tuple[Diagnostic, ...] | None
    unasked: int
    reasons: tuple[str, ...]
    unknown: Collection[str] | None
    absent: tuple[Absent, ...] = ()

    def context(self, document: str, *, strict: bool, lang: str) -> Context:
        """Give what a report tells beside the findings."""
        return Context(
            document,
            strict=strict,
            complete=not self.reasons,
            reasons=self.reasons,
            unknown=self.unknown,
            known=None if self.known is None else _in_order(translate_all(self.known, lang)),
            absent=self.absent,
            lang=lang,
        )


def _in_order(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(found, key=lambda each: each.order))


@dataclass(frozen=True)
class Wanted:
    """What the command line asks for: a selection, and a baseline; None of either is all."""

    world: DiskWorld
    chosen: Selection | None
    baseline: Baseline | None

    def told(self, examined: Outcome[Examined]) -> Collection[Diagnostic]:
        """Give what is told of all that is found."""
        return self.of(examined).told

    def of(self, examined: Outcome[Examined]) -> Findings:
        """Divide what is found into what is told, what is known, and what was not asked for."""
        found, whole = examined.diagnostics, examined.value
        self._refuse_unknown_locales(whole)
        divided = self.baseline.divide(found) if self.baseline else Divided(found, (), ())
        told = self._chosen(divided.new, whole)
        known = self._chosen(divided.known, whole)
        reasons = tuple(gaps(self.world, whole, found, self.chosen))
        gone = self._gone(divided) if whole else []
        outdated = self.baseline.outdated(gone) if self.baseline else None
        return Findings(
            (*told, outdated) if outdated else told,
            known if self.baseline else None,
            len(found) - len(told) - len(known),
            reasons,
            self._unknown(whole),
            tuple(self.baseline.absent(gone)) if self.baseline else (),
        )

    def recorded(self, examined: Outcome[Examined], file: str) -> Wanted:
        """Give what is wanted with a baseline of what is told, or of what is left of its own."""
        found = self.of(examined)
        known = found.told if self.baseline is None else found.known or ()
        path = Path(file)
        name = DiskWorld(path.absolute().parent).display(path.name)
        return replace(self, baseline=record(known, self.world.root, name))

    def _chosen(
        self, found: tuple[Diagnostic, ...], whole: Examined | None
    ) -> tuple[Diagnostic, ...]:
        if self.chosen is None:
            return found
        return self.chosen.of(found, whole.about if whole else {})

    def _gone(self, divided: Divided) -> list[int]:
        """Give the entries that are no longer found, of the checks that were asked for."""
        codes = self.chosen.codes if self.chosen else None
        entries = self.baseline.entries if self.baseline else ()
        return [at for at in divided.gone if codes is None or entries[at].code in codes]

    def _unknown(self, whole: Examined | None) -> Collection[str] | None:
        """Give the codes of checks whose silence says nothing; None where that is so of all."""
        from blueprint_cli.checks import CHECKS

        if whole is None or (self.chosen and self.chosen.locales):
            return None
        unasked = CHECKS.keys() - self.chosen.codes if self.chosen else set()
        off = {code for code, level in whole.checked.levels.items() if level is None}
        later = {code for code in CHECKS if code.startswith(_LATER)}
        return {*unasked, *off, *later}

    def _refuse_unknown_locales(self, whole: Examined | None) -> None:
        """Refuse tags that the document does not have, where it can be read."""
        known = list(whole.checked.document.locales) if whole else []
        for tag in self.chosen.locales if self.chosen and whole else ():
            if tag not in known:
                raise click.UsageError(
                    f"The document has no locale {tag}; it has {', '.join(known)}."
                )


def refuse_other_file(file: str) -> None:
    """Refuse to write a baseline over anything but a baseline."""
    if os.path.lexists(file) and load(file, Path()).value is None:
        raise click.UsageError(f"{file} is there, and is no baseline; name another file.")


def wanted(
    world: DiskWorld,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    locales: tuple[str, ...],
    baseline: str | None,
    lang: str,
) -> Wanted:
    """Read what the command line asks for. Wrong usage, and a baseline that is none, end it."""
    chosen = selection(select, ignore, locales)
    if baseline is None:
        return Wanted(world, chosen, None)
    if not os.path.lexists(baseline):
        raise click.UsageError(
            f"There is no {baseline} here. --write-baseline {baseline} makes it."
        )
    loaded = load(baseline, world.root)
    if loaded.value is None:
        stop(loaded.diagnostics, lang, status=USAGE)
    return Wanted(world, chosen, loaded.value)
