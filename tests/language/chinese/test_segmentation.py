"""Terms in running Chinese: where they are words, and where other words meet."""

from __future__ import annotations

import pytest

from blueprint_cli.language.chinese.segmentation import is_word

#: A text, and a term that is no word in it.
MEETING = """
具備專長者優先 長者 | 糧食水平充足 食水 | 多數碼頭設施老化 數碼 | 境內地區的發展 內地
室內地面翻新 內地 | 開創科研新局面 創科 | 首創科學園模式 創科 | 簡單車輛登記 單車
黑名單車輛不得駛入 單車 | 人物業績突出 物業 | 藥物業界的意見 物業 | 當地產品 地產
土地產權 地產 | 首先導航至出口 先導 | 市民主導的計劃 民主 | 地下水位上升 下水
公交流動應用程式 交流 | 市場所在的地區 場所 | 核電訊號系統 電訊 | 釐清關係 清關
充電郵輪停靠碼頭 電郵 | 基地盤點物資 地盤 | 地基建造工程 基建 | 名單張貼於大堂 單張
老人家中有升降機 老人家 | 行人手上的電話 人手 | 公主機上致辭 主機
最優才能獎 優才 | 作出簡短訊問 短訊 | 任職安排有變 職安 | 船上載有一千人 上載
"""
#: A text, and a term that is a word in it.
WORDS = """
為長者提供服務 長者 | 多數長者獨居 長者 | 確保食水安全 食水 | 推動數碼經濟 數碼
與內地合作 內地 | 全國內地城市 內地 | 國際創科中心 創科 | 使用單車往返 單車
興建單車徑 單車 | 私人物業管理 物業 | 工業物業重建 物業 | 大型地產發展商 地產
業界先導計劃 先導 | 公共巴士服務 巴士 | 停車場及泊車位 泊車 | 支援社工團隊 社工
現正檢討條例 檢討 | 大型基建工程 基建 | 招聘義工參與 義工 | 申請公屋人數 公屋
在行人路旁種樹 行人路 | 沿行人路邊設座椅 行人路 | 行人路上的欄杆 行人路 | 商場外的廣場 商場
公園內設斜道 公園 | 主要道路旁 道路
派發宣傳單張 單張 | 大型地盤安全 地盤 | 各區院舍服務 院舍 | 以電郵遞交 電郵
"""


def cases(listed: str) -> list[tuple[str, str]]:
    pairs = (each.split() for each in listed.replace("\n", "|").split("|") if each.strip())
    return [(text, term) for text, term in pairs]


@pytest.mark.parametrize(("text", "term"), cases(MEETING))
def test_a_term_is_no_word_where_others_meet(text: str, term: str) -> None:
    start = text.index(term)
    assert not is_word(text, start, start + len(term))


@pytest.mark.parametrize(("text", "term"), cases(WORDS))
def test_a_term_is_a_word_between_others(text: str, term: str) -> None:
    start = text.index(term)
    assert is_word(text, start, start + len(term))


def test_a_line_break_parts_no_word() -> None:
    assert not is_word("具備專\n  長者", 6, 8)


def test_a_term_by_itself_is_a_word() -> None:
    assert is_word("長者", 0, 2)
    assert is_word("A長者B", 1, 3)


def test_a_word_is_one_on_the_next_line_too() -> None:
    assert is_word("服務\n  長者和\n家庭", 5, 7)
    assert not is_word("服務\n具備專\n  長者", 9, 11)
