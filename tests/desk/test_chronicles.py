"""Chronicles: who changed a text, when and from what, as real repositories have recorded it."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from documents import Run, blueprint, write
from histories import CATALOG, DOCUMENT, git, replaced

EN = "locales/en.po"
SEATS = "在碼頭加設座椅"


def edit(folder: Path, name: str, *changes: tuple[str, str]) -> None:
    text = (folder / name).read_text("utf-8")
    for old, new in changes:
        text = replaced(old, new)(text)
    write(folder, {name: text})


def commit(folder: Path, who: str, why: str) -> None:
    git(folder, "add", "--all", ".")
    author = f"{who} <{who.lower()}@example.org>"
    git(folder, "commit", "--quiet", "--author", author, "--message", why)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A text that four people have worked on, under two ids."""
    folder = write(tmp_path / "here", {"blueprint.yaml": DOCUMENT, EN: CATALOG})
    git(folder, "init", "--quiet")
    assert blueprint(folder, "locale", "sync").status == 0
    commit(folder, "Ada", "start")
    edit(folder, EN, ("Put seats on the piers", "Put seats on piers"))
    commit(folder, "Ben", "an article less")
    assert blueprint(folder, "locale", "approve", "en", "seats", "--by", "Unit").status == 0
    commit(folder, "Cai", "sign")
    edit(
        folder,
        "blueprint.yaml",
        ("- id: seats\n", "- id: benches\n                was: seats\n"),
        (SEATS, "在所有碼頭加設座椅"),
    )
    commit(folder, "Dan", "another name")
    assert blueprint(folder, "locale", "sync").status == 0
    commit(folder, "Ada", "sync")
    return folder


def log(folder: Path, *words: str) -> Run:
    return blueprint(folder, "locale", "log", *words)


def steps(folder: Path, *words: str) -> list[dict[str, Any]]:
    run = log(folder, *words, "--format", "json")
    assert run.status == 0, run.stderr
    (text,) = json.loads(run.stdout)["texts"]
    return list(text["changes"])


def said(step: dict[str, Any]) -> tuple[str, str, str, str]:
    before, after = (step[each] or {"text": ""} for each in ("before", "after"))
    return step["who"], step["locale"], before["text"], after["text"]


EXPECTED = [
    ("Ada", "en", "Put seats on piers", "Put seats on piers"),
    ("Dan", "zh-Hant", SEATS, "在所有碼頭加設座椅"),
    ("Cai", "en", "Put seats on piers", "Put seats on piers"),
    ("Ben", "en", "Put seats on the piers", "Put seats on piers"),
    ("Ada", "zh-Hant", "", SEATS),
    ("Ada", "en", "", "Put seats on the piers"),
]


@pytest.mark.parametrize("name", ["benches", "benches.text", "seats", "seats.text"])
def test_everybody_is_named_whatever_the_text_was_called(folder: Path, name: str) -> None:
    found = steps(folder, name)
    assert [said(each) for each in found] == EXPECTED
    assert [each["after"].get("state") for each in found if each["locale"] == "en"] == [
        "draft",
        "approved",
        "translated",
        "translated",
    ]
    assert found[0]["after"]["source"] == SEATS
    assert found[2]["after"]["signed"][0]["who"] == "Unit"


def test_text_tells_the_same_to_people(folder: Path) -> None:
    told = re.sub(r"\d{4}-\d\d-\d\d [0-9a-f]{9}", "WHEN", log(folder, "benches").stdout)
    assert told == (
        "benches.text (before: seats.text)\n"
        "  WHEN Ada  en: now a draft (sync)\n"
        "  WHEN Dan  zh-Hant: reworded (another name)\n"
        "    在+{所有}+碼頭加設座椅\n"
        "  WHEN Cai  en: approved by Unit (sign)\n"
        "  WHEN Ben  en: reworded (an article less)\n"
        "    Put seats on -[the ]-piers\n"
        "  WHEN Ada  zh-Hant: new (start)\n"
        "    +{在碼頭加設座椅}+\n"
        "  WHEN Ada  en: new (start)\n"
        "    +{Put seats on the piers}+\n\n"
    )


def test_one_locale_alone(folder: Path) -> None:
    assert {each["locale"] for each in steps(folder, "benches", "en")} == {"en"}


def test_what_is_not_recorded_comes_first(folder: Path) -> None:
    edit(folder, "blueprint.yaml", ("在所有碼頭加設座椅", "在各碼頭加設座椅"))
    first = steps(folder, "benches")[0]
    assert (first["commit"], first["who"], first["before"]["text"]) == (
        None,
        None,
        "在所有碼頭加設座椅",
    )


def test_what_was_deleted_is_known_still(folder: Path) -> None:
    edit(
        folder,
        "blueprint.yaml",
        ("              - id: kiosks\n                text: 引入小食亭\n", ""),
    )
    assert blueprint(folder, "locale", "sync").status == 0
    commit(folder, "Eve", "no kiosks")
    found = steps(folder, "kiosks")
    assert [(each["who"], each["locale"], each["after"]) for each in found[:2]] == [
        ("Eve", "zh-Hant", None),
        ("Eve", "en", None),
    ]


def test_cover_and_blocks_have_a_chronicle(folder: Path) -> None:
    run = log(folder, "document", "--format", "json")
    assert [each["id"] for each in json.loads(run.stdout)["texts"]] == [
        "document.title",
        "document.publisher",
    ]
    assert log(folder, "preface").stdout.count("zh-Hant: new") == 2


def test_both_sides_of_a_merge_are_attributed(folder: Path) -> None:
    git(folder, "checkout", "--quiet", "-b", "side")
    edit(folder, EN, ("Introduce kiosks", "Open kiosks"))
    commit(folder, "Fay", "on a branch")
    git(folder, "checkout", "--quiet", "-")
    edit(folder, "blueprint.yaml", ("引入小食亭", "引入更多小食亭"))
    commit(folder, "Gus", "on the trunk")
    git(folder, "merge", "--quiet", "--no-edit", "side")
    found = {said(each) for each in steps(folder, "kiosks")}
    assert ("Fay", "en", "Introduce kiosks", "Open kiosks") in found
    assert ("Gus", "zh-Hant", "引入小食亭", "引入更多小食亭") in found
    assert len(found) == 4


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("bench", "Did you mean “benches”?"),
        ("benches.txt", "Did you mean “benches.text”?"),
        ("zzz", "never had"),
        ("", "never had"),
        ("--all", "No such option"),
    ],
)
def test_unknown_id_is_told_with_the_nearest(folder: Path, name: str, told: str) -> None:
    run = log(folder, name)
    assert (run.status, told in run.stderr) == (2, True)


def test_unknown_locale_is_told(folder: Path) -> None:
    assert "it has zh-Hant, zh-Hans, en" in log(folder, "benches", "fr").stderr


def test_shallow_clone_blames_nobody_for_what_it_does_not_know(
    folder: Path, tmp_path: Path
) -> None:
    git(tmp_path, "clone", "--quiet", "--depth", "2", f"file://{folder}", "shallow")
    run = log(tmp_path / "shallow", "benches")
    assert run.status == 0
    assert "as it was in the oldest commit here" in run.stdout
    assert "git fetch --unshallow" in run.stderr
    data = json.loads(log(tmp_path / "shallow", "benches", "--format", "json").stdout)
    assert data["complete"] is False


def test_without_a_repository_or_a_commit(tmp_path: Path) -> None:
    folder = write(tmp_path, {"blueprint.yaml": DOCUMENT, EN: CATALOG})
    run = log(folder, "seats")
    assert (run.status, "is in no git repository" in run.stderr) == (2, True)
    git(folder, "init", "--quiet")
    assert [each["commit"] for each in steps(folder, "seats")] == [None, None]


def test_nothing_of_a_repository_is_run(folder: Path, tmp_path: Path) -> None:
    """A clone of a stranger names programs in its settings: for pages, signatures, differences."""
    trap = tmp_path / "trap"
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch {trap}\n")
    program.chmod(0o755)
    for name in ("core.pager", "core.fsmonitor", "diff.external", "diff.x.textconv", "gpg.program"):
        git(folder, "config", name, str(program))
    git(folder, "config", "log.showSignature", "true")
    write(folder, {".gitattributes": "* diff=x\n"})
    assert log(folder, "benches").status == 0
    assert log(folder, "bench").status == 2
    assert not trap.exists()


def test_hostile_names_are_shown_as_text(folder: Path) -> None:
    edit(folder, EN, ("Introduce kiosks", "Open kiosks"))
    commit(folder, "Ev\x1b[31mil", "red \x1b]0;title\x07 :\x02 1")
    run = log(folder, "kiosks")
    assert run.status == 0
    assert "\x1b" not in run.stdout


def test_git_is_asked_no_more_often_than_there_are_changes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(8):
        write(folder, {"notes.txt": str(number), "images/a.svg": str(number)})
        commit(folder, "Ada", "beside it")
    calls: list[Sequence[str]] = []
    run = subprocess.run

    def counted(command: Sequence[str], **options: Any) -> Any:
        calls.append(command)
        return run(command, **options)

    monkeypatch.setattr(subprocess, "run", counted)
    assert log(folder, "benches").status == 0
    assert len(calls) < 45
