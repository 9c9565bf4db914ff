"""Parts numbered by name, 策略 1 or Chapter 2: what is missing, and what lost its number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from blueprint_cli.diagnostics import Diagnostic, Severity, tell
from blueprint_cli.interchange.manuscripts.manuscript import Block, Form
from blueprint_cli.language.chinese.hanzi import simplified_in_traditional
from blueprint_cli.language.numbering.labels import label

#: Numbering of the original that does not hold together.
NUMBERING = "BP517"
_NAMED = re.compile(r"[^\W\d_]{2,}|第…\w+|[章圖表]")
_SIGNS = re.compile(r"[\W_]+")
#: Series of the captions of tables.
TABLES = frozenset({"表", "Table"})
#: Series of what a part need not hold.
_CAPTIONS = frozenset({*TABLES, "圖", "图", "專欄", "专栏", "Figure", "Chart", "Box"})
#: So many titles of a series come again before those that do not are missed.
_FEW = 2
#: So many lists of headings are looked at: more are no document.
_MANY = 100


@dataclass(frozen=True)
class Part:
    """A block that is labelled: which it is of its series, and its title where that follows.

    `is_alone` is a label whose title stands in the block below.
    """

    at: int
    series: str
    number: int
    written: str
    title: str
    is_alone: bool
    block: Block


@dataclass(frozen=True)
class Series:
    """The labelled parts of a manuscript, in its order."""

    blocks: Sequence[Block]

    @cached_property
    def parts(self) -> list[Part]:
        """Every labelled block; a title that stands below its label belongs to it."""
        return list(self._labelled())

    @cached_property
    def at(self) -> Mapping[int, Part]:
        """The labelled parts by their places."""
        return {part.at: part for part in self.parts}

    def _labelled(self) -> Iterator[Part]:
        for at, block in enumerate(self.blocks):
            if block.form not in (Form.PARAGRAPH, Form.HEADING, Form.TITLE):
                continue
            found = label(block.text)
            if found is None or len(found.numbers) > 1 or not _NAMED.fullmatch(found.series):
                continue
            rest = block.text[found.end :].strip(" :：.．、　—–-")
            title = rest or self._following(at)
            number = found.numbers[0]
            yield Part(at, found.series, number, block.text[: found.end], title, not rest, block)

    def _following(self, at: int) -> str:
        after = self.blocks[at + 1 : at + 2]
        return after[0].text if after and after[0].form is Form.PARAGRAPH else ""

    @cached_property
    def runs(self) -> list[list[Part]]:
        """The parts of each series, divided where its numbers begin anew."""
        found: list[list[Part]] = []
        last: dict[str, list[Part]] = {}
        for part in self.parts:
            own = last.get(part.series)
            if own is None or part.number <= own[-1].number:
                last[part.series] = own = []
                found.append(own)
            own.append(part)
        return found

    @cached_property
    def listed(self) -> Mapping[str, Part]:
        """The parts by their titles, each at its first place."""
        found: dict[str, Part] = {}
        for part in self.parts:
            if part.title:
                found.setdefault(bare(part.title), part)
        return found

    @cached_property
    def again(self) -> Mapping[int, Part]:
        """Blocks that have the title of a part which was listed above, by their place."""
        return {
            at: part
            for at, block in enumerate(self.blocks)
            if block.form in (Form.PARAGRAPH, Form.HEADING)
            and (part := self.listed.get(bare(block.text))) is not None
            and part.at < at
            and not self._is_title_of_other(at)
        }

    def _is_title_of_other(self, at: int) -> bool:
        """Tell whether a block is the title below the label where its part is listed."""
        above = self.at.get(at - 1)
        return above is not None and above.is_alone and self.listed.get(bare(above.title)) is above


def bare(text: str) -> str:
    """Give the letters of a title, Simplified ones as Traditional: what is compared."""
    letters = _SIGNS.sub("", text).casefold()
    return "".join((simplified_in_traditional(each) or (each,))[0] for each in letters)


def faults(series: Series) -> Iterator[Diagnostic]:
    """Find what is missing in the numbers of parts, and parts that have lost theirs."""
    yield from _gaps(series)
    yield from _headless(series)
    yield from _unnumbered(series)
    yield from _missed(series)


def _gaps(series: Series) -> Iterator[Diagnostic]:
    for run in series.runs:
        for before, after in pairwise(run):
            for number in range(before.number + 1, min(after.number, before.number + 20)):
                message = tell(
                    "{after} follows {before} (line {line}): number {number} is missing between",
                    after=after.written,
                    before=before.written,
                    line=before.block.span.position.line,
                    number=number,
                )
                yield _warning(message, after.block)


def _headless(series: Series) -> Iterator[Diagnostic]:
    """Find headings that stand after what they head: the last of them heads nothing."""
    for outer in [run for run in series.runs if len(run) >= _FEW][:_MANY]:
        inner = [
            part
            for part in series.parts
            if part.series != outer[0].series and outer[0].at < part.at < outer[-1].at
        ]
        kinds = {part.series for part in inner}
        if len(kinds) != 1 or kinds & _CAPTIONS or len(inner) < len(outer):
            continue
        if any(part.series == inner[0].series and part.at > outer[-1].at for part in inner):
            continue
        if not _heads_nothing(series, outer[-1], inner[0].series):
            continue
        for part in outer[1:]:
            message = tell(
                "{part} may stand after what it is the heading of: the last of its kind, "
                "{last}, has no {inner} below it",
                part=part.written,
                last=outer[-1].written,
                inner=inner[0].series,
            )
            yield _warning(message, part.block)


def _heads_nothing(series: Series, part: Part, inner: str) -> bool:
    after = [each for each in series.parts if each.at > part.at]
    listed_after = [each for each in after if each.series == inner]
    return not listed_after or any(
        bare(each.title) in series.listed and series.listed[bare(each.title)].at < part.at
        for each in listed_after[:1]
    )


def _unnumbered(series: Series) -> Iterator[Diagnostic]:
    for at, part in series.again.items():
        above = series.at.get(at - 1)
        if not (above and above.is_alone) and label(series.blocks[at].text) is None:
            message = tell(
                "the title stands without its number: it is that of {part} (line {line})",
                part=part.written,
                line=part.block.span.position.line,
            )
            yield _warning(message, series.blocks[at])


def _missed(series: Series) -> Iterator[Diagnostic]:
    """Find parts that are listed, and have no heading further down where the others have one."""
    for run in series.runs[:_MANY]:
        places = {part.number: at for at, part in series.again.items() if part in run}
        if len(places) < _FEW or len(places) * 2 < len(run):
            continue
        for part in run:
            if part.number not in places:
                at = _likely_place(series, run, places, part)
                message = tell(
                    "{part} (line {line}: “{title}”) has no heading further down, as others of "
                    "its kind have; it seems to belong here",
                    part=part.written,
                    line=part.block.span.position.line,
                    title=part.title,
                )
                yield _warning(message, series.blocks[at])


def _likely_place(
    series: Series, run: Sequence[Part], places: Mapping[int, int], part: Part
) -> int:
    """Give the first paragraph, behind the part before, that says more of this title than of it."""
    before = [other for other in run if other.number < part.number and other.number in places]
    later = [other for other in run if other.number > part.number and other.number in places]
    after = [places[other.number] for other in later]
    start = places[before[-1].number] + 1 if before else 0
    end = min(after, default=len(series.blocks))
    own, other = _pairs(part.title), _pairs(before[-1].title) if before else set()
    for at in range(start, end):
        block = series.blocks[at]
        said = _pairs(block.text)
        if block.form is Form.PARAGRAPH and len(said & (own - other)) > len(said & (other - own)):
            return at
    return min(end, len(series.blocks) - 1)


def _pairs(text: str) -> set[str]:
    """Give the pairs of letters of a Chinese text, and the words of an English one."""
    letters = bare(text)
    if letters.isascii():
        return set(text.casefold().split())
    return {letters[at : at + 2] for at in range(len(letters) - 1)}


def _warning(message: str, block: Block) -> Diagnostic:
    return Diagnostic(NUMBERING, message, block.span, Severity.WARNING)
