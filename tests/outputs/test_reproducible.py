"""Two builds of one document are the same to the last byte, wherever and however they run."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import blueprint_process
from places import ROOT

from .publication import TIMEOUT, Publication

#: Which document is built again, how, and where: the real one, or the one that has every section.
CIRCUMSTANCES: dict[str, tuple[str, list[str], dict[str, str]]] = {
    "serial-in-c-locale": (
        "publication",
        ["--force", "--jobs", "0"],
        {"TZ": "Asia/Hong_Kong", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "1"},
    ),
    "two-workers-in-utf-8": (
        "general",
        ["--force", "--jobs", "2"],
        {"TZ": "America/St_Johns", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "20221222"},
    ),
    "remembered": ("publication", [], {"TZ": "UTC"}),
}


def differing(one: Publication, other: Publication) -> list[str]:
    return [
        path
        for path in one.paths
        if (one.folder / path).read_bytes() != (other.folder / path).read_bytes()
    ]


@pytest.mark.parametrize("name", CIRCUMSTANCES)
def test_circumstances_change_no_byte(
    request: pytest.FixtureRequest, tmp_path: Path, name: str
) -> None:
    built, options, environment = CIRCUMSTANCES[name]
    publication: Publication = request.getfixturevalue(built)
    elsewhere = tmp_path / "another folder"
    elsewhere.mkdir()
    arguments = ["build", "--document", str(publication.document), "--out", "out", *options]
    memory = {"XDG_CACHE_HOME": str(publication.memory)}
    done = blueprint_process(
        elsewhere, *arguments, timeout=TIMEOUT, environment={**memory, **environment}
    )
    assert done.status == 0, done.stderr
    again = Publication(elsewhere / "out")
    assert again.paths == publication.paths
    assert not differing(again, publication)


def test_building_piece_by_piece_gives_the_same_files(
    publication: Publication, tmp_path: Path
) -> None:
    again = Publication(tmp_path / "out")
    for chosen in ("json", "html"):
        done = blueprint_process(
            ROOT, "build", "--force", "--format", chosen, "--out", str(again.folder)
        )
        assert done.status == 0, done.stderr
    assert len(again.paths) == 3 * 2 + 2
    assert set(differing(again, publication)) <= {"index.html", "manifest.json"}
