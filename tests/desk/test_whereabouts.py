"""Packets say of every message where it stands, so that nobody has to open the document."""

from __future__ import annotations

import re
from html import unescape
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
import yaml

from blueprint_cli import interchange
from blueprint_cli.desk.packets.gathering import packet
from blueprint_cli.interchange.packet import Packet, Unit
from blueprint_cli.pipeline import localized
from blueprint_cli.world import DiskWorld, MemoryWorld
from documents import blueprint
from forms import FILES, Forms
from places import ROOT

PLAN = ROOT / "examples" / "plan"
#: What a note says of the length of a text and of its signs: not where it stands.
LIMITS = re.compile(
    r"One paragraph\.|A heading: |A figure; |Keep as it is: |Before it: |After it: |Once built: "
)


def places(unit: Unit) -> tuple[str, ...]:
    return tuple(str(note) for note in unit.notes if not LIMITS.match(str(note)))


@pytest.fixture(scope="module")
def gathered() -> Packet:
    outcome = localized(DiskWorld(PLAN), "blueprint.yaml")
    assert outcome.value is not None
    return packet(outcome.value, "en", str)


@pytest.fixture(scope="module")
def units(gathered: Packet) -> dict[str, tuple[str, ...]]:
    return {each.id: places(each) for each in gathered.units}


def test_no_two_messages_stand_in_one_place(units: dict[str, tuple[str, ...]]) -> None:
    assert len(units) > 300
    assert len(set(units.values())) == len(units)


def test_a_message_of_every_form_says_where_it_stands() -> None:
    text = yaml.safe_dump(Forms().document(), allow_unicode=True, sort_keys=False)
    outcome = localized(MemoryWorld({"blueprint.yaml": text, **FILES}), "blueprint.yaml")
    assert outcome.value is not None
    lost = [
        each.id
        for each in packet(outcome.value, "en", str).units
        if not [note for note in places(each) if not note.startswith("Section: ")]
    ]
    assert lost == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("document.title", ["Title of the publication."]),
        ("enquiries.label", ["2 of 3 in “contacts”", "What the address is: Website, Enquiries, …"]),
        ("document.address", ["In the imprint, on the last page."]),
        ("foreword.notes", ["Section: 序言", "Speaker's notes for the section's slide."]),
        ("foreword.signed-office", ["In the signature.", "The office that the person holds."]),
        ("outline.text", ["Section: 引言", "Footnote 1", "What the note says."]),
        ("method.text", ["Section: 暑熱", "Footnote 2"]),
        ("planning-area.text", ["Section: 地域", "Paragraph 4"]),
        ("heavier-rain.event", ["Section: 為何現在行動", "3 of 4 in “drivers”", "What happened."]),
        ("shore-map.alternative", ["Figure 1", "For readers who cannot see the picture."]),
        ("milestones.caption", ["Section: 時間表", "Table 3", "The caption."]),
        ("milestone-park.milestone", ["Table 3", "Row 5 of 6", "Column: 里程碑"]),
        ("district.title", ["Table 1", "1 of 4 in “columns”", "Heading of the column."]),
        ("rounded.text", ["Table 1", "A remark under it.", "2 of 2 in “remarks”"]),
        ("resident-voice.text", ["Section: 使用海濱的人", "A quotation: what somebody has said."]),
        ("open-shore.title", ["Number in the plan: 1", "Title of the strategy."]),
        ("connected.title", ["Number in the plan: 1", "Title of the direction."]),
        ("tram-stop.text", ["Number in the plan: 1.2.1", "What will be done."]),
        ("engagement.title", ["Annex C", "The heading of the section."]),
        ("shore-survey.text", ["Reference [2]"]),
        ("kaito.term", ["4 of 4 in “terms”", "A term that the glossary explains."]),
    ],
)
def test_a_place_is_said_in_words(
    units: dict[str, tuple[str, ...]], name: str, said: list[str]
) -> None:
    assert [note for note in units[name] if note in said] == said


@pytest.mark.parametrize("form", ["po", "xliff", "xliff2", "xlsx"])
def test_every_format_carries_the_place(gathered: Packet, form: str) -> None:
    data = interchange.write(form, gathered).value
    assert data is not None
    if form == "xlsx":
        with ZipFile(BytesIO(data)) as parts:
            data = b"".join(parts.read(each) for each in parts.namelist() if "xml" in each)
    # A workbook may write a character as its number.
    text = unescape(data.decode())
    for said in ("Footnote 2", "Row 5 of 6", "Column: 里程碑"):
        assert said in text


def test_a_place_is_said_in_chinese_too(tmp_path: Path) -> None:
    file = tmp_path / "packet.po"
    options = ["--to", "po", "--output", str(file), "--lang", "zh-Hant"]
    told = blueprint(PLAN, "locale", "export", "en", *options)
    assert told.status == 0, told.output
    for said in ("註腳2", "第5列，共6列", "欄：里程碑"):
        assert said in file.read_text("utf-8")
