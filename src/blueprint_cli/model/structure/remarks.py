"""Remarks: what must be known to read a table or a picture, under it."""

from __future__ import annotations

from dataclasses import dataclass

from blueprint_cli.model.constraints import Id, described
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.message import Message


@dataclass(frozen=True, kw_only=True)
class Remark(Identified):
    """One remark, for readers; `notes` are for the speaker."""

    id: Id = described("Name of the remark, unique in the document.")
    text: Message = described("The remark.")
