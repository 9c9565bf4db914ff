"""Chinese characters: what belongs in Hong Kong Traditional text, and what in Simplified text.

The tables come from Unihan (UAX #38): the Traditional and Simplified forms of a character, Hong
Kong's character set (Big5 and HKSCS) and 常用字字形表, and 通用规范汉字表 (2013). The word lists
are the project's own, and hold words that no other reading explains.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from blueprint_cli.language import data
from blueprint_cli.language.chinese.guards import Guards, guards
from blueprint_cli.language.occurrences import occurrences


@dataclass(frozen=True)
class StrayCharacter:
    """A character that does not belong in its text.

    `start` counts code points; `proposals` are single characters, the likeliest first; `word` is
    the word that gives the character away, where it is not wrong by itself.
    """

    start: int
    character: str
    proposals: tuple[str, ...]
    word: str = ""


@dataclass(frozen=True)
class _WrongWord:
    wrong: str
    right: str
    guards: Guards

    def starts(self, text: str) -> Iterator[int]:
        """Find where the word stands, but for places where it is part of something else."""
        for start in occurrences(text, self.wrong):
            if self.guards.allow(text, start, start + len(self.wrong)):
                yield start


def simplified_in_traditional(character: str) -> tuple[str, ...]:
    """Give the Traditional characters to propose for one that is certainly Simplified.

    Several, the likeliest first, where it stands for several: 发 for 發 and 髮. None for what
    Hong Kong writes as it is: 戶 台 里 于 游 后 干 面.
    """
    return tuple(_simplified().get(character, ""))


def hong_kong_variant(character: str) -> str | None:
    """Give the Hong Kong form of a glyph variant from elsewhere: 別 for 别, 內 for 内.

    None also where Hong Kong writes both: 裏 and 裡, 綫 and 線, 説 and 說, 群 and 羣.
    """
    return _variants().get(character)


def traditional_in_simplified(character: str) -> str | None:
    """Give the Simplified character to propose for one that is certainly Traditional.

    None for whatever 通用规范汉字表 has: 著 in 著名, 乾 in 乾坤, 瞭 in 瞭望, 藉.
    """
    return _traditional().get(character)


def in_general_standard_table(character: str) -> bool:
    """Tell whether a character is one of the 8,105 of 通用规范汉字表."""
    return character in _general_standard()


def traditional_choices(character: str) -> tuple[str, ...]:
    """Give the Traditional characters that a Simplified one was merged from: 后 for 后 and 後.

    Empty where there is no choice to make.
    """
    return tuple(_merged().get(character, ""))


def simplified_choices(character: str) -> tuple[str, ...]:
    """Give the Simplified characters that a word may write for one: 干 and 乾 for 乾.

    Empty where there is no choice to make.
    """
    return tuple(_split().get(character, ""))


def find_simplified(text: str) -> tuple[StrayCharacter, ...]:
    """Find what is certainly Simplified in Hong Kong Traditional text, also by its word: 以后."""
    return _found(text, _simplified(), _words("simplified"))


def find_hong_kong_variants(text: str) -> tuple[StrayCharacter, ...]:
    """Find glyph variants from elsewhere in Hong Kong Traditional text, also by word: 隨著."""
    return _found(text, _variants(), _words("variant"))


def find_traditional(text: str) -> tuple[StrayCharacter, ...]:
    """Find what is certainly Traditional in Simplified text, also by its word: 由於."""
    return _found(text, _traditional(), _words("traditional"))


def find_look_alikes(text: str) -> tuple[StrayCharacter, ...]:
    """Find characters mistaken for one of nearly the same shape: 巿 for 市; 已, 己 and 巳."""
    return _found(text, {}, _words("look-alike"))


def find_outside_general_standard(text: str) -> tuple[StrayCharacter, ...]:
    """Find Chinese characters outside 通用规范汉字表, with a proposal where there is one."""
    table = _general_standard()
    unlisted = {character for character in set(text) - table if _is_ideograph(character)}
    return _found(
        text, {character: _traditional().get(character, "") for character in unlisted}, {}
    )


def _found(
    text: str, table: Mapping[str, str], words: Mapping[str, tuple[_WrongWord, ...]]
) -> tuple[StrayCharacter, ...]:
    characters = set(text)
    found: dict[int, StrayCharacter] = {}
    for suspect in words.keys() & characters:
        found |= {stray.start: stray for stray in _in_words(text, words[suspect])}
    # Asked first, because nearly every text has none.
    if not table.keys().isdisjoint(characters):
        for start, character in enumerate(text):
            if character in table:
                found[start] = StrayCharacter(start, character, tuple(table[character]))
    return tuple(found[start] for start in sorted(found))


def _in_words(text: str, words: tuple[_WrongWord, ...]) -> Iterator[StrayCharacter]:
    for word in words:
        for start in word.starts(text):
            for offset, (wrong, right) in enumerate(zip(word.wrong, word.right, strict=True)):
                if wrong != right:
                    yield StrayCharacter(start + offset, wrong, (right,), word.wrong)


def _is_ideograph(character: str) -> bool:
    """Tell whether a character is of the CJK Unified Ideographs, 〇 included."""
    return (
        "\u4e00" <= character <= "\u9fff"
        or "\u3400" <= character <= "\u4dbf"
        or "\U00020000" <= character <= "\U00033479"
        or character == "〇"
    )


@cache
def _simplified() -> Mapping[str, str]:
    return _table("unihan/simplified")


@cache
def _variants() -> Mapping[str, str]:
    return _table("unihan/hong_kong_variants")


@cache
def _traditional() -> Mapping[str, str]:
    return _table("unihan/traditional")


@cache
def _merged() -> Mapping[str, str]:
    return _table("unihan/merged")


@cache
def _split() -> Mapping[str, str]:
    return _table("own/split")


@cache
def _general_standard() -> frozenset[str]:
    # The year 二〇二二 is standard writing (GB/T 15835), though 〇 is not of the table.
    return frozenset("".join(data.entries("unihan/general_standard")) + "〇")


def _table(name: str) -> Mapping[str, str]:
    return {entry[0]: entry[1:] for entry in data.entries(name)}


@cache
def _words(kind: str) -> Mapping[str, tuple[_WrongWord, ...]]:
    """Give the words of a kind by a character that is wrong in them, for a quick way out."""
    words: dict[str, list[_WrongWord]] = {}
    for line in data.lines("own/wrong_words"):
        of, wrong, right, *told = line.split()
        if of == kind:
            suspect = next(one for one, other in zip(wrong, right, strict=True) if one != other)
            words.setdefault(suspect, []).append(_WrongWord(wrong, right, guards(told)))
    return {suspect: tuple(listed) for suspect, listed in words.items()}
