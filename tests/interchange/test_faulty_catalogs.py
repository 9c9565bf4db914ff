"""PO files that come back wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from returns import (
    AFTER,
    BEFORE,
    MARKED,
    MARKED_TARGET,
    TARGETS,
    Damage,
    refused,
    replace,
    taken,
    translated,
)

#: The catalog's own codes, and those of interchange.
CODES = r"BP(?:31[0-3]|5\d\d)"


def target(edited: str) -> Damage:
    """Give the damage of another target for the marked message."""
    return replace(MARKED_TARGET, edited)


def entry_twice(content: bytes) -> bytes:
    """Repeat the entry of the marked message at the end."""
    entries = content.rstrip(b"\n").split(b"\n\n")
    own = next(each for each in entries if MARKED.encode() in each and b"msgstr" in each)
    return b"\n\n".join([*entries, own, b""])


def added(entry: str) -> Damage:
    return lambda content: content.rstrip(b"\n") + f"\n\n{entry}\n".encode()


UNKNOWN = 'msgctxt "no.such.text"\nmsgid "無"\nmsgstr "nothing"'

#: Faults, with the codes that may tell them and the message they are told at.
FAULTS: dict[str, tuple[Damage, str, str]] = {
    "an id twice": (entry_twice, CODES, MARKED),
    "an unknown id": (added(UNKNOWN), CODES, "no.such.text"),
    "an entry without an id": (added('msgid "無"\nmsgstr "nothing"'), CODES, ""),
    "an id edited": (replace(f'"{MARKED}"', '"scope.texts"'), CODES, "scope.texts"),
    "another locale": (replace("Language: en", "Language: ja"), CODES, ""),
    "another charset": (replace("charset=utf-8", "charset=big5"), CODES, ""),
    "a quote never closed": (replace(f'{AFTER}"', AFTER), CODES, ""),
    "a quote inside": (replace(AFTER, f'the "new" {AFTER}'), CODES, ""),
    "a line between entries": (replace('\nmsgctxt "preface.text"', "\nhello\n"), CODES, ""),
    "a conflict of versions": (
        replace(f'msgstr "{AFTER}"', f'<<<<<<< HEAD\nmsgstr "{AFTER}"\n=======\n>>>>>>> b'),
        CODES,
        "",
    ),
    "plural forms": (added(f'{UNKNOWN}\nmsgid_plural "a"\nmsgstr[9] "b"'), CODES, ""),
    "a control character by number": (replace(AFTER, f"{AFTER}\\x01"), "BP005", "preface.text"),
    "a placeholder dropped": (target(MARKED_TARGET.replace("{actions} ", "")), "BP304", MARKED),
    "a placeholder misspelt": (target(MARKED_TARGET.replace("{act", "{ac")), "BP304", MARKED),
    "a placeholder translated": (target(MARKED_TARGET.replace("actions}", "項}")), "BP304", MARKED),
    "a brace lost": (target(MARKED_TARGET.replace("actions}", "actions")), "BP304", MARKED),
    "a link lost": (target(MARKED_TARGET.replace("](#preface)", "]")), "BP304", MARKED),
    "a link elsewhere": (target(MARKED_TARGET.replace("#preface", "#scope")), "BP304", MARKED),
    "a link to a script": (
        target(MARKED_TARGET.replace("#preface", "javascript:a")),
        "BP(202|304)",
        MARKED,
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault(fault: str, tmp_path: Path) -> None:
    own = translated(tmp_path, "po")
    damage, codes, place = FAULTS[fault]
    own.change(damage)
    refused(own, codes=codes, at=place)


def lines(edit: Callable[[str], str]) -> Damage:
    return lambda content: edit(content.decode()).encode()


#: What Poedit, msgmerge and Weblate do, and what changes nothing.
HARMLESS: dict[str, Damage] = {
    "a line end missing": lines(lambda text: text.rstrip("\n")),
    "a wrapped target": replace(f'"{AFTER}"', '""\n"Innovation is "\n"what drives development."'),
    "obsolete entries": added("#~ " + UNKNOWN.replace("\n", "\n#~ ")),
    "a comment": replace('msgctxt "preface.text"', '# Well said.\nmsgctxt "preface.text"'),
    "a tool in the header": replace('"Language:', '"X-Generator: Poedit 3.4\\n"\n"Language:'),
    "places in other files": lines(
        lambda text: text.replace("#: blueprint.yaml:", "#: other.yaml:")
    ),
}


@pytest.mark.parametrize("change", HARMLESS)
def test_a_harmless_change_is_taken(change: str, tmp_path: Path) -> None:
    own = translated(tmp_path, "po")
    content = HARMLESS[change](own.file.read_bytes())
    own.file.write_bytes(content)
    taken(own)


def test_entries_in_another_order_are_taken(tmp_path: Path) -> None:
    own = translated(tmp_path, "po")
    head, *entries = own.file.read_text(encoding="utf-8").rstrip("\n").split("\n\n")
    own.file.write_text("\n\n".join([head, *entries[::-1], ""]), encoding="utf-8")
    taken(own)


def test_a_fuzzy_entry_stays_a_draft(tmp_path: Path) -> None:
    own = translated(tmp_path, "po")
    own.change(replace('msgctxt "preface.text"', '#, fuzzy\nmsgctxt "preface.text"'))
    taken(own)
    entries = own.locales()["en.po"].decode().split("\n\n")
    assert "#, fuzzy" in next(each for each in entries if '"preface.text"' in each)


def test_an_entry_that_is_left_out_stays_as_it_was(tmp_path: Path) -> None:
    own = translated(tmp_path, "po")
    entries = own.file.read_text(encoding="utf-8").split("\n\n")
    kept = [each for each in entries if f'"{MARKED}"' not in each]
    own.file.write_text("\n\n".join(kept), encoding="utf-8")
    taken(own)
    assert MARKED_TARGET in own.locales()["en.po"].decode()


def test_what_was_written_is_what_came_back_and_no_more(tmp_path: Path) -> None:
    own = translated(tmp_path, "po")
    taken(own)
    written = own.locales()["en.po"].decode()
    assert BEFORE not in written
    for name, text in TARGETS.items():
        assert name == "preface.text" or f'msgstr "{text}"' in written
