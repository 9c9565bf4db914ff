"""`blueprint init`: what it makes is whole at once, and nothing is ever overwritten."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

import pytest

from documents import blueprint, write

FILES = {
    ".gitattributes",
    ".gitignore",
    "blueprint.yaml",
    "locales/en.po",
    "locales/terms.yaml",
    "locales/zh-Hans.po",
}


def files(folder: Path) -> set[str]:
    return {str(each.relative_to(folder)) for each in folder.rglob("*") if each.is_file()}


def test_the_new_document_has_no_fault(tmp_path: Path) -> None:
    made = blueprint(tmp_path, "init", "demo")
    assert (made.status, made.stderr) == (0, "")
    assert files(tmp_path / "demo") == FILES
    checked = blueprint(tmp_path / "demo", "check", "--strict")
    assert (checked.status, checked.shown) == (0, [])


def test_the_new_document_is_read_in_a_minute(tmp_path: Path) -> None:
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
