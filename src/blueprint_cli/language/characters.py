"""Characters that no reader sees, or that are not what they look like."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from blueprint_cli.language import data
from blueprint_cli.language.assigned import category
from blueprint_cli.language.lazy import lazy_pattern


class Kind(Enum):
    """What is suspicious about a character."""

    CONTROL = "control character"
    BIDI_CONTROL = "bidirectional control"
    INVISIBLE = "invisible character"
    STRAY_SELECTOR = "variation selector that selects nothing"
    UNASSIGNED = "unassigned code point"
    NONCHARACTER = "noncharacter"
    SURROGATE = "surrogate"
    PRIVATE_USE = "private-use character"
    REPLACEMENT = "replacement character"
    LINE_SEPARATOR = "line separator"
    NO_BREAK_SPACE = "no-break space"
    UNUSUAL_SPACE = "unusual space"
    IDEOGRAPHIC_SPACE = "ideographic space"
    NOT_NFC = "text not in Unicode Normalization Form C"
    HOMOGLYPH = "letter of another script inside a word"


@dataclass(frozen=True)
class SuspiciousRun:
    """A run of code points of one kind; `replacement` is there where replacing is safe."""

    kind: Kind
    start: int
    end: int
    text: str
    replacement: str | None = None


#: UAX #9, section 2: the formatting characters of the bidirectional algorithm.
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
#: DerivedCoreProperties.txt, Default_Ignorable_Code_Point, but for what is named elsewhere here;
#: and the interlinear annotation characters, which the Unicode Standard keeps out of plain text.
_INVISIBLE = lazy_pattern(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f\u3164"
    "\ufeff\uffa0\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001"
    "\U000e0020-\U000e007f]"
)
_SELECTORS = lazy_pattern("[\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_JOINERS = frozenset("\u200c\u200d")
#: Controls that dumps of slides and of old terminals leave where a line ended.
_LINE_ENDS = frozenset("\x0b\x0c\x85")
#: UTS #51, annex C: a flag of a subdivision is a black flag with tags; six at most are in use.
_FLAG_TAGS = lazy_pattern("\U0001f3f4[\U000e0020-\U000e007e]*$")
_LONGEST_FLAG = 8
_RADICAL = lazy_pattern("[\u2e80-\u2fd5]")
_NONCHARACTER = lazy_pattern("[\ufdd0-\ufdef]")

#: UTS #39, confusables.txt: the Cyrillic and Greek letters that are drawn as a Latin one. Greek
#: small letters that science puts beside Latin ones (α β μ ν) are no mistake.
_CONFUSABLE = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХаеосурхіјѕһԁԛԝ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "ABESIJKMHOPCTYXaeocypxijshdqw" + "ABEZHIKMNOPTYXo",
        strict=True,
    )
)
#: The kana that are drawn as a Chinese character.
_CONFUSABLE_KANA = dict(zip("エロカニハタトチー", "工口力二八夕卜千一", strict=True))
_KANA = lazy_pattern("[\u3041-\u3096\u30a1-\u30fa\u30fc]")
_BETWEEN_HAN = lazy_pattern("(?<=[\u4e00-\u9fff])[エロカニハタトチー](?=[\u4e00-\u9fff])")
_WORD = lazy_pattern("[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f]+")
_LATIN_LETTER = lazy_pattern("[A-Za-z\u00c0-\u024f]")
_FOREIGN_LETTER = lazy_pattern("[\u0370-\u03ff\u0400-\u052f]")


# Several checks ask of one text after another.
@lru_cache(maxsize=4)
def suspicious(text: str) -> tuple[SuspiciousRun, ...]:
    """Find the suspicious runs of a text, in order.

    A line feed is no fault. Variation sequences of emoji and ideographs, joined emoji, and joiners
    inside scripts that write with them are what they should be.
    """
    if text.isascii() and text.replace("\n", "").isprintable():
        return ()
    characters = set(text)
    suspects = {character for character in characters if _kind(character) is not None}
    # Bidirectional controls may be needed where letters run from right to left.
    needed = any(unicodedata.bidirectional(c) in {"R", "AL"} for c in characters - _BIDI)
    kept = frozenset({Kind.BIDI_CONTROL} if needed else ())
    runs = [*_characters(text, suspects, kept), *_not_composed(text), *_homoglyphs(text)]
    return tuple(sorted(runs, key=lambda run: (run.start, run.end)))


def find_radicals(text: str) -> Iterator[tuple[int, str]]:
    """Find CJK and Kangxi radicals (U+2E80 to U+2FD5); give where, and the character meant.

    Unicode's EquivalentUnifiedIdeograph.txt says which it is; a radical that looks like none is
    meant to be one.
    """
    for found in _RADICAL.finditer(text):
        meant = _radicals().get(found[0])
        if meant:
            yield found.start(), meant


@cache
def _radicals() -> dict[str, str]:
    return {entry[0]: entry[1:] for entry in data.entries("ucd/radicals")}


def _characters(text: str, suspects: set[str], kept: frozenset[Kind]) -> Iterator[SuspiciousRun]:
    start = 0
    while start < len(text):
        kind = _kind_at(text, start) if text[start] in suspects else None
        end = start + 1
        if kind is None:
            start = end
            continue
        while end < len(text) and text[end] in suspects and _kind_at(text, end) is kind:
            end += 1
        run = text[start:end]
        replacement = None if kind in kept else _replacement(kind, run)
        yield SuspiciousRun(kind, start, end, run, replacement)
        start = end


def _kind_at(text: str, position: int) -> Kind | None:
    """Name the kind of a character where it stands."""
    kind = _kind(text[position])
    if kind is Kind.INVISIBLE and _joins(text, position):
        return None
    if kind is Kind.STRAY_SELECTOR and _selects(text, position):
        return None
    return kind


@cache
def _kind(character: str) -> Kind | None:
    """Name the kind of a character by itself."""
    if character in _BIDI:
        return Kind.BIDI_CONTROL
    if _INVISIBLE.match(character):
        return Kind.INVISIBLE
    if _SELECTORS.match(character):
        return Kind.STRAY_SELECTOR
    if character in "\ufffc\ufffd":
        return Kind.REPLACEMENT
    judge = _BY_CATEGORY.get(category(character))
    return judge(character) if judge else None


def _space(character: str) -> Kind | None:
    if character == " ":
        return None
    if character == "\u3000":
        return Kind.IDEOGRAPHIC_SPACE
    return Kind.NO_BREAK_SPACE if character in "\u00a0\u202f" else Kind.UNUSUAL_SPACE


def _unassigned(character: str) -> Kind:
    # Unicode Standard, section 23.7: U+FDD0..FDEF and the last two of every plane.
    if _NONCHARACTER.match(character) or f"{ord(character):x}".endswith(("fffe", "ffff")):
        return Kind.NONCHARACTER
    return Kind.UNASSIGNED


#: By general category (UAX #44, section 5.7.1).
_BY_CATEGORY: dict[str, Callable[[str], Kind | None]] = {
    "Cc": lambda character: None if character == "\n" else Kind.CONTROL,
    "Cn": _unassigned,
    "Co": lambda _: Kind.PRIVATE_USE,
    "Cs": lambda _: Kind.SURROGATE,
    "Zl": lambda _: Kind.LINE_SEPARATOR,
    "Zp": lambda _: Kind.LINE_SEPARATOR,
    "Zs": _space,
}


def _joins(text: str, position: int) -> bool:
    """Tell whether an invisible character does its work: in emoji, or in a script that joins."""
    character, before = text[position], text[max(position - 1, 0) : position]
    if "\U000e0020" <= character <= "\U000e007f":
        return bool(_FLAG_TAGS.search(text, max(position - _LONGEST_FLAG, 0), position))
    if character not in _JOINERS or not before or position + 1 == len(text):
        return False
    if character == "\u200d" and unicodedata.category(text[position + 1]) == "So":
        return unicodedata.category(before) in {"So", "Sk"} or before == "\ufe0f"
    name = unicodedata.name(before, "")
    return unicodedata.category(before) in {"Lo", "Mn", "Mc"} and not name.startswith(
        ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "VARIATION", "COMBINING")
    )


def _selects(text: str, position: int) -> bool:
    """Tell whether a variation selector follows something that has variants (UTS #37, UTS #51)."""
    if position == 0:
        return False
    selector, base = text[position], text[position - 1]
    if selector >= "\U000e0100":
        return unicodedata.name(base, "").startswith("CJK ")
    if selector in "\ufe0e\ufe0f":
        return unicodedata.category(base) in {"So", "Sm", "Po", "Pd", "Nd", "No"}
    name = unicodedata.name(base, "")
    if selector < "\ufe00":
        return name.startswith("MONGOLIAN")
    return name.startswith(("CJK ", "FULLWIDTH ", "IDEOGRAPHIC ")) or unicodedata.category(
        base
    ) in {
        "Sm",
        "Po",
        "Lo",
    }


def _replacement(kind: Kind, run: str) -> str | None:
    """Give what a run is safely replaced by."""
    if kind is Kind.CONTROL:
        return "".join(_instead_of_control(character) for character in run)
    return _REPLACEMENTS.get(kind)


_REPLACEMENTS = {
    Kind.BIDI_CONTROL: "",
    Kind.INVISIBLE: "",
    Kind.STRAY_SELECTOR: "",
    Kind.NONCHARACTER: "",
    Kind.LINE_SEPARATOR: "\n",
    Kind.NO_BREAK_SPACE: " ",
    Kind.UNUSUAL_SPACE: " ",
    Kind.IDEOGRAPHIC_SPACE: " ",
}


def _instead_of_control(character: str) -> str:
    if character in _LINE_ENDS:
        return "\n"
    return " " if character == "\t" else ""


def _not_composed(text: str) -> Iterator[SuspiciousRun]:
    """Find the runs that Normalization Form C (UAX #15) writes otherwise."""
    if unicodedata.is_normalized("NFC", text):
        return
    for start, end in _composing_runs(text):
        run = text[start:end]
        composed = unicodedata.normalize("NFC", run)
        if composed != run:
            yield SuspiciousRun(Kind.NOT_NFC, start, end, run, composed)


def _composing_runs(text: str) -> Iterator[tuple[int, int]]:
    """Cut a text where nothing on the left composes with anything on the right."""
    start = 0
    for position in range(1, len(text) + 1):
        if position == len(text) or not _composes(text[position]):
            yield start, position
            start = position


def _composes(character: str) -> bool:
    """Tell whether a character may compose with one before it: marks, and Hangul's later jamo."""
    return unicodedata.category(character) in {"Mn", "Mc"} or "\u1161" <= character <= "\u11c2"


def _homoglyphs(text: str) -> Iterator[SuspiciousRun]:
    """Find letters that pass for those of the script around them.

    Cyrillic and Greek ones in a word with Latin letters, or where the whole text has no other of
    their script; kana between Chinese characters, in a text without other kana.
    """
    foreign = set(_FOREIGN_LETTER.findall(text))
    all_confusable = foreign <= _CONFUSABLE.keys()
    for word in _WORD.finditer(text) if foreign else ():
        if not _LATIN_LETTER.search(word[0]) and not all_confusable:
            continue
        for offset, letter in enumerate(word[0]):
            if letter in _CONFUSABLE:
                at = word.start() + offset
                yield SuspiciousRun(Kind.HOMOGLYPH, at, at + 1, letter, _CONFUSABLE[letter])
    kana = set(_KANA.findall(text))
    if kana and kana <= _CONFUSABLE_KANA.keys():
        for found in _BETWEEN_HAN.finditer(text):
            yield SuspiciousRun(
                Kind.HOMOGLYPH, found.start(), found.end(), found[0], _CONFUSABLE_KANA[found[0]]
            )
