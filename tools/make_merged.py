"""Make merged.txt: Simplified characters that stand for several Traditional ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tools.make_hong_kong_variants import preferred
from tools.make_simplified import entries as simplified
from tools.make_traditional import entries as traditional
from tools.unihan import Unihan, generate

ABOUT = (
    "Each entry is a Simplified character that stands for several characters of Hong Kong "
    "Traditional text, then those; the character itself is first where it is one of them."
)
#: 常用字字形表 prints 麪 and 着, with their second forms; Hong Kong writes both.
_WRITTEN = frozenset("麵裏綫")


def entries(unihan: Unihan) -> Iterator[str]:
    """Give each merged character with what it stands for."""
    sources = _sources(unihan)
    never = {entry[0] for entry in simplified(unihan)} | {pair[0] for pair in preferred(unihan)}
    for character in unihan.general_standard():
        forms = sources[character]
        if forms and character not in never and _is_written(unihan, character):
            forms = [character, *forms]
        if len(forms) > 1:
            yield character + "".join(forms)


def _sources(unihan: Unihan) -> dict[str, list[str]]:
    """Gather, from both directions of Unihan, what Hong Kong writes for each character."""
    variants = {pair[0] for pair in preferred(unihan)}
    sources: dict[str, list[str]] = defaultdict(list)
    for character in unihan.general_standard():
        sources[character] += unihan.variants(character, "kTraditionalVariant")
    for form in sorted(unihan.fields):
        for character in unihan.variants(form, "kSimplifiedVariant"):
            sources[character].append(form)
    for entry in traditional(unihan):
        sources[entry[1]].append(entry[0])
    return {
        character: _without_second_forms(unihan, [form for form in forms if form not in variants])
        for character, forms in sources.items()
    }


def _without_second_forms(unihan: Unihan, forms: list[str]) -> list[str]:
    """Keep one of the forms that 常用字字形表 has under one number, unless Big5 has both."""
    kept: dict[str, str] = {}
    for form in dict.fromkeys(forms):
        number = unihan.fields.get(form, {}).get("kHKGlyph", "")
        if form in _WRITTEN or (number and unihan.in_big5(form)):
            kept[form] = number
    numbers = set(kept.values())
    for form in dict.fromkeys(forms):
        number = unihan.fields.get(form, {}).get("kHKGlyph", "")
        if number and number not in numbers:
            kept[form] = number
    return list(kept)


def _is_written(unihan: Unihan, character: str) -> bool:
    return unihan.in_common_glyph_table(character) and unihan.in_big5(character)


if __name__ == "__main__":
    generate("merged", ABOUT, entries)
