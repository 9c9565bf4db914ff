"""Line breaks of titles: lines are balanced, and end where a phrase does."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from itertools import accumulate

from blueprint_cli.language.folding import is_wide

#: The last two words of a title, with or without an element that begins before them, and what
#: closes after them.
_LAST_WORDS = tuple(
    re.compile(rf"(?<=[ >]){first}(?:<[^>]*>|[^<>\s])* (?:<[^>]*>|[^<>\s])+$")
    for first in ("", r"[^<>\s]")
)
_CLOSED = re.compile(r"(?:</[a-z]+>)*$")
_TAG_NAME = re.compile(r"<(/?[a-z]+)")
#: So many characters fit a line of any title.
_SHORT = 20
#: A clause of a Chinese title, and the space after it.
_CLAUSE = re.compile(r"([^ ，；：]+[，；：]?)( ?)")
#: A name in quotation marks, which stays on one line.
_QUOTED = re.compile(r"([「“][^「」“”<>]{1,12}[」”][，；：]?)")
_TAG = re.compile(r"(<[^>]*>)")
#: A part whose lines are settled, or a tag; or the text between.
_HELD = re.compile(r'(<span class="(?:tie|long)">.*?</span>|<[^>]*>)|[^<]+')
#: A clause that is longer fills its lines, and begins on that of the one before.
_BLOCK = 20
#: A title without clauses that may be balanced on two lines: of so many characters.
_HALVED = range(8, 15)
#: The last line has as many letters.
_LAST = 3


def western(html: str) -> str:
    """Keep the last two words of a title on one line, where they are short: none stands alone."""
    closed = _CLOSED.search(html)
    end = closed.start() if closed else len(html)
    for words in _LAST_WORDS:
        found = words.search(html, 0, end)
        if found and _can_be_tied(found[0]):
            return f'{html[: found.start()]}<span class="tie">{found[0]}</span>{html[end:]}'
    return html


def _can_be_tied(words: str) -> bool:
    """Tell whether words are short, and every element that begins or ends among them does both."""
    tags = Counter(_TAG_NAME.findall(words))
    names = {name.lstrip("/") for name in tags}
    is_whole = all(tags[name] == tags[f"/{name}"] for name in names)
    return is_whole and len(unescape(_TAG.sub("", words))) <= _SHORT


def chinese(bare: str) -> str:
    """Keep the clauses of a title whole as long as a line is wide enough, and its words always."""
    clauses = [found[1] for found in _CLAUSE.finditer(bare)]
    parallel = all(is_wide(each[0]) and is_wide(each[-1]) for each in clauses)
    if len(clauses) > 1 and parallel and max(map(len, clauses)) <= _BLOCK:
        return _CLAUSE.sub(lambda found: f"{_block(_phrased(found[1]))}{found[2]}", bare)
    if len(clauses) == 1 and len(bare) in _HALVED and all(map(is_wide, bare)):
        return _halved(bare)
    return _phrased(bare)


def marked_up(html: str) -> str:
    """Keep the words of a title with stress or links on one line each."""
    pieces = _TAG.split(html)
    return "".join(piece if at % 2 else _phrased(piece) for at, piece in enumerate(pieces))


def words(html: str) -> str:
    """Keep the words of a caption, a head or a cell on one line each; what is held so is left."""
    from blueprint_cli.language.chinese.phrasing import wholes

    return _HELD.sub(lambda found: found[1] or "<wbr>".join(map(_tied, wholes(found[0]))), html)


def _halved(title: str) -> str:
    """Give a title in two blocks of about the same length, the first one the longer."""
    phrases = _phrases(title)
    ends = list(accumulate(map(len, phrases)))
    split = min(range(len(ends)), key=lambda at: (abs(ends[at] - len(title) / 2), -at))
    if split + 1 == len(phrases) or _QUOTED.search(title):
        return _phrased(title)
    return "".join(
        _block("<wbr>".join(map(_tied, part)))
        for part in (phrases[: split + 1], phrases[split + 1 :])
    )


def _phrased(clause: str) -> str:
    """Keep the phrases and the names of a clause on one line each."""
    pieces = _QUOTED.split(clause)
    return "".join(
        _block(piece) if at % 2 else "<wbr>".join(map(_tied, _phrases(piece)))
        for at, piece in enumerate(pieces)
    )


def _phrases(clause: str) -> list[str]:
    """Give the phrases of a clause, the last of at least three letters."""
    from blueprint_cli.language.chinese.phrasing import phrases

    made = phrases(clause) if clause else []
    while len(made) > 1 and sum(map(str.isalnum, made[-1])) < _LAST and is_wide(made[-2][0]):
        made[-2:] = ["".join(made[-2:])]
    return made


def _tied(phrase: str) -> str:
    is_tied = len(phrase) > 1 and any(map(is_wide, phrase))
    return f'<span class="tie">{phrase}</span>' if is_tied else phrase


def _block(html: str) -> str:
    return f'<span class="clause">{html}</span>'
