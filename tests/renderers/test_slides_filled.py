"""Slides hold what they have room for, and say where they belong."""

from __future__ import annotations

import pytest

from blueprint_cli.renderers.deck.outline import Slide, compose
from blueprint_cli.renderers.formats import html, slides
from blueprint_cli.world import MemoryWorld
from documents import localized

_ROWS = "\n".join(
    f'        - {{id: row-{number}, cells: {{district: 第{number}區, clinics: "{number}"}}}}'
    for number in range(1, 7)
)
DOCUMENT = f"""blueprint: 1
document: {{title: 健康城市策略, publisher: 健康局, published: 2026-03-01, prevails: zh-Hant,
  imprint: {{number: HB 3/2026, isbn: 978-962-02-0000-7, copyright: 示例市政府, licence: CC-BY-4.0,
  printer: 示例市印務局, address: 示例市海傍道十八號}}}}
locales: {{zh-Hant: {{strategy: source, lang: zh-Hant-HK}}}}
sections:
  - kind: prose
    id: today
    title: 現況
    text: 本章說明現況。
    sections:
      - kind: table
        id: clinics
        title: 診所
        caption: 各區診所的數目
        columns: [{{id: district, title: 地區}}, {{id: clinics-in, title: 診所}}]
        rows:
{_ROWS.replace("clinics:", "clinics-in:")}
        remarks: [{{id: part-time, text: 兼職醫生以半個計算。}}, {{id: sum, text: 數字經捨入。}}]
        source: 健康局《服務統計》
      - kind: callout
        id: walkers
        title: 個案：晨早步行隊
        tone: case
        sections:
          - {{kind: prose, id: start, title: 起步, text: 三位退休教師每天清晨步行。}}
          - {{kind: quotation, id: voice, text: 後來是為了朋友。, attribution: 隊員}}
          - {{kind: prose, id: after, title: 其後, text: 每區都有步行隊。, notes: 稍停一下。}}
      - {{kind: callout, id: story, title: 一所學校的故事, tone: case, text: 學校設置飲水機。}}
"""


@pytest.fixture(scope="module")
def deck() -> dict[str, Slide]:
    (own,) = localized(DOCUMENT).documents
    return {each.id: each for each in compose(own)}


def test_a_table_with_remarks_fills_its_slide(deck: dict[str, Slide]) -> None:
    assert len(deck["clinics"].items) == 6
    assert "clinics.2" not in deck


def test_the_imprint_stands_on_one_slide(deck: dict[str, Slide]) -> None:
    assert len(deck["cover.imprint"].items) == 7
    assert "cover.imprint.2" not in deck


def test_the_slide_of_a_box_tells_its_story(deck: dict[str, Slide]) -> None:
    assert [each.id for each in deck["walkers"].told] == ["start", "voice"]
    assert "start" not in deck
    assert deck["after"].trail == "現況 › 個案：晨早步行隊"


def test_a_label_that_the_title_says_is_left_out() -> None:
    (own,) = localized(DOCUMENT).documents
    for page in (html, slides):
        shown = page.render(own, MemoryWorld({}))[0].decode()
        assert shown.count('class="tone">個案<') + shown.count('class="label">個案<') == 1
