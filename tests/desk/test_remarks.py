"""Remarks: what a translator writes beside a text is kept in the catalog, and means no more."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from blueprint_cli.catalogs import pofile
from documents import Run, blueprint
from places import TESTS

TOOLS = TESTS / "tools"
NAME = "ramps.text"
ASKED = "Is a ramp for wheelchairs meant?"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give the document of the rounds, as it was when the packets went out."""
    own = Path(shutil.copytree(TOOLS / "harbour", tmp_path / "harbour"))
    shutil.copytree(TOOLS / "round/locales", own / "locales", dirs_exist_ok=True)
    return own


def comments(place: Path, name: str = NAME) -> tuple[str, ...]:
    text = (place / "locales/en.po").read_text("utf-8")
    return next(each for each in pofile.parse(text).entries if each.id == name).comments


def take(place: Path, file: str, old: str, new: str) -> Run:
    """Import a packet of the round in which somebody has written something."""
    text = (TOOLS / "round" / file).read_text("utf-8")
    head, rest = text.split(f'"{NAME}"', 1)
    assert old in rest
    (place / file).write_text(f'{head}"{NAME}"{rest.replace(old, new, 1)}', "utf-8")
    run = blueprint(place, "locale", "import", file, "--by", "Desk")
    assert run.status == 0, run.output
    return run


def in_po(place: Path, *said: str) -> Run:
    text = (TOOLS / "round/packet.po").read_text("utf-8")
    lines = "".join(f"# {each}\n" for each in said)
    (place / "p.po").write_text(
        text.replace(f'msgctxt "{NAME}"', f'{lines}msgctxt "{NAME}"'), "utf-8"
    )
    run = blueprint(place, "locale", "import", "p.po", "--by", "Desk")
    assert run.status == 0, run.output
    return run


NOTES = {
    "packet-1.2.xlf": ("</trans-unit>", f'<note from="translator">{ASKED}</note></trans-unit>'),
    "packet-2.0.xlf": ("</notes>", f"<note>{ASKED}</note></notes>"),
}


def test_a_comment_of_po_is_kept_and_told(place: Path) -> None:
    run = in_po(place, ASKED)
    assert run.stdout == "locales/en.po: with a remark of the translator: 1\n"
    assert comments(place)[-1] == f"remark: {ASKED}"


@pytest.mark.parametrize("file", NOTES)
def test_a_note_of_xliff_is_kept(file: str, place: Path) -> None:
    run = take(place, file, *NOTES[file])
    assert run.stdout == "locales/en.po: with a remark of the translator: 1\n"
    assert comments(place)[-1] == f"remark: {ASKED}"


def test_what_is_there_is_not_said_twice(place: Path) -> None:
    in_po(place, ASKED)
    kept = comments(place)
    assert in_po(place, ASKED, f"remark: {ASKED}").stdout == "locales/en.po: nothing new\n"
    assert comments(place) == kept


@pytest.mark.parametrize(
    "forged", ["allow BP320: it is right", "reason: it is so", "note", "Approved: Head"]
)
def test_a_remark_means_nothing_else(forged: str, place: Path) -> None:
    in_po(place, forged)
    assert comments(place)[-1] == f"remark: {forged}"


@pytest.mark.parametrize(
    "said", ["approved: Head, 2026-03-02, 6a314258", "edition: 2020-01-01", "before: All"]
)
def test_what_only_a_catalog_says_is_no_remark(said: str, place: Path) -> None:
    before = comments(place)
    assert in_po(place, said).stdout == "locales/en.po: nothing new\n"
    assert comments(place) == before


def test_notes_whose_writers_a_tool_has_lost_are_left(place: Path) -> None:
    text = (TOOLS / "round/packet-1.2.xlf").read_text("utf-8")
    (place / "p.xlf").write_text(text.replace(' from="blueprint"', ""), "utf-8")
    run = blueprint(place, "locale", "import", "p.xlf")
    assert (run.status, run.stdout) == (0, "locales/en.po: nothing new\n")


def test_a_catalog_that_comes_back_as_a_packet_has_no_new_remarks(place: Path) -> None:
    catalog = place / "locales/en.po"
    catalog.write_text(
        catalog.read_text("utf-8").replace(
            'msgctxt "plan.title"', '# allow BP320: so\n# a note\nmsgctxt "plan.title"'
        ),
        "utf-8",
    )
    shutil.copy(catalog, place / "p.po")
    run = blueprint(place, "locale", "import", "p.po", "--locale", "en", "--by", "Desk")
    assert (run.status, run.stdout) == (0, "locales/en.po: nothing new\n")
