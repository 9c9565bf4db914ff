"""`blueprint check`: some findings, only new ones, and whether a report is complete."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from blueprint_cli.cli.findings.baseline import Baseline, Entry
from documents import SMALL, Run, blueprint, small, write
from places import ROOT
from reports import read_json

#: A text with two findings of one check and one of another.
FAULTY = small(text="text: 豐富融资渠道,加強融资支援。")
BASELINE = ("--baseline", "known.json")


def checked(folder: Path, *options: str) -> Run:
    return blueprint(folder, "check", "--strict", *options)


def report(folder: Path, *options: str) -> dict[str, Any]:
    return read_json(checked(folder, "--format", "json", *options).stdout)


@pytest.fixture
def known(tmp_path: Path) -> Path:
    """A folder with a faulty document and a baseline of its findings."""
    write(tmp_path, {"blueprint.yaml": FAULTY})
    assert checked(tmp_path).codes == ["BP210", "BP230", "BP210"]
    written = checked(tmp_path, "--write-baseline", "known.json")
    assert (written.status, written.codes) == (0, [])
    return tmp_path


def test_known_findings_are_counted_and_not_told(known: Path) -> None:
    run = checked(known, *BASELINE)
    assert (run.status, run.codes) == (0, [])
    assert "3 known findings are left out" in run.stderr
    assert [each["code"] for each in report(known, *BASELINE)["known"]] == [
        "BP210",
        "BP230",
        "BP210",
    ]


def test_findings_are_known_where_their_lines_have_moved(known: Path) -> None:
    moved = "# one\n\n" + FAULTY.replace("sections:", "# two\nsections:")
    write(known, {"blueprint.yaml": moved})
    assert checked(known, *BASELINE).status == 0


def test_new_findings_fail_though_equal_ones_are_known(known: Path) -> None:
    twice = FAULTY + FAULTY[FAULTY.index("  - kind") :].replace("preface", "again")
    write(known, {"blueprint.yaml": twice})
    run = checked(known, *BASELINE, "--ignore", "BP1")
    assert (run.status, run.codes) == (1, ["BP210", "BP230", "BP210"])


def test_entries_that_are_found_no_longer_are_told_and_dropped(known: Path) -> None:
    write(known, {"blueprint.yaml": FAULTY.replace(",", "，")})
    run = checked(known, *BASELINE)
    assert (run.status, run.codes) == (0, ["BP034"])
    # The line of the entry, and what it was.
    assert run.shown[0].file == "known.json"
    assert "BP230 blueprint.yaml" in run.shown[0].message
    write(known, {"blueprint.yaml": FAULTY.replace(",", "，").replace("序言", "序言 ，")})
    run = checked(known, *BASELINE, "--write-baseline", "known.json")
    assert run.status == 1
    assert "BP230" not in (known / "known.json").read_text("utf-8")
    assert run.codes == ["BP241"]


def test_only_entries_that_are_not_named_are_left_to_dots() -> None:
    entries = tuple(Entry("a.yaml", f"BP{code}", "") for code in (210, 211, 212, 213))
    baseline = Baseline(Path(), "known.json", entries)
    three, four = (baseline.outdated(range(count)) for count in (3, 4))
    named = "BP210 a.yaml; BP211 a.yaml; BP212 a.yaml"
    assert three
    assert three.message == f"3 entries of the baseline are no longer found: {named}"
    assert four
    assert four.message == f"4 entries of the baseline are no longer found: {named} …"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("教育局今年會繼續以豐富众多渠道和人才為目標。", 0),
        ("發展局今年會繼續以豐富众多的渠道和人才為目標。", 0),
        ("教育局今年會繼續以豐富众多的渠道和人才為目標。", 0),
        ("發展局今年會繼續以擴闊众多的渠道和人才為目標。", 1),
    ],
)
def test_a_finding_is_known_by_what_stands_on_one_side_of_it(
    tmp_path: Path, text: str, status: int
) -> None:
    """So near that a word may be changed elsewhere on that side."""
    was = small(text="text: 發展局今年會繼續以豐富众多渠道和人才為目標。")
    write(tmp_path, {"blueprint.yaml": was})
    assert checked(tmp_path).codes == ["BP210"]
    checked(tmp_path, "--write-baseline", "known.json")
    write(tmp_path, {"blueprint.yaml": small(text=f"text: {text}")})
    assert checked(tmp_path, *BASELINE, "--select", "BP210").status == status


def test_a_baseline_is_sorted_and_says_what_it_knows(known: Path) -> None:
    text = (known / "known.json").read_text("utf-8")
    content = json.loads(text)
    assert content["baseline"] == 1
    assert [each["code"] for each in content["findings"]] == ["BP210", "BP210", "BP230"]
    assert text.count("\n") == 8
    checked(known, "--write-baseline", "again.json")
    assert (known / "again.json").read_text("utf-8") == text


def test_a_baseline_holds_from_any_folder(known: Path) -> None:
    run = blueprint(
        known.parent,
        *("check", "--strict", "--document", f"{known.name}/blueprint.yaml"),
        *("--baseline", f"{known.name}/known.json"),
    )
    assert (run.status, run.codes) == (0, [])


def test_only_what_is_told_is_mended(known: Path) -> None:
    assert checked(known, *BASELINE, "--fix").status == 0
    assert (known / "blueprint.yaml").read_text("utf-8") == FAULTY
    assert checked(known, "--select", "BP230", "--fix").status == 0
    assert (known / "blueprint.yaml").read_text("utf-8") == FAULTY.replace(",", "，")


def test_what_a_build_stands_on_is_never_known(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": small(title="titel: 藍圖")})
    run = checked(tmp_path, "--write-baseline", "known.json")
    assert (run.status, run.codes) == (1, ["BP020"])
    assert not (tmp_path / "known.json").exists()
    assert checked(tmp_path, "--select", "dash").codes == ["BP020"]


def test_sarif_says_which_findings_are_new(known: Path) -> None:
    write(known, {"blueprint.yaml": FAULTY.replace("序言", "序 言").replace(",", "，")})
    run = checked(known, *BASELINE, "--format", "sarif")
    results = json.loads(run.stdout)["runs"][0]["results"]
    states = {(each["ruleId"], each["baselineState"]) for each in results}
    assert states == {
        ("BP034", "new"),
        ("BP210", "unchanged"),
        ("BP230", "absent"),
        ("BP234", "new"),
    }


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"[" * 100_000, "known.json:1:65: error[BP008]"),
        (b'{"a":' * 100_000, "known.json:1:"),
        (b"", "this file is no baseline"),
        (b"\xef\xbb\xbf \n", "this file is no baseline"),
        (b"\xff\xfe", "known.json:1:1: error[BP002]"),
        (b'{"version": "2.1.0", "runs": []}', "this file is no baseline"),
        (b'["baseline"]', "this file is no baseline"),
        (b'{"baseline": 2, "findings": []}', "known.json:1:14: error[BP023]"),
        (b'{"baseline": 1, "findings": [{"file": 1}]}', "error[BP022]"),
        (b'{"baseline": 1, "findings": 5}', "known.json:1:29: error[BP022]"),
    ],
)
def test_a_file_that_is_no_baseline_is_wrong_usage(
    tmp_path: Path, content: bytes, words: str
) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL, "known.json": content})
    run = checked(tmp_path, *BASELINE, "--format", "json")
    assert (run.status, run.stdout) == (2, "")
    assert words in run.stderr


def test_counts_that_no_file_can_have_cost_nothing(known: Path) -> None:
    file = known / "known.json"
    file.write_text(file.read_text("utf-8").replace('"count": 1', f'"count": {10**20}'), "utf-8")
    run = checked(known, *BASELINE)
    assert (run.status, run.codes) == (0, ["BP034"])


def test_a_baseline_of_windows_is_read(known: Path) -> None:
    file = known / "known.json"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert checked(known, *BASELINE).status == 0


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        (("--select", "BP210"), ["BP210", "BP210"]),
        (("--select", "bp23"), ["BP230"]),
        (("--select", "half-width-punctuation,BP4"), ["BP230"]),
        (("--select", "BP1", "--select", "BP210"), ["BP210", "BP210"]),
        (("--select", "BP2", "--ignore", "BP210"), ["BP230"]),
        (("--ignore", "BP2"), []),
        (("--locale", "zh-Hant"), ["BP210", "BP230", "BP210"]),
    ],
)
def test_only_what_is_asked_for_is_told(
    tmp_path: Path, options: tuple[str, ...], codes: list[str]
) -> None:
    write(tmp_path, {"blueprint.yaml": FAULTY})
    run = checked(tmp_path, *options)
    assert (run.codes, run.status) == (codes, int(bool(codes)))
    told = report(tmp_path, *options)
    assert told["complete"] is False
    assert told["incomplete"] == ["only some findings were asked for"]


def test_a_locale_has_its_own_findings(tmp_path: Path) -> None:
    document = FAULTY.replace("sections:", "  en: {strategy: translate}\nsections:")
    write(tmp_path, {"blueprint.yaml": document})
    assert set(checked(tmp_path, "--locale", "en").codes) == {"BP301"}
    assert "BP301" not in checked(tmp_path, "--locale", "zh-Hant").codes


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--select", "dahs"), "Did you mean dash?"),
        (("--ignore", "BP21O"), "No check has the code or name BP21O. Did you mean"),
        (("--select", "xyzzy"), "“blueprint explain” lists them"),
        (("--locale", "fr"), "The document has no locale fr; it has zh-Hant."),
        (("--baseline", "no.json"), "There is no no.json here."),
        (("--write-baseline", "x", "--diff"), "--diff writes nothing"),
        (("--write-baseline", "blueprint.yaml"), "blueprint.yaml is there, and is no baseline"),
        (("--write-baseline", "."), "is there, and is no baseline"),
    ],
)
def test_wrong_usage(tmp_path: Path, options: tuple[str, ...], words: str) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL})
    run = checked(tmp_path, *options)
    assert (run.status, run.stdout) == (2, "")
    assert words in run.stderr
    assert (tmp_path / "blueprint.yaml").read_text("utf-8") == SMALL


def test_a_whole_report_is_complete(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": FAULTY})
    told = report(tmp_path)
    assert (told["complete"], told["incomplete"], told["known"]) == (True, [], [])


def test_a_document_that_becomes_none_is_not_complete(tmp_path: Path) -> None:
    """Without an error: two sources, and the check that would tell of them is off."""
    two = SMALL.replace("sections:", "  en: {strategy: source}\nchecks: {BP103: off}\nsections:")
    write(tmp_path, {"blueprint.yaml": two})
    assert report(tmp_path)["complete"] is False


def test_fonts_that_are_not_described_are_not_checked(tmp_path: Path) -> None:
    theme = ROOT / "templates/fonts/fonts.json"
    pins = theme.read_bytes() + b"\n"
    write(tmp_path, {"blueprint.yaml": SMALL, "templates/fonts/fonts.json": pins})
    told = report(tmp_path)
    assert told["complete"] is False
    assert "BP206" in str(told["incomplete"])


@pytest.mark.parametrize("form", ["json", "sarif", "github", "junit"])
def test_programs_are_told_all_and_people_how_many_more(tmp_path: Path, form: str) -> None:
    lines = "\n".join("      融资。\n" for _ in range(300))
    write(tmp_path, {"blueprint.yaml": small(text=f"text: |\n{lines}")})
    assert checked(tmp_path, "--format", form, "--select", "BP210").stdout.count("BP210") >= 300
    text = checked(tmp_path, "--select", "BP210")
    assert len(text.shown) == 200
    assert "… and 100 more" in text.stdout


def test_a_report_that_is_cut_says_so(tmp_path: Path) -> None:
    text = "text: " + "融资" * 5_001
    write(tmp_path, {"blueprint.yaml": small(text=text)})
    told = report(tmp_path)
    codes = [each["code"] for each in told["findings"]]
    assert (codes.count("BP210"), codes.count("BP033")) == (5_000, 1)
    assert told["complete"] is False
    assert told["incomplete"] == ["more faults of one kind are found than are told"]
    # What is not told cannot be known.
    assert "BP033" in checked(tmp_path, "--write-baseline", "known.json").codes


def test_faults_of_shape_are_cut_alike(tmp_path: Path) -> None:
    keys = "".join(f"k{number}: 1\n" for number in range(5_001))
    write(tmp_path, {"blueprint.yaml": SMALL + keys})
    told = report(tmp_path)
    codes = [each["code"] for each in told["findings"]]
    assert (codes.count("BP020"), codes.count("BP033")) == (5_000, 1)
    assert len(told["incomplete"]) == 2
