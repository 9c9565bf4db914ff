"""The lexicon: Hong Kong's words, what the Mainland writes for each, and on whose authority."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from blueprint_cli.language import data
from blueprint_cli.language.chinese.lexicon import costs, skeleton

_HEADING, _OWN, _SHARED = "@", "=", "~"
#: The field of words that are the same on the Mainland, and written otherwise.
_ORTHOGRAPHY = "orthography"
#: What a line says of its word beside what it becomes.
_OFFERED, _AFTER, _BEFORE, _NOT_AFTER, _NOT_BEFORE = "?", "+<", "+>", "<", ">"


class Word(NamedTuple):
    """A word of Hong Kong's, what the Mainland writes for it, and where it is found so.

    `target` is in Simplified characters; the others are in the form that words are looked up by.
    With `after` or `before` it is this word only where one of them stands beside it; elsewhere, as
    one that is only `offered`, it may be meant and may not. It never is beside `not_after` and
    `not_before`. One that is `shared` the Mainland writes too, less often.
    """

    source: str
    target: str
    field: str
    authority: str
    offered: bool = False
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    shared: bool = False

    @property
    def is_kept(self) -> bool:
        """Whether it is a name or a compound that is written as it is."""
        return self.target == self.source

    @property
    def is_spelling(self) -> bool:
        """Whether the Mainland has the same word and writes it otherwise, in names too."""
        return self.field == _ORTHOGRAPHY

    @property
    def is_certain(self) -> bool:
        """Whether it is this word wherever it is one, and what stands beside it tells nothing."""
        return not (self.offered or self.after or self.before)

    @property
    def is_unambiguous(self) -> bool:
        """Whether it has no other sense, beside whatever it stands, and no Mainlander writes it."""
        guarded = self.not_after or self.not_before
        written = self.shared or (self.source in costs() and not self.is_spelling)
        return self.is_certain and not (guarded or written)

    def is_said(self, text: str, end: int) -> bool:
        """Tell whether the text goes on with what the Mainland's word has more: 廚餘垃圾."""
        more = self.target.removeprefix(self.source)
        return more != self.target and bool(more) and text.startswith(more, end)

    def is_excluded(self, text: str, start: int, end: int) -> bool:
        """Tell whether what stands beside it says that it is another word."""
        return text.endswith(self.not_after, 0, start) or text.startswith(self.not_before, end)

    def is_meant(self, text: str, start: int, end: int) -> bool:
        """Tell whether what stands beside it says that it is this word, where that is needed."""
        beside = text.endswith(self.after, 0, start) or text.startswith(self.before, end)
        return not self.offered and (self.is_certain or beside)


@cache
def lexicon() -> Mapping[str, Word]:
    """Give all words by the form that they are looked up by."""
    found, field, authority = dict[str, Word](), "", ""
    for line in data.lines("own/mainland_words"):
        if line.startswith(_HEADING):
            field, _, authority = line.removeprefix(_HEADING).strip().partition(" | ")
        else:
            word = _word(line, field, authority)
            found[word.source] = word
    return found


def _word(line: str, field: str, authority: str) -> Word:
    source, target, *told = line.split()
    if not told:
        return Word(skeleton(source), target, field, authority)
    own = next((each[1:].replace("_", " ") for each in told if each[0] == _OWN), authority)
    after, before, not_after, not_before = (
        _beside(told, sign) for sign in (_AFTER, _BEFORE, _NOT_AFTER, _NOT_BEFORE)
    )
    return Word(
        skeleton(source),
        target,
        field,
        own,
        offered=_OFFERED in told,
        after=after,
        before=before,
        not_after=not_after,
        not_before=not_before,
        shared=_SHARED in told,
    )


def _beside(told: list[str], sign: str) -> tuple[str, ...]:
    own = (each.removeprefix(sign) for each in told if each.startswith(sign))
    return tuple(skeleton(word) for listed in own for word in listed.split("/"))
