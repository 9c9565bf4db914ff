"""A publication full of stale translations: marked in every format, and as accessible as ever."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest
from axe_playwright_python.sync_playwright import Axe

from documents import blueprint
from places import ROOT

from .chromium import opened
from .paper import Paper
from .publication import PAGES, PAPERS
from .test_accessibility import RULES
from .test_pdf_contrast import is_faint
from .verapdf import validate

if TYPE_CHECKING:
    from playwright.sync_api import Browser

REMARK = "Translated from the edition of 18 June 2025"
#: A text of the example that is left without a translation.
UNTRANSLATED = "reading-order.title"


@pytest.fixture(scope="module")
def stale(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The English edition of the example, each text stale but for one that is missing."""
    folder = tmp_path_factory.mktemp("stale") / "guide"
    shutil.copytree(ROOT / "examples" / "general", folder)
    place = folder / "locales" / "en.po"
    above = '# edition: 2025-06-18\n#, fuzzy\n#| msgid "舊文"\nmsgctxt "'
    catalog = place.read_text(encoding="utf-8").replace('msgctxt "', above)
    missing = re.compile(rf'(?s)(msgctxt "{UNTRANSLATED}"\nmsgid .*?\nmsgstr ).*?(?=\n\n)')
    catalog, count = missing.subn(r'\1""', catalog)
    assert count == 1
    place.write_text(catalog, encoding="utf-8")
    run = blueprint(folder, "build", "--locale", "en")
    assert run.status == 0, run.stderr
    assert {each.code for each in run.shown} == {"BP301", "BP302"}
    return folder / "out" / "en"


def test_every_text_on_the_page_has_its_remark(stale: Path) -> None:
    page = (stale / "blueprint.html").read_text(encoding="utf-8")
    main = page[page.index('<main id="ui.main">') : page.index("</main>")]
    assert main.count('class="stale"') > 30
    assert main.count('class="stale"') == main.count(f'<small class="remark">{REMARK}</small>')
    assert main.count('<small class="remark">Not yet available in English</small>') == 1
    assert main.count("has since been changed in Chinese") == 1


def test_slides_say_at_their_foot_what_the_dagger_is(stale: Path, browser: Browser) -> None:
    with opened(browser, stale / "slides.html") as found:
        told = found.evaluate(
            "() => [...document.querySelectorAll('.slide')].map(each =>"
            " [each.querySelectorAll('.stale').length,"
            "  each.querySelector(':scope > .remark')?.textContent ?? ''])"
        )
        drawn = found.evaluate(
            "() => [...document.querySelectorAll('.stale')].map(each =>"
            " [each, ...each.querySelectorAll('*')].some(one =>"
            " getComputedStyle(one, '::after').content === '\"†\"'))"
        )
    assert all(drawn)
    dagger = f"† {REMARK}; since changed in Chinese"
    assert all(dagger in foot for count, foot in told if count)
    assert any("Not yet available in English" in foot for _, foot in told)


@pytest.mark.parametrize("name", PAPERS)
def test_paper_has_the_remarks_too(stale: Path, paper: Callable[[Path], Paper], name: str) -> None:
    glyphs = paper(stale / name).glyphs
    assert "".join(glyph.text for glyph in glyphs).count("Translatedfromtheedition") > 10
    assert not [glyph for glyph in glyphs if is_faint(glyph)]


def test_outlines_name_headings_without_remarks(stale: Path) -> None:
    with pikepdf.open(stale / "blueprint.pdf") as pdf, pdf.open_outline() as outline:
        waiting, titles = list(outline.root), []
        while waiting:
            item = waiting.pop()
            titles.append(item.title)
            waiting.extend(item.children)
    assert len(titles) > 5
    assert not [title for title in titles if "edition of" in title]


@pytest.mark.tools
def test_papers_conform(stale: Path) -> None:
    reports = validate("PDFUA-1", [stale / name for name in PAPERS])
    assert all(report.checks > 500 and not report.broken for report in reports.values())


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(stale: Path, browser: Browser, name: str, *, dark: bool) -> None:
    options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    with opened(browser, stale / name, dark=dark) as found:
        results = Axe().run(found.page, options=options).response
    assert [each["id"] for each in results["violations"]] == []
