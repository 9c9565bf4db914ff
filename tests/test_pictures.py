"""Pictures that are not what their names say are faults of the document, told where they stand."""

from __future__ import annotations

import base64

import pytest

from documents import SMALL, found_in

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="
)
JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffd9")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
DOCTYPE = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">'
ENTITY = '<!DOCTYPE svg [<!ENTITY a "a">]>'
BOMB = f'<!DOCTYPE svg [<!ENTITY a "{"a" * 99}"><!ENTITY b "{"&a;" * 99}">]>'

SOUND: dict[str, str | bytes] = {
    "map.png": PNG,
    "map.jpg": JPEG,
    "map.JPEG": JPEG,
    "map.svg": SVG,
    "bom.svg": "\ufeff" + SVG,
    "utf-16.svg": ('<?xml version="1.0" encoding="UTF-16"?>' + SVG).encode("utf-16"),
    "doctype.svg": '<?xml version="1.0"?>' + DOCTYPE + SVG,
    "prefixed.svg": '<s:svg xmlns:s="http://www.w3.org/2000/svg"/>',
}

BROKEN: dict[str, tuple[str | bytes, str, str]] = {
    "text.png": ("a text", "not the PNG file", "Save the picture again."),
    "empty.png": ("", "not the PNG file", "Save the picture again."),
    "empty.svg": ("", "no SVG drawing: no element found", "Save the picture again as SVG."),
    "photo.png": (JPEG, "not the PNG file", "It is a JPEG file: name it so."),
    "photo.jpg": (PNG, "not the JPEG file", "It is a PNG file: name it so."),
    "raster.svg": (PNG, "no SVG drawing", "Save the picture again as SVG."),
    "open.svg": (SVG.removesuffix("</svg>"), "no element found", "as SVG."),
    "unknown-encoding.svg": (
        '<?xml version="1.0" encoding="x-none"?>' + SVG,
        "unknown encoding",
        "as UTF-8.",
    ),
    "multi-byte.svg": (
        '<?xml version="1.0" encoding="big5"?>' + SVG,
        "unknown encoding",
        "as UTF-8.",
    ),
    "page.svg": ("<html/>", "its root is not <svg>", "xmlns="),
    "bare.svg": ("<svg/>", "its root is not <svg>", "xmlns="),
    "entity.svg": (ENTITY + SVG, "declares XML entities", "plain SVG"),
    "utf-16-entity.svg": ((ENTITY + SVG).encode("utf-16"), "declares XML entities", "plain SVG"),
    "bomb.svg": (BOMB + SVG, "declares XML entities", "plain SVG"),
}


def figure(image: str) -> str:
    return f"{SMALL}  - {{kind: figure, id: map, image: {image}, alternative: 香港地圖}}\n"


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_picture_is_no_fault(name: str) -> None:
    assert not found_in(figure(name), {name: SOUND[name]})


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_picture_is_a_fault(name: str) -> None:
    content, words, hint = BROKEN[name]
    (told,) = found_in(figure(name), {name: content})
    assert told.code == "BP109"
    assert words in told.message
    assert hint in told.hints[0]
    assert told.span is not None
    assert told.span.text == name
