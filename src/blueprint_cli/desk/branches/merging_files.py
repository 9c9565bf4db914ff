"""Which file is merged in which way."""

from __future__ import annotations

from pathlib import PurePath

from blueprint_cli.desk.branches.merged_catalogs import merged_catalogs
from blueprint_cli.desk.branches.merged_documents import merged_documents
from blueprint_cli.desk.branches.three_ways import MergedText, UnmergeableError

_CATALOGS, _LOCK, _DOCUMENTS = (".po", ".pot"), ".lock", (".yaml", ".yml")


def merged_file(path: PurePath, base: str, ours: str, theirs: str, *, mark_size: int) -> MergedText:
    """Merge what two branches have made of a file of a document, by how its name ends.

    Raises `UnmergeableError` where that has to be done line by line.
    """
    if path.suffix in (*_CATALOGS, _LOCK):
        is_lock = path.suffix == _LOCK
        return merged_catalogs(base, ours, theirs, mark_size=mark_size, is_lock=is_lock)
    if path.suffix in _DOCUMENTS:
        return merged_documents(base, ours, theirs, mark_size=mark_size)
    raise UnmergeableError
