"""Looks that spare a search: what they pass over, the search would not have found either."""

from __future__ import annotations

import csv
import importlib
from collections.abc import Iterator

import pytest

from blueprint_cli.language.parity.senses.sense import Topic
from blueprint_cli.language.quantities import chinese, english
from blueprint_cli.language.quantities.scanning.scanner import Rule, Scanner
from blueprint_cli.language.quantities.scanning.script import (
    TRADITIONAL,
    WIDTH,
    read_as_traditional,
)
from places import ROOT

_COLUMNS = {"zh": ("zh",), "en": ("en", "text")}
_CHARACTERS = {"zh": {**WIDTH, **TRADITIONAL}, "en": WIDTH}
_SENSES = "blueprint_cli.language.parity.senses"


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (ROOT / f"tests/language/cases/seen/{name}.tsv").open(encoding="utf-8") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def _texts(language: str) -> list[str]:
    rows = [*_rows("quantities"), *(_rows("english") if language == "en" else ())]
    # So that every rule finds some of what it looks for.
    more = {
        "zh": "三、四個，七比二，第十二屆，附件三，百分之五，每五人便有一人，十個家庭中有八個，"
        "一半，零七年，2023至24年，下午三時半，千變萬化，二十大報告，九成八，五厘半，八五折，三分之一",
        "en": "A Ratio of 7:3; one in five, two out of every ten, in a million, of the TWENTY.",
    }
    return [*(row.get(column, "") for row in rows for column in _COLUMNS[language]), more[language]]


@pytest.mark.parametrize(
    ("language", "rule"),
    [
        (language, rule)
        for language, rules in (("zh", chinese.RULES), ("en", english.RULES))
        for rule in rules
        if rule.needs
    ],
    ids=lambda each: each.pattern.pattern[:40] if isinstance(each, Rule) else each,
)
def test_rule_is_spared_only_where_it_finds_nothing(language: str, rule: Rule) -> None:
    for text in _texts(language):
        own = Scanner(text, _CHARACTERS[language]).text
        assert rule.may_match(own) or not rule.pattern.search(own)


def _topics() -> Iterator[Topic]:
    for name in ("days", "denials", "directions", "rates", "sorts"):
        module = importlib.import_module(f"{_SENSES}.{name}")
        yield from module.TOPICS
        yield from getattr(module, "LIMITS", ())


@pytest.mark.parametrize(
    "topic", [*_topics()], ids=lambda topic: topic.senses[0].says["zh"].pattern
)
def test_sense_is_spared_only_where_nothing_says_it(topic: Topic) -> None:
    for language in ("zh", "en"):
        for text in _texts(language):
            read = read_as_traditional(text, language)
            for sense in topic.senses:
                said = [match.span() for match in sense.said_in(read, language)]
                assert said == [match.span() for match in sense.says[language].finditer(read)]
