"""Offering: a new text is offered what one like it has, to translators and not to readers."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from blueprint_cli.catalogs import pofile
from blueprint_cli.catalogs.offers import is_offer
from documents import blueprint, write
from histories import edit
from places import ROOT

EN, DOCUMENT = "locales/en.po", "blueprint.yaml"
RAMPS = "在每個入口加設斜道"
TARGET = "Add a ramp at every entrance"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "tests/tools/harbour", tmp_path, dirs_exist_ok=True)
    blueprint(tmp_path, "locale", "sync")
    return tmp_path


def entry(folder: Path, name: str) -> pofile.Entry:
    parsed = pofile.parse((folder / EN).read_text("utf-8")).entries
    return next(each for each in parsed if each.id == name and not each.is_obsolete)


def sync(folder: Path) -> str:
    run = blueprint(folder, "locale", "sync")
    assert run.status == 0
    return run.stdout


def test_same_text_under_another_id_is_offered(folder: Path) -> None:
    edit(folder, DOCUMENT, ("id: ramps", "id: slopes"))
    told = sync(folder)
    assert "1 offered what a text like it has: slopes.text (100%: ramps.text)" in told
    assert "Is slopes what was ramps? Write “was: ramps” there, and sync again." in told
    own = entry(folder, "slopes.text")
    assert (own.target, own.is_fuzzy, own.previous) == (TARGET, True, "")
    assert own.notes == ("100% like ramps.text",)


def test_nearly_the_same_is_offered_with_what_it_was_made_for(folder: Path) -> None:
    edit(folder, DOCUMENT, ("id: ramps", "id: slopes"), (RAMPS, "在每個入口都加設斜道"))
    sync(folder)
    own = entry(folder, "slopes.text")
    assert (own.target, own.is_fuzzy, own.previous) == (TARGET, True, RAMPS)
    assert own.notes == ("94% like ramps.text",)


def test_text_that_is_like_one_in_use_is_offered_and_nothing_is_asked(folder: Path) -> None:
    more = f"{RAMPS}\n              - id: slopes\n                text: 在每個入口都加設斜道"
    edit(folder, DOCUMENT, (RAMPS, more), ("actions: 3", "actions: 4"))
    told = sync(folder)
    assert "slopes.text (94%: ramps.text)" in told
    assert "was:" not in told


def test_another_text_is_offered_nothing(folder: Path) -> None:
    edit(folder, DOCUMENT, ("id: ramps", "id: slopes"), (RAMPS, "重鋪全長步道的路面"))
    sync(folder)
    assert entry(folder, "slopes.text").target == ""


def test_readers_do_not_see_what_is_only_offered(folder: Path) -> None:
    edit(folder, DOCUMENT, ("id: ramps", "id: slopes"))
    sync(folder)
    found = blueprint(folder, "diff", "en").stdout
    assert "slopes.text  missing" in found
    assert TARGET not in found


FORMATS = ("po", "xliff", "xliff2", "xlsx")


@pytest.mark.parametrize("form", FORMATS)
def test_offer_goes_out_as_a_draft_and_comes_back_confirmed(folder: Path, form: str) -> None:
    edit(folder, DOCUMENT, ("id: ramps", "id: slopes"))
    sync(folder)
    run = blueprint(folder, "locale", "export", "en", "--to", form, "--output", f"packet.{form}")
    assert run.status == 0, run.output
    back = blueprint(folder, "locale", "import", f"packet.{form}", "--locale", "en")
    assert back.status == 0, back.output
    assert is_offer(entry(folder, "slopes.text"))
    if form == "po":
        edit(folder, "packet.po", ('#, fuzzy\nmsgctxt "slopes.text"', 'msgctxt "slopes.text"'))
        assert "drafts confirmed: 1" in blueprint(folder, "locale", "import", "packet.po").stdout
        sync(folder)
        own = entry(folder, "slopes.text")
        assert (own.target, own.is_fuzzy, own.notes) == (TARGET, False, ())


@pytest.mark.parametrize("form", FORMATS)
def test_offer_stands_in_the_way_of_no_translation(folder: Path, form: str) -> None:
    """A packet went out before there was an offer; it comes back translated, or empty."""
    edit(folder, DOCUMENT, ("id: ramps", "id: slopes"))
    write(folder, {EN: (folder / EN).read_text("utf-8").replace("ramps.text", "zzz.text")})
    run = blueprint(folder, "locale", "export", "en", "--to", form, "--output", f"packet.{form}")
    assert run.status == 0, run.output
    empty = blueprint(folder, "locale", "import", f"packet.{form}", "--locale", "en")
    assert (empty.status, empty.stderr) == (0, "")
    assert is_offer(entry(folder, "slopes.text"))
    if form == "po":
        own = 'msgid "在每個入口加設斜道"\nmsgstr "'
        edit(folder, "packet.po", (f'{own}"', f'{own}A ramp everywhere"'))
        back = blueprint(folder, "locale", "import", "packet.po")
        assert (back.status, back.stderr) == (0, "")
        found = entry(folder, "slopes.text")
        assert (found.target, found.is_fuzzy, found.notes) == ("A ramp everywhere", False, ())


def test_offer_gives_way_to_what_was_says(folder: Path) -> None:
    blueprint(folder, "locale", "approve", "en", "ramps", "--by", "Unit")
    edit(folder, DOCUMENT, ("id: ramps", "id: slopes"), (RAMPS, "在每個入口都加設斜道"))
    sync(folder)
    edit(folder, DOCUMENT, ("id: slopes\n", "id: slopes\n                was: ramps\n"))
    assert "1 renamed: slopes.text" in sync(folder)
    own = entry(folder, "slopes.text")
    assert (own.target, own.previous, is_offer(own)) == (TARGET, RAMPS, False)
    assert own.comments[0].startswith("approved: Unit")
    assert "#~" not in (folder / EN).read_text("utf-8")


def test_sync_is_done_once(folder: Path) -> None:
    edit(folder, DOCUMENT, ("id: ramps", "id: slopes"))
    sync(folder)
    assert sync(folder) == "The catalogs are up to date.\n"
