"""Words: chapters, quotations and boxes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Literal, TypeAlias

from blueprint_cli.model.constraints import STRICT, described
from blueprint_cli.model.message import Message, Passage
from blueprint_cli.model.sections.section import Untitled


def _or_sections(schema: dict[str, Any]) -> None:
    """Tell editors that a chapter may hold nothing but its sections."""
    schema["anyOf"] = [{"required": ["text"]}, {"required": ["sections"]}]


@dataclass(frozen=True, kw_only=True)
class Prose(Untitled):
    """Paragraphs and lists, in Markdown; or nothing but sections."""

    __pydantic_config__: ClassVar = {**STRICT, "json_schema_extra": _or_sections}
    kind: Literal["prose"]
    text: Passage | None = described(
        "Paragraphs and lists in Markdown; a blank line between paragraphs.",
        None,
        example="人才是發展的根基。\n\n- 培育本地人才；\n- 吸引外地人才。\n",
    )


@dataclass(frozen=True, kw_only=True)
class Quotation(Untitled):
    """Someone's words."""

    kind: Literal["quotation"]
    text: Message = described("The words.", example="要看得見前路。")
    attribution: Message | None = described("Whose words they are.", None, example="一位教授")


@dataclass(frozen=True, kw_only=True)
class Callout(Untitled):
    """A paragraph that must not be missed, or a box that tells a case in sections of its own."""

    kind: Literal["callout"]
    tone: Literal["note", "important", "case"] = described(
        "What it is: note, important, or case, a case study.", "note", example="important"
    )
    text: Passage | None = described(
        "Paragraphs and lists in Markdown.", None, example="申請六月截止。"
    )


#: The kinds of this family.
ProseKind: TypeAlias = Prose | Quotation | Callout
