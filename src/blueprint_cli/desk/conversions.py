"""Converted locales: their released text brought up to date."""

from __future__ import annotations

from dataclasses import dataclass, replace

from blueprint_cli.catalogs import lock
from blueprint_cli.catalogs.dividing import divide
from blueprint_cli.catalogs.lock import Fate, Frozen
from blueprint_cli.checks.checked import Checked
from blueprint_cli.diagnostics import Outcome
from blueprint_cli.edits import Change
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
    own = divide(before, checked.document).text
    safe, accepted = (lock.freeze(document, entries, own, accept=each) for each in (False, True))
    return Outcome(
        Refrozen(
            Change.of(world, path, before, safe.text),
            Change.of(world, path, before, accepted.text),
            accepted,
        )
    )
