"""Every PDF file conforms to PDF/UA-1, by veraPDF."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from .publication import PAPERS, TAGS, Publication
from .verapdf import Report, validate

PROFILE = "PDFUA-1"
pytestmark = pytest.mark.tools


@pytest.fixture(scope="module")
def reports(
    publication: Publication, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Report]:
    """What veraPDF says of every file, and of one that was spoiled."""
    spoiled = tmp_path_factory.mktemp("spoiled") / "spoiled.pdf"
    with pikepdf.open(publication.folder / "en" / "blueprint.pdf") as pdf:
        del pdf.Root.MarkInfo
        del pdf.Root.Lang
        pdf.save(spoiled)
    files = [*(publication.folder / path for path in publication.papers), spoiled]
    found = validate(PROFILE, files)
    return {_name(file, publication.folder): report for file, report in found.items()}


@pytest.mark.parametrize("path", [f"{tag}/{name}" for tag in TAGS for name in PAPERS])
def test_the_file_conforms(reports: dict[str, Report], path: str) -> None:
    assert reports[path].checks > 1000
    assert not reports[path].broken


def test_the_validator_sees_a_fault(reports: dict[str, Report]) -> None:
    assert reports["spoiled.pdf"].broken


def _name(file: Path, folder: Path) -> str:
    return str(file.relative_to(folder)) if file.is_relative_to(folder) else file.name
