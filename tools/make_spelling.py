"""Make frequent_words.txt and rarer_words.txt: the words of English text, from SCOWL.

SCOWL (Debian's package `scowl`) sorts words by how usual they are. Frequent are those up to its
level 35, which a slip of a key may have been meant for; rarer ones, up to 60, are no slips.
American spellings are among them, since another check tells of these. The third file made,
names.txt, has the words that are always written with a capital, up to level 50.
"""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterable
from pathlib import Path

from blueprint_cli.language.english.word_sets import word_set

INSTALLED = Path("/usr/share/dict/scowl")
HERE = Path(__file__).parent
FOLDER = HERE.parent / "src/blueprint_cli/language/data/scowl"
HEADER = """\
# {what}
# Source: SCOWL 2020.12.07 (Debian's `scowl`); made by `python -m tools.make_spelling`; do not edit.
# Selected, and so a modified version. Copyright Kevin Atkinson, Benjamin Titze, Geoff Kuenning;
# permissive licences, in full in LICENCES beside this file.
"""
_FREQUENT = (10, 20, 35)
_ALL = (*_FREQUENT, 40, 50, 55, 60)
_NAMES = (*_FREQUENT, 40, 50)
_SPELT = ("english", "british", "british_z", "british_variant_1", "american")
_WIDTH = 99
#: Words that are rarely meant and often a slip of another one, and letters that lists call words.
_REFUSED = word_set(
    "ablest acknowledgment ad-hoc alright benefitted calender enquire fro goverment hie hight "
    "licenced loth nee ole ope pubic ta tat thee tho thou thru tis twas wan wen wether wit yon "
)


def lists(folder: Path) -> dict[str, set[str]]:
    """Give the words of each file, by its name."""
    frequent = _listed(folder, _SPELT, ("words",), _FREQUENT)
    known = _listed(folder, _SPELT, ("words", "upper", "contractions"), _ALL)
    names = _listed(folder, ("english", "british"), ("upper", "proper-names"), _NAMES)
    small = {word for word in known if word.isascii() and word.isalpha() and word.islower()}
    frequent = (frequent & small) - _REFUSED
    return {
        "frequent_words": {word for word in frequent if len(word) > 1},
        "rarer_words": {word for word in small - frequent - _REFUSED if len(word) > 1},
        "names": {word for word in names if word.isalpha() and word[1:].islower()}
        - {word.capitalize() for word in small},
    }


def _listed(
    folder: Path, spelt: Iterable[str], kinds: Iterable[str], levels: Iterable[int]
) -> set[str]:
    paths = (
        folder / f"{each}-{kind}.{level}" for each in spelt for kind in kinds for level in levels
    )
    texts = (path.read_text(encoding="utf-8", errors="ignore") for path in paths if path.exists())
    return {word for text in texts for word in text.split()}


_WHAT = {
    "frequent_words": "Frequent English words, with their inflections, in alphabetical order.",
    "rarer_words": "Less frequent English words, with their inflections, in alphabetical order.",
    "names": "Words that English writes with a capital: months, places, names of persons.",
}

if __name__ == "__main__":
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else INSTALLED
    for name, found in lists(source).items():
        body = "\n".join(textwrap.wrap(" ".join(sorted(found)), _WIDTH))
        header = HEADER.format(what=_WHAT[name])
        (FOLDER / f"{name}.txt").write_text(f"{header}{body}\n", encoding="utf-8")
