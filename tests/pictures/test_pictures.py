"""Pictures that are not what their names say are faults of the document, told where they stand."""

from __future__ import annotations

import base64
import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from blueprint_cli.pictures.styles import references
from documents import SMALL, found_in
from places import ROOT
from work import patience

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
DOCTYPE = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">'
ENTITY = '<!DOCTYPE svg [<!ENTITY a "a">]>'
BOMB = f'<!DOCTYPE svg [<!ENTITY a "{"a" * 99}"><!ENTITY b "{"&a;" * 99}">]>'


def picture(kind: str, mode: str = "RGB", **options: object) -> bytes:
    """Give a small picture, as Pillow saves it."""
    file = BytesIO()
    Image.effect_noise((64, 48), 90).convert(mode).save(file, kind, **options)
    return file.getvalue()


def png(width: int, height: int, data: bytes = b"") -> bytes:
    """Give a PNG that says it is so large."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(data)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(own)) + name + own + struct.pack(">I", zlib.crc32(name + own))
        for name, own in chunks
    )


def without(chunk: bytes, content: bytes) -> bytes:
    """Take a chunk out of a PNG."""
    start = content.index(chunk) - 4
    (size,) = struct.unpack_from(">I", content, start)
    return content[:start] + content[start + size + 12 :]


def svg(inside: str) -> str:
    """Give a drawing with something in it, on its second line."""
    return SVG.replace(
        "<path", f'\n<g xmlns:xlink="http://www.w3.org/1999/xlink">{inside}</g><path'
    )


def levels(count: int, use: str) -> str:
    """Give shapes each of which uses the one before, as `use` says."""
    each = "".join(use.format(id=f"s{at + 1}", of=f"s{at}") for at in range(count))
    return svg(f'<path id="s0" d="M0 0h9v9z"/>{each}')


JPEG = picture("JPEG")
PROGRESSIVE = picture("JPEG", progressive=True)
SCANS = PROGRESSIVE[:-2] + PROGRESSIVE[PROGRESSIVE.rindex(b"\xff\xda") : -2] * 200 + b"\xff\xd9"
MOVING = BytesIO()
Image.new("L", (9, 9)).save(MOVING, "PNG", save_all=True, append_images=[Image.new("L", (9, 9), 9)])

MUCH, PLAIN = "draws more than a picture needs", "plain SVG"

SOUND: dict[str, str | bytes] = {
    "map.png": PNG,
    "map.jpg": JPEG,
    "map.JPEG": JPEG,
    "map.svg": SVG,
    "bom.svg": "\ufeff" + SVG,
    "utf-16.svg": ('<?xml version="1.0" encoding="UTF-16"?>' + SVG).encode("utf-16"),
    "doctype.svg": '<?xml version="1.0"?>' + DOCTYPE + SVG,
    "grey.png": picture("PNG", "LA"),
    "sixteen-bit.png": picture("PNG", "I;16"),
    "palette.png": picture("PNG", "P"),
    "cmyk.jpg": picture("JPEG", "CMYK"),
    "progressive.jpg": picture("JPEG", progressive=True),
    "gradient.svg": svg(
        '<linearGradient id="a"/><linearGradient id="b" xlink:href="#a"/>'
        '<style>.c{fill:url(#b)}</style><path class="c" fill="#2e3436" d="M1e2 0"/>'
    ),
    "trailer.jpg": JPEG + b"\xff\xda" * 200,
    "uses.svg": svg('<path id="a"/>' + '<use href="#a"/>' * 500),
    "foreign.svg": svg('<n:view xmlns:n="urn:editor" n:zoom="9e99" onward="no"/>'),
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
    "eight.png": (PNG[:8], "damaged", "copy it again"),
    "cut.png": (picture("PNG")[:-3000], "damaged", "copy it again"),
    "cut.jpg": (JPEG[:-500], "damaged", "copy it again"),
    "cut-end.png": (picture("PNG")[:-4], "damaged", "copy it again"),
    "half.png": (png(9, 20, (b"\0" + b"a" * 9) * 12), "damaged", "copy it again"),
    "no-palette.png": (without(b"PLTE", picture("PNG", "P")), "damaged", "copy it again"),
    "headless.jpg": (JPEG[:4], "damaged", "copy it again"),
    "scans.jpg": (SCANS, "damaged", "copy it again"),
    "changed.png": (PNG.replace(b"IDAT", b"IDAT\0"), "damaged", "copy it again"),
    "vast.png": (png(60_000, 60_000, b"garbage"), "more than 50 million pixels", "smaller"),
    "long.png": (png(40_000, 1), "more than 50 million pixels", "smaller"),
    "few-lines.png": (png(64, 64, bytes(99)), "damaged", "copy it again"),
    "moving.png": (MOVING.getvalue(), "moves", "one picture"),
    "uses.svg": (
        levels(20, '<g id="{id}"><use href="#{of}"/><use href="#{of}"/></g>'),
        MUCH,
        PLAIN,
    ),
    "old-uses.svg": (
        levels(20, '<g id="{id}"><use xlink:href="#{of}"/><use xlink:href="#{of}"/></g>'),
        *(MUCH, PLAIN),
    ),
    "quoted-uses.svg": (
        levels(20, '<path id="as0"/><g id="a{id}"><use href="#%61{of}"/><use href=" #a{of}"/></g>'),
        *(MUCH, PLAIN),
    ),
    "patterns.svg": (
        levels(
            20, '<pattern id="{id}"><path fill="url(#{of})" stroke="url( \'#{of}\' )"/></pattern>'
        ),
        *(MUCH, PLAIN),
    ),
    "masks.svg": (
        levels(20, '<mask id="{id}"><g style="mask:url(#{of});clip-path:url(#{of})"/></mask>'),
        *(MUCH, PLAIN),
    ),
    "markers.svg": (
        levels(
            6,
            '<marker id="{id}"><path marker-mid="url(#{of})" d="M0 0' + "h1" * 50 + '"/></marker>',
        ),
        *(MUCH, PLAIN),
    ),
    "sheet.svg": (
        svg(
            "<style>"
            + "".join(f".c{at} {{ fill: url(#s{at}) }}" for at in range(20))
            + '</style><path id="s0"/>'
            + "".join(
                f'<pattern id="s{at + 1}"><path class="c{at}"/><path class="c{at}"/></pattern>'
                for at in range(20)
            )
        ),
        *(MUCH, PLAIN),
    ),
    "chain.svg": (levels(150, '<use id="{id}" href="#{of}"/>'), MUCH, PLAIN),
    "cycle.svg": (svg('<g id="a"><use href="#a"/></g>'), "uses a part of itself", PLAIN),
    "ring.svg": (svg('<use id="a" href="#b"/><use id="b" href="#a"/>'), "uses a part", PLAIN),
    "deep.svg": (svg("<g>" * 120 + "</g>" * 120), "more in it", PLAIN),
    "deeper.svg": (svg("<g>" * 50_000 + "</g>" * 50_000), "more in it", PLAIN),
    "script.svg": (svg("<script>a()</script>"), "holds a script", PLAIN),
    "handler.svg": (svg('<path onload="a()"/>'), "holds a script", PLAIN),
    "javascript.svg": (svg('<a xlink:href="javascript:a()"/>'), "leads to something", PLAIN),
    "page.in.svg": (svg("<foreignObject/>"), "a piece of a page", PLAIN),
    "html.svg": (svg('<b xmlns="http://www.w3.org/1999/xhtml"/>'), "a piece of a page", PLAIN),
    "font.svg": (svg("<style>@font-face{src:url(a)}</style>"), "brings a font", PLAIN),
    "import.svg": (svg("<style>@im/**/port 'a';</style>"), "leads to something", PLAIN),
    "escaped.svg": (svg("<style>@\\69mport 'a';</style>"), "leads to something", PLAIN),
    "sheet-url.svg": (svg("<style>a{fill:url(//a/b)}</style>"), "leads to something", PLAIN),
    "fill.svg": (svg('<path fill="url(http://a/b#c)"/>'), "leads to something", PLAIN),
    "style.svg": (svg('<path style="fill:\\75 rl(a.svg#c)"/>'), "leads to something", PLAIN),
    "use.svg": (svg('<use href="other.svg#a"/>'), "leads to something", PLAIN),
    "data.svg": (svg('<use href="data:image/svg+xml,a#b"/>'), "leads to something", PLAIN),
    "image.svg": (svg('<image href="data:image/png;base64,AAAA"/>'), "another picture", PLAIN),
    "set.svg": (svg('<set attributeName="href" to="a"/>'), "moves", PLAIN),
    "base.svg": (svg('<g xml:base="http://a/"/>'), "leads to something", PLAIN),
    "linked.svg": ('<?xml-stylesheet href="a"?>' + SVG, "leads to something", PLAIN),
    "box.svg": (SVG.replace("0 0 9 9", "0 0 1e30 9"), "far too large", PLAIN),
    "size.svg": (svg('<text style="font-size: 1e9px">a</text>'), "far too large", PLAIN),
    "sheet-size.svg": (svg("<style>text{font-size:1e9px}</style>"), "far too large", PLAIN),
    "path.svg": (
        svg(f'<path id="a" d="{"M0 0h9" * 17_000}"/>' + '<use href="#a"/>' * 150),
        *(MUCH, PLAIN),
    ),
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


@pytest.mark.parametrize(
    "inside",
    [
        "<style>" + "a" * 1_000_000 + "</style>",
        "<style>" + "a" * 1_000_000 + "!{fill:url(#a)}</style>",
        "<style>" + "{" * 1_000_000 + "</style>",
        "<style>" + "/*" * 500_000 + "</style>",
        "<style>" + "url(" * 250_000 + "</style>",
        f'<path marker-mid="url(#a)" d="{"1" * 1_000_000}"/>',
        f'<path d="{"1" * 1_000_000}"/>',
        f'<path style="{"url( " * 200_000}"/>',
        f'<path class="{"a " * 500_000}"/>',
    ],
    ids=lambda inside: inside[:20],
)
def test_a_long_drawing_is_looked_at_in_linear_time(inside: str) -> None:
    with patience():
        found_in(figure("a.svg"), {"a.svg": svg(inside)})


def test_what_is_wrong_inside_a_drawing_has_its_name_and_line() -> None:
    (told,) = found_in(figure("images/map.svg"), {"images/map.svg": svg("<script/>")})
    assert told.message.endswith("(line 2 of images/map.svg)")


def test_a_drawing_of_the_theme_that_a_folder_replaces_is_looked_at_too() -> None:
    (told,) = found_in(SMALL, {"templates/drawings/cover.svg": svg("<script/>")})
    assert told.code == "BP109"
    assert "templates/drawings/cover.svg" in told.message


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_no_cut_of_a_picture_passes(kind: str) -> None:
    whole, name = picture(kind), f"a.{kind.lower()}"
    for at in range(0, len(whole) - 12, max(1, len(whole) // 40)):
        assert found_in(figure(name), {name: whole[:at]}), at


def test_pictures_of_the_repository_are_sound() -> None:
    places = ("templates", "examples", "src/blueprint_cli/starters")
    drawings = [each for place in places for each in ROOT.glob(f"{place}/**/*.svg")]
    assert len({each.parents[1] for each in drawings}) > len(places)
    for path in drawings:
        assert not found_in(figure("a.svg"), {"a.svg": path.read_bytes()}), path


@pytest.mark.parametrize("text", ["fill: url(#a)", "fill: URL( '#%61' )", r"fill: \75 rl(#a)"])
def test_what_a_style_names_is_found_however_it_is_written(text: str) -> None:
    assert list(references(text)) == ["a"]
