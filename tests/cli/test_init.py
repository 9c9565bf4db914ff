"""`blueprint init`: what it makes is whole at once, and nothing is ever overwritten."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Mapping
from pathlib import Path

import pytest

from blueprint_cli.cli.init import KINDS
from documents import blueprint, write

FILES = {
    ".gitattributes",
    ".gitignore",
    "blueprint.yaml",
    "locales/en.po",
    "locales/passages.lock",
    "locales/terms.yaml",
    "locales/zh-Hans.po",
}
#: What each kind of document has beside them.
PICTURES = {"images/logo.svg", "images/map.svg", "images/portrait.svg"}
BESIDE: Mapping[str, set[str]] = {"small": set(), "plan": PICTURES, "paper": set()}
every_kind = pytest.mark.parametrize("kind", KINDS)


def files(folder: Path) -> set[str]:
    return {str(each.relative_to(folder)) for each in folder.rglob("*") if each.is_file()}


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in files(folder)}


@every_kind
def test_a_new_document_has_no_fault(tmp_path: Path, kind: str) -> None:
    made = blueprint(tmp_path, "init", "demo", "--kind", kind)
    assert (made.status, made.stderr) == (0, "")
    assert files(tmp_path / "demo") == FILES | BESIDE[kind]
    checked = blueprint(tmp_path / "demo", "check", "--strict")
    assert (checked.status, checked.shown) == (0, [])


@every_kind
def test_a_new_document_is_as_fmt_and_sync_leave_it(tmp_path: Path, kind: str) -> None:
    blueprint(tmp_path, "init", "demo", "--kind", kind)
    before = contents(tmp_path / "demo")
    for command in (["fmt"], ["locale", "sync"]):
        assert blueprint(tmp_path / "demo", *command).status == 0
        assert contents(tmp_path / "demo") == before, command


@pytest.mark.parametrize(("kind", "tag"), [("plan", "en"), ("paper", "zh-Hant")])
def test_a_new_document_builds_at_once(tmp_path: Path, kind: str, tag: str) -> None:
    # tests/repository/test_install.py builds the small one, and all of it.
    blueprint(tmp_path, "init", "示範 文件", "--kind", kind)
    built = blueprint(tmp_path / "示範 文件", "build", "--strict", "--locale", tag)
    assert (built.status, built.shown) == (0, [])
    assert (tmp_path / "示範 文件/out" / tag / "slides.pdf").exists()


def test_without_a_kind_it_is_the_small_one(tmp_path: Path) -> None:
    blueprint(tmp_path, "init", "one")
    blueprint(tmp_path, "init", "other", "--kind", "small")
    assert contents(tmp_path / "one") == contents(tmp_path / "other")


@every_kind
def test_what_is_invented_says_so(tmp_path: Path, kind: str) -> None:
    blueprint(tmp_path, "init", "demo", "--kind", kind)
    text = (tmp_path / "demo/blueprint.yaml").read_text(encoding="utf-8")
    assert kind == "small" or "subtitle: 範本：內容全屬虛構" in text
    assert all("example.org" in each for each in re.findall(r"(?:https?://|@)\S+", text))


def test_without_a_folder_it_is_the_empty_one_that_one_is_in(tmp_path: Path) -> None:
    made = blueprint(tmp_path, "init", "--kind", "paper")
    assert (made.status, files(tmp_path)) == (0, FILES)
    assert (
        made.stdout == "A new document is in blueprint.yaml. To publish it:\n\n  blueprint build\n"
    )
    again = blueprint(tmp_path, "init")
    assert (again.status, files(tmp_path)) == (2, FILES)
    assert ". is not empty; name a new folder." in again.stderr


def test_a_kind_that_is_none_is_refused(tmp_path: Path) -> None:
    refused = blueprint(tmp_path, "init", "demo", "--kind", "report")
    assert (refused.status, files(tmp_path)) == (2, set())
    assert "'report' is not one of 'small', 'plan', 'paper'" in refused.stderr


def test_the_small_document_is_read_in_a_minute(tmp_path: Path) -> None:
    blueprint(tmp_path, "init", "demo")
    # Readers of Chinese take some 300 to 500 characters a minute.
    text = (tmp_path / "demo" / "blueprint.yaml").read_text(encoding="utf-8")
    assert sum("\u4e00" <= each <= "\u9fff" for each in text) < 600


def test_it_says_what_to_run_next(tmp_path: Path) -> None:
    lines = blueprint(tmp_path, "init", "a b/計劃").stdout.splitlines()
    enter, build = (shlex.split(line) for line in lines[-2:])
    assert enter == ["cd", "a b/計劃"]
    assert build == ["blueprint", "build"]


def test_it_names_the_command_that_called_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BLUEPRINT_COMMAND", str(tmp_path / "run"))
    assert blueprint(tmp_path, "init", "demo").stdout.endswith("  cd demo\n  ../run build\n")


@pytest.mark.parametrize("folder", ["empty", "new/deep/er"])
def test_an_empty_or_a_new_folder_will_do(tmp_path: Path, folder: str) -> None:
    (tmp_path / "empty").mkdir()
    assert blueprint(tmp_path, "init", folder).status == 0
    assert files(tmp_path / folder) == FILES


@pytest.mark.parametrize(
    ("folder", "words"),
    [
        ("taken", "taken is not empty; name a new folder."),
        ("taken/notes.txt", "taken/notes.txt is a file; name a new folder."),
        ("taken/notes.txt/demo", "taken/notes.txt/demo cannot be made: Not a directory."),
        ("nowhere", "nowhere is a file; name a new folder."),
    ],
)
def test_what_is_there_is_left_alone(tmp_path: Path, folder: str, words: str) -> None:
    write(tmp_path / "taken", {"notes.txt": "mine"})
    (tmp_path / "nowhere").symlink_to("no/such/place")
    refused = blueprint(tmp_path, "init", folder)
    assert (refused.status, refused.stdout) == (2, "")
    assert words in refused.stderr
    assert files(tmp_path) == {"taken/notes.txt"}
    assert (tmp_path / "taken" / "notes.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("again", [[], ["."]])
def test_a_second_time_is_refused(tmp_path: Path, again: list[str]) -> None:
    blueprint(tmp_path, "init", "demo")
    folder = tmp_path / "demo"
    (folder / "blueprint.yaml").write_text("mine", encoding="utf-8")
    assert blueprint(folder, "init", *(again or [os.fspath(folder)])).status == 2
    assert (folder / "blueprint.yaml").read_text(encoding="utf-8") == "mine"
