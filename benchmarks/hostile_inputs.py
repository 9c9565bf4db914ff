"""Inputs of a megabyte that are made to harm, by family: texts, YAML, catalogs, packets, archives."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

#: So large is each input.
SIZE = 1_000_000

_HEAD = """blueprint: 1
document:
  title: 海濱長廊計劃
  publisher: 海濱事務處
  published: 2026-03-02
locales:
  zh-Hant:
    strategy: source
    lang: zh-Hant-HK
  zh-Hans:
    strategy: convert
    profile: hk-gov
    lang: zh-Hans-HK
  en:
    strategy: translate
    lang: en-HK
"""
_OPENING = "sections:\n  - kind: prose\n    id: opening\n    title: 開端\n    text: "
_PO = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: en-HK\\n"\n\n'
SMALL = f"{_HEAD}{_OPENING}海濱屬於每一個人。\n"


@dataclass(frozen=True)
class Input:
    """Files of a folder, made when they are needed, and the command that reads them."""

    name: str
    files: Callable[[], Mapping[str, str | bytes]]
    command: tuple[str, ...] = ("check",)

    def make(self, folder: Path) -> None:
        """Write the files."""
        for path, content in self.files().items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.encode() if isinstance(content, str) else content)


def filled(unit: str, size: int = SIZE) -> str:
    """Repeat a unit until it has so many bytes."""
    return unit * (size // len(unit.encode()) + 1)


#: Pieces of text that parsers and checks have to work for, repeated to a megabyte.
UNITS = {
    "stars": "*", "stars-a": "*a ", "double-stars": "**a ", "star-pairs": "*a**b* ",
    "open-close": "a**b", "underscores": "_a ", "underscores-bare": "_", "double-underscores": "__a ",
    "nested-stress": "*a _b ", "brackets": "[", "closing-brackets": "]", "bracket-pairs": "[a](", "links": "[a](https://a.hk/b) ",
    "link-open": "[a](<b", "link-title": '[a](b "c', "images": "![a](", "ticks": "`", "ticks-a": "`a``b```c ",
    "rising-ticks": "`a `` b ``` c ```` d ", "less-than": "<", "tags": "<a href=", "comments": "<!-- ", "autolinks": "<https://a ",
    "ampersands": "&", "entities": "&amp;", "backslashes": "\\", "escapes": "\\*", "bullets": "- - - - ", "bullet-lines": "- a\n",
    "deep-bullets": "- ", "quotes": "> ", "numbers-nested": "1. 1. 1. ", "number-lines": "1. a\n", "fences": "```\n", "tildes": "~~~\na\n",
    "letter": "a", "spaces": " ", "spaced": "a  ", "newlines": "a\n\n", "lines": "a\n", "hanzi": "甲", "hanzi-lines": "甲乙\n",
    "corner": "「", "corner-pairs": "「甲」", "corner-nested": "「『", "parens": "(", "parens-wide": "（", "parens-pairs": "（甲）", "digits": "1", "digits-comma": "1,",
    "digit-words": "12 ", "decimals": "1.2.", "wide-digits": "１", "numerals": "百", "numerals-10": "千萬", "numerals-all": "一百二十", "zero": "零",
    "combining": "a\u0301\u0302", "combining-only": "\u0301", "zwj": "👩\u200d", "emoji": "👍", "selectors": "甲\ufe00", "bidi": "\u202e甲\u202c",
    "url": "https://a.hk/", "url-long": "http://", "mail": "a@b.", "www": "www.a.", "placeholders": "{a}", "braces": "{", "dates": "2026年3月2日",
    "dates-en": "2 March 2026 ", "months": "March ", "percent": "5%", "percent-signs": "%", "hundred-parts": "百分之", "fractions": "分之一", "money": "$1億",
    "years": "年", "english": "word ", "english-number": "one hundred and ", "hyphens": "a-", "dashes": "—", "ellipses": "…", "dots": ".", "dots-wide": "。",
    "commas": "，", "enumeration": "、", "quotes-en": '"a" ', "apostrophes": "'a", "capitals": "A", "capital-words": "Ab ", "capital-dots": "A.B.", "colons": "a:",
    "slashes": "a/", "mixed": "a甲", "mixed-space": "a 甲 ", "repeats": "的的", "repeated-words": "the the ", "first-second": "第一，", "roman": "iii) ", "ranges": "1至2",
    "ranges-en": "1-", "times": "12:00", "equals": "a=b ", "hashes": "#a ", "plus": "+", "pipes": "|a", "nbsp": "\u00a0", "ideographic-space": "\u3000", "tabs": "\t", "radicals": "⼀",
    "extension-b": "𠀀", "half-kana": "ｱﾞ", "hangul": "\u1100\u1161", "sentences": "我們會做好。", "not-only": "不但", "although": "雖然", "hk": "香港", "bp": "<br>",
    "per-cent": "per cent ", "billions": "1 billion ", "hk-dollar": "HK$1 ", "ordinals": "1st ", "brackets-abbr": "Abc Def (AD) ", "times-of": "倍", "several": "多個", "nested-link": "[[a](#b)](#c) ",
    "carets": "^", "scripts": "a^2^b~2~", "open-scripts": "a^b~c", "notes": "[^a]", "open-notes": "[^a", "definitions": "[a]: #b\n",
    "open-definitions": '[a]: b "c\n', "references": "[a][b] [c]", "quoted-lines": "> a\n", "quote-in-list": "- > ", "rules": "---\n\n",
}  # fmt: skip


def document(text: str) -> str:
    """Give a document with a text."""
    return f"{_HEAD}{_OPENING}{json.dumps(text, ensure_ascii=False)}\n"


def catalog(*entries: tuple[str, str, str]) -> str:
    """Give a catalog with entries: id, source, target."""
    return _PO + "\n".join(
        f"msgctxt {_quoted(name)}\nmsgid {_quoted(source)}\nmsgstr {_quoted(target)}\n"
        for name, source, target in entries
    )


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _text(unit: str) -> Mapping[str, str]:
    return {"blueprint.yaml": document("甲" + filled(unit) + "乙")}


def _texts(unit: str, each: int) -> Mapping[str, str]:
    """Divide a megabyte among texts of so many characters, as who knows the limits would."""
    text = json.dumps(
        filled(unit, each * len(unit.encode()) // len(unit))[:each], ensure_ascii=False
    )
    one = "  - {{kind: prose, id: s{0}, title: 標題, text: {1}}}\n"
    count = max(1, SIZE // len(text.encode()))
    return {
        "blueprint.yaml": f"{_HEAD}sections:\n"
        + "".join(one.format(at, text) for at in range(count))
    }


def _target(unit: str) -> Mapping[str, str]:
    entry = ("opening.text", "海濱屬於每一個人。", "A" + filled(unit) + "b")
    return {"blueprint.yaml": SMALL, "locales/en.po": catalog(entry)}


def _yaml(text: str) -> Mapping[str, str]:
    return {"blueprint.yaml": text}


def _sections(count: int, text: str = "甲乙丙。") -> str:
    each = "  - {{kind: prose, id: s{0}, title: 標題{0}, text: {1}}}\n"
    return f"{_HEAD}sections:\n" + "".join(each.format(at, text) for at in range(count))


_YAMLS: Mapping[str, Callable[[], str]] = {
    "flow-sequences": lambda: "[" * SIZE,
    "flow-mappings": lambda: "{a: " * (SIZE // 4),
    "block-nesting": lambda: "\n".join(" " * at + "a:" for at in range(1400)),
    "keys": lambda: "".join(f"a{at}: 1\n" for at in range(SIZE // 11)),
    "duplicate-keys": lambda: "a: 1\n" * (SIZE // 5),
    "unknown-keys": lambda: SMALL + "".join(f"a{at}: 1\n" for at in range(SIZE // 11)),
    "long-key": lambda: "a" * SIZE + ": 1\n",
    "comments": lambda: SMALL + "# a\n" * (SIZE // 4),
    "allows": lambda: SMALL + "# blueprint: allow BP201\n" * (SIZE // 25),
    "anchors": lambda: SMALL + "x: [" + "&a b, " * (SIZE // 6) + "]",
    "aliases": lambda: SMALL + "x: &a [" + "*a, " * (SIZE // 4) + "]",
    "tags": lambda: SMALL + "x: [" + "!!str b, " * (SIZE // 9) + "]",
    "escapes": lambda: SMALL + 'x: "' + "\\x00" * (SIZE // 4) + '"',
    "percent": lambda: "%" * SIZE,
    "dashes": lambda: "- " * (SIZE // 2),
    "questions": lambda: "? " * (SIZE // 2),
    "folded": lambda: SMALL + "x: >\n" + "  甲\n\n" * (SIZE // 7),
    "plain-folded": lambda: SMALL + "x: a\n" + "  甲\n" * (SIZE // 6),
    "quote-open": lambda: SMALL + 'x: "' + "a\n\n" * (SIZE // 3),
    "booleans": lambda: SMALL + "x: [" + "yes, " * (SIZE // 5) + "]",
    "numbers": lambda: SMALL + "x: " + "1" * SIZE,
    "colons": lambda: "a:" * (SIZE // 2),
    "controls": lambda: "\x07" * SIZE,
    "carriage": lambda: "\r" * SIZE,
    "invalid-utf8": lambda: SMALL + "\ufffd" * (SIZE // 3),
    "documents": lambda: "---\na\n" * (SIZE // 6),
    "sections": lambda: _sections(SIZE // 70),
    "same-ids": lambda: f"{_HEAD}sections:\n" + "  - {kind: prose, id: s, title: 甲, text: 乙}\n" * (SIZE // 46),
    "wrong-kinds": lambda: f"{_HEAD}sections:\n" + "  - {kind: prosa, id: s}\n" * (SIZE // 26),
    "empty-sections": lambda: f"{_HEAD}sections:\n" + "  - {}\n" * (SIZE // 7),
    "locales": lambda: SMALL.replace("sections:", "".join(f"  l{at}: {{strategy: source, lang: zh}}\n" for at in range(SIZE // 45)) + "sections:"),
    "references": lambda: _sections(SIZE // 90, '"{s1}{s2} [甲](#s3)"'),
    "long-title": lambda: SMALL.replace("開端", "開端" * (SIZE // 6)),
    "long-id": lambda: SMALL.replace("opening", "a-" * (SIZE // 2) + "a"),
    "long-id-bad": lambda: SMALL.replace("opening", "a-" * (SIZE // 2)),
    "long-path": lambda: f"{SMALL}  - {{kind: figure, id: f, image: {'a/' * (SIZE // 2)}b.svg, alternative: 乙}}\n",
    "renames": lambda: f"{_HEAD}sections:\n" + "".join(f"  - {{kind: prose, id: s{at}, was: s{at + 1}, title: 甲, text: 乙}}\n" for at in range(SIZE // 62)),
    "table": lambda: f"{_HEAD}sections:\n  - kind: table\n    id: t\n    caption: 甲\n    columns: [甲, 乙]\n    rows:\n" + "      - [甲, 1]\n" * (SIZE // 15),
}  # fmt: skip


def _terms(count: int) -> Mapping[str, str]:
    each = "  - {{id: t{0}, zh-Hant: 詞{0}項, en: term {0}}}\n"
    one = "terms:\n" + "".join(each.format(at) for at in range(count))
    return {"blueprint.yaml": SMALL, "locales/terms.yaml": one}


_CATALOGS: Mapping[str, Callable[[], str]] = {
    "comments": lambda: _PO + "# a\n" * (SIZE // 4),
    "comments-bare": lambda: _PO + "#" * SIZE,
    "flags": lambda: _PO + "#, " + "fuzzy, " * (SIZE // 7),
    "previous": lambda: _PO + '#| msgid "a"\n' * (SIZE // 13),
    "strings": lambda: _PO + 'msgctxt "opening.text"\nmsgid ""\n' + '"a"\n' * (SIZE // 4),
    "escapes": lambda: catalog(("opening.text", "海濱", "\\" * (SIZE // 2))),
    "quotes": lambda: catalog(("opening.text", "海濱", '"' * (SIZE // 2))),
    "entries": lambda: catalog(*((f"s{at}.text", "甲", "a") for at in range(20_000))),
    "same-entries": lambda: catalog(*(("opening.text", "甲", "a") for at in range(20_000))),
    "stale-entries": lambda: catalog(*((f"s{at}.text", "海濱屬於每個人。", "All of it.") for at in range(12_000))),
    "no-context": lambda: _PO + 'msgid "a"\nmsgstr "b"\n\n' * (SIZE // 22),
    "plural": lambda: _PO.replace("Language:", "Plural-Forms: nplurals=2; plural=" + "(" * 100_000 + 'n;\\n"\n"Language:'),
    "plurals": lambda: _PO + 'msgctxt "a"\nmsgid "a"\nmsgid_plural "b"\n' + "".join(f'msgstr[{at}] "b"\n' for at in range(SIZE // 18)),
    "not-po": lambda: "a\n" * (SIZE // 2),
    "header": lambda: 'msgid ""\nmsgstr ""\n' + '"a: b\\n"\n' * (SIZE // 9),
    "signed": lambda: _PO + "# reviewed: A 2026-03-02 abcdef\n" * (SIZE // 32) + 'msgctxt "opening.text"\nmsgid "a"\nmsgstr "b"\n',
    "obsolete": lambda: _PO + '#~ msgid "a"\n#~ msgstr "b"\n\n' * (SIZE // 29),
    "empty-lines": lambda: _PO + "\n" * SIZE,
    "blank-line": lambda: _PO + " " * SIZE + "x\n",
}  # fmt: skip

_X12 = '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="zh-Hant-HK" target-language="en-HK" datatype="plaintext"><body>{}</body></file></xliff>'
_X20 = '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="zh-Hant-HK" trgLang="en-HK"><file id="f">{}</file></xliff>'
_TMX = '<tmx version="1.4"><header srclang="zh-Hant-HK" adminlang="en" creationtool="a" creationtoolversion="1" datatype="plaintext" o-tmf="a" segtype="block"/><body>{}</body></tmx>'
_TBX = '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc><p>a</p></sourceDesc></fileDesc></tbxHeader><text><body>{}</body></text></tbx>'
_UNIT = '<trans-unit id="opening.text" resname="opening.text"><source>海濱屬於每一個人。</source><target>{}</target></trans-unit>'
_UNIT2 = '<unit id="opening.text" name="opening.text"><segment><source>海濱屬於每一個人。</source><target>{}</target></segment></unit>'
_TU = '<tu tuid="opening.text"><tuv xml:lang="zh-Hant-HK"><seg>海濱屬於每一個人。</seg></tuv><tuv xml:lang="en-HK"><seg>{}</seg></tuv></tu>'
_TERM = '<conceptEntry id="c{0}"><langSec xml:lang="zh-Hant-HK"><termSec><term>詞{0}</term></termSec></langSec><langSec xml:lang="en-HK"><termSec><term>term {0}</term></termSec></langSec></conceptEntry>'

_XMLS: Mapping[str, Callable[[], str]] = {
    "x12-codes": lambda: _X12.format(_UNIT.format('<ph id="1"/>' * (SIZE // 12))),
    "x12-nested": lambda: _X12.format(_UNIT.format('<g id="1">' * (SIZE // 10))),
    "x12-units": lambda: _X12.format(_UNIT.format("a") * (SIZE // 150)),
    "x12-text": lambda: _X12.format(_UNIT.format("**a " * (SIZE // 4))),
    "x12-notes": lambda: _X12.format(_UNIT.format("a").replace("</trans-unit>", "<note>a</note>" * (SIZE // 14) + "</trans-unit>")),
    "x12-attributes": lambda: _X12.format("<group " + " ".join(f'a{at}="b"' for at in range(SIZE // 12)) + "/>"),
    "x12-same-attributes": lambda: _X12.format("<group " + 'a="b" ' * (SIZE // 6) + "/>"),
    "x12-entities": lambda: _X12.format(_UNIT.format("&amp;" * (SIZE // 5))),
    "x12-references": lambda: _X12.format(_UNIT.format("&#65;" * (SIZE // 5))),
    "x12-cdata": lambda: _X12.format(_UNIT.format("<![CDATA[a]]>" * (SIZE // 13))),
    "x12-comments": lambda: _X12.format("<!--a-->" * (SIZE // 8)),
    "x12-open-comment": lambda: _X12.format("<!--" + "a-" * (SIZE // 2)),
    "x12-namespaces": lambda: _X12.format("".join(f'<a xmlns="u{at}"/>' for at in range(SIZE // 18))),
    "x12-long-tag": lambda: _X12.format("<" + "a" * SIZE + "/>"),
    "x12-quotes": lambda: _X12.format("<group a='" + "<" * 10 + '"' * SIZE),
    "x12-angle": lambda: "<" * SIZE,
    "x12-head": lambda: "<?xml version='1.0'" + " " * SIZE,
    "x12-instructions": lambda: _X12.format("<?a?>" * (SIZE // 5)),
    "x20-codes": lambda: _X20.format(_UNIT2.format('<ph id="1"/>' * (SIZE // 12))),
    "x20-segments": lambda: _X20.format('<unit id="opening.text">' + "<segment><source>a</source><target>b</target></segment>" * (SIZE // 55) + "</unit>"),
    "x20-nested": lambda: _X20.format(_UNIT2.format('<pc id="1">' * (SIZE // 11))),
    "x20-pairs": lambda: _X20.format(_UNIT2.format('<sc id="1"/>' * (SIZE // 24) + '<ec startRef="1"/>' * (SIZE // 36))),
    "x20-data": lambda: _X20.format('<unit id="a"><originalData>' + '<data id="a">b</data>' * (SIZE // 21) + "</originalData></unit>"),
    "x20-groups": lambda: _X20.format('<group id="a">' * (SIZE // 14)),
    "tmx-units": lambda: _TMX.format(_TU.format("a") * (SIZE // 140)),
    "tmx-codes": lambda: _TMX.format(_TU.format('<bpt i="1">*</bpt>' * (SIZE // 18))),
    "tmx-text": lambda: _TMX.format(_TU.format("a " * (SIZE // 2))),
    "tmx-doctype": lambda: '<!DOCTYPE tmx [<!ENTITY a "' + "a" * SIZE + '">]>' + _TMX.format("&a;"),
    "tbx-terms": lambda: _TBX.format("".join(_TERM.format(at) for at in range(SIZE // 200))),
    "tbx-same": lambda: _TBX.format(_TERM.format(1) * (SIZE // 200)),
    "tbx-long": lambda: _TBX.format(_TERM.format("a" * (SIZE // 3))),
    "tbx-notes": lambda: _TBX.format(_TERM.format(1).replace("<langSec", "<note>a</note>" * (SIZE // 30) + "<langSec", 1)),
}  # fmt: skip

_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATED = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ROW = "<row>{}</row>"
_CELL = '<c t="inlineStr"><is><t>{}</t></is></c>'
_HEADER = _ROW.format("".join(map(_CELL.format, ("ID", "Source", "Translation"))))


def workbook(sheet: str, parts: Mapping[str, str] | None = None) -> bytes:
    """Give a workbook whose sheet holds some XML."""
    relation = '<Relationship Id="r{0}" Type="{1}/{2}" Target="{3}"/>'
    related = relation.format(1, _OFFICE, "worksheet", "worksheets/sheet1.xml")
    related += relation.format(2, _OFFICE, "sharedStrings", "sharedStrings.xml")
    related += relation.format(3, _OFFICE, "styles", "styles.xml")
    own = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATED.format(relation.format(1, _OFFICE, "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="Messages" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _RELATED.format(related),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}">{sheet}</worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}"/>',
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"/>',
    }  # fmt: skip
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**own, **(parts or {})}.items():
            archive.writestr(name, content)
    return out.getvalue()


def _sheet(rows: str) -> str:
    return f"<sheetData>{_HEADER}{rows}</sheetData>"


def lying(claimed: int = 5000, real: int = 400_000_000) -> bytes:
    """Give a workbook whose directory says that its sheet is small."""
    data = bytearray(workbook("<sheetData>" + " " * real))
    place = data.rfind(b"xl/worksheets/sheet1.xml")
    data[place - 22 : place - 18] = claimed.to_bytes(4, "little")
    return bytes(data)


_STRINGS = f'<sst xmlns="{_MAIN}">{{}}</sst>'
_BOOKS: Mapping[str, Callable[[], bytes]] = {
    "bomb": lambda: workbook("<sheetData>" + " " * 400_000_000),
    "lying": lying,
    "rows": lambda: workbook(_sheet("<row/>" * 900_000)),
    "cells": lambda: workbook(_sheet(_ROW.format('<c t="str"><v>a</v></c>' * 330_000))),
    "far-cells": lambda: workbook(_sheet("".join(f'<row r="{at}"><c r="XFD{at}" t="str"><v>a</v></c></row>' for at in range(5, 1_048_570, 5)))),
    "last-cell": lambda: workbook(_sheet('<row r="1048576"><c r="XFD1048576" t="str"><v>a</v></c></row>')),
    "merged": lambda: workbook(_sheet("") + "<mergeCells>" + '<mergeCell ref="A1:XFD1048576"/>' * 900_000 + "</mergeCells>"),
    "many-strings": lambda: workbook(_sheet(""), {"xl/sharedStrings.xml": _STRINGS.format("<si><t>a</t></si>" * 480_000)}),
    "shared-string": lambda: workbook(_sheet(_ROW.format('<c t="s"><v>0</v></c>' * 100_000)), {"xl/sharedStrings.xml": _STRINGS.format(f"<si><t>{'a' * 100_000}</t></si>")}),
    "styles": lambda: workbook(_sheet(""), {"xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><cellXfs>' + '<xf numFmtId="0"/>' * 950_000 + "</cellXfs></styleSheet>"}),
    "names": lambda: workbook(_sheet(""), {"xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="M" sheetId="1" r:id="r1"/></sheets><definedNames>' + '<definedName name="a">A1</definedName>' * 900_000 + "</definedNames></workbook>"}),
    "members": lambda: workbook(_sheet(""), {f"xl/a{at}": "" for at in range(9000)}),
    "deep": lambda: workbook("<a>" * 500_000),
    "rich": lambda: workbook(_sheet(_ROW.format('<c t="inlineStr"><is>' + "<r><t>a</t></r>" * 400_000 + "</is></c>"))),
    "faulty-rows": lambda: workbook(_sheet(_ROW.format("<c/>" + _CELL.format("a") * 2) * 90_000)),
    "attributes": lambda: workbook("<sheetData " + " ".join(f'a{at}="b"' for at in range(1_000_000)) + "/>"),
}  # fmt: skip


def _made(make: Callable[[], str]) -> Mapping[str, str]:
    return {"blueprint.yaml": make()}


def _packet(name: str, make: Callable[[], str | bytes]) -> Mapping[str, str | bytes]:
    return {"blueprint.yaml": SMALL, name: make()}


def _import(name: str) -> tuple[str, ...]:
    return ("locale", "import", name, "--locale", "en")


INPUTS: tuple[Input, ...] = (
    *(Input(f"text {name}", partial(_text, unit)) for name, unit in UNITS.items()),
    *(Input(f"parts {name}", partial(_texts, unit, 9_500)) for name, unit in UNITS.items()),
    *(Input(f"long {name}", partial(_texts, unit, 240_000)) for name, unit in UNITS.items()),
    *(Input(f"target {name}", partial(_target, unit)) for name, unit in UNITS.items()),
    *(Input(f"yaml {name}", partial(_made, make)) for name, make in _YAMLS.items()),
    *(
        Input(f"po {command[-1]} {name}", partial(_packet, "locales/en.po", make), command)
        for name, make in _CATALOGS.items()
        for command in (("check",), ("locale", "sync"))
    ),
    *(Input(f"po import {name}", partial(_packet, "a.po", make), _import("a.po")) for name, make in _CATALOGS.items()),
    *(Input(f"xml {name}", partial(_packet, "a.xlf", make), _import("a.xlf")) for name, make in _XMLS.items()),
    *(Input(f"xlsx {name}", partial(_packet, "a.xlsx", make), _import("a.xlsx")) for name, make in _BOOKS.items()),
    Input("terms 20000", partial(_terms, 20_000)),
    Input("terms sync 20000", partial(_terms, 20_000), ("locale", "sync")),
    Input("sync sections", lambda: _yaml(_sections(SIZE // 70)), ("locale", "sync")),
    Input("status sections", lambda: _yaml(_sections(SIZE // 70)), ("locale", "status")),
    Input("diff sections", lambda: _yaml(_sections(SIZE // 70)), ("diff",)),
    Input("export sections", lambda: _yaml(_sections(SIZE // 70)), ("locale", "export", "en", "--to", "xliff")),
)  # fmt: skip
