"""Where lines of Chinese titles may end, held against titles whose words are marked.

The titles lie in `tests/language/chinese/titles/`: those that the rules were made over, and those
that were held out.
"""

from __future__ import annotations

from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from blueprint_cli.language.chinese.phrasing import phrases

FOLDER = Path(__file__).parents[1] / "tests/language/chinese/titles"


class Score(NamedTuple):
    """Of how many titles: where a line may end, how often inside a word, and in how many titles."""

    titles: int
    ends: int
    inside: int
    wrong: int


def marked(name: str) -> list[list[str]]:
    """Give the titles of a file, each as its words."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.split("|") for line in lines if line[0] != "#"]


def ends(parts: list[str]) -> set[int]:
    """Give the places where parts of a text end, all but the last."""
    return set(list(accumulate(map(len, parts)))[:-1])


def score(name: str) -> Score:
    """Count the places where a line of the titles of a file may end."""
    titles = marked(name)
    made = [ends(phrases("".join(words))) for words in titles]
    inside = [len(own - ends(words)) for own, words in zip(made, titles, strict=True)]
    return Score(len(titles), sum(map(len, made)), sum(inside), sum(map(bool, inside)))


def table() -> str:
    """Give what was counted as Markdown."""
    rows = (
        f"| {label} | {' | '.join(map(str, score(name)))} |"
        for label, name in (("seen", "seen"), ("held out", "held_out"))
    )
    return "\n".join([_INTRODUCTION, *rows, ""])


_INTRODUCTION = """
## Where lines of Chinese titles may end

Titles of 8 to 20 characters whose words are marked, in
`tests/language/chinese/titles/`. The rules were made over those that were seen. The words of public
policy were listed by the hand that wrote the titles, after them: without those that stand in titles
that were held out and in no other, lines may end inside a word in 8 of them.

| titles | | a line may end | inside a word | in titles |
| --- | ---: | ---: | ---: | ---: |"""
