"""The machine: what a build needs of it is asked for before anything else, and nothing more."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any, NoReturn

import pytest

from blueprint_cli.engine import machine
from blueprint_cli.renderers.formats import data
from blueprint_cli.world import default_theme
from disks import disk
from documents import SMALL, blueprint, blueprint_process, write

PINS: dict[str, Any] = json.loads((default_theme() / "fonts" / "fonts.json").read_bytes())

#: A document's own pins, and what is said of them.
FAULTS: dict[str, tuple[object, str]] = {
    "no JSON": ("{", "fonts.json is not JSON"),
    "brackets alone": ("[" * 100_000, "fonts.json is not JSON: it is nested too deep"),
    "a family that is no text": (
        {**PINS, "fonts": [{**PINS["fonts"][0], "family": []}]},
        "fonts.json is not a list of fonts with their stacks: [] is no text",
    ),
    "a stack of no texts": (
        {**PINS, "stacks": {"*": [{}]}},
        "fonts.json is not a list of fonts with their stacks: {} is no text",
    ),
    "no pins": ([], "not a list of fonts"),
    "no stacks": ({"fonts": []}, "'stacks'"),
    "stacks of another kind": ({**PINS, "stacks": {"*": 1}}, "not a list of fonts"),
    "font without a file": ({**PINS, "fonts": [{"family": "A"}]}, "'file'"),
    "family without a file": ({**PINS, "stacks": {"*": ["Nothing"]}}, "family “Nothing”"),
    "no stack for other locales": (
        {**PINS, "stacks": {"en": PINS["stacks"]["*"]}},
        "no stack “*”",
    ),
    "file that is missing": (
        {**PINS, "fonts": [{**each, "file": "no.ttf"} for each in PINS["fonts"]]},
        "no.ttf is missing",
    ),
}


@pytest.mark.parametrize("kind", FAULTS)
def test_fault_of_the_fonts_is_told(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pins, words = FAULTS[kind]
    text = pins if isinstance(pins, str) else json.dumps(pins)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    write(tmp_path, {"blueprint.yaml": SMALL})
    pins_file = tmp_path / "templates" / "fonts" / "fonts.json"
    build = ("build", "--format", "json", "--jobs", "0")
    for files_of_the_last_build in (False, True):
        if files_of_the_last_build:
            pins_file.unlink()
            assert blueprint(tmp_path, *build).status == 0
        write(tmp_path, {"templates/fonts/fonts.json": text})
        run = blueprint(tmp_path, *build)
        assert run.status == 3, run.output
        assert words in run.stderr
        assert "hint: " in run.stderr
        assert "Nothing was written." in run.stderr


@pytest.mark.parametrize("share", [0.0, 0.001, 0.5, 0.999])
def test_a_font_that_was_pinned_as_it_was_cut_off_is_told(
    share: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, *others = PINS["fonts"]
    whole = (default_theme() / "fonts" / first["file"]).read_bytes()
    cut = whole[: int(len(whole) * share)]
    pins = {**PINS, "fonts": [{**first, "sha256": sha256(cut).hexdigest()}, *others]}
    folder = tmp_path / "templates" / "fonts"
    write(tmp_path, {"blueprint.yaml": SMALL, "templates/fonts/fonts.json": json.dumps(pins)})
    (folder / first["file"]).write_bytes(cut)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    run = blueprint(tmp_path, "build", "--format", "html")
    assert run.status == 3, run.output
    assert f"{first['file']} is damaged" in run.stderr
    assert not (tmp_path / "out").exists()


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A machine without Pango."""
    absent = [replace(each, linux="libnone.so", macos="libnone") for each in machine.LIBRARIES]
    monkeypatch.setattr(machine, "LIBRARIES", absent)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    machine.library_files.cache_clear()
    yield write(tmp_path, {"blueprint.yaml": SMALL})
    machine.library_files.cache_clear()


@pytest.mark.parametrize("name", ["html", "json"])
def test_formats_without_pages_need_no_system_library(name: str, bare: Path) -> None:
    run = blueprint(bare, "build", "--format", name)
    assert run.status == 0, run.output


def test_pages_need_the_system_libraries(bare: Path) -> None:
    run = blueprint(bare, "build", "--format", "pdf")
    assert run.status == 3
    assert "Pango: libnone" in run.stderr


def test_library_files_are_named() -> None:
    for each in machine.library_files():
        path, size, _ = each.rsplit(" ", 2)
        assert Path(path).stat().st_size == int(size)


@pytest.mark.parametrize("jobs", ["0", "2"], ids=["serial", "processes"])
def test_file_that_cannot_be_made_is_told_with_the_document(
    jobs: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> NoReturn:
        raise ValueError("no such shape")

    monkeypatch.setattr(data, "render", fail)
    write(tmp_path, {"blueprint.yaml": SMALL})
    run = blueprint(tmp_path, "build", "--format", "json", "--jobs", jobs, "--force")
    assert run.status == 1
    assert (
        "blueprint.yaml:1:1: error[BP401]: "
        "zh-Hant/blueprint.json could not be made: no such shape\n" in run.stderr
    )
    assert "Nothing was written." in run.stderr


def test_full_cache_is_no_fault(tmp_path: Path) -> None:
    write(tmp_path, {"blueprint.yaml": SMALL})
    with disk(tmp_path / "cache", "size=4k") as mounted:
        if not mounted:
            pytest.skip("nothing can be mounted here")
        write(tmp_path, {"cache/full": b"x" * 4096})
        cache = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
        build = ("build", "--format", "pdf")
        run = blueprint_process(tmp_path, *build, timeout=300, environment=cache)
    assert run.status == 0, run.output
