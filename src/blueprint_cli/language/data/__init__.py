"""The packaged language data: a folder for each source, in each file its licence at the top.

What a list is good for, the module that reads it knows.
"""

from __future__ import annotations

import pkgutil
from collections import defaultdict
from collections.abc import Mapping
from functools import cache


def lines(name: str) -> list[str]:
    """Read the lines of one data file, `unihan/merged`, its header and comments left out."""
    return [line for line in _content(name).splitlines() if line and line[0] != "#"]


def body(name: str) -> str:
    """Read what stands in a data file after its header, whole: for long lists of words."""
    content, at = _content(name), 0
    while content.startswith("#", at):
        at = content.index("\n", at) + 1
    return content[at:]


def _content(name: str) -> str:
    """Read a data file.

    `pkgutil` does here what importlib.resources does, without the imports that cost more than
    all checks together.
    """
    content = pkgutil.get_data(__name__, f"{name}.txt")
    if content is None:  # pragma: no cover - only a loader without data, which no wheel has
        raise FileNotFoundError(name)
    return content.decode()


def entries(name: str) -> list[str]:
    """Read the entries of a data file that has several on a line."""
    return " ".join(lines(name)).split()


@cache
def by_kind(name: str) -> Mapping[str, frozenset[str]]:
    """Read the entries of a data file whose lines begin with the kind of what stands on them."""
    kinds = defaultdict[str, set[str]](set)
    for line in lines(name):
        kind, *words = line.split()
        kinds[kind].update(words)
    return {kind: frozenset(words) for kind, words in kinds.items()}
