"""BP123: renames that cannot be."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.checks.finding import Finding
from blueprint_cli.checks.registry import check
from blueprint_cli.diagnostics import Told, tell
from blueprint_cli.model.document import Document
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.walk import BEFORE, RESERVED, identities, walk


@check("BP123", "contradictory-rename", stage=Document, firm=True)
def contradictory_rename(document: Document) -> Iterator[Finding]:
    """Find parts whose id of before (`was`) is their own, in use, or claimed by another part too.

    Why: the translations of a renamed part are found under the id that it had; where two parts
    have a claim to them, one would be published with the words of the other.
    Example: `id: local-talent` with `was: talent`, where another goal still has `id: talent`.
    """
    used = {identity for _, identity in identities(document)} | RESERVED
    claimed: dict[str, str] = {}
    for path, node in walk(document):
        if not isinstance(node, Identified) or node.was is None:
            continue
        for message, hint in _contradiction(node, node.was, used, claimed):
            yield Finding((*path, BEFORE), message, (hint,))
        claimed.setdefault(node.was, node.id)


def _contradiction(
    node: Identified, was: str, used: set[str], claimed: dict[str, str]
) -> Iterator[tuple[Told, Told]]:
    if was == node.id:
        message = tell("“{was}” is the id that this has now", was=was)
        yield message, tell("Write the id that it had before, or delete this line.")
    elif was in used:
        message = tell("the id “{was}” is still in use", was=was)
        yield message, tell("Delete this line, or give the other text another id.")
    elif was in claimed:
        message = tell("“{other}” was called “{was}” too", other=claimed[was], was=was)
        yield message, tell("Keep the line where the translations of “{was}” belong.", was=was)
