"""All the texts of a document together, for checks that compare them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from blueprint_cli.checks.views.text import Text, texts
from blueprint_cli.model.document import Document
from blueprint_cli.model.localized import LocalizedDocument
from blueprint_cli.model.structure.outline import SECTIONS
from blueprint_cli.model.walk import Path


@dataclass(frozen=True, eq=False)
class Texts:
    """All the texts of a document, or of one locale of it.

    `document` is the document that they belong to, whose messages hold them; `is_source`, whether
    they are the source itself.
    """

    document: Document
    all: tuple[Text, ...]
    is_source: bool

    @classmethod
    def of(cls, value: Document | LocalizedDocument) -> Texts:
        """Read the texts of a document or a locale, once for all checks."""
        if isinstance(value, Document):
            return cls(value, tuple(texts(value)), is_source=True)
        return cls(value.document, tuple(texts(value)), is_source=False)

    @cached_property
    def written(self) -> tuple[Text, ...]:
        """The texts that someone has written, in reading order."""
        return tuple(text for text in self.all if text.written)

    @cached_property
    def kinds(self) -> Mapping[Path, tuple[Text, ...]]:
        """The written texts by what they are: ("directions", "strategies", "title").

        In a section of others a text is of the same kind as at the top, but for a heading, which
        is of its level: ("sections", "sections", "title").
        """
        found: defaultdict[Path, list[Text]] = defaultdict(list)
        for text in self.written:
            kind = tuple([step for step in text.path if isinstance(step, str)])
            found[_flat(kind)].append(text)
        return {kind: tuple(texts) for kind, texts in found.items()}

    @cached_property
    def at(self) -> Mapping[Path, Text]:
        """The written texts by their paths."""
        return {text.path: text for text in self.written}

    @cached_property
    def joined(self) -> str:
        """All that is written, for a quick look whether there is anything to find."""
        return "\n".join(text.text for text in self.written)


def _flat(kind: Path) -> Path:
    """Give the kind of a text in a section as if that stood at the top; a heading keeps its own."""
    depth = next((at for at, step in enumerate(kind) if step != SECTIONS), len(kind))
    is_heading = kind[depth:] == ("title",)
    return kind if is_heading or depth < 2 else kind[depth - 1 :]  # noqa: PLR2004
