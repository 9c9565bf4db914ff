"""Artifact: the bytes of one finished file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from blueprint_cli.model.rendering import Layout

#: What a manifest says of files, by their paths.
Entries: TypeAlias = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Artifact:
    """A file ready to publish, at `path` under the output folder (forward slashes).

    `locale` and `format` are empty for files that belong to all locales. `about` is what the
    manifest says of the file beside its name, size and digest; `layout` is what checks can see.
    """

    path: str
    data: bytes = field(repr=False)
    locale: str = ""
    format: str = ""
    about: Mapping[str, object] = field(default_factory=dict)
    layout: Layout = field(default=Layout(), repr=False)
