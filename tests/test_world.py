"""The World: what lies outside the document's folder is neither read nor named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from blueprint_cli.drafts import temporary_folder
from blueprint_cli.world import (
    DiskWorld,
    MemoryWorld,
    RecordingWorld,
    UnreadableError,
    cache_folder,
)
from documents import SMALL, blueprint, write

PICTURE = """\
  - kind: figure
    id: map
    image: {image}
    alternative: 香港地圖。
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    write(tmp_path, {"secret.png": b"", "outside/secret.svg": "", "plan/map.svg": "<svg/>"})
    (tmp_path / "plan" / "link").symlink_to("../outside")
    return tmp_path / "plan"


@pytest.mark.parametrize(
    "folder", ["..", "../", "../outside", "link", "templates/..", "templates/../..", "nul\0", "no"]
)
def test_no_file_outside_the_folder_is_listed(folder: str, plan: Path) -> None:
    assert "secret.png" not in DiskWorld(plan).files(folder)
    assert "secret.svg" not in DiskWorld(plan).files(folder)


def test_nothing_of_the_disk_s_root_is_listed(plan: Path) -> None:
    for folder in ("", "/"):
        assert DiskWorld(plan).files(folder) == ("map.svg",)
        assert MemoryWorld({"map.svg": "", "en/a.svg": ""}).files(folder) == ("map.svg",)


def test_folder_of_the_theme_lists_its_own_files_and_the_default_s(plan: Path) -> None:
    write(plan, {"templates/css/mine.css": ""})
    for folder in ("templates/css", "templates/css/"):
        names = DiskWorld(plan).files(folder)
        assert "mine.css" in names
        assert len(names) > 1


def test_folder_that_may_not_be_read_is_empty(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert DiskWorld(plan).files("") == ()


def test_folder_that_may_not_be_searched_has_no_file(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "is_file", refuse)
    assert not DiskWorld(plan).exists("map.svg")


def test_picture_beside_the_document_is_suggested(plan: Path) -> None:
    write(plan, {"blueprint.yaml": SMALL + PICTURE.format(image="mpa.svg")})
    told = blueprint(plan, "check").output
    assert "Did you mean “map.svg”?" in told


def test_hint_lists_the_document_s_folder_and_no_other(plan: Path) -> None:
    write(plan, {"blueprint.yaml": SMALL + PICTURE.format(image="zzzzzzzz.svg")})
    assert "Write one of: blueprint.yaml, map.svg." in blueprint(plan, "check").output


@pytest.mark.parametrize("image", ["../secrte.png", "link/secrte.svg"])
def test_no_hint_tells_of_files_elsewhere(image: str, plan: Path) -> None:
    write(plan, {"blueprint.yaml": SMALL + PICTURE.format(image=image)})
    run = blueprint(plan, "check")
    assert run.status == 1
    assert "secret" not in run.output


def test_recorder_notes_a_file_that_could_not_be_read() -> None:
    recorder = RecordingWorld(MemoryWorld({}))
    with pytest.raises(UnreadableError):
        recorder.read("map.svg")
    assert recorder.reads == {"map.svg": ""}


def test_user_without_a_home_has_a_cache_for_one_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    # What the system says where it knows nobody of the user's number, as in a container.
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    assert cache_folder() == cache_folder() == temporary_folder()
