"""`blueprint diff` between editions: ten edits, each classified, and stale where it must be."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import yaml
from click import unstyle
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from blueprint_cli.cli.diff.marked import in_text
from blueprint_cli.diff.editions.changes import EditionDiff, MessageKind, PartKind
from blueprint_cli.diff.editions.comparison import Snapshot, compare
from blueprint_cli.diff.pieces import pieces
from blueprint_cli.pipeline import localized
from blueprint_cli.world import MemoryWorld, UnreadableError, World
from blueprint_cli.world.revision import at_revision
from documents import Run, blueprint, write
from histories import CATALOG, DOCUMENT, STEPS, Step, git, history, record, replaced
from places import ROOT

DOCS = ROOT / "docs"
HOSTILE = [
    "--output=x",
    "-x",
    "--all",
    "",
    " ",
    "x" * 5000,
    "step-0\nstep-1",
    "HEAD:blueprint.yaml",
]
NUMBERED = list(enumerate(STEPS, 1))


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return history(tmp_path_factory.mktemp("history"))


def snapshot(world: World, name: str = "", path: str = "blueprint.yaml") -> Snapshot:
    outcome = localized(world, path)
    assert outcome.value is not None, outcome.diagnostics
    return Snapshot(name, outcome.value.document, outcome.value.localization.documents)


def edition(text: str, catalog: str = CATALOG) -> Snapshot:
    return snapshot(MemoryWorld({"blueprint.yaml": text, "locales/en.po": catalog}))


def difference(old: str, new: str) -> EditionDiff:
    return compare(edition(old), edition(new))


def english(world: World, *, standing: str) -> set[str]:
    """The ids of the messages that are stale, or missing, in English: by the pipeline alone."""
    (document,) = (each for each in snapshot(world).locales if each.tag == "en")
    found = document.messages.items()
    return {
        name for name, each in found if (each.stale if standing == "stale" else each.is_fallback)
    }


def classified(diff: EditionDiff) -> tuple[set[str], set[str]]:
    parts = {f"{each.kind.value} {each.part.id}" for each in diff.parts}
    texts = set()
    for each in diff.messages:
        extent = f" {each.extent.value}" if each.extent else ""
        origin = f" < {each.split_from}" if each.split_from else ""
        texts.add(f"{each.kind.value} {each.id}{extent}{origin}")
    return parts, texts


def told(folder: Path, *arguments: str) -> dict[str, Any]:
    run = blueprint(folder, "diff", *arguments, "--format", "json")
    assert run.status == 0, run.output
    report: dict[str, Any] = json.loads(run.stdout)
    return report


@pytest.mark.parametrize(("number", "step"), NUMBERED, ids=[step.name for step in STEPS])
def test_each_edit_is_what_it_is(repository: Path, number: int, step: Step) -> None:
    old, new = (snapshot(at_revision(repository, f"step-{each}")) for each in (number - 1, number))
    diff = compare(old, new)
    parts, texts = classified(diff)
    assert parts == step.parts
    assert texts == step.texts
    assert set(diff.stale.get("en", ())) == step.stale
    assert "zh-Hans" not in diff.stale
    assert not any(each.likely_was for each in diff.parts)


def test_exactly_what_was_reworded_is_stale(repository: Path) -> None:
    stale, missing = set[str](), set[str]()
    for number, step in NUMBERED:
        stale |= step.stale
        missing |= step.missing
        world = at_revision(repository, f"step-{number}")
        assert english(world, standing="stale") == stale, step.name
        assert english(world, standing="missing") == missing, step.name


def test_the_whole_year_at_once(repository: Path) -> None:
    report = told(repository, "step-0..step-10")
    assert set(report["stale"]["en"]) == {name for step in STEPS for name in step.stale}
    changes = {(each["id"], each["change"]) for each in report["parts"]}
    assert ("cycling", "moved") in changes
    assert ("lively-piers", "renamed") in changes
    Draft202012Validator(
        json.loads((DOCS / "diff-revisions.schema.json").read_text("utf-8"))
    ).validate(report)


def test_json_tells_the_number_of_what_changed(repository: Path) -> None:
    (text,) = told(repository, "step-0..step-1")["messages"]
    assert text["number"] == "2.1.2"
    parts = told(repository, "step-1..step-2")["parts"]
    numbers = {each["id"]: (each["before"]["number"], each["after"]["number"]) for each in parts}
    assert numbers == {"cycling": ("1.2", "2.2"), "cycle-track": ("1.2.1", "2.2.1")}


def test_json_has_no_number_for_what_has_none(tmp_path: Path) -> None:
    text = replaced("title: 序言", "title: 前言")(DOCUMENT)
    write(tmp_path, {"a.yaml": DOCUMENT, "b.yaml": text, "locales/en.po": CATALOG})
    (title,) = told(tmp_path, "a.yaml", "b.yaml")["messages"]
    assert (title["id"], title["number"]) == ("preface.title", None)


def test_it_is_said_in_a_sentence(repository: Path) -> None:
    said = blueprint(repository, "diff", "step-0..step-1").stdout
    assert (
        "action seats.text (2.1.2) reworded (words); zh-Hans is converted anew; en is now stale"
        in said
    )
    assert "在+{所有}+碼頭加設座椅" in said
    said = blueprint(repository, "diff", "step-1..step-2").stdout
    assert "goal cycling (2.2) moved from paths to piers; 1.2 before" in said
    assert "stale" not in said
    said = blueprint(repository, "diff", "step-8..step-9").stdout
    assert "goal lively-piers (2.1) renamed: it was busy-piers" in said
    assert blueprint(repository, "diff", "step-9..step-10").stdout.endswith("nothing changed\n")


def state(folder: Path) -> dict[str, str]:
    files = (each for each in folder.rglob("*") if each.is_file())
    return {str(each): sha256(each.read_bytes()).hexdigest() for each in files}


@pytest.mark.parametrize("arguments", [["step-0..step-10"], ["--since", "step-3"]])
def test_nothing_in_the_repository_changes(repository: Path, arguments: list[str]) -> None:
    os.utime(repository / "blueprint.yaml", (1, 1))  # the index would be refreshed
    before = state(repository)
    assert blueprint(repository, "diff", *arguments).status == 0
    assert state(repository) == before


def test_a_dirty_tree_is_compared_as_it_is(repository: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(repository, tmp_path / "dirty")
    text = (folder / "blueprint.yaml").read_text("utf-8")
    write(folder, {"blueprint.yaml": replaced("先作勘察", "先作全面勘察")(text)})
    report = told(folder, "--since", "HEAD")
    assert [each["id"] for each in report["messages"]] == ["survey.text"]
    assert report["messages"][0]["targets"][1]["standing"] == "missing"
    assert told(folder, "HEAD..HEAD")["messages"] == []


def test_a_detached_head_and_an_open_range(repository: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(repository, tmp_path / "detached")
    git(folder, "checkout", "--quiet", "--detach", "step-1")
    assert told(folder, "step-0..")["stale"] == {"en": ["seats.text"]}
    assert told(folder, "--since", "step-0")["stale"] == {"en": ["seats.text"]}
    assert told(folder, "step-10..step-10")["parts"] == []


def test_a_document_below_the_top_of_its_repository(tmp_path: Path) -> None:
    folder = history(tmp_path, "plans/[2024] 海濱")
    assert told(folder, "step-0..step-1")["stale"] == {"en": ["seats.text"]}
    path = str(folder.relative_to(tmp_path) / "blueprint.yaml")
    assert told(tmp_path, "--document", path, "--since", "step-9")["messages"] == []


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_that_is_no_revision_is_refused(repository: Path, name: str) -> None:
    before = state(repository)
    for arguments in (["--since", name], ["--since=" + name], ["--", f"{name}..step-1"]):
        if arguments[0] == "--" and not name:
            continue  # `..step-1` starts at HEAD
        run = blueprint(repository, "diff", *arguments)
        assert run.status == 2, run.output
        assert run.stdout == ""
        assert "hint:" in run.stderr
    assert state(repository) == before


def test_settings_of_a_repository_start_nothing(repository: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(repository, tmp_path / "hostile")
    program = folder / "program"
    program.write_text(f"#!/bin/sh\ntouch {tmp_path}/started\n")
    program.chmod(0o755)
    for name in ("core.fsmonitor", "core.pager", "diff.external", "core.sshCommand"):
        git(folder, "config", name, str(program))
    git(folder, "config", "filter.x.smudge", str(program))
    write(folder, {".gitattributes": "* filter=x diff=x\n"})
    assert told(folder, "step-0..step-1")["stale"] == {"en": ["seats.text"]}
    assert not (tmp_path / "started").exists()


def test_where_git_looks_is_not_for_the_environment_to_say(
    repository: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    git(tmp_path, "init", "--quiet")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / ".git"))
    assert told(repository, "step-0..step-1")["stale"] == {"en": ["seats.text"]}


def refused(run: Run, status: int, *said: str) -> None:
    assert run.status == status, run.output
    assert run.stdout == ""
    for each in said:
        assert each in run.stderr


def test_faults_of_the_surroundings_are_told(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = write(tmp_path / "plain", {"blueprint.yaml": DOCUMENT, "locales/en.po": CATALOG})
    refused(blueprint(plain, "diff", "--since", "HEAD"), 2, "is in no git repository", "hint:")
    refused(
        blueprint(repository, "diff", "step-0..step-1", "--document", "other.yaml"),
        2,
        "revision step-0 has no file other.yaml",
    )
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{repository}", "shallow")
    refused(
        blueprint(tmp_path / "shallow", "diff", "--since", "step-1"), 2, "git fetch --unshallow"
    )
    monkeypatch.setenv("PATH", str(tmp_path))
    refused(blueprint(repository, "diff", "--since", "HEAD"), 3, "git is not installed", "hint:")


#: What may befall an object that a revision needs.
DAMAGES: dict[str, Callable[[Path], object]] = {
    "gone": lambda place: place.unlink(),
    "cut off": lambda place: place.write_bytes(place.read_bytes()[:20]),
    "empty": lambda place: place.write_bytes(b""),
    "of another kind": lambda place: place.write_bytes(b"nonsense"),
}


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("name", ["HEAD:blueprint.yaml", "HEAD^{tree}", "HEAD"])
def test_damaged_repository_is_no_fault_of_the_document(
    name: str, damage: str, tmp_path: Path
) -> None:
    git(write(tmp_path, {"blueprint.yaml": DOCUMENT}), "init", "--quiet")
    record(tmp_path, "one")
    found = git(tmp_path, "rev-parse", name)
    place = tmp_path / ".git" / "objects" / found[:2] / found[2:]
    place.chmod(0o644)
    DAMAGES[damage](place)
    run = blueprint(tmp_path, "diff", "--since", "HEAD")
    assert run.status in ((2, 3) if name == "HEAD" else (3,)), run.output
    assert run.stderr.startswith("blueprint: ")
    assert run.stderr.count("\n") == 2


def test_partial_clone_is_told_how_to_become_whole(tmp_path: Path) -> None:
    git(write(tmp_path / "whole", {"blueprint.yaml": DOCUMENT}), "init", "--quiet")
    record(tmp_path / "whole", "one")
    git(tmp_path / "whole", "config", "uploadpack.allowFilter", "true")
    source = (tmp_path / "whole").as_uri()
    git(tmp_path, "clone", "-q", "--filter=blob:none", "--no-checkout", source, "part")
    write(tmp_path / "part", {"blueprint.yaml": DOCUMENT})
    run = blueprint(tmp_path / "part", "diff", "--since", "HEAD")
    assert run.status == 3
    assert "git cannot read the repository: " in run.stderr
    assert "git fetch --refetch --no-filter" in run.stderr


def test_what_cannot_be_compared_is_wrong_usage(repository: Path) -> None:
    refused(blueprint(repository, "diff", "--since", "HEAD", "step-0..step-1"), 2, "not clear")
    refused(blueprint(repository, "diff", "step-0...step-1"), 2, "two dots")
    refused(blueprint(repository, "diff", "step-0..step-1", "--format", "html"), 2, "json")
    refused(blueprint(repository, "diff", "old.yaml", "new.yaml"), 2, "no old.yaml here")


def test_an_edition_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    folder = write(tmp_path, {"blueprint.yaml": "blueprint: 1\ntitel: x\n"})
    git(folder, "init", "--quiet")
    record(folder, "broken")
    write(folder, {"blueprint.yaml": DOCUMENT})
    refused(
        blueprint(folder, "diff", "--since", "broken"),
        1,
        "broken:blueprint.yaml:2:1: error[BP020]",
        "broken cannot be read: nothing was compared.",
    )


def test_links_in_a_revision_are_refused(tmp_path: Path) -> None:
    folder = write(tmp_path / "linked", {"blueprint.yaml": DOCUMENT, "real/en.po": CATALOG})
    (folder / "locales").symlink_to("real")
    git(folder, "init", "--quiet")
    record(folder, "linked")
    refused(
        blueprint(folder, "diff", "linked..linked"), 1, "linked:locales/en.po", "has a link here"
    )


def test_a_large_file_of_a_revision_is_refused(tmp_path: Path) -> None:
    size = 2 * 1024 * 1024
    git(write(tmp_path, {"held.csv": b"1" * size, "large.csv": b"1" * (size + 1)}), "init", "-q")
    record(tmp_path, "data")
    world = at_revision(tmp_path, "data")
    assert len(world.read("held.csv", size)) == size
    with pytest.raises(UnreadableError, match="the file is larger than 2 MB"):
        world.read("large.csv", size)


def test_two_files_are_compared(tmp_path: Path) -> None:
    texts = {"2024.yaml": DOCUMENT, "2025.yaml": STEPS[0].edit(DOCUMENT), "locales/en.po": CATALOG}
    folder = write(tmp_path, texts)
    assert told(folder, "2024.yaml", "2025.yaml")["stale"] == {"en": ["seats.text"]}
    run = blueprint(folder, "diff", "2024.yaml", "2025.yaml", "--exit-code")
    assert run.status == 1
    assert blueprint(folder, "diff", "2024.yaml", "2024.yaml", "--exit-code").status == 0
    again = blueprint(folder, "diff", "2024.yaml", "2025.yaml", "--output", "diff.txt")
    assert (again.status, again.stdout) == (0, "")
    assert (folder / "diff.txt").read_text("utf-8") == run.stdout


def test_a_rename_that_is_not_told_is_guessed() -> None:
    diff = difference(DOCUMENT, DOCUMENT.replace("id: ferries", "id: ferry-routes"))
    (added,) = (each for each in diff.parts if each.kind is PartKind.ADDED)
    assert (added.part.id, added.likely_was) == ("ferry-routes", "ferries")
    assert classified(diff)[1] == {"removed ferries.text", "added ferry-routes.text"}


def test_a_catalog_that_caught_up_is_up_to_date() -> None:
    text = STEPS[0].edit(DOCUMENT)
    catalog = CATALOG.replace("在碼頭加設座椅", "在所有碼頭加設座椅").replace(
        "the piers", "all piers"
    )
    diff = compare(edition(DOCUMENT), edition(text, catalog))
    (change,) = diff.messages
    assert [(each.tag, each.standing.value) for each in change.targets] == [
        ("zh-Hans", "converted"),
        ("en", "up-to-date"),
    ]
    assert diff.stale == {}
    (later,) = compare(edition(text), edition(text, catalog)).messages
    assert later.kind is MessageKind.RETRANSLATED
    assert [(each.tag, each.after) for each in later.targets] == [("en", "Put seats on all piers")]


def test_values_are_compared_too() -> None:
    text = DOCUMENT.replace("published: 2024-03-01", "published: 2025-03-01").replace(
        "strategy: convert,", "strategy: convert, profile: mainland,"
    )
    diff = difference(DOCUMENT, text)
    assert [(each.id, each.before, each.after) for each in diff.values] == [
        ("document.published", "2024-03-01", "2025-03-01"),
        ("locales.zh-Hans.profile", "", "mainland"),
    ]
    assert not diff.parts


def test_markdown_shows_what_a_text_says_and_no_more(tmp_path: Path) -> None:
    hostile = '"</details> <img src=x> @team #12 [a](b) `c` | www.x.org https://x.org :tada:"'
    texts = {"a.yaml": DOCUMENT, "b.yaml": replaced("引入小食亭", hostile)(DOCUMENT)}
    folder = write(tmp_path, {**texts, "locales/en.po": CATALOG})
    said = blueprint(folder, "diff", "a.yaml", "b.yaml", "--format", "markdown").stdout
    assert said.count("</details>") == said.count("<details>") == 1
    for live in ("<img", "@team", "#12", "[a](", "`c`", " www.", "https://", ":tada:"):
        assert live not in said
    assert "en is now stale" in said


def test_no_colour_but_on_a_terminal(repository: Path) -> None:
    assert "\x1b" not in blueprint(repository, "diff", "step-0..step-1").stdout
    changed = pieces("在碼頭加設座椅", "在所有碼頭加設座椅", "zh-Hant")
    shown = in_text(changed, colour=True)
    assert "\x1b[32m\x1b[4m所有\x1b[0m" in shown
    assert unstyle(shown) == "在所有碼頭加設座椅"


def test_what_was_kept_is_cut_to_the_width_of_a_terminal() -> None:
    changed = pieces("海" * 500 + "甲" + "濱" * 500, "海" * 500 + "乙" + "濱" * 500, "zh-Hant")
    shown = in_text(changed, colour=False)
    assert shown == f"…{'海' * 16}-[甲]-+{{乙}}+{'濱' * 16}…"


def test_control_characters_of_a_text_are_shown_and_not_obeyed() -> None:
    assert in_text(pieces("", "a\x1b[2J\u202eb\nc", "en"), colour=False) == "+{a�[2J�b↵c}+"


def test_what_moved_within_a_renamed_part_has_no_other_parent() -> None:
    renamed = STEPS[8].edit(DOCUMENT)
    start, seats = (renamed.index(f"              - id: {name}") for name in ("kiosks", "seats"))
    ferries = renamed.index("              - id: ferries")
    diff = difference(
        DOCUMENT,
        renamed[:start] + renamed[seats:ferries] + renamed[start:seats] + renamed[ferries:],
    )
    (moved,) = (each for each in diff.parts if each.kind is PartKind.MOVED)
    assert moved.within


def test_an_edition_without_one_source_is_told_why(tmp_path: Path) -> None:
    broken = DOCUMENT.replace("strategy: convert", "strategy: source")
    folder = write(tmp_path, {"a.yaml": broken, "b.yaml": DOCUMENT, "locales/en.po": CATALOG})
    refused(
        blueprint(folder, "diff", "a.yaml", "b.yaml"), 1, "error[BP103]", "a.yaml cannot be read"
    )


@pytest.mark.parametrize(
    ("old", "new", "extent"),
    [
        ("投資1.5億元", "投資15億元", "number"),
        ("投資十億元", "投資二十億元", "number"),
        ("投資10%", "投資10‰", "words"),
        ("見[附件](#preface)", "見[附件](#plan)", "links"),
        ("見附件", "見**附件**", "emphasis"),
        ("見附件", "見`附件`", "markup"),
        ("見「附件」", "見《附件》", "punctuation"),
        ("見《附件》", "**見**「附件」", "punctuation"),
        ("見附件  一", "見附件 一", "blanks"),
        ("見附件", "見附錄", "words"),
    ],
)
def test_how_much_has_changed(old: str, new: str, extent: str) -> None:
    before, after = (DOCUMENT.replace("引入小食亭", f'"{text}"') for text in (old, new))
    (change,) = difference(before, after).messages
    assert change.extent is not None
    assert change.extent.value == extent
    assert bool(difference(before, before).messages) is False


Plan = Mapping[str, Any]


@st.composite
def shuffled(draw: st.DrawFn) -> Plan:
    """The document with every list of siblings in another order."""
    plan: dict[str, Any] = yaml.safe_load(DOCUMENT)
    plan["document"]["published"] = "2024-03-01"

    def shuffle(node: Any) -> Any:
        if isinstance(node, list):
            return draw(st.permutations([shuffle(each) for each in node]))
        return (
            {key: shuffle(each) for key, each in node.items()} if isinstance(node, dict) else node
        )

    shuffled: Plan = shuffle(plan)
    return shuffled


@given(shuffled())
@settings(max_examples=12, deadline=None)
def test_shuffled_siblings_have_only_moved(plan: Plan) -> None:
    diff = difference(DOCUMENT, json.dumps(plan, ensure_ascii=False))
    assert {each.kind for each in diff.parts} <= {PartKind.MOVED, PartKind.RENUMBERED}
    assert diff.messages == ()
    assert diff.values == ()
    back = difference(json.dumps(plan, ensure_ascii=False), DOCUMENT)
    assert len(back.parts) == len(diff.parts)


@given(st.permutations(range(10)), st.integers(0, 9), st.integers(0, 9))
@settings(max_examples=12, deadline=None)
def test_as_few_as_can_be_have_moved(order: list[int], origin: int, place: int) -> None:
    def listed(numbers: list[int]) -> str:
        actions = "".join(
            f"              - id: a{each}\n                text: 第{each}項\n" for each in numbers
        )
        start = DOCUMENT.index("              - id: kiosks")
        return DOCUMENT[:start] + actions

    one = [each for each in order if each != origin]
    one.insert(place, origin)
    diff = difference(listed(order), listed(one))
    moved = [each.part.id for each in diff.parts if each.kind is PartKind.MOVED]
    assert len(moved) == (order != one)
