"""Indicators, key figures and questions, on pages and slides, in each language."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest

from back_matter import published
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.renderers.formats import html, slides
from blueprint_cli.world import MemoryWorld
from documents import blueprint, write

PLAN = """\
blueprint: 1
document: {title: 海濱計劃, publisher: 示例市政府, published: 2026-03-02}
checks: {BP185: "off"}
locales:
  zh-Hant: {strategy: source, lang: zh-Hant-HK}
  zh-Hans: {strategy: convert, lang: zh-Hans-CN, profile: mainland}
  en: {strategy: translate, lang: en-HK}
sections:
  - kind: prose
    id: start
    title: 引言
    text: 由{open-shore:baseline}至{open-shore:target}，見[](#open-shore)及[](#which-streets)。
  - {kind: indicators, id: measures, only: [nothing, open-shore, share]}
  - kind: highlights
    id: glance
    title: 一覽
    highlights: [{id: shore-now, of: open-shore}, {id: none, of: nothing, text: 無}]
  - kind: questions
    id: asked
    title: 諮詢
    questions: [{id: how-far, text: 多遠？}, {id: which-streets, text: 哪些街道？}]
    closes: 2026-09-30
  - {kind: listing, id: list-of-measures, of: indicators}
  - {kind: listing, id: list-of-questions, of: questions}
indicators:
  - id: open-shore
    title: 開放的岸線
    unit: kilometre
    baseline: {2024: 11.5}
    actual: {2026: 13, 2025: 12.1}
    targets: {2030: 20, 2035: 26}
    source: 統計處
  - {id: share, title: 比例, unit: percent, baseline: {2024-Q2: 0}}
  - {id: left, title: 其他, unit: percent, baseline: {2024: 1}}
"""
SAID = {
    "zh-Hant": ("由11.5公里至26公里", "問題2", "請於2026年9月30日或之前回覆"),
    "zh-Hans": ("由11.5公里至26公里", "问题2", "请于2026年9月30日或之前回复"),
    "en": ("11.5 km", "Question 2", "Replies by 30 September 2026"),
}


def shown(renderer: ModuleType, document: LocalizedDocument) -> str:
    made = renderer.render(document, MemoryWorld({}))[0].decode()
    return re.sub(r'<span class="tie">|<wbr>|</span>', "", made)


@pytest.mark.parametrize("tag", SAID)
@pytest.mark.parametrize("renderer", [html, slides])
def test_each_language_says_values_numbers_and_dates(tag: str, renderer: ModuleType) -> None:
    made = shown(renderer, published(tag, PLAN))
    for text in SAID[tag][1:]:
        assert text in made


def test_texts_say_values_and_lead_to_the_table_and_the_question() -> None:
    made = shown(html, published("zh-Hant", PLAN))
    assert "由11.5公里至26公里" in made
    assert 'href="#open-shore"' in made
    assert 'href="#which-streets"' in made


@pytest.mark.parametrize("renderer", [html, slides])
def test_an_indicator_has_one_place_and_no_column_that_is_empty(renderer: ModuleType) -> None:
    made = shown(renderer, published("zh-Hant", PLAN))
    for name in ("open-shore", "share", "left", "which-streets", "shore-now"):
        assert made.count(f'id="{name}"') == 1
    without = PLAN.replace("    actual: {2026: 13, 2025: 12.1}\n", "")
    assert "最新</th>" in made
    assert "最新</th>" not in shown(renderer, published("zh-Hant", without))


@pytest.mark.parametrize("renderer", [html, slides])
def test_what_is_not_in_the_document_is_not_shown(renderer: ModuleType) -> None:
    made = shown(renderer, published("zh-Hant", PLAN))
    assert made.count('class="amount') == 1
    nothing = PLAN.replace("[nothing, open-shore, share]", "[nothing]")
    assert 'class="measured"' not in shown(renderer, published("zh-Hant", nothing))


def test_the_document_has_its_own_name_for_indicators() -> None:
    own = PLAN.replace(
        "published: 2026-03-02}", "published: 2026-03-02, indicators-called: 參考指標}"
    )
    made = shown(html, published("zh-Hant", own))
    assert made.count("參考指標</h2>") == 2
    assert '<th scope="col">參考指標</th>' in made


def test_indicators_are_shown_in_any_order_and_need_no_table_without_a_warning(
    tmp_path: Path,
) -> None:
    one = re.sub(r"  (zh-Hans|en): .*\n", "", PLAN.replace("{id: none, of: nothing, text: 無}", ""))
    own = one.replace("[nothing, open-shore, share]", "[share, open-shore]").replace(
        "published: 2026-03-02}", "published: 2026-03-02, indicators-called: 指標甲 | 指標乙}"
    )
    ended = blueprint(write(tmp_path, {"blueprint.yaml": own}), "build")
    assert ended.status == 0, ended.output
    assert "BP41" not in ended.output
