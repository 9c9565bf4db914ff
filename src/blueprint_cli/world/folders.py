"""The folders that are not the document's: the default theme, and the cache."""

from __future__ import annotations

from pathlib import Path

from blueprint_cli.drafts import temporary_folder
from blueprint_cli.user_folders import cache_home

#: The folder, inside the document's, whose files stand in for the default theme's.
THEME = "templates/"
#: The folder of the installed package.
_PACKAGE = Path(__file__).parents[1]


def default_theme() -> Path:
    """Give the folder of the default theme: inside the wheel, or at the root of a checkout."""
    packaged = _PACKAGE / "theme" / "default"
    return packaged if packaged.is_dir() else _PACKAGE.parents[1] / "templates"


def cache_folder() -> Path:
    """Give the folder for what can be made again; see `cache_home`.

    A user without a home, as a container may run one, has a folder for this run alone.
    """
    home = cache_home()
    return Path(home, "blueprint") if home else temporary_folder()
