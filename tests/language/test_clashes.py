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
    ("chinese", "english"),
    [
        ("約有300家公司參與。", "At least 300 companies took part."),
        ("提供大約500個名額。", "It provides up to 500 places."),
        ("需時三年左右。", "It will take at least three years."),
        ("接近一千人參加。", "More than 1,000 people took part."),
        ("近四成企業使用。", "Over 40% of enterprises use it."),
        ("最少有50間學校參加。", "About 50 schools took part."),
        ("開支逾二億元。", "Expenditure was about $200 million."),
        ("上限為十萬元。", "The grant is approximately $100,000."),
        ("不超過30名學生。", "Around 30 students."),
        ("少於100人。", "About 100 people."),
        ("逾300宗。", "Nearly 300 cases."),
        ("年滿18歲人士。", "Persons under 18."),
        ("不早於2026年動工。", "Works will start no later than 2026."),
        ("三百多間學校。", "Fewer than 300 schools."),
        ("身高不足1.2米。", "Taller than 1.2 metres."),
    ],
)
def test_other_bound_is_told(chinese: str, english: str) -> None:
    assert other_bounds(chinese, english, ("zh", "en"))
    assert other_bounds(english, chinese, ("en", "zh"))


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("約有300家公司參與。", "Some 300 companies took part."),
        ("約有300家公司參與。", "There are 300 companies."),
        ("有300家公司參與。", "About 300 companies took part."),
        ("接近一千人參加。", "Just under 1,000 people took part."),
        ("接近一千人參加。", "Fewer than 1,000 people took part."),
        ("近四成企業使用。", "About 40% of enterprises use it."),
        ("近四成企業使用。", "Close to 40% of enterprises use it."),
        ("最多約300名。", "Up to about 300 places."),
        ("最多約300名。", "About 300 places."),
        ("約三個月內完成。", "It will be completed within three months."),
        ("約300人，至少200人來自本地。", "About 300 people, at least 200 of them local."),
        ("近三年增加。", "It rose over the past three years."),
        ("近三年有所增加。", "It rose over three years."),
        ("租約至少三年。", "The lease is for at least three years."),
        ("紐約500強企業。", "More than 500 firms of New York."),
        ("在最近20個項目中。", "In over 20 recent projects."),
        ("不遲於三個月提交。", "It is submitted not later than three months."),
        ("不早於2026年動工。", "Works will start no earlier than 2026."),
        ("約有十多名職員。", "There are over ten staff."),
        ("三百多間學校。", "Some 300 schools."),
        ("三百餘間學校。", "More than 300 schools."),
        ("不足500個。", "There are fewer than 500 places."),
        ("300人左右。", "300 people or so."),
        ("上下兩層，逾300平方米。", "Over 300 square metres on two floors."),
    ],
)
def test_same_bound_is_not_told(chinese: str, english: str) -> None:
    assert not other_bounds(chinese, english, ("zh", "en"))
    assert not other_bounds(english, chinese, ("en", "zh"))


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


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("負增長2%。", "Growth of 2%."),
        ("五月上旬開始。", "It starts in late May."),
        ("當局不會增設收費。", "The authorities will introduce a fee."),
        ("政府將會增設收費。", "The Government will not introduce a fee."),
        ("當局將不再接受申請。", "The authorities will accept applications."),
        ("申請未獲接納。", "The application was accepted."),
        ("該條例不適用於公營學校。", "The Ordinance applies to public schools."),
        ("該條例適用於公營學校。", "The Ordinance does not apply to public schools."),
        ("下星期一起生效。", "It takes effect from last Monday."),
        ("新安排並不影響現有租戶。", "The new arrangement affects existing tenants."),
        ("沒有證據顯示有問題。", "There is evidence of a problem."),
        ("有證據顯示問題存在。", "There is no evidence of a problem."),
        ("委員一致反對。", "Members unanimously agreed."),
        ("政府無意出售該幅土地。", "The Government intends to sell the site."),
        ("超過半數委員缺席。", "Over half of the members attended."),
        ("計劃並非強制參加。", "Participation in the scheme is compulsory."),
        ("三分之二的委員贊成。", "Two thirds of members were against."),
    ],
)
def test_opposite_is_told(chinese: str, english: str) -> None:
    assert _found(chinese, english)
    assert _found_of_english(english, chinese)


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("負增長2%。", "A contraction of 2%."),
        ("負增長2%。", "Negative growth of 2%."),
        ("五月上旬開始。", "It starts in early May."),
        ("二月底開始。", "It starts at the end of February."),
        ("當局不會增設收費。", "No new fee will be introduced."),
        ("收費不會增加。", "Fees will be frozen."),
        ("工程不會影響居民。", "Residents will be unaffected by the works."),
        ("輪候不會太久。", "The wait will be short."),
        ("我們不會忽視基層。", "We will look after the grassroots."),
        ("需時將不會超過五天。", "It will take five days."),
        ("收費將維持不變。", "Fees will not change."),
        ("工程不會延誤。", "The works will be completed on time."),
        ("當局不會坐視不理。", "The authorities will act."),
        ("場內不會提供食物。", "Visitors will bring their own food."),
        ("申請未獲接納。", "The application was unsuccessful."),
        ("該條例不適用於公營學校。", "Public schools are exempt from the Ordinance."),
        ("新安排並不影響現有租戶。", "Existing tenants will be unaffected."),
        ("新安排並不影響現有租戶。", "Nothing changes for existing tenants."),
        ("沒有證據顯示有問題。", "No problem has been found."),
        ("沒有上限。", "There is an unlimited quota."),
        ("沒有需要改變。", "There is no need for change."),
        ("政府沒有計劃出售土地。", "The Government has no plans to sell land."),
        ("委員沒有反對。", "Members agreed."),
        ("政府無意出售該幅土地。", "The Government does not intend to sell the site."),
        ("三名委員缺席。", "Three members did not attend."),
        ("最適用於小型企業。", "It suits small firms best and does not apply to others."),
        ("下星期一起生效。", "It takes effect from next Monday."),
        ("中心將於五月重開。", "The centre will not open until May."),
        ("計劃將由自願參加轉為強制。", "Participation will no longer be voluntary."),
        ("議會將討論有關建議。", "The council will discuss the proposal."),
        ("計劃並非強制參加。", "Participation in the scheme is voluntary."),
        ("三分之二的委員反對。", "Two thirds of members were against."),
    ],
)
def test_same_sense_is_not_told(chinese: str, english: str) -> None:
    assert not _found(chinese, english)
    assert not _found_of_english(english, chinese)


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
