"""Lists that were typed by hand: lines that open with a bullet or a number that makes no list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import normalize, numeric

from blueprint_cli.language.lazy import Lazy
from blueprint_cli.language.numbering.ordinals import (
    HAN,
    STEMS,
    letter,
    number,
    roman,
    stem,
)
from blueprint_cli.markup.blocks import CODE, PARAGRAPH, Block

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
#: The end of a line after which another could begin.
_ENDED = re.compile(r"[。！？；：!?;:.][」』”’）)\"']{0,3}\s*\Z")
_ITEM = re.compile(r"[ \t]{0,20}(?P<mark>[-+*])[ \t]{1,9}(?=\S)")
#: The stop of a sentence, or of a point.
_STOPPED = re.compile(
    r"[。！？；：，.!?;:,…](?:[」』”’）)\"'*_]{0,4}|[ ]?(?:及|和|或|以及|與|and|or))\s*\Z"
)
_HAN = f"[{HAN[3:]}]{{1,3}}"
#: Where one of these follows, a mark is cited: （二）項所述, (c) above.
_CITED = (
    r"(?!\s?(?:above|below|and|or|to)\b|所述|之|至|及|和|或|[、，,]\s?[（(]"
    r"|[條条款段節节項项](?!目))"
)
_WORD = r"(?=[\u3400-\u9fff「『《（(“\"A-Z*])"
_COUNTED = r"[#＃]|No\. ?|(?:Step|Stage|Phase|Part|Item) "
_WORDS = r"(?=[A-Za-z\u3400-\u9fff「『《（(“\"*])"


@dataclass(frozen=True)
class Typed:
    """A mark that a line opens with, from `start` up to `end`, and the `fix` that makes an item.

    `joined` says that the line runs on in the one above; `safe`, that the list has the same look;
    `is_item`, that the mark would be right but for its indent; `is_label`, that it is no number.
    """

    start: int
    end: int
    fix: str | None = None
    joined: bool = False
    safe: bool = False
    is_item: bool = False
    is_label: bool = False


@dataclass(frozen=True)
class _Kind:
    """A kind of numbers: its pattern, and its reader.

    `listed` numbers are those of a list but for a sign; of the others a line by itself may be a
    point of prose. `plural` ones are numbers only where several lines have them; `labels` name
    what is on their lines, and are no numbers.
    """

    pattern: Lazy
    read: Callable[[str], int | None]
    listed: bool = False
    plural: bool = False
    labels: bool = False


@dataclass(frozen=True)
class _Line:
    """A line of a block: its number there, its place, and the mark that it opens with."""

    row: int
    start: int
    end: int
    value: int


def _kind(
    mark: str,
    read: Callable[[str], int | None],
    *,
    listed: bool = False,
    plural: bool = False,
    labels: bool = False,
) -> _Kind:
    pattern = Lazy(rf"[ \t\u3000]{{0,20}}(?P<mark>{mark})")
    return _Kind(pattern, read, listed, plural, labels)


def _wide(written: str) -> int | None:
    return number(normalize("NFKC", written).strip("().、 "))


def _level(written: str) -> int | None:
    """Read the number of a level below others, 2.1.3, so that the next one follows it."""
    levels = (number(each) or 0 for each in reversed(re.split("[.．]", written)))
    return sum(each * int(_LEVEL**place) for place, each in enumerate(levels))


def _financial(written: str) -> int | None:
    return _FINANCIAL.find(written) + 1 or None


def _signed(sign: str) -> int | None:
    return int(numeric(sign, 0)) or None


#: More than any level has numbers.
_LEVEL = 1_000
#: The numerals of cheques, which number the parts of older papers.
_FINANCIAL = "壹貳叁肆伍陸柒捌玖拾"
_BLANK = r"[ \t\u3000\xa0]{0,9}"
_KINDS = (
    _kind(rf"(?P<n>\d{{1,3}})(?:[、．]{_BLANK}(?!\s?\d)|[.)]{_WORD})", number, listed=True),
    _kind(rf"(?P<n>[⒈-⒛]){_BLANK}(?=\S)", _wide, listed=True),
    _kind(r"(?P<n>\d{1,3})[.)][ ]{1,4}(?=\S)", number, listed=True, plural=True),
    _kind(rf"(?P<n>\d{{1,2}})）{_BLANK}(?=\S)", number),
    _kind(rf"(?P<n>{_HAN})[、．]{_BLANK}(?!\s?[{HAN}])", number),
    _kind(rf"[（(](?P<n>{_HAN})[）)]{_BLANK}{_CITED}", number),
    _kind(rf"[（(](?P<n>\d{{1,2}})[）)]{_BLANK}{_CITED}(?=\S)", number),
    _kind(rf"[（(](?P<n>[ivx]{{1,5}}|[IVX]{{1,5}})[）)]{_BLANK}{_CITED}(?=\S)", roman),
    _kind(rf"[（(](?P<n>[A-Za-z])[）)]{_BLANK}{_CITED}(?=\S)", letter),
    _kind(rf"[（(](?P<n>[{STEMS}])[）)]{_BLANK}{_CITED}(?=\S)", stem),
    _kind(rf"(?P<n>[①-⑳⑴-⑽㈠-㈩❶-❿]){_BLANK}{_CITED}(?=\S)", _signed),
    _kind(rf"(?P<n>[{STEMS}])、{_BLANK}(?![{STEMS}])", stem, plural=True),
    _kind(rf"(?P<n>[A-Za-z])(?:[.)][ ]{{1,4}}|[.)、．）]{_WORD})(?=\S)", letter, plural=True),
    _kind(r"(?P<n>[ivx]{1,5}|[IVX]{1,5})[.)、．][ ]{0,4}(?=\S)", roman, plural=True),
    _kind(rf"[【〔\[](?P<n>\d{{1,2}}|{_HAN})[】〕\]]{_BLANK}(?=\S)", number, plural=True),
    _kind(
        rf"(?P<n>\d{{1,2}}(?:[.．]\d{{1,2}}){{1,3}})[.、．]?[ \t\u3000\xa0]{_WORD}",
        _level,
        listed=True,
        plural=True,
    ),
    _kind(rf"(?P<n>[{_FINANCIAL}])[、．.]{_BLANK}(?=\S)", _financial, plural=True),
    _kind(rf"其?(?P<n>{_HAN})[.、，]{_BLANK}{_WORD}", number, plural=True),
    _kind(
        rf"(?:{_COUNTED})?(?P<n>\d{{1,2}})[:：]{_BLANK}{_WORDS}",
        number,
        plural=True,
    ),
    _kind(
        rf"(?:{_COUNTED})(?P<n>\d{{1,2}})[.,]?[ \u3000]{_BLANK}{_WORDS}",
        number,
        plural=True,
    ),
    _kind(rf"(?P<n>[Ⅰ-Ⅻ])[、．.]?{_BLANK}(?=\S)", _signed, plural=True),
    _kind(
        rf"第(?P<n>{_HAN}|\d{{1,2}})[\u3400-\u9fff]{{0,3}}[ \u3000：:、，](?=\S)",
        number,
        plural=True,
    ),
    _kind(
        r"(?P<n>(?P<stress>\*\*)?(?:[\u3400-\u9fff]{1,6}[A-Za-z0-9]{0,2}(?:(?(stress)\*\*)：|：(?(stress)\*\*))"
        r"|[A-Z]\d{1,2}[：:]|[A-Z][A-Za-z]{1,14}(?:(?(stress)\*\*): |:(?(stress)\*\*) )))"
        r"(?=\S)",
        lambda _: 1,
        plural=True,
        labels=True,
    ),
)


def bullets(text: str, blocks: Sequence[Block], *, inline: bool) -> Iterator[Typed]:
    """Find bullets that make no list, at the starts of lines.

    `text` is without what is no language; `inline` says that it is one paragraph, which holds no
    list whatever the bullet.
    """
    for block in blocks:
        if block.kind != CODE:
            yield from _bullets(block, _lines(text, block), inline=inline)


def numbers(text: str, blocks: Sequence[Block], *, inline: bool) -> Iterator[Typed]:
    """Find numbers that make no list, at the starts of lines; see `bullets`.

    A sentence in a paragraph of its own may keep its number, （一） or (a).
    """
    for block in blocks:
        if block.kind != CODE:
            lines = _lines(text, block)
            if block.kind != PARAGRAPH:
                lines[0] = (lines[0][0], "")
            yield from _numbers(text, block, lines, inline=inline)


def _lines(text: str, block: Block) -> list[tuple[int, str]]:
    """Give the lines of a block, each with its place: from the first on, with its indent."""
    lines, at = [], block.start
    for line in text[block.start : block.end].split("\n"):
        lines.append((at, line))
        at += len(line) + 1
    return lines


def _bullets(block: Block, lines: Sequence[tuple[int, str]], *, inline: bool) -> Iterator[Typed]:
    marks = [_BULLET.match(line) for _, line in lines]
    items: set[int] = set()
    dashes = []
    yield from _too_deep(lines)
    for row, (at, line) in enumerate(lines):
        found, above = marks[row], lines[row - 1][1] if row else ""
        if found and (found["mark"] in _ROUND or not inline):
            # A wrapped line may start with a sign of the sentence: 約翰·史密夫, 陳○○.
            if not row or row - 1 in items or found["mark"] in _SURE or _ENDED.search(above):
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


def _numbers(
    text: str, block: Block, lines: Sequence[tuple[int, str]], *, inline: bool
) -> Iterator[Typed]:
    told: set[int] = set()
    for kind in _KINDS:
        marked = [each for each in _marked(kind, lines) if each.row not in told]
        series = marked if kind.labels and len(marked) == len(lines) else _series(marked)
        if not _is_list(kind, text, block, lines, marked, series, inline=inline):
            continue
        chosen = series if len(series) > 1 else marked
        told |= {each.row for each in chosen}
        if kind.labels:
            rows = (each for each in chosen if each.row)
            yield from (Typed(each.start, each.end, joined=True, is_label=True) for each in rows)
            continue
        whole = not inline and _is_whole(chosen, lines)
        for each in chosen:
            fix = f"{each.value}. " if whole else None
            yield Typed(each.start, each.end, fix, each.row > 0, whole and kind.listed)


def _marked(kind: _Kind, lines: Sequence[tuple[int, str]]) -> list[_Line]:
    marked = []
    for row, (at, line) in enumerate(lines):
        found = kind.pattern.compiled.match(line)
        value = kind.read(found["n"]) if found else None
        if found and value:
            marked.append(_Line(row, at + found.start("mark"), at + found.end("mark"), value))
    return marked


def _series(marked: Sequence[_Line]) -> list[_Line]:
    """Give the lines that follow each other in number."""
    following = {
        each
        for pair in pairwise(marked)
        if pair[1].value - pair[0].value in (0, 1)
        for each in pair
    }
    return [each for each in marked if each in following]


def _is_list(
    kind: _Kind,
    text: str,
    block: Block,
    lines: Sequence[tuple[int, str]],
    marked: Sequence[_Line],
    series: Sequence[_Line],
    *,
    inline: bool,
) -> bool:
    """Tell whether lines that open with a number are items of a list, and not prose."""
    if len(series) > 1:
        starts = series[0].value == 1 or kind.listed or not kind.plural
        return len(series) == len(lines) if kind.labels else starts
    if not marked or kind.plural or inline:
        return False
    if kind.listed:
        row = marked[0].row
        return not row or bool(_ENDED.search(lines[row - 1][1]))
    # A point of prose ends as a sentence does, and its lines may be wrapped anywhere.
    return len(lines) == 1 and not _STOPPED.search(text[block.start : block.end])


def _is_whole(chosen: Sequence[_Line], lines: Sequence[tuple[int, str]]) -> bool:
    """Tell whether the lines, from the first with a number on, are the items from 1 on."""
    first = chosen[0].row
    values = [each.value for each in chosen]
    if len(lines) == 1:
        return True
    rows = [each.row for each in chosen]
    return rows == list(range(first, len(lines))) and values == list(range(1, len(values) + 1))
