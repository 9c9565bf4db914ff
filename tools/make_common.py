"""Make common_words.txt: words that no writer of English takes for names, from SCOWL's word lists.

SCOWL (Debian's package `scowl`) sorts words by how usual they are; taken are its most usual ones,
without those that it also lists with a capital (baker, may), those of name_words.txt, and
inflections of others on the list. `common_words.txt` beside this file adds some, and leaves out
some.
"""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

from blueprint_cli.language import data
from blueprint_cli.language.english.capitals import stems

INSTALLED = Path("/usr/share/dict/scowl")
HERE = Path(__file__).parent
OUTPUT = HERE.parent / "src/blueprint_cli/language/data/scowl/common_words.txt"
HEADER = """\
# Usual English words that are no names, without their inflections, several on a line.
# Source: SCOWL 2020.12.07 (Debian's `scowl`); made by `python -m tools.make_common`; do not edit.
# Selected, and so a modified version. Copyright Kevin Atkinson, Benjamin Titze, Geoff Kuenning;
# permissive licences, in full in LICENCES beside this file.
"""
_WIDTH = 99
#: How far down the lists the usual words are, and those that are usual with a capital.
_USUAL = _CAPITALISED = (10, 20, 35)
_SHORTEST = 3


def words(folder: Path) -> list[str]:
    """Give the words in alphabetical order."""
    usual = _listed(folder, ("english-words", "british-words"), _USUAL)
    capitalised = _listed(folder, ("english-upper", "english-proper-names"), _CAPITALISED)
    names = {word.lower() for word in capitalised}
    small = {word for word in usual - names if word.isascii() and word.isalpha()}
    chosen = (HERE / "common_words.txt").read_text(encoding="utf-8").splitlines()
    listed = " ".join(line for line in chosen if not line.startswith("#")).split()
    left_out = {word[1:] for word in listed if word[0] == "-"}
    kept = {word for word in small.union(listed) if len(word) >= _SHORTEST and word[0] != "-"}
    kept -= left_out.union(data.entries("own/name_words"))
    return sorted(word for word in kept if not _is_inflected(word, kept))


def _is_inflected(word: str, known: set[str]) -> bool:
    """Tell whether a word is another one with an ending that `is_common` takes off."""
    return any(stem in known for stem in stems(word))


def _listed(folder: Path, names: tuple[str, ...], levels: tuple[int, ...]) -> set[str]:
    paths = (folder / f"{name}.{level}" for name in names for level in levels)
    texts = (path.read_text(encoding="utf-8") for path in paths if path.exists())
    return {word for text in texts for word in text.split()}


if __name__ == "__main__":
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else INSTALLED
    lines = textwrap.wrap(" ".join(words(source)), _WIDTH, break_on_hyphens=False)
    OUTPUT.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
