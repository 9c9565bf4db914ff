"""Make forms_by_word.txt: which Traditional character a Simplified one is, by the words it is in.

    .venv/bin/python -m tools.make_forms_by_word OPENCC jieba/dict.txt

`OPENCC` and `dict.txt` are those of `make_simplified_words`. The words are OpenCC's phrases and
jieba's commoner words, as OpenCC converts them, and those of `forms_by_word.txt`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tools.make_simplified_words import KNOWN, LEAST, LONGEST, NAMES, SHORTEST, OpenCC
from tools.unihan import DATA

HEADER = """\
# Which character of Traditional text a Simplified one is, by its word. A line: the Simplified
# character and the other one, then the Simplified words in which it is that; the first line of a
# character has the form of most words.
# Source: OpenCC 1.4.2 and dict.txt of jieba 0.42.1, selected by tools/forms_by_word.txt; made by
# `python -m tools.make_forms_by_word`; do not edit.
# Copyright (c) 2010-2026 Carbo Kuo and contributors, Apache Licence 2.0; (c) 2013 Sun Junyi, MIT
# licence; both in full in LICENCES.
"""


class Choice(NamedTuple):
    """A character with its forms, and the words that are taken or left out, where some are."""

    character: str
    forms: str
    only: frozenset[str]
    never: frozenset[str]

    def takes(self, form: str, word: str) -> bool:
        """Tell whether a word is taken for the sake of a form."""
        if not form or word in self.never or form not in self.forms:
            return False
        return not self.only or word in self.only or form == self.forms[0]


def read(lines: Iterable[str]) -> tuple[list[Choice], dict[str, str]]:
    """Read the list: the choices, and words with how Hong Kong writes them."""
    choices, own = list[Choice](), dict[str, str]()
    for line in lines:
        entry, *words = line.split()
        if entry == "*":
            own[words[0]] = words[1]
        else:
            listed = {sign: frozenset(words[1:]) for sign in words[:1]}
            choices.append(
                Choice(
                    entry[0], entry[1:], listed.get("+", frozenset()), listed.get("-", frozenset())
                )
            )
    return choices, own


def rows(meant: dict[str, str], choice: Choice) -> Iterator[tuple[str, list[str]]]:
    """Give each form of a character with the words in which it is that, and no other.

    A word that has another one inside says nothing more, where both have the same form.
    """
    taken = dict[str, str]()
    for word in sorted(meant, key=lambda word: (len(word), word)):
        written = zip(word, meant[word], strict=True)
        forms = {right for one, right in written if one == choice.character}
        inside = {form for each, form in taken.items() if each in word}
        form = forms.pop() if len(forms) == 1 else ""
        if {form} != inside and choice.takes(form, word):
            taken[word] = form
    for form in choice.forms:
        words = sorted(word for word, own in taken.items() if own == form)
        if words or form == choice.forms[0]:
            yield form, words


def main() -> None:
    """Write the data file."""
    folder, dictionary = map(Path, sys.argv[1:])
    listed = Path(__file__).with_name("forms_by_word.txt").read_text(encoding="utf-8")
    choices, own = read(line for line in listed.splitlines() if line and line[0] != "#")
    counts = [line.split() for line in dictionary.read_text(encoding="utf-8").splitlines()]
    known = {word for word, count, _ in counts if int(count) >= KNOWN}
    words = {word for word, count, kind in counts if int(count) >= LEAST and kind not in NAMES}
    opencc = OpenCC(folder)
    words |= {each for each in opencc.phrases if len(each) > SHORTEST or each in known}
    meant = {
        word: opencc.convert(word, frozenset(word))
        for word in words
        if SHORTEST <= len(word) <= LONGEST
    }
    meant = {word: written for word, written in (meant | own).items() if len(word) == len(written)}
    lines = (
        " ".join([choice.character + form, *words]) + "\n"
        for choice in choices
        for form, words in rows(meant, choice)
    )
    path = DATA / "opencc/forms_by_word.txt"
    path.write_text(HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
