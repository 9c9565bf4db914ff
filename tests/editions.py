"""Small editions to publish, and what an output folder holds of them."""

from __future__ import annotations

import json
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from blueprint_cli.model.artifact import Artifact
from blueprint_cli.publish import MANIFEST, OvertakenError, available, publish

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


def assert_whole(folder: Path) -> str:
    """The manifest tells the truth about every file; give the edition's word."""
    entries = json.loads((folder / MANIFEST).read_bytes())["files"]
    words = set[str]()
    for entry in entries:
        data = (folder / entry["path"]).read_bytes()
        assert sha256(data).hexdigest() == entry["sha256"]
        assert len(data) == entry["size"]
        words.add(data.split(b" ")[0].decode())
    assert len(words) == 1
    return words.pop()


def publish_indexed(artifacts: list[Artifact], out: Path) -> None:
    """Publish a partial build with an index of all paths but its own, as often as it takes."""
    while True:
        paths = available(artifacts, out, keep=True)
        others = [path for path in paths if path != "index.html"]
        index = Artifact("index.html", "\n".join(others).encode())
        with suppress(OvertakenError):
            publish([*artifacts, index], out, ABOUT, keep=True, expected=paths)
            return
