"""The cache: what it gives back is what would be made, and it never grows without bounds."""

from __future__ import annotations

import fcntl
import json
import math
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from time import time
from typing import Any

import pytest

import blueprint_cli
from blueprint_cli.engine import cache as caching
from blueprint_cli.engine.cache import Cache, key
from blueprint_cli.model.artifact import Artifact
from blueprint_cli.model.rendering import Layout, Spoken
from blueprint_cli.renderers import index
from blueprint_cli.world import MemoryWorld, RecordingWorld, UnreadableError
from documents import SMALL, blueprint, write

ASKED = Artifact("en/a.html", b"", "en", "html", {"source": "0"})
LAYOUT = Layout(("a",), ("#a",), spoken=(Spoken("a.title", "A", is_link=False),))
ARTIFACT = replace(ASKED, data=b"page", layout=LAYOUT)


def test_artifact_comes_back_while_what_was_read_is_the_same(tmp_path: Path) -> None:
    recorder = RecordingWorld(MemoryWorld({"a.css": "red"}))
    recorder.read("a.css")
    Cache(tmp_path).put("key", ARTIFACT, recorder.reads)
    assert Cache(tmp_path).get("key", MemoryWorld({"a.css": "red"}), ASKED) == ARTIFACT
    assert Cache(tmp_path).get("key", MemoryWorld({"a.css": "blue"}), ASKED) is None
    assert Cache(tmp_path).get("key", MemoryWorld({}), ASKED) is None
    assert Cache(tmp_path).get("other", MemoryWorld({"a.css": "red"}), ASKED) is None


def test_file_that_could_not_be_read_then_and_can_now_counts(tmp_path: Path) -> None:
    recorder = RecordingWorld(MemoryWorld({}))
    with pytest.raises(UnreadableError):
        recorder.read("a.css")
    Cache(tmp_path).put("key", ARTIFACT, recorder.reads)
    assert Cache(tmp_path).get("key", MemoryWorld({}), ASKED) == ARTIFACT
    assert Cache(tmp_path).get("key", MemoryWorld({"a.css": "red"}), ASKED) is None


def test_cache_that_recalls_nothing_still_remembers(tmp_path: Path) -> None:
    forced = Cache(tmp_path, recalls=False)
    forced.put("key", ARTIFACT, {})
    assert forced.get("key", MemoryWorld({}), ASKED) is None
    assert Cache(tmp_path).get("key", MemoryWorld({}), ASKED) == ARTIFACT


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
    caching.code.cache_clear()
    with monkeypatch.context() as patch:
        patch.setattr(caching, "version", lambda each: "next" if each == name else version(each))
        assert key("pdf", []) != known
    caching.code.cache_clear()
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


def change(**parts: object) -> Callable[[dict[str, Any]], object]:
    """Give what changes parts of what an entry says of its file."""
    return lambda entry: entry["artifact"].update(parts)


#: What somebody may have done to an entry that lies in a folder of many hands.
TAMPERED: dict[str, Callable[[dict[str, Any]], object]] = {
    "a path beside": change(path="../beside-out.html"),
    "a path of the system": change(path="/etc/beside-out.html"),
    "another file's path": change(path="en/b.html"),
    "another locale": change(locale="fr"),
    "another format": change(format="pdf"),
    "another source": change(about={"source": "1"}),
    "more in the manifest": change(about={"source": "0", "path": "../a"}),
    "other bytes": lambda entry: entry.update(sha256="0" * 64),
    "no digest": lambda entry: entry.pop("sha256"),
    "no layout": lambda entry: entry.pop("layout"),
    "a layout of another kind": lambda entry: entry.update(layout=[1]),
    "a field that no layout has": lambda entry: entry["layout"].update(more="x"),
    "text for a list": lambda entry: entry["layout"].update(anchors=[{"a": 1}]),
    "a number for a text": lambda entry: entry["layout"].update(undrawn=1),
    "a list for a text": lambda entry: entry["layout"].update(undrawn=[]),
    "a row that is short": lambda entry: entry["layout"].update(spoken=[["a"]]),
    "a row of other types": lambda entry: entry["layout"].update(spoken=[[1, "A", False]]),
    "a truth for a number": lambda entry: entry["layout"].update(headings=[[True, "a"]]),
    "no number": lambda entry: entry["layout"].update(pictures=[[1, "a", 9, math.nan]]),
    "infinity": lambda entry: entry["layout"].update(pictures=[[1, "a", 9, -math.inf]]),
    "a number beyond all": lambda entry: entry["layout"].update(pictures=[[1, "a", 9, 10**999]]),
    "reads that are none": lambda entry: entry.update(reads=[["a", "b"]]),
    "reads of nothing": lambda entry: entry.update(reads={"a\0b": "0"}),
}


@pytest.mark.parametrize("how", TAMPERED)
def test_foreign_entry_is_none(how: str, tmp_path: Path) -> None:
    memory = Cache(tmp_path)
    memory.put("key", ARTIFACT, {})
    assert memory.get("key", MemoryWorld({}), ASKED) == ARTIFACT
    entry = json.loads((tmp_path / "key.json").read_bytes())
    TAMPERED[how](entry)
    (tmp_path / "key.json").write_text(json.dumps(entry))
    assert memory.get("key", MemoryWorld({}), ASKED) is None


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"5", b"null", b"[" * 200_000, b'{"artifact": {}}', b"\xff\xfe", b"NaN"]
)
def test_entry_that_is_no_entry_is_none(content: bytes, tmp_path: Path) -> None:
    Cache(tmp_path).put("key", ARTIFACT, {})
    (tmp_path / "key.json").write_bytes(content)
    assert Cache(tmp_path).get("key", MemoryWorld({}), ASKED) is None


@pytest.mark.parametrize("name", ["key.json", "key.data"])
def test_entry_that_is_too_large_or_no_file_is_none(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = Cache(tmp_path)
    memory.put("key", ARTIFACT, {})
    with monkeypatch.context() as patch:
        patch.setattr(caching, "ENTRY_LIMIT", 3)
        patch.setattr(caching, "_BYTES", 3)
        assert memory.get("key", MemoryWorld({}), ASKED) is None
    (tmp_path / name).unlink()
    os.mkfifo(tmp_path / name)
    assert memory.get("key", MemoryWorld({}), ASKED) is None


def test_build_writes_nothing_where_a_tampered_entry_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    write(tmp_path, {"mine/blueprint.yaml": SMALL})
    assert blueprint(tmp_path / "mine", "build", "--format", "json").status == 0
    entries = sorted((tmp_path / "cache").rglob("*.json"))
    assert entries
    for place in entries:
        entry = json.loads(place.read_bytes())
        entry["artifact"]["path"] = "../beside-out.html"
        place.write_text(json.dumps(entry))
    (tmp_path / "mine/out/index.html").unlink()
    assert blueprint(tmp_path / "mine", "build", "--format", "json").status == 0
    assert (tmp_path / "mine/out/index.html").is_file()
    assert not list(tmp_path.rglob("beside-out.html"))


CODE = "from blueprint_cli.engine import cache; print(cache.code())"


@pytest.mark.parametrize("module", ["renderers/index.py", "world/disk.py", "engine/jobs.py"])
def test_what_other_code_made_is_not_used(module: str, tmp_path: Path) -> None:
    shutil.copytree(Path(blueprint_cli.__file__).parent, tmp_path / "blueprint_cli")

    def digest() -> bytes:
        place = {**os.environ, "PYTHONPATH": str(tmp_path)}
        return subprocess.check_output((sys.executable, "-c", CODE), env=place)

    before = digest()
    with (tmp_path / "blueprint_cli" / module).open("a", encoding="utf-8") as file:
        file.write("# another\n")
    assert digest() != before
