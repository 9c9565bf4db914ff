"""The Blueprint's own packets in the real tools of translators: out, through them, and back."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from blueprint_cli.catalogs import pofile
from documents import Run, blueprint
from places import ROOT
from translators_tools import (
    msgcat,
    msgfmt_check,
    msgmerge,
    resave_xlsx,
    toolkit_converts,
    toolkit_opens,
    toolkit_resaves,
)
from workbooks import edited, opened

FILES = {"po": "a.po", "xliff": "1.xlf", "xliff2": "2.xlf", "tmx": "a.tmx", "tbx": "a.tbx"}
#: A text of the Blueprint as its catalog has it, and another.
NAME, OLD, NEW = "school-education.text", "primary and secondary schools", "all “schools”"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The Blueprint with its catalogs and its theme."""
    shutil.copy(ROOT / "blueprint.yaml", tmp_path)
    for folder in ("locales", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def done(place: Path, *arguments: str) -> Run:
    run = blueprint(place, *arguments)
    assert run.status == 0, run.output
    return run


def export(place: Path, form: str) -> Path:
    file = place / FILES.get(form, f"a.{form}")
    done(place, "locale", "export", "en", "--to", form, "--output", file.name)
    return file


def files(place: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in (place / "locales").iterdir()}


def nothing_new(place: Path, file: Path) -> None:
    """Take a file back: it says nothing that is not there."""
    before = files(place)
    run = done(place, "locale", "import", file.name)
    assert run.stdout.endswith(": nothing new\n"), run.output
    assert not [each for each in run.shown if each.severity != "note"], run.output
    assert files(place) == before


def only_the_new_text(place: Path, file: Path) -> None:
    """Take a file back in which one text is new."""
    before = files(place)
    run = done(place, "locale", "import", file.name)
    assert run.stdout == "locales/en.po: targets taken: 1\n"
    after = files(place)
    old, new = (pofile.parse(each.pop("en.po").decode()).entries for each in (before, after))
    assert after == before
    assert [one for one, other in zip(old, new, strict=True) if one != other] == [
        each for each in old if each.id == NAME
    ]
    assert next(each.target for each in new if each.id == NAME).endswith(NEW)


MSGCAT: dict[str, tuple[str, ...]] = {
    "wrapped": ("--width=40",),
    "not wrapped": ("--no-wrap",),
    "sorted": ("--sort-output",),
    "by file": ("--sort-by-file",),
    "without places": ("--no-location",),
    "indented": ("--indent",),
}


def test_gettext_finds_no_fault_in_a_packet(place: Path) -> None:
    assert not [line for line in msgfmt_check(export(place, "po")) if "header field" not in line]


@pytest.mark.parametrize("how", MSGCAT)
def test_a_packet_that_msgcat_wrote_again_is_the_same(how: str, place: Path) -> None:
    packet = export(place, "po")
    packet.write_text(msgcat(packet, *MSGCAT[how]), "utf-8")
    nothing_new(place, packet)


def test_an_edited_catalog_merged_with_a_packet_as_its_template(place: Path) -> None:
    packet = export(place, "po")
    own = place / "own.po"
    own.write_text((place / "locales/en.po").read_text("utf-8").replace(OLD, NEW, 1), "utf-8")
    merged = msgmerge(own, packet)
    own.write_text(merged, "utf-8")
    assert merged.count("\nmsgctxt ") == packet.read_text("utf-8").count("\nmsgctxt ")
    assert "fuzzy" not in merged
    # The header is that of the catalog, which names no locale.
    run = done(place, "locale", "import", "own.po", "--locale", "en")
    assert run.stdout == "locales/en.po: targets taken: 1\n"


def merged(catalog: Path) -> str:
    template = catalog.with_name("a.pot")
    text = re.sub(r'(?m)^msgstr ".+"(\n".*")*', 'msgstr ""', catalog.read_text("utf-8"))
    template.write_text(text, "utf-8")
    return msgmerge(catalog, template, "--previous")


REWRITES: dict[str, Callable[[Path], str]] = {
    "msgmerge": merged,
    "msgcat": lambda catalog: msgcat(catalog, "--width=40"),
    "msgcat sorted": lambda catalog: msgcat(catalog, "--sort-output"),
    "the toolkit": lambda catalog: toolkit_resaves(catalog).decode(),
}


@pytest.mark.parametrize("tool", REWRITES)
def test_the_catalog_itself_goes_through_a_tool(tool: str, place: Path) -> None:
    catalog = place / "locales/en.po"
    told = done(place, "check").codes
    (place / "aside").mkdir()
    aside = Path(shutil.copy(catalog, place / "aside"))
    catalog.write_text(REWRITES[tool](aside), "utf-8")
    before = files(place)
    assert done(place, "locale", "sync").stdout == "The catalogs are up to date.\n"
    assert files(place) == before
    assert done(place, "check").codes == told


@pytest.mark.parametrize("form", FILES)
def test_what_the_toolkit_saves_is_the_same(form: str, place: Path) -> None:
    packet = export(place, form)
    saved = toolkit_resaves(packet)
    packet.write_bytes(saved)
    nothing_new(place, packet)


@pytest.mark.parametrize("form", ["po", "xliff", "xliff2", "tmx"])
def test_what_the_toolkit_edits_is_taken(form: str, place: Path) -> None:
    packet = export(place, form)
    store = toolkit_opens(packet)
    (unit,) = (each for each in store.units if (each.target or "").endswith(OLD))
    unit.target = unit.target.replace(OLD, NEW)
    packet.write_bytes(bytes(store))
    only_the_new_text(place, packet)


def test_the_toolkit_converts_all_texts_but_loses_the_ids(place: Path) -> None:
    packet = export(place, "po")
    xliff = toolkit_converts(packet, place / "theirs.xlf")
    back = toolkit_converts(xliff, place / "back.po")
    sent, came = (
        [(unit.source, unit.target) for unit in toolkit_opens(file).units if not unit.isheader()]
        for file in (packet, back)
    )
    assert came == sent
    before = files(place)
    run = blueprint(place, "locale", "import", "back.po")
    assert (run.status, set(run.codes), files(place)) == (1, {"BP311"}, before)


@pytest.mark.tools
def test_libreoffice_saves_a_workbook_of_the_same_texts(place: Path) -> None:
    saved = resave_xlsx(export(place, "xlsx"), place / "saved")
    back = Path(shutil.copy(saved, place / "back.xlsx"))
    nothing_new(place, back)

    def retarget(sheet: object) -> None:
        rows = sheet.iter_rows(min_row=4)  # type: ignore[attr-defined]
        (row,) = (row for row in rows if row[0].value == NAME)
        row[3].value = row[3].value.replace(OLD, NEW)

    assert opened(back.read_bytes())["Messages"]
    back.write_bytes(edited(retarget, back.read_bytes()))
    only_the_new_text(place, Path(shutil.copy(resave_xlsx(back, place / "again"), place)))
