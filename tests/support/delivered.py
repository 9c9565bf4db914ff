"""A plan with all that may be known of an action."""

from __future__ import annotations

PLAN = """\
blueprint: 1
document: {title: 海濱計劃, publisher: 示例市政府, published: 2026-03-02}
locales:
  zh-Hant: {strategy: source, lang: zh-Hant-HK}
  zh-Hans: {strategy: convert, lang: zh-Hans-CN, profile: mainland}
  en: {strategy: translate, lang: en-HK}
sections:
  - {kind: strategies, id: plan, title: 行動}
directions:
  - id: shore
    title: 海濱
    strategies:
      - id: opening
        title: 開放
        lead: office
        goals:
          - id: open
            text: 開放岸線
            lead: trust
            actions:
              - id: links
                text: 連接岸線
                lead: [office, trust]
                partners: nobody
                start: 2026-Q3
                due: 2028
                budget: fund
                indicators: [length]
                status: under-way
                as-of: 2026-06-30
                progress: 首段已經開工。
                milestones:
                  - {id: first, date: 2027-06, text: 首段啟用, reached: 2027-05-02}
                  - {id: last, date: FY2028, text: 全線啟用}
              - {id: benches, text: 增設長椅, due: 2027, status: done, as-of: 2026-05}
              - {id: trees, text: 種樹}
parties:
  - {id: office, name: 海濱事務處, short: 海濱處}
  - {id: trust, name: 樹木基金}
figures: [{id: fund, value: 50000000, unit: HKD}]
indicators: [{id: length, title: 岸線長度, unit: kilometre, baseline: {2025: 11.5}}]
"""
