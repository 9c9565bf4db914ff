"""Small editions to publish, and what an output folder holds of them."""

from __future__ import annotations

import json
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from blueprint_cli.model.artifact import Artifact
from blueprint_cli.publishing import manifest
from blueprint_cli.publishing.folder import (
    MANIFEST,
    OvertakenError,
    publish,
    standing,
)

ABOUT = {"blueprint": "test", "source": "0"}


def edition(word: str, *paths: str, size: int = 10) -> list[Artifact]:
    names = paths or ("index.html", "en/blueprint.html", "en/blueprint.pdf")
    return [Artifact(name, f"{word} {name} ".encode() * size) for name in names]


def contents(folder: Path) -> dict[str, bytes]:
    return {
        each.relative_to(folder).as_posix(): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file()
    }


def leftovers(folder: Path) -> list[str]:
    return [each.name for each in folder.parent.iterdir() if each.name.startswith(".blueprint-")]


def assert_sums(folder: Path) -> list[str]:
    """The manifest tells the truth about every file; give their paths."""
    entries = json.loads((folder / MANIFEST).read_bytes())["files"]
    for said in entries:
        data = (folder / said["path"]).read_bytes()
        assert sha256(data).hexdigest() == said["sha256"]
        assert len(data) == said["size"]
    return [said["path"] for said in entries]


def assert_whole(folder: Path) -> str:
    """All files are of one edition, as the manifest says; give the edition's word."""
    (word,) = {(folder / path).read_bytes().split(b" ")[0] for path in assert_sums(folder)}
    return word.decode()


def publish_indexed(artifacts: list[Artifact], out: Path) -> None:
    """Publish a partial build with an index of all paths but its own, as often as it takes."""
    while True:
        entries = standing(artifacts, out, keep=True)
        others = [path for path in sorted(entries) if path != "index.html"]
        index = Artifact("index.html", "\n".join(others).encode())
        whole = {**entries, index.path: manifest.entry(index)}
        with suppress(OvertakenError):
            publish([*artifacts, index], out, ABOUT, keep=True, expected=whole)
            return
