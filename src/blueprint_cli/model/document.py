"""The document: what one YAML file says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal, TypeAlias

from blueprint_cli.language.tags import speaks
from blueprint_cli.model.constraints import (
    CONTACT_PATTERN,
    STRICT,
    Address,
    CheckName,
    Day,
    Id,
    MonthNumber,
    Tag,
    described,
)
from blueprint_cli.model.delivery.indicators import Indicator
from blueprint_cli.model.delivery.promises import Earlier
from blueprint_cli.model.delivery.when import FINANCIAL_YEAR
from blueprint_cli.model.figures import Datum, Unit
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.message import Message
from blueprint_cli.model.plan import Direction, Totals, actions
from blueprint_cli.model.publication.definitions import Change, Definition, Reference
from blueprint_cli.model.publication.imprint import Imprint
from blueprint_cli.model.publication.parties import Party
from blueprint_cli.model.sections import SectionKind
from blueprint_cli.model.selection.selections import Selection
from blueprint_cli.model.structure.carriers import Numbering


@dataclass(frozen=True, kw_only=True)
class Contact(Identified):
    """Where readers can turn to."""

    id: Id = described("Name of the contact, unique in the document.", example="enquiries")
    label: Message = described("What the address is: Website, Enquiries, …", example="查詢")
    address: Annotated[str, Address(CONTACT_PATTERN)] = described(
        "A web address (https://…), an e-mail address or a telephone number.",
        example="enquiries@example.org",
    )


@dataclass(frozen=True, kw_only=True)
class Metadata:
    """What stands on the cover."""

    __pydantic_config__: ClassVar = STRICT
    title: Message = described("Title of the publication.", example="創新人才計劃")
    subtitle: Message | None = described("A line under the title.", None, example="讓人才留下來")
    publisher: Message = described(
        "On whose behalf it is published: a text, or the id of a party.", example="創新科技及工業局"
    )
    department: Message | None = described(
        "The department that is responsible for it: a text, or the id of a party.",
        None,
        example="talent-office",
    )
    published: Day = described("Day of publication, as YYYY-MM-DD.", example="2026-03-02")
    revised: Day | None = described(
        "Day of the last revision, as YYYY-MM-DD.", None, example="2026-06-01"
    )
    edition: Message | None = described("Which edition this is.", None, example="第二版")
    contacts: tuple[Contact, ...] = described(
        "Where readers can turn to.",
        (),
        example=[{"id": "enquiries", "label": "查詢", "address": "enquiries@example.org"}],
    )
    numbering: Numbering | None = described(
        "paragraphs: each paragraph of the chapters has a running number.",
        None,
        trailing=True,
        example="paragraphs",
    )
    partners: tuple[Id, ...] = described(
        "Who publishes it together with the publisher: ids of parties.",
        (),
        trailing=True,
        example=["science-park"],
    )
    imprint: Imprint | None = described(
        "Under which numbers and on which terms it is published: at the back.",
        None,
        trailing=True,
        example={"isbn": "978-962-02-0000-7", "licence": "CC-BY-4.0"},
    )
    prevails: Tag | None = described(
        "The locale whose text prevails where the languages differ: readers are told.",
        None,
        trailing=True,
        example="zh-Hant",
    )
    indicators_called: Message | None = described(
        "What the document calls an indicator, in place of the theme's word; a language with a "
        "plural has “reference indicator | reference indicators”.",
        None,
        key="indicators-called",
        trailing=True,
        example="參考指標",
    )
    financial_year: MonthNumber = described(
        "The month in which a financial year starts, as a number; 4, without it.",
        FINANCIAL_YEAR,
        key="financial-year",
        trailing=True,
        example=4,
    )

    @property
    def day(self) -> date:
        """The day of the text as it is: that of its last revision, or else of publication."""
        return self.revised or self.published


Strategy: TypeAlias = Literal["source", "convert", "translate"]
Profile: TypeAlias = Literal["hk-gov", "mainland", "taiwan", "singapore"]
#: What a locale is converted under that names no profile, and is of no region that has its own.
DEFAULT_PROFILE: Profile = "hk-gov"
#: The profiles of regions, by the language tags of these.
_OF_REGIONS: Mapping[Profile, tuple[str, ...]] = {
    "taiwan": ("zh-Hant-TW",),
    "singapore": ("zh-Hans-SG", "zh-Hans-MY"),
}

OnStale: TypeAlias = Literal["mark", "show", "source", "refuse"]


@dataclass(frozen=True, kw_only=True)
class Locale:
    """How one locale comes by its text."""

    __pydantic_config__: ClassVar = STRICT
    strategy: Strategy = described(
        "source: written here. convert: script conversion. translate: from locales/TAG.po.",
        example="translate",
    )
    lang: Tag | None = described(
        "The full language tag for readers' software: zh-Hant-HK, en-GB.", None, example="en-HK"
    )
    profile: Profile | None = described(
        "How to convert. hk-gov: characters only. mainland: words and quotation marks too. taiwan:"
        " to the Traditional forms of Taiwan. singapore: characters and quotation marks.",
        None,
        example="mainland",
    )
    from_: Tag | None = described(
        "Of which locale a conversion changes the script; the source, without it.",
        None,
        key="from",
        trailing=True,
        example="zh-Hant",
    )
    on_stale: OnStale | None = described(
        "What readers get of a translation whose source has changed. mark: it, and a remark (so "
        "without this key). show: it. source: the source. refuse: no edition.",
        None,
        key="on-stale",
        example="mark",
    )


#: Keys that came later: a document without them says what it always said, and has its old digest.
LATER = ("figures", "units")

Level: TypeAlias = Literal["off", "on", "note", "warning", "error"]


@dataclass(frozen=True, kw_only=True)
class Document:
    """One policy document, in its source language."""

    __pydantic_config__: ClassVar = STRICT
    blueprint: Literal[1] = described("Version of this format: 1.", example=1)
    document: Metadata = described(
        "Title, publisher, dates: what stands on the cover.",
        example={"title": "創新人才計劃", "publisher": "示例市政府", "published": "2026-03-02"},
    )
    locales: Mapping[Tag, Locale] = described(
        "The locales to publish, in order; exactly one is the source.",
        example={"zh-Hant": {"strategy": "source"}, "en": {"strategy": "translate"}},
    )
    totals: Totals | None = described(
        "How many directions, strategies, goals and actions there must be.",
        None,
        example={"directions": 2, "strategies": 4, "goals": 8, "actions": 20},
    )
    editions: Mapping[Id, Selection] = described(
        "Editions beside the full one, by id: a summary, an easy-read text. Each selects sections.",
        factory=dict,
        trailing=True,
        example={"summary": {"title": "概要", "only": ["foreword", "plan"], "depth": "goals"}},
    )
    sections: tuple[SectionKind, ...] = described(
        "The sections, in reading order.",
        example=[
            {"kind": "prose", "id": "introduction", "title": "引言", "text": "人才是發展的根基。"}
        ],
    )
    directions: tuple[Direction, ...] = described(
        "The plan: directions, strategies, goals, actions.",
        (),
        example=[
            {
                "id": "talent",
                "title": "匯聚人才",
                "strategies": [{"id": "schools", "title": "由學校開始"}],
            }
        ],
    )
    figures: tuple[Datum, ...] = described(
        "Figures that texts name as {id}: each locale says them in its own way.",
        (),
        example=[{"id": "talent-fund", "value": "100億", "unit": "HKD"}],
    )
    units: tuple[Unit, ...] = described(
        "Units of the document's own that figures have.",
        (),
        example=[{"id": "start-up", "text": "{number}間初創企業"}],
    )
    checks: Mapping[CheckName, Level] = described(
        "How much the findings of single checks matter here, by code or name: off, on, note,"
        " warning or error.",
        factory=dict,
        example={"BP227": "off"},
    )
    parties: tuple[Party, ...] = described(
        "Who publishes the document, alone or with others: names and logos.",
        (),
        trailing=True,
        example=[{"id": "talent-office", "name": "示例市人才處", "short": "人才處"}],
    )
    indicators: tuple[Indicator, ...] = described(
        "What shows whether the plan works: what is measured, from where to where.",
        (),
        trailing=True,
        example=[
            {
                "id": "open-shore",
                "title": "開放的岸線長度",
                "unit": "kilometre",
                "baseline": {"2024": "11.5"},
                "targets": {"2035": "26"},
            }
        ],
    )
    earlier: Earlier | None = described(
        "The earlier edition, of whose promises this one tells what became.",
        None,
        trailing=True,
        example={"called": "2024年版", "file": "earlier/2024.yaml"},
    )
    terms: tuple[Definition, ...] = described(
        "Terms and abbreviations that the document explains to readers.",
        (),
        trailing=True,
        example=[{"id": "research", "term": "研究及發展", "short": "研發"}],
    )
    references: tuple[Reference, ...] = described(
        "Works that the document cites.",
        (),
        trailing=True,
        example=[{"id": "census", "text": "示例市統計處：《人口統計報告》，2025年。"}],
    )
    history: tuple[Change, ...] = described(
        "Changes and corrections since the first publication.",
        (),
        trailing=True,
        example=[
            {"id": "unit-fix", "date": "2026-04-10", "text": "更正表1的單位。", "correction": True}
        ],
    )

    @property
    def langs(self) -> dict[str, str]:
        """The full language tag of every locale, by its tag."""
        return {tag: locale.lang or tag for tag, locale in self.locales.items()}

    def is_converted(self, tag: str) -> bool:
        """Tell whether a locale is a script conversion."""
        return self.locales[tag].strategy == "convert"

    def made_from(self, tag: str) -> str:
        """Give the locale whose text a locale is made from: the source, or another translation."""
        return (self.is_converted(tag) and self.locales[tag].from_) or self.sources[0]

    def profile(self, tag: str) -> Profile:
        """Give what a locale is converted under."""
        own = self.locales[tag].profile
        for profile, langs in _OF_REGIONS.items():
            if own is None and speaks(self.langs[tag], langs):
                own = profile
        return own or DEFAULT_PROFILE

    def on_stale(self, tag: str) -> OnStale:
        """Give what readers get of a stale text: of a conversion, as of what it is made from."""
        own = self.locales[tag].on_stale
        if own is None and self.is_converted(tag) and self.made_from(tag) not in self.sources:
            return self.on_stale(self.made_from(tag))
        return own or "mark"

    @property
    def has_tracker(self) -> bool:
        """Whether it says of any action who does it, by when, or how it is going."""
        return any(each.is_planned_as_data for each in actions(self.directions))

    @property
    def sources(self) -> list[str]:
        """The tags of the locales that are the source: one, unless the document is at fault."""
        return [tag for tag, locale in self.locales.items() if locale.strategy == "source"]
