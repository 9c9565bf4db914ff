"""One thing that is called by several names: notes for the writer, who may have meant it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from blueprint_cli.desk.drafting.tallies import CONTRADICTION
from blueprint_cli.diagnostics import Diagnostic, Severity, tell
from blueprint_cli.interchange.manuscripts.manuscript import Block

_HAN = "[\u4e00-\u9fff]"
_NUMERAL = "[一二三四五六七八九十百\\d]"
#: 五至十年 and 五到十年; 2 to 3 years and 2–3 years.
_RANGE = re.compile(rf"({_NUMERAL}{{1,4}})(至|到|[–—~-])({_NUMERAL}{{1,4}})([年月日歲個項%％])")
#: Two words that are joined: 內地與世界 and 內地和世界.
_JOINED = re.compile(rf"(?=((?!\d){_HAN}{{2}})(與|和|及)({_HAN}{{2}}))")
#: Words for one thing, of which a text had better choose one.
_SYNONYMS = (
    ("制訂", "制定", "訂立", "擬訂"),
    ("支援", "支持"),
    ("市民", "公眾"),
    ("計劃", "計畫"),
    ("台灣", "臺灣"),
    ("部份", "部分"),
    ("布局", "佈局"),
    ("撤消", "撤銷"),
    ("查察", "巡查"),
    ("網絡", "網路"),
    ("資訊", "信息"),
    ("軟件", "軟體"),
)
_ENGLISH_SYNONYMS = (
    ("programme", "program"),
    ("start-ups", "startups"),
    ("per cent", "percent"),
    ("organisation", "organization"),
    ("co-operation", "cooperation"),
    ("on-line", "online"),
    ("e-mail", "email"),
    ("policymakers", "policy-makers"),
)


def several_names(blocks: Sequence[Block], language: str) -> Iterator[Diagnostic]:
    """Find what is called one thing here and another there; told where the second name is."""
    yield from _told(blocks, _RANGE, lambda found: (found[1], found[3], found[4]), _range)
    if language == "zh":
        yield from _told(blocks, _JOINED, lambda found: (found[1], found[3]), _join)
    for words in _SYNONYMS if language == "zh" else _ENGLISH_SYNONYMS:
        yield from _told(blocks, _any_of(words, language), lambda _: (), lambda found: found[0])


def _any_of(words: Sequence[str], language: str) -> re.Pattern[str]:
    listed = "|".join(map(re.escape, words))
    return re.compile(listed if language == "zh" else rf"\b(?:{listed})\b", re.IGNORECASE)


def _range(found: re.Match[str]) -> str:
    return found[0]


def _join(found: re.Match[str]) -> str:
    return found[1] + found[2] + found[3]


def _told(
    blocks: Sequence[Block],
    pattern: re.Pattern[str],
    same: Callable[[re.Match[str]], tuple[str, ...]],
    name: Callable[[re.Match[str]], str],
) -> Iterator[Diagnostic]:
    places: Mapping[tuple[str, ...], dict[str, Block]] = defaultdict(dict)
    for block in blocks:
        for found in pattern.finditer(block.text.replace("*", "")):
            places[same(found)].setdefault(name(found).lower(), block)
    for names in places.values():
        first, *others = names.items()
        for other, block in others:
            message = tell(
                "“{other}” here, and “{first}” in line {line}: one thing by two names?",
                other=other,
                first=first[0],
                line=first[1].span.position.line,
            )
            yield Diagnostic(CONTRADICTION, message, block.span, Severity.NOTE)
