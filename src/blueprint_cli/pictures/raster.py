"""Whether a PNG or JPEG can be decoded, to its last line, within limits."""

from __future__ import annotations

import struct
import warnings
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from blueprint_cli.diagnostics import tell
from blueprint_cli.pictures.flaw import Flaw

if TYPE_CHECKING:
    from PIL.Image import Image

#: How files of each kind begin (PNG 3rd edition, 5.2; ITU-T T.81, B.1.1.3).
_SIGNATURES = {
    "PNG": b"\x89PNG\r\n\x1a\n",
    "JPEG": b"\xff\xd8\xff",
}
#: How a PNG ends, and what the colours of one with a palette are in (11.2).
_END, _PALETTE = b"\0\0\0\0IEND\xaeB`\x82", b"PLTE"
#: So many bytes of them are unpacked at a time.
_PIECE = 1024 * 1024
#: So many samples has a pixel of each colour type (11.2.1).
_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
#: So many pixels may a picture have: twice those of an A2 poster at 150 dots on an inch.
PIXEL_LIMIT = 50_000_000
#: So many may it have on a side: no program for pages draws more.
SIDE_LIMIT = 32_767
#: So often may a JPEG be drawn over: a progressive one has ten scans, one made to harm thousands.
_SCAN_LIMIT = 100
#: The marker that starts a scan (ITU-T T.81, B.2.3); what is coded holds none by chance.
_SCAN = b"\xff\xda"


def fault(kind: str, content: bytes) -> Flaw | None:
    """Say why a PNG or JPEG is not shown; None where it is sound."""
    if not content.startswith(_SIGNATURES[kind]):
        return _misnamed(kind, content)
    with warnings.catch_warnings():
        # What Pillow only warns of is measured here.
        warnings.simplefilter("ignore")
        try:
            return _undecodable(kind, content)
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001 - Pillow raises what its many readers stumble over
            return _damaged(kind)


def _misnamed(kind: str, content: bytes) -> Flaw:
    found = [each for each, start in _SIGNATURES.items() if content.startswith(start)]
    hint = tell("Save the picture again.")
    if found:
        hint = tell("It is a {kind} file: name it so.", kind=found[0])
    return Flaw(tell("the picture is not the {kind} file that its name says", kind=kind), hint)


def _undecodable(kind: str, content: bytes) -> Flaw | None:
    """Decode a picture as a whole. Raises whatever Pillow does where it cannot be."""
    from PIL import Image, ImageFile

    # WeasyPrint asks Pillow to show what is there of a picture that was cut off.
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        image = Image.open(BytesIO(content), formats=[kind])
    except Image.DecompressionBombError:
        return _too_large()
    with image:
        if image.width * image.height > PIXEL_LIMIT or max(image.size) > SIDE_LIMIT:
            return _too_large()
        if image.info.get("progressive") and content.count(_SCAN) > _SCAN_LIMIT:
            return _damaged(kind)
        if kind == "PNG" and _frames(image) > 1:
            return Flaw(
                tell("the picture moves, which no page of paper can show"),
                tell("Save one picture of it as PNG."),
            )
        image.load()
    if kind == "PNG":
        if _is_partial(content, has_palette=image.mode == "P"):
            return _damaged(kind)
        # The checksums of what stands beside the pixels, which decoding passes over.
        Image.open(BytesIO(content), formats=[kind]).verify()
    return None


def _is_partial(content: bytes, *, has_palette: bool) -> bool:
    """Tell whether a PNG lacks what Pillow makes do without."""
    lacks_palette = has_palette and _PALETTE not in content
    return lacks_palette or _END not in content or _lacks_lines(content)


def _lacks_lines(content: bytes) -> bool:
    """Tell whether a PNG that is not interlaced has fewer lines than it says (7.2, 11.2.2)."""
    width, height, depth, colour, *_, interlaced = struct.unpack_from(">IIBBBBB", content, 16)
    if interlaced:
        return False
    size: int = height * (1 + (width * depth * _SAMPLES[colour] + 7) // 8)
    unpacker = zlib.decompressobj()
    for piece in _pixels(content):
        while piece and size > 0:
            size -= len(unpacker.decompress(piece, _PIECE))
            piece = unpacker.unconsumed_tail  # noqa: PLW2901 - what did not fit into this step
    return size > 0


def _pixels(content: bytes) -> Iterator[bytes]:
    """Give the content of the chunks that have a PNG's pixels."""
    at = len(_SIGNATURES["PNG"])
    while at + 8 <= len(content):
        size, name = struct.unpack_from(">I4s", content, at)
        if name == b"IDAT":
            yield content[at + 8 : at + 8 + size]
        at += size + 12


def _frames(image: Image) -> int:
    return int(getattr(image, "n_frames", 1))


def _too_large() -> Flaw:
    message = tell("the picture has more than {count} million pixels", count=PIXEL_LIMIT // 10**6)
    return Flaw(message, tell("Save it smaller: a page shows no more than a few megapixels."))


def _damaged(kind: str) -> Flaw:
    message = tell("the picture is damaged: it is no whole {kind} file", kind=kind)
    return Flaw(message, tell("Save the picture again, or copy it again from where it came."))
