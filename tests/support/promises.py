"""A plan that reports on an earlier edition of it: what was promised, and what became of it."""

from __future__ import annotations

_PLAN = """\
blueprint: 1
document: {{title: 海濱計劃, publisher: 示例市政府, published: {published}}}
locales:
  zh-Hant: {{strategy: source, lang: zh-Hant-HK}}
  zh-Hans: {{strategy: convert, lang: zh-Hans-CN}}
  en: {{strategy: translate, lang: en-HK}}
{more}directions:
  - id: shore
    title: 連通的海濱
    strategies:
      - id: open
        title: 開放岸線
        goals:
          - id: paths
            text: 連通步道
            actions:
"""
PROMISED = """\
north: text: 建成北岸木板步道, due: "2025"
piers: text: 翻新三個碼頭, due: 2025-06
links: text: 打通最後一段, due: 2027-Q2
market: text: 設立海濱市集, due: FY2025
boats: text: 研究水上巴士, due: "2024"
lights: text: 更換路燈, due: 2026
tower: text: 興建觀景台, due: "2026"
ready: text: 早已完成, status: done, as-of: 2023, due: "2023"
"""
PRESENT = """\
north: text: 建成北岸木板步道, due: "2025", status: done, as-of: 2025-10
piers: text: 翻新三個碼頭, due: 2025-06, status: done, as-of: 2025-11-03
last-links: was: links, text: 打通最後兩段步道, due: 2028, status: under-way
market: text: 設立海濱市集, due: FY2025, status: dropped, progress: 場地不合用。
boats: text: 研究水上巴士, due: 2027, status: delayed, progress: 顧問報告延期。
lights: text: 更換路燈, due: 2026-Q4, status: under-way
mangroves: text: 種植紅樹林, due: 2029, status: planned
"""
SECTIONS = "sections: [{kind: strategies, id: plan}, {kind: progress, id: kept}]\n"


def plan(actions: str, more: str = SECTIONS, published: str = "2026-03-02") -> str:
    """Give a document with these actions: a line has an id, and what else is known of it."""
    lines = (line.partition(": ") for line in actions.splitlines())
    made = "".join(f"              - {{id: {name}, {about}}}\n" for name, _, about in lines)
    return _PLAN.format(published=published, more=more) + made


def present(earlier: str = "file: earlier/2024.yaml") -> str:
    """Give the edition that reports, on one that `earlier` names."""
    return plan(PRESENT, f"{SECTIONS}earlier: {{called: 2024年版, {earlier}}}\n")


#: The earlier edition, which has no sections that matter now, and keys that no format knows.
PAST = plan(PROMISED, "sections: nothing\nold-key: true\n", "2024-03-02")
FILES = {"blueprint.yaml": present(), "earlier/2024.yaml": PAST}
