"""Line breaks inside East Asian text, which must not become spaces.

The one place that decides it: for scalars that YAML folds, for line breaks in the markup of a
message, and for lines that are read back from a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from unicodedata import category, east_asian_width, name

#: So many characters on each side tell one line break of a text from another.
_CONTEXT = 12
#: Ends of stress stand between a letter and the break, and are no letters themselves.
_STRESS = "*"
#: What a break must leave apart: a list item is told of where it stands in a paragraph.
ITEM = re.compile(r"(?:[-*+•]|\d{1,9}[.)])\s")
#: What is written in any script, whatever the language around it: names, quotations, code, links.
_QUOTED = re.compile(
    r"`[^`]{0,120}`|\]\([^)]{0,300}\)|<[^>]{0,300}>|\{[^}]{0,60}\}|https?://\S{1,300}"
    r"|《[^》]{0,120}》|「[^」]{0,120}」|『[^』]{0,120}』|（[^）]{0,120}）|“[^”]{0,120}”|\([^)]{0,120}\)"
)
_EAST_ASIAN = re.compile(r"[\u3041-\u30ff\u3105-\u312f\u3400-\u9fff\U00020000-\U00033479]")
_LOWER_CASE_WORD = re.compile(r"(?<![A-Za-z'’-])[a-z][a-z'’-]*")
_FULL_WIDTH_STOP = re.compile("[，。、；：！？]")
#: A word in small letters, or a full-width stop, says as much of a text as so many characters.
_WEIGHT = 3
_ESCAPES = {'"': re.compile(r'\\(["\\/])'), "'": re.compile(r"'(')")}


def is_wide(character: str) -> bool:
    """Tell whether a character is set in an East Asian full-width cell (UAX #11: W or F)."""
    return east_asian_width(character) in "WF"


def is_east_asian(text: str) -> bool:
    """Tell whether a text is Chinese or Japanese, by what stands outside its names and quotations.

    English that speaks of Chinese words is English: the words in small letters tell.
    """
    if not _EAST_ASIAN.search(text):
        return False
    bare = _QUOTED.sub(" ", text)
    characters = len(_EAST_ASIAN.findall(bare)) + _WEIGHT * len(_FULL_WIDTH_STOP.findall(bare))
    return characters >= _WEIGHT * len(_LOWER_CASE_WORD.findall(bare))


def joins(above: str, below: str, *, east_asian: bool) -> bool:
    """Tell whether a line break between two texts leaves no space (CSS Text 3, section 4.1.3).

    Between two wide characters it never does, and beside Hangul it always does. In text that
    `is_east_asian` it leaves none beside a wide character, as CLREQ sets Chinese and Western text
    without a typed space, nor beside a mark or symbol of both scripts (UAX #11: Ambiguous). Where
    stress ends and another one starts, the space is what keeps them apart.
    """
    if not (above.endswith(_STRESS) and below.startswith(_STRESS)):
        above, below = above.rstrip(_STRESS), below.lstrip(_STRESS)
    if not above or not below or _is_hangul(above[-1]) or _is_hangul(below[0]):
        return False
    wide = _is_wide_letter(above[-1]), _is_wide_letter(below[0])
    if all(wide) or not east_asian:
        return all(wide)
    return any(wide) or _joins_marks(above, below)


def fold(written: str, value: str) -> str:
    """Take out the spaces that YAML put where a text was wrapped, and none belongs.

    `written` is the scalar as it stands in the file, `value` as YAML folds it.
    """
    position, east_asian = 0, is_east_asian(value)
    pieces: list[str] = []
    for above, below in pairwise(_lines(written)):
        head, tail = above[-_CONTEXT:], below[:_CONTEXT]
        found = value.find(f"{head} {tail}", position) if head and tail else -1
        if found < 0:
            continue
        end = found + len(head)
        pieces.append(value[position:end])
        if ITEM.match(below) or not joins(above, below, east_asian=east_asian):
            pieces.append(" ")
        position = end + 1
    return "".join([*pieces, value[position:]])


def _lines(written: str) -> list[str]:
    """Give the lines of a scalar, without its quotation marks and the escapes of these."""
    style = written[:1]
    if style in _ESCAPES:
        written = _ESCAPES[style].sub(r"\1", written[1:].removesuffix(style))
    lines = [line.strip() for line in written.split("\n")]
    return lines[1:] if style == ">" else lines


def _joins_marks(above: str, below: str) -> bool:
    """Tell whether a mark that both scripts have stands at a break as one of East Asian text.

    Two such marks do, and a dash or a symbol; a quotation mark does unless Western letters stand
    on both sides of it: it may be the apostrophe of `schools’`.
    """
    marks = _is_ambiguous(above[-1]), _is_ambiguous(below[0])
    if all(marks) or not any(marks):
        return all(marks)
    mark = above[-1] if marks[0] else below[0]
    if category(mark) not in ("Pi", "Pf"):
        return True
    letters = (_letter(reversed(above[-_CONTEXT:])), _letter(iter(below[:_CONTEXT])))
    return any(each and _is_wide_letter(each) for each in letters)


def _letter(characters: Iterable[str]) -> str:
    """Give the first character that is no mark."""
    return next((each for each in characters if each.isalnum()), "")


def _is_ambiguous(character: str) -> bool:
    """Tell whether a character is a mark, a symbol or a number such as ① of either script."""
    return east_asian_width(character) == "A" and category(character)[0] in "PSN"


def _is_wide_letter(character: str) -> bool:
    return east_asian_width(character) in "WFH" and not _is_hangul(character)


def _is_hangul(character: str) -> bool:
    return name(character, "").startswith(("HANGUL", "HALFWIDTH HANGUL"))
