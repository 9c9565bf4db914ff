"""Goldens: what every page of an example looked like, small and grey, against what it does now.

    .venv/bin/python -m tools.goldens            # says which pages look different, and where
    .venv/bin/python -m tools.goldens --review   # the same, as a page with both side by side
    .venv/bin/python -m tools.goldens --update   # takes what is there now for right

They lie in `tests/outputs/goldens/`, a picture for each page of each PDF in each locale.
"""

from __future__ import annotations

import argparse
import base64
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

from blueprint_cli.engine.jobs import plan
from blueprint_cli.model.formats import FORMATS
from blueprint_cli.pipeline import check
from blueprint_cli.renderers.formats import render
from blueprint_cli.renderers.paper import paginate
from blueprint_cli.world.disk import DiskWorld

ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "examples/general"
GOLDENS = ROOT / "tests/outputs/goldens"
REVIEW = ROOT / "out/goldens.html"
#: Dots on an inch: enough to see where things stand, and too few to read them.
_DPI = 36
#: Cells of so many pixels are compared, by their mean; of 255 shades, so many may lie between.
_CELL, _SHADES = 8, 24


@dataclass(frozen=True)
class Difference:
    """A page that looks different: its name, the pictures, and the part of it where it does.

    The part is given in percent of the page, from left, top, right and bottom edge of what differs.
    """

    name: str
    before: Any
    after: Any
    part: tuple[int, int, int, int]

    def __str__(self) -> str:
        """Say which page, and where."""
        left, top, right, bottom = self.part
        return f"{self.name}: from {left} % to {right} % across, {top} % to {bottom} % down"


def pictures() -> dict[str, Any]:
    """Build the document, and give a picture of each page by the name of its golden."""
    import pypdfium2

    world = DiskWorld(DOCUMENT)
    paginate.prepare(world)
    checked = check(world, "blueprint.yaml").value
    if checked is None:
        raise SystemExit("the example document has errors")
    made = {}
    for job in plan(checked.published, checked.source, world):
        if FORMATS[job.format].paginated:
            paper = pypdfium2.PdfDocument(render(job.format, job.document, world).data)
            stem = job.path.removesuffix(".pdf").replace("/", "-")
            for number, page in enumerate(paper, 1):
                image = page.render(scale=_DPI / 72).to_pil().convert("L")
                made[f"{stem}-{number:02}.png"] = image
    return made


def goldens() -> dict[str, Any]:
    """Give the pictures that were taken for right."""
    from PIL import Image

    return {file.name: Image.open(file).convert("L") for file in sorted(GOLDENS.glob("*.png"))}


def differences(before: dict[str, Any], after: dict[str, Any]) -> Iterator[Difference]:
    """Yield the pages that look different, new ones and those that are gone as a whole."""
    for name in sorted(before.keys() | after.keys()):
        one, two = before.get(name), after.get(name)
        part = (0, 0, 100, 100) if one is None or two is None else _part(one, two)
        if part:
            yield Difference(name, one, two, part)


def _part(one: Any, two: Any) -> tuple[int, int, int, int] | None:
    """Give the part of a picture in which another is not like it, if there is one."""
    from PIL import Image, ImageChops

    if one.size != two.size:
        return 0, 0, 100, 100
    cells = (one.width // _CELL, one.height // _CELL)
    small = [each.resize(cells, Image.Resampling.BOX) for each in (one, two)]
    unlike = ImageChops.difference(*small).point(lambda shade: 255 if shade > _SHADES else 0)
    box = unlike.getbbox()
    if box is None:
        return None
    left, right = (round(100 * each / cells[0]) for each in box[::2])
    top, bottom = (round(100 * each / cells[1]) for each in box[1::2])
    return left, top, right, bottom


def update(made: dict[str, Any]) -> None:
    """Take pictures for right."""
    GOLDENS.mkdir(parents=True, exist_ok=True)
    for file in GOLDENS.glob("*.png"):
        file.unlink()
    for name, image in made.items():
        image.save(GOLDENS / name, optimize=True)


def review(found: list[Difference]) -> str:
    """Give a page that shows what differs, as it was and as it is."""
    rows = "".join(
        f"<h2>{escape(str(each))}</h2><p>{_shown(each.before)} {_shown(each.after)}</p>"
        for each in found
    )
    return f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Goldens</title>{rows}'


def _shown(image: Any) -> str:
    if image is None:
        return "(no such page)"
    data = BytesIO()
    image.save(data, "PNG")
    written = base64.b64encode(data.getvalue()).decode()
    return f'<img alt="" style="border: 1px solid" src="data:image/png;base64,{written}">'


def main() -> None:
    """Compare, show or renew the goldens."""
    parser = argparse.ArgumentParser(description="Compare pages with what they looked like.")
    parser.add_argument("--update", action="store_true", help="take what is there now for right")
    parser.add_argument("--review", action="store_true", help="write a page with both side by side")
    chosen = parser.parse_args()
    made = pictures()
    found = list(differences(goldens(), made))
    print("\n".join(map(str, found)) or "All pages look as they did.")
    if chosen.review:
        REVIEW.parent.mkdir(exist_ok=True)
        REVIEW.write_text(review(found), encoding="utf-8")
        print(REVIEW)
    if chosen.update:
        update(made)
    elif found:
        sys.exit(1)


if __name__ == "__main__":
    main()
