"""Make traditional.txt: characters that are certainly Traditional in Simplified text.

A character outside 通用规范汉字表 qualifies when Unihan names a Simplified form inside the table.
What the table itself has stays: 著 (著名), 乾 (乾坤), 瞭 (瞭望), 藉, 於, 徵.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from tools.unihan import Unihan, generate, pairs

if TYPE_CHECKING:
    from opencc import OpenCC

ABOUT = (
    "Each entry is a character that is certainly Traditional in Simplified text, then the "
    "character of 通用规范汉字表 that Simplified text writes for it."
)

#: Unihan's form is not what anyone writes.
_DOUBTFUL = frozenset("戠唚")


@cache
def _opencc() -> OpenCC:
    from opencc import OpenCC

    return OpenCC("hk2s")


def _is_converted(character: str) -> bool:
    """Tell whether conversion changes it: 平方呎 and 妳 stay, and are no fault of the text."""
    return str(_opencc().convert(character)) != character


def entries(unihan: Unihan) -> Iterator[str]:
    """Give each Traditional character with its Simplified one, in code point order."""
    merged = dict(pairs("merged_variants"))
    for character in sorted(unihan.fields.keys() - _DOUBTFUL):
        if unihan.in_general_standard_table(character) or not _is_converted(character):
            continue
        forms = [
            form
            for form in (*unihan.variants(character, "kSimplifiedVariant"), merged.get(character))
            if form and unihan.in_general_standard_table(form)
        ]
        if forms:
            # The commonest: 鍾 is 钟 in every word, 锺 in a name.
            yield character + min(forms, key=unihan.rank)


if __name__ == "__main__":
    generate("traditional", ABOUT, entries)
