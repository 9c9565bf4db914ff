"""Real catalogs: those of Django, in 100 languages, are read as other readers of PO read them.

Their entries have no ids of messages; here each gets one.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from itertools import count
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from blueprint_cli.catalogs import catalog
from blueprint_cli.source import Source

#: Languages that count, or are written, in many ways: all of their texts are compared.
COMPARED = ("ar", "cs", "cy", "fa", "ga", "ja", "pl", "sl", "tr", "zh_Hans", "zh_Hant")
#: At least so many catalogs come with any version.
LEAST = 1200


@cache
def folder() -> Path:
    """Give the folder of Django, which is not imported."""
    found = find_spec("django")
    if found is None or found.origin is None:
        pytest.skip("django is not installed")
    return Path(found.origin).parent


@cache
def catalogs() -> dict[str, list[Path]]:
    """Give the catalogs by language."""
    own: dict[str, list[Path]] = {}
    for file in sorted(folder().rglob("LC_MESSAGES/*.po")):
        own.setdefault(file.parts[-3], []).append(file)
    return own


def named(file: Path) -> str:
    """Give the text of a catalog with an id for each entry but the header."""
    numbers = count()
    text = re.sub(r"(?m)^msgctxt .*\n", "", file.read_text("utf-8"))
    head, *rest = re.split(r"(?m)^(?=msgid )", text)
    return "".join((head, rest[0], *(f'msgctxt "m{next(numbers)}"\n{each}' for each in rest[1:])))


def read(file: Path) -> catalog.Catalog:
    """Read a catalog; what is told of it is told of an entry, and the others are read."""
    source = Source(str(file.relative_to(folder())), named(file))
    outcome = catalog.parse(source)
    assert outcome.value, [(each.place, each.message) for each in outcome.diagnostics]
    for each in outcome.diagnostics:
        assert "plural forms that the header counts" in each.message, each.message
        assert each.span
        assert each.span.text.startswith("msgid"), each.span.text
    return outcome.value


def test_they_are_many() -> None:
    assert sum(map(len, catalogs().values())) > LEAST


# In parts, so that several workers share them.
@pytest.mark.parametrize("part", range(8))
def test_all_are_read(part: int) -> None:
    for lang in sorted(catalogs())[part::8]:
        for file in catalogs()[lang]:
            entries = read(file).entries
            assert len(entries) == named(file).count('\nmsgctxt "m'), file


@pytest.mark.parametrize("lang", COMPARED)
def test_they_say_what_another_reader_reads(lang: str) -> None:
    for file in catalogs()[lang]:
        lines = file.read_text("utf-8").splitlines(keepends=True)
        theirs = [each for each in read_po(lines, ignore_obsolete=True) if each.id]
        ours = list(read(file).entries.values())
        assert [each.sources for each in ours] == [
            each.id if isinstance(each.id, tuple) else (each.id,) for each in theirs
        ]
        assert [each.targets for each in ours] == [
            each.string if isinstance(each.string, tuple) else (each.string,) for each in theirs
        ], file
        assert [each.is_fuzzy for each in ours] == [each.fuzzy for each in theirs]
