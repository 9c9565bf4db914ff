"""Sections in sections, signatures, boxes and references in finished files, by outside tools."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from documents import write
from structured import FILES, STRUCTURED

from .chromium import opened
from .machine import html_checker, java
from .paper import Paper
from .publication import PAGES, PAPERS, Publication, build
from .test_accessibility import RULES
from .test_pdf_standard import PROFILES
from .verapdf import validate

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TAG = "zh-Hant"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    """The document with every form of structure, its paragraphs numbered."""
    text = STRUCTURED.replace("  published:", "  numbering: paragraphs\n  published:")
    folder = write(tmp_path_factory.mktemp("structured"), {"blueprint.yaml": text, **FILES})
    return build(folder / "out", document=folder / "blueprint.yaml")


def test_nothing_was_found_in_its_files(published: Publication) -> None:
    assert not [each for each in published.told if each.code >= "BP4"]


@pytest.mark.tools
def test_its_pdf_files_conform(published: Publication) -> None:
    files = [published.folder / TAG / name for name in PAPERS]
    for report in (each for name in PROFILES for each in validate(name, files).values()):
        assert report.checks > 500
        assert not report.broken


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(published: Publication, browser: Browser, name: str) -> None:
    options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    with opened(browser, published.folder / TAG / name) as found:
        results = Axe().run(found.page, options=options).response
    assert not [
        f"{each['id']}: {each['help']}: {node['html'][:160]}"
        for each in results["violations"]
        for node in each["nodes"][:3]
    ]


@pytest.mark.tools
def test_its_html_is_valid(published: Publication) -> None:
    files = [str(published.folder / TAG / name) for name in PAGES]
    command = java("-jar", str(html_checker()), "--format", "gnu", *files)
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert not done.stderr.splitlines()


def test_bookmarks_have_the_levels_of_the_headings(
    published: Publication, paper: Callable[[Path], Paper]
) -> None:
    for name, top in (("blueprint.pdf", 1), ("slides.pdf", 0)):
        marks = {each.title: each.depth for each in paper(published.folder / TAG / name).bookmarks}
        assert [marks[title] - top for title in ("人才", "人才現況", "人才數目")] == [0, 1, 2]
    assert "附件A 調查方法" in {
        each.title for each in paper(published.folder / TAG / "blueprint.pdf").bookmarks
    }


def test_references_give_the_page_on_paper(
    published: Publication, paper: Callable[[Path], Paper]
) -> None:
    own = paper(published.folder / TAG / "blueprint.pdf")
    pages = {each.title: each.page + 1 for each in own.bookmarks}
    text = re.sub(r"\s", "", "".join(sheet.text for sheet in own.sheets))
    for said, title in (("「人才」", "人才"), ("表1", "人才數目"), ("附件A", "附件A 調查方法")):
        assert f"{said}（第{pages[title]}頁）" in text
    assert "頁）" not in "".join(
        sheet.text for sheet in paper(published.folder / TAG / "slides.pdf").sheets
    )
