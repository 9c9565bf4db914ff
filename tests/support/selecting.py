"""A document with editions: a summary, an easy-read text, a deck, with links between them."""

from __future__ import annotations

#: The plan has numbers that a summary keeps; each kind of link leads out of some edition.
EDITIONS = """\
blueprint: 1
document:
  title: 海港藍圖
  publisher: 市政廳
  published: 2026-01-01
  contacts:
    - {id: site, label: 網站, address: https://harbour.example.org/}
locales:
  zh-Hant: {strategy: source, lang: zh-Hant-HK}
  en: {strategy: translate}
editions:
  summary:
    title: 概要
    only: [shore-table, actions, strategies, foreword]
    depth: goals
  easy-read:
    title: 易讀版
    only: [easy-read]
  deck:
    title: 簡報版
    only: [talk]
sections:
  - kind: prose
    id: easy-read
    editions: [easy-read]
    title: 簡單來說
    text: 我們會修好碼頭，見[](#repair)。[^easy]
    footnotes: [{id: easy, text: 最簡單的註釋。}]
    sections:
      - kind: table
        id: easy-table
        title: 工作
        caption: 我們要做的工作
        columns: [{id: easy-year, title: 年份}, {id: easy-work, title: 工作項目}]
        rows: [{id: easy-row, cells: {easy-year: 二〇二六年, easy-work: 修好碼頭}}]
  - kind: prose
    id: method
    title: 方法
    text: 以下是量度岸線的方法。[^method-note]
    footnotes: [{id: method-note, text: 由測量隊量度。}]
    sections:
      - kind: table
        id: depth-table
        title: 水深
        caption: 水深紀錄
        columns: [{id: place, title: 地點}, {id: depth, title: 深度}]
        rows: [{id: north-depth, cells: {place: 北岸海面, depth: 五米}}]
      - kind: table
        id: shore-table
        title: 岸線長度
        caption: 岸線紀錄
        columns: [{id: year, title: 年份}, {id: length, title: 長度}]
        rows: [{id: this-year, cells: {year: 二〇二六年, length: 五公里}}]
  - kind: prose
    id: foreword
    role: foreword
    title: 序言
    text: |
      共有{actions}項行動[^source]，見[](#repair)、[](#shore-table)、[](#method)、[方法](#method)。

      另見[](#easy-read)、[](#talk)和[](#method-note)。
    footnotes: [{id: source, text: 見行動清單。}]
  - kind: prose
    id: talk
    formats: [slides]
    title: 演講
    text: 這一頁只在投影片上，見[](#repair)。
  - {kind: strategies, id: strategies}
  - {kind: listing, id: actions, of: tables, title: 表的清單}
directions:
  - id: north
    title: 北岸
    strategies:
      - id: piers
        title: 修葺碼頭
        goals:
          - id: two-piers
            text: 修好兩個碼頭
            actions:
              - {id: repair, text: "修葺一號碼頭，達到[](#two-piers)"}
              - {id: repaint, text: 髹漆二號碼頭}
"""
