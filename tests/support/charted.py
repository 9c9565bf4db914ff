"""A plan that reports on an earlier edition, with every shape of chart, timelines and lists."""

from __future__ import annotations

from promises import PAST, plan

#: The charts and timelines, by their ids.
CHARTS = ("matrix", "stacked", "shares", "bars", "line", "small", "bullet", "when", "steps")
#: A table and indicators that use all the looks there are.
_LOOKS = range(6)
_COLUMNS = "".join(f", {{id: part-{at}, title: 第{at + 1}期}}" for at in _LOOKS)
_CELLS = "".join(f", part-{at}: '{9 - at}'" for at in _LOOKS)
_INDICATORS = "".join(
    f"  - {{id: length-{at}, title: 第{at + 1}段岸線, unit: kilometre, owner: office, source: 年報,"
    f" baseline: {{2024: {at}}}, actual: {{2025: {at + 2}}}, targets: {{2030: 20}}}}\n"
    for at in _LOOKS
)
_SECTIONS = f"""\
sections:
  - {{kind: table, id: money, title: 撥款, caption: 各期撥款,
     columns: [{{id: name, title: 項目}}{_COLUMNS}],
     rows: [{{id: land, cells: {{name: 用地{_CELLS}}}}}]}}
  - kind: highlights
    id: key
    title: 重點數字
    highlights: [{{id: long, of: length-0}}, {{id: paid, of: fund, text: 撥款}}]
  - {{kind: indicators, id: measured, title: 指標}}
  - {{kind: chart, id: matrix, title: 狀況, caption: 各項行動, of: actions, shape: matrix}}
  - {{kind: chart, id: stacked, title: 比例, caption: 各個方向, of: actions, shape: stacked}}
  - {{kind: chart, id: shares, title: 分期, caption: 分期撥款, of: money, shape: stacked}}
  - {{kind: chart, id: bars, title: 比較, caption: 比較各期, of: money, shape: bars}}
  - {{kind: chart, id: line, title: 變化, caption: 岸線長度, shape: line,
     of: [length-0, length-1, length-2, length-3]}}
  - {{kind: chart, id: small, title: 各項, caption: 各段岸線, shape: multiples,
     of: [{", ".join(f"length-{at}" for at in _LOOKS)}]}}
  - {{kind: chart, id: bullet, title: 目標, caption: 距離目標, shape: bullet,
     of: [length-0, passed]}}
  - {{kind: timeline, id: when, title: 時間, caption: 各項行動的時間}}
  - {{kind: timeline, id: steps, title: 里程, caption: 里程碑, of: milestones}}
  - {{kind: strategies, id: plan, title: 計劃}}
  - {{kind: strategies, id: tabled, title: 行動表, details: table}}
  - {{kind: listing, id: leads, title: 負責部門, of: actions, by: lead}}
  - {{kind: progress, id: kept, title: 承諾}}
  - kind: questions
    id: ask
    title: 諮詢
    questions: [{{id: where, text: 哪一段最要緊？}}, {{id: why, text: 為甚麼？}}]
    closes: 2026-09-30
earlier: {{called: 2024年版, file: earlier/2024.yaml}}
figures: [{{id: fund, value: 50000000, unit: HKD}}]
parties: [{{id: office, name: 海濱事務處, short: 海濱處}}, {{id: trust, name: 樹木基金}}]
indicators:
  - {{id: passed, title: 已達標, unit: percent, actual: {{2025: 30}}, targets: {{2030: 20}}}}
{_INDICATORS}"""
_FIRST = "{id: first, date: 2027-Q1, text: 首段, reached: 2025-12}"
_LAST = '{id: last, date: "2027", text: 全線}'
#: An action of each status, and one of which none is known.
_ACTIONS = f"""\
north: text: 建成北岸木板步道, start: 2024, due: "2025", status: done, as-of: 2025-10, lead: office
piers: text: 翻新碼頭, due: 2027-06, status: under-way, as-of: 2025-11-03, lead: [office, trust]
market: text: 設立市集, due: FY2025, status: dropped, as-of: 2025, progress: 場地不合用。
boats: text: 研究水上巴士, due: 2027, status: delayed, as-of: 2025, progress: 顧問報告延期。
lights: text: 更換路燈, start: 2026, due: 2026-Q4, status: planned, as-of: 2025, partners: trust
trees: text: 種樹, due: 2029, indicators: [length-0], budget: fund, milestones: [{_FIRST}, {_LAST}]
"""
FILES = {"blueprint.yaml": plan(_ACTIONS, _SECTIONS), "earlier/2024.yaml": PAST}
