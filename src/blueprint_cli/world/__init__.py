"""The World: the one place that reads files, finds the theme, and knows the machine.

Every other room asks a World, so that a test can hand it a document in memory and the cache can
note what a stage has read.
"""

from __future__ import annotations

from blueprint_cli.world.disk import DiskWorld
from blueprint_cli.world.files import BYTES_LIMIT, TEXT_LIMIT, read_json
from blueprint_cli.world.folders import THEME, cache_folder, default_theme
from blueprint_cli.world.in_memory import MemoryWorld
from blueprint_cli.world.protocol import World
from blueprint_cli.world.recording import RecordingWorld
from blueprint_cli.world.refusals import OutsideError, RevisionError, UnreadableError, too_large

__all__ = [
    "BYTES_LIMIT",
    "TEXT_LIMIT",
    "THEME",
    "DiskWorld",
    "MemoryWorld",
    "OutsideError",
    "RecordingWorld",
    "RevisionError",
    "UnreadableError",
    "World",
    "cache_folder",
    "default_theme",
    "read_json",
    "too_large",
]
