"""Editions, as readers meet them: what each holds, and the ways between them."""

from __future__ import annotations

import json
import posixpath
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pikepdf
import pypdfium2
import pytest

from documents import blueprint, write
from selecting import EDITIONS
from shared import folder as session_folder
from shared import made_once

WORDS = {"概要": "Summary", "易讀版": "Easy read", "簡報版": "Slides only"}


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(
        tmp_path_factory, "editions", lambda: _make(session_folder(tmp_path_factory) / "editions")
    )


def _make(folder: Path) -> Path:
    write(folder, {"blueprint.yaml": EDITIONS})
    assert blueprint(folder, "locale", "sync").status == 0
    catalog = folder / "locales/en.po"
    text = catalog.read_text("utf-8")
    for chinese, english in WORDS.items():
        text = text.replace(f'"{chinese}"\nmsgstr ""', f'"{chinese}"\nmsgstr "{english}"')
    catalog.write_text(text, "utf-8")
    built = blueprint(folder, "build")
    assert built.status == 0, built.output
    return folder / "out"


def _data(out: Path, path: str) -> Any:
    return json.loads((out / path / "blueprint.json").read_text("utf-8"))


def _page(out: Path, path: str) -> str:
    return (out / path).read_text("utf-8")


def _drawn(file: Path) -> str:
    pages = pypdfium2.PdfDocument(file)
    drawn = "".join(page.get_textpage().get_text_range() for page in pages)
    return re.sub(r"\s", "", drawn)


def _numbers(node: object) -> dict[str, str]:
    """Give the number of every part of a document's data by its id."""
    if isinstance(node, list):
        return {name: number for each in node for name, number in _numbers(each).items()}
    if not isinstance(node, dict):
        return {}
    own = {node["id"]: node["number"]} if {"id", "number"} <= node.keys() else {}
    return own | _numbers([*node.values()])


def test_each_edition_has_a_folder_in_each_locale(out: Path) -> None:
    made = {each.relative_to(out).as_posix() for each in out.rglob("*.*")}
    slides = {"slides.html", "slides.pdf", "blueprint.json"}
    files = {"blueprint.html", "blueprint.pdf", *slides}
    # The one section of the deck appears on slides alone.
    held = {"": files, "summary/": files, "easy-read/": files, "deck/": slides}
    wanted = {
        f"{tag}/{edition}{name}"
        for tag in ("zh-Hant", "en")
        for edition, names in held.items()
        for name in names
    }
    assert made == {"index.html", "manifest.json", *wanted}


def test_every_link_between_files_leads_to_something(out: Path) -> None:
    pages = {
        each.relative_to(out).as_posix(): _page(out, str(each)) for each in out.rglob("*.html")
    }
    ids = {path: {*re.findall(r'\bid="([^"]+)"', text)} for path, text in pages.items()}
    dead, count = [], 0
    for path, text in pages.items():
        for link in re.findall(r'\bhref="([^"]*)"', text):
            if re.match("[a-z]+:", link):
                continue
            file, _, anchor = unquote(link).partition("#")
            beside = posixpath.normpath(posixpath.join(posixpath.dirname(path), file))
            target = beside if file else path
            count += 1
            if not (out / target).is_file() or (anchor and anchor not in ids.get(target, {anchor})):
                dead.append(f"{path}: {link}")
    assert dead == []
    assert count > 300


def test_an_edition_shows_what_it_selects_with_the_numbers_of_the_whole(out: Path) -> None:
    full, summary, easy = (_data(out, f"zh-Hant/{each}") for each in ("", "summary", "easy-read"))
    assert [each["id"] for each in summary["sections"]] == [
        "foreword", "shore-table", "strategies", "actions",
    ]  # fmt: skip
    assert [each["id"] for each in full["sections"]] == [
        "foreword", "method", "talk", "strategies", "actions",
    ]  # fmt: skip
    assert [each["id"] for each in easy["sections"]] == ["easy-read"]
    (direction,) = summary["directions"]
    assert direction["strategies"][0]["goals"][0]["actions"] == []
    assert summary["totals"] == full["totals"]
    assert _numbers(summary).items() < _numbers(full).items()
    assert "共有2項行動" in summary["sections"][0]["text"]
    assert not _numbers(full).keys() & _numbers(easy["sections"]).keys()
    assert {each["edition"] for each in (full, summary, easy)} == {"full", "summary", "easy-read"}
    assert summary["source_digest"] == full["source_digest"]


def test_what_the_full_edition_lacks_is_numbered_after_it(out: Path) -> None:
    shown = {
        each: _drawn(out / f"zh-Hant/{each}blueprint.pdf")
        for each in ("", "summary/", "easy-read/")
    }
    assert "表1水深紀錄" in shown[""]
    assert "表2岸線紀錄" in shown[""]
    assert "表2岸線紀錄" in shown["summary/"]
    assert "表3我們要做的工作" in shown["easy-read/"]
    notes = {
        each["id"]: each["number"]
        for each in _data(out, "zh-Hant/easy-read")["sections"][0]["footnotes"]
    }
    assert notes == {"easy": "3"}


@pytest.mark.parametrize("name", ["blueprint.html", "slides.html"])
def test_a_link_to_what_is_left_out_leads_to_the_same_file_of_the_full_edition(
    out: Path, name: str
) -> None:
    summary, full, easy = (
        _page(out, f"zh-Hant/{each}{name}") for each in ("summary/", "", "easy-read/")
    )
    assert f'<a href="../{name}#repair">行動1.1.1（完整版）</a>' in summary
    assert f'<a href="../{name}#method"><span class="tie">方法</span></a>' in summary
    assert f'<a href="../easy-read/{name}#easy-read">「簡單來說」（易讀版）</a>' in summary
    assert f'href="../{name}#method-note">註2（完' in summary
    assert 'href="#shore-table"' in summary
    assert f'<a href="easy-read/{name}#easy-read">' in full
    assert 'href="#repair"' in full
    assert f'<a href="../{name}#repair">' in easy


def test_slides_list_goals_where_an_edition_ends_with_them(out: Path) -> None:
    summary, full = (_page(out, f"zh-Hant/{each}slides.html") for each in ("summary/", ""))
    assert '<li id="two-piers"><span class="number">目標 1.1</span>' in summary
    assert "1 個目標 · 2 項行動" in summary
    assert '<section id="two-piers"' in full


def test_a_page_leads_to_slides_where_these_alone_have_a_part(out: Path) -> None:
    assert 'href="slides.html#talk"' in _page(out, "zh-Hant/blueprint.html")
    assert 'href="../slides.html#talk"' in _page(out, "zh-Hant/summary/blueprint.html")


def test_paper_says_in_which_edition_the_rest_is(out: Path) -> None:
    shown = _drawn(out / "zh-Hant/summary/blueprint.pdf")
    assert "見行動1.1.1（完整版）、表2（第" in shown
    assert "「方法」（完整版）、方法。另見「簡單來說」（易讀版）" in shown
    assert "Action1.1.1(Fulledition)" in _drawn(out / "en/summary/blueprint.pdf")


def test_readers_know_the_edition_by_its_title(out: Path) -> None:
    page, deck = (_page(out, f"en/summary/{each}") for each in ("blueprint.html", "slides.html"))
    assert "<title>海港藍圖 · Summary</title>" in page
    assert "<title>海港藍圖 · Summary · Slides</title>" in deck
    assert page.count('<p class="selection">Summary</p>') == 1
    assert '<meta name="blueprint:edition" content="summary">' in page
    for name in ("blueprint.pdf", "slides.pdf"):
        with pikepdf.open(out / "en/summary" / name) as pdf:
            assert str(pdf.docinfo.Title).startswith("海港藍圖 · Summary")
        assert "Summary" in _drawn(out / "en/summary" / name)
        assert "Summary" not in _drawn(out / "en" / name)


def test_ways_lead_between_editions_and_languages(out: Path) -> None:
    summary, full = (_page(out, f"zh-Hant/{each}blueprint.html") for each in ("summary/", ""))
    assert '<a href="../../en/summary/blueprint.html" lang="en"' in summary
    assert 'href="../../en/summary/blueprint.html#foreword"' in summary
    assert '<a href="../blueprint.html">完整版</a>' in summary
    assert '<a href="blueprint.html" aria-current="page">概要</a>' in summary
    assert '<a href="summary/blueprint.html">概要</a>' in full
    assert '<a href="deck/slides.html">簡報版</a>' in full
    deck = _page(out, "zh-Hant/deck/slides.html")
    assert '<a href="../slides.html">完整版</a>' in deck
    assert 'href="../blueprint.html"' in deck
    index = _page(out, "index.html")
    assert 'href="en/summary/blueprint.pdf"' in index
    assert "<h3>Easy read</h3>" in index


def test_the_manifest_knows_the_edition_of_a_file(out: Path) -> None:
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    assert manifest["whole"]
    entries = {each["path"]: each for each in manifest["files"]}
    summary, full = (entries[f"en/{each}blueprint.html"] for each in ("summary/", ""))
    assert (summary["selection"], full.get("selection")) == ("summary", None)
    assert summary["edition"] == full["edition"] == manifest["editions"]["en"]


def test_one_edition_is_built_as_one_locale_is(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": EDITIONS})
    asked = ("build", "--locale", "zh-Hant", "--format", "json", "--jobs", "0")
    assert blueprint(tmp_path, *asked, "--edition", "summary").status == 0
    made = {each.parent.name for each in (tmp_path / "out").rglob("blueprint.json")}
    assert made == {"summary"}
    assert blueprint(tmp_path, *asked, "--edition", "full").status == 0
    assert (tmp_path / "out/zh-Hant/blueprint.json").exists()
    assert not json.loads((tmp_path / "out/manifest.json").read_text("utf-8"))["whole"]
    wrong = blueprint(tmp_path, *asked, "--edition", "sumary")
    assert wrong.status == 2
    assert "full, summary, easy-read, deck" in wrong.output


def test_a_file_is_made_anew_when_its_edition_selects_something_else(tmp_path: Path) -> None:
    asked = ("build", "--locale", "zh-Hant", "--format", "json", "--edition", "summary")
    for depth in ("goals", "strategies"):
        write(tmp_path, {"blueprint.yaml": EDITIONS.replace("depth: goals", f"depth: {depth}")})
        assert blueprint(tmp_path, *asked, "--jobs", "0").status == 0
        (direction,) = _data(tmp_path / "out", "zh-Hant/summary")["directions"]
        assert bool(direction["strategies"][0]["goals"]) is (depth == "goals")


def test_a_review_leads_to_the_edition_that_shows_a_text(out: Path, tmp_path: Path) -> None:
    page = tmp_path / "review.html"
    shown = blueprint(out.parent, "diff", "--format", "html", "--output", str(page))
    assert shown.status == 0, shown.output
    links = {link.partition("/out/")[2] for link in re.findall('href="([^"]*)"', _read(page))}
    assert {
        "zh-Hant/easy-read/blueprint.html#easy-read",
        "zh-Hant/blueprint.html#method",
        "en/summary/slides.html",
    } <= links


def test_a_translator_is_told_what_the_title_of_an_edition_is(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": EDITIONS})
    blueprint(tmp_path, "locale", "sync")
    assert blueprint(tmp_path, "locale", "export", "en", "--output", "en.po").status == 0
    _, _, entry = _read(tmp_path / "en.po").partition("概要")
    before = _read(tmp_path / "en.po")[: -len(entry)].rpartition("\n\n")[2]
    assert "#. Edition: summary" in before
    assert "#. What readers know the edition by: Summary, Easy read." in before
    assert 'msgctxt "document.summary-title"' in before


def _read(file: Path) -> str:
    return file.read_text("utf-8")
