"""The folders that are not the document's: the default theme, and the cache."""

from __future__ import annotations

import os
from pathlib import Path

from blueprint_cli.drafts import temporary_folder

#: The folder, inside the document's, whose files stand in for the default theme's.
THEME = "templates/"
#: The folder of the installed package.
_PACKAGE = Path(__file__).parents[1]


def default_theme() -> Path:
    """Give the folder of the default theme: inside the wheel, or at the root of a checkout."""
    packaged = _PACKAGE / "theme" / "default"
    return packaged if packaged.is_dir() else _PACKAGE.parents[1] / "templates"


def cache_folder() -> Path:
    """Give the folder for what can be made again, by the XDG base directory specification.

    A user without a home, as a container may run one, has a folder for this run alone.
    """
    base = Path(os.environ.get("XDG_CACHE_HOME", ""))
    if base.is_absolute():
        return base / "blueprint"
    try:
        return Path.home() / ".cache" / "blueprint"
    except RuntimeError:
        return temporary_folder()
