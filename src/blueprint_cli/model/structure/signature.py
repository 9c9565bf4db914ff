"""Signature: who signs a section, as at the end of a foreword."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from blueprint_cli.model.constraints import STRICT, DayOrMonth, FilePath, described
from blueprint_cli.model.message import Message


@dataclass(frozen=True, kw_only=True)
class Signature:
    """The name and office of who signs, with a portrait and a date where they are known."""

    __pydantic_config__: ClassVar = STRICT
    name: Message = described("Who signs.", example="創新科技署署長")
    office: Message | None = described(
        "The office that the person holds.", None, example="創新科技署"
    )
    portrait: FilePath | None = described(
        "Path of a portrait (SVG, PNG or JPEG) in the document's folder.",
        None,
        example="images/portrait.svg",
    )
    alternative: Message | None = described(
        "What the portrait shows, where it is more than the person's face.",
        None,
        example="市政廳正面的圖畫",
    )
    date: DayOrMonth | None = described(
        "When it was signed: a day as YYYY-MM-DD, or a month as YYYY-MM.", None, example="2026-03"
    )
