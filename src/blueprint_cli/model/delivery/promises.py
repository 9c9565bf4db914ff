"""Promises: what an earlier edition said would be done, which a later one reports on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from blueprint_cli.model.constraints import STRICT, FilePath, Id, Text, described
from blueprint_cli.model.delivery.when import When
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.message import Message


@dataclass(frozen=True, kw_only=True)
class Promise(Identified):
    """An action as the earlier edition has it."""

    id: Id = described("Name of the promise, unique in the document.", example="promised-labs")
    action: Id | None = described(
        "The action that it has become; without it, the plan has it no more.",
        None,
        example="open-labs",
    )
    text: Message | None = described(
        "What was promised, where the plan says it otherwise now, or no more.",
        None,
        example="開設四所實驗室",
    )
    due: When | None = described("By when it was promised.", None, example="2027-Q2")


def _one_source(schema: dict[str, Any]) -> None:
    """Tell editors that promises stand here, or in one file, or at one tag."""
    ways = ("file", "tag", "promises")
    schema["oneOf"] = [{"required": [each]} for each in ways]


@dataclass(frozen=True, kw_only=True)
class Earlier:
    """The earlier edition that this one reports on; validation reads its promises."""

    __pydantic_config__: ClassVar = {**STRICT, "json_schema_extra": _one_source}
    called: Message = described("What readers know it by.", example="2024年版")
    file: FilePath | None = described(
        "The document of that edition, in this one's folder.", None, example="earlier/2024.yaml"
    )
    tag: Text | None = described(
        "The tag (or commit) of git at which this document was that edition.",
        None,
        example="v2024",
    )
    promises: tuple[Promise, ...] = described(
        "What it promised, where no file or tag has it.",
        (),
        example=[{"id": "promised-labs", "action": "open-labs", "due": "2027-Q2"}],
    )
