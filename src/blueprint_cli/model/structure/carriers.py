"""Carriers: the formats that a section can be kept to, by the words that `--format` takes."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

#: Data has every section: it is for programs.
Carrier: TypeAlias = Literal["html", "pdf", "slides"]
CARRIERS: tuple[Carrier, ...] = get_args(Carrier)
