"""Marks and spaces of English: a space before a mark, marks twice, marks of Chinese width."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from blueprint_cli.language.english.grammar.inflection import plural
from blueprint_cli.language.english.typography.pairing import unpaired
from blueprint_cli.language.english.word_sets import word_set
from blueprint_cli.language.lazy import lazy_pattern


class Slip(Enum):
    """What is wrong with a mark."""

    SPACE_BEFORE = "space-before"
    DOUBLED = "doubled"
    NO_SPACE_AFTER = "no-space-after"
    SPACE_INSIDE = "space-inside"
    NO_SPACE_BEFORE = "no-space-before"
    HYPHEN_AS_DASH = "hyphen-as-dash"
    SPACED_HYPHEN = "spaced-hyphen"
    FULL_WIDTH = "full-width"
    APOSTROPHE = "apostrophe"
    SPLICE = "splice"
    SMALL_LETTER = "small-letter"
    UNPAIRED = "unpaired"


@dataclass(frozen=True)
class MarkSlip:
    """A fault of marks at its place, and what belongs there; None where that is not certain."""

    start: int
    end: int
    text: str
    slip: Slip
    right: str | None


#: What a text must hold for a rule to be asked, its pattern, and what belongs in the place of that.
_Needs = tuple[str, ...]
_Rule = tuple[Slip, _Needs, "re.Pattern[str]", Callable[["re.Match[str]"], str | None]]
#: A stop after these ends no sentence.
_ABBREVIATED = (
    r"(?<!\b[A-Za-z])(?<!etc)(?<!\bCo)(?<!\bNo)(?<!\bal)(?<!\b[DMSJ]r)(?<!Ltd)(?<!Inc)(?<!Mrs)"
    r"(?<!Ave)(?<!\bvs)(?<!\bSt)(?<!Cap)(?<!\bcf)"
)
_COUNTING = (
    "two|three|four|five|six|seven|eight|nine|ten|many|several|these|those|all|most|some|other|few"
)
_PLURAL_VERBS = r"(?= (?:are|were|have|took|take|may|must|can|should|do|which|who|that)\b)"


def _same(right: str) -> Callable[[re.Match[str]], str | None]:
    return lambda _: right


def _without_apostrophe(found: re.Match[str]) -> str:
    return f"{found['name'] or found['others']}s"


def _in_the_plural(found: re.Match[str]) -> str:
    return "bureaux" if found["name"] == "bureau" else plural(found["name"])


#: Stands for a mark with a letter right after it.
_CLOSE: _Needs = ("",)
_NO_SPACE = lazy_pattern(r"[,;:.?!][A-Za-z]")
_RULES: tuple[_Rule, ...] = (
    (
        Slip.SPACE_BEFORE,
        (" ,", " ;", " ?", " !", "\u00a0"),
        lazy_pattern(r"(?<=[\w)\]”’%])[ \u00a0]+[,;?!](?=[\s”’\"')\]]|$)"),
        lambda found: found[0][-1],
    ),
    (
        Slip.SPACE_BEFORE,
        (" :", "\u00a0:"),
        # The ratio 1 : 50 has its spaces.
        lazy_pattern(r"(?<=[A-Za-z)\]”’%])[ \u00a0]+:(?=[\s”’\"')\]]|$)"),
        _same(":"),
    ),
    (
        Slip.SPACE_BEFORE,
        (" ,", "\u00a0,"),
        lazy_pattern(r"(?<=[\w)\]”%])[ \u00a0]+,(?=[A-Za-z])"),
        _same(", "),
    ),
    (
        Slip.SPACE_BEFORE,
        (" .", "\u00a0."),
        lazy_pattern(r"(?<=[a-z0-9)\]”])[ \u00a0]+\.(?=[\s”]|$)"),
        _same("."),
    ),
    (
        Slip.DOUBLED,
        (",,", ", ,", ";;", "; ;", "::", ":;", ": ;", ": :"),
        lazy_pattern(r",\s*,|;\s*;|:\s*[;:](?![:\w])"),
        lambda found: found[0][0],
    ),
    (
        Slip.DOUBLED,
        ("..",),
        lazy_pattern(r"(?<=[\w)])\.\.(?![./\w])"),
        _same("."),
    ),
    (
        Slip.DOUBLED,
        (",.", ";.", ":.", ", .", "; .", ": ."),
        lazy_pattern(r"[,;:]\s?\.(?=[\s”)]|$)"),
        _same("."),
    ),
    (
        Slip.DOUBLED,
        ("?.", "!."),
        lazy_pattern(r"[?!]\.(?=\s|$)"),
        lambda found: found[0][0],
    ),
    (
        Slip.DOUBLED,
        (".,", ".;", ". ,", ". ;"),
        lazy_pattern(rf"{_ABBREVIATED}(?<=[a-z)])\.\s?[,;](?=\s|$)"),
        lambda found: found[0][-1],
    ),
    (
        Slip.DOUBLED,
        ("??", "!!", "’’", "““", "””"),
        lazy_pattern(r"(?<=\w)(?:\?\?+|!!+)|’’|““|””"),
        lambda found: found[0][0],
    ),
    (
        Slip.NO_SPACE_AFTER,
        _CLOSE,
        lazy_pattern(r"(?<=[a-z)])[,;](?=[A-Za-z]{2})|(?<=\d),(?=[A-Za-z]{3})"),
        lambda found: f"{found[0]} ",
    ),
    (
        Slip.NO_SPACE_AFTER,
        _CLOSE,
        lazy_pattern(r"(?<=[a-z]{2})[?!:](?=[A-Z][a-z])"),
        lambda found: f"{found[0]} ",
    ),
    (
        Slip.NO_SPACE_AFTER,
        _CLOSE,
        lazy_pattern(r"(?<=[a-z]{2})\.(?=[A-Z][a-z]*[ ,])"),
        _same(". "),
    ),
    (
        Slip.SPACE_INSIDE,
        ("( ", "[ ", "“ ", "‘ "),
        lazy_pattern(r"(?<![\w\[])[(\[“‘] +(?=[^\s\])])"),
        lambda found: found[0][0],
    ),
    (
        Slip.SPACE_INSIDE,
        (" )", " ]", " ”"),
        lazy_pattern(r"(?<=[\w.%?!,]) +[)\]”](?!\w)"),
        lambda found: found[0][-1],
    ),
    (
        Slip.NO_SPACE_BEFORE,
        ("(",),
        lazy_pattern(r"(?<=[a-z]{3})\((?!s\)|es\)|ies\)|[a-z]{1,3}\))(?=[A-Za-z]{3})"),
        _same(" ("),
    ),
    (
        Slip.HYPHEN_AS_DASH,
        (" - ", " -- "),
        lazy_pattern(r"(?<=[\w,)”] )--?(?= [A-Za-z(“])"),
        _same("–"),
    ),
    (
        Slip.HYPHEN_AS_DASH,
        ("--",),
        lazy_pattern(r"(?<=[A-Za-z])--(?=[A-Za-z])"),
        _same("—"),
    ),
    (
        Slip.SPACED_HYPHEN,
        (" -", "- "),
        lazy_pattern(
            r"(?<=[a-z]) -(?=[a-z]{2})"
            # Short- and long-term measures are right.
            r"|(?<=[a-z]{2})- (?!(?:and|or|to|nor|but|versus|as)\b)(?=[a-z])"
        ),
        _same("-"),
    ),
    (
        Slip.APOSTROPHE,
        ("0’s", "0's"),
        lazy_pattern(r"\b(?P<decade>(?:1[5-9]|20)\d0)['’]s\b"),
        lambda found: f"{found['decade']}s",
    ),
    (
        Slip.APOSTROPHE,
        ("’s", "'s"),
        lazy_pattern(
            rf"(?i:\b(?:{_COUNTING}|\d+)) (?:[a-z]+ )?(?P<own>(?P<name>[A-Z]{{2,}})['’]s)\b"
            rf"(?! [a-z]+(?:s|ion|ment|ity)\b)|\b(?P<others>[A-Z]{{2,}})['’]s{_PLURAL_VERBS}"
        ),
        _without_apostrophe,
    ),
    (
        Slip.APOSTROPHE,
        ("’s", "'s"),
        lazy_pattern(
            rf"(?i:\b(?:{_COUNTING})) (?P<own>(?P<name>[a-z]+)['’]s)"
            r"(?=[.,;:)]|$| (?:in|of|are|were|have|will|for|on|at|to|from|took)\b)"
        ),
        _in_the_plural,
    ),
    (
        Slip.APOSTROPHE,
        ("ys’", "ys'"),
        lazy_pattern(r"\b(?P<stem>[a-z]*[b-df-hj-np-tv-xz])ys['’](?!\w)"),
        lambda found: f"{found['stem']}y’s",
    ),
    (
        Slip.APOSTROPHE,
        ("ens’", "ens'", "les’", "les'"),
        lazy_pattern(r"\b(?P<many>[Cc]hildren|[Pp]eople|[Ww]omen|[Mm]en)s['’](?!\w)"),
        lambda found: f"{found['many']}’s",
    ),
    (
        Slip.APOSTROPHE,
        ("s’s", "s's"),
        # The boss’s and the bus’s are right: words that end in s in the singular.
        lazy_pattern(
            r"\b(?![a-z]*ss['’]|(?:bus|gas|campus|virus|census|focus|bonus|chorus|circus|status)"
            r"['’])[a-z]+s['’]s\b"
        ),
        lambda found: found[0][:-1],
    ),
    (
        Slip.SPLICE,
        (", however", ", therefore", ", moreover", ", furthermore", ", never", ", conse"),
        lazy_pattern(
            r"(?<=[a-z]), (?P<word>however|therefore|moreover|furthermore|nevertheless|"
            r"consequently) (?=(?:the|we|it|this|they|there|these|he|she|our)\b)"
        ),
        lambda found: f"; {found['word']}, ",
    ),
    (
        Slip.SMALL_LETTER,
        (". ", "? ", "! "),
        lazy_pattern(r"(?<=[a-z]{3}[.?!] )[a-z](?=[a-z]+[ ,])"),
        lambda found: found[0].upper(),
    ),
    (
        Slip.SMALL_LETTER,
        ("i ",),
        lazy_pattern(
            r"(?:(?<=[a-z,] )|^)i(?= (?:am|have|will|was|shall|would|hope|believe|think)\b)"
        ),
        _same("I"),
    ),
)
#: Marks, letters and figures of Chinese width.
_WIDE = lazy_pattern(r"[，。；：？！（）％、「」『』０-９Ａ-Ｚａ-ｚ]+")
_NARROW = str.maketrans("，。；：？！（）％、「」『』", ",.;:?!()%,“”‘’")
_CJK = lazy_pattern("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
#: A text with fewer Latin letters for each Chinese one is Chinese.
_LATIN_SHARE = 2
#: After these a stop ends no sentence.
_STOPPED = word_set(
    "etc approx incl dept govt fig figs para paras ext tel max min viz est vol nos prof"
)


def mark_slips(text: str) -> tuple[MarkSlip, ...]:
    """Find faults of marks and spaces in a text, in its order, none across another."""
    found = sorted([*_by_rules(text), *_wide(text), *_unpaired(text)], key=lambda each: each.start)
    told = list[MarkSlip]()
    for each in found:
        if not told or each.start >= told[-1].end:
            told.append(each)
    return tuple(told)


def _unpaired(text: str) -> Iterator[MarkSlip]:
    for place in unpaired(text):
        yield MarkSlip(place, place + 1, text[place], Slip.UNPAIRED, None)


def _by_rules(text: str) -> Iterator[MarkSlip]:
    is_close = bool(_NO_SPACE.search(text))
    for slip, needs, pattern, right in _RULES:
        if not (is_close if needs is _CLOSE else any(each in text for each in needs)):
            continue
        for found in pattern.finditer(text):
            if _is_meant(text, found, slip):
                continue
            # Where a word is at fault, the words before it only tell so.
            own = "own" if "own" in found.re.groupindex and found["own"] else 0
            yield MarkSlip(*found.span(own), found[own], slip, right(found))


def _is_meant(text: str, found: re.Match[str], slip: Slip) -> bool:
    """Tell whether a match is part of an address, a path or a list, and no fault."""
    start = found.start()
    if slip is Slip.NO_SPACE_AFTER:
        first = max(text.rfind(" ", 0, start), text.rfind("\n", 0, start)) + 1
        last = re.search(r"\s|$", text[start:])
        chunk = text[first : start + (last.start() if last else 0)]
        return any(mark in chunk for mark in "/@\\_=") or chunk.lower().startswith("www.")
    if slip is Slip.SMALL_LETTER:
        before = text[max(start - 12, 0) : start - 2].split()
        return bool(before) and before[-1].lower().strip("(") in _STOPPED
    if slip is Slip.HYPHEN_AS_DASH:
        return not text[text.rfind("\n", 0, start) + 1 : start].strip()
    return False


def _wide(text: str) -> Iterator[MarkSlip]:
    """Find marks, letters and figures of Chinese width, but among Chinese."""
    wide = len(_CJK.findall(text)) if not text.isascii() else 0
    if text.isascii() or wide * _LATIN_SHARE > len(re.findall("[A-Za-z]", text)):
        return
    for found in _WIDE.finditer(text):
        around = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        if any(each and _CJK.match(each) for each in around):
            continue
        right = "".join(
            chr(ord(each) - 0xFEE0) if each.isalnum() else each.translate(_NARROW)
            for each in found[0]
        )
        yield MarkSlip(found.start(), found.end(), found[0], Slip.FULL_WIDTH, right)
