"""Make parts_of_speech.txt: what kinds of words English words are, from WordNet.

WordNet (Debian's package `wordnet-base`) lists nouns, verbs, adjectives and adverbs, and how often
each was met in texts that people had tagged; SCOWL (`scowl`) tells which words are usual enough to
be worth knowing. Endings are left to the reader of the list, but for irregular forms.
"""

from __future__ import annotations

import sys
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from tools.make_spelling import INSTALLED as SCOWL
from tools.make_spelling import _listed

INSTALLED = Path("/usr/share/wordnet")
OUTPUT = Path(__file__).parents[1] / "src/blueprint_cli/language/data/wordnet/parts_of_speech.txt"
HEADER = """\
# Usual English words, each with the kinds of words that it can be, in alphabetical order.
# N noun, V verb, J adjective, R adverb; P plural, D past or participle, where they are irregular.
# Small letters are for what a word seldom is.
# Source: WordNet 3.0 and SCOWL 2020.12.07 (Debian's `wordnet-base`, `scowl`); made by
# `python -m tools.make_parts_of_speech`; do not edit. Selected, and so a modified version.
# Copyright 2006 Princeton University; Kevin Atkinson and others; licences in full in LICENCES.
"""
_USUAL = (10, 20, 35, 40)
_KINDS = {"noun": "N", "verb": "V", "adj": "J", "adv": "R"}
_TYPES = {"1": "N", "2": "V", "3": "J", "4": "R", "5": "J"}
#: A kind that is met less often than in one of so many places is seldom.
_SELDOM, _ENOUGH = 12, 8
_WIDTH = 99


def kinds(folder: Path, usual: set[str]) -> dict[str, str]:
    """Give the letters of each word that has an entry, and of irregular forms."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for kind, letter in _KINDS.items():
        for word in _entries(folder / f"index.{kind}"):
            if word in usual:
                found[word].add(letter)
    counts = _counts(folder / "cntlist.rev")
    named = {word: _marked(letters, counts[word]) for word, letters in found.items()}
    for kind, letter in (("noun", "P"), ("verb", "D")):
        for line in (folder / f"{kind}.exc").read_text(encoding="utf-8").splitlines():
            form, *bases = line.split()
            # Regular ones are told by their ending: planned, studies.
            regular = form.endswith("ing") or form[:-1] in bases or f"{form[:-3]}y" in bases
            regular = (
                regular or (form.endswith(("ed", "s")) and letter == "D") or form[:-2] in bases
            )
            if form in usual and not regular and form not in bases:
                named[form] = named.get(form, "") + letter
    return named


def _entries(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        word = line.split(" ", 1)[0]
        if word.isalpha() and word.islower() and len(word) > 1:
            yield word


def _counts(path: Path) -> dict[str, Counter[str]]:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for line in path.read_text(encoding="utf-8").splitlines():
        sense, _, count = line.split()
        word, _, rest = sense.partition("%")
        counts[word][_TYPES[rest[0]]] += int(count)
    return counts


def _marked(letters: set[str], count: Counter[str]) -> str:
    total = count.total()
    seldom = {each for each in letters if total >= _ENOUGH and count[each] * _SELDOM < total}
    return "".join(each.lower() if each in seldom else each for each in "NVJR" if each in letters)


if __name__ == "__main__":
    words = _listed(SCOWL, ("english", "british"), ("words",), _USUAL)
    found = kinds(Path(sys.argv[1]) if len(sys.argv) > 1 else INSTALLED, words)
    entries = " ".join(f"{word}:{letters}" for word, letters in sorted(found.items()))
    OUTPUT.parent.mkdir(exist_ok=True)
    OUTPUT.write_text(HEADER + "\n".join(textwrap.wrap(entries, _WIDTH)) + "\n", encoding="utf-8")
