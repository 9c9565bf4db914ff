"""Make simplified_words.txt: Simplified words, each sign of which Traditional text has too.

    .venv/bin/python -m tools.make_simplified_words OPENCC jieba/dict.txt [TRUSTED...]

`OPENCC` is the folder `data/dictionary` of OpenCC 1.4.2 (Apache-2.0), as its source archive on PyPI
has it, and `dict.txt` is jieba's 0.42.1 (MIT). `TRUSTED` are files of Traditional text, of whatever
kind: a word that they write more often than its Traditional form is left out. Those used were the
catalogs and manuals in zh_TW and zh_HK of twenty of Debian's packages, 1.1 million characters.

A word is taken as someone would leave it who has converted its certain signs: 關系 of 关系. Of a
word with several doubtful signs each may be left or not: 干制, 干製 and 乾制.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path

from blueprint_cli.language.chinese import hanzi
from tools.unihan import DATA

#: Rarer words are left out, as are names of people, which jieba has thousands of.
LEAST, SHORTEST, LONGEST = 20, 2, 4
#: OpenCC's phrases of two characters that jieba has hardly met are of the classics.
KNOWN = 3
NAMES = ("nr", "nrt", "nrfg")
HEADER = """\
# Simplified words made of characters that Traditional text has too. A line: the pairs of a
# Simplified and a Traditional character in which its words are wrong, then the words.
# Source: OpenCC 1.4.2 and dict.txt of jieba 0.42.1, selected by tools/simplified_words.txt; made by
# `python -m tools.make_simplified_words`; do not edit.
# Copyright (c) 2010-2026 Carbo Kuo and contributors, Apache Licence 2.0; (c) 2013 Sun Junyi, MIT
# licence; both in full in LICENCES.
"""


class OpenCC:
    """Its dictionaries from Simplified to Hong Kong Traditional."""

    def __init__(self, folder: Path) -> None:
        """Read them."""
        choices = dict(_entries(folder / "STCharacters.txt"))
        self._choices = {each: tuple(forms.split()) for each, forms in choices.items()}
        phrases = dict(_entries(folder / "STPhrases.txt"))
        self.phrases = {each: forms.split()[0] for each, forms in phrases.items()}
        variants = dict(_entries(folder / "HKVariants.txt"))
        self._variants = {each: forms.split()[0] for each, forms in variants.items()}
        self._longest: dict[str, int] = {}
        for phrase in self.phrases:
            self._longest[phrase[0]] = max(len(phrase), self._longest.get(phrase[0], 1))

    def characters(self, simplified: str) -> tuple[str, ...]:
        """Give the Traditional characters that a Simplified one stands for."""
        return self._choices.get(simplified, (simplified,))

    def convert(self, text: str, alone: frozenset[str]) -> str:
        """Convert by the longest phrases, and by characters where these are certain or `alone`."""
        out, start = "", 0
        while start < len(text):
            longest = self._longest.get(text[start], 1)
            ends = range(min(start + longest, len(text)), start + 1, -1)
            end = next((each for each in ends if text[start:each] in self.phrases), start + 1)
            piece = text[start:end]
            sure = piece in alone or bool(hanzi.simplified_in_traditional(piece))
            out += self.phrases.get(piece, self.characters(piece)[0] if sure else piece)
            start = end
        # The Hong Kong form of 麪 is written 麵 by all of its offices.
        return "".join(self._variants.get(each, each) for each in out).replace("麪", "麵")


def _entries(path: Path) -> Iterator[tuple[str, str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if "\t" in line and line[0] != "#":
            key, values = line.split("\t")[:2]
            yield key, values


class Choice:
    """Which pairs are taken, and for which words; and words of our own."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Read the list."""
        self.own: dict[str, str] = {}
        self.never: set[str] = set()
        self.alone: frozenset[str] = frozenset()
        self._only: dict[str, frozenset[str]] = {}
        self._but: dict[str, frozenset[str]] = {}
        for line in lines:
            pair, *words = line.split()
            if pair.endswith("!"):
                pair = pair[:-1]
                self.alone |= {pair[0]}
            if pair == "*":
                self.own[words[0]] = words[1]
            elif pair == "/":
                self.never.update(words)
            else:
                self._only[pair] = frozenset(words[1:]) if words[:1] == ["+"] else frozenset()
                self._but[pair] = frozenset(words[1:]) if words[:1] == ["-"] else frozenset()

    def takes(self, pair: str, word: str) -> bool:
        """Tell whether a word is wrong for the sake of a pair."""
        only = self._only.get(pair)
        return only is not None and (not only or word in only) and word not in self._but[pair]


def pairs_of(word: str, meant: str) -> list[tuple[int, str]]:
    """Give the places where two forms of a word differ by a sign that is not certain."""
    return [
        (place, one + other)
        for place, (one, other) in enumerate(zip(word, meant, strict=True))
        if one != other
        and not hanzi.simplified_in_traditional(one)
        and not hanzi.hong_kong_variant(one)
    ]


def forms(word: str, meant: str, choice: Choice) -> Iterator[tuple[str, str]]:
    """Give each form of a word that is wrong, with the pairs in which it is."""
    own = word in choice.own
    places = [each for each in pairs_of(word, meant) if own or choice.takes(each[1], word)]
    for count in range(1, len(places) + 1):
        for left in combinations(places, count):
            form = list(meant)
            for place, pair in left:
                form[place] = pair[0]
            yield "".join(form), "".join(sorted({pair for _, pair in left}))


def counted(texts: Iterable[str], wanted: frozenset[str]) -> Counter[str]:
    """Count words in texts, wherever their characters stand together."""
    met: Counter[str] = Counter()
    for text in texts:
        for run in re.findall("[\u3400-\u9fff]+", text):
            for size in range(SHORTEST, LONGEST + 1):
                starts = range(len(run) - size + 1)
                met.update(run[at : at + size] for at in starts if run[at : at + size] in wanted)
    return met


def table(
    opencc: OpenCC, dictionary: Iterable[str], choice: Choice, trusted: Iterable[str]
) -> Mapping[str, tuple[str, str]]:
    """Give for each wrong form its pairs and the word meant."""
    rows = [line.split() for line in dictionary]
    known = {word for word, count, _ in rows if int(count) >= KNOWN}
    words = {word for word, count, kind in rows if int(count) >= LEAST and kind not in NAMES}
    words |= {phrase for phrase in opencc.phrases if len(phrase) > SHORTEST or phrase in known}
    meant = {
        word: opencc.convert(word, choice.alone)
        for word in words
        if SHORTEST <= len(word) <= LONGEST
    }
    meant |= choice.own
    made = {
        form: (pairs, right)
        for word, right in sorted(meant.items())
        if len(word) == len(right)
        for form, pairs in forms(word, right, choice)
    }
    # A form that is itself the right one of another word tells nothing.
    rights = {right for _, right in made.values()}
    met = counted(trusted, frozenset(made) | rights)
    return {
        form: (pairs, right)
        for form, (pairs, right) in made.items()
        if form not in rights | choice.never and met[form] <= met[right]
    }


def main() -> None:
    """Write the data file."""
    folder, dictionary, *trusted = map(Path, sys.argv[1:])
    listed = Path(__file__).with_name("simplified_words.txt").read_text(encoding="utf-8")
    choice = Choice(line for line in listed.splitlines() if line and line[0] != "#")
    texts = [path.read_text(encoding="utf-8") for path in trusted]
    rows = dictionary.read_text(encoding="utf-8").splitlines()
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for form, (pairs, _) in table(OpenCC(folder), rows, choice, texts).items():
        groups[pairs].append(form)
    lines = (f"{pairs} {' '.join(sorted(groups[pairs]))}\n" for pairs in sorted(groups))
    (DATA / "opencc").mkdir(exist_ok=True)
    path = DATA / "opencc/simplified_words.txt"
    path.write_text(HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
