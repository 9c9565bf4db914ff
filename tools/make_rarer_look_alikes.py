"""Make rarer_look_alikes.txt: characters that hardly anyone types, with those that they look like.

    .venv/bin/python -m tools.make_rarer_look_alikes UNIHAN OPENCC TRUSTED...

The arguments are those of `make_mistyped`, whose likeness this is. A character of Hong Kong's set
is a rare one that neither 常用字字形表 nor the trusted texts have; those of Hong Kong's places and
people are left out by `rarer_names.txt`.
"""

from __future__ import annotations

import sys
import unicodedata
from collections import Counter
from pathlib import Path

from blueprint_cli.language import data
from blueprint_cli.language.chinese import hanzi
from tools.make_mistyped import ENOUGH, TYPED, Likeness, converted, listed
from tools.make_simplified_words import OpenCC
from tools.unihan import DATA, LICENCE, read, written

ABOUT = (
    "Each entry is a character that Hong Kong's texts do not have, then the common ones that it "
    "may be mistaken for, the likeliest first."
)
#: So many are looked for in words, of those that are as common as this.
MOST, COMMON = 3, 50


def main() -> None:
    """Write the data file."""
    folder, dictionaries, *paths = map(Path, sys.argv[1:])
    unihan, opencc = read(folder), OpenCC(dictionaries)
    lines = (line for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    counts = Counter("".join(converted(line, opencc) for line in lines))
    names = set("".join(listed("rarer_names.txt")))
    # BP250 tells of these.
    names |= {line.split()[0] for line in data.lines("own/second_forms")}
    # Characters that are radicals are spoken of.
    names |= {each for entry in data.entries("ucd/radicals") for each in entry}
    rare = {
        each
        for each in unihan.fields
        if unihan.in_hong_kong_set(each)
        and not unihan.in_common_glyph_table(each)
        and counts[each] < TYPED
        and each not in names
        and unicodedata.is_normalized("NFC", each)
        and not hanzi.simplified_in_traditional(each)
        and not hanzi.hong_kong_variant(each)
    }
    common = {each for each, count in counts.items() if count >= COMMON and unihan.in_big5(each)}
    like = Likeness(folder, frozenset(rare | common), opencc)
    entries = []
    for each in sorted(rare):
        points = {other: own for other, own in like.of(each).items() if other in common}
        likely = sorted(points, key=lambda other: (-points[other], -counts[other]))
        meant = [other for other in likely if points[other] >= ENOUGH]
        if meant:
            entries.append(each + "".join(meant[:MOST]))
    text = written(ABOUT, f"Unihan {unihan.version}", LICENCE, entries)
    (DATA / "unihan/rarer_look_alikes.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
