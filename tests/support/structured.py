"""A document that has every form of structure, in Chinese, with its pictures."""

from __future__ import annotations

from collections.abc import Mapping

from blueprint_cli.model.localized import LocalizedDocument
from documents import localized

#: What a figure and a portrait show.
PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" width="40" height="30">'
    '<rect width="40" height="30" fill="#1f5f8b"/></svg>'
)
STRUCTURED = """\
blueprint: 1
document:
  title: 創新人才計劃
  publisher: 創新科技處
  published: 2026-03-01
locales:
  zh-Hant: {strategy: source, lang: zh-Hant-HK}
  zh-Hans: {strategy: convert, lang: zh-Hans-CN, profile: mainland}
sections:
  - kind: prose
    id: method
    title: 調查方法
    role: annex
    text: 本附件說明調查方法，並交代樣本的來歷。見[](#talent-table)。
    sections:
      - {kind: prose, id: sampling, title: 抽樣, text: 樣本按行業分層抽取。}
  - kind: prose
    id: foreword
    title: 序言
    role: foreword
    text: |
      詳情見[](#talent)及[](#cultivate)，數字見[](#talent-table)和[](#map)。

      方法載於[](#method)，並見[](#first-action)、[](#more-places)與[](#gather)。
    signed: {name: 陳大文, office: 創新科技處處長, portrait: images/picture.svg, date: 2026-02}
  - kind: prose
    id: talent
    title: 人才
    text: 人才是創新的根本，本章說明現況、目標和個案。
    sections:
      - kind: prose
        id: today
        title: 人才現況
        text: 過去五年，科研人員穩步增加，另見[網上一章](#online)。
        sections:
          - kind: table
            id: talent-table
            title: 人才數目
            caption: 各界別科研人員數目
            columns: [{id: sector, title: 界別}, {id: last, title: 去年, align: end}]
            rows: [{id: university, cells: {sector: 大學, last: 18 200}}]
            remarks:
              - {id: rounding, text: 數字經四捨五入。}
              - {id: scope, text: 不包括兼職人員。}
            source: 創新科技處《科研人手統計》
          - {kind: quotation, id: voice, text: 要看得見前路，才會留下來。, attribution: 一位教授}
      - kind: callout
        id: case
        title: 初創企業的故事
        tone: case
        sections:
          - {kind: prose, id: case-start, title: 起步, text: 三位畢業生在校園創業。}
          - kind: figure
            id: map
            image: images/picture.svg
            alternative: 三個創科園區由西至東排列。
            caption: 創科園區分布
            remarks: [{id: scale, text: 地圖不按比例繪製。}]
  - kind: prose
    id: online
    title: 網上一章
    formats: [html]
    text: 這一章只在網頁出現，會提到[](#talent)。
  - kind: prose
    id: long-one
    title: 長話短說
    short: 一句話：人才為本。
    text: 這裏有一段較長的文字。另見[網上那章](#online)。
  - {kind: strategies, id: plan}
directions:
  - id: gather
    title: 匯聚人才
    strategies:
      - id: cultivate
        title: 培育本地人才
        goals:
          - id: more-places
            text: 增加科研學額
            actions:
              - {id: first-action, text: "增撥資源予大學，見[](#today)。"}
"""
FILES: Mapping[str, str] = {"images/picture.svg": PICTURE}


def structured(tag: str = "zh-Hant", text: str = STRUCTURED) -> LocalizedDocument:
    """Give the document in a locale."""
    return next(each for each in localized(text, FILES).documents if each.tag == tag)
