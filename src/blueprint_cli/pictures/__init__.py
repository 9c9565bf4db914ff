"""Whether the content of a picture is what its name says, and can be shown within limits.

What it says to a reader is for its alternative text, and for the rules.
"""

from __future__ import annotations

from collections.abc import Iterator

from blueprint_cli.diagnostics import tell
from blueprint_cli.pictures import drawing, raster
from blueprint_cli.world import World

_KINDS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".svg": "SVG"}

#: The suffixes of pictures that all outputs can show.
SUFFIXES = tuple(_KINDS)
#: So many bytes may a picture have: it is in every page, deck and PDF of every locale.
LIMIT = 16_000_000


def versions(image: str, tag: str) -> tuple[str, ...]:
    """Give the names that a picture's version for a locale may have beside it, the likeliest first.

    Of `images/map.svg` it is `images/map.en.svg` for `en`, or `images/map.en.png`.
    """
    stem, _, suffix = image.rpartition(".")
    own = f".{suffix}"
    return tuple(f"{stem}.{tag}{each}" for each in dict.fromkeys((own, *SUFFIXES)))


def shown_in(world: World, image: str, tag: str) -> str:
    """Give the picture that a locale shows: its own version, where there is one."""
    return next((each for each in versions(image, tag) if world.exists(each)), image)


def faults(name: str, content: bytes) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give what keeps a picture from being shown: a sentence, and the hints for it."""
    kind = next(kind for suffix, kind in _KINDS.items() if name.lower().endswith(suffix))
    if len(content) > LIMIT:
        message = tell("the picture is larger than {size} MB", size=LIMIT // 1_000_000)
        yield message, (tell("Save it smaller: a page shows no more than a few megapixels."),)
        return
    found = drawing.fault(name, content) if kind == "SVG" else raster.fault(kind, content)
    if found:
        yield found.message, (found.hint,)
