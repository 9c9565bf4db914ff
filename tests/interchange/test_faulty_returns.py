"""Files that come back wrong, whatever their format: each is told, and nothing is written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from documents import SMALL, blueprint, write
from returns import (
    AFTER,
    DOCUMENT,
    FORMATS,
    LOCALES,
    NAMES,
    XLIFF,
    Damage,
    Desk,
    catalog,
    desk,
    instead,
    refused,
    replace,
    taken,
    translated,
)

#: What may happen to the bytes of a file of text.
SPOILT: dict[str, Damage] = {
    "truncated": lambda content: content[: content.index(AFTER.encode()) + 9],
    "a NUL": replace(AFTER, f"{AFTER[:9]}\0{AFTER[9:]}"),
    "a control character": replace(AFTER, f"{AFTER[:9]}\x07{AFTER[9:]}"),
    "half of UTF-16": lambda content: content.decode().encode("utf-16-le")[:-301],
    "UTF-16 without a BOM": lambda content: content.decode().encode("utf-16-le"),
    "UTF-16 that says it is UTF-8": lambda content: content.decode().encode("utf-16"),
    "a byte of Latin-1": lambda content: content.replace(AFTER.encode(), b"Caf\xe9", 1),
    "Big5": lambda content: content.decode().encode("big5", "replace"),
    "a lone surrogate": lambda content: content.replace(AFTER.encode(), b"I \xed\xa0\x80", 1),
    "an overlong slash": lambda content: content.replace(AFTER.encode(), b"I \xc0\xaf", 1),
    "only white space": instead(b" \n" * 9),
    "an error page for it": instead(b"<!DOCTYPE html>\n<html><p>404</p></html>\n"),
}


@pytest.mark.parametrize("form", ["po", *XLIFF])
@pytest.mark.parametrize("fault", SPOILT)
def test_spoilt_text(form: str, fault: str, tmp_path: Path) -> None:
    own = translated(tmp_path, form)
    own.change(SPOILT[fault])
    if form == "po" and fault.startswith("UTF-16"):  # a PO file may be in any encoding
        taken(own)
    else:
        refused(own)


@pytest.mark.parametrize("form", ["tmx", "tbx"])
@pytest.mark.parametrize("fault", ["truncated", "a NUL", "UTF-16 without a BOM"])
def test_spoilt_memory_and_terms(form: str, fault: str, tmp_path: Path) -> None:
    own = desk(tmp_path, form)
    content = own.file.read_bytes()
    half = len(content) // 2
    spoilt = {"truncated": content[:half], "a NUL": content[:half] + b"\0" + content[half:]}
    own.file.write_bytes(spoilt.get(fault) or content.decode().encode("utf-16-le"))
    refused(own)


@pytest.mark.parametrize("form", ["po", *XLIFF])
def test_crlf_is_taken(form: str, tmp_path: Path) -> None:
    own = translated(tmp_path, form)
    own.change(lambda content: content.replace(b"\n", b"\r\n"))
    taken(own)


@pytest.mark.parametrize("form", ["po", *XLIFF])
def test_a_bom_is_taken(form: str, tmp_path: Path) -> None:
    own = translated(tmp_path, form)
    own.change(lambda content: b"\xef\xbb\xbf" + content)
    taken(own)


@pytest.mark.parametrize("form", FORMATS)
def test_a_sound_file_is_taken(form: str, tmp_path: Path) -> None:
    taken(translated(tmp_path, form))


@pytest.mark.parametrize("form", FORMATS)
def test_a_sound_file_is_taken_for_the_locale_that_is_named(form: str, tmp_path: Path) -> None:
    taken(translated(tmp_path, form), "--locale", "en")


@pytest.mark.parametrize("form", FORMATS)
def test_a_dry_run_takes_nothing(form: str, tmp_path: Path) -> None:
    own = translated(tmp_path, form)
    before = own.locales()
    assert own.bring_back("--dry-run").status == 0
    assert own.locales() == before


@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_file(form: str, tmp_path: Path) -> None:
    own = translated(tmp_path, form)
    own.change(instead(b""))
    refused(own)


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_of_two_gigabytes_is_not_even_read(form: str, tmp_path: Path) -> None:
    own = translated(tmp_path, form)
    os.truncate(own.file, 2 << 30)
    refused(own)


@pytest.mark.parametrize("form", FORMATS)
def test_no_file(form: str, tmp_path: Path) -> None:
    own = desk(tmp_path, form)
    own.file.unlink()
    before = own.locales()
    run = own.bring_back()
    assert run.status == 2
    assert own.file.name in run.output
    assert own.locales() == before


def test_a_folder(tmp_path: Path) -> None:
    own = desk(tmp_path, "xliff")
    own.file.unlink()
    own.file.mkdir()
    before = own.locales()
    run = own.bring_back()
    assert run.status in (1, 2)
    assert own.file.name in run.output
    assert own.locales() == before


@pytest.mark.parametrize(("form", "other"), [("xliff", "xlsx"), ("xlsx", "po"), ("xliff2", "tmx")])
def test_a_file_tells_its_format_whatever_it_is_called(
    form: str, other: str, tmp_path: Path
) -> None:
    own = translated(tmp_path, form)
    own.file.rename(tmp_path / NAMES[other])
    taken(Desk(tmp_path, other))


def test_a_catalog_that_is_called_a_workbook(tmp_path: Path) -> None:
    own = translated(tmp_path, "po")
    own.file.rename(tmp_path / NAMES["xlsx"])
    refused(Desk(tmp_path, "xlsx"))


@pytest.mark.parametrize("form", FORMATS)
def test_another_locale_of_the_document(form: str, tmp_path: Path) -> None:
    simplified = f"{LOCALES}\n  zh-Hans: {{strategy: translate, lang: zh-Hans-HK}}"
    document = DOCUMENT.replace(LOCALES, simplified)
    own = desk(tmp_path, form, document)
    write(tmp_path, {"locales/zh-Hans.po": catalog(lang="zh_Hans_HK")})
    own.export("zh-Hans")
    refused(own, "--locale", "en")


@pytest.mark.parametrize("form", FORMATS)
def test_another_document(form: str, tmp_path: Path) -> None:
    other = SMALL.replace("zh-Hant: {strategy: source}", LOCALES)
    for old, new in {"preface": "foreword", "香港": "澳門", "動力": "基石"}.items():
        other = other.replace(old, new)
    elsewhere = desk(tmp_path / "other", form, other)
    own = desk(tmp_path / "own", form)
    own.file.write_bytes(elsewhere.file.read_bytes())
    refused(own, at="foreword.text")


@pytest.mark.parametrize("form", FORMATS)
def test_an_earlier_edition_with_a_message_that_is_gone(form: str, tmp_path: Path) -> None:
    own = translated(tmp_path, form)
    later = "".join(line for line in DOCUMENT.splitlines(keepends=True) if "outlook" not in line)
    write(tmp_path, {"blueprint.yaml": later})
    refused(own, at="outlook.text")


@pytest.mark.parametrize("form", FORMATS)
def test_a_source_that_has_changed_meanwhile_is_told_and_both_are_kept(
    form: str, tmp_path: Path
) -> None:
    own = translated(tmp_path, form)
    later = DOCUMENT.replace("創新是發展的動力。", "創新是發展的第一動力。")
    write(tmp_path, {"blueprint.yaml": later})
    run = own.bring_back()
    assert run.status == 0, run.output
    assert own.file.name in {each.file for each in run.shown}
    entry = next(
        each for each in own.locales()["en.po"].decode().split("\n\n") if '"preface.text"' in each
    )
    assert "#, fuzzy" in entry
    assert '#| msgid "創新是發展的動力。"' in entry
    assert 'msgid "創新是發展的第一動力。"' in entry
    assert f'msgstr "{AFTER}"' in entry


def test_a_refusal_leaves_no_file_behind(tmp_path: Path) -> None:
    own = translated(tmp_path, "xliff")
    own.change(SPOILT["truncated"])
    before = {each.name for each in tmp_path.rglob("*")}
    refused(own)
    assert {each.name for each in tmp_path.rglob("*")} == before


def test_a_locale_that_the_document_has_not(tmp_path: Path) -> None:
    own = translated(tmp_path, "xliff")
    before = own.locales()
    assert blueprint(tmp_path, "locale", "import", own.file.name, "--locale", "fr").status == 2
    assert own.locales() == before
