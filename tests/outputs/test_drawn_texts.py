"""Texts in drawings: translated like any other, by the ids of their elements."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest

from blueprint_cli.model.structure.drawn_texts import said
from blueprint_cli.pictures.lettering import filled, lettering
from documents import blueprint, found_in, localized, write

SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200" font-size="20">
  <title>海岸圖</title>
  <rect width="400" height="200" fill="#eef4f9"/>
  <text id="north" x="20" y="40">北區沙灘</text>
  <text x="20" y="90"><tspan id="west-1">西岸</tspan>
    <tspan id="west-2" x="20" dy="24">濕地&amp;公園</tspan></text>
  <text id="east" x="390" y="120" text-anchor="end">東岸，{length}</text>
  <text x="200" y="190">12</text>
</svg>
"""
DOCUMENT = """\
blueprint: 1
document:
  title: 海岸保育計劃
  publisher: 環境保護署
  published: 2026-03-01
locales:
  zh-Hant: {strategy: source, lang: zh-Hant-HK}
  zh-Hans: {strategy: convert, lang: zh-Hans-CN}
  en: {strategy: translate, lang: en-HK}
sections:
  - kind: figure
    id: map
    title: 海岸
    image: images/map.svg
    texts: translated
    alternative: 三段海岸由北至南排列。
    caption: 海岸的位置
figures:
  - {id: length, value: "12", unit: km}
units:
  - {id: km, text: "{number}公里"}
"""
ENGLISH = {
    "海岸保育計劃": "A Plan to Conserve the Coast",
    "環境保護署": "Environmental Protection Department",
    "海岸": "The coast",
    "三段海岸由北至南排列。": "Three shores from north to south.",
    "海岸的位置": "Where the shores are",
    "海岸圖": "Map of the coast",
    "北區沙灘": "Northern beaches",
    "西岸": "West",
    "濕地&公園": "Wetland & park",
    "東岸，{length}": "East, {length}",
    "{number}公里": "{number} km",
}
IDS = {f"map.picture-{name}" for name in ("title", "north", "west-1", "west-2", "east")}


def _folder(path: Path, **files: str) -> Path:
    write(path, {"blueprint.yaml": DOCUMENT, "images/map.svg": SVG, **files})
    assert blueprint(path, "locale", "sync").status == 0
    catalog = path / "locales/en.po"
    text = catalog.read_text("utf-8")
    for source, target in ENGLISH.items():
        text = text.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{target}"')
    catalog.write_text(text, "utf-8")
    return path


def _drawings(page: str) -> list[str]:
    found = re.findall(r'src="data:image/svg\+xml;base64,([^"]+)" alt="', page)
    return [base64.b64decode(each).decode() for each in found]


def test_each_locale_sees_its_own_words_in_every_file(tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    built = blueprint(folder, "build", "--strict")
    assert built.status == 0, built.output
    for tag, words in {
        "zh-Hant": ("北區沙灘", "東岸，12公里", "濕地&amp;公園"),
        "zh-Hans": ("北区沙滩", "东岸，12公里", "湿地&amp;公园"),
        "en": ("Northern beaches", "East, 12 km", "Wetland &amp; park"),
    }.items():
        for name in ("blueprint.html", "slides.html"):
            page = (folder / "out" / tag / name).read_text("utf-8")
            (drawing,) = (each for each in _drawings(page) if "eef4f9" in each)
            assert [each for each in words if each not in drawing] == []
            assert ">12</text>" in drawing
            assert 'x="20" dy="24"' in drawing
        data = (folder / "out" / tag / "blueprint.json").read_text("utf-8")
        assert "map.picture-north" in data


def test_the_desk_treats_them_as_any_other_text(tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    catalog = (folder / "locales/en.po").read_text("utf-8")
    assert {each for each in re.findall(r'msgctxt "(.+)"', catalog) if "picture-" in each} == IDS
    for form, name in {
        "po": "p.po",
        "xliff": "p.xlf",
        "xliff2": "p2.xlf",
        "xlsx": "p.xlsx",
    }.items():
        assert (
            blueprint(folder, "locale", "export", "en", "--to", form, "--output", name).status == 0
        )
    packet = (folder / "p.po").read_text("utf-8")
    assert "A text in the picture images/map.svg" in packet
    assert "images/map.svg:4" in packet
    blueprint(folder, "diff", "--format", "html", "--output", "review.html")
    assert "Northern beaches" in (folder / "review.html").read_text("utf-8")
    (folder / "images/map.svg").write_text(SVG.replace("北區沙灘", "北區海灘"), "utf-8")
    synced = blueprint(folder, "locale", "sync")
    assert "1 stale: map.picture-north" in synced.output


def test_a_change_of_the_drawing_is_a_change_of_the_document(tmp_path: Path) -> None:
    new = write(tmp_path / "new", {"blueprint.yaml": DOCUMENT})
    write(new, {"images/map.svg": SVG.replace("北區沙灘", "北區海灘")})
    write(tmp_path, {"blueprint.yaml": DOCUMENT, "images/map.svg": SVG})
    shown = blueprint(tmp_path, "diff", "blueprint.yaml", "new/blueprint.yaml")
    assert "map.picture-north" in shown.output


def test_a_version_of_a_locale_is_still_taken(tmp_path: Path) -> None:
    own = SVG.replace("北區沙灘", "Drawn by hand")
    folder = _folder(tmp_path, **{"images/map.en.svg": own})
    assert blueprint(folder, "build", "--locale", "en", "--format", "html").status == 0
    (drawing,) = _drawings((folder / "out/en/blueprint.html").read_text("utf-8"))
    assert drawing == own


def told(svg: str, document: str = DOCUMENT) -> list[tuple[str, str]]:
    found = found_in(document, {"images/map.svg": svg})
    return [(each.code, each.place) for each in found if each.code not in ("BP301", "BP348")]


AT_FAULT = [
    (SVG.replace("北區沙灘", "厦門沙灘"), [("BP211", "images/map.svg:4:34")]),
    (SVG.replace("濕地&amp;公園", "濕地&amp;厦門"), [("BP211", "images/map.svg:6:46")]),
    (SVG.replace(' id="north"', ""), [("BP161", "blueprint.yaml:14:12")]),
    (SVG.replace('"west-1"', '"west-2"'), [("BP161", "blueprint.yaml:14:12")]),
    (SVG.replace("西岸</tspan>", "西岸</tspan>與"), [("BP161", "blueprint.yaml:14:12")]),
    (SVG.replace(' id="east"', ' id="東"'), [("BP161", "blueprint.yaml:14:12")]),
    (SVG.replace("\n", "\r\n"), []),
    (f"\ufeff{SVG}", []),
    (SVG, []),
]


@pytest.mark.parametrize(("svg", "expected"), AT_FAULT)
def test_findings_stand_in_the_drawing(svg: str, expected: list[tuple[str, str]]) -> None:
    assert told(svg) == expected


@pytest.mark.parametrize(
    ("svg", "code"),
    [
        (SVG.replace("</svg>", ""), "BP109"),
        (f'<!DOCTYPE svg [<!ENTITY a "b">]>{SVG}', "BP109"),
        (SVG.replace("<rect", "<script>1</script><rect"), "BP109"),
    ],
)
def test_what_is_no_drawing_is_told_as_ever(svg: str, code: str) -> None:
    assert [each for each, _ in told(svg)] == [code]


@pytest.mark.parametrize(
    ("said", "code"),
    [("texts: translate", "BP023"), ("texts: {north: 北}", "BP023"), ("texts: [north]", "BP023")],
)
def test_texts_is_one_word(said: str, code: str) -> None:
    assert code in [each for each, _ in told(SVG, DOCUMENT.replace("texts: translated", said))]


def test_a_picture_of_pixels_has_no_texts() -> None:
    document = DOCUMENT.replace("map.svg", "map.png")
    found = found_in(document, {"images/map.png": b""})
    assert "BP154" in [each.code for each in found]


@pytest.mark.parametrize(
    ("words", "leaves"),
    [
        ("Northern beaches", False),
        ("Northern beaches and the islands off the peninsula", True),
    ],
)
def test_a_text_that_leaves_the_picture_is_told(tmp_path: Path, words: str, leaves: bool) -> None:
    folder = _folder(tmp_path)
    catalog = folder / "locales/en.po"
    catalog.write_text(catalog.read_text("utf-8").replace("Northern beaches", words), "utf-8")
    assert ("BP144" in blueprint(folder, "check").codes) == leaves


def test_the_source_stays_as_it_was_drawn() -> None:
    source, *_ = localized(DOCUMENT, {"images/map.svg": SVG.replace("西岸", "3*4*5米")}).documents
    assert said(source, "images/map.svg") == {"east": "東岸，12公里"}


@pytest.mark.parametrize(
    "around", ["<style>text { font-size: 6px }</style>", "", '<g font="6px serif">']
)
def test_letters_of_unknown_size_are_not_measured(tmp_path: Path, around: str) -> None:
    drawn = SVG.replace("<rect", f"{around}<rect")
    drawn = drawn.replace("</svg>", "</g></svg>") if around.startswith("<g") else drawn
    folder = _folder(tmp_path, **{"images/map.svg": drawn})
    catalog = folder / "locales/en.po"
    long = "Northern beaches and the islands off the peninsula"
    catalog.write_text(catalog.read_text("utf-8").replace("Northern beaches", long), "utf-8")
    assert ("BP144" in blueprint(folder, "check").codes) == (not around)


def test_what_was_measured_for_other_words_goes_with_them() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><text textLength="9" id="a">甲</text></svg>'
    assert [each.name for each in lettering(svg).pieces] == ["a"]
    assert "textLength" in filled(svg, {"a": "甲"})
    assert filled(svg, {"a": "A < B"}).endswith('<text id="a">A &lt; B</text></svg>')
