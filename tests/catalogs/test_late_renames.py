"""Renames: whenever a document says what an id was, nothing that was said under it is lost."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from blueprint_cli.catalogs import pofile
from blueprint_cli.catalogs.sync import sync
from blueprint_cli.model.message import Message
from blueprint_cli.model.states import SignOff, State, seal
from documents import blueprint, write
from places import ROOT

HARBOUR = ROOT / "tests/tools/harbour"
DOCUMENT, CATALOG, LOCK = "blueprint.yaml", "locales/en.po", "locales/zh-Hans.lock"
REMARK = "remark: Is a ramp for wheelchairs meant?"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A document of which every text is signed for in English and in Simplified Chinese."""
    shutil.copytree(HARBOUR, tmp_path, dirs_exist_ok=True)
    blueprint(tmp_path, "locale", "sync")
    blueprint(tmp_path, "locale", "convert")
    for tag in ("en", "zh-Hans"):
        blueprint(tmp_path, "locale", "approve", tag, "ramps", "--by", "Language Unit")
    edited(tmp_path, CATALOG, 'msgctxt "ramps.text"', f'# {REMARK}\nmsgctxt "ramps.text"')
    return tmp_path


def edited(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text("utf-8")
    assert text.count(old) == 1, old
    write(folder, {name: text.replace(old, new)})


def entries(folder: Path, name: str = CATALOG) -> dict[str, pofile.Entry]:
    parsed = pofile.parse((folder / name).read_text("utf-8")).entries
    return {each.id: each for each in parsed if each.id and not each.is_obsolete}


def rename(folder: Path, now: str = "slopes", before: str = "ramps") -> None:
    edited(folder, DOCUMENT, f"id: {before}\n", f"id: {now}\n")


def say_was(folder: Path, now: str = "slopes", before: str = "ramps") -> None:
    edited(folder, DOCUMENT, f"id: {now}\n", f"id: {now}\n                was: {before}\n")


def forget(folder: Path) -> None:
    text = (folder / DOCUMENT).read_text("utf-8")
    write(folder, {DOCUMENT: re.sub(r" +was: .*\n", "", text)})


def bring(folder: Path) -> None:
    assert blueprint(folder, "locale", "sync").status == 0
    blueprint(folder, "locale", "convert")


def chain(folder: Path) -> None:
    forget(folder)
    rename(folder, "inclines", "slopes")
    say_was(folder, "inclines", "slopes")


ORDERS: dict[str, Sequence[Callable[[Path], None]]] = {
    "said at once": (rename, say_was, bring),
    "said after a sync": (rename, bring, say_was, bring),
    "said after two": (rename, bring, bring, say_was, bring),
    "said and forgotten": (rename, bring, say_was, bring, forget, bring),
    "never brought up to date between": (rename, say_was, bring, forget, bring),
    "a chain": (rename, say_was, bring, chain, bring),
    "a chain that no catalog has seen": (rename, say_was, chain, bring),
    "a chain that no catalog has seen, and said late": (rename, chain, bring),
    "a chain that was said late": (rename, bring, say_was, bring, chain, bring),
}


FORMS = {"po": "po", "xliff": "xlf", "xliff2": "xlf", "xlsx": "xlsx"}


@pytest.mark.parametrize("form", FORMS)
def test_packet_that_knows_none_of_two_renames_comes_back(folder: Path, form: str) -> None:
    packet = f"packet.{FORMS[form]}"
    assert blueprint(folder, "locale", "export", "en", "--to", form, "--output", packet).status == 0
    for step in (rename, say_was, bring, chain, bring):
        step(folder)
    edited(folder, CATALOG, "Add a ramp at every entrance", "")
    back = blueprint(folder, "locale", "import", packet)
    assert back.status == 0, back.output
    assert "BP503" not in back.codes


@pytest.mark.parametrize("order", ORDERS)
def test_nothing_is_lost_in_any_order(folder: Path, order: str) -> None:
    before = {name: entries(folder, name)["ramps.text"] for name in (CATALOG, LOCK)}
    for step in ORDERS[order]:
        step(folder)
    now = "inclines.text" if "chain" in order else "slopes.text"
    for name, was in before.items():
        own = entries(folder, name)[now]
        assert (own.source, own.target, own.is_fuzzy) == (was.source, was.target, False)
        assert set(was.comments) <= set(own.comments)
    text = (folder / CATALOG).read_text("utf-8")
    assert text.count("Add a ramp at every entrance") == 1
    assert blueprint(folder, "locale", "sync", "--dry-run").status == 0


def test_blocks_of_a_passage_are_found_again(folder: Path) -> None:
    before = {each.source: each.target for each in entries(folder).values()}
    edited(folder, DOCUMENT, "海濱屬於**每一個人**。", "海濱屬於**所有人**。")
    bring(folder)
    before |= {each.source: each.target for each in entries(folder).values()}
    edited(folder, DOCUMENT, "id: opening\n", "id: beginning\n")
    bring(folder)
    edited(folder, DOCUMENT, "id: beginning\n", "id: beginning\n    was: opening\n")
    bring(folder)
    own = [each for name, each in entries(folder).items() if name.startswith("beginning.")]
    assert len(own) == 4
    assert {each.source: each.target for each in own}.items() <= before.items()
    assert all(each.target for each in own)


def catalog(*said: tuple[str, str, str]) -> str:
    made = (pofile.new_entry(name, source).with_target(target) for name, source, target in said)
    return str(pofile.PoFile(tuple(made)))


def after(text: str, *messages: Message) -> dict[str, str]:
    parsed = pofile.parse(sync(text, messages).text).entries
    return {each.id: each.target for each in parsed if not each.is_obsolete}


def test_what_was_translated_anew_is_not_taken_for_what_it_was() -> None:
    text = catalog(("new.text", "甲", "A"), ("old.text", "甲", "B"))
    assert after(text, Message("甲", id="new.text", was="old.text")) == {"new.text": "A"}


def test_id_that_is_still_in_use_gives_nothing_away() -> None:
    text = catalog(("old.text", "甲", "A"))
    named = Message("乙", id="new.text", was="old.text")
    assert after(text, named, Message("甲", id="old.text")) == {"new.text": "", "old.text": "A"}


def test_one_entry_goes_to_one_message() -> None:
    text = catalog(("old.text", "甲", "A"))
    both = (
        Message("甲", id="one.text", was="old.text"),
        Message("丁", id="two.text", was="old.text"),
    )
    assert after(text, *both) == {"one.text": "A", "two.text": ""}


def test_what_somebody_wrote_above_the_new_entry_stays() -> None:
    sign = f"# {SignOff(State.REVIEWED, 'Unit', '2026-11-24', seal('甲', 'A'))}"
    text = sync(catalog(("old.text", "甲", "A")).replace("msgctxt", f"{sign}\nmsgctxt"), ()).text
    text += catalog(("new.text", "甲", "")).replace("msgctxt", "# a note\nmsgctxt")
    renewed = sync(text, [Message("甲", id="new.text", was="old.text")]).text
    (entry,) = pofile.parse(renewed).entries
    assert (entry.id, entry.comments) == ("new.text", (sign[2:], "a note"))


def test_override_is_found_again(folder: Path) -> None:
    override = '# reason: the sign says so\nmsgctxt "ramps.text"\nmsgid "在每個入口加設斜道"\n'
    write(folder, {"locales/zh-Hans.po": f'{override}msgstr "在每个入口加设坡道"\n'})
    for step in ORDERS["said after a sync"]:
        step(folder)
    assert entries(folder, "locales/zh-Hans.po")["slopes.text"].target == "在每个入口加设坡道"
