"""Every PDF file conforms to PDF/UA-1 and to PDF/A-3a, by veraPDF."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from places import ROOT

from .publication import Publication, build
from .verapdf import Report, validate

PROFILES = ("PDFUA-1", "PDFA-3A")
DOCUMENTS = ("publication", "general", "papers_of_the_plan")
pytestmark = pytest.mark.tools


@pytest.fixture(scope="module", params=PROFILES)
def profile(request: pytest.FixtureRequest) -> str:
    """Each standard in turn."""
    return str(request.param)


@pytest.fixture(scope="module", params=DOCUMENTS)
def files(request: pytest.FixtureRequest) -> list[Path]:
    """Give the files of each document in turn."""
    made: Publication = request.getfixturevalue(request.param)
    return [made.folder / path for path in made.papers]


def test_every_file_conforms(files: list[Path], profile: str) -> None:
    reports = validate(profile, files)
    assert len(reports) == len(files) >= 6
    assert {file.name: told.broken for file, told in reports.items() if told.broken} == {}
    assert min(told.checks for told in reports.values()) > 1000


def test_the_validator_sees_a_fault(publication: Publication, profile: str, tmp_path: Path) -> None:
    spoiled = tmp_path / "spoiled.pdf"
    with pikepdf.open(publication.folder / "en" / "blueprint.pdf") as pdf:
        del pdf.Root.MarkInfo
        del pdf.Root.Lang
        pdf.save(spoiled)
    assert list[Report](validate(profile, [spoiled]).values())[0].broken


def test_the_second_part_of_the_standards_is_kept_to(tmp_path: Path) -> None:
    made = build(
        tmp_path / "second",
        *("--strict", "--pdf-profile", "ua2-a4f", "--format", "pdf", "--format", "slides"),
        document=ROOT / "examples" / "general" / "blueprint.yaml",
    )
    files = [made.folder / path for path in made.papers]
    for profile in ("PDFUA-2-ISO32005", "PDFA-4F"):
        reports = validate(profile, files)
        assert {file.name: told.broken for file, told in reports.items() if told.broken} == {}
        assert min(told.checks for told in reports.values()) > 1000
