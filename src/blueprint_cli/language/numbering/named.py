"""Parts of a document that a text names by their numbers: 行動1.1.1, 策略十二, Strategy 9, Annex B.

Read is what can be nothing else: a number in the form that numbering gives the kind of part, ended
by a mark or a word that goes on from a name, and not one of another document's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.numbering.ordinals import HAN, number

#: What each kind of part is called, and the number that it has.
_CHINESE: Final = {
    "direction": "方向",
    "strategy": "策略",
    "goal": "目標|目标",
    "action": "行動|行动",
    "annex": "附件",
    "table": "表",
    "figure": "圖|图",
}
_ENGLISH: Final = {
    "direction": "Directions?",
    "strategy": "Strateg(?:y|ies)",
    "goal": "Goals?",
    "action": "[Aa]ctions?",
    "annex": "Annex(?:es)?",
    "table": "Tables?",
    "figure": "Figures?",
}
_SIMPLE: Final = r"\d{1,2}(?![\d.,]*\d)"
#: What makes a count or a measure of a number that stands before it.
_MEASURE: Final = r"(?!\s?[個个項项年月日大條条步次種种號号期屆届份成倍度攝摄℃°億亿萬万千百元%％])"
_FORMS: Final = {
    "goal": r"\d{1,2}\.\d{1,2}(?!\.?\d)",
    "action": r"\d{1,2}\.\d{1,2}\.\d{1,2}(?!\.?\d)",
    "annex": r"[A-Z](?![A-Za-z\d])",
}
#: In words only where no part of another kind is counted so: 目標一 is often the first of a list.
_SPELT: Final = f"[{HAN[3:]}]{{1,3}}"
_IN_WORDS: Final = frozenset({"direction", "strategy", "table", "figure"})
#: What ends a name in Chinese: a mark, or a word that goes on from it.
_END: Final = (
    r"(?=\s*(?:$|[\ufffc。，、；：！？（）「」『』《》()\[\]“”,.;:*—–-]"
    r"|[及和與与或的之中內内下所載载示列至將将會会是為为由涵包旨提在已亦也可應应須须則则]))"
)
#: What a short name has before it, so that 代表 and 藍圖 are none.
_OPEN: Final = r"(?:(?<=^)|(?<=[\ufffc\s。，、；：（「『(\[“見见如於于在和及與与或按據据由從从*]))"
_OF_ANOTHER: Final = lazy_pattern(
    r"(?:》[^。，；]{0,6}|可持續發展|可持续发展|聯合國|联合国|SDGs?|的|原|其)\s*$"
)
_OTHERS: Final = lazy_pattern(
    r"(?:Sustainable Development|SDG|UN|United Nations|[’']s?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Aa]n?"
    r"|[Tt]he|former|old)\s*$"
)
_THEIRS: Final = lazy_pattern(
    r"\s+(?:of|to|in|under|from|by)\s+(?!this\b)(?:the|that|its|their|an?|Schedule|[A-Z])"
)


def _chinese() -> Iterator[str]:
    for kind, names in _CHINESE.items():
        form = _FORMS.get(kind, _SIMPLE)
        spelt = f"|{_SPELT}{_END}" if kind in _IN_WORDS else ""
        opened = _OPEN if kind in ("table", "figure") else ""
        yield f"(?P<{kind}>{opened}(?:{names})[ \u3000]?(?P<{kind}_n>{form}{_MEASURE}{spelt}))"


def _english() -> Iterator[str]:
    for kind, name in _ENGLISH.items():
        form = _FORMS.get(kind, _SIMPLE)
        yield rf"(?P<{kind}>\b{name}[ \u00a0](?P<{kind}_n>{form}))"


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    made = {"zh": _chinese, "en": _english}.get(language)
    return lazy_pattern("|".join(made())) if made else None


@dataclass(frozen=True)
class Named:
    """A part that a text names, from `start` up to `end`, its number as numbering has it."""

    kind: str
    number: str
    start: int
    end: int


def named(text: str, language: str) -> Iterator[Named]:
    """Find the parts that a text in Chinese (`zh`) or English (`en`) names by their numbers."""
    pattern = _pattern(language)
    for found in pattern.finditer(text) if pattern else ():
        kind = str(found.lastgroup)
        before = text[max(0, found.start() - 24) : found.start()]
        own = not (_OF_ANOTHER if language == "zh" else _OTHERS).search(before)
        if own and not (language == "en" and _THEIRS.match(text, found.end())):
            written = found[f"{kind}_n"]
            read = number(written) if kind not in _FORMS else None
            yield Named(kind, str(read) if read else written, found.start(), found.end())
