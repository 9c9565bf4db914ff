"""The manifest: what a folder says of the files that builds have put there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

from blueprint_cli.model.artifact import Artifact
from blueprint_cli.publishing.exchange import MANIFEST
from blueprint_cli.world import read_json

#: What names the language of a pseudo-locale, in a manifest of files that are for no reader.
PSEUDO = "pseudo"


def entries(folder: Path) -> dict[str, dict[str, Any]]:
    """Give what the manifest of a folder says, by path; nothing where it cannot be read."""
    try:
        content = read_json((folder / MANIFEST).read_bytes())
        return {entry["path"]: entry for entry in content["files"] if _is_path(entry["path"])}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def entry(artifact: Artifact) -> dict[str, Any]:
    """Give what the manifest says of a file."""
    said: dict[str, Any] = {
        "path": artifact.path,
        "sha256": sha256(artifact.data).hexdigest(),
        "size": len(artifact.data),
    }
    if artifact.locale:
        said |= {"locale": artifact.locale, "format": artifact.format}
    return said | dict(artifact.about)


def written(about: Mapping[str, Any], entries: Mapping[str, Any]) -> bytes:
    """Give a manifest of files, with what is said about them all."""
    content = {**about, "files": [entries[path] for path in sorted(entries)]}
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def is_there(folder: Path) -> bool:
    """Tell whether a folder has a manifest that a build has written."""
    return {"blueprint", "files"} <= _content(folder).keys()


def pseudo(folder: Path) -> str | None:
    """Give the language of the pseudo-locale that a folder has, empty for none.

    None where no build has written there.
    """
    return str(_content(folder).get(PSEUDO, "")) if is_there(folder) else None


def _content(folder: Path) -> Mapping[str, Any]:
    """Give what a manifest says; nothing where it cannot be read."""
    try:
        content = read_json((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def _is_path(value: object) -> bool:
    """Tell whether an entry names a file in the one way that builds do."""
    return isinstance(value, str) and "\0" not in value and PurePosixPath(value).as_posix() == value
