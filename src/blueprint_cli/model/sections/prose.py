"""Words: chapters, quotations and boxes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Literal, TypeAlias

from blueprint_cli.model.constraints import STRICT, Day, Id, described
from blueprint_cli.model.identified import Identified
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


@dataclass(frozen=True, kw_only=True)
class Question(Identified):
    """One question to the public."""

    id: Id = described("Name of the question, unique in the document.", example="which-streets")
    text: Passage = described("The question.", example="你認為哪些街道應該優先種樹？")


@dataclass(frozen=True, kw_only=True)
class Questions(Untitled):
    """Questions of a consultation, numbered through the document, and how to reply."""

    kind: Literal["questions"]
    lead: Message | None = described(
        "A sentence over the questions.", None, example="我們想知道你的意見："
    )
    questions: tuple[Question, ...] = described(
        "The questions, in order.",
        example=[{"id": "which-streets", "text": "你認為哪些街道應該優先種樹？"}],
    )
    reply: Passage | None = described(
        "How to reply.", None, example="請電郵至 enquiries@example.org。"
    )
    closes: Day | None = described(
        "The last day for replies, as YYYY-MM-DD.", None, example="2026-09-30"
    )


#: The kinds of this family.
ProseKind: TypeAlias = Prose | Quotation | Callout | Questions
