"""Whose totals a text gives: its own, another document's, or one part's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final


class Whose(Enum):
    """Whom a sentence names before a number."""

    OWN = "own"
    OTHER = "other"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Names:
    """What a document is called in one language, and the year of its publication."""

    titles: tuple[str, ...]
    year: int

    def owns(self, name: str) -> bool:
        """Tell whether a name is the document's, or short for it."""
        said = name.casefold().removeprefix("the ").strip("《》 ")
        return any(said in title.casefold() or title.casefold() in said for title in self.titles)


@dataclass(frozen=True)
class Patterns:
    """How one language names documents and parts, and leads on to a total.

    `naming` finds a name: a `book`, something `own` with its `kind`, something of `others`, or a
    `year`. `part` tells of a single direction, strategy or goal; `each` before a number and `shared` after it share it
    out; `sum`
    leads on to a total; `heavy` stresses that it is one; `taking` tells of steps taken instead, and
    `listing` that what is counted follows at once.
    """

    clause: re.Pattern[str]
    sentence: re.Pattern[str]
    naming: re.Pattern[str]
    part: re.Pattern[str]
    each: re.Pattern[str]
    shared: re.Pattern[str]
    sum: re.Pattern[str]
    heavy: re.Pattern[str]
    taking: re.Pattern[str]
    listing: re.Pattern[str]
    after: re.Pattern[str] | None


_KINDS: Final = "藍圖|蓝图|計劃|计划|規劃|规划|綱要|纲要|綱領|纲领|路線圖|路线图|文件|報告|报告|指南|方案|大綱|大纲|政策|白皮書|白皮书|策略"
_CHINESE: Final = Patterns(
    clause=re.compile(r"[，,；;：:。！？!?\n（(]"),
    sentence=re.compile(r"[。！？!?\n]"),
    naming=re.compile(
        rf"(?P<book>《[^《》\n]{{1,60}}》)|(?P<own>[本這这該该此整][份個个套部]?(?P<kind>{_KINDS})"
        rf"|(?<![^\s，。；：、「（(])(?P<bare>{_KINDS}))|(?P<others>聯合國|联合国|歐盟|欧盟|國家|国家|中央|十[一二三四五六]五|施政報告|施政报告"
        "|預算案|预算案|委員會|委员会|工作組|工作组|[局署處处廳厅](?:[的已將将會会]|[提訂订制推]|$)|大學|大学|協會|协会|議會|议会"
        "|上一|上份|上次|上屆|以往|過去|过去|舊有|原有|當年|当年|其他|別的|另一)|(?P<year>(?<!\\d)(?:19|20)\\d\\d)年"
    ),
    part=re.compile(
        r"(?:第[一二三四五六七八九十\d]{1,3}[個个項项大條]?|[本該该此這这][個个項项一大條]?(?:重點|重点|發展|发展)?)(?:方向|策略|目標|目标|行動|行动)"
        r"|(?:方向|策略|目標|目标)[一二三四五六七八九十\d]{1,3}(?![大個个項项條])"
    ),
    each=re.compile("[每各][個个項项一大]{0,2}(?:方向|策略|目標|目标|有|設|设|含|下)|分別|分别"),
    shared=re.compile("(?!)"),
    sum=re.compile(
        r"(?:[總总合]?共|全部|全數|全数|[以上]上|上述|以下|下列|涵[蓋盖]|載有|载有|[臚胪]列|列出|包含|分[為为成])[了有計计]?$"
    ),
    heavy=re.compile("大|重[點点]|[發发]展|[總总整][體体]|主要|主[體体]|核心|[戰战]略"),
    taking=re.compile(
        "(?:採取|采取|採用|采用|推出|推行|展開|展开|開展|开展|透過|通過|通过|以|循|從|从|用)[了出]?$"
    ),
    listing=re.compile("[：:]|[，,]?(?:分別|分别|包括|即|就是|[為为是])"),
    after=None,
)
_NAMED: Final = (
    "Blueprint|Plan|Strategy|Roadmap|Framework|Policy|Programme|Report|Agenda|Outline|Charter"
    "|Agreement|Address|Convention|Declaration|Initiative|Review|Study"
)
_ENGLISH_KINDS: Final = f"{_NAMED}|Document|Paper|Guide|Edition".lower()
_ENGLISH: Final = Patterns(
    clause=re.compile(r"[,;:!?\n(]|\.\s"),
    sentence=re.compile(r"[!?\n]|\.\s"),
    naming=re.compile(
        rf"(?P<book>\b(?:[A-Z][\w&’'-]*,? (?:(?:of|for|on|and|the|to) ){{0,2}}){{1,7}}(?:{_NAMED})\b)"
        rf"|(?P<own>\b(?i:this|our|the present) (?P<kind>(?i:{_ENGLISH_KINDS}))\b"
        rf"|\b[Tt]he (?P<bare>(?i:{_ENGLISH_KINDS}))\b)"
        r"|(?P<others>\b(?:United Nations|UN|Sustainable Development|Committee|Commission|Council|Budget"
        r"|Task Force|Working Group|Bureau|Department|Authority|University|SDGs?|National|Central"
        r"|(?i:previous|earlier|former|another|other|last year))\b)|\b(?P<year>(?:19|20)\d\d)\b"
    ),
    part=re.compile(
        r"\b(?:this|that|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|a|one)"
        r" (?:[\w-]+ )?(?:direction|strategy|goal|action)\b|\b(?:direction|strategy|goal) \d",
        re.IGNORECASE,
    ),
    each=re.compile(r"\b(?:each|every|per)\b", re.IGNORECASE),
    shared=re.compile(r",? (?:each|apiece|respectively|per)\b", re.IGNORECASE),
    sum=re.compile(
        r"\b(?:the|our|its|all|following|total of|compris(?:es|ing)|contain(?:s|ing)?|consists? of"
        r"|covers?|covering|there are) $",
        re.IGNORECASE,
    ),
    heavy=re.compile(
        r"\b(?:broad|key|major|main|strategic|development|overarching|overall|core|principal)\b",
        re.IGNORECASE,
    ),
    taking=re.compile(
        r"\b(?:tak(?:e|es|ing|en)|adopt\w*|us(?:e|ing)|try|pursue|launch\w*|through|by|via|in) $",
        re.IGNORECASE,
    ),
    listing=re.compile(r"[:(]| of\b|,? (?:namely|including|i\.e\.|that is)\b", re.IGNORECASE),
    after=re.compile(
        r" (?:of|in|under|from|(?:set out|laid down|put forward|made|proposed) (?:in|by)) ([^,;:.!?\n]{1,80})"
    ),
)
#: How far back a sentence is read.
_REACH: Final = 160


def patterns(language: str) -> Patterns:
    """Give how a language names documents and parts."""
    return _CHINESE if language.partition("-")[0] == "zh" else _ENGLISH


@dataclass(frozen=True)
class Claim:
    """A number that a text gives, from `start` up to `end`, in its sentence."""

    text: str
    start: int
    end: int
    patterns: Patterns

    @property
    def before(self) -> str:
        """The sentence up to the number."""
        return self._since(self.patterns.sentence)

    @property
    def beginning(self) -> int:
        """Where the sentence begins, as far as it is read."""
        return self.start - len(self.before)

    @property
    def after(self) -> str:
        """The sentence after the number."""
        rest = self.text[self.end : self.end + _REACH]
        found = self.patterns.sentence.search(rest)
        return rest[: found.start()] if found else rest

    def whose(self, names: Names) -> Whose:
        """Tell whose total it is: by the nearest name in the clause, else by any in the sentence."""
        following = self.patterns.after.match(self.text, self.end) if self.patterns.after else None
        told = self._named(following[1], names) if following else []
        if told:
            return told[0]
        told = self._named(self._since(self.patterns.clause), names)
        if told:
            return told[-1]
        told = self._named(self.before, names)
        return max(told, key=[Whose.OTHER, Whose.OWN].index) if told else Whose.NOBODY

    @property
    def is_shared_out(self) -> bool:
        """Whether so many are said to belong to each of something."""
        is_each = self.patterns.each.search(self._since(self.patterns.clause))
        return bool(is_each or self.patterns.shared.match(self.after))

    def leads(self, pattern: re.Pattern[str]) -> bool:
        """Tell whether the words right before the number match."""
        return bool(pattern.search(self.before))

    def _since(self, stop: re.Pattern[str]) -> str:
        passed = self.text[max(0, self.start - _REACH) : self.start]
        ends = [found.end() for found in stop.finditer(passed)]
        return passed[ends[-1] :] if ends else passed

    def _named(self, part: str, names: Names) -> list[Whose]:
        found = [_owner(match, names) for match in self.patterns.naming.finditer(part)]
        return [whose for whose in found if whose is not None]


def _owner(match: re.Match[str], names: Names) -> Whose | None:
    if match["book"]:
        return Whose.OWN if names.owns(match["book"]) else Whose.OTHER
    if match["own"]:
        # 「藍圖」 alone is this one where the title says so; 「本藍圖」 always is.
        kind = match["kind"] or match["bare"]
        own = names.owns(kind) or (match["kind"] and kind not in ("策略", "strategy"))
        return Whose.OWN if own else None
    if match["year"]:
        return Whose.OTHER if int(match["year"]) < names.year else None
    return Whose.OTHER
