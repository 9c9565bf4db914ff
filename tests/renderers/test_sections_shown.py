"""Sections in sections, in pages, slides and data."""

from __future__ import annotations

import json
import re
from types import ModuleType
from typing import Any

import pytest

from blueprint_cli.desk.packets.gathering import packet
from blueprint_cli.diff.review.outline import outline as standings
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.selection.carried import for_readers
from blueprint_cli.pipeline import check
from blueprint_cli.renderers.deck import outline
from blueprint_cli.renderers.formats import data, html, slides
from blueprint_cli.world import MemoryWorld
from structured import FILES, STRUCTURED, structured


def world() -> MemoryWorld:
    return MemoryWorld(FILES)


def made_by(renderer: ModuleType, document: LocalizedDocument) -> str:
    """Give a page without what only breaks its lines."""
    page = renderer.render(document, world())[0].decode()
    return re.sub('<span class="tie">|</span>', "", page)


@pytest.fixture(scope="module")
def page() -> str:
    return made_by(html, structured())


@pytest.fixture(scope="module")
def deck() -> str:
    return made_by(slides, structured())


def test_headings_are_of_their_level(page: str) -> None:
    headings = re.findall(r"<h([1-6])[^>]*>(.*?)</h\1>", page, re.DOTALL)
    levels = {re.sub("<[^>]*>", "", text): int(level) for level, text in headings}
    assert levels["人才"] == 2
    assert levels["人才現況"] == 3
    assert levels["人才數目"] == 4
    assert levels["起步"] == 4


def test_every_section_has_its_id_once_and_its_way_to_other_languages(page: str) -> None:
    for placed in structured().sections:
        assert page.count(f'id="{placed.section.id}"') == 1
    assert 'href="../zh-Hans/blueprint.html#today"' in page


def test_contents_list_what_is_below_but_not_what_is_in_a_box(page: str) -> None:
    contents = page[
        page.index('id="ui.contents"') : page.index("</nav>", page.index("ui.contents"))
    ]
    listed = re.findall(r'href="#([a-z-]+)"', contents)
    assert listed[:5] == ["foreword", "talent", "today", "talent-table", "case"]
    assert "case-start" not in listed


def test_roles_are_told_to_assistive_technology(page: str) -> None:
    assert 'id="foreword" role="doc-foreword" aria-label="序言"' in page
    assert 'id="method" role="doc-appendix" aria-label="附件A 調查方法"' in page


def test_roles_decide_the_place(page: str, deck: str) -> None:
    for made in (page, deck):
        places = [made.index(f'id="{name}"') for name in ("foreword", "talent", "plan", "method")]
        assert places == sorted(places)


def test_references_say_number_and_word(page: str) -> None:
    for said in (
        '<a href="#talent" class="reference">「人才」</a>',
        '<a href="#cultivate" class="reference">策略一</a>',
        '<a href="#talent-table" class="reference tie">表 1</a>',
        '<a href="#map" class="reference tie">圖 1</a>',
        '<a href="#method" class="reference">附件A</a>',
        '<a href="#first-action" class="reference">行動1.1.1</a>',
        '<a href="#more-places" class="reference">目標1.1</a>',
        '<a href="#gather" class="reference">方向一</a>',
    ):
        assert said in page


def test_a_link_follows_a_part_that_was_renamed() -> None:
    text = STRUCTURED.replace("id: cultivate\n", "id: grow\n        was: cultivate\n")
    made = made_by(html, structured(text=text))
    assert '<a href="#grow" class="reference">策略一</a>' in made


def test_a_signature_shows_name_office_portrait_and_month(page: str) -> None:
    assert 'alt="陳大文的照片"' in page
    assert "2026年2月" in page.replace("\u2060", "")
    assert "創新科技處處長" in page


def test_remarks_and_source_stand_under_a_table(page: str) -> None:
    under = page[page.index("</table>") :][:700]
    assert under.index("註：") < under.index("數字經四捨五入。") < under.index("資料來源：")
    assert 'id="scope"' in under


def test_slides_name_the_chapter_of_a_section() -> None:
    made = {each.id: each for each in outline.compose(for_readers(structured(), "slides-pdf"))}
    context = made["talent-table"].context
    assert context is not None
    assert context.id == "talent"
    assert made["talent"].context is None
    assert made["method"].trail == "附件A"
    assert made["sampling"].trail == "附件A 調查方法"
    assert made["talent-table"].foot > 0


def test_a_section_appears_in_its_formats_alone(page: str, deck: str) -> None:
    assert "這一章只在網頁出現" in page
    assert "這一章只在網頁出現" not in deck
    assert 'href="blueprint.html#online"' in deck


def test_on_paper_a_link_to_what_is_left_out_is_text() -> None:
    shown = for_readers(structured(), "pdf")
    assert shown.values["moved:#online"] == ""
    assert "online" not in {each.section.id for each in shown.sections}


def test_numbers_are_those_of_the_whole_document() -> None:
    text = STRUCTURED.replace(
        "id: talent-table\n", "id: talent-table\n            formats: [html]\n"
    )
    text = text.replace(
        "  - {kind: strategies, id: plan}",
        "  - {kind: table, id: next, caption: 其後, columns: [{id: c, title: 年份}], "
        "rows: [{id: r, cells: {c: 舊}}]}\n  - {kind: strategies, id: plan}",
    )
    assert "表 2" in made_by(slides, structured(text=text))


def test_slides_have_the_short_text(page: str, deck: str) -> None:
    assert "一句話：人才為本。" in deck
    assert "這裏有一段較長的文字" not in deck
    assert "一句話：人才為本。" not in page


def test_a_short_text_stands_in_place_of_a_table() -> None:
    text = STRUCTURED.replace(
        "id: talent-table\n", "id: talent-table\n            short: 人數上升。\n"
    )
    own = structured(text=text.replace("見[](#talent-table)", "見[一行](#university)"))
    made = made_by(slides, own)
    assert "人數上升。" in made
    assert "<table" not in made
    assert 'href="blueprint.html#university"' in made


def test_data_has_sections_in_reading_order_with_roles_and_letters() -> None:
    made: list[dict[str, Any]] = json.loads(data.render(structured(), world())[0])["sections"]
    assert [each["id"] for each in made][::5] == ["foreword", "method"]
    assert made[-1]["number"] == "A"
    assert made[-1]["sections"][0]["id"] == "sampling"
    assert made[0]["signed"]["date"] == "2026-02"
    assert "策略一" in made[0]["text"]


def test_the_review_page_names_the_nearest_heading() -> None:
    found = standings(structured())
    (start,) = (name for name in found if name.startswith("case-start.text."))
    assert found[start].section == "起步"
    assert found[start].anchor == start
    assert found["voice.text"].section == "人才數目"  # it continues the table
    assert found["rounding.text"].section == "人才數目"
    assert found["rounding.text"].anchor == "rounding"


def test_the_converted_locale_says_references_in_its_own_words() -> None:
    made = made_by(html, structured("zh-Hans"))
    assert '<a href="#talent" class="reference">“人才”</a>' in made
    assert "附件A" in made


def shown(document: LocalizedDocument) -> set[str]:
    return {each.section.id for each in document.sections}


def test_what_holds_a_section_takes_it_along() -> None:
    text = STRUCTURED.replace("id: today\n", "id: today\n        formats: [html]\n")
    assert "talent-table" not in shown(for_readers(structured(text=text), "pdf"))
    assert "talent-table" in shown(for_readers(structured(text=text), "html"))


NUMBERED = STRUCTURED.replace("  published:", "  numbering: paragraphs\n  published:").replace(
    "text: 人才是創新的根本，本章說明現況、目標和個案。",
    "text: |\n      人才是創新的根本。\n\n      - 一項\n\n      - 兩項\n\n      本章說明現況。",
)


def test_paragraphs_of_the_body_are_numbered_in_order() -> None:
    own = structured(text=NUMBERED)
    assert own.paragraphs == {"talent": 1, "today": 3, "online": 4, "long-one": 5}
    page = made_by(html, own)
    numbered = '<p class="numbered" id="talent.text.[0-9a-z]{6}"><span [^>]*>2 本章'
    assert re.search(numbered, page)
    assert 'id="paragraph.2"' in page
    assert 'id="paragraph.3"' in page
    assert "paragraph." not in made_by(slides, own)


def test_numbers_of_paragraphs_do_not_depend_on_what_a_file_leaves_out() -> None:
    shown = for_readers(structured(text=NUMBERED), "pdf")
    assert shown.paragraphs["long-one"] == 5


def test_a_section_decides_for_itself_and_what_is_below() -> None:
    text = NUMBERED.replace("id: today\n", "id: today\n        numbering: none\n")
    text = text.replace("id: method\n", "id: method\n    numbering: paragraphs\n")
    own = structured(text=text)
    assert own.paragraphs == {"talent": 1, "online": 3, "long-one": 4, "method": 5, "sampling": 6}


def test_a_packet_says_where_a_text_stands() -> None:
    files = {"blueprint.yaml": STRUCTURED, **FILES}
    outcome = check(MemoryWorld(files), "blueprint.yaml")
    assert outcome.value is not None
    units = {each.id: each.notes for each in packet(outcome.value, "zh-Hans", str).units}
    assert units["rounding.text"][:3] == ("Section: 人才數目", "Table 1", "A remark under it.")
    assert units["talent-table.caption"][1:3] == ("Table 1", "The caption.")
    places = {name.rpartition(".")[0]: notes for name, notes in units.items()}
    assert places["sampling.text"][0] == "Section: 抽樣"
    assert "Annex A" in places["method.text"]
    assert "In the signature." in units["foreword.signed-name"]


def test_a_reference_in_brackets_is_known_for_one() -> None:
    text = "見圖（即[](#map)），又見[](#map)、(並[](#talent-table))。"
    made = made_by(html, structured(text=STRUCTURED.replace("三位畢業生在校園創業。", f'"{text}"')))
    classes = re.findall('class="(reference[^"]*)"', made[made.index("見圖（即") :])
    assert classes[:3] == [
        "reference tie in-brackets",
        "reference tie",
        "reference tie in-brackets",
    ]
