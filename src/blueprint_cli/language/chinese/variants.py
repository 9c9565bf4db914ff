"""Forms of characters that Hong Kong's Government has another form for: 裡 for 裏, 臺 for 台.

People write both, and a writer may keep to the other form throughout; a name keeps its own. What no
one in Hong Kong writes is for `hanzi`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from blueprint_cli.language import data
from blueprint_cli.language.chinese.people import find_titled
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.occurrences import blotted, occurrences

#: So often a writer has to write a form, and never the other, for it to be the writer's own choice.
_KEPT_TO = 4
#: The title of a document is as its writer wrote it.
_TITLE = lazy_pattern(r"《[^《》]{0,120}》|〈[^〈〉]{0,120}〉")


class SecondForm(NamedTuple):
    """A form, where it stands among several texts, and the Government's form."""

    text: int
    start: int
    character: str
    right: str


class _Form(NamedTuple):
    right: str
    names: tuple[str, ...]
    words: tuple[str, ...]

    def starts(self, text: str, form: str) -> Iterator[int]:
        """Find where the form stands, but for names; or in its words, where it has some."""
        for word in self.words or (form,):
            for at in occurrences(text, word):
                place = at + word.index(form)
                if not any(_holds(text, name, form, place) for name in self.names):
                    yield place


def _holds(text: str, name: str, form: str, at: int) -> bool:
    return text.startswith(name, max(at - name.index(form), 0))


def second_forms(texts: Sequence[str]) -> Iterator[SecondForm]:
    """Find the forms that texts of one document do not keep to, or write here and there only.

    The name of a person with a title keeps its own: 陳啓宗先生.
    """
    whole = "\n".join(texts)
    untitled = [blotted(_TITLE, text) for text in texts]
    for form in _forms().keys() & set(whole):
        entry = _forms()[form]
        found = [
            SecondForm(number, start, form, entry.right)
            for number, text in enumerate(untitled)
            if form in text
            for start in _outside(entry.starts(text, form), text)
        ]
        if len(found) < _KEPT_TO or entry.right in whole:
            yield from found


def _outside(starts: Iterable[int], text: str) -> Iterator[int]:
    """Give the places of a text that are in no name of a person with a title."""
    named = {at for name in find_titled(text) for at in range(name.start, name.end)}
    yield from (start for start in starts if start not in named)


@cache
def _forms() -> Mapping[str, _Form]:
    return dict(_entry(*line.split()) for line in data.lines("own/second_forms"))


def _entry(form: str, right: str, *words: str) -> tuple[str, _Form]:
    if words[:1] == ("+",):
        return form, _Form(right, (), words[1:])
    return form, _Form(right, words, ())
