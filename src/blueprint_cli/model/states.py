"""States: how far a target has come, and who has vouched for it, for which wording."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from hashlib import sha256

from blueprint_cli.markup.wording import wording


class State(IntEnum):
    """How far a target has come; the order is that of the work."""

    MISSING = 0
    DRAFT = 1
    TRANSLATED = 2
    REVIEWED = 3
    APPROVED = 4

    @property
    def label(self) -> str:
        """The word that catalogs and the command line use: `reviewed`."""
        return self.name.lower()


#: The states that somebody signs for.
SIGNED = (State.TRANSLATED, State.REVIEWED, State.APPROVED)

_LINE = re.compile(
    r"(?P<state>translated|reviewed|approved): (?P<who>\S.*?), (?P<when>\d{4}-\d\d-\d\d)"
    r"(?:, (?P<seal>[0-9a-f]{8}))?\s*"
)


@dataclass(frozen=True)
class SignOff:
    """Who has brought a target to a state, and when (ISO 8601).

    `seal` is that of the wording it was given for: a sign-off for another wording has lapsed. One
    written by hand has none, and counts for nothing until the tool has sealed it.
    """

    state: State
    who: str
    when: str
    seal: str = ""

    def __str__(self) -> str:
        """Write it as a translator's comment says it, which every CAT tool keeps."""
        seal = f", {self.seal}" if self.seal else ""
        return f"{self.state.label}: {self.who}, {self.when}{seal}"


def read_sign_off(comment: str) -> SignOff | None:
    """Read a translator's comment: `reviewed: WHO, YYYY-MM-DD, SEAL`; None where it says else."""
    found = _LINE.fullmatch(comment.strip())
    if found is None:
        return None
    state = State[found["state"].upper()]
    return SignOff(state, found["who"], found["when"], found["seal"] or "")


def seal(source: str, target: str) -> str:
    """Give what binds a sign-off to a wording: 8 hexadecimal digits of a SHA-256.

    Blanks at which lines are broken are no part of a wording.
    """
    return sha256(
        "\0".join(map(wording, (source, target))).encode("utf-8", "surrogatepass")
    ).hexdigest()[:8]


def standing(comments: Iterable[str], source: str, target: str) -> tuple[SignOff, ...]:
    """Give the sign-offs among translators' comments that were given for this wording."""
    own = seal(source, target)
    return tuple(each for each in map(read_sign_off, comments) if each and each.seal == own)
