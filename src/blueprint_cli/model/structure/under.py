"""What stands under a section, to be known by who reads its table or picture."""

from __future__ import annotations

from dataclasses import dataclass

from blueprint_cli.model.constraints import Id, described
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.message import Message


@dataclass(frozen=True, kw_only=True)
class Remark(Identified):
    """One remark, for readers; `notes` are for the speaker."""

    id: Id = described("Name of the remark, unique in the document.", example="rounding")
    text: Message = described("The remark.", example="數字經四捨五入。")
