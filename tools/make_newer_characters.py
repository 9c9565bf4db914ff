"""Make newer_characters.txt: the characters that the oldest Python supported does not know.

    uv run --with unicodedata2==18.0.0 python -m tools.make_newer_characters

`unicodedata2` (Apache-2.0) is Python's own module with the tables of the Unicode version that its
version is. A newer one is all that it takes to bring the file up to date.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import groupby

from tools.unihan import DATA, written

ABOUT = (
    "Each entry is a range of code points that Unicode has assigned since 14.0, the version of "
    "Python 3.11, and their general category (UAX #44)."
)
LICENCE = "Copyright 1991-2026 Unicode, Inc.; Unicode-3.0, in full in LICENCES."
#: The Unicode version of the oldest Python supported.
OLDEST = "14.0.0"


def main() -> None:
    """Write the data file."""
    newest = import_module("unicodedata2")
    if unicodedata.unidata_version != OLDEST:
        raise SystemExit(f"run this with a Python that has Unicode {OLDEST}")
    source = f"Unicode {newest.unidata_version}, as the package unicodedata2 has it"
    text = written(ABOUT, source, LICENCE, ranges(newest.category))
    (DATA / "ucd/newer_characters.txt").write_text(text, "utf-8")


def ranges(category: Callable[[str], str]) -> Iterator[str]:
    """Give the runs of one category among what Python calls unassigned."""
    newer = [
        (point, category(chr(point)))
        for point in range(sys.maxunicode + 1)
        if unicodedata.category(chr(point)) == "Cn" and category(chr(point)) != "Cn"
    ]
    for (_, kind), run in groupby(
        enumerate(newer), lambda each: (each[1][0] - each[0], each[1][1])
    ):
        points = [point for _, (point, _) in run]
        yield f"{points[0]:X}-{points[-1]:X}:{kind}"


if __name__ == "__main__":
    main()
