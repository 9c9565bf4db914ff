"""JUnit XML: what GitLab and Jenkins make of it."""

from __future__ import annotations

from pathlib import Path

from blueprint_cli.checks import CHECKS
from blueprint_cli.cli.reports.context import Context
from blueprint_cli.diagnostics import Diagnostic, Severity
from blueprint_cli.source import Source
from documents import SMALL, blueprint, small, write
from reports import printed, read_junit

#: The small document with a translation.
TRANSLATED = SMALL.replace("sections:", "  en: {strategy: translate}\nsections:", 1)


def results(output: str) -> dict[tuple[str, str], str]:
    """Give what became of each test, by the names that GitLab knows it by."""
    tests = list(read_junit(output).iter("testcase"))
    became = {
        (test.get("classname", ""), test.get("name", "")): test[0].tag if len(test) else "passed"
        for test in tests
    }
    assert len(became) == len(tests)
    return became


def results_of(folder: Path, *arguments: str) -> dict[tuple[str, str], str]:
    return results(blueprint(folder, "check", "--format", "junit", *arguments).stdout)


def test_sound_document_passes_every_check_that_is_run(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL})
    became = results_of(tmp_path)
    assert {file for file, _ in became} == {"blueprint.yaml"}
    assert [name.split(" ")[0] for _, name in became] == sorted(CHECKS)
    # Nothing was made that could be looked at, and no packet has come back.
    later = {name for _, name in became if name.startswith(("BP4", "BP5"))}
    assert {became["blueprint.yaml", name] for name in later} == {"skipped"}
    assert {each for (_, name), each in became.items() if name not in later} == {"passed"}


def test_check_fails_with_all_it_has_found(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": small(title="title: 融资", publisher="publisher: 融资")})
    run = blueprint(tmp_path, "check", "--format", "junit")
    assert results(run.stdout)["blueprint.yaml", "BP210 simplified-character"] == "failure"
    [failure] = read_junit(run.stdout).iter("failure")
    assert (failure.get("message"), failure.get("type")) == ("2 errors", "error")
    assert f"{failure.text}\n2 errors\n" == blueprint(tmp_path, "check").stdout


def test_message_of_a_lone_fault_is_its_own(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": small(title="title: 融资")})
    run = blueprint(tmp_path, "check", "--format", "junit")
    [failure] = read_junit(run.stdout).iter("failure")
    assert failure.get("message") == "“资” is Simplified"


def test_warnings_fail_only_where_they_fail_the_command(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": small(text="text: 創新**是動力。")})
    name = ("blueprint.yaml", "BP203 unclosed-emphasis")
    assert results_of(tmp_path)[name] == "system-out"
    assert results_of(tmp_path, "--strict")[name] == "failure"


def test_what_was_not_run_is_skipped(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": small(title="titel: 藍圖")})
    became = {name[:5]: each for (_, name), each in results_of(tmp_path).items()}
    assert became.pop("BP020") == "failure"
    assert set(became.values()) == {"skipped"}


def test_what_the_document_has_switched_off_is_skipped(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL + "checks: {BP230: 'off'}\n"})
    became = results_of(tmp_path)
    assert became["blueprint.yaml", "BP230 half-width-punctuation"] == "skipped"
    assert became["blueprint.yaml", "BP210 simplified-character"] == "passed"


def test_each_file_has_a_suite_of_its_own(tmp_path: Path) -> None:
    entry = '#\nmsgctxt "preface.text"\nmsgid "創新是發展的動力。"\nmsgstr "The center."\n'
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    write(tmp_path, {"blueprint.yaml": TRANSLATED, "locales/en.po": header + entry})
    run = blueprint(tmp_path, "check", "--format", "junit")
    assert results(run.stdout)["locales/en.po", "BP220 american-spelling"] == "system-out"
    suites = [suite.get("name") for suite in read_junit(run.stdout)]
    assert suites == ["blueprint.yaml", "locales/en.po"]


def test_names_of_tests_stay_when_lines_move(tmp_path: Path) -> None:
    faulty = small(title="title: 融资", text="text: 融资<b>")
    write(tmp_path, {"blueprint.yaml": faulty})
    before = results_of(tmp_path)
    write(tmp_path, {"blueprint.yaml": "# a line more\n" + faulty})
    assert results_of(tmp_path) == before


def test_counts() -> None:
    source = Source("a.yaml", "一二三")
    found = [
        Diagnostic("BP210", "x", source.span(0)),
        Diagnostic("BP210", "x", source.span(1)),
        Diagnostic("BP101", "x", source.span(2), Severity.NOTE),
    ]
    root = read_junit(printed("junit", *found, context=Context("a.yaml", complete=False)))
    [suite] = root
    tests = len(CHECKS)
    assert dict(suite.attrib.items()) == {
        "name": "a.yaml",
        "tests": str(tests),
        "failures": "1",
        "errors": "0",
        "skipped": str(tests - 2),
    }
    assert (root.get("tests"), root.get("failures")) == (str(tests), "1")


def test_control_characters_are_shown_as_what_they_are_not() -> None:
    found = Diagnostic("BP210", "a\0b\x1b[31m\ufffec", file="a\x07.yaml")
    [failure] = read_junit(printed("junit", found)).iter("failure")
    assert failure.get("message") == "a\ufffdb\ufffd[31m\ufffdc"
