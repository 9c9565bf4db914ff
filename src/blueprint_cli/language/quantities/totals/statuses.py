"""How many actions stand in what way: “37 of 40 actions are done”, 四十項行動中，三十七項已完成."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.quantities.chinese.numerals import (
    CHINESE_NUMERAL,
    HAN,
    read_chinese,
)
from blueprint_cli.language.quantities.english.numerals import ENGLISH_NUMERAL, read_english
from blueprint_cli.language.quantities.scanning.scanner import Scanner
from blueprint_cli.language.quantities.scanning.script import TRADITIONAL, WIDTH
from blueprint_cli.language.quantities.totals.cues import CHINESE_MEASURES


@dataclass(frozen=True, slots=True)
class Standing:
    """So many actions that stand in one way, of a total where the text gives it."""

    status: str
    value: int
    total: int | None
    start: int
    end: int


def standings(text: str, language: str) -> tuple[Standing, ...]:
    """Find what a text says of how many actions are done, delayed and so on, as of now."""
    spoken = language.partition("-")[0].lower()
    if spoken not in _GRAMMARS:
        return ()
    characters, patterns, read = _GRAMMARS[spoken]
    scanner = Scanner(text, characters)
    found: dict[int, Standing] = {}
    for pattern in patterns:
        for match in pattern.finditer(scanner.text):
            made = _standing(match, scanner, read)
            if made:
                found.setdefault(made.end, made)
    return tuple(sorted(found.values(), key=lambda each: each.start))


def _standing(
    match: re.Match[str], scanner: Scanner, read: Callable[[str], Fraction | None]
) -> Standing | None:
    groups = match.groupdict()
    value = _whole(read(match["number"]))
    status = next((name for name in _STATUSES if groups.get(name)), None)
    if value is None or status is None:
        return None
    total = _whole(read(groups["total"])) if groups.get("total") else None
    start, end = scanner.original(match.span())
    return Standing(status.replace("_", "-"), value, total, start, end)


def _whole(value: Fraction | None) -> int | None:
    return int(value) if value is not None and value.denominator == 1 else None


def _named(words: Mapping[str, str]) -> str:
    return "|".join(f"(?P<{name}>{pattern})" for name, pattern in words.items())


_STATUSES: Final = ("planned", "under_way", "done", "delayed", "dropped")
_ENGLISH: Final = {
    "planned": r"not (?:yet )?(?:been )?(?:started|begun)|yet to (?:start|begin)",
    "under_way": r"under ?way|in progress|ongoing|being (?:carried out|implemented)",
    "done": r"done|completed?|finished",
    "delayed": r"delayed|behind schedule|running late|overdue",
    "dropped": r"dropped|cancelled|canceled|abandoned",
}
_NUMBER: Final = rf"(?<![\w.,$€£-])(?P<number>{ENGLISH_NUMERAL})"
_OF: Final = rf" (?:out )?of (?:the |all |our |its )?(?P<total>{ENGLISH_NUMERAL})"
_NOUN: Final = r"(?: planned| agreed)? action(?:s|(?: items?))?"
_VERB: Final = (
    r"(?: (?:is|are|has|have|were|was))(?: (?:been|now|already|currently|still|fully)){0,3}"
)
_ALREADY: Final = {name: _ENGLISH[name] for name in ("done", "delayed", "dropped")}
#: What is done is said as done already: 完成 alone is more often what will be.
_CHINESE: Final = {
    "planned": "(?:尚未|仍未|還未|未)(?:開始|開展|展開)",
    "under_way": "(?:正在|仍在|正)?(?:進行|推行|推展|落實)中|正在(?:進行|推行|推展|落實)",
    "done": "(?:已經|已)(?:全部|全數|如期|順利)?完成",
    "delayed": "(?:出現|有所|已經|已)?(?:延誤|延遲|滯後)",
    "dropped": "(?:已經|已)(?:取消|擱置|終止)",
}
#: What simplified Chinese writes in another way of the words above.
_SIMPLIFIED: Final = dict(
    zip(
        map(ord, "现误迟终开实进还经数顺当内里搁滞动项"),
        "現誤遲終開實進還經數順當內裏擱滯動項",
        strict=True,
    )
)
_HAN_NUMBER: Final = rf"(?<![{HAN}\d.,])(?P<number>{CHINESE_NUMERAL}) ?(?:{CHINESE_MEASURES})"
_HAN_NOUN: Final = "(?:行動項目|行動|措施)"
#: What each language writes otherwise, how it says how many stand how, and how to read a number.
_GRAMMARS: Final[
    Mapping[
        str,
        tuple[
            Mapping[int, str],
            Sequence[re.Pattern[str]],
            Callable[[str], Fraction | None],
        ],
    ]
] = {
    "en": (
        WIDTH,
        (
            lazy_pattern(
                rf"{_NUMBER}(?:{_OF})?{_NOUN}{_VERB} (?:{_named(_ENGLISH)})\b", re.IGNORECASE
            ),
            lazy_pattern(rf"{_NUMBER}{_OF}{_VERB} (?:{_named(_ENGLISH)})\b", re.IGNORECASE),
            lazy_pattern(
                rf"\b(?:have|has)(?: now| already)? (?:{_named(_ALREADY)}) "
                rf"(?P<number>{ENGLISH_NUMERAL})(?:{_OF})?{_NOUN}\b",
                re.IGNORECASE,
            ),
        ),
        read_english,
    ),
    "zh": (
        {**WIDTH, **_SIMPLIFIED, **TRADITIONAL},
        (
            lazy_pattern(
                rf"(?<![{HAN}\d.,])(?P<total>{CHINESE_NUMERAL}) ?(?:{CHINESE_MEASURES})?{_HAN_NOUN}"
                rf"(?:之中|當中|中|裏|內)?[,，]?(?:其中|已有|共有|有)?"
                rf"(?P<number>{CHINESE_NUMERAL}) ?(?:{CHINESE_MEASURES})(?:{_HAN_NOUN})?"
                rf"(?:現已|現正|現)?(?:{_named(_CHINESE)})"
            ),
            lazy_pattern(rf"{_HAN_NUMBER}{_HAN_NOUN}(?:現已|現正|現)?(?:{_named(_CHINESE)})"),
            lazy_pattern(
                rf"(?:{_named({'done': _CHINESE['done'], 'dropped': _CHINESE['dropped']})})了?"
                rf"(?:共|合共)?(?P<number>{CHINESE_NUMERAL}) ?(?:{CHINESE_MEASURES}){_HAN_NOUN}"
            ),
        ),
        read_chinese,
    ),
}
