"""Sections that a locale leaves out, with their reasons: in its files, and at the desk."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from blueprint_cli.model.selection.carried import for_readers
from documents import SMALL, blueprint, found_in, localized, write
from shared import folder as session_folder
from shared import made_once

from .publication import squeeze

REASON = "只適用於本地法例的說明，英文版不載"
DOCUMENT = f"""\
blueprint: 1
document:
  title: 海岸保育計劃
  publisher: 環境保護署
  published: 2026-03-01
locales:
  zh-Hant: {{strategy: source, lang: zh-Hant-HK}}
  zh-Hans: {{strategy: convert, lang: zh-Hans-CN}}
  en: {{strategy: translate, lang: en-HK}}
sections:
  - kind: prose
    id: shore
    title: 海岸
    text: |
      條文載於[](#law)和[法例的定義](#terms-of-law)，面積見[](#areas)，方法見[](#method)。

      調查見[](#survey)。
  - kind: prose
    id: law
    role: annex
    title: 本地法例
    left-out: {{en: {REASON}}}
    text: 本附件載列條例。
    sections:
      - {{kind: prose, id: terms-of-law, title: 定義, text: 海岸指高潮線以內。}}
      - kind: table
        id: areas
        caption: 各區面積
        columns: [{{id: name, title: 地區}}, {{id: size, title: 面積}}]
        rows: [{{id: north, cells: {{name: 北區, size: "12"}}}}]
  - kind: prose
    id: method
    role: annex
    title: 調查方法
    text: 樣本分層抽取。
    sections:
      - kind: table
        id: survey
        caption: 樣本數目
        columns: [{{id: who, title: 對象}}, {{id: many, title: 數目}}]
        rows: [{{id: school, cells: {{who: 學校, many: "7"}}}}]
"""
CATALOG = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

msgctxt "law.title"
msgid "本地條例"
msgstr "Local law"
"""
ENGLISH = {
    "海岸保育計劃": "A Plan to Conserve the Coast of the City",
    "環境保護署": "Environmental Protection Department",
    "海岸": "The coast",
    "條文載於[](#law)和[法例的定義](#terms-of-law)，面積見[](#areas)，方法見[](#method)。": (
        "The law is in [](#law), with [its terms](#terms-of-law); see [](#areas) and [](#method)."
    ),
    "調查見[](#survey)。": "See [](#survey).",
    "調查方法": "How we asked",
    "樣本分層抽取。": "The sample is stratified.",
    "樣本數目": "Size of the sample",
    "對象": "Who",
    "數目": "How many",
    "學校": "Schools",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory, "left-out", lambda: _make(session_folder(tmp_path_factory)))


def _make(session: Path) -> Path:
    folder = write(session / "left-out", {"blueprint.yaml": DOCUMENT, "locales/en.po": CATALOG})
    synced = blueprint(folder, "locale", "sync")
    assert synced.status == 0, synced.output
    catalog = folder / "locales/en.po"
    text = catalog.read_text("utf-8")
    for source, target in ENGLISH.items():
        text = text.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{target}"')
    catalog.write_text(text, "utf-8")
    built = blueprint(folder, "build", "--strict")
    assert built.status == 0, built.output
    return folder


def _page(made: Path, tag: str, name: str = "blueprint.html") -> str:
    return (made / "out" / tag / name).read_text("utf-8")


def test_a_locale_shows_nothing_of_what_it_leaves_out_and_the_others_all(made: Path) -> None:
    for name in ("blueprint.html", "slides.html"):
        assert 'id="law"' not in _page(made, "en", name)
        assert "定義" not in _page(made, "en", name).replace("Chinese", "")
        for tag in ("zh-Hant", "zh-Hans"):
            assert 'id="law"' in _page(made, tag, name)
    for tag in ("zh-Hant", "zh-Hans", "en"):
        for name in ("blueprint.html", "slides.html", "blueprint.json"):
            assert "英文版" not in _page(made, tag, name)  # the reason is no text for readers
    for name in ("blueprint.pdf", "slides.pdf"):
        with pypdfium2.PdfDocument(made / "out/en" / name) as pdf:
            said = squeeze("".join(page.get_textpage().get_text_range() for page in pdf))
        assert "Local law" not in said
        assert "本地" not in said


def test_numbers_are_those_of_the_whole_document(made: Path) -> None:
    page = re.sub(r"<[^>]+>", "", _page(made, "en"))
    assert "Annex B" in page
    assert "Table 2" in page
    assert "Table 1." not in page
    data = json.loads(_page(made, "en", "blueprint.json"))
    assert [each["id"] for each in data["sections"]] == ["shore", "method"]
    assert data["sections"][1]["number"] == "B"
    assert "law.title" not in data["messages"]


def test_links_to_it_lead_to_a_locale_that_has_it_or_are_text_on_paper(made: Path) -> None:
    page = _page(made, "en")
    for name, said in {
        "law": "Annex A (Chinese version)",
        "areas": "Table 1 (Chinese version)",
    }.items():
        link = f'<a href="../zh-Hant/blueprint.html#{name}" hreflang="zh-Hant-HK">{said}</a>'
        assert link in page
    assert 'blueprint.html#terms-of-law" hreflang="zh-Hant-HK">its terms</a>' in page
    assert 'href="#method"' in page
    with pypdfium2.PdfDocument(made / "out/en/blueprint.pdf") as pdf:
        said = " ".join(page.get_textpage().get_text_range() for page in pdf)
    assert "Annex A (Chinese version), with its terms" in " ".join(said.split())
    with pikepdf.open(made / "out/en/blueprint.pdf") as pdf, pdf.open_outline() as outline:
        titles = [each.title for each in outline.root[0].children]
        assert any(each.startswith("Annex B") for each in titles)
        assert not any(each.startswith("Annex A") for each in titles)


def test_sync_asks_for_none_of_its_texts_and_keeps_what_was_translated(made: Path) -> None:
    catalog = (made / "locales/en.po").read_text("utf-8")
    assert CATALOG.split("\n\n")[1].strip() in catalog  # to the letter, though its source changed
    assert "fuzzy" not in catalog
    assert 'msgctxt "terms-of-law.' not in catalog
    again = blueprint(made, "locale", "sync", "--dry-run")
    assert again.status == 0, again.output


def test_status_counts_it_as_left_out_with_the_reason(made: Path) -> None:
    told = blueprint(made, "locale", "status", "en", "--format", "json")
    (counts,) = json.loads(told.stdout)["locales"].values()
    assert (counts["percent"], counts["missing"], counts["left_out"]) == (100, 0, 8)
    assert counts["left_out_sections"] == [{"id": "law", "title": "本地法例", "reason": REASON}]
    shown = blueprint(made, "locale", "status", "en").output
    assert "left out" in shown
    assert f"本地法例: {REASON}" in shown
    assert "left out" not in blueprint(made, "locale", "status", "zh-Hans").output


def test_packets_and_the_review_say_so(made: Path) -> None:
    blueprint(made, "locale", "export", "en", "--to", "po", "--output", "packet.po")
    packet = (made / "packet.po").read_text("utf-8")
    assert 'msgctxt "law.title"' not in packet
    assert f"“本地法例” is left out here: {REASON}" in packet
    blueprint(made, "diff", "--format", "html", "--output", "review.html")
    assert REASON in (made / "review.html").read_text("utf-8")


def test_a_packet_of_before_comes_back_without_what_is_left_out_by_now(tmp_path: Path) -> None:
    line = f"    left-out: {{en: {REASON}}}\n"
    write(tmp_path, {"blueprint.yaml": DOCUMENT.replace(line, "")})
    blueprint(tmp_path, "locale", "sync")
    blueprint(tmp_path, "locale", "export", "en", "--to", "po", "--output", "packet.po")
    packet = (tmp_path / "packet.po").read_text("utf-8")
    for source, target in {"本地法例": "Local law", "海岸": "The coast"}.items():
        packet = packet.replace(f'"{source}"\nmsgstr ""', f'"{source}"\nmsgstr "{target}"')
    write(tmp_path, {"packet.po": packet, "blueprint.yaml": DOCUMENT})
    told = blueprint(tmp_path, "locale", "import", "packet.po")
    assert (told.status, told.codes.count("BP503")) == (0, 1), told.output
    assert "The coast" in (tmp_path / "locales/en.po").read_text("utf-8")


def test_a_conversion_leaves_out_too_and_keeps_what_it_released(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": DOCUMENT})
    blueprint(tmp_path, "locale", "convert")
    before = (tmp_path / "locales/zh-Hans.lock").read_text("utf-8")
    text = DOCUMENT.replace("left-out: {", "left-out: {zh-Hans: 內地版不載, ")
    (tmp_path / "blueprint.yaml").write_text(text, "utf-8")
    blueprint(tmp_path, "locale", "convert")
    assert (tmp_path / "locales/zh-Hans.lock").read_text("utf-8") == before
    blueprint(tmp_path, "build", "--locale", "zh-Hans", "--format", "json")
    data = json.loads((tmp_path / "out/zh-Hans/blueprint.json").read_text("utf-8"))
    assert [each["id"] for each in data["sections"]] == ["shore", "method"]


@pytest.mark.parametrize(
    ("said", "code", "message"),
    [
        ("{zh-Hant: 不載}", "BP141", "the source"),
        ("{em: 不載}", "BP141", "Write one of: en."),
        ("{en: ''}", "BP023", ""),
        ("[en]", "BP022", ""),
    ],
)
def test_what_cannot_be_left_out_is_told(said: str, code: str, message: str) -> None:
    locales = "{strategy: source}\n  en: {strategy: translate}"
    text = SMALL.replace("{strategy: source}", locales) + f"    left-out: {said}\n"
    (found,) = [each for each in found_in(text) if each.code == code]
    assert message in " ".join([str(found.message), *map(str, found.hints)])


LISTS = """\
  - {kind: overview, id: picture, title: 總覽}
  - {kind: strategies, id: plan, left-out: {en: 英文版另載}}
  - {kind: listing, id: works, of: references, left-out: {en: 文獻只有中文}}
directions:
  - id: clean
    title: 清潔
    strategies:
      - id: shores
        title: 沙灘
        goals: [{id: fewer, text: 減少垃圾, actions: [{id: nets, text: 加設圍網}]}]
references:
  - {id: study, text: 海岸研究報告}
"""


def test_what_no_section_of_the_locale_shows_is_left_out_too() -> None:
    text = DOCUMENT.replace("見[](#survey)", "見[](#nets)和[](#study)") + LISTS
    *_, english = localized(text).documents
    gone = {"fewer.text", "nets.text", "study.text"}
    assert gone.isdisjoint(english.messages)
    assert {"clean.title", "shores.title"} <= english.messages.keys()
    shown = for_readers(english, "html")
    assert shown.counts["actions"] == 1
    for name in ("nets", "study", "fewer"):
        assert shown.away[f"moved:#{name}"] == f"../zh-Hant/blueprint.html#{name}"
    assert for_readers(english).document.references == ()
