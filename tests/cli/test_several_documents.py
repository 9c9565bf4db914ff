"""Several documents in one build: each comes to what it would come to alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import forked
from documents import SMALL, blueprint, write
from forked import Done

TITLE = "香港創新科技發展藍圖"


@pytest.fixture(scope="module", autouse=True)
def _imported(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Import here what a build needs: each fork has it then."""
    folder = write(tmp_path_factory.mktemp("first"), {"blueprint.yaml": SMALL})
    blueprint(folder, "build", "--format", "json", "--jobs", "0")


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    names = ("energy", "water", "far/roads")
    files = {f"plans/{name}/blueprint.yaml": SMALL.replace(TITLE, f"{name}藍圖") for name in names}
    return write(tmp_path, {**files, "plans/notes.txt": "", "plans/energy/out/blueprint.yaml": ""})


def build(folder: Path, *words: str) -> Done:
    return forked.run(folder, ("build", "--format", "json", *words))


def published(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def test_each_document_is_published_as_it_would_be_alone(plans: Path) -> None:
    done = build(plans, "plans")
    assert (done.status, done.out) == (0, b"Published 3 of 3 documents to out/\n")
    lines = done.err.decode().splitlines()
    assert [line.partition(" ")[0] for line in lines] == ["[1/3]", "[2/3]", "[3/3]"]
    assert all("Published 3 files" in line for line in lines)
    assert {"energy", "far", "water"} == {each.name for each in (plans / "out/plans").iterdir()}
    together = published(plans / "out")
    shutil.rmtree(plans / "out")
    for name in ("energy", "water", "far/roads"):
        alone = build(
            plans, "--document", f"plans/{name}/blueprint.yaml", "--out", f"out/plans/{name}"
        )
        assert alone.status == 0
    assert published(plans / "out") == together


def test_faults_of_one_keep_back_no_other(plans: Path) -> None:
    write(plans, {"plans/energy/blueprint.yaml": SMALL.replace("title: 序言", "titel: 序言")})
    done = build(plans, "plans")
    assert (done.status, done.out) == (1, b"Published 2 of 3 documents to out/\n")
    assert "plans/energy/blueprint.yaml:11:5: error[BP020]" in done.err.decode()
    assert "plans/energy: Nothing was written." in done.err.decode()
    assert done.err.decode().endswith("for the faults above: plans/energy\n")
    assert not (plans / "out/plans/energy").exists()


def test_nothing_is_made_twice(plans: Path) -> None:
    for _ in range(2):
        build(plans, "plans")
    write(plans, {"plans/water/blueprint.yaml": SMALL})
    told = build(plans, "plans").err.decode()
    assert told.count("is up to date") == 2
    assert "plans/water: Published 3 files" in told


def test_names_and_options_are_those_of_the_command_line(plans: Path) -> None:
    done = build(
        plans, "plans/water", "plans/energy/blueprint.yaml", "--out", "site", "--lang", "zh-Hant"
    )
    assert done.out.decode() == "已發布2份文件（共2份）至site/\n"
    assert sorted(each.name for each in (plans / "site/plans").iterdir()) == ["energy", "water"]
    assert build(plans, "plans/water", "--out", "one").status == 0
    assert (plans / "one/plans/water/manifest.json").exists()
    # A document that stands beside others is known by its name.
    write(plans, {"both/a.yaml": SMALL, "both/b.yaml": SMALL})
    assert build(plans, "both/a.yaml", "both/b.yaml").status == 0
    assert sorted(each.name for each in (plans / "out/both").iterdir()) == ["a", "b"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nowhere"], "nowhere leads to no document: nothing is there."),
        (["out"], "out leads to no document: no folder in it has a blueprint.yaml."),
        ([".."], ".. leads to no document: it lies outside of this folder."),
        (["plans", "--document", "x.yaml"], "either as PATH or with --document, not both."),
        (["plans", "--locale", "xx"], "The document has no locale xx"),
        ([".", "plans/inner"], "“plans” and “plans/inner” cannot be built together"),
    ],
)
def test_wrong_usage_is_told(words: list[str], said: str, tmp_path: Path) -> None:
    home = write(tmp_path / "home", {"plans/blueprint.yaml": SMALL, "out/note.txt": ""})
    write(home, {"plans/inner/blueprint.yaml": SMALL})
    write(tmp_path, {"blueprint.yaml": SMALL})
    done = build(home, *words)
    assert done.status == 2
    assert said in done.err.decode()
    assert b"Traceback" not in done.err


def test_what_every_document_gets_wrong_is_told_of_each(plans: Path) -> None:
    done = build(plans, "plans", "--locale", "xx")
    assert done.status == 2
    assert done.err.count(b"The document has no locale xx") == 3
