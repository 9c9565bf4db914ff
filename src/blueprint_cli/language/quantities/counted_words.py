"""The words that may stand around a total, and those that tell that it is none."""

from __future__ import annotations

from typing import Final

#: Between a numeral and what it counts, without which nothing but digits may stand there.
CHINESE_MEASURES: Final = "[大項個條份類種點組套方]"

CHINESE_ADJECTIVES: Final = (
    "重點",
    "主要",
    "主體",
    "發展",
    "具體",
    "重要",
    "重大",
    "關鍵",
    "核心",
    "戰略",
    "戰略性",
    "策略性",
    "總體",
    "整體",
    "優先",
    "首要",
    "長遠",
    "長期",
    "中期",
    "短期",
    "宏觀",
    "政策",
    "工作",
    "建議",
    "清晰",
    "明確",
    "創科",
    "創新科技",
    "不同",
    "基本",
    "相關",
    "新",
    "大",
    "主",
    "總",
    "執行",
    "落實",
    "推進",
    "推動",
    "重中之重",
)
#: After a noun, these make it part of another: 目標市場, 行動小組.
CHINESE_COMPOUNDS: Final = (
    "市場",
    "小組",
    "夥伴",
    "伙伴",
    "計劃",
    "綱領",
    "委員會",
    "客戶",
    "群組",
    "人物",
    "性",
    "部門",
    "部隊",
    "單位",
    "研究",
    "文件",
    "框架",
    "指標",
    "方案",
    "會議",
    "企業",
    "能力",
    "產業",
    "日期",
    "對象",
    "人口",
    "盤",
    "專員",
    "顧問",
    "範疇",
    "領域",
    "之一",
)
#: Before a number, these make it an ordinal, a part or an estimate.
CHINESE_PART_BEFORE: Final = (
    "第|分之|其中|其中的|中的|當中|首|前|後|頭|尾|末|另|另外|其餘|餘下|其他|其它|其|再|多|新增|增加|減少"
    "|至少|最少|最多|不少於|不多於|多於|少於|超過|逾|近|約|大約|每|每組|每個|每項|任何|任意|某|或|過"
    "|目標|策略|方向|行動|章|節"
)

ENGLISH_ADJECTIVES: Final = (
    "broad",
    "key",
    "major",
    "main",
    "strategic",
    "development",
    "developmental",
    "policy",
    "specific",
    "concrete",
    "overall",
    "overarching",
    "priority",
    "core",
    "important",
    "clear",
    "long-term",
    "medium-term",
    "short-term",
    "principal",
    "fundamental",
    "essential",
    "critical",
    "crucial",
    "recommended",
    "proposed",
    "detailed",
    "distinct",
    "different",
    "guiding",
    "general",
    "high-level",
    "ambitious",
    "I&T",
    "innovation",
    "technology",
    "implementation",
    "practical",
    "supporting",
    "targeted",
    "measurable",
)
ENGLISH_COMPOUNDS: Final = (
    "plans?",
    "groups?",
    "areas?",
    "points?",
    "items?",
    "papers?",
    "documents?",
    "committees?",
    "markets?",
    "setting",
    "posts?",
    "teams?",
    "frameworks?",
)
#: Before a number, these make it a part or an estimate.
ENGLISH_PART_BEFORE: Final = (
    r"\b(?:first|last|next|other|another|remaining|further|additional|new|more|at least|over"
    r"|more than|about|around|nearly|almost|some|up to|less than|fewer than|any|every|or|to|through"
    r"|these|those|between|direction|strategy|goal|action|chapter|section|top|initial|final|of its"
    r"|approximately|roughly|under|only|half)"
)
