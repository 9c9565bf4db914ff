"""What a person sees of a fault, on every terminal: place, excerpt, caret, count."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click import unstyle

from blueprint_cli.cli.reports import text as report
from blueprint_cli.diagnostics import Diagnostic, Severity
from blueprint_cli.source import Source
from documents import SMALL, blueprint, blueprint_process, small, write
from work import calls


def shown(line: str, part: str) -> list[str]:
    span = Source("a.yaml", line).span(0, len(line)).narrow(part)
    return unstyle(report.format_diagnostic(Diagnostic("BP000", "x", span))).splitlines()[1:]


@pytest.mark.parametrize(
    ("line", "part", "excerpt", "caret"),
    [
        ("a: b", "b", "a: b", "   ^"),
        ("標題: 藍圖", "藍圖", "標題: 藍圖", "      ^^^^"),
        ("「ｱB」é: x", "x", "「ｱB」é: x", "         ^"),
        ("e\u0301: x", "x", "e\u0301: x", "   ^"),
        ("a:\tb", "b", "a:␣b", "   ^"),
        ("a: 甲\u3000乙", "乙", "a: 甲\u3000乙", "       ^^"),
        ("a: \x1b[31mb", "b", "a: \ufffd[31mb", "        ^"),
        ("a: \u202eb", "b", "a: \ufffdb", "    ^"),
        ("a: 𠝹 b", "b", "a: 𠝹 b", "      ^"),
    ],
)
def test_caret_stands_under_the_part(line: str, part: str, excerpt: str, caret: str) -> None:
    assert shown(line, part) == [f"    1 | {excerpt}", f"      | {caret}"]


@pytest.mark.parametrize("size", [1_000, 1_000_000])
def test_long_lines_are_cut_around_the_part(size: int) -> None:
    line = "香港" * size + "X" + "藍圖" * size
    assert calls(lambda: shown(line, "X")) < 10_000
    excerpt, caret = shown(line, "X")
    assert report.columns(excerpt) <= 106
    assert excerpt[8] == excerpt[-1] == "…"
    before = excerpt[: excerpt.index("X")]
    assert caret == "      | " + " " * (report.columns(before) - 8) + "^"


def test_long_part_is_cut() -> None:
    excerpt, caret = shown("藍" * 1_000_000, "藍" * 1_000_000)
    assert report.columns(excerpt) <= 106
    assert caret.count("^") <= 96


def test_faults_are_sorted_by_place_and_counted(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"blueprint.yaml": small(title="titel: no", publisher="publisher: 5", text="a: b")},
    )
    run = blueprint(tmp_path, "check")
    places = [(each.line, each.column) for each in run.shown]
    assert places == sorted(places)
    assert run.output.splitlines()[-1] == f"{len(places)} errors"


def test_count_by_severity() -> None:
    def of(*severities: Severity) -> str:
        return report.tally(Diagnostic("BP000", "x", severity=each) for each in severities)

    assert of(Severity.ERROR) == "1 error"
    assert of(Severity.WARNING, Severity.ERROR, Severity.ERROR) == "2 errors, 1 warning"
    assert of(*[Severity.NOTE] * 1234) == "1,234 notes"


def test_thousands_of_faults_are_counted_but_not_all_shown(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL + "".join(f"key{n}: no\n" for n in range(5000))})
    run = blueprint(tmp_path, "check")
    assert len(run.shown) == 200
    # Unknown keys and words without quotes.
    assert run.output.splitlines()[-2:] == ["… and 9,800 more", "10,000 errors"]


def test_missing_document_is_wrong_usage(tmp_path: Path) -> None:
    run = blueprint(tmp_path, "check")
    assert run.status == 2
    assert "blueprint init" in run.stderr
    run = blueprint(tmp_path, "check", "--document", "計劃.yaml")
    assert run.status == 2
    assert "計劃.yaml" in run.stderr


@pytest.mark.parametrize("name", ["..", ".", "/", "blueprint.yaml/", "/dev/null", "/dev/zero"])
def test_what_is_no_file_is_told(name: str, tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL})
    run = blueprint(tmp_path, "check", "--document", name)
    assert run.status in {0, 1, 2}
    assert run.status == 0 or run.codes == ["BP001"] or "Error" in run.stderr


def test_link_to_a_file_outside_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path, {"elsewhere/plan.yaml": SMALL, "plan/README": ""})
    (tmp_path / "plan" / "blueprint.yaml").symlink_to("../elsewhere/plan.yaml")
    run = blueprint(tmp_path / "plan", "check")
    assert run.codes == ["BP001"]
    assert "outside the document's folder" in run.output


def test_link_to_a_file_inside_is_followed(tmp_path: Path) -> None:
    write(tmp_path, {"plan.yaml": SMALL})
    (tmp_path / "blueprint.yaml").symlink_to("plan.yaml")
    assert blueprint(tmp_path, "check").status == 0


@pytest.mark.parametrize("target", ["blueprint.yaml", "nowhere.yaml"])
def test_link_to_nothing_is_told(target: str, tmp_path: Path) -> None:
    (tmp_path / "blueprint.yaml").symlink_to(target)
    run = blueprint(tmp_path, "check")
    assert run.codes == ["BP001"]
    assert run.shown[0].line == run.shown[0].column == 1


def test_unreadable_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL})
    if os.geteuid() == 0:  # root may read everything

        def refuse(*_: object) -> int:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr("blueprint_cli.world.files.os.open", refuse)
    else:
        (tmp_path / "blueprint.yaml").chmod(0)
    run = blueprint(tmp_path, "check")
    assert (run.status, run.codes) == (1, ["BP001"])
    assert "it may not be read" in run.output


def test_folder_and_file_with_chinese_names_and_spaces(tmp_path: Path) -> None:
    folder = write(tmp_path / "香港 藍圖", {"創新 科技.yaml": small(title="titel: 藍圖")})
    run = blueprint(folder, "check", "--document", "創新 科技.yaml")
    assert run.shown[0].file == "創新 科技.yaml"
    run = blueprint(tmp_path, "check", "--document", "香港 藍圖/創新 科技.yaml")
    assert run.shown[0].file == "香港 藍圖/創新 科技.yaml"


def test_file_name_that_is_no_text(tmp_path: Path) -> None:
    name = os.fsdecode(b"\xff.yaml")
    write(tmp_path, {name: small(title="titel: x")})
    run = blueprint_process(tmp_path, "check", "--document", name)
    assert run.status == 1
    assert "\ufffd.yaml:3:3: error[BP020]" in run.stdout


FAULTY = small(title="titel: 藍圖")


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "C.UTF-8"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
    ],
    ids=lambda each: " ".join(f"{name}={value}" for name, value in each.items()),
)
def test_every_locale_of_the_system_shows_the_fault(
    environment: dict[str, str], tmp_path: Path
) -> None:
    write(tmp_path, {"blueprint.yaml": FAULTY})
    for command in ("check", "build"):
        run = blueprint_process(tmp_path, command, environment=environment)
        assert run.status == 1
        assert "blueprint.yaml:3:3: error[BP020]: the key " in run.output
        assert "Traceback" not in run.output


def on_a_terminal(folder: Path, **environment: str) -> str:
    """Run `check` with its output on a terminal; give what the terminal gets."""
    try:
        here, there = pty.openpty()
    except OSError as error:
        pytest.skip(f"no terminal can be had here: {error}")
    with subprocess.Popen(
        [sys.executable, "-m", "blueprint_cli", "check"],
        cwd=folder,
        env={**os.environ, "TERM": "xterm", **environment},
        stdout=there,
        stderr=there,
    ):
        os.close(there)
        pieces = []
        while True:
            try:
                piece = os.read(here, 4096)
            except OSError:
                break
            if not piece:
                break
            pieces.append(piece)
    os.close(here)
    return b"".join(pieces).decode()


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False), ({"NO_COLOR": ""}, True)],
)
def test_colour_only_where_it_is_wanted(
    environment: dict[str, str], coloured: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    write(tmp_path, {"blueprint.yaml": FAULTY})
    seen = on_a_terminal(tmp_path, **environment)
    assert ("\x1b[" in seen) is coloured
    assert "error[BP020]" in unstyle(seen)


def test_no_colour_into_a_file(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": FAULTY})
    assert "\x1b[" not in blueprint_process(tmp_path, "check").output


HEAVY = ("weasyprint", "opencc", "jinja2", "pydantic", "pydantic_core", "markdown_it", "babel")


def imported(folder: Path, *arguments: str) -> set[str]:
    """Run the command line; give the names of the heavy packages that it imported."""
    code = (
        "import sys\nfrom blueprint_cli.cli import main\n"
        f"try: main({list(arguments)!r})\nexcept SystemExit: pass\n"
        f"print('\\nimported', *(name for name in {HEAVY!r} if name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True
    )
    return set(done.stdout.splitlines()[-1].split()[1:])


@pytest.mark.parametrize(
    "arguments", [("--help",), ("--version",), ("build", "--help"), ("check", "--help")]
)
def test_help_imports_nothing_heavy(arguments: tuple[str, ...], tmp_path: Path) -> None:
    assert imported(tmp_path, *arguments) == set()


def test_check_does_not_import_what_renders(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL})
    assert not imported(tmp_path, "check") & {"weasyprint", "jinja2"}


def test_check_of_our_locales_does_not_import_what_knows_all_languages(tmp_path: Path) -> None:
    locales = "{strategy: source}\n  zh-Hans: {strategy: convert}\n  en: {strategy: translate}"
    write(tmp_path, {"blueprint.yaml": SMALL.replace("{strategy: source}", locales)})
    assert "babel" not in imported(tmp_path, "check")


def test_strict_makes_warnings_fail(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": small(text="text: 創新**是動力。")})
    assert blueprint(tmp_path, "check").status == 0
    assert blueprint(tmp_path, "check", "--strict").status == 1
