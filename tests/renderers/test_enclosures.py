"""What lies inside a PDF: the document as the file shows it, in its locale, and nothing else."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from blueprint_cli.catalogs import pofile
from blueprint_cli.diagnostics import Severity
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.selection.carried import for_readers
from blueprint_cli.pipeline import check
from blueprint_cli.renderers.enclosures import enclosures
from blueprint_cli.world import DiskWorld
from documents import blueprint, found_in, localized, write
from places import ROOT

DOCUMENT = """\
blueprint: 1
document: {title: 海濱計劃, publisher: 海濱事務處, published: 2026-03-02, revised: 2026-04-01}
locales:
  zh-Hant: {strategy: source}
  en: {strategy: translate}
editions:
  summary: {title: 概要, only: [opening]}
figures: [{id: budget, value: "100億", unit: HKD}, {id: secret-fund, value: "7億", unit: HKD}]
parties: [{id: office, name: 海濱事務處}, {id: contractor, name: 不名公司}]
terms: [{id: quay, term: 碼頭用語, text: 停船的地方。}]
sections:
  - kind: prose
    id: opening
    title: 開端
    notes: 講者自己看的話。
    text: 工程耗資{budget}。
  - {kind: prose, id: on-screen, title: 只在網頁, text: 只在網頁上的話。, formats: [html]}
  - kind: prose
    id: later
    title: 其後
    text: |
      其後的{secret-fund}。

      - 一
      - 二
  - {kind: listing, id: glossary, title: 用語, of: terms}
"""
ENGLISH = {
    "document.title": "Shore Plan",
    "document.publisher": "Shore Office",
    "summary.title": "Summary",
    "opening.title": "Opening",
}


@pytest.fixture(scope="module")
def source() -> LocalizedDocument:
    own = DOCUMENT.replace("  en: {strategy: translate}\n", "")
    return localized(own).documents[0]


def attached(document: LocalizedDocument, carrier: str = "pdf") -> tuple[str, str]:
    data, written = enclosures(for_readers(document, carrier))
    return data.content.decode(), written.content.decode()


def test_both_say_what_the_file_shows(source: LocalizedDocument) -> None:
    data, written = attached(source)
    for shown in ("開端", "其後的", "碼頭用語"):
        assert shown in data
        assert shown in written
    assert json.loads(data)["sections"][0]["text"] == "工程耗資港幣100億元。"
    assert "{budget}" in written


@pytest.mark.parametrize("withheld", ["講者自己看的話", "只在網頁", "不名公司"])
def test_neither_says_what_the_file_withholds(source: LocalizedDocument, withheld: str) -> None:
    assert not [each for each in attached(source) if withheld in each]


@pytest.mark.parametrize("withheld", ["其後", "七億", "secret-fund", "碼頭用語", "停船"])
def test_edition_holds_nothing_of_the_rest(source: LocalizedDocument, withheld: str) -> None:
    own = replace(source, selection="summary")
    data, written = attached(own)
    assert "工程耗資" in data
    assert withheld not in data + written


def test_source_is_a_document_that_says_the_same(source: LocalizedDocument) -> None:
    _, written = attached(source)
    again = localized(written).documents[0]
    assert not [each for each in found_in(written) if each.severity is Severity.ERROR]
    assert attached(again) == attached(source)


def test_source_of_the_blueprint_is_read_in_every_locale() -> None:
    found = check(DiskWorld(ROOT), "blueprint.yaml").value
    assert found is not None
    for document in found.published:
        _, written = attached(document)
        (again,) = localized(written).documents
        said = {name: each.target for name, each in document.messages.items()}
        read = {name: each.target for name, each in again.messages.items()}
        assert read.items() <= said.items()
        assert len(read) == 100


def papers(folder: Path) -> dict[str, bytes]:
    run = blueprint(folder, "build", "--format", "pdf", "--format", "slides", "--edition", "full")
    assert run.status == 0, run.output
    return {str(each.relative_to(folder)): each.read_bytes() for each in folder.rglob("*.pdf")}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a document in two locales."""
    place = write(tmp_path_factory.mktemp("enclosed"), {"blueprint.yaml": DOCUMENT})
    assert blueprint(place, "locale", "sync").status == 0
    own = place / "locales/en.po"
    filled = tuple(
        each.with_target(ENGLISH.get(each.id, each.source)) if each.id else each
        for each in pofile.parse(own.read_text("utf-8")).entries
    )
    own.write_text(str(pofile.PoFile(filled)), "utf-8")
    return place


def test_an_edit_of_one_locale_or_a_remark_changes_no_other_file(folder: Path) -> None:
    before = papers(folder)
    assert len(before) == 4
    catalog, source = folder / "locales/en.po", folder / "blueprint.yaml"
    catalog.write_text(catalog.read_text("utf-8").replace('"Opening"', '"Beginning"'), "utf-8")
    source.write_text(f"# 內部備註\n{DOCUMENT}", "utf-8")
    after = papers(folder)
    changed = {name for name, content in before.items() if after[name] != content}
    assert changed == {"out/en/blueprint.pdf", "out/en/slides.pdf"}
    assert not [each for each in after.values() if "內部備註".encode() in each]


def test_file_says_what_lies_in_it_and_of_which_day(folder: Path) -> None:
    papers(folder)
    with pikepdf.open(folder / "out/en/blueprint.pdf") as pdf:
        root: Any = pdf.Root
        told = {str(each.UF): str(each.AFRelationship) for each in root.AF}
        days = {str(each.EF.F.Params.ModDate) for each in root.AF}
        data = json.loads(pdf.attachments["blueprint.json"].get_file().read_bytes())
        described = [each.description for each in pdf.attachments.values()]
    assert told == {"blueprint.json": "/Data", "blueprint.yaml": "/Source"}
    assert days == {"D:20260401"}
    assert data["locale"] == {"tag": "en", "lang": "en"}
    assert described == ["This document as data, for programs", "The source of this document"]
