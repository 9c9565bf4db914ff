"""Names that miss one of their capitals: Hong kong, legislative Council, Kowloon east."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from blueprint_cli.language import data
from blueprint_cli.language.english.sentences import starts_sentence
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.runs import TextRun

_WORD = lazy_pattern(r"[^\W_]+(?:['’-][^\W_]+)*")


#: Names that in small letters are words too, where what stands around tells them from these.
_ALONE = lazy_pattern(
    r"\b(?:(?:in|of|from|to|with|between|mainland|south|southern|north|northern|Mainland|South"
    r"|Southern) (?P<name>china)\b(?! (?:clay|cabinets?|plates?|cups?|dolls?|shops?|sets?|tea))"
    r"|(?:\d(?:st|nd|rd|th)?|early|mid-?|late|in|since|until|by|from) (?P<month>march|may|august)"
    r"(?= (?:19|20)\d\d\b))"
)


def wrong_capitals(text: str) -> tuple[TextRun, ...]:
    """Find names of which some words have their capital and others lack it.

    A name all in small letters may be words of another meaning, a housing society, unless it is
    Hong Kong.
    """
    alone = tuple(_alone(text))
    if _listed().keys().isdisjoint(text.lower().split()):
        return alone
    return tuple(sorted((*alone, *_wrong_capitals(text)), key=lambda run: run.start))


def _alone(text: str) -> Iterator[TextRun]:
    for found in _ALONE.finditer(text):
        word = found[found.lastgroup or 0]
        yield TextRun(*found.span(found.lastgroup or 0), word, word.capitalize())


def _wrong_capitals(text: str) -> Iterator[TextRun]:
    listed, end = _listed(), 0
    words = list(_WORD.finditer(text))
    for at, found in enumerate(words):
        first = found[0].lower()
        if found.start() < end or first not in listed:
            continue
        for name in listed[first]:
            matched = words[at : at + len(name)]
            written = tuple(each[0].replace("’", "'") for each in matched)
            if written == name:
                end = matched[-1].end()
                break
            if tuple(map(str.lower, written)) != tuple(map(str.lower, name)):
                continue
            end = matched[-1].end()
            if _is_wrong(text, found.start(), written, name):
                yield _lacking(text, matched, name)
            break


def _lacking(text: str, matched: Sequence[re.Match[str]], name: tuple[str, ...]) -> TextRun:
    """Give the words that lack a capital, with what stands between them, as they should be."""
    wrong = [
        at for at, each in enumerate(matched) if each[0][0].islower() and name[at][0].isupper()
    ]
    first, last = wrong[0], wrong[-1]
    start, end = matched[first].start(), matched[last].end()
    right = text[start:end]
    for at in wrong:
        place = matched[at].start() - start
        right = right[:place] + right[place].upper() + right[place + 1 :]
    return TextRun(start, end, text[start:end], right)


def _is_wrong(text: str, start: int, written: tuple[str, ...], name: tuple[str, ...]) -> bool:
    if all(each.isupper() for each in written):
        return False
    capital = [each[0].isupper() for each in written]
    wanted = [each[0].isupper() for each in name]
    if any(has and not want for has, want in zip(capital, wanted, strict=True)):
        # Title case has no small words: The Belt And Road is another matter.
        return False
    if not any(capital):
        return name[:2] == ("Hong", "Kong")
    only_first = not any(capital[1:])
    return not (only_first and starts_sentence(text, start) and name[0] not in _ALWAYS)


#: What starts no words but a name.
_ALWAYS = frozenset({"Hong", "Kowloon", "Lantau", "Macao", "Shenzhen"})


@cache
def _listed() -> Mapping[str, Sequence[tuple[str, ...]]]:
    """Give the names of several words by their first one, the longest first."""
    found: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in data.lines("own/official_names"):
        words = tuple(name.replace(",", "").split())
        if len(words) > 1:
            found[words[0].lower()].append(words)
    return {first: sorted(each, key=len, reverse=True) for first, each in found.items()}
