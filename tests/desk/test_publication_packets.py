"""Packets tell translators where the texts of a publication's back matter stand."""

from __future__ import annotations

from pathlib import Path

from back_matter import FILES, PUBLISHED
from documents import blueprint, write


def test_every_text_of_the_back_matter_says_what_it_is(tmp_path: Path) -> None:
    write(tmp_path, {**FILES, "blueprint.yaml": PUBLISHED})
    told = blueprint(tmp_path, "locale", "export", "en", "--to", "po")
    assert told.status == 0, told.output
    packet = (tmp_path / "blueprint-en.po").read_text("utf-8")
    entries = {
        entry.partition('msgctxt "')[2].partition('"')[0]: entry for entry in packet.split("\n\n")
    }
    for name, note in {
        "government.name": "The full name of a body",
        "research.short": "The abbreviation of a term",
        "census.text": "A work that is cited",
        "unit-fix.text": "A change since the first publication",
        "document.printer": "In the imprint",
    }.items():
        assert note in entries[name]
    assert "Number in the plan" not in entries["census.text"]
