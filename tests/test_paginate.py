"""Pagination: what holds for every PDF, whatever it shows."""

from __future__ import annotations

from pathlib import Path

import pikepdf

from documents import SMALL, blueprint_process, write


def test_every_pdf_has_an_identifier_of_its_own(tmp_path: Path) -> None:
    locales = "  zh-Hans: {strategy: convert}\nsections:"
    write(tmp_path, {"blueprint.yaml": SMALL.replace("sections:", locales)})
    run = blueprint_process(tmp_path, "build", "--format", "pdf", "--format", "slides", "--force")
    assert run.status == 0, run.output
    made = sorted((tmp_path / "out").rglob("*.pdf"))
    identifiers = set()
    for each in made:
        with pikepdf.open(each) as pdf:
            identifiers.add(bytes(pdf.trailer["/ID"][0]))
    assert len(identifiers) == len(made) == 4
