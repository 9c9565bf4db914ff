"""What a translation says otherwise though its numbers agree: order, limits, senses, times."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import partial

import pytest

from blueprint_cli.language.clashes import Clash
from blueprint_cli.language.parity.senses import opposites, other_limits, other_rates, other_times
from blueprint_cli.language.quantities import other_bounds, other_order
from blueprint_cli.language.quantities.scan import scan
from places import ROOT
from work import calls

_FINDERS = (other_order, other_bounds, other_limits, other_rates, opposites, other_times)


def _found(chinese: str, english: str) -> list[Clash]:
    both = ("zh", "en")
    return [clash for find in _FINDERS for clash in find(chinese, english, both)]


def _rows() -> Iterator[dict[str, str]]:
    with (ROOT / "tests/language/cases/seen/quantities.tsv").open(encoding="utf-8") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


@pytest.mark.parametrize("row", [row for row in _rows() if not row["wrong"]], ids=str)
def test_sound_pair(row: dict[str, str]) -> None:
    assert _found(row["zh"], row["en"]) == []


@pytest.mark.parametrize(
    ("chinese", "english", "said", "shown"),
    [
        ("失業率由3.1%升至3.4%。", "It rose from 3.4% to 3.1%.", "3.1%升至3.4%", "3.4% to 3.1%"),
        ("出口升4%，進口升6%。", "Exports rose 6%, imports 4%.", "4%，進口升6%", "6%, imports 4%"),
        ("不足三成。", "Over 30%.", "不足三成", "Over 30%"),
        ("零下18度。", "18 degrees Celsius.", "零下", "18 degrees Celsius"),
        ("每月津貼3,000元。", "$3,000 a year.", "每月", "a year"),
        ("下跌0.8%。", "It rose by 0.8%.", "下跌", "rose"),
        ("逢星期二及四開放。", "Open on Tuesdays and Fridays.", "星期二及四", "Tuesdays"),
    ],
)
def test_words_of_both_are_pointed_at(chinese: str, english: str, said: str, shown: str) -> None:
    for find in (_found, lambda one, other: _turned(_found_of_english(other, one))):
        (clash,) = find(chinese, english)
        assert chinese[slice(*clash.source)] == said
        assert english[slice(*clash.target)] == shown


def _found_of_english(english: str, chinese: str) -> list[Clash]:
    both = ("en", "zh")
    return [clash for find in _FINDERS for clash in find(english, chinese, both)]


def _turned(found: list[Clash]) -> list[Clash]:
    return [Clash(each.target, each.source) for each in found]


def test_simplified_is_read_as_traditional() -> None:
    assert other_times("逢星期六、日休息。", "Closed on Fridays.", ("zh", "en"))
    assert opposites("禁止在场内吸烟。", "Smoking is allowed.", ("zh", "en"))
    assert opposites("盈余三十亿元。", "A deficit of $3 billion.", ("zh", "en"))
    assert other_order(
        "甲区有12间学校，乙区有20间。", "District A has 20, District B 12.", ("zh", "en")
    )


def test_long_texts_take_linear_time() -> None:
    one = (
        "甲區有12間學校，每月不少於3,000元，由3.1%升至3.4%。",
        "It rose from 1% to 2%, at most, a year. ",
    )
    short, long = ((one[0] * times, one[1] * times) for times in (20, 200))
    for find in _FINDERS:
        find(*one, ("zh", "en"))
        costs = []
        for texts in (short, long):
            # What was read of a text is kept.
            scan.cache_clear()
            costs.append(calls(partial(find, *texts, ("zh", "en"))))
        assert costs[1] < 15 * costs[0] + 100
