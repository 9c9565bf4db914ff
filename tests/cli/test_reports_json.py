"""JSON: places count code points, and every finding is told in full."""

from __future__ import annotations

import re
from pathlib import Path

from blueprint_cli.diagnostics import Diagnostic, Edit, Fix, Severity
from blueprint_cli.source import Source
from documents import SMALL, blueprint, small, write
from places import ROOT
from reports import printed, read_json

GUIDE = ROOT / "docs" / "ci.md"


def test_finding_in_full(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": small(text="text: 𠝹𠝹見[引言](#prefase)。")})
    report = read_json(blueprint(tmp_path, "check", "--format", "json").stdout)
    assert report["findings"] == [
        {
            "code": "BP104",
            "name": "unknown-reference",
            "severity": "error",
            "message": "nothing has the id “prefase”",
            "hints": ["Did you mean “preface”?"],
            "file": "blueprint.yaml",
            "start": {"line": 12, "column": 19},
            "end": {"line": 12, "column": 27},
            "excerpt": "#prefase",
            "fix": {
                "safe": False,
                "edits": [
                    {
                        "file": "blueprint.yaml",
                        "start": {"line": 12, "column": 19},
                        "end": {"line": 12, "column": 27},
                        "text": "#preface",
                    }
                ],
            },
        }
    ]
    assert report["counts"] == {"error": 1, "warning": 0, "note": 0}
    assert report["document"] == "blueprint.yaml"


def test_sound_document(tmp_path: Path) -> None:
    write(tmp_path, {"plan/blueprint.yaml": SMALL})
    run = blueprint(tmp_path, "check", "--document", "plan/blueprint.yaml", "--format", "json")
    report = read_json(run.stdout)
    assert report["findings"] == []
    assert (report["document"], report["complete"]) == ("plan/blueprint.yaml", True)


def test_faults_that_come_first_are_told_to_hide_others(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": small(title="titel: 藍圖")})
    report = read_json(blueprint(tmp_path, "check", "--format", "json").stdout)
    assert report["complete"] is False


def test_chinese_is_written_as_it_is(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": small(title="title: 融资")})
    assert "“资”" in blueprint(tmp_path, "check", "--format", "json").stdout


def test_long_text_is_cut() -> None:
    source = Source("a.yaml", "香" * 1_000_000)
    [only] = read_json(printed("json", Diagnostic("BP101", "x", source.span(0, 1_000_000))))[
        "findings"
    ]
    assert only["excerpt"] == "香" * 199 + "…"
    assert only["end"] == {"line": 1, "column": 1_000_001}


def test_fix_is_told_with_its_edits() -> None:
    source = Source("a.yaml", "一\n 融资\n")
    fix = Fix((Edit(source.span(4, 5), "資"),), safe=True)
    found = Diagnostic("BP210", "x", source.span(4, 5), Severity.NOTE, fix=fix)
    [only] = read_json(printed("json", found))["findings"]
    place = {"start": {"line": 2, "column": 3}, "end": {"line": 2, "column": 4}}
    assert only["fix"] == {"safe": True, "edits": [{"file": "a.yaml", **place, "text": "資"}]}


def test_guide_shows_a_report(tmp_path: Path) -> None:
    shown = re.search(r'```json\n(\{\n  "version".*?)```', GUIDE.read_text("utf-8"), re.DOTALL)
    assert shown
    write(tmp_path, {"blueprint.yaml": small(text="text: 推動數字經濟<br>")})
    made = read_json(blueprint(tmp_path, "check", "--format", "json").stdout)
    assert read_json(shown[1]) | {"tool": made["tool"]} == made
