"""The wheel: installed into an empty environment, it needs nothing of the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from zipfile import ZipFile

import pytest

from places import ROOT

PACKAGE = ROOT / "src" / "blueprint_cli"
THEME = ROOT / "templates"

FORMATS = ("blueprint.html", "blueprint.pdf", "slides.html", "slides.pdf", "blueprint.json")
PUBLISHED = {f"{tag}/{file}" for tag in ("zh-Hant", "zh-Hans", "en") for file in FORMATS}


def run(*command: str | Path, folder: Path) -> str:
    # Nothing of the checkout may come in through the environment.
    environment = {name: text for name, text in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build(target: str, project: Path, folder: Path) -> Path:
    run(sys.executable, "-m", "hatchling", "build", "-t", target, "-d", folder, folder=project)
    (made,) = folder.iterdir()
    return made


def names(wheel: Path) -> set[str]:
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout."""
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment that the wheel is installed in."""
    environment = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", "--without-pip", environment, folder=environment)
    python = environment / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--python", python)
    run(*pip, "install", "--no-index", "--no-deps", wheel, folder=environment)
    # The locked libraries are those of the environment that the tests run in. The .pth file in
    # there that leads to the checkout is not read from here.
    paths = {"base": str(environment), "platbase": str(environment)}
    own = Path(sysconfig.get_path("purelib", "venv", paths))
    libraries = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (own / "libraries.pth").write_text("\n".join(libraries), encoding="utf-8")
    return python.parent


def test_the_wheel_carries_theme_and_starters(wheel: Path) -> None:
    carried = names(wheel)
    for folder, place in ((THEME, "theme/default"), (PACKAGE / "starters", "starters")):
        files = [each.relative_to(folder) for each in folder.rglob("*") if each.is_file()]
        assert files
        assert {f"blueprint_cli/{place}/{file.as_posix()}" for file in files} <= carried
    assert "blueprint_cli/py.typed" in carried


def test_the_source_distribution_makes_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    source = build("sdist", ROOT, tmp_path / "sdist")
    run("tar", "-xzf", source, folder=tmp_path)
    (project,) = tmp_path.glob("blueprint_cli-*")
    assert names(build("wheel", project, tmp_path / "wheel")) == names(wheel)


def test_a_new_document_builds_with_the_theme_of_the_wheel(programs: Path, tmp_path: Path) -> None:
    where = "import blueprint_cli.world as world; print(world.default_theme())"
    theme = Path(run(programs / "python", "-c", where, folder=tmp_path).strip())
    assert theme.is_relative_to(programs.parent)
    run(programs / "blueprint", "init", "demo", folder=tmp_path)
    demo = tmp_path / "demo"
    run(programs / "blueprint", "build", "--strict", folder=demo)
    made = {str(each.relative_to(demo / "out")) for each in (demo / "out").rglob("*.*")}
    assert made == PUBLISHED | {"index.html", "manifest.json"}
