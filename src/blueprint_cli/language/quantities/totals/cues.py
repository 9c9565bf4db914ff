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
)
#: Before a number, these make it an ordinal, a part or an estimate.
CHINESE_PART_BEFORE: Final = (
    "第 ?|分之|其中|其中的|中的|當中|首|前|後|頭|尾|末|另|另外|另設|其餘|[餘剩]下的?|剩餘的?|其他"
    "|其它|其|先[^，。；！？]{0,4}|再|再推出|多"
    "|(?:新增|增加|增設|加入|追加|減少)了?|至少|最少|最多|不少於|不多於|多於|少於|超過|逾|近|約|大約|某"
    "|任何|任意|或|過|數|幾|[〇零一二三四五六七八九十\\d]、|[此這該各每]|上述|以上|有關|已[^，。；！？]{0,8}"
    "|(?:負責|牽頭|涉及|(?<![為以須要將會可求])(?:達成|達到|實現|完成))[的了]?"
    "|各[有設含自訂]{1,2}|[章節]"
)
#: After a noun, these tell of a part as well: 三項行動已完成, 四項策略增至八項.
CHINESE_PART_AFTER: Final = "已|正在|尚|的其中|[增減擴升降][加少大展]?[至到為]"
#: Before 方向, these make it the one whose own parts are counted next.
CHINESE_OWNER: Final = (
    "(?:第 ?[〇零一二三四五六七八九十廿\\d]{1,3}|[此這該每各本])[個大項條一]{0,2}"
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
    "signs?",
    "boards?",
)
#: Before a number, these make it a part or an estimate.
ENGLISH_PART_BEFORE: Final = (
    r"\b(?:first|last|next|other|another|remaining|further|additional|new|more|at least|over"
    r"|more than|about|around|nearly|almost|some|up to|less than|fewer than|any|every|or|to|through"
    r"|these|those|between|direction|strategy|goal|action|chapter|section|top|initial|final|of its"
    r"|approximately|roughly|just under|well under|only|half|added|adding|completed|achieved|met"
    r"|delivered|launched|implemented|fulfilled|attained|responsible for|in charge of|lead|leads"
    r"|as many as|(?:up|down|increased|raised|expanded|reduced|cut|grown|rose) from)"
)
#: After a noun, these tell of a part as well: “12 actions have been completed”.
ENGLISH_PART_AFTER: Final = (
    "(?:have|has|had) (?:already |now |so far )?been|were"
    "|are (?:in progress|under ?way|being|ongoing|complete)"
)
#: Before “direction”, these make it the one whose own parts are counted next.
ENGLISH_OWNER: Final = (
    "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|this|that|each|every"
    "|\\d{1,2}(?:st|nd|rd|th))"
)
