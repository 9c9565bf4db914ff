"""What a section can be kept to: formats, by the words that `--format` takes, and numbers."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

#: Data has every section: it is for programs.
Carrier: TypeAlias = Literal["html", "pdf", "slides"]
#: Whether the paragraphs of a text have running numbers, by which readers cite them.
Numbering: TypeAlias = Literal["paragraphs", "none"]

CARRIERS: tuple[Carrier, ...] = get_args(Carrier)
