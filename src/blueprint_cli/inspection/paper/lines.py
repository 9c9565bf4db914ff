"""The lines of paragraphs and headings: where they end, and with what."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise
from typing import Any, TypeAlias
from unicodedata import category

from blueprint_cli.inspection.paper.boxes import BREAK, Leaf, Sheet, is_line, selector_of, tag
from blueprint_cli.language.chinese.line_edges import NOT_FIRST, NOT_LAST
from blueprint_cli.language.folding import is_wide
from blueprint_cli.model.rendering import Edge, Ending, OffScale

Line: TypeAlias = list[Leaf]
Block: TypeAlias = list[Line]

#: Marks that no line parts from their double (CLREQ, section 3.1.3).
_DOUBLED = frozenset("—…")
_WORD = re.compile("[\u2e80-\uffff]|[^\u2e80-\uffff]+")
#: What of a line nobody sees.
_UNSEEN = f"{BREAK} \n"
_TITLES = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "caption"})


def endings(blocks: Iterable[Block]) -> Iterator[Ending]:
    """Yield the last lines, of paragraphs of more lines, that hold one character or one word."""
    for lines in blocks:
        last, text = lines[-1][-1], text_of(lines[-1:]).strip(_UNSEEN)
        letters = [each for each in text if category(each)[0] in "LN"]
        if len(lines) == 1 or not last.message or not letters:
            continue
        if is_wide(letters[0]) and len(letters) == 1:
            yield Ending(last.page, last.message, letters[0], "", _is_title(last))
        elif not any(map(is_wide, text)) and not _is_in_table(last) and _is_word(last, text):
            before = _words(text_of(lines[-2:-1]))
            # Where the line before has one word too, a stack of them is meant.
            if len(before) > 1:
                yield Ending(last.page, last.message, text, before[-1], _is_title(last))


def edges(blocks: Iterable[Block]) -> Iterator[Edge]:
    """Yield the lines of Chinese that begin or end with a mark that may not stand there."""
    for lines in blocks:
        for before, after in pairwise(lines):
            end, start = text_of([before]).strip(_UNSEEN)[-1:], text_of([after]).strip(_UNSEEN)[:1]
            if not any(map(is_wide, text_of([before, after]))):
                continue
            if (end and end in NOT_LAST) or (end in _DOUBLED and end == start):
                yield Edge(*before[-1].place, end, selector_of(before[-1]), is_start=False)
            elif start and start in NOT_FIRST:
                yield Edge(*after[0].place, start, selector_of(after[0]), is_start=True)


def off_scale(blocks: Sequence[Block]) -> Iterator[OffScale]:
    """Yield the first text of each kind whose lines are not of the scale that its theme states.

    The scale is properties of the page: `--longest-line` and `--longest-line-chinese` in
    characters, `--smallest-type` in points, `--least-leading` in em, and `--title-step`, how many
    times as large as another a title of one kind may be. What is not stated may be anything.
    """
    measured = ((lines[0][0], each) for lines in blocks for each in _measured(lines))
    known = set[tuple[str, str]]()
    for leaf, (kind, value, limit) in chain(measured, _uneven(blocks)):
        own = _title_of(leaf) or leaf
        selector = selector_of(own)
        if (kind, selector) not in known:
            known.add((kind, selector))
            yield OffScale(*own.place, kind, value, limit, selector)


def _measured(lines: Block) -> Iterator[tuple[str, float, float]]:
    """Give what of a text is off the scale: the kind, how much it is, and the limit."""
    box = lines[0][0].box
    size, text = box.style["font_size"], text_of(lines)
    smallest = _stated(box, "smallest-type")
    # Points to CSS pixels; sizes are made by multiplying.
    if text and size * 0.75 < smallest - 0.05:
        yield "size", round(size * 0.75, 1), smallest
    full = lines[:-1]
    if not full or not size:
        return
    wide = sum(map(is_wide, text)) > len(text) / 2
    longest = _stated(box, "longest-line-chinese" if wide else "longest-line")
    characters = max(len(text_of([line]).strip(_UNSEEN)) for line in full)
    if longest and characters > longest:
        yield "line", float(characters), longest
    least = _stated(box, "least-leading")
    line = next(each for each in reversed(lines[0][0].around) if is_line(each))
    leading = round(line.height / size, 2)
    if leading < least:
        yield "leading", leading, least


def _uneven(blocks: Sequence[Block]) -> Iterator[tuple[Leaf, tuple[str, float, float]]]:
    """Give the titles that are much smaller than another of their kind, with by how much."""
    kinds = defaultdict[str, list[tuple[Leaf, float]]](list)
    for leaf, title in ((lines[0][0], _title_of(lines[0][0])) for lines in blocks):
        if title and title.box.style["font_size"]:
            kinds[selector_of(title)].append((leaf, title.box.style["font_size"]))
    for kind in kinds.values():
        largest = max(size for _, size in kind)
        for leaf, size in kind:
            step = _stated(leaf.box, "title-step")
            if step and largest / size > step:
                yield leaf, ("title", round(largest / size, 2), step)


def _stated(box: Any, name: str) -> float:
    """Give a number that a theme states for its pages; 0 where it states none."""
    values = (getattr(token, "value", None) for token in box.style[f"__{name.replace('-', '_')}"])
    return next((float(value) for value in values if isinstance(value, int | float)), 0.0)


def written(leaf: Leaf) -> str:
    """Give the text of the block that a leaf stands in, with the spaces that ends of lines lack."""
    line = next(at for at in reversed(range(len(leaf.around))) if is_line(leaf.around[at]))
    return " ".join("".join(_texts(leaf.around[line].element)).split())


def paragraphs(sheets: Sequence[Sheet]) -> Iterator[Block]:
    """Yield the lines of every block of text, with those that it has on the next page."""
    known: dict[Any, tuple[int, list[Line]]] = {}
    for sheet in sheets:
        for block, lines in _blocks(sheet):
            page, before = known.get(block.element, (0, []))
            # The head of a table that goes on stands on each of its pages.
            goes_on = page == sheet.number - 1 and text_of(before) != text_of(lines)
            if before and not goes_on:
                yield before
            known[block.element] = sheet.number, [*before, *lines] if goes_on else lines
    yield from (lines for _, lines in known.values())


def _blocks(sheet: Sheet) -> Iterator[tuple[Any, list[Line]]]:
    """Yield the boxes of a page that hold lines, with these."""
    blocks: dict[Any, dict[Any, Line]] = {}
    for leaf in sheet.leaves:
        for block, line in pairwise(leaf.around):
            if is_line(line):
                blocks.setdefault(block, {}).setdefault(line, []).append(leaf)
    for block, lines in blocks.items():
        yield block, list(lines.values())


def text_of(lines: Sequence[Line]) -> str:
    """Give what stands on lines."""
    return "".join(leaf.text for line in lines for leaf in line)


def _texts(element: Any) -> Iterator[str]:
    """Yield what an element holds, and no comment in it."""
    if isinstance(element.tag, str):
        yield element.text or ""
        for child in element:
            yield from _texts(child)
            yield child.tail or ""


def _is_word(leaf: Leaf, text: str) -> bool:
    """Tell whether a text is all of the last word of what a leaf is a part of."""
    whole = written(leaf)
    before = whole.removesuffix(text)[-1:]
    is_whole = whole.endswith(text) and (before in ("", " ") or is_wide(before))
    return is_whole and " " not in text


def _words(text: str) -> list[str]:
    """Give the words of letters, and the characters of Chinese."""
    return [word for run in text.split() for word in _WORD.findall(run)]


def _is_in_table(leaf: Leaf) -> bool:
    return any(tag(box) in ("td", "th") for box in leaf.around)


def _is_title(leaf: Leaf) -> bool:
    return _title_of(leaf) is not None


def _title_of(leaf: Leaf) -> Leaf | None:
    """Give the title that a leaf is a part of, in the place of the leaf."""
    for at, box in enumerate(leaf.around):
        if tag(box) in _TITLES:
            return replace(leaf, box=box, around=leaf.around[:at])
    return None
