"""Brackets and quotation marks of English that have no pair in their paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.language.lazy import lazy_pattern

_PAIRS = {"(": ")", "[": "]", "“": "”"}
_MARKS = lazy_pattern(r"[()\[\]“”]")
#: The letters and numbers of lists: a) health; b) housing.
_LIST_LETTER = lazy_pattern(r"(?:^|(?<=[\s;,]))[*_]{0,2}(?:[A-Za-z]|[ivx]{1,4}|\d{1,2})\)", 0)
#: Lines up to an empty one, or to an item of a list.
_PARAGRAPH = lazy_pattern(r"[^\n]+(?:\n(?!\s*\n|\s*[-*•]|\s*\d+[.)]).+)*")


def unpaired(text: str) -> tuple[int, ...]:
    """Give the places of marks that nothing opens or closes within their paragraph."""
    return tuple(sorted(_unpaired(text))) if _MARKS.search(text) else ()


def _unpaired(text: str) -> Iterator[int]:
    listed = {found.end() - 1 for found in _LIST_LETTER.finditer(text)}
    paragraphs = list(_PARAGRAPH.finditer(text))
    for at, paragraph in enumerate(paragraphs):
        following = paragraphs[at + 1][0].lstrip(" *_") if at + 1 < len(paragraphs) else ""
        own = (found.start() for found in _MARKS.finditer(text, *paragraph.span()))
        yield from _in_paragraph(text, own, listed, quoted=following.startswith("“"))


def _in_paragraph(
    text: str, places: Iterator[int], listed: set[int], *, quoted: bool
) -> Iterator[int]:
    opened: list[int] = []
    for place in places:
        mark = text[place]
        if mark in _PAIRS:
            opened.append(place)
        elif opened and _PAIRS[text[opened[-1]]] == mark:
            opened.pop()
        elif mark == "”" and any(text[each] == "“" for each in opened):
            # It closes the quotation, and with it what was opened within.
            yield from (each for each in opened if text[each] != "“")
            opened = []
        elif place not in listed and mark != "]":
            yield place
    # A quotation of several paragraphs opens in each of them, and closes in the last.
    spared = "[“" if quoted else "["
    yield from (each for each in opened if text[each] not in spared)
