"""Conversions go to reviewers as packets, and come back as overrides with reasons."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from documents import blueprint, write

DOCUMENT = """\
blueprint: 1
document: {title: 海港渡輪計劃, publisher: 渡輪事務處, published: 2026-04-01}
locales:
  zh-Hant: {strategy: source, lang: zh-Hant-HK}
  zh-Hans: {strategy: convert, profile: mainland, lang: zh-Hans-CN}
sections:
  - {kind: prose, id: opening, title: 開端, text: 渡輪每日載客四萬人次。}
"""
FORMS = ("po", "xliff", "xliff2", "xlsx")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path, {"blueprint.yaml": DOCUMENT})


def export(folder: Path, form: str, *more: str) -> Path:
    run = blueprint(folder, "locale", "export", "zh-Hans", "--to", form, "--output", "p", *more)
    assert run.status == 0, run.output
    return folder / "p"


def edit(packet: Path, form: str, old: str, new: str) -> None:
    """Write another text where the target of a packet says one."""
    data = packet.read_bytes()
    if form != "xlsx":
        assert data.count(old.encode()) == 1
        packet.write_bytes(data.replace(old.encode(), new.encode()))
        return
    book = openpyxl.load_workbook(BytesIO(data))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    (own,) = [cell for cell in cells if cell.value == old]
    own.value = new
    book.save(packet)


def catalog(folder: Path) -> str:
    place = folder / "locales/zh-Hans.po"
    return place.read_text("utf-8") if place.exists() else ""


@pytest.mark.parametrize("form", FORMS)
def test_what_was_not_changed_adds_nothing(form: str, folder: Path) -> None:
    export(folder, form)
    run = blueprint(folder, "locale", "import", "p")
    assert (run.status, run.stdout) == (0, "locales/zh-Hans.po: nothing new\n")
    assert catalog(folder) == ""


@pytest.mark.parametrize("form", FORMS)
def test_what_was_changed_is_an_override(form: str, folder: Path) -> None:
    edit(export(folder, form), form, "渡轮事务处", "轮渡事务处")
    run = blueprint(folder, "locale", "import", "p")
    assert (run.status, run.stdout) == (0, "locales/zh-Hans.po: targets taken: 1\n")
    assert catalog(folder).count("msgctxt") == 1
    assert (
        '# reason: corrected in review\nmsgctxt "document.publisher"\n'
        'msgid "渡輪事務處"\nmsgstr "轮渡事务处"\n'
    ) in catalog(folder)
    assert blueprint(folder, "check").codes == ["BP342"]
    assert "轮渡事务处" in export(folder, "po").read_text("utf-8")
    assert blueprint(folder, "locale", "import", "p").stdout.endswith("nothing new\n")


def test_a_comment_is_the_reason(folder: Path) -> None:
    packet = export(folder, "po")
    edit(packet, "po", '"渡轮事务处"', '"轮渡事务处"')
    text = packet.read_text("utf-8")
    text = re.sub('(msgctxt "document.publisher")', r"# as it is registered\n\1", text)
    packet.write_text(text, "utf-8")
    assert blueprint(folder, "locale", "import", "p").status == 0
    assert "# reason: as it is registered\n" in catalog(folder)
    assert "remark" not in catalog(folder)


def test_a_comment_beside_what_was_not_changed_is_kept(folder: Path) -> None:
    packet = export(folder, "po")
    text = re.sub('(msgctxt "opening.title")', r"# Is it 开幕?\n\1", packet.read_text("utf-8"))
    packet.write_text(text, "utf-8")
    assert "with a remark" in blueprint(folder, "locale", "import", "p").stdout
    assert '# remark: Is it 开幕?\nmsgctxt "opening.title"' in catalog(folder)
    assert blueprint(folder, "check").codes == []


def test_other_overrides_stay_to_the_letter(folder: Path) -> None:
    own = '# reason: so it is said\nmsgctxt "document.title"\n'
    own += 'msgid "海港渡輪計劃"\nmsgstr "海港轮渡计划"\n'
    write(folder, {"locales/zh-Hans.po": own})
    packet = export(folder, "po")
    assert 'msgstr "海港轮渡计划"' in packet.read_text("utf-8")
    edit(packet, "po", '"渡轮事务处"', '"轮渡事务处"')
    assert blueprint(folder, "locale", "import", "p").status == 0
    assert catalog(folder).startswith(own)
    edit(export(folder, "po"), "po", "海港轮渡计划", "海港轮渡大计")
    assert blueprint(folder, "locale", "import", "p").status == 0
    assert "# reason: so it is said" in catalog(folder)
    assert "海港轮渡大计" in catalog(folder)


def test_needs_work_is_not_applied(folder: Path) -> None:
    packet = export(folder, "po")
    text = packet.read_text("utf-8").replace('"渡轮事务处"', '"轮渡事务处"')
    text = text.replace('msgctxt "document.publisher"', '#, fuzzy\nmsgctxt "document.publisher"')
    packet.write_text(text, "utf-8")
    assert blueprint(folder, "locale", "import", "p").status == 0
    assert "#, fuzzy" in catalog(folder)
    assert "BP309" in blueprint(folder, "check").codes


def test_a_source_that_has_changed_meanwhile(folder: Path) -> None:
    packet = export(folder, "po")
    edit(packet, "po", '"渡轮事务处"', '"轮渡事务处"')
    place = folder / "blueprint.yaml"
    place.write_text(place.read_text("utf-8").replace("渡輪事務處", "渡輪事務署"), "utf-8")
    run = blueprint(folder, "locale", "import", "p")
    assert (run.status, run.codes) == (0, ["BP509"])
    assert '#| msgid "渡輪事務處"' in catalog(folder)
    assert "事务署" in export(folder, "po").read_text("utf-8")


@pytest.mark.parametrize(("old", "new"), [("四万", "**四万**"), ("四万", "五万")])
def test_faults_are_found_where_they_stand(old: str, new: str, folder: Path) -> None:
    edit(export(folder, "xliff"), "xliff", old, new)
    run = blueprint(folder, "locale", "import", "p", "--strict")
    assert run.status == 1
    assert {each.file for each in run.shown} == {"p"}
    assert catalog(folder) == ""


def test_only_what_nobody_has_reviewed_is_left(folder: Path) -> None:
    assert blueprint(folder, "locale", "convert").status == 0
    ids = ("document.title", "opening")
    arguments = ("locale", "approve", "zh-Hans", *ids, "--as", "reviewed", "--by", "Desk")
    assert blueprint(folder, *arguments).status == 0
    text = export(folder, "po", "--left").read_text("utf-8")
    assert re.findall('msgctxt "(.*)"', text) == ["document.publisher"]


def test_a_conversion_goes_out_only_where_it_is_named(folder: Path) -> None:
    assert blueprint(folder, "locale", "export").status == 0
    assert list(folder.glob("blueprint-*")) == []
    assert "For review: converted from zh-Hant." in export(folder, "po").read_text("utf-8")


def test_memories_suggest_nothing_for_a_conversion(folder: Path) -> None:
    export(folder, "po")
    assert blueprint(folder, "locale", "import", "p", "--suggest").status == 2
