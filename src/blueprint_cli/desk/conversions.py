"""Converted locales: their released text brought up to date, and how every text came about."""

from __future__ import annotations

from dataclasses import dataclass, replace

from blueprint_cli.catalogs import lock
from blueprint_cli.catalogs.lock import Fate, Frozen
from blueprint_cli.checks.checked import Checked
from blueprint_cli.diagnostics import Outcome
from blueprint_cli.diff.conversion import ConversionDiff, compare
from blueprint_cli.edits import Change
from blueprint_cli.locales import termbase
from blueprint_cli.locales.conversion.converter import converter
from blueprint_cli.model.document import DEFAULT_PROFILE
from blueprint_cli.syntax import read
from blueprint_cli.world import World


@dataclass(frozen=True)
class Refrozen:
    """A lock brought up to date: without the changes that somebody has to accept, and with them."""

    safe: Change
    accepted: Change
    done: Frozen

    @property
    def waits(self) -> bool:
        """Whether there is something to accept."""
        return bool(self.done.of(Fate.CHANGED))

    def pending(self, *, everything: bool, accept: bool) -> str:
        """Give what is not written, as a difference: all, or what somebody has to accept."""
        if everything:
            return self.accepted.diff()
        if accept or not self.waits:
            return ""
        return replace(self.accepted, before=self.safe.after).diff()


def refreeze(world: World, checked: Checked, tag: str) -> Outcome[Refrozen]:
    """Bring the lock of a converted locale up to date with its document; nothing is written."""
    path = lock.path(tag)
    before = ""
    if world.exists(path):
        source = read(world, path)
        if source.value is None:
            return Outcome(None, source.diagnostics)
        before = source.value.text
    document = checked.localized(tag)
    entries = checked.localization.locks[tag]
    safe, accepted = (lock.freeze(document, entries, before, accept=each) for each in (False, True))
    return Outcome(
        Refrozen(
            Change.of(world, path, before, safe.text),
            Change.of(world, path, before, accepted.text),
            accepted,
        )
    )


def converted(world: World, checked: Checked, tag: str) -> Outcome[ConversionDiff]:
    """Tell how every text of a converted locale came about, change by change."""
    base = termbase.load(world)
    document = checked.localized(tag)
    if base.value is None or document.conversion is None:
        return Outcome(None, base.diagnostics)
    (source,) = document.document.sources
    profile = document.document.locales[tag].profile or DEFAULT_PROFILE
    convert = converter(profile, tag, base.value)
    return Outcome(compare(source, document, document.conversion, convert))
