"""Every report tells the same, whatever stands in the text, and nothing but that."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint_cli.cli.reports import REPORTS
from blueprint_cli.cli.reports.context import Context
from blueprint_cli.diagnostics import Diagnostic, Edit, Fix, Severity
from blueprint_cli.source import Source
from documents import SMALL, Shown, blueprint, blueprint_process, small, write
from places import FAULTS, ROOT
from reports import printed, read_json, read_junit, told
from work import patience

ALL = pytest.mark.parametrize("form", REPORTS)
FOR_MACHINES = pytest.mark.parametrize("form", [form for form in REPORTS if form != "text"])


def counted(form: str, told: list[Shown]) -> Counter[Shown]:
    """Count what was told; of what runs over several lines, GitHub is told no column."""
    return Counter(replace(each, column=0) if form == "github" else each for each in told)


@FOR_MACHINES
@pytest.mark.parametrize("fixture", sorted(FAULTS.glob("*.yaml")), ids=lambda each: each.stem)
def test_all_reports_tell_the_same(form: str, fixture: Path, tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": fixture.read_bytes()})
    text, run = blueprint(tmp_path, "check"), blueprint(tmp_path, "check", "--format", form)
    assert counted(form, told(form, run.stdout)) == counted(form, text.shown)
    assert (run.status, run.stderr) == (text.status, "")


@ALL
@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        (SMALL, (0, 0)),
        (small(text="text: 創新**是動力。"), (0, 1)),
        (small(title="titel: x"), (1, 1)),
    ],
    ids=["sound", "warning", "error"],
)
def test_exit_status_is_the_same_in_every_format(
    form: str, text: str, statuses: tuple[int, int], tmp_path: Path
) -> None:
    write(tmp_path, {"blueprint.yaml": text})
    runs = [blueprint(tmp_path, "check", "--format", form, *more) for more in ([], ["--strict"])]
    assert tuple(run.status for run in runs) == statuses
    assert [run.stderr for run in runs] == ["", ""]


@FOR_MACHINES
def test_fault_of_a_whole_file(form: str, tmp_path: Path) -> None:
    (tmp_path / "blueprint.yaml").symlink_to("nowhere.yaml")
    run = blueprint(tmp_path, "check", "--format", form)
    [only] = told(form, run.stdout)
    assert (only.file, only.line, only.column, only.code) == ("blueprint.yaml", 1, 1, "BP001")


@FOR_MACHINES
@pytest.mark.parametrize(
    "name", ["香港 藍圖/創新 科技.yaml", "50%, a b#1?.yaml", 'it\'s "<&>".yaml', "𠝹[1]{2}.yaml"]
)
def test_names_of_files_come_through(form: str, name: str, tmp_path: Path) -> None:
    write(tmp_path, {name: small(title="titel: 藍圖")})
    run = blueprint(tmp_path, "check", "--document", name, "--format", form)
    assert [each.file for each in told(form, run.stdout)] == [name]


@FOR_MACHINES
def test_wrong_usage_prints_no_report(form: str, tmp_path: Path) -> None:
    run = blueprint(tmp_path, "check", "--format", form)
    assert (run.status, run.stdout) == (2, "")
    assert "blueprint init" in run.stderr


@FOR_MACHINES
@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1"},
    ],
    ids=["C", "Latin-1"],
)
def test_reports_are_utf_8_in_every_locale_of_the_system(
    form: str, environment: dict[str, str], tmp_path: Path
) -> None:
    write(tmp_path, {"blueprint.yaml": small(title="titel: 藍圖")})
    run = blueprint_process(tmp_path, "check", "--format", form, environment=environment)
    assert [each.code for each in told(form, run.stdout)] == ["BP020"]
    assert "“titel”" in run.stdout


def test_build_tells_faults_as_text_beside_its_results(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": small(title="titel: 藍圖")})
    run = blueprint(tmp_path, "build")
    assert run.stdout == ""
    assert [each.code for each in told("text", run.stderr)] == ["BP020"]


@pytest.mark.parametrize("form", [*REPORTS, None])
def test_only_what_a_report_needs_is_imported(form: str | None, tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL})
    code = (
        "import sys\nfrom blueprint_cli.cli import main\n"
        "try: main(sys.argv[1:])\nexcept SystemExit: pass\n"
        "print(*sys.modules, sep='\\n', file=sys.stderr)"
    )
    arguments = ["check", *(["--format", form] if form else [])]
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=tmp_path, capture_output=True, check=True
    )
    imported = set(done.stderr.decode().split())
    formats = {each for each in REPORTS if f"blueprint_cli.cli.reports.{each}" in imported}
    assert formats - {"text"} == {form or "text"} - {"text"}
    assert ("xml.etree.ElementTree" in imported) == (form == "junit")


@ALL
def test_ten_thousand_faults_in_one_line_take_no_time(form: str) -> None:
    source = Source("a.yaml", "香" * 1_000_000)
    found = [
        Diagnostic(f"BP{n % 90 + 100}", "x", source.span(n * 90, n * 90 + 2)) for n in range(10_000)
    ]
    with patience():
        output = printed(form, *found)
    if form == "text":
        assert output.endswith("\n… and 9,800 more\n10,000 errors\n")
    elif form == "sarif":  # its schema takes long
        assert output.count('"ruleIndex"') == len(found)
    else:
        assert len(told(form, output)) == len(found)


def test_guide_shows_every_format_and_commands_that_work(tmp_path: Path) -> None:
    guide = (ROOT / "docs" / "ci.md").read_text("utf-8")
    section = guide.partition("## Faults in your CI system\n")[2].partition("\n## ")[0]
    assert set(re.findall(r"(?m)^\| `(\w+)` \|", section)) == REPORTS.keys()
    write(tmp_path, {"blueprint.yaml": SMALL})
    blocks = re.findall(r"```yaml\n(.*?)```", section, re.DOTALL)
    commands = [each for block in blocks for each in re.findall(r"\./run (check [^>\n]*)", block)]
    assert all(yaml.safe_load(block) for block in blocks)
    assert len(commands) == len(blocks) > 0
    for command in commands:
        assert blueprint(tmp_path, *command.split()).status == 0


#: What one of the formats gives a meaning to, or cannot hold.
PIECES = st.sampled_from(
    [
        *"a藍𠝹 {}[]():,;=%'\"<>&\\*|#/?\n\r\t\0\x1b\x85\u2028\u202e\ud800\udcff\ufffe",
        "::error::",
        "%0A",
        "]]>",
        "](",
        "{0}",
    ]
)
TEXTS = st.text(max_size=30) | st.lists(PIECES, max_size=12).map("".join)


@st.composite
def diagnostics(draw: st.DrawFn) -> Diagnostic:
    source = Source(draw(TEXTS), draw(TEXTS))
    places = st.integers(0, len(source.text))
    span = source.span(draw(places), draw(places))
    edits = draw(st.lists(TEXTS.map(lambda text: Edit(span, text)), min_size=1, max_size=2))
    return Diagnostic(
        draw(st.sampled_from(["BP001", "BP101", "BP210", "BP999"])),
        draw(TEXTS),
        draw(st.sampled_from([span, None])),
        draw(st.sampled_from(Severity)),
        tuple(draw(st.lists(TEXTS, max_size=2))),
        source.name,
        draw(st.sampled_from([None, Fix(tuple(edits), safe=draw(st.booleans()))])),
    )


@pytest.mark.parametrize("form", ["json", "sarif", "github"])
@settings(max_examples=15, deadline=None)
@given(found=st.lists(diagnostics(), max_size=4))
def test_any_text_makes_a_sound_report(form: str, found: list[Diagnostic]) -> None:
    codes = Counter((each.severity, each.code) for each in told(form, printed(form, *found)))
    assert codes == Counter((each.severity.label, each.code) for each in found)


@settings(deadline=None)
@given(found=st.lists(diagnostics(), max_size=4), strict=st.booleans(), complete=st.booleans())
def test_any_text_makes_sound_xml(found: list[Diagnostic], strict: bool, complete: bool) -> None:
    output = printed("junit", *found, context=Context("blueprint.yaml", strict, complete))
    failed = (test for test in read_junit(output).iter("testcase") if test.findtext("*"))
    assert {test.get("name", "")[:5] for test in failed} == {each.code for each in found}


@settings(deadline=None)
@given(found=diagnostics())
def test_json_gives_texts_as_they_are_but_for_halves_of_characters(found: Diagnostic) -> None:
    def whole(text: str) -> str:
        return text.encode("utf-16-le", "replace").decode("utf-16-le").replace("\ufffd", "?")

    [only] = read_json(printed("json", found))["findings"]
    told = [only["message"], only["file"], *only["hints"]]
    expected = [found.message, found.file, *found.hints]
    assert [whole(each) for each in told] == [whole(each) for each in expected]
