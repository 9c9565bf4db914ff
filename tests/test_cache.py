"""The cache: what it gives back is what would be made, and it never grows without bounds."""

from __future__ import annotations

import fcntl
import os
from importlib.metadata import version
from pathlib import Path
from time import time
from typing import Any

import pytest

from blueprint_cli import cache as caching
from blueprint_cli.cache import Cache, key
from blueprint_cli.model.artifact import Artifact
from blueprint_cli.renderers import index
from blueprint_cli.world import MemoryWorld, RecordingWorld, UnreadableError
from documents import SMALL, blueprint, write

ARTIFACT = Artifact("en/a.html", b"page", "en", "html")


def test_artifact_comes_back_while_what_was_read_is_the_same(tmp_path: Path) -> None:
    recorder = RecordingWorld(MemoryWorld({"a.css": "red"}))
    recorder.read("a.css")
    Cache(tmp_path).put("key", ARTIFACT, recorder.reads)
    assert Cache(tmp_path).get("key", MemoryWorld({"a.css": "red"})) == ARTIFACT
    assert Cache(tmp_path).get("key", MemoryWorld({"a.css": "blue"})) is None
    assert Cache(tmp_path).get("key", MemoryWorld({})) is None
    assert Cache(tmp_path).get("other", MemoryWorld({"a.css": "red"})) is None


def test_file_that_could_not_be_read_then_and_can_now_counts(tmp_path: Path) -> None:
    recorder = RecordingWorld(MemoryWorld({}))
    with pytest.raises(UnreadableError):
        recorder.read("a.css")
    Cache(tmp_path).put("key", ARTIFACT, recorder.reads)
    assert Cache(tmp_path).get("key", MemoryWorld({})) == ARTIFACT
    assert Cache(tmp_path).get("key", MemoryWorld({"a.css": "red"})) is None


def test_cache_that_recalls_nothing_still_remembers(tmp_path: Path) -> None:
    forced = Cache(tmp_path, recalls=False)
    forced.put("key", ARTIFACT, {})
    assert forced.get("key", MemoryWorld({})) is None
    assert Cache(tmp_path).get("key", MemoryWorld({})) == ARTIFACT


def test_oldest_artifacts_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for age, name in enumerate(("new", "middle", "old")):
        write(tmp_path, {f"{name}.json": "{}", f"{name}.data": b"x" * 100})
        for each in tmp_path.glob(f"{name}.*"):
            os.utime(each, (time() - age * 60,) * 2)
    monkeypatch.setattr(caching, "_ENTRIES", 2)
    Cache(tmp_path).trim()
    assert {each.stem for each in tmp_path.iterdir()} == {"new", "middle"}
    monkeypatch.setattr(caching, "_BYTES", 150)
    Cache(tmp_path).trim()
    assert {each.stem for each in tmp_path.glob("*.data")} == {"new"}


def test_drafts_that_were_cut_off_are_swept(tmp_path: Path) -> None:
    names = [f".{name}.data.{'0' * 16}.draft" for name in ("dead", "alive")]
    write(tmp_path, dict.fromkeys(names, "half"))
    with (tmp_path / names[1]).open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        Cache(tmp_path).trim()
        assert [each.name for each in tmp_path.iterdir()] == names[1:]


def test_trimming_a_folder_that_another_build_trims_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    write(tmp_path, {"a.json": "{}"})
    monkeypatch.setattr(caching, "_ENTRIES", 0)
    monkeypatch.setattr(Path, "unlink", refuse)
    Cache(tmp_path).trim()
    Cache(tmp_path / "none").trim()


@pytest.mark.parametrize("name", ["weasyprint", "pydyf", "fonttools", "pillow", "zopfli"])
def test_another_release_of_a_library_counts(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    known = key("pdf", [])
    caching._code.cache_clear()  # noqa: SLF001
    with monkeypatch.context() as patch:
        patch.setattr(caching, "version", lambda each: "next" if each == name else version(each))
        assert key("pdf", []) != known
    caching._code.cache_clear()  # noqa: SLF001
    assert key("pdf", []) == known


def test_force_makes_the_index_again_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    render = index.render

    def counted(*arguments: Any) -> Artifact:
        made.append("index")
        return render(*arguments)

    monkeypatch.setattr(index, "render", counted)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    write(tmp_path, {"blueprint.yaml": SMALL})
    for arguments, times in (((), 1), ((), 1), (("--force",), 2)):
        run = blueprint(tmp_path, "build", "--format", "json", "--jobs", "0", *arguments)
        assert run.status == 0, run.output
        assert len(made) == times
