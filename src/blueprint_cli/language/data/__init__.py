"""The packaged language data: a folder for each source, in each file its licence at the top.

What a list is good for, the module that reads it knows.
"""

from __future__ import annotations

import pkgutil


def lines(name: str) -> list[str]:
    """Read the lines of one data file, `unihan/merged`, its header and comments left out.

    `pkgutil` does here what importlib.resources does, without the imports that cost more than
    all checks together.
    """
    content = pkgutil.get_data(__name__, f"{name}.txt")
    if content is None:  # pragma: no cover - only a loader without data, which no wheel has
        raise FileNotFoundError(name)
    return [line for line in content.decode().splitlines() if line and line[0] != "#"]


def entries(name: str) -> list[str]:
    """Read the entries of a data file that has several on a line."""
    return " ".join(lines(name)).split()
