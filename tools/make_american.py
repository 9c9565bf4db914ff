"""Make american.txt: American spellings with the British ones, from SCOWL's word lists.

SCOWL (Debian's package `scowl`) lists the words that only American and only British dictionaries
have, not which of them belong together; the rules below do that, and take a pair only if both of
its sides are listed. What British dictionaries allow as a variant is left out, as is whatever is a
British word in another sense (practice, license, program, check, meter, tire, curb, draft).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

INSTALLED = Path("/usr/share/dict/scowl")
HERE = Path(__file__).parent
OUTPUT = HERE.parent / "src/blueprint_cli/language/data/scowl/american.txt"
HEADER = """\
# American spellings, each followed by the British spelling that Hong Kong writes (-ise, -our).
# Source: SCOWL 2020.12.07 (Debian's `scowl`); made by `python -m tools.make_american`; do not edit.
# Selected and paired, and so a modified version. Copyright Kevin Atkinson, Benjamin Titze, Geoff
# Kuenning; permissive licences, in full in LICENCES beside this file.
"""

_Rules = tuple[tuple[str, str], ...]
#: American and British endings and middles, as regular as they come.
_RULES = (
    ("iz", "is"),
    ("yz", "ys"),
    ("or", "our"),
    ("er", "re"),
    ("og", "ogue"),
    ("ense", "ence"),
    ("ll", "l"),
    ("l", "ll"),
    ("e", "ae"),
    ("e", "oe"),
    ("p", "pp"),
    ("t", "tt"),
    ("s", "ss"),
    ("m", "mme"),
    ("ered", "red"),
    ("ering", "ring"),
    ("oger", "oguer"),
    ("oging", "oguing"),
    ("oged", "ogued"),
)
_Z_RULES = _RULES[:2]
_LEVELS = (10, 20, 35, 40, 50, 55, 60, 70)
#: Past this level only -ize and -yze are certain: the other rules would pair rare words by chance.
_COMMON = 60


def pairs(folder: Path) -> Iterator[tuple[str, str]]:
    """Give each American word with its British one, in alphabetical order."""
    british = _listed(folder, "british")
    also = british | _listed(folder, "english") | _listed(folder, "british_z")
    allowed = _listed(folder, "british_variant_1") | _listed(folder, "british_variant_2")
    chosen = _chosen()
    refused = {word for word, spelling in chosen.items() if spelling == "-"}
    common = _listed(folder, "american", _COMMON)
    for word in sorted((_listed(folder, "american") | chosen.keys()) - refused):
        known = word in british or word in allowed or not word.isascii() or "'" in word
        rules = _RULES if word in common else _Z_RULES
        spellings = {chosen[word]} if word in chosen else set()
        if not spellings and not known:
            spellings = _twins(word, british, rules)
        if len(spellings) == 1:
            (spelling,) = spellings
            if word in chosen or spelling in also:
                yield word, spelling


def _twins(word: str, british: set[str], rules: _Rules) -> set[str]:
    """Find the British words that one rule makes of a word, or else two."""
    once = _changed(word, rules)
    return once & british or {other for step in once for other in _changed(step, rules)} & british


def _changed(word: str, rules: _Rules) -> set[str]:
    return {
        word[:at] + new + word[at + len(old) :]
        for old, new in rules
        for at in range(len(word))
        # A Latin plural is another word: formula, formulae.
        if word.startswith(old, at) and not (new == "ae" and at == len(word) - 1)
    }


def _listed(folder: Path, name: str, highest: int = _LEVELS[-1]) -> set[str]:
    words: set[str] = set()
    for level in _LEVELS:
        path = folder / f"{name}-words.{level}"
        if level <= highest and path.exists():
            words |= set(path.read_text(encoding="utf-8").split())
    return words


def _chosen() -> dict[str, str]:
    """Read the pairs that no rule makes, and with `-` the words that are not to be pairs."""
    lines = (HERE / "american.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split() for line in lines if line and not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


if __name__ == "__main__":
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else INSTALLED
    body = "".join(f"{word} {spelling}\n" for word, spelling in pairs(source))
    OUTPUT.write_text(HEADER + body, encoding="utf-8")
