"""Words mistyped in Traditional Chinese: 津帖 for 津貼, 階殷 for 階段, 責無旁代.

The forms are no words, and each is one character away from one: `tools/make_mistyped.py` makes
them.
Those that it cannot know, and idioms, are kept by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from blueprint_cli.language import data
from blueprint_cli.language.chinese import segmentation
from blueprint_cli.language.runs import TextRun

#: What says that a form is a person's name: 高克先生.
_TITLES = ("先生", "女士", "小姐", "博士", "教授", "太太", "議員", "醫生", "律師")
#: An idiom is known wherever it stands.
_IDIOM = 4
#: All forms are told by the first two of their characters.
_HEAD = 2


def mistyped_words(text: str) -> Iterator[TextRun]:
    """Find forms that are no words, the longest first, each with the word meant."""
    heads, told = _heads(), 0
    for start in range(len(text) - 1):
        lengths = heads.get(text[start : start + _HEAD])
        if not lengths or start < told:
            continue
        for length in lengths:
            form, end = text[start : start + length], start + length
            right = _forms().get(form)
            if right and _is_meant(text, start, end):
                yield TextRun(start, end, form, _word(form, right))
                told = end
                break


def _is_meant(text: str, start: int, end: int) -> bool:
    if text.startswith(_TITLES, end):
        return False
    return end - start >= _IDIOM or not segmentation.straddles(text, start, end)


def _word(form: str, right: str) -> str:
    """Give the word that is meant: what is kept of it is the word, or the pair that differs."""
    return form.replace(right[0], right[2], 1) if right[1] == "→" else right


@cache
def _forms() -> Mapping[str, str]:
    """Give for each form its word, or the two characters that differ with a mark between."""
    forms: dict[str, str] = {}
    for line in data.lines("jieba/mistyped"):
        pair, *listed = line.split()
        forms.update(dict.fromkeys(listed, f"{pair[0]}→{pair[1]}"))
    return forms | dict(line.split() for line in data.lines("own/mistyped"))


@cache
def _heads() -> Mapping[str, tuple[int, ...]]:
    """Give for each beginning the lengths of the forms that have it, the longest first."""
    heads: dict[str, set[int]] = {}
    for form in _forms():
        heads.setdefault(form[:_HEAD], set()).add(len(form))
    return {head: tuple(sorted(lengths, reverse=True)) for head, lengths in heads.items()}
