"""The output folder holds what it should, and its manifest tells the truth."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from hashlib import sha256
from html import unescape
from importlib.metadata import version
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from places import ROOT

from .publication import FILES, TAGS, Publication

FORMATS = {
    "blueprint.html": "html",
    "blueprint.pdf": "pdf",
    "slides.html": "slides-html",
    "slides.pdf": "slides-pdf",
    "blueprint.json": "json",
}


def test_five_files_a_locale_an_index_and_a_manifest(publication: Publication) -> None:
    expected = [f"{tag}/{file}" for tag in TAGS for file in FILES]
    assert publication.paths == sorted([*expected, "index.html", "manifest.json"])


def test_the_manifest_lists_every_other_file(publication: Publication) -> None:
    listed = [entry["path"] for entry in publication.manifest["files"]]
    assert listed == [path for path in publication.paths if path != "manifest.json"]


def test_sizes_and_digests_are_true(publication: Publication) -> None:
    for entry in publication.manifest["files"]:
        content = (publication.folder / entry["path"]).read_bytes()
        assert entry["size"] == len(content), entry["path"]
        assert entry["sha256"] == sha256(content).hexdigest(), entry["path"]


def test_locales_and_formats_are_true(publication: Publication) -> None:
    for entry in publication.manifest["files"]:
        tag, _, name = entry["path"].rpartition("/")
        assert entry.get("locale", "") == tag
        assert entry.get("format") == FORMATS.get(name)


def test_every_file_is_of_one_source(publication: Publication) -> None:
    digest = publication.manifest["source"]
    assert re.fullmatch("[0-9a-f]{64}", digest)
    assert {entry["source"] for entry in publication.manifest["files"]} == {digest}
    assert {edition.data["source_digest"] for edition in publication.editions.values()} == {digest}


def test_every_page_names_its_source(publication: Publication) -> None:
    expected = f'<meta name="blueprint:source" content="{publication.manifest["source"]}">'
    unnamed = [
        path
        for path in publication.pages
        if expected not in (publication.folder / path).read_text(encoding="utf-8")
    ]
    assert not unnamed


def test_the_manifest_names_the_tools(publication: Publication) -> None:
    assert publication.manifest["blueprint"] == version("blueprint-cli")
    tools = publication.manifest["tools"]
    assert {"weasyprint", "opencc"} <= tools.keys()
    assert tools == {name: version(name) for name in tools}


def test_the_manifest_names_the_fonts(publication: Publication) -> None:
    folder = ROOT / "templates" / "fonts"
    on_disk = {each.name: sha256(each.read_bytes()).hexdigest() for each in folder.glob("*.ttf")}
    assert publication.manifest["fonts"] == on_disk


@pytest.mark.parametrize("tag", TAGS)
def test_data_is_readable_as_it_stands(publication: Publication, tag: str) -> None:
    raw = (publication.folder / tag / "blueprint.json").read_bytes()
    assert raw.endswith(b"}\n")
    assert b"\\u" not in raw
    json.loads(raw.decode("utf-8"))


def test_a_page_has_a_glyph_of_its_own_for_all_that_it_shows(publication: Publication) -> None:
    # 简体中文 is named on a page whose language has no 简.
    for path in publication.pages:
        page = (publication.folder / path).read_text("utf-8")
        fonts = re.findall(r"url\(data:font/woff;base64,([^)]+)\)", page)
        drawn = set().union(*(TTFont(BytesIO(b64decode(each))).getBestCmap() for each in fonts))
        body = re.sub(r"(?s)<(script|style|svg)\b.*?</\1>", "", page.partition("<body")[2])
        shown = set(unescape(re.sub("<[^>]*>", "", body)))
        assert {each for each in shown if each.isprintable() and ord(each) not in drawn} == set()
