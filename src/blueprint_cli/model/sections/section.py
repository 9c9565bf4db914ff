"""What every section has, and what several kinds share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

from blueprint_cli.model.constraints import FilePath, Id, OfAnyKind, Tag, Text, described
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.message import Message, Passage
from blueprint_cli.model.structure.carriers import Carrier, Numbering
from blueprint_cli.model.structure.footnotes import Footnote
from blueprint_cli.model.structure.roles import Role
from blueprint_cli.model.structure.signature import Signature
from blueprint_cli.model.structure.under import Remark

if TYPE_CHECKING:
    from blueprint_cli.model.sections import SectionKind
else:
    SectionKind = Annotated[Any, OfAnyKind()]


@dataclass(frozen=True, kw_only=True)
class Section(Identified):
    """What every section has."""

    id: Id = described("Name of the section, unique in the document.", example="introduction")
    notes: Message | None = described(
        "Speaker's notes for the section's slide.", None, example="先停頓，再讀市民的來信。"
    )
    role: Role | None = described(
        "What the section is to the whole: it decides its place (front, body, back) and its "
        "number. foreword, summary, introduction, annex, acknowledgements, glossary, references.",
        None,
        trailing=True,
        example="foreword",
    )
    formats: tuple[Carrier, ...] = described(
        "In which formats it appears, where not in all: html, pdf, slides.",
        (),
        trailing=True,
        example=["html", "pdf"],
    )
    footnotes: tuple[Footnote, ...] = described(
        "Notes on the section: `[^name]` in a text marks the place of each.",
        (),
        trailing=True,
        example=[{"id": "law", "text": "見《基本法》第118條。"}],
    )
    numbering: Numbering | None = described(
        "paragraphs: each paragraph here and below has a running number. none: it has not.",
        None,
        trailing=True,
        example="paragraphs",
    )
    remarks: tuple[Remark, ...] = described(
        "Notes under the section.",
        (),
        trailing=True,
        example=[{"id": "rounding", "text": "數字經四捨五入。"}],
    )
    source: Message | None = described(
        "Where it comes from: under it.", None, trailing=True, example="示例市統計處"
    )
    short: Passage | None = described(
        "What its slide says in place of a long text.",
        None,
        trailing=True,
        example="三個方向：連通、清涼、共享",
    )
    sections: tuple[SectionKind, ...] = described(
        "The sections below this one, up to two levels below a chapter.",
        (),
        trailing=True,
        example=[
            {
                "kind": "quotation",
                "id": "voice",
                "text": "要看得見前路。",
                "attribution": "一位教授",
            }
        ],
    )
    signed: Signature | None = described(
        "Who signs it: at its end.",
        None,
        trailing=True,
        example={"name": "創新科技署署長", "office": "創新科技署", "date": "2026-03"},
    )
    left_out: Mapping[Tag, Text] = described(
        "The locales that leave it out, with all below it, each with the reason, which translators "
        "and reviewers read.",
        factory=dict,
        key="left-out",
        trailing=True,
        example={"en": "只適用於本地法例，英文版不載"},
    )
    editions: tuple[Id, ...] = described(
        "In which editions it stands, where not in all: ids of editions, and full for the whole.",
        (),
        trailing=True,
        example=["easy-read"],
    )


@dataclass(frozen=True, kw_only=True)
class Titled(Section):
    """A section that must have a title of its own."""

    title: Message = described("Heading of the section.", example="為何現在行動")


@dataclass(frozen=True, kw_only=True)
class Untitled(Section):
    """A section whose title may be left out."""

    title: Message | None = described(
        "Heading of the section; without one, none is shown.", None, example="背景"
    )


@dataclass(frozen=True, kw_only=True)
class Named(Section):
    """A section that the theme gives a title where it has none."""

    title: Message | None = described(
        "Heading of the section; without one, the theme's.", None, example="展望"
    )


@dataclass(frozen=True, kw_only=True)
class Pictured(Untitled):
    """A section with a picture: of whatever kind, it is looked for, checked and described."""

    image: FilePath = described(
        "Path of the picture (SVG, PNG or JPEG) in the document's folder.", example="images/map.svg"
    )
    alternative: Message = described(
        "What the picture tells, for a reader who cannot see it.",
        example="河的左岸有三個圓點，右岸只有一個。",
    )
    caption: Message | None = described("The line under the picture.", None, example="圖書館的分布")
