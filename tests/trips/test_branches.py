"""Branches: what two people did to one document comes together by real merges of git."""

from __future__ import annotations

from pathlib import Path

import pytest

from blueprint_cli.catalogs import pofile
from branched import call_these_sources, git
from documents import blueprint, write
from histories import CATALOG, DOCUMENT, edit

EN = "locales/en.po"
SEATS, FERRIES = "在碼頭加設座椅", "研究增加渡輪航線"


def commit(folder: Path, message: str) -> None:
    git(folder, "add", "--all", ".")
    git(folder, "commit", "--quiet", "--message", message)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A clone that is set up, on its branch `main`, with `other` beside it."""
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    write(tmp_path, {"blueprint.yaml": DOCUMENT, EN: CATALOG})
    assert blueprint(tmp_path, "locale", "sync").status == 0
    assert blueprint(tmp_path, "doctor", "--fix").status == 0
    call_these_sources(tmp_path)
    commit(tmp_path, "start")
    git(tmp_path, "branch", "other")
    return tmp_path


def entries(folder: Path) -> dict[str, pofile.Entry]:
    parsed = pofile.parse((folder / EN).read_text("utf-8")).entries
    return {each.id: each for each in parsed if each.id and not each.is_obsolete}


def writer(folder: Path) -> None:
    """A writer renames one action, rewords another, adds a third, and syncs."""
    edit(
        folder,
        "blueprint.yaml",
        ("- id: seats\n", "- id: benches\n                was: seats\n"),
        (FERRIES, "研究增加夜間渡輪航線"),
        (SEATS, f"{SEATS}\n              - id: lamps\n                text: 加燈"),
    )
    assert blueprint(folder, "locale", "sync").status == 0
    commit(folder, "what the writer did")


def translator(folder: Path) -> None:
    """A translator, who knows nothing of it, rewords three texts next to each other."""
    edit(
        folder,
        EN,
        ("Put seats on the piers", "Install seats at the piers"),
        ("Study more ferry routes", "Study further ferry routes"),
        ("Introduce kiosks", "Open kiosks"),
    )
    edit(folder, "blueprint.yaml", ("引入小食亭", "引入小食亭和食肆"))
    commit(folder, "what the translator did")


WAYS = {
    "merge": ("merge", "--quiet", "--no-edit", "other"),
    "rebase": ("rebase", "--quiet", "other"),
    "cherry-pick": ("cherry-pick", "other"),
}


@pytest.mark.parametrize("way", WAYS)
def test_both_are_there_by_every_way_of_git(folder: Path, way: str) -> None:
    writer(folder)
    git(folder, "checkout", "--quiet", "other")
    translator(folder)
    git(folder, "checkout", "--quiet", "main")
    git(folder, *WAYS[way])
    found = entries(folder)
    assert found["benches.text"].target == "Install seats at the piers"
    assert found["kiosks.text"].target == "Open kiosks"
    ferries = found["ferries.text"]
    assert (ferries.target, ferries.is_fuzzy) == ("Study further ferry routes", True)
    assert (ferries.source, ferries.previous) == ("研究增加夜間渡輪航線", FERRIES)
    assert found["lamps.text"].target == ""
    document = (folder / "blueprint.yaml").read_text("utf-8")
    assert all(each in document for each in ("引入小食亭和食肆", "加燈", "was: seats"))
    assert blueprint(folder, "locale", "sync").stdout == "locales/en.po: 1 stale: kiosks.text\n"


def test_conflict_is_marked_at_its_entry_and_told_once(folder: Path) -> None:
    for branch, text in (("other", "Add seats"), ("main", "Put chairs")):
        git(folder, "checkout", "--quiet", branch)
        edit(folder, EN, ("Put seats on the piers", text))
        commit(folder, branch)
    told = git(folder, "merge", "other", status=1)
    assert f"{EN}: 1 in conflict: seats.text" in told
    text = (folder / EN).read_text("utf-8")
    assert text.count("<<<<<<<") == 1
    assert 'msgctxt "kiosks.text"' in text.partition("<<<<<<<")[0]
    checked = blueprint(folder, "check")
    assert checked.codes == ["BP531"]


@pytest.mark.parametrize("program", ["/nowhere/blueprint", "false", "sh -c 'exit 70' --"])
def test_without_the_program_git_merges_line_by_line(folder: Path, program: str) -> None:
    driver = git(folder, "config", "merge.blueprint.driver").strip()
    gone = f"{program} locale merge{driver.partition(' locale merge')[2]}"
    git(folder, "config", "merge.blueprint.driver", gone)
    for branch, text in (("other", "Add seats"), ("main", "Put chairs")):
        git(folder, "checkout", "--quiet", branch)
        edit(folder, EN, ("Put seats on the piers", text))
        commit(folder, branch)
    git(folder, "merge", "other", status=1)
    text = (folder / EN).read_text("utf-8")
    assert all(each in text for each in ("<<<<<<<", "Add seats", "Put chairs"))


def test_doctor_tells_and_sets_up_each_clone(tmp_path: Path) -> None:
    alone = write(tmp_path / "alone", {"blueprint.yaml": DOCUMENT})
    assert "merges by id" not in blueprint(alone, "doctor").stdout
    assert blueprint(alone, "doctor", "--fix").status == 2
    folder = write(tmp_path / "here", {"blueprint.yaml": DOCUMENT, ".gitattributes": "*.po text"})
    git(folder, "init", "--quiet")
    told = blueprint(folder, "doctor")
    assert (told.status, "not set up in this clone" in told.stdout) == (0, True)
    fixed = blueprint(folder, "doctor", "--fix")
    assert (fixed.status, "set up in this clone" in fixed.stdout) == (0, True)
    attributes = (folder / ".gitattributes").read_text("utf-8")
    assert attributes == (
        "*.po text\nblueprint.yaml merge=blueprint\nlocales/*.po merge=blueprint\n"
        "locales/*.lock merge=blueprint\nlocales/terms.yaml merge=blueprint\n"
        "locales/answers.yaml merge=blueprint\n"
    )
    commit(folder, "all")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", str(folder), str(clone))
    assert "not set up in this clone" in blueprint(clone, "doctor").stdout
    assert blueprint(clone, "doctor", "--fix").status == 0
    assert git(clone, "status", "--short") == ""
    assert "not set up" not in blueprint(clone, "doctor").stdout


@pytest.mark.parametrize("name", ["plan.yaml", "a [1].yaml", "#1.yaml"])
def test_document_of_any_name_is_set_up(tmp_path: Path, name: str) -> None:
    write(tmp_path, {name: DOCUMENT})
    git(tmp_path, "init", "--quiet")
    assert blueprint(tmp_path, "doctor", "--fix", "--document", name).status == 0
    assert "not set up" not in blueprint(tmp_path, "doctor", "--document", name).stdout


def test_new_document_has_the_attributes(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    blueprint(tmp_path, "init", "demo")
    before = (tmp_path / "demo/.gitattributes").read_bytes()
    assert blueprint(tmp_path / "demo", "doctor", "--fix").status == 0
    assert (tmp_path / "demo/.gitattributes").read_bytes() == before


SIDES = {"base.po": CATALOG, "ours.po": CATALOG, "theirs.po": CATALOG}


@pytest.mark.parametrize(
    ("name", "content", "status"),
    [
        ("theirs.po", "msgid x", 2),
        ("theirs.po", b"\xff", 2),
        ("theirs.po", "<<<<<<< a\n=======\n>>>>>>> b\n", 2),
        ("ours.po", CATALOG.replace("\n", "\r\n"), 0),
    ],
)
def test_any_file_is_merged_or_left_as_it_is(
    tmp_path: Path, name: str, content: str | bytes, status: int
) -> None:
    write(tmp_path, {**SIDES, name: content})
    before = (tmp_path / "ours.po").read_bytes()
    run = blueprint(tmp_path, "locale", "merge", "base.po", "ours.po", "theirs.po")
    assert run.status == status
    assert (tmp_path / "ours.po").read_bytes() == before


def test_file_of_another_kind_is_left_to_git(tmp_path: Path) -> None:
    write(tmp_path, SIDES)
    words = ("base.po", "ours.po", "theirs.po", "--path", "notes.txt")
    run = blueprint(tmp_path, "locale", "merge", *words)
    assert (run.status, "notes.txt cannot be merged by ids" in run.stderr) == (2, True)
