"""Sets of words: written as text, or long lists of data that few words are looked up in."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from blueprint_cli.language import data


def word_set(words: str) -> frozenset[str]:
    """Give the words of a text, which spaces divide."""
    return frozenset(words.split())


class WordList:
    """A list of data in alphabetical order, asked for single words without being taken apart.

    Making a set of 40,000 words takes longer than looking up those of a whole plan.
    """

    def __init__(self, name: str) -> None:
        """Take the name of the data file."""
        self._name = name

    def __contains__(self, word: str) -> bool:
        """Tell whether a word is on the list."""
        at = bisect_right(self._lines, word)
        if at < len(self._lines) and self._lines[at].startswith(f"{word} "):
            return True
        return at > 0 and f" {word} " in f" {self._lines[at - 1]} "

    def after(self, word: str) -> str:
        """Give what a list says of a word, after a colon; nothing of one that it does not have."""
        entry = f"{word}:"
        at = bisect_right(self._lines, entry)
        for line in self._lines[max(at - 1, 0) : at + 1]:
            place = f" {line}".find(f" {entry}")
            if place >= 0:
                return line[place + len(entry) :].partition(" ")[0]
        return ""

    @cached_property
    def words(self) -> frozenset[str]:
        """All words: for whoever asks for hundreds."""
        return frozenset(data.entries(self._name))

    @cached_property
    def _lines(self) -> list[str]:
        return data.lines(self._name)
