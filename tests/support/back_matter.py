"""A document that says all that a publication says of itself, in three languages."""

from __future__ import annotations

from collections.abc import Mapping

from blueprint_cli.model.localized import LocalizedDocument
from documents import localized
from structured import PICTURE

PUBLISHED = """\
blueprint: 1
document:
  title: 創新人才計劃
  subtitle: 二〇二六年至二〇三〇年
  publisher: government
  department: talent-office
  published: 2026-03-02
  edition: 第二版
  partners: [science-park]
  prevails: zh-Hant
  imprint:
    isbn: 978-962-02-0000-7
    issn: 2049-3630
    number: TO 12/2026
    copyright: government
    licence: CC-BY-4.0
    printer: 示例印務處
    address: 示例市中央大道一號人才處出版組
  contacts:
    - {id: website, label: 網站, address: https://talent.example.org/}
    - {id: enquiries, label: 查詢, address: 2123 4567}
locales:
  zh-Hant: {strategy: source, lang: zh-Hant-HK}
  zh-Hans: {strategy: convert, lang: zh-Hans-CN, profile: mainland}
  en: {strategy: translate, lang: en-HK}
sections:
  - kind: prose
    id: start
    title: 引言
    text: >
      本計劃由{talent-office}（下稱{talent-office:short}）制訂，見[](#census)。
      研發的意思見[](#research)。
  - kind: figure
    id: map
    title: 地點
    image: images/picture.svg
    alternative: 園區在市中心以北。
    caption: 園區的位置
  - kind: table
    id: staff
    title: 人數
    caption: 研發人員
    columns: [{id: year, title: 年份}, {id: number, title: 人數}]
    rows: [{id: y1, cells: {year: 二〇二五年, number: 三千人}}]
  - {kind: listing, id: figure-list, of: figures}
  - {kind: listing, id: table-list, of: tables}
  - {kind: listing, id: glossary, role: glossary, of: terms}
  - {kind: listing, id: short-names, of: abbreviations}
  - {kind: listing, id: sources, role: references, of: references}
  - {kind: listing, id: changes, of: history}
parties:
  - {id: government, name: 示例市政府, logo: images/picture.svg}
  - {id: talent-office, name: 示例市人才處, short: 人才處, url: https://talent.example.org/}
  - id: science-park
    name: 示例科學園
    logo: images/picture.svg
    alternative: 科學園的三角標誌
terms:
  - {id: research, term: 研究及發展, short: 研發, text: 為增加知識而進行的有系統的工作。}
  - {id: start-up, term: 初創企業, text: 成立不足五年的公司。}
references:
  - {id: census, text: 示例市統計處，《人口統計報告》，二〇二五年。, url: https://census.example.org/2025}
  - {id: survey, text: 示例大學，《人才調查》，二〇二四年。}
history:
  - {id: unit-fix, date: 2026-02-10, text: 更正表一的單位。, correction: true}
  - {id: second-edition, date: 2026-03, text: 加入第二章。}
"""
_ENGLISH: Mapping[str, str] = {
    "government.name": "Government of Sample City",
    "talent-office.name": "Talent Office of Sample City",
    "talent-office.short": "Talent Office",
    "research.term": "research and development",
    "research.short": "R&D",
    "start-up.term": "business start-up",
}
_HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
FILES: Mapping[str, str] = {"images/picture.svg": PICTURE}


def published(tag: str = "zh-Hant", text: str = PUBLISHED) -> LocalizedDocument:
    """Give the document in a locale; what is not translated is shown in Chinese."""
    sources = {
        each.id: each.source for each in localized(text, FILES).documents[0].messages.values()
    }
    entries = [
        f'msgctxt "{name}"\nmsgid "{sources[name]}"\nmsgstr "{said}"\n'
        for name, said in _ENGLISH.items()
        if name in sources
    ]
    files = {**FILES, "locales/en.po": "\n".join([_HEAD, *entries])}
    return next(each for each in localized(text, files).documents if each.tag == tag)
