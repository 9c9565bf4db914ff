"""Packets on their way out and back: what is taken, kept as a draft, or refused as a whole."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from documents import Run, blueprint, small, write

DOCUMENT = small(
    **{"zh-Hant": "zh-Hant: {strategy: source}\n  en: {strategy: translate, lang: en-HK}"}
)
ENGLISH = {
    "document.title": "Hong Kong Innovation and Technology Development Blueprint",
    "document.publisher": "Innovation, Technology and Industry Bureau",
    "preface.title": "Preface",
    "preface.text": "Innovation drives development.",
}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = write(tmp_path, {"blueprint.yaml": DOCUMENT})
    assert blueprint(folder, "locale", "sync").status == 0
    fill(folder / "locales/en.po", ENGLISH)
    return folder


def fill(file: Path, targets: dict[str, str]) -> None:
    """Write targets into a catalog or packet, as an editor of PO files does."""
    text = file.read_text("utf-8")
    for name, target in targets.items():
        entry = rf'(msgctxt "{re.escape(name)}"\nmsgid ".*"\nmsgstr )".*"'
        text, count = re.subn(entry, rf'\1"{target}"', text)
        assert count == 1, name
    file.write_text(text, "utf-8")


def reword(place: Path, old: str, new: str) -> None:
    file = place / "blueprint.yaml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def export(place: Path, *options: str) -> Path:
    told = blueprint(place, "locale", "export", "en", "--to", "po", *options)
    assert told.status == 0, told.output
    return place / "blueprint-en.po"


def take(place: Path, *options: str) -> Run:
    return blueprint(place, "locale", "import", "blueprint-en.po", *options)


def catalog(place: Path) -> str:
    return (place / "locales/en.po").read_text("utf-8")


def test_untouched_packet_changes_nothing(place: Path) -> None:
    export(place)
    before = catalog(place)
    told = take(place)
    assert (told.status, told.stdout) == (0, "locales/en.po: nothing new\n")
    assert catalog(place) == before


def test_packet_tells_a_translator_what_they_need(place: Path) -> None:
    reword(place, "序言", "前言")
    text = export(place).read_text("utf-8")
    assert "#. Section: 前言\n" in text
    assert "#. A heading: one line, without a full stop.\n" in text
    assert '#: blueprint.yaml:12\n#, fuzzy\n#| msgid "序言"\nmsgctxt "preface.title"\n' in text
    chinese = export(place, "--lang", "zh-Hant").read_text("utf-8")
    assert "#. 標題：" in chinese


def test_new_target_is_taken(place: Path) -> None:
    fill(export(place), {"preface.title": "Foreword"})
    before = catalog(place)
    dry = take(place, "--dry-run")
    assert (dry.status, catalog(place)) == (0, before)
    told = take(place)
    assert told.stdout == dry.stdout == "locales/en.po: targets taken: 1\n"
    assert catalog(place) == before.replace('"Preface"', '"Foreword"')


def test_stale_target_that_was_corrected_is_stale_no_more(place: Path) -> None:
    reword(place, "序言", "前言")
    packet = export(place)
    back = packet.read_text("utf-8").replace('#, fuzzy\n#| msgid "序言"\n', "")
    packet.write_text(back, "utf-8")
    fill(packet, {"preface.title": "Foreword"})
    assert take(place).status == 0
    assert "fuzzy" not in catalog(place)
    assert 'msgid "前言"\nmsgstr "Foreword"' in catalog(place)
    assert "BP302" not in blueprint(place, "check").codes


def test_source_that_changed_meanwhile_is_kept_with_both(place: Path) -> None:
    fill(export(place), {"preface.title": "Foreword"})
    reword(place, "序言", "導言")
    told = take(place)
    assert told.status == 0
    assert [(each.code, each.file) for each in told.shown] == [("BP509", "blueprint-en.po")]
    entry = '#, fuzzy\n#| msgid "序言"\nmsgctxt "preface.title"\nmsgid "導言"\nmsgstr "Foreword"'
    assert entry in catalog(place)


def test_catalog_that_changed_meanwhile_is_kept_with_both(place: Path) -> None:
    fill(export(place), {"preface.title": "Foreword"})
    fill(place / "locales/en.po", {"preface.title": "Introduction"})
    told = take(place)
    assert (told.status, told.codes) == (0, ["BP509"])
    assert '# before: Introduction\n#, fuzzy\nmsgctxt "preface.title"' in catalog(place)
    assert 'msgstr "Foreword"' in catalog(place)


def test_correction_in_the_catalog_outlives_an_untouched_packet(place: Path) -> None:
    export(place)
    fill(place / "locales/en.po", {"preface.title": "Introduction"})
    told = take(place)
    assert (told.status, told.codes) == (0, [])
    assert 'msgstr "Introduction"' in catalog(place)


def test_edited_source_stops_the_import(place: Path) -> None:
    packet = export(place)
    fill(packet, {"preface.title": "Foreword"})
    packet.write_text(packet.read_text("utf-8").replace('msgid "創新是', 'msgid "創意是'), "utf-8")
    before = catalog(place)
    told = take(place)
    assert (told.status, told.codes) == (1, ["BP507"])
    assert "Nothing was written." in told.stderr
    assert catalog(place) == before


def test_finding_of_a_check_stops_the_import_where_it_stands(place: Path) -> None:
    reword(place, "動力", "[動力](#preface)")
    packet = export(place)
    fill(packet, {"preface.text": "Innovation drives {everything}."})
    before = catalog(place)
    told = take(place)
    assert told.status == 1
    errors = [(each.file, each.code) for each in told.shown if each.severity == "error"]
    assert set(errors) == {("blueprint-en.po", "BP304")}
    assert catalog(place) == before


def test_emptied_target_is_kept(place: Path) -> None:
    fill(export(place), {"preface.title": ""})
    before = catalog(place)
    told = take(place)
    assert (told.status, told.codes, catalog(place)) == (0, ["BP508"], before)
    assert take(place, "--strict").status == 1


def test_wrong_locale_is_refused(place: Path) -> None:
    packet = export(place)
    packet.write_text(packet.read_text("utf-8").replace("en_HK", "fr_FR"), "utf-8")
    assert [(each.code, each.line) for each in take(place).shown] == [("BP510", 1)]
    packet.write_text(packet.read_text("utf-8").replace('"X-Blueprint-Locale: en\\n"\n', ""))
    assert take(place).status == 2
    assert take(place, "--locale", "en").status == 0


def test_suggestions_fill_what_is_missing_as_drafts(place: Path) -> None:
    export(place)
    fill(place / "locales/en.po", {"preface.title": "", "preface.text": "", "document.title": "X"})
    reword(place, "序言", "導言")
    told = take(place, "--suggest")
    assert told.status == 0
    text = catalog(place)
    assert '#, fuzzy\nmsgctxt "preface.text"' in text
    assert '#, fuzzy\n#| msgid "序言"\nmsgctxt "preface.title"\nmsgid "導言"' in text
    assert 'msgstr "X"' in text


def test_only_what_is_left(place: Path) -> None:
    reword(place, "序言", "導言")
    text = export(place, "--left").read_text("utf-8")
    assert text.count("msgctxt") == 1
    fill(place / "blueprint-en.po", {"preface.title": "Foreword"})
    assert take(place).status == 0
    assert catalog(place).count("msgctxt") == 4


def test_folder_is_named_as_it_was_given(place: Path) -> None:
    told = blueprint(place, "locale", "import", ".")
    assert (told.status, told.codes) == (1, ["BP001"])
    assert str(place.parent) not in told.stderr


def test_name_of_the_output_tells_its_format(place: Path) -> None:
    for name, start in (
        ("a.xlsx", b"PK"),
        ("a.po", b"msgid"),
        ("a.xlf", b"<?xml"),
        ("a", b"<?xml"),
    ):
        assert blueprint(place, "locale", "export", "en", "--output", name).status == 0
        assert (place / name).read_bytes().startswith(start), name
    assert blueprint(place, "locale", "export", "--to", "po", "--output", "b.xlsx").status == 0
    assert (place / "b.xlsx").read_bytes().startswith(b"msgid")


def test_output_that_cannot_be_written_is_told_by_its_own_name(place: Path) -> None:
    told = blueprint(place, "locale", "export", "en", "--output", "/proc/packet.xlf")
    assert told.status == 3
    assert told.stderr.startswith("blueprint: /proc/packet.xlf: ")


def test_usage(place: Path) -> None:
    assert blueprint(place, "locale", "import", "nothing.po").status == 2
    assert blueprint(place, "locale", "import", "locales").codes == ["BP001"]
    assert blueprint(place, "locale", "export", "zh-Hant").status == 2
    assert blueprint(place, "locale", "export", "--to", "docx").status == 2
    refused = blueprint(place, "locale", "export", "--to", "po", "--output", "no/../locales")
    assert refused.status in (2, 3)
