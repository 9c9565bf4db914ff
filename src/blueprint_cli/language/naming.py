"""Names that are proposed for parts: English words, and never a position."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256

#: Words of policy documents, with what an id calls them; a longer word goes before one inside it.
_ENGLISH = {
    "前言": "foreword", "序言": "foreword", "引言": "introduction", "導言": "introduction",
    "摘要": "summary", "背景": "background", "概覽": "overview", "總覽": "overview",
    "願景": "vision", "使命": "missions", "目標": "goals", "方向": "directions",
    "策略": "strategies", "行動": "actions", "措施": "measures", "原則": "principles",
    "規劃": "planning", "計劃": "plan", "藍圖": "blueprint", "時間表": "timetable",
    "里程碑": "milestones", "指標": "indicators", "展望": "outlook", "結語": "closing",
    "總結": "conclusion", "附件": "annex", "附錄": "appendix", "鳴謝": "acknowledgements",
    "參考資料": "references", "詞彙": "glossary", "挑戰": "challenges", "機遇": "opportunities",
    "現況": "situation", "人才": "talent", "創新": "innovation", "科技": "technology",
    "創科": "innovation", "產業": "industry", "教育": "education", "房屋": "housing",
    "醫療": "health-care", "健康": "health", "環境": "environment", "氣候": "climate",
    "運輸": "transport", "交通": "transport", "經濟": "economy", "數字": "digital",
    "智慧城市": "smart-city", "土地": "land", "金融": "finance", "財政": "finances",
    "投資": "investment", "融資": "funding", "文化": "culture", "體育": "sport",
    "旅遊": "tourism", "安全": "safety", "能源": "energy", "合作": "cooperation",
    "國際": "international", "內地": "mainland", "社會": "society", "社區": "community",
    "居民": "residents", "市民": "public", "諮詢": "consultation", "政府": "government",
    "法律": "law", "海港": "harbour", "生態圈": "ecosystem", "重點": "priorities",
    "資源": "resources", "治理": "governance", "研究": "research", "大學": "universities",
    "階段": "stage", "工程": "works", "完成": "completion", "項目": "item", "日期": "date",
    "年份": "year", "數目": "number", "負責": "responsible", "部門": "department",
    "預算": "budget", "單位": "unit", "說明": "explanation", "備註": "remarks",
}  # fmt: skip
_CHINESE = re.compile("|".join(sorted(_ENGLISH, key=len, reverse=True)))
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9]*")
_FILLER = frozenset(
    {"a", "an", "the", "of", "to", "in", "on", "at", "for", "by", "with", "and", "or"}
)
_MOST_WORDS, _LONGEST = 4, 40
#: What tells two of one name apart says nothing, and stays when others come before.
_SIGNS = "bcdfghjkmnpqrstvwxz"
_LENGTH = 5


class Proposals:
    """The ids of a document, each proposed once."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        """Start with the names that are `taken`."""
        self._taken = set(taken)

    def propose(self, text: str, kind: str) -> str:
        """Give an id for what a text names: its English words, known words of it, or its kind."""
        words = list(_words(text))
        name = "-".join(words)[:_LONGEST].strip("-")
        while not name or name in self._taken or not words:
            said = f"{text}\0{len(self._taken)}" if name in self._taken else text
            name = f"{'-'.join(words)[:_LONGEST].strip('-') or kind}-{_minted(said)}"
            if name not in self._taken:
                break
        self._taken.add(name)
        return name


def _words(text: str) -> Iterator[str]:
    found = [word.lower() for word in _WORD.findall(text) if word.lower() not in _FILLER]
    found = found if any(len(word) > 1 for word in found) else []
    known = [_ENGLISH[word] for word in _CHINESE.findall(text)]
    yield from dict.fromkeys((found or known)[:_MOST_WORDS])


def _minted(text: str) -> str:
    number = int.from_bytes(sha256(text.encode("utf-8", "surrogatepass")).digest()[:8])
    return "".join(_SIGNS[number // len(_SIGNS) ** at % len(_SIGNS)] for at in range(_LENGTH))
