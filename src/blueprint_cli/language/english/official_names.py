"""Names that miss one of their capitals: Hong kong, legislative Council, Kowloon east."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

from blueprint_cli.language import data
from blueprint_cli.language.english.sentences import starts_sentence
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.runs import TextRun

_WORD = lazy_pattern(r"[^\W_]+(?:['’-][^\W_]+)*")


def wrong_capitals(text: str, names: Collection[str] = ()) -> tuple[TextRun, ...]:
    """Find names of which some words have their capital and others lack it.

    `names` are the document's own. A name all in small letters may be words of another meaning, a
    housing society, unless it is Hong Kong.
    """
    return tuple(_wrong_capitals(text, _by_first(tuple(names)) if names else {}))


def _wrong_capitals(text: str, own: Mapping[str, Sequence[tuple[str, ...]]]) -> Iterator[TextRun]:
    listed, end = _listed(), 0
    words = list(_WORD.finditer(text))
    for at, found in enumerate(words):
        first = found[0].lower()
        if found.start() < end or not (first in listed or first in own):
            continue
        known = (*own.get(first, ()), *listed.get(first, ()))
        for name in sorted(known, key=len, reverse=True):
            matched = words[at : at + len(name)]
            written = tuple(each[0].replace("’", "'") for each in matched)
            if written == name:
                end = matched[-1].end()
                break
            if tuple(map(str.lower, written)) != tuple(map(str.lower, name)):
                continue
            start, end = found.start(), matched[-1].end()
            said = text[start:end]
            if _is_wrong(text, start, written, name) and " " in said:
                yield TextRun(start, end, said, " ".join(name))
            break


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
    return _by_first(tuple(data.lines("own/official_names")))


@cache
def _by_first(names: tuple[str, ...]) -> Mapping[str, Sequence[tuple[str, ...]]]:
    found: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in names:
        words = tuple(name.replace("’", "'").replace(",", "").split())
        if len(words) > 1:
            found[words[0].lower()].append(words)
    return found
