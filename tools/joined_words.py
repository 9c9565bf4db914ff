"""What conversion makes of sentences that are frequent words joined by chance.

    .venv/bin/python -m tools.joined_words          # the table, as docs/accuracy.md has it
    .venv/bin/python -m tools.joined_words --list   # every word that comes out wrong

Where each word begins and ends is known here, so that all can be counted: a term that was seen
across words, and a character that is not its word's. The words are those of jieba, in Hong Kong's
characters. The terms are those of the Blueprint, of the texts in `tests/language/cases/`, and a
share of the words themselves: a lexicon of some thousand terms is met as often.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from blueprint_cli.language import data
from blueprint_cli.locales import termbase
from blueprint_cli.locales.conversion.converter import Converter, Means, converter
from blueprint_cli.model.document import Profile
from blueprint_cli.model.terms import Term, TermBase
from blueprint_cli.world import MemoryWorld

if TYPE_CHECKING:
    from opencc import OpenCC

ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests/language/cases"
PROFILES: tuple[Profile, ...] = ("hk-gov", "mainland")
SENTENCES, WORDS, TERMS = 10_000, 8, 2_000
#: Words of this cost or less are frequent: some 20,000, each with a count of 600 or more.
_MOST = 11.5


class Corrupted(NamedTuple):
    """A word that comes out wrong, with the words beside it, and what was written."""

    words: tuple[str, ...]
    written: str


@cache
def frequent() -> tuple[str, ...]:
    """Give the frequent words of more than one character, as Hong Kong writes them."""
    costs = (line.split() for line in data.lines("jieba/words"))
    kept = (word for cost, *own in costs if int(cost) / 2 <= _MOST for word in own)
    return tuple(map(_opencc("s2hk").convert, (word for word in kept if len(word) > 1)))


def sentences(count: int = SENTENCES) -> Iterator[tuple[str, ...]]:
    """Give sentences as their words, the same each time."""
    for number in range(count):
        yield tuple(_some(frequent(), WORDS, f"sentence {number}"))


def terms() -> TermBase:
    """Give the terms that conversion is to write, each in words that nothing else gives."""
    file = "locales/terms.yaml"
    base = termbase.load(MemoryWorld({file: (ROOT / file).read_text(encoding="utf-8")})).value
    assert base  # noqa: S101 - the Blueprint is sound
    own = {term.source: term for term in base.terms}
    sources = [
        line.split("\t")[1]
        for path in sorted(CASES.glob("*/term-inside-words.tsv"))
        for line in path.read_text(encoding="utf-8").splitlines()[1:]
    ]
    short = [word for word in frequent() if len(word) == len("詞語")]
    for source in (*sources, *_some(short, TERMS, "terms")):
        own.setdefault(source, Term(id=source, source=source, profiles={"mainland": "某"}))
    return TermBase(terms=tuple(own.values()))


def corrupted(convert: Converter, words: Sequence[str]) -> Iterator[Corrupted]:
    """Find the words of a sentence that come out wrong."""
    edges = [0, *accumulate(map(len, words))]
    for piece in convert.pieces("".join(words)):
        start, end = piece.start, piece.start + len(piece.source)
        is_whole = piece.means is not Means.CHARACTERS and {start, end} <= set(edges)
        for number, (first, last) in enumerate(pairwise(edges)) if not is_whole else ():
            begin, stop = max(first, start), min(last, end)
            if begin < stop:
                target = piece.target[begin - start : stop - start]
                is_own = piece.means is Means.CHARACTERS and target in _written(
                    words[number], begin - first, stop - first
                )
                if not is_own:
                    yield Corrupted(tuple(words[max(number - 1, 0) : number + 2]), piece.target)


@cache
def _written(word: str, start: int, end: int) -> frozenset[str]:
    """Give what a part of a word may become: what it does in its word, or by itself."""
    convert = _opencc("hk2s").convert
    return frozenset({convert(word)[start:end], convert(word[start:end])})


@cache
def _opencc(configuration: str) -> OpenCC:
    from opencc import OpenCC

    return OpenCC(configuration)


def _some(words: Sequence[str], count: int, seed: str) -> Iterator[str]:
    """Give some words by chance, the same for the same seed."""
    for number in range(count):
        chance = sha256(f"{seed} {number}".encode()).digest()
        yield words[int.from_bytes(chance[:8], "big") % len(words)]


def found(profile: Profile) -> list[Corrupted]:
    """Give all words that come out wrong under a profile."""
    convert = converter(profile, "zh-Hans", terms())
    return [each for words in sentences() for each in corrupted(convert, words)]


def table() -> str:
    """Give what was counted as Markdown."""
    rows = [f"| `{name}` | {SENTENCES:,} | {len(found(name))} |" for name in PROFILES]
    return "\n".join([_INTRODUCTION, *rows, ""])


_INTRODUCTION = f"""
## What conversion makes of joined words

Sentences of {WORDS} frequent words each, joined by chance, converted with some {TERMS:,} terms: how
many words come out wrong, as a term or a phrase that is seen across words, or as a character that
is not theirs. `python -m tools.joined_words --list` lists them.

| profile | sentences | words that come out wrong |
| --- | ---: | ---: |"""


def main() -> None:
    """Print the table, or the words."""
    if "--list" in sys.argv[1:]:
        for profile in PROFILES:
            for each in found(profile):
                sys.stdout.write(f"{profile}\t{'|'.join(each.words)}\t{each.written}\n")
    else:
        sys.stdout.write(table())


if __name__ == "__main__":
    main()
