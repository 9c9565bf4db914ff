"""Phrases of Chinese titles: a line ends at none but these places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_cli.language.chinese.phrasing import phrases
from blueprint_cli.language.chinese.segmentation import words

#: As a careful setter would let lines end; `|` may be left out, and stands nowhere else.
TITLES = [
    "海濱|綠化|藍圖",
    "海灣市|公共|健康|策略",
    "照顧|認知|障礙症|患者",
    "二零二五年|四月|至|十一月",
    "舉行|了|二十四場|地區|諮詢會|及|網上|問卷|調查",
    "跨|專業|協作、|公私營|並行|的|社區|健康|網絡",
    "推進|香港|「新型|工業化」",
    "促進|中小企|數碼|轉型",
    "完善|公共|交通|網絡，|縮短|輪候|時間",
    "保育|郊野|公園|和|歷史|建築",
    "行政|長官|李家超|會見|區議員",
    "運輸|及|物流局|局長|陳美寶|致辭",
    "孫東|教授|主持|論壇",
    "李家超|訪問|中東",
    "主席|連任|會長",
    "律師|張貼|告示",
    "校長|高度|重視|教育",
]


def ends(title: str) -> set[int]:
    parts = title.split("|")
    return {len("".join(parts[:at])) for at in range(1, len(parts))}


@pytest.mark.parametrize("title", TITLES)
def test_no_phrase_ends_inside_a_word(title: str) -> None:
    made = phrases(title.replace("|", ""))
    assert ends("|".join(made)) <= ends(title)
    assert len(made) >= len(title.split("|")) / 2


@given(st.text(alphabet="海濱綠化藍圖，、「」（）的了二零年a1 &;", max_size=40))
def test_phrases_and_words_are_the_text(text: str) -> None:
    assert "".join(words(text)) == text
    assert "".join(phrases(text)) == text
