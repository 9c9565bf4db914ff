"""Words mistyped in Traditional Chinese: 津帖 for 津貼, 階殷 for 階段, 責無旁代.

The forms are no words, and each is one character away from one: `tools/make_mistyped.py` makes
them. Those that it cannot know, and idioms, are kept by hand. What hardly anyone types, and is
taken for another character, `tools/make_rarer_look_alikes.py` lists.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from blueprint_cli.language import data
from blueprint_cli.language.chinese import segmentation
from blueprint_cli.language.chinese.lexicon import COMMON, costs, skeleton
from blueprint_cli.language.occurrences import starts_around
from blueprint_cli.language.runs import TextRun

#: What says that a form is a person's name: 高克先生.
_TITLES = ("先生", "女士", "小姐", "博士", "教授", "太太", "議員", "醫生", "律師")
#: Forms have two to seven characters; an idiom is known wherever it stands.
_LENGTHS, _IDIOM, _PAIR = (7, 6, 5, 4, 3, 2), 4, 2


def mistyped_words(text: str) -> tuple[TextRun, ...]:
    """Find forms that are no words, each with the word meant."""
    listed = tuple(_listed(text))
    told = {at for run in listed for at in range(run.start, run.end)}
    others = [
        run for run in _with_rare_characters(text) if told.isdisjoint(range(run.start, run.end))
    ]
    return tuple(sorted((*listed, *others), key=lambda run: run.start))


def _listed(text: str) -> Iterator[TextRun]:
    """Find the forms of the lists, the longest first."""
    known, told = _table(), 0
    known.read_for(text)
    forms, heads = known.forms, known.heads
    for start in range(len(text) - 1):
        head = text[start : start + 2]
        if start < told or (head not in forms and head not in heads):
            continue
        for length in _LENGTHS:
            form, end = text[start : start + length], start + length
            if form in forms and _is_meant(text, start, end):
                yield TextRun(start, end, form, _own().get(form) or _word(form))
                told = end
                break


def _with_rare_characters(text: str) -> Iterator[TextRun]:
    """Find characters that hardly anyone types where one that looks alike makes a common word.

    表挌 is 表格. A character of a place or a name, 鰂魚涌, is none of these, and neither is one
    that is a word with its neighbours as it stands.
    """
    rare = _look_alikes().keys() & set(text)
    if not rare:
        return
    for at, character in enumerate(text):
        if character in rare and (found := _commonest(text, at)):
            yield found


def _commonest(text: str, at: int) -> TextRun | None:
    """Give the commonest word that a look-alike of a character makes with one beside it."""
    known, found = costs(), list[tuple[float, TextRun]]()
    around = skeleton(text[max(at - _PAIR, 0) : at + _PAIR + 1])
    place = min(at, _PAIR)
    beside = (
        (start, start + size) for size in (2, 3) for start in starts_around(around, place, size)
    )
    if any(around[start:end] in known for start, end in beside):
        return None
    for start in starts_around(text, at, _PAIR):
        form = text[start : start + _PAIR]
        for right in _look_alikes()[text[at]]:
            meant = form.replace(text[at], right)
            cost = known.get(skeleton(meant), COMMON)
            if cost < COMMON:
                found.append((cost, TextRun(start, start + _PAIR, form, meant)))
    return min(found, default=(0.0, None), key=lambda each: each[0])[1]


def _is_meant(text: str, start: int, end: int) -> bool:
    if text.startswith(_TITLES, end):
        return False
    return end - start >= _IDIOM or not segmentation.straddles(text, start, end)


def _word(form: str) -> str:
    """Give the word that a form of the table stands for."""
    for line in data.lines("jieba/mistyped"):
        pair, *listed = line.split()
        if form in listed:
            return form.replace(pair[0], pair[-1], 1)
    raise KeyError(form)  # pragma: no cover - a form is in a line


@cache
def _look_alikes() -> Mapping[str, str]:
    return {entry[0]: entry[1:] for entry in data.entries("unihan/rarer_look_alikes")}


@cache
def _own() -> Mapping[str, str]:
    return dict(line.split() for line in data.lines("own/mistyped"))


class _Table:
    """The forms that texts may have, read as far as they may: most lines are for none."""

    def __init__(self) -> None:
        """Take the forms that are kept by hand, and the lines of the table by their first sign."""
        self.forms, self.heads = set[str](), set[str]()
        self._lines = defaultdict[str, list[str]](list)
        for line in data.lines("jieba/mistyped"):
            self._lines[line[0]].append(line)
        self._keep(_own())

    def read_for(self, text: str) -> None:
        """Read the lines whose wrong character a text has."""
        for character in self._lines.keys() & set(text):
            for line in self._lines.pop(character):
                # What begins a line, 帖→貼, no text has.
                self._keep(line.split())

    def _keep(self, forms: Iterable[str]) -> None:
        self.forms.update(forms)
        #: The first two characters of the forms that are longer.
        self.heads.update(form[:2] for form in forms if len(form) > len("津帖"))


@cache
def _table() -> _Table:
    return _Table()
