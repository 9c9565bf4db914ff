"""Titles: how their lines break, and that nothing of their text changes."""

from __future__ import annotations

import re
from itertools import accumulate

import pytest

from blueprint_cli.model.message import Message
from blueprint_cli.renderers.hypertext import holding, messages, titles

_TIE, _BLOCK = '<span class="tie">', '<span class="clause">'


def bare(html: str) -> str:
    return re.sub("<[^>]*>", "", html)


@pytest.mark.parametrize(
    "title",
    [
        "海濱綠化藍圖",
        "充實人才資源 建設人才高地",
        "推進「新型工業化」，擴大市場",
        "AI時代的R&amp;D",
    ],
)
def test_the_text_of_a_title_is_as_it_was(title: str) -> None:
    assert bare(titles.chinese(title)) == title


def test_words_stay_whole() -> None:
    assert f"{_TIE}海濱</span>" in titles.chinese("海濱綠化藍圖")


def test_words_stay_whole_beside_stress() -> None:
    title = "加強<strong>綠化工作</strong>以改善環境"
    made = titles.marked_up(title)
    assert bare(made) == bare(title)
    assert made.startswith(f"{_TIE}加強</span><strong>{_TIE}綠化")


def test_a_short_title_is_balanced_on_two_lines() -> None:
    blocks = [bare(each) for each in titles.chinese("海灣市公共健康策略").split(_BLOCK)]
    assert blocks == ["", "海灣市公共", "健康策略"]


def test_parallel_clauses_stay_whole_and_long_ones_fill_their_lines() -> None:
    assert titles.chinese("壯大人才庫，增強發展動能").count(_BLOCK) == 2
    long = "加強基層醫療，建立以家庭醫生為本、跨專業協作、公私營並行的社區健康網絡"
    assert _BLOCK not in titles.chinese(long)


def test_the_last_line_has_three_letters() -> None:
    for title in ("加強規管並改善以社區為本的一眾服務", "推動全民健康生活方式運動計劃的工作"):
        last = titles.chinese(title).split(_TIE)[-1]
        assert len(bare(last)) >= 3


#: Heads and cells of tables, with `|` where a line of a narrow column may end.
CELLS = [
    "海濱|事務處、|地區|康樂|及|設施|管理組",
    "第1年|（百萬元）",
    "三百人",
    "單位",
    "每年|的|人流|點算|報告|及|抽樣|訪問",
    "2025年|10月|至|12月",
]


@pytest.mark.parametrize("cell", CELLS)
def test_no_line_of_a_cell_ends_inside_a_word(cell: str) -> None:
    text = cell.replace("|", "")
    made = titles.words(holding.held(text))
    assert bare(made) == text
    pieces = re.findall(r'<span class="tie">(.*?)</span>|([^<]+)', made.replace("<wbr>", ""))
    ends = list(accumulate(len(tied or free) for tied, free in pieces))
    assert set(ends) <= set(accumulate(map(len, cell.split("|"))))
    assert len(ends) >= len(cell.split("|")) / 2


def test_no_two_words_of_an_english_cell_are_held_together() -> None:
    text = "Office of the public environment"
    assert messages.cell(Message(text, target=text, lang="en"), {}) == text


def test_marks_of_markup_part_no_word() -> None:
    assert titles.words("<strong>資料</strong>來源") == (
        f"<strong>{_TIE}資料</span></strong>{_TIE}來源</span>"
    )


@pytest.mark.parametrize(
    ("title", "tied"),
    [
        ("A walk <strong>for</strong> all.", "<strong>for</strong> all."),
        ("A <strong>walk for all</strong>", "for all"),
        ("Wider <strong>ways out</strong>", "ways out"),
        ("From here and <strong>on to</strong> all", ""),
        ("A walk for internationalisation", ""),
    ],
)
def test_the_last_words_of_an_english_title_are_tied_across_its_markup(
    title: str, tied: str
) -> None:
    wanted = title.replace(tied, f"{_TIE}{tied}</span>") if tied else title
    assert titles.western(title) == wanted
