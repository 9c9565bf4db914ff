"""Chinese lines on paper, told from the finished PDF: gaps, marks at the edges, flush ends."""

from __future__ import annotations

import ctypes
import re
import subprocess
from collections.abc import Iterator
from itertools import groupby, pairwise
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pytest
from pypdfium2 import raw

from blueprint_cli.renderers.paper import paginate
from blueprint_cli.world import DiskWorld

ROOT = Path(__file__).parents[3]
EM = 14 * 0.75
MEASURE = 40
WORDS = re.findall("..", "創新科技發展產業香港政府市民服務建設推動研究大學企業國際合作")
OTHERS = re.findall(
    "[^、]+", "AI、5G、R&D、2035、12、HK$3.5、InnoHK、30%、7,000、B2B、12項、300億元、第8章"
)
PAIRS = re.findall(
    "..", "」「」」「「）（」）「（』」」，」。」、」；」：」！，「。「：「、《。」！」"
)
STYLE = """<style>
@page { size: 640pt 700pt; margin: 40pt }
html { font: 14px Noto Sans HK } html:lang(zh-Hans) { font-family: Noto Sans SC }
body { margin: 0 }
p { width: 40em; margin: 0 0 2em; text-align: justify; line-height: 1.5 }
</style>"""


class Glyph(NamedTuple):
    """A character as a reader of PDF finds it: where it begins and ends, and on which line."""

    character: str
    start: float
    end: float
    line: float


@pytest.fixture(scope="module", autouse=True)
def _prepared() -> None:
    paginate.prepare(DiskWorld(ROOT))


def paper(body: str, tag: str = "zh-Hant-HK", style: str = STYLE) -> bytes:
    """Give the PDF of a body of HTML."""
    return paginate.to_pdf(f'<html lang="{tag}"><title>頁</title>{style}<body>{body}</html>')[0]


def glyphs(content: bytes) -> Iterator[list[Glyph]]:
    """Yield the characters of each page, in the order in which a reader of PDF gives them."""
    for page in pypdfium2.PdfDocument(content):
        text, x, y = page.get_textpage(), ctypes.c_double(), ctypes.c_double()
        found = []
        for at in range(text.count_chars()):
            raw.FPDFText_GetCharOrigin(text, at, x, y)
            end = text.get_charbox(at, loose=True)[2]
            character = chr(raw.FPDFText_GetUnicode(text, at))
            found.append(Glyph(character, x.value, end, round(y.value, 1)))
        yield [each for each in found if each.character not in "\r\n"]


def rows(content: bytes) -> list[list[Glyph]]:
    """Give the lines of all pages."""
    found: list[list[Glyph]] = []
    for page in glyphs(content):
        for _, row in groupby(page, lambda each: each.line):
            found.append(list(row))
    return found


def said(row: list[Glyph]) -> str:
    """Give the text of a line."""
    return "".join(each.character for each in row)


def paragraphs(count: int) -> list[str]:
    """Give paragraphs full of marks, numbers and other letters, the same ones every time."""
    state = 14

    def below(most: int) -> int:
        nonlocal state
        state = (state * 1103515245 + 12345) % 2**31
        return (state >> 16) % most

    def word() -> str:
        return "".join(WORDS[below(len(WORDS))] for _ in range(1 + below(3)))

    def clause() -> str:
        other, pair = OTHERS[below(len(OTHERS))], PAIRS[below(len(PAIRS))]
        ways = (
            f"{word()}{other}{word()}",
            f"{word()}<strong>{other}</strong>{word()}",
            f"{word()}<a href='https://example.org/'>{other}{word()}</a>{word()}",
            f"{word()}{pair}{word()}",
            f"{word()}——{word()}",
            f"{word()}……{word()}",
            f"<strong>「{word()}」</strong>，{word()}",
        )
        return word() + ways[below(len(ways))]

    return ["，".join(clause() for _ in range(5 + below(5))) + "。" for _ in range(count)]


def plain(html: str) -> str:
    """Give the text of a paragraph."""
    return re.sub("<[^>]*>", "", html)


@pytest.fixture(scope="module", params=["zh-Hant-HK", "zh-Hans-HK"])
def made(request: pytest.FixtureRequest) -> tuple[bytes, list[str]]:
    """Give a PDF of sixty paragraphs, with them."""
    texts = paragraphs(60)
    return paper("".join(f"<p>{each}</p>" for each in texts), request.param), texts


def _is_han(character: str) -> bool:
    return "一" <= character <= "鿿"


def _is_other(character: str) -> bool:
    return character.isascii() and character.isalnum()


def test_every_junction_on_a_line_has_a_gap(made: tuple[bytes, list[str]]) -> None:
    gaps = [
        (after.start - before.end) / EM
        for row in rows(made[0])
        for before, after in pairwise(row)
        if (_is_han(before.character) and _is_other(after.character))
        or (_is_other(before.character) and _is_han(after.character))
    ]
    assert len(gaps) > 300
    assert min(gaps) > 0.08
    assert max(gaps) < 0.1


def test_text_is_copied_letter_for_letter(made: tuple[bytes, list[str]], tmp_path: Path) -> None:
    content, texts = made
    (tmp_path / "made.pdf").write_bytes(content)
    told = subprocess.run(
        ["pdftotext", "-raw", tmp_path / "made.pdf", "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    own = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))
    whole = "".join(map(plain, texts))
    assert re.sub(r"[\n\f]", "", told) == whole
    assert re.sub(r"[\r\n]", "", own) == whole


def test_every_line_but_the_last_of_a_paragraph_is_flush(made: tuple[bytes, list[str]]) -> None:
    content, texts = made
    all_of_it = [plain(each) for each in texts]
    whole = [row for row in rows(content) if not any(p.endswith(said(row)) for p in all_of_it)]
    assert len(whole) > 100
    for row in whole:
        assert row[0].start == pytest.approx(40, abs=0.1), said(row)
        assert row[-1].end == pytest.approx(40 + MEASURE * EM, abs=0.1 * EM), said(row)


def test_no_line_begins_or_ends_with_what_may_not(made: tuple[bytes, list[str]]) -> None:
    texts = [said(row) for row in rows(made[0])]
    assert not [each for each in texts if each[0] in "」』）》】〕”’，。、；：！？—…·%"]
    assert not [each for each in texts if each[-1] in "「『（《【〔“‘"]
    assert not [(a, b) for a, b in pairwise(texts) if a[-1].isdigit() and b[0] in "項億章"]
    assert not [(a, b) for a, b in pairwise(texts) if a[-1] in "億第" and b[0] in "元8"]


def test_marks_at_the_edges_of_lines_are_narrow() -> None:
    body = "<p>「中」" + "中文" * 18 + "中文「中文" + "中文" * 18 + "中「文」中文</p>"
    found = rows(paper(body))
    assert found[0][1].start - found[0][0].start == pytest.approx(EM / 2, abs=0.03 * EM)
    ends = [row for row in found if row[-1].character == "」"]
    for row in ends:
        assert row[-1].end - row[-1].start == pytest.approx(EM / 2, abs=0.1)


def test_marks_close_up_over_the_bounds_of_elements() -> None:
    row = rows(paper("<p>中<strong>「文」</strong>，（<em>中</em>）<em>「文」</em></p>"))[0]
    starts = {each.character: each.start for each in row[:5]}
    assert starts["，"] - starts["」"] == pytest.approx(EM / 2, abs=0.1)


@pytest.mark.parametrize("around", ["<code>{}</code>", "<a href='#x'>x://{}</a>", "<pre>{}</pre>"])
def test_no_gap_in_code_nor_in_addresses(around: str) -> None:
    row = rows(paper(f"<p>用{around.format('中A文')}</p>"))[-1]
    assert [round(b.start - a.end, 2) for a, b in pairwise(row[-3:])] == [0, 0]


def test_no_gap_at_the_edges_of_a_line() -> None:
    found = rows(paper("<p>中<br>A<br>文</p>"))
    assert {round(row[0].start, 1) for row in found} == {40.0}


def test_box_that_fits_its_text_does_not_break_it() -> None:
    style = STYLE + "<style>span { display: inline-block }</style>"
    body = "<p><span>創<b>AI</b>新<b>AI</b>新<b>AI</b>新<b>AI</b></span></p>"
    assert [said(row) for row in rows(paper(body, style=style))] == ["創AI新AI新AI新AI"]


def test_english_is_set_as_it_was() -> None:
    row = rows(paper("<p>The AI (中文) of 5G</p>", "en"))[0]
    assert said(row) == "The AI (中文) of 5G"


def test_stressed_characters_have_dots_and_marks_none() -> None:
    body = "<p>{}創<em>新，科</em>技<strong><em>發展</em></strong></p>"
    dotted = paper(body.format(""))
    plain_one = paper(body.format("").replace("<em>", "").replace("</em>", ""))
    assert _dots(dotted) - _dots(plain_one) == 4
    assert said(rows(dotted)[0]) == "創新，科技發展"


def test_titles_of_works_have_a_wave_that_can_be_seen() -> None:
    style = STYLE + "<style>cite { font-style: normal; text-decoration: underline wavy }</style>"
    waved = paper("<p>他寫了<cite>將進酒</cite>。</p>", style=style)
    assert said(rows(waved)[0]) == "他寫了將進酒。"
    page = pypdfium2.PdfDocument(waved)[0]
    heights = [top - bottom for _, bottom, _, top in map(_bounds, page.get_objects())]
    assert max(heights) > 3


def _bounds(each: pypdfium2.PdfObject) -> tuple[float, float, float, float]:
    is_path = each.type == raw.FPDF_PAGEOBJ_PATH
    return each.get_bounds() if is_path else (0.0, 0.0, 0.0, 0.0)


def _dots(content: bytes) -> int:
    """Count the paths that are filled on the first page."""
    page = pypdfium2.PdfDocument(content)[0]
    return sum(1 for each in page.get_objects() if each.type == raw.FPDF_PAGEOBJ_PATH)


def test_a_place_where_a_line_may_end_is_no_neighbour() -> None:
    text = "推動|AI|技術、|「智慧」|「城市」"
    plain, divided = (
        [
            (each.character, round(each.start, 2))
            for row in rows(paper(f"<p>{text.replace('|', between)}"))
            for each in row
        ]
        for between in ("", "<wbr>")
    )
    assert plain == divided
