"""Patterns of an earlier run are those that Python compiles, and anything else is compiled."""

from __future__ import annotations

import json
import marshal
import os
import re
import subprocess
import sys
from pathlib import Path

from blueprint_cli.kept_patterns import Patterns

#: One of each kind: flags, groups with and without names, sets of characters, what looks around.
PATTERNS = (
    (r"(?P<year>\d{4})年(?:(?P<month>\d+)月)?", 0),
    (r"(a)|(?i:b)\1?", re.IGNORECASE | re.MULTILINE),
    (r"(?<=[一-鿿])\s+(?![A-Za-zÀ-ž])", re.VERBOSE),
    (r"(?x) a # a comment", 0),
    (rb"\xe9+", 0),
    ("", 0),
)
#: A program that compiles them with the patterns of a file, and prints how each came out.
PROGRAM = """
import json, re, sys
from pathlib import Path
from blueprint_cli.kept_patterns import Patterns

own = [re.compile(pattern, flags) for pattern, flags in {patterns!r}]
re.purge()
patterns = Patterns(Path(sys.argv[1]))
patterns.recall()
known = len(patterns.known)
recalled = [re.compile(pattern, flags) for pattern, flags in {patterns!r}]
alike = [
    one == other and (one.groups, one.groupindex) == (other.groups, other.groupindex)
    for one, other in zip(own, recalled)
]
try:
    re.compile("(")
    refused = False
except re.error as error:
    refused = str(error)
patterns.keep()
print(json.dumps([known, alike, refused]))
"""


def run(place: Path) -> tuple[int, bool]:
    """Give how many patterns a run knew, and whether all came out as Python has them."""
    code = PROGRAM.format(patterns=[(pattern, int(flags)) for pattern, flags in PATTERNS])
    ended = subprocess.run(
        [sys.executable, "-c", code, str(place)], capture_output=True, text=True, check=True
    )
    known, alike, refused = json.loads(ended.stdout)
    assert "missing ), unterminated subpattern at position 0" in refused
    return known, all(alike)


def test_what_is_recalled_is_what_python_compiles(tmp_path: Path) -> None:
    place = tmp_path / "patterns" / "own"
    assert run(place) == (0, True)
    known, alike = run(place)
    assert alike
    assert known >= len(PATTERNS)


def test_file_that_is_none_or_of_another_python_is_no_fault(tmp_path: Path) -> None:
    place = tmp_path / "own"
    run(place)
    (version, *rest), known = marshal.loads(place.read_bytes())  # noqa: S302
    others = (b"", b"[]", place.read_bytes()[:-9], marshal.dumps(3), marshal.dumps((1, 2)))
    for other in (*others, marshal.dumps((("3.0", *rest), known))):
        place.write_bytes(other)
        assert run(place) == (0, True)
    assert version == sys.version


def test_those_that_nobody_asks_for_are_forgotten_in_time(tmp_path: Path) -> None:
    place = tmp_path / "own"
    run(place)
    stamp, known = marshal.loads(place.read_bytes())  # noqa: S302
    some = next(iter(known.values()))
    many = {(f"{number}", 0): some for number in range(5000)}
    place.write_bytes(marshal.dumps((stamp, many)))
    run(place)
    assert len(Patterns(place).known) < 100


def test_what_is_no_file_holds_nothing_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "own")
    assert run(tmp_path / "own") == (0, True)


def test_file_where_a_folder_should_be_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    assert run(tmp_path / "file" / "own") == (0, True)
