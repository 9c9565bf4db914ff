"""Reads Unihan (UAX #38) as Debian's package `unicode-data` carries it, and writes data files."""

from __future__ import annotations

import bz2
import sys
import textwrap
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

#: Where the package installs the files; a folder given on the command line takes its place.
INSTALLED = Path("/usr/share/unicode")
DATA = Path(__file__).parents[1] / "src/blueprint_cli/language/data"

_FILES = ("Variants", "IRGSources", "OtherMappings", "DictionaryLikeData")
_FIELDS = frozenset(
    {
        "kTraditionalVariant",
        "kSimplifiedVariant",
        "kSemanticVariant",
        "kZVariant",
        "kIRG_HSource",
        "kHKGlyph",
        "kTGH",
        "kFrequency",
    }
)
#: The licence of Unicode's data files up to 15.0, as Debian's package has it.
LICENCE = "Copyright 1991-2022 Unicode, Inc.; Unicode's permissive licence, in full in LICENCES."


@dataclass(frozen=True)
class Unihan:
    """The fields of Unihan that the data files are made from."""

    version: str
    fields: dict[str, dict[str, str]]

    def has(self, character: str, field: str) -> bool:
        """Tell whether Unihan gives a field for a character."""
        return field in self.fields.get(character, {})

    def variants(self, character: str, field: str) -> tuple[str, ...]:
        """Give the other characters that a variant field names."""
        value = self.fields.get(character, {}).get(field, "")
        named = (_character(item.split("<")[0]) for item in value.split())
        return tuple(other for other in named if other != character)

    def in_general_standard_table(self, character: str) -> bool:
        """Tell whether 通用规范汉字表 (2013) has a character."""
        return self.has(character, "kTGH")

    def in_common_glyph_table(self, character: str) -> bool:
        """Tell whether 常用字字形表 (Hong Kong, 2000) has a character."""
        return self.has(character, "kHKGlyph")

    def in_hong_kong_set(self, character: str) -> bool:
        """Tell whether the Hong Kong Government's character set (Big5 and HKSCS) has it."""
        return self.has(character, "kIRG_HSource")

    def in_big5(self, character: str) -> bool:
        """Tell whether Big5, the older part of that set, has a character."""
        return self.fields.get(character, {}).get("kIRG_HSource", "").startswith("HB")

    def rank(self, character: str) -> int:
        """Place a character in 通用规范汉字表, which starts with the commonest."""
        return int(self.fields[character]["kTGH"].split(":")[1])

    def general_standard(self) -> list[str]:
        """Give the 8,105 characters of 通用规范汉字表 in its order."""
        return sorted(filter(self.in_general_standard_table, self.fields), key=self.rank)


def read(folder: Path) -> Unihan:
    """Read the fields that are needed."""
    fields: dict[str, dict[str, str]] = defaultdict(dict)
    version = ""
    for line in _lines(folder):
        if line.startswith("U+"):
            code, field, value = line.split("\t")
            if field in _FIELDS:
                fields[_character(code)][field] = value
        elif line.startswith("# Unicode version:"):
            version = line.split(":")[1].strip()
    return Unihan(version, dict(fields))


def fields(folder: Path, field: str) -> dict[str, str]:
    """Read one field of all characters, of those that `read` does not need."""
    found: dict[str, str] = {}
    for name in ("DictionaryLikeData", "Readings"):
        with bz2.open(folder / f"Unihan_{name}.txt.bz2", "rt", encoding="utf-8") as file:
            rows = (line.rstrip("\n").split("\t") for line in file if line.startswith("U+"))
            found.update((_character(code), value) for code, own, value in rows if own == field)
    return found


def pairs(name: str) -> list[tuple[str, str]]:
    """Read the pairs of characters of a list beside this file that is kept by hand."""
    lines = Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8").splitlines()
    entries = " ".join(line for line in lines if not line.startswith("#")).split()
    return [(entry[0], entry[1]) for entry in entries]


def _character(code: str) -> str:
    return chr(int(code.removeprefix("U+"), 16))


def _lines(folder: Path) -> Iterator[str]:
    for name in _FILES:
        with bz2.open(folder / f"Unihan_{name}.txt.bz2", "rt", encoding="utf-8") as file:
            yield from (line.rstrip("\n") for line in file)


def generate(name: str, about: str, entries: Callable[[Unihan], Iterable[str]]) -> None:
    """Write one data file that is made from Unihan."""
    unihan = read(Path(sys.argv[1]) if len(sys.argv) > 1 else INSTALLED)
    text = written(about, f"Unihan {unihan.version}", LICENCE, entries(unihan))
    (DATA / "unihan" / f"{name}.txt").write_text(text, encoding="utf-8")


def written(about: str, source: str, licence: str, entries: Iterable[str]) -> str:
    """Give the text of a data file: a header, then entries with spaces between."""
    body = textwrap.fill(" ".join(entries), 64, break_on_hyphens=False)
    script = Path(sys.argv[0]).stem
    header = [
        *textwrap.wrap(about, 90),
        f"Source: {source}; made by `python -m tools.{script}`; do not edit.",
        licence,
    ]
    return "".join(f"# {line}\n" for line in header) + body + "\n"
