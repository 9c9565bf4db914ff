"""Make the theme's Chinese fonts: those of their packages, with marks that close up.

npm install --no-save --prefix FOLDER @expo-google-fonts/noto-sans-hk@0.4.3 \
    @expo-google-fonts/noto-sans-sc@0.4.3
.venv/bin/python -m tools.make_fonts FOLDER

FOLDER holds the files that `fonts.json` names as origins, at any depth. Then run
`python -m tools.make_coverage`, for `coverage.json` is held to `fonts.json`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

from tools.squeezing import squeeze

FONTS = Path(__file__).parents[1] / "templates/fonts"


def make(content: bytes) -> bytes:
    """Give the font of a package's file; the same bytes for the same file and fontTools."""
    from fontTools.ttLib import TTFont

    font = TTFont(BytesIO(content), recalcTimestamp=False)
    squeeze(font)
    _sign(font)
    made = BytesIO()
    font.save(made)
    return made.getvalue()


def _sign(font: Any) -> None:
    """Say in the font's version that it is not its makers' own (SIL OFL 1.1, permission 3)."""
    for record in font["name"].names:
        if record.nameID == 5:  # noqa: PLR2004 - ISO/IEC 14496-22, 5.2.7: the version
            record.string = f"{record.toUnicode()}; squeezed for blueprint"


def main() -> None:
    """Write the fonts that have an origin, and their digests."""
    folder, pins = Path(sys.argv[1]), json.loads((FONTS / "fonts.json").read_text())
    for pin in filter(lambda pin: "origin" in pin, pins["fonts"]):
        content = next(_found(folder, pin), None)
        if content is None:
            sys.exit(f"no {pin['file']} with the SHA-256 {pin['origin']} is in {folder}")
        made = make(content)
        (FONTS / pin["file"]).write_bytes(made)
        pin["sha256"] = sha256(made).hexdigest()
    (FONTS / "fonts.json").write_text(json.dumps(pins, indent=2) + "\n")


def _found(folder: Path, pin: dict[str, str]) -> Iterator[bytes]:
    for path in sorted(folder.rglob(pin["file"])):
        content = path.read_bytes()
        if sha256(content).hexdigest() == pin["origin"]:
            yield content


if __name__ == "__main__":
    main()
