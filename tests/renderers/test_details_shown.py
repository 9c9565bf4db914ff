"""What is known of actions, goals and strategies, on pages and slides, in each language."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pypdfium2
import pytest

from back_matter import published
from blueprint_cli.renderers.formats import html, pdf, slides
from blueprint_cli.world import MemoryWorld
from delivered import PLAN
from documents import blueprint, localized, write

SAID = {
    "zh-Hant": (
        "進行中（截至2027年6月30日）",
        "海濱處、樹木基金",
        "2026年第三季至2028年",
        "港幣5,000萬元",
        "（2027年5月2日達成）",
        "已完成（2026年5月）",
    ),
    "zh-Hans": ("进行中（截至2027年6月30日）", "海滨处、树木基金", "（2027年5月2日达成）"),
    "en": ("Under way (as of 30 Jun 2027)", "to 2028", "HK$50 million", "Done (May 2026)"),
}


def shown(renderer: ModuleType, tag: str, plan: str = PLAN) -> str:
    """Give a page without the marks that hold Chinese together."""
    made = renderer.render(published(tag, plan), MemoryWorld({}))[0].decode()
    return re.sub(r'<span class="(?:tie|dated)">|<wbr>|</span>', "", made)


def chosen(keys: str) -> str:
    return PLAN.replace("title: 行動}", f"title: 行動, {keys}}}")


@pytest.mark.parametrize("tag", SAID)
def test_each_language_says_who_by_when_and_how_it_stands(tag: str) -> None:
    made = shown(html, tag)
    for text in SAID[tag]:
        assert text in made


@pytest.mark.parametrize("keys", ["details: beside", "details: table"])
def test_the_sign_of_a_status_stays_with_its_word_and_the_date_may_stand_alone(keys: str) -> None:
    made = html.render(published("en", chosen(keys)), MemoryWorld({}))[0].decode()
    known = '<span class="standing is-under-way">Under way<span class="dated"> (as of 30 Jun 2027)'
    assert known in made


@pytest.mark.parametrize("renderer", [html, slides])
def test_pages_and_slides_tell_all_that_is_known_beside_what_it_is_known_of(
    renderer: ModuleType,
) -> None:
    made = shown(renderer, "zh-Hant")
    links = made.partition('id="links"')[2].partition('id="benches"')[0]
    for text in ("海濱處、樹木基金", "首段已經開工。", "首段啟用", "全線啟用", "岸線長度"):
        assert text in links
    assert made.count('<ul class="details">') == 4  # strategy, goal, and two actions
    assert "details" not in made.partition('id="trees"')[2].partition("</li>")[0]


@pytest.mark.parametrize("renderer", [html, slides])
def test_the_writer_chooses_what_is_shown(renderer: ModuleType) -> None:
    made = shown(renderer, "zh-Hant", chosen("show: [due, status]"))
    assert "進行中" in made
    assert "截至" not in made
    assert "2028年" in made
    assert "至2028年" not in made
    assert "海濱處" not in made
    assert "首段" not in made
    assert 'class="details"' not in shown(renderer, "zh-Hant", chosen("details: none"))


def test_an_indicator_is_a_link_only_where_it_has_a_place() -> None:
    assert 'href="#length"' not in shown(html, "zh-Hant")
    table = "  - {kind: indicators, id: measures}\ndirections:"
    assert 'href="#length"' in shown(html, "zh-Hant", PLAN.replace("directions:", table))


@pytest.mark.parametrize("renderer", [html, slides])
def test_a_strategy_has_a_table_of_its_actions(renderer: ModuleType) -> None:
    made = shown(renderer, "en", chosen("details: table"))
    (table,) = re.findall(r'<table class="known.*?</table>', made, re.DOTALL)
    assert table.count('<th scope="row">') == 3
    for name in ("Status", "Lead", "Partners", "Start", "Due", "Budget"):
        assert re.search(f'<th scope="col"[^>]*>{name}</th>', table)
    assert "首段已經開工。" in table
    assert made.count('<ul class="details">') == 2  # a goal and a strategy have no row
    short = shown(renderer, "en", chosen("details: table, show: [due]"))
    assert short.count('<th scope="col"') == 2
    assert "首段" not in short


LISTED = PLAN.replace(
    "directions:",
    "  - {kind: listing, id: annex, of: actions, by: BY, show: [SHOW]}\ndirections:",
)
GROUPS = {
    "lead": [["links"], ["links"], ["benches", "trees"]],
    "due": [["benches"], ["links"], ["trees"]],
    "status": [["benches"], ["links"], ["trees"]],
}
HEADINGS = {
    "lead": ["海濱事務處", "樹木基金", "未有負責單位"],
    "due": ["2027年", "2028年", "未定時間"],
    "status": ["已完成", "進行中", "未有狀態"],
}


@pytest.mark.parametrize("show", ["", "status, milestones"])
@pytest.mark.parametrize("by", GROUPS)
@pytest.mark.parametrize("renderer", [html, slides])
def test_an_annex_lists_actions_by_lead_by_date_and_by_how_they_stand(
    renderer: ModuleType, by: str, show: str
) -> None:
    plan = LISTED.replace("BY", by).replace("SHOW", show)
    made = shown(renderer, "zh-Hant", plan)
    annex = made.partition('id="annex"')[2]
    parts = re.split(r'<h3 class="group">([^<]*)</h3>', annex)[1:]
    assert parts[::2] == HEADINGS[by]
    for part, ids in zip(parts[1::2], GROUPS[by], strict=True):
        assert re.findall('href="#(links|benches|trees)"', part) == ids
    assert ("首段啟用" in annex) == bool(show)


def test_a_listing_by_date_says_the_dates() -> None:
    made = shown(html, "zh-Hant", LISTED.replace("BY", "due").replace("SHOW", ""))
    assert '<td class="of-due">2028年</td>' in made.partition('id="annex"')[2]


@pytest.mark.parametrize("keys", ["details: none", "show: [due]", "details: table"])
def test_paper_lacks_no_text_that_the_writer_left_out(keys: str, tmp_path: Path) -> None:
    one = re.sub(r"  (zh-Hans|en): .*\n", "", chosen(keys))
    ended = blueprint(write(tmp_path, {"blueprint.yaml": one}), "build", "--format", "pdf")
    assert "BP412" not in ended.output, ended.output
    assert "error" not in ended.output, ended.output


#: A strategy after whose actions a page has room for the head of the next one, and no more.
FILLED = """\
blueprint: 1
document: {title: 海濱計劃, publisher: 示例市政府, published: 2026-03-02}
locales: {zh-Hant: {strategy: source, lang: zh-Hant-HK}}
parties: [{id: office, name: 海濱處}]
sections: [{kind: strategies, id: plan}]
directions:
  - id: shore
    title: 海濱
    strategies:
      - {id: first, title: 首項, goals: [{id: one, text: 目標, actions: [%s]}]}
      - {id: second, title: 次項策略, lead: office, goals: [{id: two, text: 抵達水邊}]}
"""


def test_what_is_known_of_a_strategy_stands_with_its_first_goal_on_paper() -> None:
    held = ", ".join(f"{{id: a-{n}, text: 措施, status: planned}}" for n in range(6))
    document = localized(FILLED % held).documents[0]
    data, *_ = pdf.render(document, MemoryWorld({}))
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]
    (own,) = (page for page in pages if "海濱處" in page)
    assert "抵達水邊" in own
