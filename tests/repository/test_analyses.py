"""The analyses of docs/analyses.md, run as they stand there, where their tools are."""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from delivered import PLAN
from documents import blueprint, write
from places import ROOT

PAGE = (ROOT / "docs/analyses.md").read_text(encoding="utf-8")
NEXT, LIST = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
(PANDAS,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
FORMULAS = re.findall(r"`(=.*?)`", PAGE)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with a document that was built, in Chinese and, for the page, as English."""
    folder = tmp_path_factory.mktemp("analysed")
    one = re.sub(r"  (zh-Hans|en): .*\n", "", PLAN)
    one = one.replace(
        "{2025: 11.5}", "{2025: 11.5}, actual: {2026: 13.5}, targets: {2028-H1: 15.5}"
    )
    ended = blueprint(write(folder, {"blueprint.yaml": one}), "build", "--format", "json")
    assert ended.status == 0, ended.output
    shutil.copytree(folder / "out/zh-Hant", folder / "out/en")
    return folder


def run(command: list[str], folder: Path) -> str:
    ended = subprocess.run(command, cwd=folder, capture_output=True, check=True, timeout=60)
    return ended.stdout.decode()


def needs(tool: str) -> str:
    found = shutil.which(tool)
    if found is None:
        pytest.skip(f"{tool} is not here")
    return found


def test_jq_lists_what_is_open_by_date(built: Path) -> None:
    needs("jq")
    rows = [line.split("\t") for line in run(["sh", "-c", NEXT], built).splitlines()]
    assert rows == [
        ["1.1.1", "2028-12-31", "under-way", "海濱處, 樹木基金", "連接岸線"],
        ["1.1.3", "", "", "", "種樹"],
    ]


def test_pandas_counts_by_lead_and_measures_the_way(built: Path) -> None:
    known = (sys.executable, shutil.which("python3"), "/usr/bin/python3")
    python = next((each for each in known if each and _has(each)), None)
    if python is None:
        pytest.skip("pandas is not here")
    said = run([python, "-c", PANDAS], built)
    assert re.search(r"office\s+0\s+0\s+1", said)
    assert re.search(r"\(none\)\s+1\s+1\s+0", said)
    assert "0 to be done before 2028" in said
    assert re.search(r"岸線長度\s+kilometre\s+11.5\s+13.5\s+15.5\s+0.5", said)


def _has(python: str) -> bool:
    asking = [python, "-c", "import pandas"]
    here = shutil.which(python) is not None
    return here and not subprocess.run(asking, check=False, capture_output=True).returncode


def test_a_spreadsheet_reads_the_list(built: Path) -> None:
    needs("jq")
    run(["sh", "-c", LIST], built)
    rows = list(csv.reader((built / "actions-list.csv").read_text().splitlines()))
    assert rows[0] == ["number", "action", "lead", "start", "due", "status"]
    assert rows[1] == [
        "1.1.1",
        "連接岸線",
        "office trust",
        "2026-07-01",
        "2028-12-31",
        "under-way",
    ]


@pytest.mark.tools
def test_the_formulas_count_in_a_spreadsheet(built: Path) -> None:
    needs("jq")
    office = needs("soffice")
    run(["sh", "-c", LIST], built)
    (built / "open.py").write_text(_FLAT)
    run([sys.executable, "open.py", *FORMULAS], built)
    profile = f"-env:UserInstallation={(built / 'profile').as_uri()}"
    run([office, profile, "--headless", "--convert-to", "csv", "summary.fods"], built)
    rows = list(csv.reader((built / "summary.csv").read_text().splitlines()))
    done, late, share = (float(row[6]) for row in rows[1:4])
    assert (done, late) == (1, 0)
    assert share == pytest.approx(1 / 3, abs=0.01)


#: Writes the list and the formulas as a flat OpenDocument spreadsheet, with dates as dates.
_FLAT = """
import csv, re, sys
from xml.sax.saxutils import escape, quoteattr

def cell(text):
    if re.fullmatch(r"\\d{4}-\\d\\d-\\d\\d", text):
        return f'<table:table-cell office:value-type="date" office:date-value="{text}"/>'
    return (f'<table:table-cell office:value-type="string"><text:p>{escape(text)}</text:p>'
            '</table:table-cell>') if text else '<table:table-cell/>'

def formula(text):
    text = re.sub(r"([A-Z]+\\d+):([A-Z]+\\d+)", r"[.\\1:.\\2]", text)
    return f'<table:table-cell table:formula={quoteattr("of:" + text)}/>'

rows = ["".join(map(cell, row)) for row in csv.reader(open("actions-list.csv"))]
for at, text in enumerate(sys.argv[1:], 1):
    rows[at] += formula(text)
names = "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' " \\
    "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' " \\
    "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' " \\
    "xmlns:of='urn:oasis:names:tc:opendocument:xmlns:of:1.2'"
body = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
open("summary.fods", "w").write(
    '<?xml version="1.0" encoding="UTF-8"?>'
    f"<office:document {names} office:version='1.2' "
    'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body>'
    f"<office:spreadsheet><table:table table:name='list'>{body}</table:table>"
    "</office:spreadsheet></office:body></office:document>"
)
"""
