"""Make radicals.txt: the radicals that look like a character, and that character.

.venv/bin/python -m tools.make_radicals [FILE]
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.unihan import DATA, INSTALLED, LICENCE, written

FILE = "EquivalentUnifiedIdeograph.txt"
ABOUT = (
    "Each entry is a CJK or Kangxi radical (U+2E80 to U+2FD5), then the unified ideograph that "
    "looks like it."
)
_VERSION = re.compile(r"EquivalentUnifiedIdeograph-([\d.]+)\.txt")
_MAPPING = re.compile(r"(?m)^(2[EF][0-9A-F]{2})(?:\.\.(2[EF][0-9A-F]{2}))?\s*;\s*([0-9A-F]{4,5})")


def entries(content: str) -> Iterator[str]:
    """Give each radical with its ideograph; the strokes (U+31C0 on) are no letters of a word."""
    for first, last, ideograph in _MAPPING.findall(content):
        for point in range(int(first, 16), int(last or first, 16) + 1):
            yield chr(point) + chr(int(ideograph, 16))


def main() -> None:
    """Write the data file."""
    content = Path(sys.argv[1] if len(sys.argv) > 1 else INSTALLED / FILE).read_text("utf-8")
    found = _VERSION.search(content)
    if found is None:
        raise SystemExit(f"{FILE} does not name its version")
    source = f"Unicode {found[1]}, {FILE}"
    (DATA / "ucd/radicals.txt").write_text(
        written(ABOUT, source, LICENCE, entries(content)), "utf-8"
    )


if __name__ == "__main__":
    main()
