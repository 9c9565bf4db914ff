"""Clones: git is told to merge by ids, in the files of a repository and in each clone of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from blueprint_cli.edits import put
from blueprint_cli.world.git import Repository

#: What the way of merging is called in `.gitattributes` and in the settings (gitattributes).
NAME = "blueprint"
ATTRIBUTES = ".gitattributes"
_DRIVER, _TITLE = f"merge.{NAME}.driver", f"merge.{NAME}.name"
#: What is merged so beside the document itself, and a file of each.
_MERGED = {
    "locales/*.po": "locales/en.po",
    "locales/*.lock": "locales/zh-Hans.lock",
    "locales/terms.yaml": "locales/terms.yaml",
    "locales/answers.yaml": "locales/answers.yaml",
}
#: Where blueprint cannot merge, is not there any more or says that there are conflicts and has
#: marked none, git does as it would by itself: else it took the untouched file for what comes out.
_BY_LINES = "git merge-file --quiet --marker-size=%L %A %O %B"
_CALL = "{program} locale merge --path=%P --mark-size=%L %O %A %B"
_MARKED = "[ $s -eq 1 ] && grep -q '^<<<<<<<' %A"
_COMMAND = (
    f"{_CALL}; s=$?; [ $s -eq 0 ] || {{{{ {_MARKED}; }}}} || {{{{ {_BY_LINES}; s=$?; }}}}; exit $s"
)


@dataclass(frozen=True)
class Clone:
    """The clone that a document lies in."""

    document: Path

    @cached_property
    def _repository(self) -> Repository:
        return Repository(self.document.parent)

    @property
    def is_set_up(self) -> bool:
        """Whether git merges by ids here. Raises `RevisionError` without a repository."""
        _ = self._repository.prefix
        return not self._unmarked and bool(self._repository.setting(_DRIVER))

    def set_up(self, program: str) -> None:
        """Have git call a program for merges; what is set up already stays.

        Raises `RevisionError` without a repository, OSError where the system refuses.
        """
        _ = self._repository.prefix
        if unmarked := self._unmarked:
            place = self.document.parent / ATTRIBUTES
            before = place.read_bytes() if place.exists() else b""
            start = before if before.endswith(b"\n") or not before else before + b"\n"
            put(place, start + "".join(f"{each} merge={NAME}\n" for each in unmarked).encode())
        self._repository.set_up(_TITLE, NAME)
        self._repository.set_up(_DRIVER, _COMMAND.format(program=program))

    @property
    def _unmarked(self) -> list[str]:
        """What no line of `.gitattributes` has git merge so."""
        files = {_pattern(self.document.name): self.document.name, **_MERGED}
        said = dict(self._repository.attribute("merge", tuple(files.values())))
        return [pattern for pattern, file in files.items() if said.get(file) != NAME]


def _pattern(name: str) -> str:
    """Give the pattern of `.gitattributes` that a file of a name alone fits (gitattributes)."""
    escaped = re.sub(r"([\\*?\[])", r"\\\1", name)
    if re.search(r'[\s"]|^[#!]', escaped):
        return '"' + escaped.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return escaped
