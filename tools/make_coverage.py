"""Write down which characters the theme's fonts have, into `templates/fonts/coverage.json`.

.venv/bin/python -m tools.make_coverage
"""

from __future__ import annotations

from pathlib import Path

from blueprint_cli.theme import fonts
from blueprint_cli.theme.coverage import COVERAGE_FILE, FONTS_FILE, state
from blueprint_cli.world import DiskWorld, World

ROOT = Path(__file__).parents[1]


def coverage(world: World) -> str:
    """Give the text of the file: a family has what all its files have, a stack what any has."""
    pinned = fonts.load(world)
    points = {
        tag: set().union(
            *(
                set.intersection(
                    *(_points(world, font) for font in pinned.fonts if font.family == family)
                )
                for family in stack
            )
        )
        for tag, stack in pinned.stacks.items()
    }
    return state(world.read(FONTS_FILE), points)


def _points(world: World, font: fonts.Font) -> set[int]:
    import uharfbuzz

    return set(uharfbuzz.Face(fonts.verify(world, font)).unicodes)


def main() -> None:
    """Write the file."""
    (ROOT / COVERAGE_FILE).write_text(coverage(DiskWorld(ROOT)), encoding="utf-8")


if __name__ == "__main__":
    main()
