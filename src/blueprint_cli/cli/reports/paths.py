"""The files that diagnostics are about, as reports name them."""

from __future__ import annotations

import os

from blueprint_cli.diagnostics import Diagnostic


def file_of(diagnostic: Diagnostic) -> str:
    """Give the file that a diagnostic is about, under the name its user knows it by."""
    return diagnostic.span.source.name if diagnostic.span else diagnostic.file


def from_repository(file: str) -> str:
    """Give a file's path from the repository's root, where GitHub Actions says what that is.

    A step may run in a folder below; annotations are shown only at a path from the root.
    """
    root = os.environ.get("GITHUB_WORKSPACE", "")
    if not root or not file:
        return file
    path = os.path.relpath(file, os.path.realpath(root))
    return file if path.startswith("..") else path
