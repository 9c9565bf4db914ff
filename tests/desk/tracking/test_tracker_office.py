"""The tracker in LibreOffice: what is filled in there, as workbook or as CSV, comes back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from trackers import Office, office
from translators_tools import converted, resave_xlsx

pytestmark = pytest.mark.tools

#: UTF-8, commas, quotation marks; values as they are shown (LibreOffice, “Filter Options for CSV”).
CSV = "csv:Text - txt - csv (StarCalc):44,34,76"
READ = "--infilter=Text - txt - csv (StarCalc):44,34,76"
MOVED = "lifts  status: under-way → done", "benches  due: 2028 → 2028-06", "values changed: 3;"


@pytest.fixture
def filled(tmp_path: Path) -> Office:
    """A tracker in which somebody has filled in three cells."""
    own = office(tmp_path)
    own.fill(lifts={"status": "已完成", "as-of": "2026-09-01"}, benches={"due": "2028-06"})
    return own


def takes(own: Office, file: Path) -> None:
    """Take a file, and see that it moves what was filled in, and no more."""
    shutil.copy(file, own.folder)
    run = Office(own.folder, file.name).bring()
    assert run.status == 0, run.output
    assert all(each in run.output for each in MOVED), run.output
    assert "start: 2024-Q3   # 已招標\n" in own.document()


def test_a_workbook_that_libreoffice_saved_comes_back(filled: Office, tmp_path: Path) -> None:
    takes(filled, resave_xlsx(tmp_path / filled.file, tmp_path / "saved"))


def test_a_workbook_that_libreoffice_saved_as_csv_comes_back(
    filled: Office, tmp_path: Path
) -> None:
    takes(filled, converted(tmp_path / filled.file, tmp_path / "saved", CSV))


def test_csv_that_libreoffice_saved_as_a_workbook_comes_back(tmp_path: Path) -> None:
    own = office(tmp_path, "actions.csv")
    for detect in ("false", "true"):  # whether it makes days and numbers of what looks like some
        saved = converted(*(tmp_path / own.file, tmp_path / detect, "xlsx"), f"{READ},,,,,{detect}")
        shutil.copy(saved, tmp_path)
        run = Office(tmp_path, saved.name).bring()
        assert (run.status, run.stdout.split()[-2:]) == (0, ["nothing", "new"]), run.output
