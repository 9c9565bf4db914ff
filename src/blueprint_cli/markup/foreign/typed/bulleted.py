"""Bullets that make no list: those of word processors, and dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from blueprint_cli.markup.blocks import CODE, Block
from blueprint_cli.markup.foreign.typed.mark import ENDED, Typed, block_lines

#: Bullets of word processors, some at the private places of the fonts Symbol and Wingdings.
_ROUND = "•‣◦‧∙·・➢➤❖\uf0b7\uf0a7\uf0d8\uf0fc\uf06c\uf06e\uf0e8\uf0be\uf076"
#: Signs that are bullets in a passage, but in a cell or a label may say something.
_SHAPES = "●○◉◎■□▪▫◆◇▶►▸➔✦✓✔☑☐☒⚫⚪"
_BULLET = re.compile(
    rf"[ \t\u3000]{{0,20}}(?P<mark>[{_ROUND}{_SHAPES}])[ \t\u3000\xa0]{{0,9}}"
    rf"(?=\w|[「『《〈（(“\"‘*\[`\ufffc])"
)
#: What opens items only where several lines have it: a dash, a mark without its blank, and
#: letters of a word processor.
_DASH = re.compile(
    r"[ \t\u3000]{0,20}(?P<mark>(?:[–—―‐−－＋＊](?![–—―‐−－＋＊])[ \t\u3000\xa0]{0,9}"
    r"|[-+*](?![-+*])|[o§][ \t\xa0]{1,9}"
    r"|(?:[→⇒➜➔➤★☆※👉🔹🔸🔷🔶✅❌﹣~]|[=-]>)[ \t\u3000\xa0]{0,9}))"
    r"(?=[^\W\d]|[「『《（(“\"])"
)
#: Bullets that no sentence has inside.
_SURE = "•‣◦➢➤❖"
_ITEM = re.compile(r"[ \t]{0,20}(?P<mark>[-+*])[ \t]{1,9}(?=\S)")


def bullets(text: str, blocks: Sequence[Block], *, inline: bool) -> Iterator[Typed]:
    """Find bullets that make no list, at the starts of lines.

    `text` is without what is no language; `inline` says that it is one paragraph, which holds no
    list whatever the bullet.
    """
    for block in blocks:
        if block.kind != CODE:
            yield from _bullets(block, block_lines(text, block), inline=inline)


def _bullets(block: Block, lines: Sequence[tuple[int, str]], *, inline: bool) -> Iterator[Typed]:
    marks = [_BULLET.match(line) for _, line in lines]
    items: set[int] = set()
    dashes = []
    yield from _too_deep(lines)
    for row, (at, line) in enumerate(lines):
        found, above = marks[row], lines[row - 1][1] if row else ""
        if found and (found["mark"] in _ROUND or not inline):
            # A wrapped line may start with a sign of the sentence: 約翰·史密夫, 陳○○.
            if not row or row - 1 in items or found["mark"] in _SURE or ENDED.search(above):
                items.add(row)
                fix = None if inline else "- "
                yield Typed(at + found.start("mark"), at + found.end(), fix, row > 0, not inline)
        elif (dash := _DASH.match(line)) and not _goes_on(above, line, dash):
            dashes.append((row, at + dash.start("mark"), at + dash.end("mark")))
    rows = {row for row, *_ in dashes} | {
        row
        for row, (_, line) in enumerate(lines)
        if _ITEM.match(line) or (block.is_item and not row)
    }
    for row, start, end in dashes:
        if {row - 1, row + 1} & rows:
            yield Typed(start, end, None if inline else "- ", row > 0)


def _too_deep(lines: Sequence[tuple[int, str]]) -> Iterator[Typed]:
    """Give the items that are indented so deeply that they go on with the line above.

    No other line of a block opens with the mark of an item and a blank (CommonMark 0.31, 5.2).
    """
    for at, line in lines[1:]:
        if found := _ITEM.match(line):
            yield Typed(at + found.start("mark"), at + found.end(), joined=True, is_item=True)


def _goes_on(above: str, line: str, found: re.Match[str]) -> bool:
    """Tell whether a mark is one of stress, or half of the dash that the line above ends with."""
    is_stress = found["mark"] == "*" and "*" in line[found.end() :]
    return is_stress or above.rstrip().endswith(tuple("–—―‐−－"))
