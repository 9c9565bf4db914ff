"""The tools of translators on files that are known: what other tests hear from them is true."""

from __future__ import annotations

import re
import shutil
from hashlib import sha256
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from lxml import etree
from openpyxl import Workbook, load_workbook

from places import ROOT, TESTS
from translators_tools import (
    CONVERTERS,
    msgcat,
    msgfmt_check,
    msgmerge,
    resave_xlsx,
    toolkit_converts,
    toolkit_opens,
    toolkit_resaves,
    xliff_schema,
)

DATA = TESTS / "support" / "data"
CATALOG = ROOT / "locales" / "en.po"
TEXTS = ("創新科技 😀", "=1+1", " ‘a’\nb ", "&amp;<b>", "_x000D_", "007")

Entry = tuple[object, ...]

XLIFF = {
    "1.2": """\
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="a" source-language="zh-Hant-HK" target-language="en-HK" datatype="plaintext">
    <body><trans-unit id="a" approved="yes">
      <source xml:lang="zh-Hant-HK">創新</source>
      <target xml:lang="en-HK" state="translated">Innovation</target></trans-unit></body>
  </file>
</xliff>
""",
    "2.0": """\
<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="zh-Hant" trgLang="en">
  <file id="f"><unit id="a"><segment state="translated">
    <source xml:space="preserve">創新</source><target>Innovation</target>
  </segment></unit></file>
</xliff>
""",
}
TMX = """\
<tmx version="1.4"><header creationtool="a" creationtoolversion="1" segtype="block" o-tmf="a"
  adminlang="en" srclang="zh-Hant" datatype="plaintext"/><body><tu>
  <tuv xml:lang="zh-Hant"><seg>創新</seg></tuv><tuv xml:lang="en"><seg>Innovation</seg></tuv>
</tu></body></tmx>
"""
TBX = """\
<martif type="TBX" xml:lang="zh-Hant"><text><body><termEntry id="a">
  <langSet xml:lang="zh-Hant"><tig><term>創新</term></tig></langSet>
  <langSet xml:lang="en"><tig><term>Innovation</term></tig></langSet>
</termEntry></body></text></martif>
"""
FILES = {"1.xlf": XLIFF["1.2"], "2.xlf": XLIFF["2.0"], "a.tmx": TMX, "a.tbx": TBX}


def entries(catalog: str) -> list[Entry]:
    """Give all that a catalog says, whatever its line breaks."""
    read = read_po(catalog.splitlines(keepends=True))
    return [
        (each.context, each.id, each.string, each.user_comments, each.locations, each.flags)
        for each in read
        if each.id
    ]


def reworded(folder: Path) -> Path:
    """Give a template in which the first message of the catalog reads otherwise."""
    text = CATALOG.read_text(encoding="utf-8").replace(
        "香港創新科技發展藍圖", "香港創新及科技發展藍圖"
    )
    template = folder / "new.pot"
    template.write_text(re.sub('(?m)^msgstr "[^"\n]+"', 'msgstr ""', text), encoding="utf-8")
    return template


def test_gettext_finds_no_fault_in_the_catalog() -> None:
    assert not [line for line in msgfmt_check(CATALOG) if "header field" not in line]


def test_gettext_finds_a_fault(tmp_path: Path) -> None:
    broken = tmp_path / "en.po"
    broken.write_text('msgid "a"\nmsgstr "b\n', encoding="utf-8")
    with pytest.raises(AssertionError, match=r"msgfmt: .*end-of-line"):
        msgfmt_check(broken)


@pytest.mark.parametrize("options", [(), ("--no-wrap",), ("--width=40",)])
def test_gettext_keeps_all_of_a_catalog(options: tuple[str, ...]) -> None:
    assert entries(msgcat(CATALOG, *options)) == entries(CATALOG.read_text(encoding="utf-8"))


def test_gettext_merges(tmp_path: Path) -> None:
    merged = entries(msgmerge(CATALOG, reworded(tmp_path), "--previous"))
    assert [each for each in merged if "fuzzy" in each[-1]] == merged[:1]  # type: ignore[operator]
    assert merged[0][1] == "香港創新及科技發展藍圖"


@pytest.mark.tools
def test_libreoffice_keeps_the_texts_of_a_workbook(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row, text in enumerate(TEXTS, start=1):
        sheet.cell(row, 1, text).data_type = "s"
    book.save(tmp_path / "texts.xlsx")
    saved = load_workbook(resave_xlsx(tmp_path / "texts.xlsx", tmp_path / "saved")).active
    assert saved is not None
    assert [(cell.value, cell.data_type) for (cell,) in saved.iter_rows()] == [
        # LibreOffice reads what stands for a carriage return as one, whoever wrote it.
        (text.replace("_x000D_", "\r"), "s")
        for text in TEXTS
    ]


@pytest.mark.tools
def test_libreoffice_saves_nothing_of_what_is_no_workbook(tmp_path: Path) -> None:
    (tmp_path / "no.xlsx").write_bytes(b"PK\x03\x04")
    with pytest.raises(AssertionError, match="did not save"):
        resave_xlsx(tmp_path / "no.xlsx", tmp_path / "saved")


@pytest.mark.parametrize("name", FILES)
def test_the_toolkit_opens_and_saves(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_text(FILES[name], encoding="utf-8")
    for _ in range(2):
        (unit,) = toolkit_opens(file).units
        assert (unit.source, unit.target) == ("創新", "Innovation")
        file.write_bytes(toolkit_resaves(file))


def test_the_toolkit_reads_the_catalog() -> None:
    ids = [unit.getcontext() for unit in toolkit_opens(CATALOG).units if not unit.isheader()]
    assert ids == [each[0] for each in entries(CATALOG.read_text(encoding="utf-8"))]


@pytest.mark.parametrize(("read", "made"), CONVERTERS)
def test_the_toolkit_converts(read: str, made: str, tmp_path: Path) -> None:
    file = tmp_path / f"a{read}"
    if read == ".po":
        shutil.copy(CATALOG, file)
    else:
        file.write_text(TBX if read == ".tbx" else XLIFF["1.2"], encoding="utf-8")
    options = ("--language=en",) if made == ".tmx" else ()
    converted = toolkit_converts(file, tmp_path / f"b{made}", *options)
    assert toolkit_opens(converted).units


@pytest.mark.parametrize("version", XLIFF)
def test_a_schema_tells_what_is_valid(version: str) -> None:
    schema = xliff_schema(version)
    assert schema.validate(etree.fromstring(XLIFF[version])), schema.error_log
    assert not schema.validate(etree.fromstring(XLIFF[version].replace("file", "folder")))
    assert not schema.validate(etree.fromstring(XLIFF[version].replace("translated", "well done")))


def test_the_schemas_are_those_that_were_published() -> None:
    said = re.findall(r"(?m)^ +([0-9a-f]{64})  (\S+)$", (DATA / "README.md").read_text("utf-8"))
    assert {name for _, name in said} == {f"xliff/{each.name}" for each in DATA.rglob("*/*.xsd")}
    for digest, name in said:
        assert sha256((DATA / name).read_bytes()).hexdigest() == digest, name
