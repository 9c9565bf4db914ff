"""The colours of a theme: stated in one file, and the same in all that is made with it."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from colorsys import hls_to_rgb, rgb_to_hls
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook

from blueprint_cli.interchange import xlsx
from blueprint_cli.theme import tokens
from blueprint_cli.theme.faults import ThemeError
from blueprint_cli.world import MemoryWorld, default_theme
from documents import PROSE, SMALL, blueprint, small, write
from workbooks import UNITS, packet

TOKENS = "templates/css/tokens.css"
DEFAULT = (default_theme() / "css/tokens.css").read_text("utf-8")
#: The default theme's brand, and another one, a red.
OLD = re.search(r"--brand: (#\w{6});", DEFAULT)[1]  # type: ignore[index]
NEW = "#7a1030"
DOCUMENT = small(**PROSE).replace("sections:", "  en: {strategy: translate}\nsections:") + (
    "  - kind: missions\n    id: missions\n    title: 使命\n    missions:\n"
    "      - id: jobs\n        text: 創造優質職位\n        pictograms: [person]\n"
    "  - kind: figure\n    id: map\n    title: 地圖\n    image: map.svg\n"
    "    alternative: 香港地圖\n    caption: 全港各區\n"
)
#: A picture of the document, which has a property of its own that is called as the theme's.
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9" stroke="var(--brand)"/></svg>'  # noqa: E501


def stated(**colours: str) -> str:
    """Give the default theme's tokens with other colours, `on_brand` for `--on-brand`."""
    text = DEFAULT
    for name, colour in colours.items():
        own = f"--{name.replace('_', '-')}"
        text, count = re.subn(rf"{own}: [^;]+;", f"{own}: {colour};", text, count=1)
        text = text if count else text.replace(":root {", f":root {{\n  {own}: {colour};")
    return text


def drawings(page: str) -> Iterator[str]:
    for found in re.finditer(r"data:image/svg\+xml;base64,([\w+/=]+)", page):
        yield base64.b64decode(found[1]).decode()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with all that is made of a document whose theme has a brand of its own."""
    folder = tmp_path_factory.mktemp("brand")
    write(folder, {"blueprint.yaml": DOCUMENT, "map.svg": PICTURE, TOKENS: stated(brand=NEW)})
    for arguments in (
        ("build", "--jobs", "0", "--locale", "zh-Hant"),
        ("diff", "--format", "html", "--output", "review.html"),
        ("locale", "export", "en", "--output", "en.xlsx"),
    ):
        run = blueprint(folder, *arguments)
        assert run.status == 0, run.output
    return folder


def test_the_brand_is_stated_once() -> None:
    package = Path(tokens.__file__).parents[1]
    files = [*default_theme().rglob("*.*"), *package.rglob("*.py"), *package.rglob("*.css")]
    texts = {each: each.read_bytes().lower() for each in files if "default" not in each.parts}
    texts |= {default_theme() / "css/tokens.css": DEFAULT.lower().encode()}
    assert [each.name for each, text in texts.items() if OLD.encode() in text] == ["tokens.css"]
    assert DEFAULT.lower().count(OLD) == 1


@pytest.mark.parametrize("file", ["out/zh-Hant/blueprint.html", "out/zh-Hant/slides.html"])
def test_pages_and_their_drawings_have_the_brand(file: str, folder: Path) -> None:
    page = (folder / file).read_text("utf-8")
    drawn = "".join(drawings(page)).replace(PICTURE, "")
    for text in (page, drawn):
        assert OLD not in text
        assert NEW in text
    assert f'fill="{NEW}" stroke="#' in drawn
    assert "var(" not in drawn


def test_the_dark_page_has_the_hue_of_the_brand(folder: Path) -> None:
    page = (folder / "out/zh-Hant/blueprint.html").read_text("utf-8")
    dark = page.partition("prefers-color-scheme: dark")[2]
    for name in ("brand-ink", "brand-soft"):
        colour = re.search(rf"--{name}: (#\w{{6}});", dark)
        assert colour
        assert near(hue(colour[1]), hue(NEW))


def test_slides_veil_their_drawing_with_the_brand(folder: Path) -> None:
    slides = (folder / "out/zh-Hant/slides.html").read_text("utf-8")
    assert "--veil: rgb(122 16 48 / 80%);" in slides


def test_pictograms_have_the_brand(folder: Path) -> None:
    page = (folder / "out/zh-Hant/blueprint.html").read_text("utf-8")
    (person,) = (each for each in drawings(page) if 'viewBox="0 0 96 96"' in each)
    assert f'stroke="{NEW}"' in person


def test_pictures_of_the_document_stay_as_they_are(folder: Path) -> None:
    page = (folder / "out/zh-Hant/blueprint.html").read_text("utf-8")
    assert PICTURE in drawings(page)


@pytest.mark.parametrize("file", ["blueprint.pdf", "slides.pdf"])
def test_the_cover_on_paper_has_the_brand(file: str, folder: Path) -> None:
    cover = pypdfium2.PdfDocument(folder / "out/zh-Hant" / file)[0].render(scale=1).to_pil()
    seen = {colour for _, colour in cover.convert("RGB").getcolors(1 << 24)}
    assert tuple(bytes.fromhex(NEW[1:])) in seen
    assert tuple(bytes.fromhex(OLD[1:])) not in seen


def test_the_review_page_has_the_brand(folder: Path) -> None:
    page = (folder / "review.html").read_text("utf-8")
    light, dark = re.findall(r"--brand: (.+?);", page)
    assert light == NEW
    assert near(hue(dark), hue(NEW))


def test_the_workbook_has_the_brand(folder: Path) -> None:
    head = head_of((folder / "en.xlsx").read_bytes())
    own = head_of(xlsx.write(packet(*UNITS)).value)
    assert near(hue(head) - hue(NEW), hue(own) - hue(OLD))


def test_ink_of_pictograms_is_a_token(tmp_path: Path) -> None:
    own = stated(pictogram_ink="#123456")
    write(tmp_path, {"blueprint.yaml": DOCUMENT, "map.svg": PICTURE, TOKENS: own})
    blueprint(tmp_path, "build", "--jobs", "0", "--format", "html", "--locale", "zh-Hant")
    page = (tmp_path / "out/zh-Hant/blueprint.html").read_text("utf-8")
    assert sum('stroke="#123456"' in each for each in drawings(page)) == 1


@pytest.mark.parametrize("value", ["navy", "rgb(0 0 128)", "hsl(240 100% 25%)", "#000080"])
def test_brand_may_be_written_in_any_way_of_css(value: str) -> None:
    world = MemoryWorld({TOKENS: stated(brand=value)})
    drawing = tokens.fill_in(world, "templates/pictograms/a.svg", '<svg fill="var(--brand)"/>')
    assert drawing == '<svg fill="#000080"/>'


#: What a theme may state for its brand, and what is then told.
FAULTS = {
    "gamut": ("oklch(0.3 0.1 250)", "250)” is no colour that can be written out"),
    "veil": ("rgb(0 0 128 / 50%)", "is no colour"),
    "markup": ('#fff"/><script>', "is no colour"),
    "digits": ("#12345", "is no colour"),
    "itself": ("var(--brand-ink)", "is no colour"),
    "unknown": ("var(--nothing)", "the theme has no colour “nothing”"),
    "empty": ("", "is no colour"),
}
COMMANDS = {
    "page": ("build", "--jobs", "0", "--format", "html"),
    "review": ("diff", "--format", "html"),
    "workbook": ("locale", "export", "en", "--to", "xlsx"),
}


@pytest.mark.parametrize("kind", FAULTS)
def test_what_is_no_colour_is_told_where_it_stands(kind: str) -> None:
    value, told = FAULTS[kind]
    world = MemoryWorld({TOKENS: stated(brand=value)})
    with pytest.raises(ThemeError) as fault:
        tokens.fill_in(world, "templates/pictograms/a.svg", '<svg fill="var(--pictogram-ink)"/>')
    found = fault.value.diagnostic
    line = DEFAULT[: DEFAULT.index("--brand: ")].count("\n") + 1
    assert told in found.message
    assert found.place.startswith(f"{TOKENS}:{line}" if kind != "itself" else f"{TOKENS}:")


@pytest.mark.parametrize("command", COMMANDS)
def test_commands_tell_what_is_no_colour(command: str, tmp_path: Path) -> None:
    own = stated(brand="oklch(0.3 0.1 250)")
    write(tmp_path, {"blueprint.yaml": DOCUMENT, "map.svg": PICTURE, TOKENS: own})
    run = blueprint(tmp_path, *COMMANDS[command])
    line = DEFAULT[: DEFAULT.index("--brand: ")].count("\n") + 1
    (found,) = (each for each in run.shown if each.code == "BP402")
    assert (found.file, found.line) == (TOKENS, line)
    assert run.status == 1
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "blueprint.yaml",
        "map.svg",
        "templates",
    ]


def test_theme_without_a_brand_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL, TOKENS: ":root { --ink: #000 }"})
    run = blueprint(tmp_path, "build", "--jobs", "0", "--format", "html")
    assert "error[BP402]: the theme has no colour “brand”\n" in run.output
    assert f"state it in {TOKENS}" in run.output


def test_unknown_colour_of_a_drawing_is_told_there(tmp_path: Path) -> None:
    person = (default_theme() / "pictograms/person.svg").read_text("utf-8")
    own = "templates/pictograms/person.svg"
    wrong = person.replace("var(--pictogram-mark)", "var(--mark)")
    write(tmp_path, {"blueprint.yaml": DOCUMENT, "map.svg": PICTURE, own: wrong})
    run = blueprint(tmp_path, "build", "--jobs", "0", "--format", "html", "--locale", "zh-Hant")
    (shown,) = (each for each in run.shown if each.code == "BP402")
    assert (shown.file, shown.line) == (own, 3)
    assert "“mark”" in shown.message


@pytest.mark.parametrize(
    ("sheet", "brand"),
    [
        (":root{--brand:#abc}", "#abc"),
        (":root { --brand: #ABCDEF; --brand: #123456 }", "#123456"),
        ("/* :root { --brand: #fff } */ :root { --brand: #123456; /* #000 */ }", "#123456"),
        (":root { --brand: #123456 } @media print { :root { --brand: #000 } }", "#123456"),
        ("@media print { p {} :root { --brand: #000 } } :root { --brand: #123456 }", "#123456"),
        ("p { --brand: #000 } :root { --brand: #123456 }", "#123456"),
        (":root { --brand: /* deep */ #123456 /* blue */; }", "#123456"),
        (":root { --a: #123456; --brand: var( --a ) }", "#123456"),
    ],
)
def test_tokens_are_read_as_a_browser_reads_them(sheet: str, brand: str) -> None:
    assert tokens.load(MemoryWorld({TOKENS: sheet})).hex("brand") == brand


def test_tints_of_a_theme_stand_before_those_of_the_default_theme() -> None:
    own = {"templates/css/tints.css": ":root { --dark-brand-ink: #abcdef }"}
    made = tokens.load(MemoryWorld(own))
    assert made.hex("dark-brand-ink") == "#abcdef"
    assert made.hex("review-brand") == OLD


def test_properties_that_are_no_colours_are_the_browsers() -> None:
    own = stated(shadow="0 0 var(--brand)", gap="var(--space)")
    world = MemoryWorld({TOKENS: own})
    filled = tokens.fill_in(world, TOKENS, own)
    assert "--shadow: 0 0 var(--brand);" in filled
    assert "--gap: var(--space);" in filled


def test_colour_that_a_drawing_states_itself_is_left_to_it() -> None:
    drawing = "<svg><style>svg { --brand: red } path { fill: var(--brand) }</style></svg>"
    assert tokens.fill_in(MemoryWorld({}), "templates/drawings/a.svg", drawing) == drawing


#: Brands of all hues, pale and strong, on which white text may stand.
BRANDS = [
    "#" + "".join(f"{round(each * 255):02x}" for each in hls_to_rgb(hue / 12, light, strength))
    for hue in range(12)
    for light in (0.1, 0.2, 0.3)
    for strength in (0.0, 0.5, 1.0)
]


def test_text_stands_out_whatever_the_brand() -> None:
    """Every ink that is made of a brand has 4.5 : 1 on its ground (WCAG 2.2, 1.4.3)."""
    grounds = re.findall(
        r"--paper(?:-soft)?: (#\w{6})", (default_theme() / "css/base.css").read_text("utf-8")
    )
    for brand in BRANDS:
        if contrast(brand, "#ffffff") < 4.5:
            continue
        made = tokens.load(MemoryWorld({TOKENS: stated(brand=brand)})).hex
        for ground in (*grounds, made("dark-brand-soft")):
            assert contrast(made("dark-brand-ink"), ground) >= 4.5, (brand, ground)
        assert contrast(made("dark-review-brand"), grounds[0]) >= 4.5, brand
        assert contrast("#ffffff", made("workbook-head")) >= 4.5, brand


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours (WCAG 2.2, “contrast ratio”)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    shares = [each / 255 for each in bytes.fromhex(colour[1:])]
    linear = [(x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4) for x in shares]
    return sum(x * weight for x, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def hue(colour: str) -> float:
    """Give the hue of a colour, in degrees."""
    return rgb_to_hls(*(each / 255 for each in bytes.fromhex(colour.removeprefix("#"))))[0] * 360


def near(one: float, other: float) -> bool:
    """Tell whether two hues are the same to the eye."""
    return abs((one - other + 180) % 360 - 180) < 6


def head_of(workbook: bytes | None) -> str:
    """Give the colour of the head of a workbook's table."""
    assert workbook
    sheet = load_workbook(BytesIO(workbook)).worksheets[0]
    return str(sheet["A3"].fill.fgColor.rgb)[2:]
