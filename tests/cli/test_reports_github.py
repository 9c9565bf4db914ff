"""GitHub: what the runner of GitHub Actions reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from blueprint_cli.diagnostics import Diagnostic, Severity
from blueprint_cli.source import Source
from documents import SMALL, blueprint, small, write
from reports import printed, read_github, read_sarif, sarif_file


def commands(folder: Path, *arguments: str) -> list[dict[str, str]]:
    return read_github(blueprint(folder, "check", "--format", "github", *arguments).stdout)


def test_annotation_in_full(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": small(text="text: 𠝹𠝹見[引言](#prefase)。")})
    assert blueprint(tmp_path, "check", "--format", "github").stdout == (
        "::error file=blueprint.yaml,line=12,col=19,endLine=12,endColumn=26,"
        "title=BP104 unknown-reference::"
        "nothing has the id “prefase”%0ADid you mean “preface”?\n"
    )


def test_sound_document_gives_nothing(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL})
    assert blueprint(tmp_path, "check", "--format", "github").stdout == ""


def test_gravest_come_first_for_only_ten_of_a_kind_are_shown() -> None:
    source = Source("a.yaml", "一二三四五")
    kinds = [Severity.NOTE, Severity.ERROR, Severity.WARNING, Severity.NOTE, Severity.ERROR]
    found = [Diagnostic("BP101", "x", source.span(n), kind) for n, kind in enumerate(kinds)]
    told = [(each["command"], each["col"]) for each in read_github(printed("github", *found))]
    assert told == [
        ("error", "2"),
        ("error", "5"),
        ("warning", "3"),
        ("notice", "1"),
        ("notice", "4"),
    ]


def test_what_ends_a_command_is_escaped() -> None:
    said = Diagnostic("BP999", "50%: a,b::c\r\n%0A\x1b", file="a:b,c%.yaml")
    assert printed("github", said) == (
        "::error file=a%3Ab%2Cc%25.yaml,title=BP999::50%25: a,b::c\ufffd\ufffd%250A\ufffd\n"
    )


@pytest.mark.parametrize(
    ("span", "place"),
    [
        ((0, 1), {"line": "1", "col": "1", "endLine": "1", "endColumn": "1"}),
        ((1, 1), {"line": "1", "col": "2", "endLine": "1", "endColumn": "2"}),
        ((1, 3), {"line": "1", "col": "2", "endLine": "1", "endColumn": "3"}),
        ((1, 4), {"line": "1", "endLine": "2"}),
        ((5, 5), {"line": "2", "col": "3", "endLine": "2", "endColumn": "3"}),
    ],
)
def test_places(span: tuple[int, int], place: dict[str, str]) -> None:
    found = Diagnostic("BP101", "x", Source("a.yaml", "一二\n三四").span(*span))
    [told] = read_github(printed("github", found))
    names = {"line", "col", "endLine", "endColumn"}
    assert {name: told[name] for name in names & told.keys()} == place


def test_paths_start_at_the_root_of_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"plans/2022/blueprint.yaml": small(title="titel: x")})
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    [told] = commands(tmp_path / "plans" / "2022")
    assert told["file"] == "plans/2022/blueprint.yaml"
    run = read_sarif(
        blueprint(
            tmp_path / "plans", "check", "--format", "sarif", "--document", "2022/blueprint.yaml"
        ).stdout
    )
    [result] = run["results"]
    assert sarif_file(result["locations"][0]["physicalLocation"]) == "plans/2022/blueprint.yaml"


def test_paths_outside_the_repository_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"blueprint.yaml": small(title="titel: x")})
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path / "elsewhere"))
    [told] = commands(tmp_path)
    assert told["file"] == "blueprint.yaml"
