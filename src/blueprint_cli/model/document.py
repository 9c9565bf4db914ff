"""The document: what one YAML file says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, TypeAlias

from blueprint_cli.language.tags import TAG
from blueprint_cli.model.constraints import (
    STRICT,
    Code,
    Day,
    Id,
    Matches,
    Text,
    described,
)
from blueprint_cli.model.figures import Datum, Unit
from blueprint_cli.model.identified import Identified
from blueprint_cli.model.message import Message
from blueprint_cli.model.plan import Direction, Totals
from blueprint_cli.model.publication.definitions import Change, Definition, Reference
from blueprint_cli.model.publication.imprint import Imprint
from blueprint_cli.model.publication.parties import Party
from blueprint_cli.model.publication.selections import Selection
from blueprint_cli.model.sections import SectionKind
from blueprint_cli.model.structure.carriers import Numbering

Tag: TypeAlias = Annotated[str, Matches(TAG)]


@dataclass(frozen=True, kw_only=True)
class Contact(Identified):
    """Where readers can turn to."""

    id: Id = described("Name of the contact, unique in the document.")
    label: Message = described("What the address is: Website, Enquiries, …")
    address: Text = described("A web address (https://…), an e-mail address or a telephone number.")


@dataclass(frozen=True, kw_only=True)
class Metadata:
    """What stands on the cover."""

    __pydantic_config__: ClassVar = STRICT
    title: Message = described("Title of the publication.")
    subtitle: Message | None = described("A line under the title.", None)
    publisher: Message = described("On whose behalf it is published: a text, or the id of a party.")
    department: Message | None = described(
        "The department that is responsible for it: a text, or the id of a party.", None
    )
    published: Day = described("Day of publication, as YYYY-MM-DD.")
    revised: Day | None = described("Day of the last revision, as YYYY-MM-DD.", None)
    edition: Message | None = described("Which edition this is.", None)
    contacts: tuple[Contact, ...] = described("Where readers can turn to.", ())
    numbering: Numbering | None = described(
        "paragraphs: each paragraph of the chapters has a running number.", None, trailing=True
    )
    partners: tuple[Id, ...] = described(
        "Who publishes it together with the publisher: ids of parties.", (), trailing=True
    )
    imprint: Imprint | None = described(
        "Under which numbers and on which terms it is published: at the back.",
        None,
        trailing=True,
    )
    prevails: Tag | None = described(
        "The locale whose text prevails where the languages differ: readers are told.",
        None,
        trailing=True,
    )


Strategy: TypeAlias = Literal["source", "convert", "translate"]
Profile: TypeAlias = Literal["hk-gov", "mainland"]
#: What a locale is converted under that names no profile.
DEFAULT_PROFILE: Profile = "hk-gov"

OnStale: TypeAlias = Literal["mark", "show", "source", "refuse"]


@dataclass(frozen=True, kw_only=True)
class Locale:
    """How one locale comes by its text."""

    __pydantic_config__: ClassVar = STRICT
    strategy: Strategy = described(
        "source: written here. convert: script conversion. translate: from locales/TAG.po."
    )
    lang: Tag | None = described(
        "The full language tag for readers' software: zh-Hant-HK, en-GB.", None
    )
    profile: Profile | None = described(
        "How to convert. hk-gov: characters only. mainland: words and quotation marks too.", None
    )
    on_stale: OnStale | None = described(
        "What readers get of a translation whose source has changed. mark: it, and a remark (so "
        "without this key). show: it. source: the source. refuse: no edition.",
        None,
        key="on-stale",
    )


#: Keys that came later: a document without them says what it always said, and has its old digest.
LATER = ("figures", "units")

Level: TypeAlias = Literal["off", "note", "warning", "error"]


@dataclass(frozen=True, kw_only=True)
class Document:
    """One policy document, in its source language."""

    __pydantic_config__: ClassVar = STRICT
    blueprint: Literal[1] = described("Version of this format: 1.")
    document: Metadata = described("Title, publisher, dates: what stands on the cover.")
    locales: Mapping[Tag, Locale] = described(
        "The locales to publish, in order; exactly one is the source."
    )
    totals: Totals | None = described(
        "How many directions, strategies, goals and actions there must be.", None
    )
    editions: Mapping[Id, Selection] = described(
        "Editions beside the full one, by id: a summary, an easy-read text. Each selects sections.",
        factory=dict,
        trailing=True,
    )
    sections: tuple[SectionKind, ...] = described("The sections, in reading order.")
    directions: tuple[Direction, ...] = described(
        "The plan: directions, strategies, goals, actions.", ()
    )
    figures: tuple[Datum, ...] = described(
        "Figures that texts name as {id}: each locale says them in its own way.", ()
    )
    units: tuple[Unit, ...] = described("Units of the document's own that figures have.", ())
    checks: Mapping[Code, Level] = described(
        "How much the findings of single checks matter here: off, note, warning or error.",
        factory=dict,
    )
    parties: tuple[Party, ...] = described(
        "Who publishes the document, alone or with others: names and logos.", (), trailing=True
    )
    terms: tuple[Definition, ...] = described(
        "Terms and abbreviations that the document explains to readers.", (), trailing=True
    )
    references: tuple[Reference, ...] = described(
        "Works that the document cites.", (), trailing=True
    )
    history: tuple[Change, ...] = described(
        "Changes and corrections since the first publication.", (), trailing=True
    )

    @property
    def langs(self) -> dict[str, str]:
        """The full language tag of every locale, by its tag."""
        return {tag: locale.lang or tag for tag, locale in self.locales.items()}

    def is_converted(self, tag: str) -> bool:
        """Tell whether a locale is a script conversion."""
        return self.locales[tag].strategy == "convert"

    @property
    def sources(self) -> list[str]:
        """The tags of the locales that are the source: one, unless the document is at fault."""
        return [tag for tag, locale in self.locales.items() if locale.strategy == "source"]
