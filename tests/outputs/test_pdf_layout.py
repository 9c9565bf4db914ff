"""The publication on paper, page by page: contents that are true, running heads, no ugly breaks."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from .paper import A4, Line, Paper, Sheet
from .publication import HAN, PAPERS, TAGS, Edition, Publication, squeeze

#: Running heads and feet stand this near the edge, in points, and nothing else does.
MARGIN = 22 / 25.4 * 72
#: A page whose text takes up less of the height than this looks empty.
FILLED = 0.3
#: The last line of a paragraph that holds one Chinese character and its punctuation.
LONE = re.compile(f"{HAN.pattern}[，。、；：！？」』）》…]*")


@dataclass(frozen=True)
class Entry:
    """A row of the contents: its text without the leader, the page it names, and that it opens."""

    text: str
    number: int
    target: int


@pytest.fixture(scope="module", params=TAGS)
def edition(request: pytest.FixtureRequest, publication: Publication) -> Edition:
    return publication.edition(request.param)


@pytest.fixture(scope="module")
def report(edition: Edition, paper: Callable[[Path], Paper]) -> Paper:
    """Each publication on paper in turn."""
    return paper(edition.folder / "blueprint.pdf")


def body(sheet: Sheet) -> list[Line]:
    """Give the lines between running head and foot."""
    return [each for each in sheet.lines if each.bottom > MARGIN and each.top < A4[1] - MARGIN]


def head(sheet: Sheet) -> str:
    return " ".join(each.text for each in sheet.lines if each.top >= A4[1] - MARGIN)


def foot(sheet: Sheet) -> list[int]:
    """Give the numbers at the foot of a page: its own, and how many there are."""
    text = " ".join(each.text for each in sheet.lines if each.bottom <= MARGIN)
    return [int(number) for number in re.findall(r"\d+", text)]


def contents(report: Paper) -> list[Entry]:
    """Read the contents: links one above the other on a page, a number at the end of each row."""
    rows: dict[tuple[int, int, float], list[Line]] = {}
    for jump in report.jumps:
        lines = [
            line
            for line in report.sheets[jump.page].lines
            if jump.bottom - 1 < (line.bottom + line.top) / 2 < jump.top + 1
        ]
        rows.setdefault((jump.page, jump.target, round(jump.bottom)), []).extend(lines)
    entries = []
    for (_, target, _), lines in rows.items():
        text = " ".join(line.text for line in dict.fromkeys(lines))
        if found := re.fullmatch(r"(.+?)[\s.·…]*(\d+)", text):
            entries.append(Entry(found[1], int(found[2]), target))
    return entries


def test_pages_are_a4(report: Paper) -> None:
    for sheet in report.sheets:
        assert (sheet.width, sheet.height) == pytest.approx(A4, abs=0.5)


def test_contents_name_every_section_and_strategy(report: Paper, edition: Edition) -> None:
    listed = squeeze("\n".join(entry.text for entry in contents(report)))
    sections = [each["title"] for each in edition.data["sections"] if "title" in each]
    strategies = [each["title"] for each in edition.strategies]
    assert not [title for title in (*sections, *strategies) if squeeze(title) not in listed]


def test_contents_name_the_page_that_a_heading_is_on(report: Paper) -> None:
    entries = contents(report)
    assert len(entries) >= 8 + 6
    for entry in entries:
        sheet = report.sheets[entry.target]
        assert squeeze(entry.text) in squeeze(sheet.text), entry
        assert foot(sheet)[:1] == [entry.number], entry


def test_every_page_but_the_cover_has_its_number(report: Paper) -> None:
    numbers = [foot(sheet) for sheet in report.sheets]
    count = len(numbers)
    assert numbers[0] == []
    assert numbers[1:] == [[page, count] for page in range(2, count + 1)]


def test_every_page_but_the_cover_has_its_running_head(report: Paper, edition: Edition) -> None:
    title = squeeze(edition.data["document"]["title"])
    heads = [squeeze(head(sheet)) for sheet in report.sheets]
    assert heads[0] == ""
    assert not [index for index, each in enumerate(heads[1:], 2) if title not in each]


def test_running_heads_name_a_heading_of_the_page_or_before(report: Paper) -> None:
    titles: list[str] = []
    for index, sheet in enumerate(report.sheets):
        titles += [squeeze(each.title) for each in report.bookmarks if each.page == index]
        shown = squeeze(head(sheet))
        for title in sorted(titles, key=len, reverse=True):
            shown = shown.replace(title, "")
        # A long title is cut there at two lines.
        cut = shown.endswith("…") and any(each.startswith(shown[:-1]) for each in titles)
        assert not shown or cut, index + 1


def test_running_heads_name_the_strategy_that_a_page_goes_on_with(report: Paper) -> None:
    part, continued = "", 0
    for index, sheet in enumerate(report.sheets):
        marks = [each for each in report.bookmarks if each.page == index]
        if marks and marks[0].depth > 2:
            assert squeeze(head(sheet)).endswith(part), index + 1
            continued += 1
        titles = [squeeze(each.title) for each in marks if each.depth <= 2]
        part = titles[-1] if titles else part
    assert continued


def test_no_page_is_nearly_empty(report: Paper) -> None:
    inside = report.sheets[1:-1]
    room = A4[1] - 2 * MARGIN
    for index, sheet in enumerate(inside, 2):
        lines = body(sheet)
        used = max(line.top for line in lines) - min(line.bottom for line in lines)
        assert used / room > FILLED, f"page {index}: {squeeze(sheet.text)[:80]}"


def test_no_heading_ends_a_page(report: Paper) -> None:
    for index, sheet in enumerate(report.sheets[1:], 1):
        headings = [squeeze(each.title) for each in report.bookmarks if each.page == index]
        last = squeeze(min(body(sheet), key=lambda line: line.bottom).text)
        assert not any(heading.endswith(last) for heading in headings), f"page {index + 1}: {last}"


def test_nothing_stands_in_the_margins(report: Paper) -> None:
    edge = 15 / 25.4 * 72
    for index, sheet in enumerate(report.sheets[1:], 2):
        beyond = [line for line in body(sheet) if line.left < edge or line.right > A4[0] - edge]
        assert not beyond, f"page {index}: {beyond}"


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("tag", ["zh-Hant", "zh-Hans"])
def test_no_character_is_left_alone(
    publication: Publication, paper: Callable[[Path], Paper], tag: str, name: str
) -> None:
    edition = publication.edition(tag)
    texts = [squeeze(text) for text in edition.texts.values()]
    for sheet in paper(edition.folder / name).sheets:
        lines = sheet.text.splitlines()
        for before, line in pairwise(lines):
            end = squeeze(before[-4:] + line)
            if LONE.fullmatch(line.strip()):
                assert not any(text.endswith(end) for text in texts), before + line


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("tag", ["zh-Hant", "zh-Hans"])
def test_no_line_begins_with_closing_punctuation(
    publication: Publication, paper: Callable[[Path], Paper], tag: str, name: str
) -> None:
    for sheet in paper(publication.folder / tag / name).sheets:
        lines = sheet.text.splitlines()
        assert not [line for line in lines if re.match("[，。、；：！？」』）》]", line)]
        assert not [line for line in lines if re.search("[「『（《]$", line.strip())]
