"""User folders: where the user keeps what programs can make again.

The standard library alone, and little of it: `engine.stamp` asks before anything else is imported.
"""

from __future__ import annotations

import os


def cache_home() -> str | None:
    """Give the folder for caches, by the XDG base directory specification; None without a home."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(base):
        return base
    home = os.path.expanduser("~")
    return None if home == "~" else os.path.join(home, ".cache")
