"""The dash of Chinese (破折號), a line as long as two characters: ——.

A single — is as often a connector (連接號) of places, times and things that belong together, as in
深圳—香港—廣州 (GB/T 15834-2011, 4.13). It is a fault only where its neighbours tell a dash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from blueprint_cli.language.chinese.punctuation.seen import (
    HAN,
    Fault,
    is_chinese,
    is_han,
    see,
    skip_back,
    skip_on,
)
from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.runs import TextRun

_SHORT, _LONG = "-‐‑‒–−－", "—―─━"
_RUN = lazy_pattern(f"[{_SHORT}{_LONG}]+")
#: Two em dashes, or the one character that CLREQ recommends for them (⸺).
_RIGHT = "——"
#: Longer lines are rules, or blanks to fill in.
_LONGEST = 3
#: Words that start an explanation or a turn of thought, and no name of a place or a thing.
_TURNS = lazy_pattern(
    "(?:即[是使將将]|就是|也[就是]|亦[即是]|包括|例如|譬如|比如|尤其|特[別别]是|不[僅仅但是論论]|而[是且]|這[是個个一些不]|"
    "这[是个一些不]|那[是就些]|它[是們们]?|他們|他们|我們|我们|一[個个項项場场種种座]|因[為为]|所以|[無无]論|无论|只要|只有|"
    "如果|[為为]了|[從从]而|以[及便]|其中|分[別别][是為为]|主要[是有]|正是|更是|但是|然而|並[且非]|并[且非]|[讓让][我市香更])"
)
#: Words that lead to what a dash explains: 三大優勢——, 他指出——.
_LEADS = lazy_pattern(
    rf"(?:[二兩两三四五六七八九十\d][大個个項项種种類类點点條条][{HAN}]{{1,6}}|[說说問问答稱称]|指出|表示|[強强][調调])\Z"
)
_LONGEST_LEAD = 8
#: A pause or a stop before or after a connector makes no sense.
_BEFORE_A_DASH, _AFTER_A_DASH = "，。、！", "，。、；！」』”"
#: Two lines about an insertion: what follows the second is no name.
_INSERTION = lazy_pattern(
    f"[{HAN}]{{2,20}}(?:——|[—–])[{HAN}、]{{2,20}}(?:——|[—–])"
    f"(?:[已將将會会是也亦正仍都均][{HAN}]|不[是會会])"
)
_LONGEST_INSERTION = 46
_TWO = 2
#: Names that a spaced hyphen may connect: 香港 - 深圳.
_TWO_NAMES = lazy_pattern(f"(?<![{HAN}])[{HAN}]{{1,3}} [-–—] [{HAN}]{{1,3}}(?![{HAN}])")
_REACH = 5
#: 3月--5月: a range in the wrong form, but no dash.
_UNITS = frozenset("年月日時时點点分號号頁页條条第")

#: An option of a command, an arrow, a rule of a table.
_AFTER_CODE = frozenset("abcdefghijklmnopqrstuvwxyz>|+")
_BEFORE_CODE = frozenset("<!|+")


def dashes(text: str) -> tuple[TextRun, ...]:
    """Find dashes in Chinese that are not —— (GB/T 15834-2011, 4.10.2): --, ── and a spaced -."""
    if not _RUN.search(text):
        return ()
    seen = see(text)
    return seen.runs(_dashes(seen.text))


def _dashes(text: str) -> Iterator[Fault]:
    for found in _RUN.finditer(text):
        if found[0] == _RIGHT or len(found[0]) > _LONGEST:
            continue
        start, end = skip_back(text, found.start()), skip_on(text, found.end())
        before = text[start - 1] if start and text[start - 1] != "\n" else ""
        after = text[end : end + 1].strip("\n")
        judge = _is_dash if len(found[0]) > 1 else _is_single_dash
        if judge(text, found, before, after):
            start = start if is_chinese(before) else found.start()
            yield Fault(start, end if is_chinese(after) else found.end(), _RIGHT)


def _is_dash(text: str, found: re.Match[str], before: str, after: str) -> bool:
    """Judge two or three lines in a row."""
    if not (is_chinese(before) or is_chinese(after)) or (after.isdigit() and before in _UNITS):
        return False
    if not found[0].isascii():
        return True
    tight = text[found.end() : found.end() + 1]
    return not (tight in _AFTER_CODE or before in _BEFORE_CODE)


def _is_single_dash(text: str, found: re.Match[str], before: str, after: str) -> bool:
    """Judge a line by itself."""
    start, end = found.span()
    is_spaced = text[max(start - 1, 0) : start] == " " or text[end : end + 1] == " "
    if found[0] in _LONG and not is_spaced:
        turned = after and (before in _BEFORE_A_DASH or after in _AFTER_A_DASH)
        told = turned or _is_told(text, start, end) or _is_one_of_two(text, start, end)
        return is_chinese(before) and bool(told)
    if not (_is_of_phrase(before, "」』》）") and _is_of_phrase(after, "「『《（」』")):
        return False
    if not is_spaced:
        return bool(_TURNS.match(text, end))
    return not _TWO_NAMES.search(text, max(start - _REACH, 0), end + _REACH)


def _is_told(text: str, start: int, end: int) -> bool:
    """Tell whether the words before or after a line are those about a dash."""
    leads = _LEADS.search(text, max(start - _LONGEST_LEAD, 0), start)
    return bool(_TURNS.match(text, end) or (leads and is_chinese(text[end : end + 1])))


def _is_one_of_two(text: str, start: int, end: int) -> bool:
    """Tell whether a line is one of two about an insertion: 計劃—提升效率—已展開, or ——…—."""
    around = text[max(start - _LONGEST_INSERTION, 0) : end + _LONGEST_INSERTION]
    if around.count("—") + around.count("–") < _TWO:
        return False
    at = min(start, _LONGEST_INSERTION)
    return any(found.start() <= at < found.end() for found in _INSERTION.finditer(around))


def _is_of_phrase(character: str, marks: str) -> bool:
    return is_han(character) or (character != "" and character in marks)
