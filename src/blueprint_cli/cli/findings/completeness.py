"""Whether a report has all that there is to find, and why it has not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from blueprint_cli.cli.findings.selection import Selection
from blueprint_cli.diagnostics import CUT, Diagnostic, Told, tell

if TYPE_CHECKING:
    from blueprint_cli.checks.checked import Examined
    from blueprint_cli.world import World


def gaps(
    world: World,
    examined: Examined | None,
    found: Sequence[Diagnostic],
    chosen: Selection | None,
) -> Iterator[Told]:
    """Say what keeps a report from being complete; nothing where it is.

    `examined` is None where a fault kept later checks from running.
    """
    if examined is None:
        yield tell("faults that come first keep later checks from running")
    if any(each.code == CUT for each in found):
        yield tell("more faults of one kind are found than are told")
    if examined is not None and not _knows_its_fonts(world, examined):
        yield tell(
            "the theme does not state which characters its fonts have: BP206 finds nothing there"
        )
    if chosen is not None:
        yield tell("only some findings were asked for")


def _knows_its_fonts(world: World, examined: Examined) -> bool:
    from blueprint_cli.theme import coverage

    documents = examined.checked.localization.documents
    return all(coverage.load(world, each.tag) is not None for each in documents)
