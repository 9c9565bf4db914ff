"""A total that a text gives, and whom the sentence around it names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

from blueprint_cli.language.claims.patterns import Patterns


class Whose(Enum):
    """Whom a sentence names before a number."""

    OWN = "own"
    OTHER = "other"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Names:
    """What a document is called in one language, and the year of its publication."""

    titles: tuple[str, ...]
    year: int

    def owns(self, name: str) -> bool:
        """Tell whether a name is the document's, or short for it."""
        said = name.casefold().removeprefix("the ").strip("《》 ")
        return any(said in title.casefold() or title.casefold() in said for title in self.titles)


def by_its_kind(text: str, patterns: Patterns, names: Names) -> str:
    """Give a text, as long as it is, in which 本策略 is the document and no part of its plan."""
    return patterns.itself.sub(patterns.stand_in, text) if names.owns(patterns.kind) else text


def unpointed(text: str, patterns: Patterns) -> str:
    """Give a text, as long as it is, without what points to things before: 這八項策略."""
    return patterns.these.sub(lambda found: " " * len(found[0]), text)


#: How far back a sentence is read.
_REACH: Final = 160


@dataclass(frozen=True)
class Claim:
    """A number that a text gives, from `start` up to `end`, in its sentence."""

    text: str
    start: int
    end: int
    patterns: Patterns

    @property
    def before(self) -> str:
        """The sentence up to the number."""
        return self._since(self.patterns.sentence)

    @property
    def beginning(self) -> int:
        """Where the sentence begins, as far as it is read."""
        return self.start - len(self.before)

    @property
    def after(self) -> str:
        """The sentence after the number."""
        rest = self.text[self.end : self.end + _REACH]
        found = self.patterns.sentence.search(rest)
        return rest[: found.start()] if found else rest

    def whose(self, names: Names) -> Whose:
        """Tell whose it is: by the nearest name in the clause, else by any in the sentence."""
        following = self.patterns.after.match(self.text, self.end) if self.patterns.after else None
        told = self._named(following[1], names) if following else []
        if told:
            return told[0]
        told = self._named(self._since(self.patterns.clause), names)
        if told:
            return told[-1]
        told = self._named(self.before, names, near=False)
        return max(told, key=[Whose.OTHER, Whose.OWN].index) if told else Whose.NOBODY

    @property
    def is_shared_out(self) -> bool:
        """Whether so many are said to belong to each of something."""
        is_each = self.patterns.each.search(self._since(self.patterns.clause))
        return bool(is_each or self.patterns.shared.match(self.after))

    @property
    def is_pointed_at(self) -> bool:
        """Whether it counts things that were named before: 這八項策略."""
        begin = max(0, self.start - len("those "))
        found = list(self.patterns.these.finditer(self.text, begin, self.end))
        return bool(found) and found[-1].end() == self.start

    def leads(self, pattern: re.Pattern[str]) -> bool:
        """Tell whether the words right before the number match."""
        return bool(pattern.search(self.before))

    def _since(self, stop: re.Pattern[str]) -> str:
        passed = self.text[max(0, self.start - _REACH) : self.start]
        ends = [found.end() for found in stop.finditer(passed)]
        return passed[ends[-1] :] if ends else passed

    def _named(self, part: str, names: Names, *, near: bool = True) -> list[Whose]:
        found = self.patterns.naming.finditer(part)
        told = [_owner(match, names) for match in found if near or not match["near"]]
        return [whose for whose in told if whose is not None]


def _owner(match: re.Match[str], names: Names) -> Whose | None:
    if match["book"]:
        return Whose.OWN if names.owns(match["book"]) else Whose.OTHER
    if match["own"]:
        # 「藍圖」 alone is this one where the title says so; 「本藍圖」 always is.
        kind = match["kind"] or match["bare"]
        own = names.owns(kind) or (match["kind"] and kind not in ("策略", "strategy"))
        return Whose.OWN if own else None
    if match["year"]:
        return Whose.OTHER if int(match["year"]) < names.year else None
    return Whose.OTHER
