"""Texts that tell of one action of the plan, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from blueprint_cli.checks.views.planned import Planned, actions
from blueprint_cli.checks.views.text import Text
from blueprint_cli.checks.views.whole import Texts
from blueprint_cli.language.emptiness import plain
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.model.walk import Path

_LINK = re.compile(r"\]\(#([^)\s]+)\)")
#: A sentence, with its mark; a line ends one too.
_SENTENCE = lazy_pattern(r"(?:[^。！？.!?\n]|\.(?=\S))+[。！？.!?]?")
#: What an action says of itself at its end: 擴建圖書館（已完成）.
_ASIDE = lazy_pattern(r"[（(]([^（）()]{2,40})[）)]\s*$")


@dataclass(frozen=True)
class Telling:
    """A part of a text, from one code point up to another, that tells of an action."""

    planned: Planned
    text: Text
    start: int
    end: int

    @property
    def prose(self) -> str:
        """The part, without what is no language."""
        return self.text.prose[self.start : self.end]


def telling(texts: Texts) -> Iterator[Telling]:
    """Give what is told of single actions: by themselves, in sentences, in rows of tables."""
    own = [*actions(texts.document)]
    for planned in own:
        if text := texts.at.get((*planned.path, "progress")):
            yield Telling(planned, text, 0, len(text.text))
        text = texts.at.get((*planned.path, "text"))
        if text and (aside := _ASIDE.search(text.text)):
            yield Telling(planned, text, *aside.span(1))
    yield from elsewhere(texts, own)


def elsewhere(texts: Texts, own: Sequence[Planned]) -> Iterator[Telling]:
    """Give what sections tell of single actions, in sentences that link to them and in rows."""
    known = {each.action.id: each for each in own}
    said = {
        plain(text.text): each
        for each in own
        if (text := texts.at.get((*each.path, "text"))) and plain(text.text)
    }
    rows: dict[Path, list[Text]] = {}
    for text in texts.written if own else ():
        if text.path[0] != "sections":
            continue
        if text.path[-2:-1] == ("cells",):
            rows.setdefault(text.path[:-2], []).append(text)
        else:
            yield from _in_sentences(text, known)
    for row in rows.values():
        yield from _in_row(row, known, said)


def _in_sentences(text: Text, known: Mapping[str, Planned]) -> Iterator[Telling]:
    for sentence in _SENTENCE.finditer(text.text) if "](#" in text.text else ():
        named = {name for name in _LINK.findall(sentence[0]) if name in known}
        if len(named) == 1:
            yield Telling(known[named.pop()], text, *sentence.span())


def _in_row(
    row: Sequence[Text], known: Mapping[str, Planned], said: Mapping[str, Planned]
) -> Iterator[Telling]:
    named = [each for text in row for each in _named(text, known, said)]
    if len({each.path for each in named}) == 1:
        for text in row:
            if not _named(text, known, said):
                yield Telling(named[0], text, 0, len(text.text))


def _named(text: Text, known: Mapping[str, Planned], said: Mapping[str, Planned]) -> list[Planned]:
    links = [known[name] for name in _LINK.findall(text.text) if name in known]
    whole = said.get(plain(text.text))
    return links or ([whole] if whole else [])
