"""What is told of a plan's delivery where one file alone does not show it."""

from __future__ import annotations

from blueprint_cli.pipeline import check
from blueprint_cli.world import MemoryWorld

PLAN = """\
blueprint: 1
document: {title: 運輸策略藍圖, publisher: 運輸及物流局, published: 2024-05-06}
locales:
  zh-Hant: {strategy: source, lang: zh-Hant-HK}
  zh-Hans: {strategy: convert}
  en: {strategy: translate, lang: en-HK}
sections:
  - {kind: strategies, id: the-plan}
directions:
  - id: links
    title: 連通
    strategies:
      - id: railways
        title: 鐵路
        goals:
          - id: network
            text: 擴大鐵路網絡
            actions:
              - {id: station, text: 建造新車站, status: planned, progress: 正待撥款。}
"""
CATALOG = """\
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgctxt "station.progress"
msgid "正待撥款。"
msgstr "The station has been completed."
"""


def test_a_translation_is_held_against_the_status_in_its_catalog() -> None:
    found = check(
        MemoryWorld({"blueprint.yaml": PLAN, "locales/en.po": CATALOG}), "blueprint.yaml"
    ).diagnostics
    (told,) = [each for each in found if each.code == "BP195"]
    assert told.span is not None
    assert told.span.source.name == "locales/en.po"
    text = told.span.source.text
    assert text[told.span.start : told.span.end] == "has been completed"
