"""A draft: the first document of a manuscript, and the report of its gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from blueprint_cli import budget
from blueprint_cli.desk.drafting.building import TO_WRITE, Building
from blueprint_cli.desk.drafting.captions import as_they_follow, with_headings
from blueprint_cli.desk.drafting.flaws import flaws, without_layout, without_pictograms
from blueprint_cli.desk.drafting.namings import several_names
from blueprint_cli.desk.drafting.series import Series, faults
from blueprint_cli.desk.drafting.tallies import contradictions
from blueprint_cli.desk.drafting.written import write
from blueprint_cli.desk.tidying.margins import UntidyError
from blueprint_cli.desk.tidying.rewriting import tidy
from blueprint_cli.diagnostics import Diagnostic, tell
from blueprint_cli.interchange.manuscripts.manuscript import Block, Form, Manuscript, guessed
from blueprint_cli.language.chinese.hanzi import find_traditional
from blueprint_cli.language.chinese.simplified_words import find_simplified
from blueprint_cli.source import Source
from blueprint_cli.syntax import parse
from blueprint_cli.validation.validate import document_schema

_LANGS = {"zh-Hant": "zh-Hant-HK", "zh-Hans": "zh-Hans-CN", "en": "en"}
_HAN = re.compile("[\u4e00-\u9fff]")
_LETTER = re.compile("[A-Za-z]")
#: Names of bodies, as they stand on a cover.
_BODY = re.compile(
    r".{0,40}(?:政府|[局署處处部司]|委員會|委员会|辦公室|办公室|中心|大學|大学|公司)"
    r"|.{0,80}\b(?:Government|Bureau|Department|Office|Council|Authority|Committee|Commission"
    r"|Ministry|University)\b.{0,40}"
)
#: The keys for them, and what each is called.
_BODIES = {"publisher": tell("publisher"), "department": tell("department")}
#: So many letters of the text show which script it is in.
_SAMPLE = 20_000


@dataclass(frozen=True)
class Draft:
    """The text of a document, and what is to be looked at in it, at its place in the original."""

    text: str
    told: tuple[Diagnostic, ...]
    sections: int


def draft(manuscript: Manuscript, title: str, today: date) -> Draft | None:
    """Make a document of a manuscript; None where no text is in it.

    `title` is for one that has none, and `today` the day of publication until a writer knows it.
    """
    blocks = list(manuscript.blocks)
    if not any(block.text or block.rows for block in blocks):
        return None
    tag = _locale("".join(block.text for block in blocks)[:_SAMPLE])
    told = [*_findings(blocks, tag)]
    if manuscript.is_plain:
        blocks, headings = with_headings(tuple(blocks))
        told += headings
    blocks, spaces = _mended(blocks, tag)
    if not blocks:
        return None
    notes = [block for block in blocks if block.form is Form.FOOTNOTE]
    texts = [block for block in blocks if block.form is not Form.FOOTNOTE]
    cover = _Cover(texts or notes, title, tag)
    building = Building(tag, notes)
    # Which lines of a plain text are headings is guessed: too little to make a plan of.
    has_headings = not manuscript.is_plain
    building.take(list(as_they_follow(cover.rest)), has_headings=has_headings)
    sections = building.finished() or [_only(tag)]
    text = write(
        {
            "blueprint": 1,
            "document": {**cover.metadata, "published": today.isoformat()},
            "locales": {tag: {"strategy": "source", "lang": _LANGS[tag]}},
            "sections": sections,
            **({"directions": building.directions} if building.directions else {}),
        }
    )
    told += [*spaces, *cover.told, *building.told, _of_ids(blocks)]
    return Draft(_tidied(text), tuple(told), len(sections))


def _only(tag: str) -> dict[str, str]:
    return {"kind": "prose", "id": "text", "text": TO_WRITE[tag]}


def _of_ids(blocks: Sequence[Block]) -> Diagnostic:
    message = tell("the ids were proposed, of words in titles: change them now, or never")
    return guessed(message, blocks[0].span)


def _tidied(text: str) -> str:
    budget.grant(len(text))  # what was made is read as well
    source = Source("blueprint.yaml", text)
    root = parse(source).value
    if root is None:
        return text
    try:
        return tidy(source, root, document_schema())
    except UntidyError:
        return text


def _locale(text: str) -> str:
    """Give the locale that a text is in, by its characters."""
    if len(_HAN.findall(text)) * 8 < len(_LETTER.findall(text)):
        return "en"
    simplified, traditional = len(find_simplified(text)), len(find_traditional(text))
    return "zh-Hans" if simplified > traditional else "zh-Hant"


def _findings(blocks: Sequence[Block], tag: str) -> Iterator[Diagnostic]:
    """Find what the original has wrong."""
    language = tag.partition("-")[0]
    series = Series(blocks)
    yield from faults(series)
    yield from contradictions(blocks, series, language)
    yield from several_names(blocks, language)
    for block in blocks:
        yield from flaws(block, tag)


def _mended(blocks: Sequence[Block], tag: str) -> tuple[list[Block], list[Diagnostic]]:
    """Give the blocks without what is layout and no text; one that was nothing else is gone."""
    told: list[Diagnostic] = []
    for mend in (without_pictograms, *(() if tag == "en" else (without_layout,))):
        both = [mend(block) for block in blocks]
        blocks = [block for block, _ in both if block.text or block.form is Form.TABLE]
        told += [each for _, each in both if each]
    return list(blocks), told


class _Cover:
    """What stands on the cover: taken off the head of a manuscript."""

    def __init__(self, blocks: Sequence[Block], title: str, tag: str) -> None:
        self.told: list[Diagnostic] = []
        self.tag = tag
        self.rest = list(blocks)
        self.metadata: dict[str, str] = {"title": self._title(title)}
        self._bodies(blocks[0])

    def _title(self, otherwise: str) -> str:
        titles = [block for block in self.rest if block.form is Form.TITLE]
        headings = [block for block in self.rest if block.form is Form.HEADING]
        top = min((block.level for block in headings), default=1)
        first = self.rest[0]
        if titles:
            found = titles[0]
        elif first.form is Form.HEADING and sum(each.level == top for each in headings) == 1:
            found = first
        elif first.form is Form.PARAGRAPH and len(first.text) <= 60 and len(self.rest) > 1:  # noqa: PLR2004
            found = first
            self.told.append(guessed(tell("the first line was taken for the title"), first.span))
        else:
            message = tell("no title was found: the name of the file stands for it")
            self.told.append(guessed(message, first.span))
            return otherwise
        self.rest.remove(found)
        return found.text.replace("\n", " ")

    def _bodies(self, first: Block) -> None:
        """Take the publisher and its department, which stand before the first heading."""
        lead: list[Block] = []
        for block in self.rest:
            if block.form is not Form.PARAGRAPH:
                break
            lead.append(block)
        bodies = [block for block in lead if _BODY.fullmatch(block.text)][:2]
        for key, block in zip(_BODIES, bodies, strict=False):
            self.metadata[key] = block.text
            self.rest.remove(block)
            self.told.append(
                guessed(tell("this was taken for the {key}", key=_BODIES[key]), block.span)
            )
        if not bodies:
            self.metadata["publisher"] = TO_WRITE[self.tag]
            self.told.append(guessed(tell("no publisher was found: write who it is"), first.span))
        message = tell("the day of publication is not known: today stands for it")
        self.told.append(guessed(message, first.span))
